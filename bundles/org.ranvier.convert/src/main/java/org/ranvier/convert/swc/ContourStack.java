/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.convert.swc;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ranvier.morphology.Point;

/**
 * The body that an outline in a plane stands for: slices across its long axis, each as wide as the
 * outline is there and as thick as it is wide.
 */
final class ContourStack {
  private static final int SLICES = 20;

  /** At its very ends an outline has no width; a tenth of a slice inside it has some. */
  private static final double END = 0.1;

  private final double[] centre;
  private final double[] along;
  private final double[] across;
  private final double[] t;
  private final double[] u;
  private double low = Double.POSITIVE_INFINITY;
  private double high = Double.NEGATIVE_INFINITY;

  private ContourStack(List<SwcSample> outline, double[] centre, double[] along, double[] across) {
    this.centre = centre;
    this.along = along;
    this.across = across;
    this.t = new double[outline.size()];
    this.u = new double[outline.size()];
    for (int i = 0; i < t.length; i++) {
      t[i] = project(outline.get(i), along);
      u[i] = project(outline.get(i), across);
      low = Math.min(low, t[i]);
      high = Math.max(high, t[i]);
    }
  }

  /** The stack; empty for points that lie on a line, which are the outline of nothing. */
  static Optional<ContourStack> of(List<SwcSample> outline) {
    if (outline.size() < 3) {
      return Optional.empty();
    }
    double[] centre = mean(outline);
    double[] along = principal(outline, centre, null);
    double[] across = principal(outline, centre, along);
    ContourStack stack = new ContourStack(outline, centre, along, across);
    double width = 0;
    for (int i = 0; i < stack.u.length; i++) {
      width = Math.max(width, Math.abs(stack.u[i]));
    }
    boolean flat = width < 1e-3 * (stack.high - stack.low) || stack.points().isEmpty();
    return flat ? Optional.empty() : Optional.of(stack);
  }

  static double[] mean(List<SwcSample> samples) {
    double[] mean = new double[3];
    for (SwcSample sample : samples) {
      mean[0] += sample.x() / samples.size();
      mean[1] += sample.y() / samples.size();
      mean[2] += sample.z() / samples.size();
    }
    return mean;
  }

  private double project(SwcSample sample, double[] axis) {
    return (sample.x() - centre[0]) * axis[0]
        + (sample.y() - centre[1]) * axis[1]
        + (sample.z() - centre[2]) * axis[2];
  }

  /**
   * Direction in which the points vary most, at a right angle to another one if that is given:
   * power iteration with the matrix of their covariances.
   */
  private static double[] principal(
      List<SwcSample> samples, double[] centre, double @Nullable [] without) {
    double[][] matrix = new double[3][3];
    for (SwcSample sample : samples) {
      double[] d = {sample.x() - centre[0], sample.y() - centre[1], sample.z() - centre[2]};
      clear(d, without);
      for (int i = 0; i < 3; i++) {
        for (int j = 0; j < 3; j++) {
          matrix[i][j] += d[i] * d[j];
        }
      }
    }
    double[] axis = {0.6, 0.7, 0.39};
    for (int round = 0; round < 500; round++) {
      double[] next = new double[3];
      for (int i = 0; i < 3; i++) {
        for (int j = 0; j < 3; j++) {
          next[i] += matrix[i][j] * axis[j];
        }
      }
      clear(next, without);
      if (!normalise(next)) {
        break;
      }
      axis = next;
    }
    clear(axis, without);
    normalise(axis);
    return axis;
  }

  private static void clear(double[] vector, double @Nullable [] axis) {
    if (axis != null) {
      double dot = vector[0] * axis[0] + vector[1] * axis[1] + vector[2] * axis[2];
      for (int i = 0; i < 3; i++) {
        vector[i] -= dot * axis[i];
      }
    }
  }

  private static boolean normalise(double[] vector) {
    double norm = Math.hypot(Math.hypot(vector[0], vector[1]), vector[2]);
    if (norm < 1e-12) {
      return false;
    }
    for (int i = 0; i < 3; i++) {
      vector[i] /= norm;
    }
    return true;
  }

  /** The points between the slices; empty where the outline has no width. */
  List<Point> points() {
    List<Point> points = new ArrayList<>();
    double thickness = (high - low) / SLICES;
    for (int i = 0; i <= SLICES; i++) {
      double position = low + i * thickness;
      double cut = Math.clamp(position, low + END * thickness, high - END * thickness);
      double[] sides = sides(cut);
      double width = sides[1] - sides[0];
      if (!(width > 0)) {
        return List.of();
      }
      double middle = (sides[0] + sides[1]) / 2;
      points.add(
          new Point(
              centre[0] + position * along[0] + middle * across[0],
              centre[1] + position * along[1] + middle * across[1],
              centre[2] + position * along[2] + middle * across[2],
              width));
    }
    return points;
  }

  /** The outermost crossings of the closed outline with a line across. */
  private double[] sides(double cut) {
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < t.length; i++) {
      int next = (i + 1) % t.length;
      boolean crosses = (t[i] <= cut) != (t[next] <= cut);
      if (crosses) {
        double at = u[i] + (cut - t[i]) / (t[next] - t[i]) * (u[next] - u[i]);
        least = Math.min(least, at);
        most = Math.max(most, at);
      }
    }
    return new double[] {least, most};
  }

  /** Number of the boundary between slices that is nearest to a sample, from 0. */
  int boundaryAt(int sample) {
    double thickness = (high - low) / SLICES;
    return Math.clamp(Math.round((t[sample] - low) / thickness), 0, SLICES);
  }
}
