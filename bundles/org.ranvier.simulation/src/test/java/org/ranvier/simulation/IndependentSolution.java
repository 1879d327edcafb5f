/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.commons.math3.ode.FirstOrderDifferentialEquations;
import org.apache.commons.math3.ode.events.EventHandler;
import org.apache.commons.math3.ode.nonstiff.DormandPrince853Integrator;

/**
 * Solves the equations of a cell, written down in a test, by a Runge–Kutta method of eighth order
 * with error control and finds its spikes by root finding: no step size and no code in common with
 * the solver under test. Times in ms.
 */
final class IndependentSolution {
  private static final double TOLERANCE = 1e-10;

  /** Right-hand side of the equations. */
  interface Equations {
    /** Derivatives at a time for a state. */
    double[] at(double ms, double[] state);
  }

  private final Equations equations;
  private final double[] state;
  private final List<Double> spikes = new ArrayList<>();
  private final List<Double> breaks = new ArrayList<>();
  private double threshold = Double.POSITIVE_INFINITY;
  private double refractory;
  private Consumer<double[]> reset = s -> {};
  private double time;

  /**
   * @param start the state at time 0; its first element is the potential
   */
  IndependentSolution(Equations equations, double... start) {
    this.equations = equations;
    this.state = start.clone();
  }

  /** What happens when the potential rises through a threshold. */
  IndependentSolution spikingAt(double threshold, Consumer<double[]> reset) {
    this.threshold = threshold;
    this.reset = reset;
    return this;
  }

  /** For how long the potential is held after a spike. */
  IndependentSolution heldFor(double ms) {
    this.refractory = ms;
    return this;
  }

  /** A time at which the equations are not smooth. */
  IndependentSolution breakAt(double ms) {
    breaks.add(ms);
    return this;
  }

  /** Times of the spikes up to the present time. */
  List<Double> spikes() {
    return spikes;
  }

  /** The state at a time not before the last one asked for. */
  double[] at(double ms) {
    while (time < ms) {
      double next = ms;
      for (double at : breaks) {
        next = at > time ? Math.min(next, at) : next;
      }
      if (advance(next, false)) {
        spikes.add(time);
        reset.accept(state);
        holdUpTo(Math.min(time + refractory, ms));
      }
    }
    return state.clone();
  }

  private void holdUpTo(double end) {
    if (end > time) {
      advance(end, true);
    }
  }

  /** Whether it stopped early, at a spike. */
  private boolean advance(double end, boolean held) {
    DormandPrince853Integrator integrator =
        new DormandPrince853Integrator(1e-9, 1, TOLERANCE, TOLERANCE);
    Crossing crossing = new Crossing();
    if (!held && threshold < Double.POSITIVE_INFINITY) {
      integrator.addEventHandler(crossing, 0.05, 1e-10, 200);
    }
    time = integrator.integrate(new Smooth(held), time, state, end, state);
    return crossing.found;
  }

  private final class Smooth implements FirstOrderDifferentialEquations {
    private final boolean held;

    Smooth(boolean held) {
      this.held = held;
    }

    @Override
    public int getDimension() {
      return state.length;
    }

    @Override
    public void computeDerivatives(double t, double[] y, double[] derivatives) {
      double[] d = equations.at(t, y);
      System.arraycopy(d, 0, derivatives, 0, d.length);
      if (held) {
        derivatives[0] = 0;
      }
    }
  }

  private final class Crossing implements EventHandler {
    private boolean found;

    @Override
    public void init(double t0, double[] y0, double t) {}

    @Override
    public double g(double t, double[] y) {
      return y[0] - threshold;
    }

    @Override
    public Action eventOccurred(double t, double[] y, boolean increasing) {
      found = found || increasing;
      return increasing ? Action.STOP : Action.CONTINUE;
    }

    @Override
    public void resetState(double t, double[] y) {}
  }
}
