/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lab.clamp;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.List;

/**
 * Whether a kinetic scheme is in detailed balance: around each cycle the product of the rates one
 * way is that of the rates the other way (Kolmogorov's criterion). A channel without a source of
 * energy must be; one that is not turns round in the steady state for ever.
 */
public final class DetailedBalance {
  private final SchemeRates scheme;
  private final int n;
  private final double[] energy;
  private final int[] parent;

  private DetailedBalance(SchemeRates scheme) {
    this.scheme = scheme;
    this.n = scheme.states().size();
    this.energy = new double[n];
    this.parent = new int[n];
  }

  /**
   * A cycle that is not balanced, or a transition that has no way back.
   *
   * @param states around the cycle, each once; of a transition without a way back its two ends
   * @param imbalance logarithm of the product of rates in this direction over that in the other:
   *     the energy in kT that is spent each time around; infinite without a way back
   */
  public record Cycle(List<String> states, double imbalance) {
    public Cycle {
      states = List.copyOf(states);
    }
  }

  /**
   * The cycles that are not balanced, of a set from which all cycles can be put together.
   *
   * @param tolerance imbalance that counts as none, such as 1e-9
   */
  public static List<Cycle> unbalanced(SchemeRates scheme, double tolerance) {
    return new DetailedBalance(scheme).find(tolerance);
  }

  private List<Cycle> find(double tolerance) {
    List<Cycle> found = new ArrayList<>(oneWay());
    Arrays.fill(parent, -1);
    boolean[] seen = new boolean[n];
    for (int root = 0; root < n; root++) {
      if (!seen[root]) {
        spread(root, seen);
      }
    }
    for (int i = 0; i < n; i++) {
      for (int j = i + 1; j < n; j++) {
        if (isTwoWay(i, j) && parent[i] != j && parent[j] != i) {
          double imbalance = energy[i] + step(i, j) - energy[j];
          if (Math.abs(imbalance) > tolerance) {
            found.add(new Cycle(cycle(i, j), imbalance));
          }
        }
      }
    }
    return found;
  }

  private List<Cycle> oneWay() {
    List<Cycle> found = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        if (i != j && rate(i, j) > 0 && !(rate(j, i) > 0)) {
          found.add(
              new Cycle(
                  List.of(scheme.states().get(i), scheme.states().get(j)),
                  Double.POSITIVE_INFINITY));
        }
      }
    }
    return found;
  }

  /** Energies of all states that can be reached from one, over as few transitions as possible. */
  private void spread(int root, boolean[] seen) {
    Deque<Integer> open = new ArrayDeque<>(List.of(root));
    seen[root] = true;
    while (!open.isEmpty()) {
      int i = open.removeFirst();
      for (int j = 0; j < n; j++) {
        if (!seen[j] && isTwoWay(i, j)) {
          seen[j] = true;
          parent[j] = i;
          energy[j] = energy[i] + step(i, j);
          open.addLast(j);
        }
      }
    }
  }

  private double rate(int from, int to) {
    return scheme.perMs()[from][to];
  }

  private boolean isTwoWay(int i, int j) {
    return i != j && rate(i, j) > 0 && rate(j, i) > 0;
  }

  private double step(int from, int to) {
    return Math.log(rate(from, to)) - Math.log(rate(to, from));
  }

  /** The way from the common origin of two states to one, over to the other, and back. */
  private List<String> cycle(int i, int j) {
    List<Integer> there = wayTo(i);
    List<Integer> back = wayTo(j);
    int common = 0;
    while (common + 1 < Math.min(there.size(), back.size())
        && there.get(common + 1).equals(back.get(common + 1))) {
      common++;
    }
    List<Integer> around = new ArrayList<>(there.subList(common, there.size()));
    List<Integer> rest = new ArrayList<>(back.subList(common + 1, back.size()));
    Collections.reverse(rest);
    around.addAll(rest);
    return around.stream().map(each -> scheme.states().get(each)).toList();
  }

  private List<Integer> wayTo(int state) {
    List<Integer> way = new ArrayList<>();
    for (int at = state; at >= 0; at = parent[at]) {
      way.addFirst(at);
    }
    return way;
  }
}
