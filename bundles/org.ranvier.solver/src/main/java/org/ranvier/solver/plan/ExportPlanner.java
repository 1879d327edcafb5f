/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.plan;

import java.util.ArrayList;
import java.util.List;
import org.ranvier.solver.kernel.KernelCompiler;
import org.ranvier.solver.kernel.KernelDerivative;
import org.ranvier.solver.kernel.KernelGraph;
import org.ranvier.solver.kernel.KernelOp;
import org.ranvier.solver.kernel.KernelProgram;
import org.ranvier.solver.kernel.Substitution;
import org.ranvier.solver.model.Mechanism;
import org.ranvier.solver.model.SolverModel;

/**
 * The steps that NEURON takes with the mechanisms that jNeuroML writes for it.
 *
 * <p>Such a mechanism computes its rates and all that depends on its states in one procedure, which
 * NEURON calls while it advances the states. So states advance by forward Euler (their rates are
 * numbers by then), and the current of the next step sees the states from before they advanced; the
 * potential it sees is the present one. Mechanisms without a state that moves by itself compute all
 * of it with the currents, as does method {@code neuron}.
 */
final class ExportPlanner extends NeuronPlanner {
  /** Backward Euler has a pole where the slope times the step is 1. */
  private static final double LARGEST_GROWTH = 0.5;

  ExportPlanner(SolverModel model, double step, long seed) {
    super(model, StepMethod.NEURON_EXPORT, step, seed, true);
  }

  @Override
  KernelProgram membrane(int group, GroupCompiler compiler) {
    Mechanism mechanism = compiler.mechanism();
    KernelCompiler program = compiler.program("membrane");
    int v = mechanism.membrane();
    if (v < 0 || mechanism.rate(v) < 0) {
      return program.compile();
    }
    KernelGraph g = compiler.graph();
    int now = compiler.substitution().of(mechanism.rate(v));
    int rate = keepsRate(mechanism, compiler) ? lateRate(group, compiler, now) : seen(compiler, v);
    int own = compiler.isLate() ? g.constant(0) : KernelDerivative.of(g, now, v);
    int slope = withAttached(group, compiler, now, own);
    int growth = g.apply(KernelOp.MIN, g.multiply(slope, g.step()), g.constant(LARGEST_GROWTH));
    int change = g.divide(g.multiply(rate, g.step()), g.subtract(g.constant(1), growth));
    return program.store(v, g.add(g.column(v), change)).compile();
  }

  private static int seen(GroupCompiler compiler, int v) {
    return compiler.seen().of(compiler.mechanism().rate(v));
  }

  /** After a change of regime, the potential goes on for one step with the rate from before. */
  private static boolean keepsRate(Mechanism mechanism, GroupCompiler compiler) {
    return compiler.isLate() && mechanism.hasRegimes();
  }

  /** The cell's own rate as it was put aside, and the present currents of all that is attached. */
  private int lateRate(int group, GroupCompiler compiler, int rate) {
    KernelGraph g = compiler.graph();
    int sum = g.column(compiler.aside(compiler.mechanism().membrane()));
    for (int input : summed(group, compiler)) {
      int weight = KernelDerivative.of(g, rate, input);
      sum = g.add(sum, g.multiply(weight, g.column(input)));
    }
    return sum;
  }

  private List<Integer> summed(int group, GroupCompiler compiler) {
    List<Integer> inputs = new ArrayList<>();
    for (int c = 0; c < compiler.mechanism().columnCount(); c++) {
      if (compiler.isInput(c) && isSummed(group, c)) {
        inputs.add(c);
      }
    }
    return inputs;
  }

  /** Beside the states, the rate of the membrane potential without what is attached. */
  @Override
  KernelCompiler putAside(int group, KernelCompiler program) {
    GroupCompiler compiler = compilers.get(group);
    Mechanism mechanism = compiler.mechanism();
    int v = mechanism.membrane();
    if (keepsRate(mechanism, compiler) && v >= 0 && mechanism.rate(v) >= 0) {
      Substitution alone = compiler.substitution();
      summed(group, compiler).forEach(c -> alone.set(c, compiler.graph().constant(0)));
      program.store(compiler.aside(v), alone.of(mechanism.rate(v)));
    }
    return compiler.putAside(program);
  }

  /** x ← x + f·dt, after what others see of the states was put aside. */
  @Override
  KernelProgram states(int group, GroupCompiler compiler) {
    KernelGraph g = compiler.graph();
    KernelCompiler program = putAside(group, compiler.program("states"));
    Mechanism mechanism = compiler.mechanism();
    for (int x = 0; x < mechanism.columnCount(); x++) {
      if (mechanism.rate(x) >= 0 && x != mechanism.membrane()) {
        int rate = compiler.substitution().of(mechanism.rate(x));
        program.store(x, g.add(g.column(x), g.multiply(rate, g.step())));
      }
    }
    return program.compile();
  }
}
