/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.tests.support;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A traced cell as a file of samples.
 *
 * @param text in the format SWC
 * @param lengthUm of its neurites as they are written
 */
public record TracedCell(String text, double lengthUm) {
  /**
   * A star of dendrites around a soma given by an outline; two branches have types of their own,
   * one of them hangs on nothing, and one dendrite leaps in depth.
   */
  public static TracedCell stellate() {
    StringBuilder text = new StringBuilder("# stellate cell, traced by hand\n");
    int id = 0;
    for (int i = 0; i < 8; i++) {
      double angle = 2 * Math.PI * i / 8;
      text.append(
          line(++id, 1, 8 * Math.cos(angle), 6 * Math.sin(angle), 0, 0.5, i == 0 ? -1 : id - 1));
    }
    double length = 0;
    for (int branch = 0; branch < 6; branch++) {
      double angle = 2 * Math.PI * branch / 6 + 0.2;
      int type = branch == 4 ? 7 : branch == 5 ? 8 : 3;
      double x = 10 * Math.cos(angle);
      double y = 8 * Math.sin(angle);
      double z = 0;
      text.append(line(++id, type, x, y, z, 1.2, branch == 5 ? 999 : 1 + branch));
      for (int step = 1; step <= 30; step++) {
        double turn = angle + 0.4 * Math.sin(step / 5.0);
        double nextX = x + 5 * Math.cos(turn);
        double nextY = y + 5 * Math.sin(turn);
        double nextZ = z + 0.3 * Math.cos(step) + (branch == 1 && step == 18 ? 60 : 0);
        double[] written = {round(nextX), round(nextY), round(nextZ)};
        double[] before = {round(x), round(y), round(z)};
        length +=
            Math.sqrt(
                Math.pow(written[0] - before[0], 2)
                    + Math.pow(written[1] - before[1], 2)
                    + Math.pow(written[2] - before[2], 2));
        text.append(line(++id, type, nextX, nextY, nextZ, 1.2 - 0.025 * step, id - 1));
        x = nextX;
        y = nextY;
        z = nextZ;
      }
    }
    return new TracedCell(text.toString(), length);
  }

  private static double round(double value) {
    return Double.parseDouble(String.format(Locale.ROOT, "%.3f", value));
  }

  private static String line(
      int id, int type, double x, double y, double z, double radius, int parent) {
    return String.format(
        Locale.ROOT, "%d %d %.3f %.3f %.3f %.3f %d\n", id, type, x, y, z, radius, parent);
  }

  /** Places and radii of the samples of a file. */
  public static List<double[]> points(String swc) {
    return swc.lines()
        .filter(line -> !line.startsWith("#") && !line.isBlank())
        .map(line -> Arrays.stream(line.strip().split(" ")).mapToDouble(Double::parseDouble))
        .map(numbers -> Arrays.copyOfRange(numbers.toArray(), 2, 6))
        .toList();
  }

  /** Whether two samples are at the same place and as wide, up to a millionth of a micrometre. */
  public static boolean isNear(double[] one, double[] other) {
    for (int i = 0; i < one.length; i++) {
      if (Math.abs(one[i] - other[i]) > 1e-6) {
        return false;
      }
    }
    return true;
  }
}
