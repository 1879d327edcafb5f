/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.plan;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ranvier.solver.kernel.ExponentialStep;
import org.ranvier.solver.kernel.KernelCompiler;
import org.ranvier.solver.kernel.KernelDerivative;
import org.ranvier.solver.kernel.KernelGraph;
import org.ranvier.solver.kernel.KernelOp;
import org.ranvier.solver.kernel.KernelProgram;
import org.ranvier.solver.kernel.Substitution;
import org.ranvier.solver.model.Mechanism;
import org.ranvier.solver.model.SolverModel;

/**
 * The staggered scheme of NEURON's fixed step: currents and slopes from v(t) at t + dt/2, voltage
 * implicitly, then all other states by exponential Euler from the new voltage, then the tests.
 */
class NeuronPlanner extends Planner {
  private static final double LARGEST_GROWTH = 1;

  private final StepMethod method;

  NeuronPlanner(SolverModel model, double step, long seed) {
    this(model, StepMethod.NEURON, step, seed, false);
  }

  NeuronPlanner(SolverModel model, StepMethod method, double step, long seed, boolean late) {
    super(model, step, seed, true, late);
    this.method = method;
  }

  @Override
  Plan plan() {
    List<Action> start = start();
    List<Action> settle = new ArrayList<>();
    List<Action> states = new ArrayList<>();
    List<Action> tests = new ArrayList<>();
    List<Action> membranes = new ArrayList<>();
    if (model.cable().size() > 0) {
      membranes.add(new Action.SolveCable());
    }
    for (int g = 0; g < compilers.size(); g++) {
      GroupCompiler compiler = compilers.get(g);
      addRun(g, compiler.holding(), settle);
      addRun(g, membrane(g, compiler), membranes);
      addKinetics(g, false, states);
      addRun(g, states(g, compiler), states);
      addTransitions(g, compiler.transitions("tests", compiler.mechanism().transitions()), tests);
    }
    List<Phase> phases =
        List.of(
            new Phase("currents", 0.5, wiring.refreshAll()),
            new Phase("voltages", 0.5, membranes),
            new Phase("hand on voltages", 1, wiring.refreshWires(voltageWires())),
            new Phase("states", 1, states),
            new Phase("tests", 1, tests));
    List<Action> observe = observe();
    List<Map<String, Handler>> handlers = handlers();
    return new Plan(
        model,
        method,
        step,
        seed,
        columns(),
        start,
        settle,
        phases,
        observe,
        handlers,
        nearestDelays(),
        0);
  }

  /** Gathers that carry a membrane potential, or something computed from it and states alone. */
  private Set<Wiring.Wire> voltageWires() {
    Set<Wiring.Wire> chosen = new LinkedHashSet<>();
    for (Wiring.Wire wire : wiring.wires()) {
      if (wire.action() instanceof Action.Hand
          && wiring.level(wire) == 0
          && (wire.sourceGroup() == Wiring.NODES || carriesVoltage(wire))) {
        chosen.add(wire);
      }
    }
    return chosen;
  }

  private boolean carriesVoltage(Wiring.Wire wire) {
    GroupCompiler compiler = compilers.get(wire.sourceGroup());
    int membrane = compiler.mechanism().membrane();
    for (int column : wire.sourceColumns()) {
      if (column == membrane
          || (membrane >= 0
              && compiler.definition(column) >= 0
              && wiring.reads(wire.sourceGroup(), column).get(membrane))) {
        return true;
      }
    }
    return false;
  }

  /**
   * v ← v + F·dt·(e^z − 1)/z, z = J·dt, J = dF/dv with the slopes of all attached currents: exact
   * for a membrane whose conductances stand still. Where J is above 1/dt the voltage runs away by
   * itself, as at the upstroke of an exponential cell; z is 1 there, which keeps the last step
   * before the spike from leaping beyond all numbers.
   */
  KernelProgram membrane(int group, GroupCompiler compiler) {
    Mechanism mechanism = compiler.mechanism();
    KernelCompiler program = compiler.program("membrane");
    int v = mechanism.membrane();
    if (v < 0 || mechanism.rate(v) < 0) {
      return program.compile();
    }
    KernelGraph g = compiler.graph();
    int rate = compiler.substitution().of(mechanism.rate(v));
    int slope = membraneSlope(group, rate);
    int exponent = g.apply(KernelOp.MIN, g.multiply(slope, g.step()), g.constant(LARGEST_GROWTH));
    int change = g.multiply(g.multiply(rate, g.step()), g.apply(KernelOp.EXPREL, exponent));
    return program.store(v, g.add(g.column(v), change)).compile();
  }

  /** x ← x + f·dt·(e^(J·dt) − 1)/(J·dt), J = ∂f/∂x, for all states at once. */
  KernelProgram states(int group, GroupCompiler compiler) {
    Mechanism mechanism = compiler.mechanism();
    KernelGraph g = compiler.graph();
    Substitution now = compiler.substitution();
    KernelCompiler program = compiler.program("states");
    for (int x = 0; x < mechanism.columnCount(); x++) {
      if (mechanism.rate(x) < 0 || x == mechanism.membrane()) {
        continue;
      }
      int rate = now.of(mechanism.rate(x));
      int exponent = g.multiply(KernelDerivative.of(g, rate, x), g.step());
      int change = ExponentialStep.of(g, g.multiply(rate, g.step()), exponent);
      program.store(x, g.add(g.column(x), change));
    }
    return program.compile();
  }
}
