/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.backend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.ranvier.solver.SolverException;
import org.ranvier.solver.kernel.KernelGraph;
import org.ranvier.solver.kernel.KernelOp;
import org.ranvier.solver.model.Assignment;
import org.ranvier.solver.model.Block;
import org.ranvier.solver.model.Cable;
import org.ranvier.solver.model.Connection;
import org.ranvier.solver.model.EventProbe;
import org.ranvier.solver.model.Gather;
import org.ranvier.solver.model.Group;
import org.ranvier.solver.model.KineticScheme;
import org.ranvier.solver.model.Mechanism;
import org.ranvier.solver.model.Probe;
import org.ranvier.solver.model.SolverModel;
import org.ranvier.solver.model.Source;
import org.ranvier.solver.model.Sum;
import org.ranvier.solver.model.Transition;
import org.ranvier.solver.plan.Plan;
import org.ranvier.solver.plan.StepMethod;

/** What every back end must do; a subclass names the back end. */
public abstract class BackendContract {
  protected abstract BackendProvider backend();

  private Records run(SolverModel model, StepMethod method, double step, double duration) {
    Plan plan = Plan.of(model, method, step, 1234);
    Records records = new Records(model.probes().size());
    try (Stepper stepper = backend().start(plan)) {
      stepper.sample(records);
      stepper.advance((int) Math.round(duration / step), records);
    }
    return records;
  }

  private static double last(Records records, int probe) {
    return records.value(records.rows() - 1, probe);
  }

  private static Probe probe(int group, int column) {
    return new Probe(new Source.GroupColumn(group, column), 0);
  }

  private static Group one(Mechanism mechanism) {
    return new Group(mechanism, 1, Map.of());
  }

  private static double order(Function<Double, Double> errorAtStep) {
    double coarse = Math.abs(errorAtStep.apply(0.1));
    double fine = Math.abs(errorAtStep.apply(0.025));
    return Math.log(coarse / fine) / Math.log(4);
  }

  // ---- one membrane ------------------------------------------------------------------------

  /** C·v' = g·(E − v) + I, τ = 10 ms, towards −50 mV from −70 mV. */
  private static SolverModel membrane() {
    Mechanism.Builder m = Mechanism.builder("rc");
    KernelGraph g = m.graph();
    int v = m.state("v");
    m.rate(v, g.multiply(g.constant(0.1), g.subtract(g.constant(-50), g.column(v))));
    m.onStart(v, g.constant(-70)).membrane(v).block(new Block(List.of(v), List.of()));
    SolverModel.Builder model = SolverModel.builder();
    model.group(one(m.build()));
    model.probe(probe(0, v));
    return model.build();
  }

  @Test
  void membraneChargesAsTheExponentialSays() {
    for (StepMethod method : StepMethod.values()) {
      double exact = -50 - 20 * Math.exp(-1);
      assertThat(last(run(membrane(), method, 0.001, 10), 0)).isCloseTo(exact, within(1e-3));
    }
  }

  @Test
  void membraneStepIsExactOrOfFirstOrder() {
    double exact = -50 - 20 * Math.exp(-1);
    assertThat(last(run(membrane(), StepMethod.NEURON, 1, 10), 0)).isCloseTo(exact, within(1e-10));
    double order = order(step -> last(run(membrane(), StepMethod.JLEMS, step, 10), 0) - exact);
    assertThat(order).isBetween(0.95, 1.05);
  }

  @Test
  void membraneThatRunsAwayByItselfReachesItsResetInBoundedSteps() {
    // v' = e^v − 1/2 grows beyond all numbers in finite time; at 30 it starts again from 0.
    Mechanism.Builder m = Mechanism.builder("exponential");
    KernelGraph g = m.graph();
    int v = m.state("v");
    m.rate(v, g.subtract(g.apply(KernelOp.EXP, g.column(v)), g.constant(0.5)));
    int port = m.outPort("spike");
    int above = g.apply(KernelOp.GREATER, g.column(v), g.constant(8));
    m.membrane(v);
    m.block(
        new Block(
            List.of(v),
            List.of(
                new Transition(
                    above, -1, List.of(new Assignment(v, g.constant(0))), List.of(port)))));
    SolverModel.Builder model = SolverModel.builder();
    model.group(one(m.build()));
    model.probe(probe(0, v));
    model.eventProbe(new EventProbe(0, 0, 0));
    Records records = run(model.build(), StepMethod.NEURON, 0.01, 20);
    // ∫ dv / (e^v − 1/2) from 0 to 8 is 2·ln 2, less what is behind 8.
    double period = 2 * (Math.log(1 - 0.5 * Math.exp(-8)) - Math.log(0.5));
    assertThat(records.events()).isCloseTo((int) (20 / period), within(1));
    for (int row = 0; row < records.rows(); row++) {
      assertThat(records.value(row, 0)).isBetween(0.0, 8.0);
    }
  }

