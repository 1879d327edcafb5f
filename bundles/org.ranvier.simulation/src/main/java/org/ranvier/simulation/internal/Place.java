/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.simulation.internal;

import java.util.List;
import org.ranvier.lems.component.Component;
import org.ranvier.xml.ModelProblemException;

/**
 * Where on a cell something sits.
 *
 * @param segment id of the segment
 * @param fraction along the segment, 0 to 1
 */
record Place(int segment, double fraction) {
  /** Attributes that name the segment and the place along it where events come from. */
  static final List<String> PRESYNAPTIC = List.of("preSegmentId", "preFractionAlong");

  /** Attributes for where something is attached. */
  static final List<String> POSTSYNAPTIC =
      List.of(
          "postSegmentId",
          "postFractionAlong",
          "segmentId",
          "fractionAlong",
          "postSegment",
          "postFractionAlong");

  private static final String WHOLE = "the id of a segment, a whole number, is expected";

  /** Where nothing is said: the middle of segment 0. */
  static final Place DEFAULT = new Place(0, 0.5);

  /** The place that attributes of a component state; the first pair that is there counts. */
  static Place read(Component asking, List<String> attributes) {
    for (int i = 0; i < attributes.size(); i += 2) {
      String segment = attributes.get(i);
      String fraction = attributes.get(i + 1);
      if (asking.findText(segment).isPresent() || asking.findText(fraction).isPresent()) {
        return read(asking, segment, fraction);
      }
    }
    return DEFAULT;
  }

  /** The place that two attributes of a component state. */
  static Place read(Component asking, String segment, String fraction) {
    double along = number(asking, fraction, DEFAULT.fraction());
    if (!(along >= 0 && along <= 1)) {
      throw wrong(asking, fraction, "a number from 0 to 1 is expected");
    }
    double id = number(asking, segment, DEFAULT.segment());
    if (id != Math.rint(id) || Math.abs(id) > Integer.MAX_VALUE) {
      throw wrong(asking, segment, WHOLE);
    }
    return new Place((int) id, along);
  }

  /** NaN where something else than a number is written. */
  private static double number(Component asking, String attribute, double otherwise) {
    String text = asking.text(attribute, "").strip();
    if (text.isEmpty()) {
      return otherwise;
    }
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }

  private static ModelProblemException wrong(
      Component asking, String attribute, String expectation) {
    return new ModelProblemException(
        asking.location(attribute),
        "%s of %s: \"%s\" was found; %s"
            .formatted(attribute, asking, asking.text(attribute, ""), expectation));
  }
}
