/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lab.scheme;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ranvier.lab.clamp.ClampedChannel;
import org.ranvier.lab.clamp.DetailedBalance;
import org.ranvier.lab.clamp.DetailedBalance.Cycle;
import org.ranvier.lab.clamp.SchemeRates;
import org.ranvier.xml.ModelProblemException;

/**
 * Whether a kinetic scheme is in {@linkplain DetailedBalance detailed balance} at all potentials of
 * cells: which cycles are not, by how much and where.
 */
public final class BalanceSurvey {
  /**
   * Imbalance, in kT, that counts as none: published rates are written with so many digits that a
   * balanced cycle may be off by as much.
   */
  public static final double TOLERANCE = 1e-3;

  private static final double LOWEST_MV = -120;
  private static final double HIGHEST_MV = 60;
  private static final double STEP_MV = 10;

  private BalanceSurvey() {}

  /**
   * A cycle that is not balanced somewhere.
   *
   * @param states ids of the states around it; of a transition without a way back its two ends
   * @param worst largest imbalance, in kT: what is spent each time around; infinite without a way
   *     back
   * @param worstMv where it is that large
   * @param fromMv lowest potential at which it is not balanced
   * @param toMv highest potential at which it is not balanced
   */
  public record Unbalanced(
      List<String> states, double worst, double worstMv, double fromMv, double toMv) {
    public Unbalanced {
      states = List.copyOf(states);
    }

    /** Whether it is a transition without a way back and not a cycle. */
    public boolean isOneWay() {
      return Double.isInfinite(worst);
    }

    private Unbalanced with(Unbalanced later) {
      Unbalanced larger = later.worst > worst ? later : this;
      return new Unbalanced(states, larger.worst, larger.worstMv, fromMv, later.toMv);
    }
  }

  /**
   * The cycles of a gate that are not balanced, from −120 to 60 mV.
   *
   * @param gate path of the gate in the channel
   * @throws ModelProblemException a rate has no value at a potential
   */
  public static List<Unbalanced> of(ClampedChannel channel, String gate) {
    Map<List<String>, Unbalanced> found = new LinkedHashMap<>();
    for (double mv = LOWEST_MV; mv <= HIGHEST_MV; mv += STEP_MV) {
      for (SchemeRates rates : channel.schemeRates(mv)) {
        if (rates.path().equals(gate)) {
          for (Cycle cycle : DetailedBalance.unbalanced(rates, TOLERANCE)) {
            double size = Math.abs(cycle.imbalance());
            List<String> states = names(cycle.states());
            found.merge(states, new Unbalanced(states, size, mv, mv, mv), Unbalanced::with);
          }
        }
      }
    }
    return new ArrayList<>(found.values());
  }

  private static List<String> names(List<String> paths) {
    return paths.stream().map(each -> each.substring(each.lastIndexOf('/') + 1)).toList();
  }
}