  @Test
  void samplesCarryTheTimeOfTheirStep() {
    Records records = run(membrane(), StepMethod.NEURON, 0.1, 1);
    assertThat(records.rows()).isEqualTo(11);
    assertThat(records.time(0)).isZero();
    assertThat(records.time(3)).isEqualTo(0.3);
    assertThat(records.value(0, 0)).isEqualTo(-70);
  }

  // ---- states ------------------------------------------------------------------------------

  private static SolverModel gate() {
    Mechanism.Builder m = Mechanism.builder("gate");
    KernelGraph g = m.graph();
    int q = m.state("q");
    m.rate(q, g.divide(g.subtract(g.constant(0.8), g.column(q)), g.constant(5)));
    m.onStart(q, g.constant(0.1)).block(new Block(List.of(q), List.of()));
    SolverModel.Builder model = SolverModel.builder();
    model.group(one(m.build()));
    model.probe(probe(0, q));
    return model.build();
  }

  @Test
  void gatesRelaxExactlyWhateverTheStep() {
    double exact = 0.8 - 0.7 * Math.exp(-2);
    assertThat(last(run(gate(), StepMethod.NEURON, 2.5, 10), 0)).isCloseTo(exact, within(1e-12));
    double order = order(step -> last(run(gate(), StepMethod.JLEMS, step, 10), 0) - exact);
    assertThat(order).isBetween(0.95, 1.05);
  }

  @Test
  void nonlinearStatesConverge() {
    // x' = x·(1 − x), logistic growth.
    Mechanism.Builder m = Mechanism.builder("logistic");
    KernelGraph g = m.graph();
    int x = m.state("x");
    m.rate(x, g.multiply(g.column(x), g.subtract(g.constant(1), g.column(x))));
    m.onStart(x, g.constant(0.01)).block(new Block(List.of(x), List.of()));
    SolverModel.Builder builder = SolverModel.builder();
    builder.group(one(m.build()));
    builder.probe(probe(0, x));
    SolverModel model = builder.build();
    double exact = 1 / (1 + 99 * Math.exp(-5));
    assertThat(order(s -> last(run(model, StepMethod.NEURON, s, 5), 0) - exact))
        .isBetween(1.9, 2.1);
    assertThat(order(s -> last(run(model, StepMethod.JLEMS, s, 5), 0) - exact)).isBetween(0.9, 1.1);
  }

  // ---- initial values ----------------------------------------------------------------------

  @Test
  void initialValuesSettleWhateverTheirOrder() {
    Mechanism.Builder cell = Mechanism.builder("cell");
    KernelGraph g = cell.graph();
    int q = cell.state("q");
    int inf = cell.derived("inf", g.multiply(g.constant(0.01), g.negate(g.column(2))));
    int v = cell.state("v");
    cell.onStart(q, g.column(inf)).onStart(v, g.constant(-65));
    cell.block(new Block(List.of(q, v), List.of()));
    SolverModel.Builder model = SolverModel.builder();
    model.group(one(cell.build()));
    model.probe(probe(0, q));
    for (StepMethod method : StepMethod.values()) {
      assertThat(run(model.build(), method, 0.1, 0.1).value(0, 0)).isEqualTo(0.65);
    }
  }

  // ---- kinetic schemes ---------------------------------------------------------------------

