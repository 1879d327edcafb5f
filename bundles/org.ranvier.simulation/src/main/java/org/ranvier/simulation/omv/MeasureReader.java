/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.simulation.omv;

import java.util.List;
import java.util.Optional;
import org.ranvier.units.Suggestion;

/** Reads how an observable is taken from results. */
final class MeasureReader {
  private static final List<String> OBSERVABLES =
      List.of("spike times", "spike rate", "resting", "dry");

  private MeasureReader() {}

  static Measure read(String observable, YamlNode node) {
    return switch (observable) {
      case "spike times" -> new Measure.SpikeTimes(source(node));
      case "spike rate" -> rate(node);
      case "resting" ->
          new Measure.Resting(
              column(node.get("file")),
              Math.max(1, node.find("average last").map(YamlNode::index).orElse(1)));
      default ->
          throw node.problem(
              "\"%s\" is not an observable%s"
                  .formatted(
                      observable,
                      Suggestion.closest(observable, OBSERVABLES)
                          .map(near -> "; did you mean " + near + "?")
                          .orElse("; there are " + String.join(", ", OBSERVABLES))));
    };
  }

  private static Measure rate(YamlNode node) {
    Optional<YamlNode> method = node.find("method");
    boolean perInterval = method.isEmpty() || method.get().text().equals("isi based");
    if (!perInterval && !method.get().text().equals("duration based")) {
      throw method
          .get()
          .problem(
              "\"%s\" was found; \"isi based\" or \"duration based\" is expected"
                  .formatted(method.get().text()));
    }
    double start = node.find("start_time").map(YamlNode::number).orElse(0.0);
    double end = node.find("end_time").map(YamlNode::number).orElse(Double.POSITIVE_INFINITY);
    return new Measure.SpikeRate(source(node), perInterval, start, end);
  }

  private static SpikeSource source(YamlNode node) {
    Optional<YamlNode> events = node.find("spiketimes file");
    if (events.isPresent()) {
      YamlNode list = events.get();
      String id = list.find("ids").or(() -> list.find("id")).map(YamlNode::text).orElse("0");
      double scale = list.find("scaling").map(YamlNode::number).orElse(1.0);
      return new SpikeSource.Events(list.get("path").path(), id, scale);
    }
    return new SpikeSource.Detected(column(node.get("file")), detection(node));
  }

  private static Column column(YamlNode file) {
    int[] columns = {0, 1};
    Optional<YamlNode> chosen = file.find("columns");
    if (chosen.isPresent()) {
      columns = chosen.get().list().stream().mapToInt(YamlNode::index).toArray();
      if (columns.length < 2) {
        throw chosen.get().problem("the columns of time and quantity are expected, as in [0, 1]");
      }
    }
    double[] scales = {1, 1};
    Optional<YamlNode> scaling = file.find("scaling");
    if (scaling.isPresent()) {
      scales = scales(scaling.get());
    }
    return new Column(file.get("path").path(), columns[0], columns[1], scales[0], scales[1]);
  }

  private static double[] scales(YamlNode scaling) {
    double[] scales =
        scaling.isList() ? scaling.numbers() : new double[] {scaling.number(), scaling.number()};
    if (scales.length < 2) {
      throw scaling.problem("two factors are expected, as in [1000, 1000]");
    }
    return scales;
  }

  private static Detection detection(YamlNode node) {
    YamlNode detection = node.get("spike detection");
    Optional<YamlNode> method = detection.find("method");
    return switch (method.map(YamlNode::text).orElse("threshold")) {
      case "threshold" ->
          new Detection.Threshold(detection.find("threshold").map(YamlNode::number).orElse(0.0));
      case "derivative" -> new Detection.Maximum();
      default ->
          throw method
              .orElseThrow()
              .problem(
                  "\"%s\" was found; threshold or derivative is expected"
                      .formatted(method.get().text()));
    };
  }
}
