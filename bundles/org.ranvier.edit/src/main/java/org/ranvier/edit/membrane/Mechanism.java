/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.membrane;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.ranvier.morphology.CableLayout;
import org.ranvier.morphology.Morphology;
import org.ranvier.morphology.SegmentSet;
import org.ranvier.xml.XmlElement;

/**
 * One statement of a cell's biophysics: so much of something on some segments.
 *
 * @param element where it is written
 * @param subject what it is about
 * @param group the group that it names, "all" where it names none
 * @param segment id of the one segment that it is on instead
 * @param segments those that it is on; none where it names what does not exist
 * @param written the amount as it is written, a formula where it varies; empty where it lacks
 * @param si the amount in SI units, NaN where it varies or cannot be read
 * @param varying the amount where it varies and can be read
 */
public record Mechanism(
    XmlElement element,
    MechanismKind kind,
    Subject subject,
    String group,
    OptionalInt segment,
    SegmentSet segments,
    String written,
    double si,
    Optional<VaryingAmount> varying) {

  /** Its id, or what it is. */
  public String name() {
    String id = element.attribute("id");
    return id == null ? element.localName() : id;
  }

  /** The ion that it is about; empty where none is named. */
  public String ion() {
    return attribute("ion");
  }

  /** The channel; empty where it is of none. */
  public String channel() {
    return attribute("ionChannel");
  }

  /** An attribute as it is written; empty where it lacks. */
  public String attribute(String name) {
    @Nullable String value = element.attribute(name);
    return value == null ? "" : value;
  }

  /** The SI amount at the middle of a segment that it is on. */
  public double siOn(Morphology morphology, int segmentIndex) {
    return varying.isPresent()
        ? varying.get().atPathLengthUm(morphology.pathLengthUm(segmentIndex, 0.5))
        : si;
  }

  /** The SI amount in each control volume, as simulations take it. */
  double[] siIn(CableLayout layout) {
    if (varying.isPresent()) {
      return varying.get().at(layout);
    }
    double[] values = new double[layout.nodeCount()];
    Arrays.fill(values, si);
    return values;
  }

  /** Whether it is on all segments of a set. */
  boolean covers(SegmentSet others) {
    return others.indices().allMatch(segments::contains);
  }

  boolean meets(SegmentSet others) {
    return others.indices().anyMatch(segments::contains);
  }
}
