/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.integration.conformance;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Finds spike times in a table of results as the published tests do. */
final class Spikes {
  private Spikes() {}

  /** Spike times in ms of one expectation's columns. */
  static List<Double> in(Path resultFile, Expectation expectation) throws IOException {
    List<double[]> rows = new ArrayList<>();
    try (BufferedReader reader = Files.newBufferedReader(resultFile)) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        String[] cells = line.strip().split("\\s+");
        double time = Double.parseDouble(cells[expectation.timeColumn()]) * expectation.timeScale();
        double value =
            Double.parseDouble(cells[expectation.valueColumn()]) * expectation.valueScale();
        rows.add(new double[] {time, value});
      }
    }
    return expectation.threshold().isPresent()
        ? crossings(rows, expectation.threshold().getAsDouble())
        : maxima(rows);
  }

  /** A spike is the first sample above the threshold after one at or below it. */
  static List<Double> crossings(List<double[]> rows, double threshold) {
    List<Double> times = new ArrayList<>();
    for (int i = 1; i < rows.size(); i++) {
      if (rows.get(i - 1)[1] <= threshold && rows.get(i)[1] > threshold) {
        times.add(rows.get(i)[0]);
      }
    }
    return times;
  }

  /** A spike is a sample not below the one before and above the one after. */
  static List<Double> maxima(List<double[]> rows) {
    List<Double> times = new ArrayList<>();
    for (int i = 1; i < rows.size() - 1; i++) {
      double value = rows.get(i)[1];
      if (value >= rows.get(i - 1)[1] && value > rows.get(i + 1)[1]) {
        times.add(rows.get(i)[0]);
      }
    }
    return times;
  }
}
