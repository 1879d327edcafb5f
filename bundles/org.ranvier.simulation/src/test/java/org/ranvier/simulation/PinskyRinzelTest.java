/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The two-compartment cell of Pinsky and Rinzel (J Comput Neurosci 1:39–60, 1994) against an
 * independent solution of its equations, with potentials shifted by −60 mV to absolute ones.
 */
class PinskyRinzelTest {
  private static final double STEP = 0.001;

  @TempDir Path folder;

  private static double rising(double x, double scale) {
    return Math.abs(x) < 1e-9 ? scale : x / Math.expm1(x / scale);
  }

  /** State: Vs, Vd, Ca, h, n, s, c, q; mV, ms, µA/cm², mS/cm². */
  private static double[] equations(double[] y, double current) {
    double vs = y[0];
    double vd = y[1];
    double am = 0.32 * rising(-46.9 - vs, 4);
    double bm = 0.28 * rising(vs + 19.9, 5);
    double m = am / (am + bm);
    double ah = 0.128 * Math.exp((-43 - vs) / 18);
    double bh = 4 / (1 + Math.exp((-20 - vs) / 5));
    double an = 0.016 * rising(-24.9 - vs, 5);
    double bn = 0.25 * Math.exp(-1 - 0.025 * vs);
    double as = 1.6 / (1 + Math.exp(-0.072 * (vd - 5)));
    double bs = 0.02 * rising(vd + 8.9, 5);
    double fast = 2 * Math.exp((-53.5 - vd) / 27);
    double ac = vd < -10 ? Math.exp((vd + 50) / 11 - (vd + 53.5) / 27) / 18.975 : fast;
    double bc = vd < -10 ? fast - ac : 0;
    double aq = Math.min(2e-5 * y[2], 0.01);
    double chi = Math.min(y[2] / 250, 1);
    double calcium = 10 * y[5] * y[5] * (vd - 80);
    double soma =
        -0.1 * (vs + 60)
            - 30 * m * m * y[3] * (vs - 60)
            - 15 * y[4] * (vs + 75)
            + (2.1 / 0.5) * (vd - vs)
            + current / 0.5;
    double dendrite =
        -0.1 * (vd + 60)
            - calcium
            - 0.8 * y[7] * (vd + 75)
            - 15 * y[6] * chi * (vd + 75)
            + (2.1 / 0.5) * (vs - vd);
    return new double[] {
      soma / 3,
      dendrite / 3,
      -0.13 * calcium - 0.075 * y[2],
      ah * (1 - y[3]) - bh * y[3],
      an * (1 - y[4]) - bn * y[4],
      as * (1 - y[5]) - bs * y[5],
      ac * (1 - y[6]) - bc * y[6],
      aq * (1 - y[7]) - 0.001 * y[7]
    };
  }

  @Test
  void somaDendriteAndCalciumFollowThePublishedEquations() {
    String cell =
        "<pinskyRinzelCA3Cell id=\"c\" iSoma=\"0.75 uA_per_cm2\" iDend=\"0 uA_per_cm2\""
            + " gc=\"2.1 mS_per_cm2\" qd0=\"0\" gLs=\"0.1 mS_per_cm2\" gLd=\"0.1 mS_per_cm2\""
            + " gNa=\"30 mS_per_cm2\" gKdr=\"15 mS_per_cm2\" gCa=\"10 mS_per_cm2\""
            + " gKahp=\"0.8 mS_per_cm2\" gKC=\"15 mS_per_cm2\" eNa=\"60 mV\" eCa=\"80 mV\""
            + " eK=\"-75 mV\" eL=\"-60 mV\" pp=\"0.5\" cm=\"3 uF_per_cm2\" alphac=\"2\""
            + " betac=\"0.1\" gNmda=\"0 mS_per_cm2\" gAmpa=\"0 mS_per_cm2\"/>";
    RunResult r =
        ModelFiles.run(
            ModelFiles.lems(
                folder,
                cell
                    + "<network id=\"net\"><population id=\"pop\" component=\"c\" size=\"1\"/>"
                    + "</network>",
                "net",
                ModelFiles.record("pop[0]/Vs", "pop[0]/Vd", "pop[0]/Cad", "pop[0]/qd"),
                "100ms",
                STEP + "ms"));
    IndependentSolution expected =
        new IndependentSolution((t, y) -> equations(y, 0.75), -60, -60, 0, 0, 0, 0, 0, 0);
    double highest = -100;
    for (double t = 1; t < 100; t += 0.25) {
      double[] y = expected.at(t);
      int sample = (int) Math.round(t / STEP);
      highest = Math.max(highest, y[0]);
      // A spike moves by 100 mV within a millisecond: where it does, compare times, not heights.
      double slope = Math.abs(equations(y, 0.75)[0]);
      double slack = 0.3 + 0.1 * slope;
      assertThat(r.traces().get(0).values()[sample] * 1e3)
          .as("Vs, %s ms", t)
          .isCloseTo(y[0], within(slack));
      assertThat(r.traces().get(1).values()[sample] * 1e3)
          .as("Vd, %s ms", t)
          .isCloseTo(y[1], within(slack + 0.1 * Math.abs(equations(y, 0.75)[1])));
      assertThat(r.traces().get(2).values()[sample])
          .as("Ca, %s ms", t)
          .isCloseTo(y[2], within(0.5 + 0.02 * y[2]));
      assertThat(r.traces().get(3).values()[sample]).isCloseTo(y[7], within(1e-3));
    }
    assertThat(highest).isGreaterThan(0);
  }
}
