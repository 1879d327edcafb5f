/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.examples.layer5;

import java.util.ArrayList;
import java.util.List;

/** An unbranched section of an invented tree: lengths and diameters in µm. */
final class Branch {
  /** What a section is part of. */
  enum Part {
    TRUNK,
    OBLIQUE,
    TUFT,
    BASAL
  }

  final Part part;
  final List<Branch> children = new ArrayList<>();

  /** Number of tips that it carries; 1 for a tip itself. */
  final int tips;

  double length;
  double startDiameter;
  double endDiameter;

  Branch(Part part, int tips, double length) {
    this.part = part;
    this.tips = tips;
    this.length = length;
  }

  boolean isTip() {
    return children.isEmpty();
  }

  /** The rule by which the published cell is divided: an odd number, two more every 40 µm. */
  int volumes() {
    return 1 + 2 * (int) (length / 40);
  }

  /** Membrane of the frustum. */
  double area() {
    double difference = (startDiameter - endDiameter) / 2;
    return Math.PI * (startDiameter + endDiameter) / 2 * Math.hypot(length, difference);
  }

  void scaleDiameters(double factor) {
    startDiameter *= factor;
    endDiameter *= factor;
  }

  /** Length of the longest way from the start of this section to a tip. */
  double depth() {
    return length + children.stream().mapToDouble(Branch::depth).max().orElse(0);
  }

  /** This section and all behind it, each before its children. */
  List<Branch> all() {
    List<Branch> all = new ArrayList<>();
    all.add(this);
    children.forEach(child -> all.addAll(child.all()));
    return all;
  }
}
