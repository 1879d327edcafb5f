/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lab.cable;

import java.util.ArrayList;
import java.util.List;
import org.ranvier.morphology.Frustum;
import org.ranvier.morphology.Morphology;
import org.ranvier.morphology.Segment;
import org.ranvier.morphology.SegmentPlace;

/**
 * Lengths of neurites in units of the local length constant λ = √(d / (4 R g)) of a steady current:
 * ∫ dx / λ(x), exactly also where the diameter varies. Pure numbers; infinite resistance of the
 * membrane makes λ infinite and the lengths 0. A sphere counts as the cylinder of its area.
 *
 * <p>Source: Rall, Core conductor theory and cable properties of neurons, Handbook of Physiology,
 * The Nervous System 1:39–97, 1977.
 */
public final class ElectrotonicLength {
  private final Morphology morphology;
  private final LinearMembrane membrane;
  private final double[] toStart;

  private ElectrotonicLength(Morphology morphology, LinearMembrane membrane) {
    this.morphology = morphology;
    this.membrane = membrane;
    toStart = new double[morphology.segments().size()];
    List<Segment> waiting = new ArrayList<>(List.of(morphology.root()));
    while (!waiting.isEmpty()) {
      Segment segment = waiting.removeLast();
      for (Segment child : morphology.children(segment.index())) {
        toStart[child.index()] = fromRoot(new SegmentPlace(segment.index(), child.fractionAlong()));
        waiting.add(child);
      }
    }
  }

  /**
   * Measures a cell.
   *
   * @throws IllegalArgumentException a segment has no such membrane
   */
  public static ElectrotonicLength of(Morphology morphology, LinearMembrane membrane) {
    membrane.check(morphology);
    return new ElectrotonicLength(morphology, membrane);
  }

  /** Along the neurites from the start of the root to a place. */
  public double fromRoot(SegmentPlace place) {
    return toStart[place.segmentIndex()] + within(place.segmentIndex(), place.fraction());
  }

  /** Of a whole segment. */
  public double ofSegment(int segmentIndex) {
    return within(segmentIndex, 1);
  }

  /** For a diameter that is linear in x, ∫ dx / √d = 2 x / (√d(0) + √d(x)). */
  private double within(int segmentIndex, double fraction) {
    Frustum cable = morphology.segments().get(segmentIndex).cable();
    double start = Math.sqrt(2 * cable.startRadiusUm());
    double end = Math.sqrt(2 * cable.radiusUm(fraction));
    double leak =
        4
            * membrane.resistivityMegohmMicrometre().at(segmentIndex)
            * membrane.conductanceMicrosiemensPerUm2().at(segmentIndex);
    double length = fraction * cable.lengthUm();
    return length == 0 ? 0 : Math.sqrt(leak) * 2 * length / (start + end);
  }
}
