/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.discretisation;

import org.ranvier.edit.electrotonic.CableMembrane;
import org.ranvier.morphology.Divisions;
import org.ranvier.morphology.LengthConstant;
import org.ranvier.morphology.Section;
import org.ranvier.morphology.Segment;

/** A rule that says into how many control volumes a section is cut. */
public sealed interface DivisionPolicy {
  /** The number of control volumes of a section, from 1 to {@link Divisions#MAXIMUM}. */
  int divisions(Section section, CableMembrane membrane);

  /** As many as the model states. */
  record AsStated() implements DivisionPolicy {
    @Override
    public int divisions(Section section, CableMembrane membrane) {
      return section.declaredDivisions();
    }
  }

  /** The same number in each section. */
  record Fixed(int count) implements DivisionPolicy {
    public Fixed {
      if (count < 1 || count > Divisions.MAXIMUM) {
        throw new IllegalArgumentException(count + " control volumes");
      }
    }

    @Override
    public int divisions(Section section, CableMembrane membrane) {
      return count;
    }
  }

  /**
   * As few as make none longer than a length.
   *
   * @param lengthUm longest control volume, µm
   * @param odd whether the number is odd, so that the middle of a section is that of a volume
   */
  record Longest(double lengthUm, boolean odd) implements DivisionPolicy {
    public Longest {
      if (!(lengthUm > 0)) {
        throw new IllegalArgumentException("length " + lengthUm + " µm");
      }
    }

    @Override
    public int divisions(Section section, CableMembrane membrane) {
      return atLeast(section.lengthUm() / lengthUm, odd);
    }
  }

  /**
   * As few as make none longer than a fraction of the length constant of an alternating signal: the
   * rule "d_lambda" (Hines and Carnevale, The Neuroscientist 7:123–135, 2001). An odd number is
   * rounded as they do, by adding 0.9 and halving; any other one is rounded up.
   *
   * @param frequencyHz frequency of the signal, usually 100 Hz
   * @param fraction of the length constant, usually 0.1
   * @param odd whether the number is odd
   */
  record LambdaShare(double frequencyHz, double fraction, boolean odd) implements DivisionPolicy {
    private static final double HERTZ_PER_KILOHERTZ = 1000;

    public LambdaShare {
      if (!(frequencyHz > 0) || !(fraction > 0)) {
        throw new IllegalArgumentException(frequencyHz + " Hz, " + fraction + " λ");
      }
    }

    /** 0.1 of the length constant at 100 Hz. */
    public static LambdaShare usual() {
      return new LambdaShare(100, 0.1, true);
    }

    @Override
    public int divisions(Section section, CableMembrane membrane) {
      double exact = length(section, membrane) / fraction;
      if (!odd) {
        return atLeast(exact, false);
      }
      return 2 * (int) Math.min((exact + 0.9) / 2, Divisions.MAXIMUM / 2.0 - 1) + 1;
    }

    /** The length of a section in units of the length constant, a pure number. */
    public double length(Section section, CableMembrane membrane) {
      double sum = 0;
      for (Segment segment : section.segments()) {
        int index = segment.index();
        var cable = segment.cable();
        double lambda =
            new LengthConstant(
                    frequencyHz / HERTZ_PER_KILOHERTZ,
                    membrane.resistivityMegohmMicrometre().at(index),
                    membrane.capacitanceNanofaradPerUm2().at(index))
                .ofDiameterUm(cable.startRadiusUm() + cable.endRadiusUm());
        sum += cable.lengthUm() / lambda;
      }
      return sum;
    }
  }

  private static int atLeast(double exact, boolean odd) {
    // What is a whole number but for rounding is not rounded up.
    long count = Math.clamp((long) Math.ceil(exact * (1 - 1e-12)), 1, Divisions.MAXIMUM);
    boolean more = odd && count % 2 == 0;
    return (int) (more && count < Divisions.MAXIMUM ? count + 1 : count);
  }
}
