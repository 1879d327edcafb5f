/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.morphology;

import org.ranvier.xml.XmlDocument;

/** Writes small morphologies for tests. */
final class Shapes {
  private final StringBuilder text = new StringBuilder();

  /** A morphology of the given elements. */
  static Morphology morphology(String content) {
    return MorphologyReader.read(XmlDocument.parse("test.nml", wrap(content)).root()).get();
  }

  static MorphologyReading reading(String content) {
    return MorphologyReader.read(XmlDocument.parse("test.nml", wrap(content)).root());
  }

  private static String wrap(String content) {
    return "<morphology id=\"m\">\n" + content + "\n</morphology>";
  }

  /** The root, along x from 0. */
  Shapes root(int id, double length, double startDiameter, double endDiameter) {
    text.append(
        "<segment id=\"%d\">%s%s</segment>%n"
            .formatted(
                id, point("proximal", 0, startDiameter), point("distal", length, endDiameter)));
    return this;
  }

  /** A segment along x of its own; where it lies does not matter to the cable. */
  Shapes child(
      int id,
      int parent,
      double fraction,
      double length,
      double startDiameter,
      double endDiameter) {
    text.append(
        "<segment id=\"%d\"><parent segment=\"%d\" fractionAlong=\"%s\"/>%s%s</segment>%n"
            .formatted(
                id,
                parent,
                fraction,
                point("proximal", 0, startDiameter),
                point("distal", length, endDiameter)));
    return this;
  }

  /** A group marked as an unbranched cable. */
  Shapes cable(String id, int divisions, int... members) {
    text.append(
        "<segmentGroup id=\"%s\" neuroLexId=\"%s\">".formatted(id, SegmentGroup.UNBRANCHED_CABLE));
    text.append("<property tag=\"numberInternalDivisions\" value=\"%d\"/>".formatted(divisions));
    return members(members);
  }

  Shapes group(String id, int... members) {
    text.append("<segmentGroup id=\"%s\">".formatted(id));
    return members(members);
  }

  private Shapes members(int... members) {
    for (int member : members) {
      text.append("<member segment=\"%d\"/>".formatted(member));
    }
    text.append("</segmentGroup>\n");
    return this;
  }

  Morphology morphology() {
    return morphology(text.toString());
  }

  CableLayout layout() {
    return CableLayout.of(morphology());
  }

  String text() {
    return text.toString();
  }

  static String point(String name, double x, double diameter) {
    return "<%s x=\"%s\" y=\"0\" z=\"0\" diameter=\"%s\"/>".formatted(name, x, diameter);
  }
}