  @Test
  void kineticSchemeRelaxesAsItsRatesSay() {
    Mechanism.Builder m = Mechanism.builder("ks");
    KernelGraph g = m.graph();
    int closed = m.state("closed");
    int open = m.state("open");
    // The rate to open is 0 before 1 ms and 0.3/ms after; back 0.1/ms.
    int late = g.apply(KernelOp.GREATER, g.time(), g.constant(1));
    int forward = g.multiply(late, g.constant(0.3));
    m.scheme(
        new KineticScheme(
            List.of(closed, open),
            List.of(new KineticScheme.Edge(0, 1, forward, g.constant(0.1)))));
    SolverModel.Builder model = SolverModel.builder();
    model.group(one(m.build()));
    model.probe(probe(0, closed));
    model.probe(probe(0, open));
    for (StepMethod method : StepMethod.values()) {
      Records records = run(model.build(), method, 0.5, 6);
      assertThat(records.value(0, 0)).isEqualTo(1);
      double exact = 0.75 * (1 - Math.exp(-0.4 * 5));
      assertThat(last(records, 1)).isCloseTo(exact, within(1e-12));
      assertThat(last(records, 0) + last(records, 1)).isCloseTo(1, within(1e-12));
    }
  }

  // ---- cable -------------------------------------------------------------------------------

  /** A sealed cable of n equal volumes with leak, current into the first. */
  private static SolverModel cable(int n, double lengthConstants, double current) {
    double leak = 0.01 * lengthConstants / n; // µS a volume; 0.01 µS a length constant
    double axial = 0.01 * n / lengthConstants;
    double[] capacitance = new double[n];
    double[] conductance = new double[n];
    double[] initial = new double[n];
    int[] parent = new int[n];
    int[] all = new int[n];
    double[] leaks = new double[n];
    double[] injected = new double[n];
    for (int i = 0; i < n; i++) {
      capacitance[i] = leak * 10;
      conductance[i] = i == 0 ? 0 : axial;
      parent[i] = i - 1;
      initial[i] = -65;
      all[i] = i;
      leaks[i] = leak;
      injected[i] = i == 0 ? current : 0;
    }
    Mechanism.Builder m = Mechanism.builder("leak");
    KernelGraph g = m.graph();
    int v = m.input("v");
    int conductivity = m.parameter("g");
    int injection = m.parameter("inject");
    int ohmic = g.multiply(g.column(conductivity), g.subtract(g.constant(-65), g.column(v)));
    int i = m.derived("i", g.add(ohmic, g.column(injection)));
    SolverModel.Builder model = SolverModel.builder();
    int group =
        model.group(new Group(m.build(), n, Map.of(conductivity, leaks, injection, injected)));
    model.cable(new Cable(parent, capacitance, conductance, initial));
    model.gather(new Gather(group, v, all, new Source.NodeVoltage(), all));
    model.sum(new Sum(group, i, all, v, new Sum.Target.NodeCurrent(), all));
    for (int k = 0; k < n; k++) {
      model.probe(new Probe(new Source.NodeVoltage(), k));
    }
    return model.build();
  }

  @Test
  void sealedCableSettlesToTheHyperbolicCosine() {
    int n = 200;
    double length = 1.5;
    Records records = run(cable(n, length, 0.02), StepMethod.NEURON, 1, 300);
    double input = 0.02 / (0.01 * Math.tanh(length));
    for (int k = 0; k < n; k += 20) {
      double x = (k + 0.5) * length / n;
      double exact = input * Math.cosh(length - x) / Math.cosh(length);
      assertThat(last(records, k) + 65).isCloseTo(exact, within(input * 2e-3));
    }
  }

  @Test
  void methodsConvergeToEachOtherOnTheCable() {
    SolverModel model = cable(8, 1, 0.02);
    double implicit = last(run(model, StepMethod.NEURON, 0.002, 5), 4);
    double explicit = last(run(model, StepMethod.JLEMS, 0.002, 5), 4);
    assertThat(implicit).isCloseTo(explicit, within(2e-3)).isNotCloseTo(-65, within(0.1));
  }

  @Test
  void cableStepIsOfFirstOrder() {
    SolverModel model = cable(8, 1, 0.02);
    double exact =
        2 * last(run(model, StepMethod.NEURON, 0.0005, 5), 4)
            - last(run(model, StepMethod.NEURON, 0.001, 5), 4);
    double order = order(step -> last(run(model, StepMethod.NEURON, step, 5), 4) - exact);
    assertThat(order).isBetween(0.95, 1.05);
  }

