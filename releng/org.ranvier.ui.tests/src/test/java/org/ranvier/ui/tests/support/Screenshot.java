/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.tests.support;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;

/**
 * Pictures of the workbench, written to the folder of system property ranvier.screenshots as PNG.
 */
public final class Screenshot {
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private Screenshot() {}

  /** Saves what the shell shows on screen and gives the pixels back for checks. */
  public static ImageData save(Shell shell, String name) throws Exception {
    shell.forceActive();
    UiWait.settle(Duration.ofMillis(700));
    Display display = shell.getDisplay();
    // The toolkit learns the height of a title bar late; what stands in the shell is there anyway.
    Rectangle inside = display.map(shell, null, shell.getClientArea());
    Rectangle bounds = shell.getBounds().union(inside).intersection(display.getBounds());
    Image image = new Image(display, bounds.width, bounds.height);
    GC gc = new GC(display);
    gc.copyArea(image, bounds.x, bounds.y);
    gc.dispose();
    ImageData data = image.getImageData();
    image.dispose();
    Path folder = Path.of(System.getProperty("ranvier.screenshots", "target/screenshots"));
    Files.createDirectories(folder);
    ImageLoader loader = new ImageLoader();
    loader.data = new ImageData[] {data};
    loader.save(folder.resolve(name + ".png").toString(), SWT.IMAGE_PNG);
    return data;
  }

  /**
   * Saves a shell in both themes, as {@code NAME-light.png} and {@code NAME-dark.png}; the light
   * theme counts again afterwards. The name says which page, view or dialog is shown, as {@code
   * new-cell-wizard}. Those that belong into the documentation are listed in {@code
   * releng/doc/screenshots/screenshots.txt}.
   *
   * @throws AssertionError the dark picture is not darker
   */
  public static void inBothThemes(Shell shell, String name) throws Exception {
    putPointerAside(shell.getDisplay());
    try {
      Theme.LIGHT.apply();
      double light = luminance(save(shell, name + "-light"));
      Theme.DARK.apply();
      double dark = luminance(save(shell, name + "-dark"));
      long end = System.nanoTime() + PATIENCE.toNanos();
      while (dark > light - 0.2 && System.nanoTime() < end) {
        // A busy machine draws what the theme says a while later, and not all at once.
        UiWait.settle(Duration.ofMillis(500));
        dark = luminance(save(shell, name + "-dark"));
      }
      if (dark > light - 0.2) {
        throw new AssertionError(
            "%s: luminance %.2f in the dark theme, %.2f in the light".formatted(name, dark, light));
      }
    } finally {
      Theme.LIGHT.apply();
    }
  }

  /** What lies under the pointer would show its explanation. */
  public static void putPointerAside(Display display) {
    Rectangle all = display.getBounds();
    display.setCursorLocation(all.width - 1, all.height - 1);
  }

  /** Mean luminance of the picture, 0 black to 1 white: tells a dark theme from a light one. */
  public static double luminance(ImageData data) {
    double sum = 0;
    int count = 0;
    for (int y = 0; y < data.height; y += 7) {
      for (int x = 0; x < data.width; x += 7) {
        RGB rgb = data.palette.getRGB(data.getPixel(x, y));
        sum += (0.2126 * rgb.red + 0.7152 * rgb.green + 0.0722 * rgb.blue) / 255;
        count++;
      }
    }
    return sum / count;
  }
}
