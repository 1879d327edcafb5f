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
import java.util.Arrays;
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
import org.ranvier.simulation.Envelope;
import org.ranvier.simulation.Envelopes;
import org.ranvier.simulation.Recording;
import org.ranvier.simulation.RunFailedException;
import org.ranvier.simulation.RunInfo;

/** Draws the recordings of a run to a picture, one chart for each unit, without a display. */
final class PlotFile {
  private static final int WIDTH = 1000;
  private static final int HEIGHT = 420;

  /** Of each curve lowest and highest of so many stretches; half of them are enough. */
  private static final int STRETCHES = 4 * WIDTH;

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

  /** Keeps what a plot needs of a run; to be told of its samples. */
  static Envelopes envelopes(RunInfo info) {
    return new Envelopes(info, () -> Envelope.ofAll(STRETCHES));
  }

  /**
   * @param title what stands above the charts
   * @throws RunFailedException where this system has no fonts to write labels with
   * @throws IOException where the file cannot be written
   */
  static void write(Path file, String title, RunInfo info, Envelopes curves) throws IOException {
    Map<String, List<Recording>> byUnit = new LinkedHashMap<>();
    for (Recording recording : info.recordings()) {
      byUnit.computeIfAbsent(axisTitle(recording), axis -> new ArrayList<>()).add(recording);
    }
    List<XYChart> charts = new ArrayList<>();
    byUnit.forEach((axis, recordings) -> charts.add(chart(curves, title, axis, recordings)));
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

  private static XYChart chart(
      Envelopes curves, String title, String axis, List<Recording> recordings) {
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
    for (Recording recording : recordings) {
      Envelope.Outline points = curves.outline(recording);
      String name = recording.label();
      for (int number = 2; chart.getSeriesMap().containsKey(name); number++) {
        name = recording.label() + " (" + number + ")";
      }
      double[] values =
          Arrays.stream(points.values()).map(v -> v * recording.unitPerSi()).toArray();
      chart
          .addSeries(name, points.timesMs(), values)
          .setMarker(SeriesMarkers.NONE)
          .setLineWidth(1.5f);
    }
    return chart;
  }
}
