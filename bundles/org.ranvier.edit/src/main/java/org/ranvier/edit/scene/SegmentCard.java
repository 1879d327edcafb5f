/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.scene;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.ranvier.edit.EditMessages;
import org.ranvier.morphology.Morphology;
import org.ranvier.morphology.Segment;

/**
 * What is told of a segment beside the pointer.
 *
 * @param title the segment by id and name
 */
public record SegmentCard(String title, List<Line> lines) {
  private static final int MOST_GROUPS = 4;
  private static final MathContext DIGITS = new MathContext(4);

  /** A property with its value and unit. */
  public record Line(String label, String value) {}

  public SegmentCard {
    lines = List.copyOf(lines);
  }

  public static SegmentCard of(Morphology morphology, List<String> groups, int index) {
    Segment segment = morphology.segments().get(index);
    List<Line> lines = new ArrayList<>();
    if (!groups.isEmpty()) {
      lines.add(new Line(EditMessages.of("scene.card.groups"), listed(groups)));
    }
    double start = segment.proximal().diameter();
    double end = segment.distal().diameter();
    if (!segment.isSphere()) {
      lines.add(new Line(EditMessages.of("scene.card.length"), um(segment.lengthUm())));
    }
    lines.add(
        new Line(
            EditMessages.of("scene.card.diameter"),
            start == end ? um(end) : rounded(start) + " → " + um(end)));
    lines.add(
        new Line(EditMessages.of("scene.card.area"), rounded(segment.areaUm2()) + "\u2009µm²"));
    lines.add(
        new Line(
            EditMessages.of("scene.card.path"),
            rounded(morphology.pathLengthUm(index, 0))
                + " → "
                + um(morphology.pathLengthUm(index, 1))));
    String title =
        segment.name().isEmpty()
            ? EditMessages.of("scene.card.segment", segment.id())
            : EditMessages.of("scene.card.named", segment.id(), segment.name());
    return new SegmentCard(title, lines);
  }

  private static String listed(List<String> groups) {
    String shown = groups.stream().limit(MOST_GROUPS).collect(Collectors.joining(", "));
    return groups.size() <= MOST_GROUPS
        ? shown
        : EditMessages.of("scene.card.more", shown, groups.size() - MOST_GROUPS);
  }

  /** What is told of several segments together. */
  public static String summary(Morphology morphology, SegmentSelection selection) {
    if (selection.isEmpty()) {
      return EditMessages.of("scene.chosen.none", morphology.segments().size());
    }
    if (selection.size() == 1) {
      Segment only = morphology.segments().get(selection.first().getAsInt());
      String length = um(only.lengthUm());
      return only.name().isEmpty()
          ? EditMessages.of("scene.chosen.one", only.id(), length)
          : EditMessages.of("scene.chosen.named", only.id(), only.name(), length);
    }
    double length = 0;
    double area = 0;
    for (int index : selection.segments().toArray()) {
      length += morphology.segments().get(index).cable().lengthUm();
      area += morphology.segments().get(index).areaUm2();
    }
    return EditMessages.of(
        "scene.chosen.several", selection.size(), um(length), rounded(area) + "\u2009µm²");
  }

  private static String um(double value) {
    return rounded(value) + "\u2009µm";
  }

  private static String rounded(double value) {
    BigDecimal exact = new BigDecimal(value).round(DIGITS).stripTrailingZeros();
    return exact.signum() == 0 ? "0" : exact.toPlainString();
  }
}
