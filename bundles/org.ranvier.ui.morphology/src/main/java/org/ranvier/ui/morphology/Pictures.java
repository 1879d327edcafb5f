/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.morphology;

import org.eclipse.swt.graphics.Device;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageDataProvider;
import org.eclipse.swt.graphics.PaletteData;
import org.ranvier.edit.scene.Camera;
import org.ranvier.edit.scene.Raster;

/** Pictures as the platform takes them. */
public final class Pictures {
  private static final int HUNDRED_PERCENT = 100;

  private Pictures() {}

  static ImageData data(Raster raster) {
    return data(raster.pixels(), raster.width());
  }

  /**
   * A picture of pixels.
   *
   * @param pixels 0xRRGGBB, row after row from the top
   */
  public static ImageData data(int[] pixels, int width) {
    byte[] bytes = new byte[3 * pixels.length];
    for (int i = 0; i < pixels.length; i++) {
      bytes[3 * i] = (byte) (pixels[i] >> 16);
      bytes[3 * i + 1] = (byte) (pixels[i] >> 8);
      bytes[3 * i + 2] = (byte) pixels[i];
    }
    PaletteData palette = new PaletteData(0xFF0000, 0xFF00, 0xFF);
    return new ImageData(width, pixels.length / width, 24, palette, 3 * width, bytes);
  }

  /** A camera for the pixels of a screen, which are smaller than those of widgets. */
  static Camera zoomed(Camera camera, int zoom) {
    return camera.withSize(
        camera.width() * zoom / HUNDRED_PERCENT, camera.rows() * zoom / HUNDRED_PERCENT);
  }

  /** An image of what was drawn for the pixels of a screen. */
  public static Image image(Device device, ImageData data, int zoom) {
    if (zoom == HUNDRED_PERCENT) {
      return new Image(device, data);
    }
    ImageDataProvider provider =
        asked -> {
          if (asked == zoom) {
            return data;
          }
          return asked == HUNDRED_PERCENT
              ? data.scaledTo(
                  data.width * HUNDRED_PERCENT / zoom, data.height * HUNDRED_PERCENT / zoom)
              : null;
        };
    return new Image(device, provider);
  }
}
