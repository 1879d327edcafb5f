/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.electrotonic;

import static org.ranvier.edit.scene.Scene.STRIDE;

import java.util.ArrayList;
import java.util.List;
import org.ranvier.edit.scene.Scene;
import org.ranvier.edit.scene.Vector;
import org.ranvier.morphology.Morphology;
import org.ranvier.morphology.Segment;

/**
 * A cell whose segments are as long as they are electrically: each keeps its direction and its
 * width, and what is attached to it stays attached at the same part of its length. Where pieces are
 * drawn apart, the gap goes, as it has no length electrically. So do spheres stay points.
 *
 * <p>Places between the anatomical and the electrotonic ones are on straight lines from the one to
 * the other, so that angles stay what they are all the way.
 */
public final class ElectrotonicShape {
  private final Scene anatomical;
  private final double umPerUnit;
  private final float[] places;

  private ElectrotonicShape(Scene anatomical, double umPerUnit, float[] places) {
    this.anatomical = anatomical;
    this.umPerUnit = umPerUnit;
    this.places = places;
  }

  /**
   * Lays a cell out.
   *
   * @param scene the cell where it is
   * @param lengths of its segments, by index, in units of λ or as logarithms of attenuations; not
   *     negative
   */
  public static ElectrotonicShape of(Morphology morphology, Scene scene, double[] lengths) {
    double scale = scale(morphology, lengths);
    float[] places = scene.ends().clone();
    List<Segment> waiting = new ArrayList<>(List.of(morphology.root()));
    while (!waiting.isEmpty()) {
      Segment segment = waiting.removeLast();
      place(segment, scale * lengths[segment.index()], places);
      waiting.addAll(morphology.children(segment.index()));
    }
    return new ElectrotonicShape(scene, scale, places);
  }

  /** The longest path from the root is as long as it was. */
  private static double scale(Morphology morphology, double[] lengths) {
    double[] before = new double[lengths.length];
    double longest = 0;
    double longestUm = 0;
    List<Segment> waiting = new ArrayList<>(List.of(morphology.root()));
    while (!waiting.isEmpty()) {
      Segment segment = waiting.removeLast();
      int index = segment.index();
      if (!segment.isRoot()) {
        before[index] =
            before[segment.parentIndex()]
                + segment.fractionAlong() * drawn(morphology, segment.parentIndex(), lengths);
      }
      longest = Math.max(longest, before[index] + drawn(morphology, index, lengths));
      longestUm = Math.max(longestUm, morphology.pathLengthUm(index, 1));
      waiting.addAll(morphology.children(index));
    }
    return longest > 0 ? longestUm / longest : 0;
  }

  /** What is drawn as a point has no length. */
  private static double drawn(Morphology morphology, int index, double[] lengths) {
    return morphology.segments().get(index).lengthUm() > 0 ? lengths[index] : 0;
  }

  private static void place(Segment segment, double lengthUm, float[] places) {
    int at = STRIDE * segment.index();
    Vector start = vector(places, at);
    Vector end = vector(places, at + STRIDE / 2);
    Vector along = end.minus(start);
    Vector from = start;
    if (!segment.isRoot()) {
      int parent = STRIDE * segment.parentIndex();
      from =
          vector(places, parent)
              .towards(vector(places, parent + STRIDE / 2), segment.fractionAlong());
    }
    put(places, at, from);
    put(
        places,
        at + STRIDE / 2,
        segment.lengthUm() > 0 ? from.plus(along.unit().times(lengthUm)) : from);
  }

  private static Vector vector(float[] places, int at) {
    return new Vector(places[at], places[at + 1], places[at + 2]);
  }

  private static void put(float[] places, int at, Vector place) {
    places[at] = (float) place.x();
    places[at + 1] = (float) place.y();
    places[at + 2] = (float) place.z();
  }

  /** How many µm of the picture stand for one unit of the lengths; 0 where there are none. */
  public double umPerUnit() {
    return umPerUnit;
  }

  /**
   * The cell on its way.
   *
   * @param share 0 for where it is anatomically, 1 for where it is electrically
   */
  public Scene scene(double share) {
    float[] from = anatomical.ends();
    float[] between = places.clone();
    float part = (float) Math.clamp(share, 0, 1);
    for (int i = 0; i < between.length; i++) {
      between[i] = from[i] + part * (between[i] - from[i]);
    }
    return anatomical.placed(between);
  }
}