  @Test
  void chargeIsConservedOnTheCable() {
    int n = 30;
    double[] leaks = new double[n];
    SolverModel model = cable(n, 2, 0.02);
    Records records = run(model, StepMethod.NEURON, 0.1, 10);
    double leak = 0.01 * 2 / n;
    double stored = 0;
    for (int k = 0; k < n; k++) {
      stored += leak * 10 * (last(records, k) + 65);
      for (int row = 1; row < records.rows(); row++) {
        leaks[k] += leak * (records.value(row, k) + 65) * 0.1;
      }
    }
    double leaked = java.util.Arrays.stream(leaks).sum();
    assertThat(stored + leaked).isCloseTo(0.02 * 10, within(1e-9));
  }

  @Test
  void junctionWithoutMembraneHandsCurrentOn() {
    // 0 —— junction —— 1 and 2: two equal daughters, driven from 0.
    Cable cable =
        new Cable(
            new int[] {-1, 0, 1, 1},
            new double[] {0.1, 0, 0.1, 0.1},
            new double[] {0, 0.02, 0.01, 0.01},
            new double[] {0, -65, -65, -65});
    SolverModel.Builder model = SolverModel.builder();
    model.cable(cable);
    for (int k = 0; k < 4; k++) {
      model.probe(new Probe(new Source.NodeVoltage(), k));
    }
    for (StepMethod method : StepMethod.values()) {
      Records r = run(model.build(), method, 0.01, 200);
      double mean = -65.0 * 2 / 3;
      for (int k = 0; k < 4; k++) {
        assertThat(last(r, k)).isCloseTo(mean, within(1e-6));
      }
    }
  }

  // ---- held states -------------------------------------------------------------------------

  @Test
  void stiffVoltageClampIsStable() {
    // i = (target − v)/R while t ≥ 2, R = 1e-4 MΩ on 0.1 nF: explicit would need dt < 2e-5 ms.
    Mechanism.Builder m = Mechanism.builder("clamp");
    KernelGraph g = m.graph();
    int v = m.input("v");
    int i = m.state("i");
    int on = g.apply(KernelOp.GREATER_EQUAL, g.time(), g.constant(2));
    int off = g.apply(KernelOp.LESS, g.time(), g.constant(2));
    int current = g.divide(g.subtract(g.constant(-20), g.column(v)), g.constant(1e-4));
    m.block(
        new Block(
            List.of(),
            List.of(
                new Transition(off, -1, List.of(new Assignment(i, g.constant(0))), List.of()),
                new Transition(on, -1, List.of(new Assignment(i, current)), List.of()))));
    SolverModel.Builder model = SolverModel.builder();
    int group = model.group(one(m.build()));
    int[] zero = {0};
    model.cable(new Cable(new int[] {-1}, new double[] {0.1}, new double[1], new double[] {-65}));
    model.gather(new Gather(group, v, zero, new Source.NodeVoltage(), zero));
    model.sum(new Sum(group, i, zero, v, new Sum.Target.NodeCurrent(), zero));
    model.probe(new Probe(new Source.NodeVoltage(), 0));
    Records records = run(model.build(), StepMethod.NEURON, 0.1, 4);
    assertThat(records.value(20, 0)).isEqualTo(-65);
    assertThat(records.value(21, 0)).isCloseTo(-20, within(0.1));
    assertThat(last(records, 0)).isCloseTo(-20, within(1e-9));
  }

  // ---- events ------------------------------------------------------------------------------

  /** Sends at every whole millisecond. */
  private static Mechanism sender(int period) {
    Mechanism.Builder m = Mechanism.builder("sender" + period);
    KernelGraph g = m.graph();
    int next = m.state("next");
    m.onStart(next, g.constant(period));
    int port = m.outPort("spike");
    int due = g.apply(KernelOp.GREATER_EQUAL, g.time(), g.column(next));
    int later = g.add(g.column(next), g.constant(period));
    m.block(
        new Block(
            List.of(),
            List.of(new Transition(due, -1, List.of(new Assignment(next, later)), List.of(port)))));
    return m.build();
  }

