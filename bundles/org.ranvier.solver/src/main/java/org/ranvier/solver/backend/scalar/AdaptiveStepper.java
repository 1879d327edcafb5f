/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.backend.scalar;

import org.ranvier.solver.SolverException;
import org.ranvier.solver.backend.Clock;
import org.ranvier.solver.backend.Footprint;
import org.ranvier.solver.backend.Records;
import org.ranvier.solver.backend.Stepper;
import org.ranvier.solver.backend.step.InitialValues;
import org.ranvier.solver.backend.step.Memory;
import org.ranvier.solver.backend.step.Task;
import org.ranvier.solver.plan.Flow;
import org.ranvier.solver.plan.Plan;

/**
 * Chooses its steps by the error that they make. A step ends where an event arrives, where a
 * comparison changes its truth, or where the error allows; samples in between are read off a cubic
 * that has the values and the slopes of both ends.
 */
final class AdaptiveStepper implements Stepper {
  private static final double SAFETY = 0.9;
  private static final double LARGEST_GROWTH = 5;
  private static final double SMALLEST_SHRINK = 0.1;

  /** After something has happened at once, conditions that follow from it are soon looked at. */
  private static final double FIRST_STEP = 1e-3;

  private final Plan plan;
  private final Memory memory;
  private final Clock clock;
  private final InitialValues states;
  private final TimedDeliveries deliveries;
  private final FlowVector vector;
  private final Rosenbrock method;
  private final Switches switches;
  private final SwitchSearch search;
  private final Task[] tests;
  private final Probes probes;
  private final Step current;
  private final double[] between;
  private long step;
  private double nextInTimetable;
  private double proposed;
  private boolean restart = true;
  private long tested;

  AdaptiveStepper(Plan plan) {
    Flow flow = plan.flow().orElseThrow();
    this.plan = plan;
    this.clock = new Clock(plan.step());
    this.memory = new Memory(plan);
    this.deliveries = new TimedDeliveries(plan, memory);
    Tasks tasks = new Tasks(plan, memory, deliveries);
    this.states = new InitialValues(plan, memory);
    this.vector = new FlowVector(plan, flow, memory, tasks);
    FlowDependencies.Found found = FlowDependencies.of(plan, flow, memory, vector);
    this.method = new Rosenbrock(vector, found, flow.tolerance());
    this.switches = new Switches(flow, memory, tasks);
    this.search = new SwitchSearch(vector, method, switches);
    this.tests = tasks.of(flow.tests());
    this.probes = new Probes(plan, memory, tasks);
    this.current = new Step(vector.size());
    this.between = new double[vector.size()];
    states.set(tasks::of);
    vector.read(current.y);
    vector.write(current.y);
    this.proposed = FIRST_STEP * plan.step();
  }

  @Override
  public long step() {
    return step;
  }

  @Override
  public double time() {
    return clock.time((double) step);
  }

  @Override
  public void advance(int count, Records records) {
    for (int k = 0; k < count; k++) {
      double sample = clock.time(step + 1.0);
      double same = 1e-9 * plan.step();
      while (current.time + same < sample) {
        if (!current.pending) {
          begin();
        }
        if (sample < current.end - same) {
          break;
        }
        finish(records);
      }
      step++;
      sample(records);
    }
  }

  // ---- steps -------------------------------------------------------------------------------

  /** Computes the next step; nothing has happened at its end yet. */
  private void begin() {
    if (restart) {
      switches.set(after(current.time));
      nextInTimetable = switches.nextInTimetable(current.time);
      vector.derivative(current.time, current.y, current.f);
      restart = false;
    }
    double limit = Math.min(deliveries.next(), nextInTimetable);
    method.prepare(current.time, current.y, current.f, Math.min(proposed, limit - current.time));
    double end = Math.min(current.time + proposed, limit);
    double error = attempt(end);
    while (!(error <= 1)) {
      double factor = Double.isNaN(error) ? SMALLEST_SHRINK : factor(error);
      end = current.time + factor * (end - current.time);
      requireProgress(end);
      error = attempt(end);
    }
    if (end < limit || proposed < limit - current.time) {
      proposed = factor(error) * (end - current.time);
    }
    current.end = search.firstChange(current, end);
    vector.derivative(current.end, current.next, current.nextF);
    current.pending = true;
  }

  private double attempt(double end) {
    return method.attempt(current.time, current.y, current.f, end - current.time, current.next);
  }

  private static double factor(double error) {
    double ideal = SAFETY * Math.pow(Math.max(error, 1e-10), -0.25);
    return Math.clamp(ideal, SMALLEST_SHRINK, LARGEST_GROWTH);
  }

  /** Right after a moment, where also what begins behind it has begun. */
  private static double after(double time) {
    return time + 4 * Math.ulp(time);
  }

  private void requireProgress(double end) {
    if (!(end - current.time > 1e-13 * Math.max(1, Math.abs(end)))) {
      throw new SolverException(
          current.time,
          "no step is short enough for the tolerance; the equations may jump or run away there");
    }
  }

  /** Takes the step's end for the present and lets happen there what is to happen. */
  private void finish(Records records) {
    double now = current.end;
    current.accept();
    vector.write(current.y);
    long before = states.fingerprint();
    deliveries.begin(step + 1, now, records);
    boolean arrived = deliveries.deliverArrived(now);
    tested++;
    for (Task task : tests) {
      task.run(after(now), tested);
    }
    deliveries.deliverQueued(now);
    boolean happened = arrived || states.fingerprint() != before;
    if (happened) {
      vector.read(current.y);
      vector.write(current.y);
      proposed = Math.min(proposed, FIRST_STEP * plan.step());
    }
    restart = happened || current.switched || now >= nextInTimetable;
  }

  // ---- samples -----------------------------------------------------------------------------

  @Override
  public void sample(Records records) {
    double time = time();
    if (current.pending) {
      current.at(time, between);
      vector.write(between);
    } else {
      vector.write(current.y);
    }
    probes.record(time, step, records);
    vector.write(current.y);
  }

  @Override
  public Footprint footprint() {
    return new Footprint(memory.bytes(), plan.connectionBytes(), plan.model().connections().size());
  }

  @Override
  public void close() {
    // Arrays only: nothing to hand back.
  }
}
