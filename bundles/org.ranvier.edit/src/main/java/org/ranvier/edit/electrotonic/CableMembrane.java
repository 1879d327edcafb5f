/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.electrotonic;

import java.util.List;
import org.ranvier.morphology.SegmentValues;

/**
 * What the cable equation needs of each segment, linear in the potential. Every segment has a
 * value; where the model states none, the usual one is taken and said.
 *
 * @param conductanceMicrosiemensPerUm2 specific conductance, µS/µm² (1 mS/cm² = 1e-5 µS/µm²)
 * @param capacitanceNanofaradPerUm2 specific capacitance, nF/µm² (1 µF/cm² = 1e-5 nF/µm²)
 * @param resistivityMegohmMicrometre axial resistivity, MΩ·µm (1 kΩ·cm = 10 MΩ·µm)
 * @param remarks what was assumed or left out, for people
 */
public record CableMembrane(
    SegmentValues conductanceMicrosiemensPerUm2,
    SegmentValues capacitanceNanofaradPerUm2,
    SegmentValues resistivityMegohmMicrometre,
    List<String> remarks) {
  /** 1 µF/cm². */
  public static final double USUAL_CAPACITANCE = 1e-5;

  /** 100 Ω·cm. */
  public static final double USUAL_RESISTIVITY = 1;

  /** 0.033 mS/cm²: with the usual capacitance a time constant of 30 ms. */
  public static final double USUAL_CONDUCTANCE = 1e-5 / 30;

  /** Which conductances count. */
  public enum Kind {
    /** Only those that depend on neither potential nor time. */
    LEAK,
    /** All, with gates as they are at rest at the initial potential, and staying so. */
    AT_REST
  }

  public CableMembrane {
    remarks = List.copyOf(remarks);
  }
}