  /** Remembers how many events came, and a list of who sent them as digits. */
  private static Mechanism counter(int digit) {
    Mechanism.Builder m = Mechanism.builder("counter" + digit);
    KernelGraph g = m.graph();
    int count = m.state("count");
    int arrived = m.state("arrived");
    int out = m.outPort("seen");
    m.onEvent(
        "in",
        List.of(
            new Transition(
                -1,
                -1,
                List.of(
                    new Assignment(count, g.add(g.column(count), g.constant(1))),
                    new Assignment(arrived, g.time())),
                List.of(out))));
    return m.build();
  }

  @Test
  void delaysAreExactToTheStep() {
    SolverModel.Builder model = SolverModel.builder();
    int from = model.group(one(sender(1)));
    int to = model.group(one(counter(0)));
    model.connection(new Connection(from, 0, 0, to, 0, "in", 2.5));
    model.probe(probe(to, 0));
    int sent = model.eventProbe(new EventProbe(from, 0, 0));
    int seen = model.eventProbe(new EventProbe(to, 0, 0));
    for (StepMethod method : StepMethod.values()) {
      Records records = run(model.build(), method, 0.1, 10.5);
      List<Double> sentAt = new ArrayList<>();
      List<Double> seenAt = new ArrayList<>();
      for (int e = 0; e < records.events(); e++) {
        if (records.eventProbe(e) == sent) {
          sentAt.add(records.eventTime(e));
        } else if (records.eventProbe(e) == seen) {
          seenAt.add(records.eventTime(e));
        }
      }
      assertThat(sentAt).startsWith(1.0, 2.0, 3.0).hasSize(10);
      assertThat(seenAt).startsWith(3.5, 4.5, 5.5).hasSizeBetween(7, 8);
    }
  }

  @Test
  void eventsWithoutDelayArriveInTheSameStep() {
    SolverModel.Builder model = SolverModel.builder();
    int from = model.group(one(sender(1)));
    int to = model.group(one(counter(0)));
    int next = model.group(one(counter(1)));
    model.connection(new Connection(from, 0, 0, to, 0, "in", 0));
    model.connection(new Connection(to, 0, 0, next, 0, "in", 0));
    model.probe(probe(next, 0));
    for (StepMethod method : StepMethod.values()) {
      Records records = run(model.build(), method, 0.25, 3);
      assertThat(records.value(3, 0)).isZero();
      assertThat(records.value(4, 0)).isEqualTo(1);
      assertThat(last(records, 0)).isEqualTo(3);
    }
  }

  @Test
  void equalTimesAreFirstInFirstOut() {
    // The last to write wins: the connection declared last.
    SolverModel.Builder model = SolverModel.builder();
    int from = model.group(one(sender(1)));
    Mechanism.Builder m = Mechanism.builder("log");
    KernelGraph g = m.graph();
    int log = m.state("log");
    for (int digit : new int[] {1, 2, 3}) {
      int longer = g.add(g.multiply(g.column(log), g.constant(10)), g.constant(digit));
      Transition write = new Transition(-1, -1, List.of(new Assignment(log, longer)), List.of());
      m.onEvent("in" + digit, List.of(write));
    }
    int to = model.group(one(m.build()));
    for (int digit : new int[] {2, 3, 1}) {
      model.connection(new Connection(from, 0, 0, to, 0, "in" + digit, 0.5));
    }
    model.probe(probe(to, log));
    for (StepMethod method : StepMethod.values()) {
      assertThat(last(run(model.build(), method, 0.1, 2), 0)).isEqualTo(231);
    }
  }

  @Test
  void chainedTransitionsHappenTogether() {
    Mechanism.Builder m = Mechanism.builder("chain");
    KernelGraph g = m.graph();
    int a = m.state("a");
    int b = m.state("b");
    int test = g.apply(KernelOp.GREATER_EQUAL, g.time(), g.constant(1));
    int first = g.apply(KernelOp.AND, test, g.apply(KernelOp.EQUAL, g.column(a), g.constant(0)));
    m.block(
        new Block(
            List.of(a, b),
            List.of(
                new Transition(first, -1, List.of(new Assignment(a, g.constant(5))), List.of()),
                new Transition(
                    -1,
                    0,
                    List.of(new Assignment(b, g.add(g.column(b), g.column(a)))),
                    List.of()))));
    SolverModel.Builder model = SolverModel.builder();
    model.group(one(m.build()));
    model.probe(probe(0, b));
    for (StepMethod method : StepMethod.values()) {
      assertThat(last(run(model.build(), method, 0.5, 4), 0)).isEqualTo(5);
    }
  }

