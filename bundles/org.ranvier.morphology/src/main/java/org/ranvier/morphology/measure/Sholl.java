/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.morphology.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.ranvier.morphology.Morphology;
import org.ranvier.morphology.Point;
import org.ranvier.morphology.Segment;

/**
 * Sholl's analysis: how often the centre lines of neurites cross spheres around a point (Sholl,
 * Journal of Anatomy 87:387, 1953). Crossings are computed, not sampled: a piece that dips into a
 * sphere crosses it twice.
 *
 * @param radiiUm radii of the spheres, µm, ascending
 * @param intersections number of crossings of each
 * @param stems number of neurites that leave the soma
 */
public record Sholl(List<Double> radiiUm, List<Integer> intersections, int stems) {
  private static final int MOST_RADII = 1_000_000;

  public Sholl {
    radiiUm = List.copyOf(radiiUm);
    intersections = List.copyOf(intersections);
  }

  /** Spheres around the middle of the soma, as far as the neurites reach. */
  public static Sholl of(Morphology morphology, double stepUm) {
    IntPredicate soma = SomaSegments.of(morphology);
    return of(morphology, soma, SomaSegments.middle(morphology, soma), stepUm);
  }

  /**
   * @param inSoma segments that are not counted
   * @param centre middle of all spheres
   * @param stepUm distance between spheres, µm, above zero; the first has this radius
   */
  public static Sholl of(Morphology morphology, IntPredicate inSoma, Point centre, double stepUm) {
    List<Segment> neurites =
        morphology.segments().stream().filter(each -> !inSoma.test(each.index())).toList();
    double reach = 0;
    for (Segment segment : neurites) {
      reach = Math.max(reach, centre.distanceTo(segment.proximal()));
      reach = Math.max(reach, centre.distanceTo(segment.distal()));
    }
    if (!(stepUm > 0) || reach / stepUm > MOST_RADII) {
      throw new IllegalArgumentException(
          "a step of " + stepUm + " µm; above 0 and at most a million spheres are expected");
    }
    int count = (int) Math.ceil(reach / stepUm);
    int[] crossings = new int[count];
    for (Segment segment : neurites) {
      count(segment, centre, stepUm, crossings);
    }
    List<Double> radii = new ArrayList<>();
    List<Integer> intersections = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      radii.add((i + 1) * stepUm);
      intersections.add(crossings[i]);
    }
    int stems = new NeuriteTree(morphology, inSoma).leaving(NeuriteTree.SOMA).size();
    return new Sholl(radii, intersections, stems);
  }

  /** Only spheres between the nearest and the farthest point of the segment are looked at. */
  private static void count(Segment segment, Point centre, double step, int[] crossings) {
    double from = centre.distanceTo(segment.proximal());
    double to = centre.distanceTo(segment.distal());
    double nearest = nearest(segment, centre);
    int first = Math.max(0, (int) Math.floor(nearest / step) - 1);
    for (int i = first; i < crossings.length && (i + 1) * step <= Math.max(from, to); i++) {
      double radius = (i + 1) * step;
      if (from < radius != to < radius) {
        crossings[i]++;
      } else if (from >= radius && nearest < radius) {
        crossings[i] += 2;
      }
    }
  }

  private static double nearest(Segment segment, Point centre) {
    double[] along = Vectors.between(segment.proximal(), segment.distal());
    double square = Vectors.dot(along, along);
    double[] towards = Vectors.between(segment.proximal(), centre);
    double t = square == 0 ? 0 : Math.clamp(Vectors.dot(towards, along) / square, 0, 1);
    return centre.distanceTo(segment.proximal().towards(segment.distal(), t));
  }

  /** Most crossings of one sphere. */
  public int maximum() {
    return intersections.stream().mapToInt(Integer::intValue).max().orElse(0);
  }

  /** Radius of the first sphere with the most crossings, µm; 0 where there is none. */
  public double criticalRadiusUm() {
    return intersections.isEmpty() ? 0 : radiiUm.get(intersections.indexOf(maximum()));
  }

  /** Most crossings for each neurite that leaves the soma: Schoenen's ramification index. */
  public double ramificationIndex() {
    return stems == 0 ? Double.NaN : maximum() / (double) stems;
  }
}
