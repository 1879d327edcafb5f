/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lab.cable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.ranvier.morphology.Morphology;
import org.ranvier.xml.XmlDocument;

/** Shapes of cells for tests, by their segments. */
final class Shapes {
  private final List<String> segments = new ArrayList<>();

  /** A straight segment along x; the root if there is no parent. */
  Shapes add(int parent, double fraction, double lengthUm, double startUm, double endUm) {
    int id = segments.size();
    String from =
        parent < 0
            ? ""
            : "<parent segment=\"%d\" fractionAlong=\"%s\"/>".formatted(parent, fraction);
    segments.add(
        String.format(
            Locale.ROOT,
            "<segment id=\"%d\">%s<proximal x=\"0\" y=\"%d\" z=\"0\" diameter=\"%s\"/>"
                + "<distal x=\"%s\" y=\"%d\" z=\"0\" diameter=\"%s\"/></segment>",
            id,
            from,
            id,
            startUm,
            lengthUm,
            id,
            endUm));
    return this;
  }

  Morphology build() {
    return Morphology.read(
        XmlDocument.parse("shape", "<morphology>" + String.join("", segments) + "</morphology>")
            .root());
  }

  /** A tree of tapered segments, some of which start within others. */
  static Morphology random(Random random, int count) {
    Shapes shapes = new Shapes().add(-1, 0, 20, 18, 15);
    for (int i = 1; i < count; i++) {
      double fraction = random.nextInt(3) == 0 ? random.nextInt(1, 5) / 5.0 : 1;
      double start = 0.5 + 3 * random.nextDouble();
      shapes.add(
          random.nextInt(i),
          fraction,
          10 + 90 * random.nextDouble(),
          start,
          start * (0.6 + 0.6 * random.nextDouble()));
    }
    return shapes.build();
  }
}