  @Test
  void eventsInACircleWithoutDelayAreReported() {
    SolverModel.Builder model = SolverModel.builder();
    int from = model.group(one(sender(1)));
    int to = model.group(one(counter(0)));
    model.connection(new Connection(from, 0, 0, to, 0, "in", 0));
    model.connection(new Connection(to, 0, 0, to, 0, "in", 0));
    assertThatThrownBy(() -> run(model.build(), StepMethod.NEURON, 0.5, 2))
        .isInstanceOf(SolverException.class)
        .hasMessageContaining("circle");
  }

  // ---- random numbers, repetition ----------------------------------------------------------

  /** Poisson spikes at 0.2/ms. */
  private static SolverModel poisson() {
    Mechanism.Builder m = Mechanism.builder("poisson");
    KernelGraph g = m.graph();
    int next = m.state("next");
    int port = m.outPort("spike");
    m.onStart(next, interval(g));
    int due = g.apply(KernelOp.GREATER, g.time(), g.column(next));
    m.block(
        new Block(
            List.of(),
            List.of(
                new Transition(
                    due,
                    -1,
                    List.of(new Assignment(next, g.add(g.column(next), interval(g)))),
                    List.of(port)))));
    SolverModel.Builder model = SolverModel.builder();
    model.group(new Group(m.build(), 50, Map.of()));
    model.probe(new Probe(new Source.GroupColumn(0, next), 17));
    for (int k = 0; k < 50; k++) {
      model.eventProbe(new EventProbe(0, k, 0));
    }
    return model.build();
  }

  private static int interval(KernelGraph g) {
    int u = g.subtract(g.constant(1), g.random(g.constant(1)));
    return g.multiply(g.constant(-5), g.apply(KernelOp.LN, u));
  }

  @Test
  void randomSpikesHaveTheirRateAndVariation() {
    Records records = run(poisson(), StepMethod.NEURON, 0.05, 2000);
    assertThat(records.events()).isBetween(19_400, 20_600);
  }

  @Test
  void sameSeedSameNumbersToTheLastBit() {
    Records first = run(poisson(), StepMethod.NEURON, 0.05, 100);
    Records second = run(poisson(), StepMethod.NEURON, 0.05, 100);
    assertThat(first.events()).isEqualTo(second.events()).isPositive();
    for (int row = 0; row < first.rows(); row++) {
      assertThat(first.value(row, 0)).isEqualTo(second.value(row, 0));
    }
  }

  @Test
  void voltageThatRunsAwayIsReported() {
    Mechanism.Builder m = Mechanism.builder("runaway");
    KernelGraph g = m.graph();
    int v = m.input("v");
    int i = m.derived("i", g.apply(KernelOp.EXP, g.column(v)));
    SolverModel.Builder model = SolverModel.builder();
    int group = model.group(one(m.build()));
    int[] zero = {0};
    model.cable(new Cable(new int[] {-1}, new double[] {0.1}, new double[1], new double[] {1}));
    model.gather(new Gather(group, v, zero, new Source.NodeVoltage(), zero));
    model.sum(new Sum(group, i, zero, v, new Sum.Target.NodeCurrent(), zero));
    assertThatThrownBy(() -> run(model.build(), StepMethod.NEURON, 0.1, 100))
        .isInstanceOf(SolverException.class)
        .hasMessageContaining("finite");
  }

  @Test
  void isFoundByNameAndTheBestIsTakenWithoutOne() {
    assertThat(Backends.get(Optional.of(backend().name())).name()).isEqualTo(backend().name());
    assertThat(Backends.get(Optional.empty()).unavailable()).isEmpty();
    assertThatThrownBy(() -> Backends.get(Optional.of("abacus")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("scalar");
  }
}
