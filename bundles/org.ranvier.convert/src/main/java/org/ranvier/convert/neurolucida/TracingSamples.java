/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.convert.neurolucida;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ranvier.convert.Loss;
import org.ranvier.convert.swc.SwcFinding;
import org.ranvier.convert.swc.SwcReading;
import org.ranvier.convert.swc.SwcText;

/** Divides what was traced into cells, one for each cell body, and says what is in none of them. */
final class TracingSamples {
  private static final int LISTED = 6;

  private final Tracing tracing;

  TracingSamples(Tracing tracing) {
    this.tracing = tracing;
  }

  /**
   * The samples of each cell, read; at least one reading, which has what is wrong with the file.
   *
   * @param unicode whether the file was in a Unicode encoding
   */
  List<SwcReading> readings(boolean unicode) {
    if (tracing.isHopeless()) {
      tracing.refuse(
          "more than a thousand things in this file are not what is expected: it is no file of"
              + " Neurolucida, or a damaged one; trees and outlines of points are expected");
    }
    Map<Role, List<TracedObject>> objects =
        tracing.objects().stream().collect(Collectors.groupingBy(Role::of));
    List<TracedObject> trees = objects.getOrDefault(Role.TREE, List.of());
    CellBodies bodies = new CellBodies(objects.getOrDefault(Role.CELL_BODY, List.of()));
    if (bodies.size() == 0
        && trees.isEmpty()
        && tracing.faults().stream().noneMatch(SwcFinding::isError)) {
      tracing.refuse("the file has no tree and no cell body; one of them is expected");
    }
    noteRest(objects.getOrDefault(Role.OUTLINE, List.of()));
    List<Loss> losses = tracing.losses().report().losses();
    Map<Integer, List<TracedObject>> byBody = new LinkedHashMap<>();
    for (TracedObject tree : trees) {
      int body = bodies.nearest(tree.x(0), tree.y(0), tree.z(0));
      byBody.computeIfAbsent(body, key -> new ArrayList<>()).add(tree);
    }
    List<SwcReading> readings = new ArrayList<>();
    for (int i = 0; i < Math.max(1, bodies.size()); i++) {
      CellSamples samples = new CellSamples(tracing);
      if (i < bodies.size()) {
        samples.addBody(bodies.outlines(i), bodies.drawn(i));
      }
      byBody.getOrDefault(i, List.of()).forEach(samples::addTree);
      SwcText text = samples.text(i == 0 ? tracing.faults() : List.of(), losses);
      readings.add(SwcReading.of(unicode || i > 0 ? text : SwcReading.withRemarkOnEncoding(text)));
    }
    return readings;
  }

  private void noteRest(List<TracedObject> outlines) {
    if (!outlines.isEmpty()) {
      List<String> names = outlines.stream().map(TracedObject::name).distinct().toList();
      tracing
          .losses()
          .say(
              outlines.size() == 1
                  ? "1 outline that is no cell body is not kept: " + names.getFirst()
                  : "%d outlines that are no cell bodies are not kept: %s"
                      .formatted(outlines.size(), listed(names)));
    }
    int markers = tracing.markers().values().stream().mapToInt(Integer::intValue).sum();
    if (markers > 0) {
      List<String> kinds =
          tracing.markers().entrySet().stream()
              .map(each -> each.getValue() + " " + each.getKey())
              .toList();
      tracing
          .losses()
          .say(
              markers == 1
                  ? "1 marker is not kept: " + kinds.getFirst().substring(2)
                  : "%d markers are not kept: %s".formatted(markers, listed(kinds)));
    }
    if (!tracing.settings().isEmpty()) {
      tracing
          .losses()
          .say(
              "what the file has about images, sections and its program is not kept: "
                  + listed(List.copyOf(tracing.settings())));
    }
  }

  private static String listed(List<String> names) {
    String some = String.join(", ", names.subList(0, Math.min(LISTED, names.size())));
    return names.size() > LISTED ? some + ", …" : some;
  }
}
