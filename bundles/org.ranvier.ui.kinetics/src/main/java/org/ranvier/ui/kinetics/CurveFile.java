/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.kinetics;

import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.graphics.Transform;
import org.ranvier.edit.channel.KineticExport;
import org.ranvier.edit.channel.Plot;
import org.ranvier.ui.export.FileExport;

/** Writes what is drawn to a file: numbers as CSV, plots as SVG or PNG. */
final class CurveFile {
  private static final int WIDTH = 640;
  private static final int HEIGHT = 360;

  private final Consumer<String> refused;

  /**
   * @param refused told why nothing was written, in the UI thread
   */
  CurveFile(Consumer<String> refused) {
    this.refused = refused;
  }

  /** Saves in the format that the name of the file ends with: csv, svg or png. */
  Job save(Path file, KineticsResult result, PlotArea plots) {
    String name = file.toString();
    if (name.endsWith(".png")) {
      ImageData picture = picture(plots);
      return FileExport.save(file, () -> png(picture), refused);
    }
    return FileExport.saveText(
        file, () -> name.endsWith(".svg") ? svg(result) : csv(result), refused);
  }

  private static String csv(KineticsResult result) {
    return KineticExport.csv(result.request().over(), result.xs(), result.curves());
  }

  private static String svg(KineticsResult result) {
    return KineticExport.svg(
        Stream.of(Plot.values())
            .map(
                each ->
                    KineticExport.chart(
                        each, result.request().over(), result.xs(), result.curves()))
            .filter(each -> !each.series().isEmpty())
            .toList(),
        WIDTH,
        HEIGHT);
  }

  /** The plots below each other as they are seen. */
  private static ImageData picture(PlotArea plots) {
    Rectangle all = plots.control().getClientArea();
    Image image =
        new Image(plots.control().getDisplay(), Math.max(all.width, 1), Math.max(all.height, 1));
    GC gc = new GC(image);
    Transform place = new Transform(gc.getDevice());
    try {
      for (Plot each : Plot.values()) {
        PlotCanvas canvas = plots.canvas(each);
        Rectangle area = canvas.getClientArea();
        place.identity();
        place.translate(canvas.getBounds().x, canvas.getBounds().y);
        gc.setTransform(place);
        canvas.paint(gc, area);
      }
      return image.getImageData();
    } finally {
      place.dispose();
      gc.dispose();
      image.dispose();
    }
  }

  private static byte[] png(ImageData picture) {
    ImageLoader loader = new ImageLoader();
    loader.data = new ImageData[] {picture};
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    loader.save(bytes, SWT.IMAGE_PNG);
    return bytes.toByteArray();
  }
}
