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
 * Lengths of neurites in units of the local length constant: ∫ dx / λ(x), exactly also where the
 * diameter varies. Pure numbers. A sphere counts as the cylinder of its area.
 *
 * <p>For a steady current λ = √(d / (4 R g)), infinite where no current can leave; for one of
 * frequency f it is the length over which the amplitude falls to 1/e in an endless cable, 1/λ = Re
 * √((g + 2πi f C) 4 R / d).
 *
 * <p>Source: Rall, Core conductor theory and cable properties of neurons, Handbook of Physiology,
 * The Nervous System 1:39–97, 1977.
 */
public final class ElectrotonicLength {
  private final Morphology morphology;
  private final LinearMembrane membrane;
  private final double omegaPerMs;
  private final double[] toStart;

  private ElectrotonicLength(
      Morphology morphology, LinearMembrane membrane, double frequencyKilohertz) {
    this.morphology = morphology;
    this.membrane = membrane;
    this.omegaPerMs = 2 * Math.PI * frequencyKilohertz;
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
   * Measures a cell for a steady current.
   *
   * @throws IllegalArgumentException a segment has no such membrane
   */
  public static ElectrotonicLength of(Morphology morphology, LinearMembrane membrane) {
    return of(morphology, membrane, 0);
  }

  /**
   * Measures a cell.
   *
   * @param frequencyKilohertz of the current, 0 for a steady one
   * @throws IllegalArgumentException a segment has no such membrane, or the frequency is negative
   */
  public static ElectrotonicLength of(
      Morphology morphology, LinearMembrane membrane, double frequencyKilohertz) {
    if (!(frequencyKilohertz >= 0 && frequencyKilohertz < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("frequency " + frequencyKilohertz + " kHz");
    }
    membrane.check(morphology);
    return new ElectrotonicLength(morphology, membrane, frequencyKilohertz);
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
    double length = fraction * cable.lengthUm();
    return length == 0 ? 0 : perRootOfUm(segmentIndex) * 2 * length / (start + end);
  }

  /** √d / λ of a segment. */
  private double perRootOfUm(int segmentIndex) {
    double conductance = membrane.conductanceMicrosiemensPerUm2().at(segmentIndex);
    double susceptance = omegaPerMs * membrane.capacitanceNanofaradPerUm2().at(segmentIndex);
    // Re √(a + ib) = √((|a + ib| + a) / 2)
    double real = (Math.hypot(conductance, susceptance) + conductance) / 2;
    return Math.sqrt(4 * membrane.resistivityMegohmMicrometre().at(segmentIndex) * real);
  }
}
