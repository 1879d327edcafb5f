/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.cli;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.BitmapEncoder.BitmapFormat;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.style.Styler.ChartTheme;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.markers.SeriesMarkers;
import org.ranvier.simulation.Recording;
import org.ranvier.simulation.RunFailedException;
import org.ranvier.simulation.RunResult;
import org.ranvier.simulation.Trace;

/** Draws the recordings of a run to a picture, one chart for each unit, without a display. */
final class PlotFile {
  private static final int WIDTH = 1000;
  private static final int HEIGHT = 420;

  /**
   * Points drawn of one curve: lowest and highest of each of so many stretches, more than the
   * picture has columns.
   */
  private static final int STRETCHES = 2 * WIDTH;

  /** Colours of curves after Okabe and Ito, told apart with every common kind of colour vision. */
  private static final Color[] SERIES = {
    new Color(0x0072B2), new Color(0xD55E00), new Color(0x009E73), new Color(0xCC79A7),
    new Color(0xE69F00), new Color(0x56B4E9), new Color(0xF0E442), new Color(0x7F7F7F)
  };

  private static final Map<String, String> QUANTITIES =
      Map.of(
          "voltage",
          "Membrane potential",
          "current",
          "Current",
          "conductance",
          "Conductance",
          "concentration",
          "Concentration",
          "none",
          "Value");

  private PlotFile() {}

  /**
   * @param title what stands above the charts
   * @throws RunFailedException where this system has no fonts to write labels with
   * @throws IOException where the file cannot be written
   */
  static void write(Path file, String title, RunResult result) throws IOException {
    Map<String, List<Trace>> byUnit = new LinkedHashMap<>();
    for (Trace trace : result.traces()) {
      byUnit.computeIfAbsent(axisTitle(trace.recording()), axis -> new ArrayList<>()).add(trace);
    }
    List<XYChart> charts = new ArrayList<>();
    byUnit.forEach((axis, traces) -> charts.add(chart(result, title, axis, traces)));
    var picture = new ByteArrayOutputStream();
    try {
      BitmapEncoder.saveBitmap(charts, charts.size(), 1, picture, BitmapFormat.PNG);
    } catch (LinkageError | InternalError noFonts) {
      throw new RunFailedException(
          "The plot needs a font to write its labels: install fontconfig and a font, such as fonts-dejavu-core.",
          noFonts);
    }
    Files.write(file, picture.toByteArray());
  }

  private static String axisTitle(Recording recording) {
    String quantity = QUANTITIES.getOrDefault(recording.dimension(), recording.dimension());
    return recording.unit().isEmpty() ? quantity : quantity + " (" + recording.unit() + ")";
  }

  private static XYChart chart(RunResult result, String title, String axis, List<Trace> traces) {
    XYChart chart =
        new XYChartBuilder()
            .width(WIDTH)
            .height(HEIGHT)
            .theme(ChartTheme.Matlab)
            .title(title)
            .xAxisTitle("Time (ms)")
            .yAxisTitle(axis)
            .build();
    chart.getStyler().setLegendPosition(LegendPosition.OutsideE);
    chart.getStyler().setSeriesColors(SERIES);
    for (Trace trace : traces) {
      Points points = Points.of(result.timeMs(), trace.valuesInUnit());
      String name = trace.recording().label();
      for (int number = 2; chart.getSeriesMap().containsKey(name); number++) {
        name = trace.recording().label() + " (" + number + ")";
      }
      chart
          .addSeries(name, points.x(), points.y())
          .setMarker(SeriesMarkers.NONE)
          .setLineWidth(1.5f);
    }
    return chart;
  }

  /** A curve with few enough points to draw and no spike lost. */
  @SuppressWarnings("ArrayRecordComponent")
  private record Points(double[] x, double[] y) {
    static Points of(double[] x, double[] y) {
      if (x.length <= 2 * STRETCHES) {
        return new Points(x, y);
      }
      double[] fewX = new double[2 * STRETCHES];
      double[] fewY = new double[2 * STRETCHES];
      for (int stretch = 0; stretch < STRETCHES; stretch++) {
        int start = (int) ((long) stretch * x.length / STRETCHES);
        int end = (int) ((long) (stretch + 1) * x.length / STRETCHES);
        int low = start;
        int high = start;
        for (int i = start; i < end; i++) {
          low = y[i] < y[low] ? i : low;
          high = y[i] > y[high] ? i : high;
        }
        fewX[2 * stretch] = x[Math.min(low, high)];
        fewY[2 * stretch] = y[Math.min(low, high)];
        fewX[2 * stretch + 1] = x[Math.max(low, high)];
        fewY[2 * stretch + 1] = y[Math.max(low, high)];
      }
      return new Points(fewX, fewY);
    }
  }
}
