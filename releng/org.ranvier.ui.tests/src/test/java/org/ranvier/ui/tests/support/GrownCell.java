/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.tests.support;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Random;

/** The text of a branched cell of any size, the same each time. */
public final class GrownCell {
  private static final int STEMS = 8;

  private final Random random = new Random(7);
  private final StringBuilder text = new StringBuilder();
  private final Deque<Tip> tips = new ArrayDeque<>();

  private GrownCell() {}

  private record Tip(int id, double[] at, double[] direction, double diameter) {}

  /** A document with one cell of so many segments, most of them on thin branches. */
  public static String text(int segments) {
    GrownCell cell = new GrownCell();
    cell.text.append("<neuroml xmlns=\"http://www.neuroml.org/schema/neuroml2\" id=\"grown\">\n");
    cell.text.append("  <cell id=\"grown\">\n    <morphology id=\"m\">\n");
    cell.segment(0, -1, new double[] {0, -8, 0}, 14, new double[] {0, 8, 0}, 14);
    for (int i = 0; i < STEMS; i++) {
      cell.tips.addLast(new Tip(0, new double[] {0, 8, 0}, cell.bent(new double[3], 1), 3));
    }
    for (int id = 1; id < segments; id++) {
      cell.grow(id);
    }
    return cell.text.append("    </morphology>\n  </cell>\n</neuroml>\n").toString();
  }

  private void grow(int id) {
    Tip from = tips.removeFirst();
    double length = 4 + 8 * random.nextDouble();
    double diameter = Math.max(0.4, 0.97 * from.diameter);
    double[] end = new double[3];
    for (int axis = 0; axis < 3; axis++) {
      end[axis] = from.at[axis] + length * from.direction[axis];
    }
    segment(id, from.id, from.at, from.diameter, end, diameter);
    int branches = random.nextDouble() < 0.06 || tips.isEmpty() ? 2 : 1;
    for (int i = 0; i < branches; i++) {
      tips.addLast(new Tip(id, end, bent(from.direction, 0.3), diameter));
    }
  }

  private double[] bent(double[] direction, double by) {
    double[] bent = new double[3];
    double square = 0;
    for (int axis = 0; axis < 3; axis++) {
      bent[axis] = direction[axis] + by * random.nextGaussian();
      square += bent[axis] * bent[axis];
    }
    for (int axis = 0; axis < 3; axis++) {
      bent[axis] /= Math.sqrt(square);
    }
    return bent;
  }

  private void segment(int id, int parent, double[] from, double d0, double[] to, double d1) {
    text.append("      <segment id=\"").append(id).append("\">");
    if (parent >= 0) {
      text.append("<parent segment=\"").append(parent).append("\"/>");
    }
    point("proximal", from, d0);
    point("distal", to, d1);
    text.append("</segment>\n");
  }

  private void point(String name, double[] at, double diameter) {
    text.append(
        String.format(
            Locale.ROOT,
            "<%s x=\"%.3f\" y=\"%.3f\" z=\"%.3f\" diameter=\"%.3f\"/>",
            name,
            at[0],
            at[1],
            at[2],
            diameter));
  }
}
