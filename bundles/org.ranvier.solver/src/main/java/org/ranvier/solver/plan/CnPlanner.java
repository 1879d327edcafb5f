/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
 * Second order by symmetry (G. Strang, SIAM J. Numer. Anal. 5, 1968): half a step of all states,
 * one after the other; a step of all potentials; half a step of all states in the opposite order.
 * Everything is known at the times of samples, nothing is staggered. Formulas see the middle of the
 * step, so that a pulse that begins or ends with a step counts for the whole of it.
 *
 * <p>The step of the potentials has two stages with one approximate Jacobian A (ROS2 of J. G.
 * Verwer et al., SIAM J. Sci. Comput. 20, 1999): of second order whatever A leaves out, such as the
 * other side of a gap junction, and damping what is stiff.
 */
final class CnPlanner extends Planner {
  private static final double LARGEST_GROWTH = 1;

  /** The second stage corrects the first by at most so many mV more than the first moved. */
  private static final double LARGEST_CORRECTION = 1;

  private final StateCoupling coupling;

  CnPlanner(SolverModel model, double step, long seed) {
    super(model, step, seed, true);
    this.coupling = new StateCoupling(compilers, wiring);
  }

  @Override
  Plan plan() {
    List<Action> start = start();
    List<Action> settle = new ArrayList<>();
    List<Action> tests = new ArrayList<>();
    List<Action> predict = new ArrayList<>(wiring.refreshAll());
    List<Action> correct = new ArrayList<>(wiring.refreshAll());
    if (model.cable().size() > 0) {
      predict.add(new Action.PredictCable());
      correct.add(new Action.CorrectCable());
    }
    List<Integer> alone = new ArrayList<>();
    List<Integer> coupled = new ArrayList<>();
    for (int g = 0; g < compilers.size(); g++) {
      GroupCompiler compiler = compilers.get(g);
      addRun(g, compiler.holding(), settle);
      addMembrane(g, predict, correct);
      (coupling.isCoupled(g) ? coupled : alone).add(g);
      addTransitions(g, compiler.transitions("tests", compiler.mechanism().transitions()), tests);
    }
    List<Phase> phases =
        List.of(
            new Phase("states", 0.5, halfStep(alone, coupled, false)),
            new Phase("voltages", 0.5, predict),
            new Phase("voltages corrected", 0.5, correct),
            new Phase("states", 0.5, halfStep(alone, coupled, true)),
            new Phase("tests", 1, tests));
    List<Action> observe = observe();
    List<Map<String, Handler>> handlers = handlers();
    return new Plan(
        model,
        StepMethod.CN,
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

  // ---- states ------------------------------------------------------------------------------

  private List<Action> halfStep(List<Integer> alone, List<Integer> coupled, boolean backwards) {
    List<Action> first = aloneHalf(alone, backwards);
    List<Action> second = coupledHalf(coupled, backwards);
    List<Action> actions = new ArrayList<>(backwards ? second : first);
    actions.addAll(backwards ? first : second);
    return actions;
  }

  private List<Action> aloneHalf(List<Integer> groups, boolean backwards) {
    List<Action> actions = new ArrayList<>(refresh(groups));
    groups.forEach(g -> addStates(g, 0.5, backwards, actions));
    return actions;
  }

  /** All together, with what they hand to each other in the middle of the half step. */
  private List<Action> coupledHalf(List<Integer> groups, boolean backwards) {
    List<Action> actions = new ArrayList<>(refresh(groups));
    for (int g : groups) {
      addRun(g, copy(compilers.get(g), true), actions);
      addStates(g, 0.25, backwards, actions);
    }
    actions.addAll(refresh(groups));
    for (int g : groups) {
      addRun(g, copy(compilers.get(g), false), actions);
      addStates(g, 0.5, backwards, actions);
    }
    return actions;
  }

  private List<Action> refresh(List<Integer> groups) {
    List<int[]> inputs = new ArrayList<>();
    groups.forEach(g -> inputs.addAll(coupling.inputs(g)));
    return wiring.refreshColumns(inputs);
  }

  /** Saves the states of a group, or brings them back. */
  private static KernelProgram copy(GroupCompiler compiler, boolean save) {
    Mechanism mechanism = compiler.mechanism();
    KernelGraph g = compiler.graph();
    KernelCompiler program = compiler.program(save ? "save" : "bring back");
    List<Integer> states = new ArrayList<>(movingStates(mechanism));
    mechanism.schemes().forEach(scheme -> states.addAll(scheme.states()));
    for (int x : states) {
      int saved = compiler.auxiliary("saved " + x, -1);
      program.store(save ? saved : x, g.column(save ? x : saved));
    }
    return program.compile();
  }

  private static List<Integer> movingStates(Mechanism mechanism) {
    List<Integer> states = new ArrayList<>();
    for (int x = 0; x < mechanism.columnCount(); x++) {
      if (mechanism.rate(x) >= 0 && x != mechanism.membrane()) {
        states.add(x);
      }
    }
    return states;
  }

  private void addStates(int group, double part, boolean backwards, List<Action> actions) {
    GroupCompiler compiler = compilers.get(group);
    if (backwards) {
      addKinetics(group, part, actions);
    }
    addRun(group, states(compiler, part, backwards), actions);
    if (!backwards) {
      addKinetics(group, part, actions);
    }
  }

  /** x ← x + f·h·(e^(J·h) − 1)/(J·h), J = ∂f/∂x, one state after the other. */
  private static KernelProgram states(GroupCompiler compiler, double part, boolean backwards) {
    Mechanism mechanism = compiler.mechanism();
    KernelGraph g = compiler.graph();
    Substitution old = compiler.substitution();
    Substitution now = compiler.substitution();
    KernelCompiler program = compiler.program("states");
    int h = g.multiply(g.constant(part), g.step());
    List<Integer> states = movingStates(mechanism);
    for (int x : backwards ? states.reversed() : states) {
      int rate = old.of(mechanism.rate(x));
      int exponent = g.multiply(now.of(KernelDerivative.of(g, rate, x)), h);
      int change = ExponentialStep.of(g, g.multiply(now.of(rate), h), exponent);
      int next = g.add(g.column(x), change);
      now.set(x, next);
      program.store(x, next);
    }
    return program.compile();
  }

  // ---- membranes of cells without a shape ---------------------------------------------------

  /**
   * v* = v + h·F·φ(z), then v ← v* + h/2·φ(z)·(F(v*) − F − A·(v* − v)) with φ(z) = (e^z − 1)/z, z =
   * A·h. A is the slope of F, as far as it does not grow by more than e in a step. Exact for a
   * membrane whose conductances stand still.
   */
  private void addMembrane(int group, List<Action> predict, List<Action> correct) {
    GroupCompiler compiler = compilers.get(group);
    int v = compiler.mechanism().membrane();
    if (v < 0 || compiler.mechanism().rate(v) < 0) {
      return;
    }
    KernelGraph g = compiler.graph();
    int rate = compiler.substitution().of(compiler.mechanism().rate(v));
    int steepest = g.constant(LARGEST_GROWTH);
    int exponent =
        g.apply(KernelOp.MIN, g.multiply(membraneSlope(group, rate), g.step()), steepest);
    int old = compiler.auxiliary("potential before", -1);
    int oldRate = compiler.auxiliary("rate before", -1);
    int oldExponent = compiler.auxiliary("exponent before", -1);
    int move = g.multiply(g.multiply(rate, g.step()), g.apply(KernelOp.EXPREL, exponent));
    KernelCompiler first = compiler.program("membrane");
    first.store(old, g.column(v)).store(oldRate, rate).store(oldExponent, exponent);
    addRun(group, first.store(v, g.add(g.column(v), move)).compile(), predict);

    int moved = g.subtract(g.column(v), g.column(old));
    int change = g.multiply(g.subtract(rate, g.column(oldRate)), g.step());
    int unforeseen = g.subtract(change, g.multiply(g.column(oldExponent), moved));
    int weight = g.multiply(g.constant(0.5), g.apply(KernelOp.EXPREL, g.column(oldExponent)));
    int bound = g.add(g.apply(KernelOp.ABS, moved), g.constant(LARGEST_CORRECTION));
    int correction = g.apply(KernelOp.MIN, g.multiply(weight, unforeseen), bound);
    int bounded = g.apply(KernelOp.MAX, correction, g.negate(bound));
    KernelCompiler second = compiler.program("membrane corrected");
    addRun(group, second.store(v, g.add(g.column(v), bounded)).compile(), correct);
  }
}
