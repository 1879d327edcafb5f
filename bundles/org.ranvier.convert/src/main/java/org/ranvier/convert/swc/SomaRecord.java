/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.convert.swc;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.ranvier.convert.cell.CellDraft.Tag;
import org.ranvier.morphology.Segment;
import org.ranvier.xml.XmlElement;

/**
 * What a cell says about the samples that its soma was made of: properties of the cell. While the
 * soma is as it was made, the samples can be written again.
 *
 * @param shape the soma that the samples gave
 * @param tree the samples of the soma alone
 * @param stems for each neurite that begins at the soma, in the order of segments: the number of
 *     the sample that it hung on, from 0
 */
record SomaRecord(SomaShape shape, SwcTree tree, List<Integer> stems) {
  private static final String CHOICE = "swcSoma";
  private static final String SAMPLES = "swcSomaSamples";
  private static final String STEMS = "swcSomaStems";

  /** Whether the segments of a shape do not tell its samples. */
  static boolean replacesSamples(SomaShape shape) {
    return shape.choice() == SomaChoice.CONTOUR_STACK
        || (shape.isSphere() && shape.samples().size() > 1);
  }

  /**
   * The properties to write.
   *
   * @param heads the first sample of each neurite at the soma
   */
  static List<Tag> tags(SwcTree tree, SomaShape shape, Collection<Integer> heads) {
    List<Tag> tags = new ArrayList<>();
    tags.add(new Tag(CHOICE, shape.choice().id()));
    if (replacesSamples(shape)) {
      List<String> lines = new ArrayList<>();
      for (int index : shape.samples()) {
        SwcSample sample = tree.sample(index);
        int parent = tree.parent(index);
        lines.add(
            "%s %s %s %s %d"
                .formatted(
                    SwcNumbers.write(sample.x()),
                    SwcNumbers.write(sample.y()),
                    SwcNumbers.write(sample.z()),
                    SwcNumbers.write(sample.radius()),
                    parent < 0 ? -1 : Collections.binarySearch(shape.samples(), parent)));
      }
      tags.add(new Tag(SAMPLES, String.join("; ", lines)));
      List<String> numbers = new ArrayList<>();
      for (int head : heads) {
        numbers.add("" + Collections.binarySearch(shape.samples(), tree.parent(head)));
      }
      tags.add(new Tag(STEMS, String.join(" ", numbers)));
    }
    return tags;
  }

  /**
   * The record of a cell, where it has one and its soma is still what the samples gave.
   *
   * @param soma the segments of the soma in their order
   */
  static Optional<SomaRecord> find(@Nullable XmlElement cell, List<Segment> soma) {
    if (cell == null) {
      return Optional.empty();
    }
    String choice = property(cell, CHOICE);
    String samples = property(cell, SAMPLES);
    try {
      return samples.isEmpty()
          ? Optional.empty()
          : read(SomaChoice.parse(choice), samples, property(cell, STEMS))
              .filter(found -> found.isOf(soma));
    } catch (IllegalArgumentException changed) {
      return Optional.empty();
    }
  }

  /** Id of the form that the samples of the soma were taken for, empty where nothing says it. */
  static String choice(@Nullable XmlElement cell) {
    return cell == null ? "" : property(cell, CHOICE);
  }

  private static String property(XmlElement cell, String tag) {
    for (XmlElement each : cell.elements("property")) {
      String value = each.attribute("value");
      if (tag.equals(each.attribute("tag")) && value != null) {
        return value.strip();
      }
    }
    return "";
  }

  private static Optional<SomaRecord> read(SomaChoice choice, String lines, String numbers) {
    List<SwcSample> samples = new ArrayList<>();
    for (String line : lines.split(";")) {
      String[] field = line.strip().split("\\s+");
      if (field.length != 5) {
        return Optional.empty();
      }
      double[] value = new double[5];
      for (int i = 0; i < 5; i++) {
        OptionalDouble number = SwcNumbers.parse(field[i], 0, field[i].length());
        value[i] = number.orElse(Double.NaN);
      }
      int number = samples.size();
      boolean placed = value[4] < number && (number == 0 ? value[4] == -1 : value[4] >= 0);
      if (!placed || !(value[3] > 0) || !Double.isFinite(value[0] + value[1] + value[2])) {
        return Optional.empty();
      }
      long parent = number == 0 ? SwcSample.NO_PARENT : (long) value[4] + 1;
      samples.add(
          new SwcSample(number + 1, number + 1, 1, value[0], value[1], value[2], value[3], parent));
    }
    SwcTree tree = SwcTree.of("", List.of(), samples);
    List<Integer> stems =
        numbers.isEmpty()
            ? List.of()
            : Arrays.stream(numbers.split("\\s+")).map(Integer::valueOf).toList();
    boolean inside = stems.stream().allMatch(stem -> stem >= 0 && stem < samples.size());
    return Soma.of(tree)
        .filter(any -> inside)
        .flatMap(soma -> soma.findShape(choice))
        .map(shape -> new SomaRecord(shape, tree, stems));
  }

  private boolean isOf(List<Segment> soma) {
    if (soma.size() != shape.pieces().size()) {
      return false;
    }
    for (int i = 0; i < soma.size(); i++) {
      if (!soma.get(i).distal().equals(shape.pieces().get(i).end())
          || !soma.get(i).proximal().equals(shape.start(i))) {
        return false;
      }
    }
    return true;
  }
}
