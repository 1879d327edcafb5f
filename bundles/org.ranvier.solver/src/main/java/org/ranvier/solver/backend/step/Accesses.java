/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.backend.step;

import java.util.Collection;
import org.ranvier.solver.kernel.KernelProgram;
import org.ranvier.solver.model.Source;
import org.ranvier.solver.plan.Action;
import org.ranvier.solver.plan.Handler;

/** What actions and handlers of events read and write. */
public final class Accesses {
  /** Hears of each column, in the order of use: an action reads before it writes. */
  public interface Visitor {
    /** A column of a group is read. */
    void reads(int group, int column);

    /** A column of a group is written. */
    void writes(int group, int column);

    /** The voltages of the nodes are read. */
    default void readsVoltage() {}

    /** The voltages of the nodes are written. */
    default void writesVoltage() {}

    /** Events arrive, whose handlers may run. */
    default void events() {}
  }

  private Accesses() {}

  /** Shows what an action uses; currents and slopes of the nodes are left out. */
  public static void of(Action action, Visitor visitor) {
    switch (action) {
      case Action.Run run -> program(run.group(), run.program(), visitor);
      case Action.RunSome run -> program(run.group(), run.program(), visitor);
      case Action.Hand hand -> {
        source(hand.gather().source(), visitor);
        visitor.writes(hand.gather().group(), hand.gather().column());
      }
      case Action.ClearColumn clear -> visitor.writes(clear.group(), clear.column());
      case Action.AddToColumn add -> {
        visitor.reads(add.group(), add.column());
        visitor.reads(add.targetGroup(), add.targetColumn());
        visitor.writes(add.targetGroup(), add.targetColumn());
      }
      case Action.AddToNodes add -> {
        visitor.reads(add.group(), add.column());
        if (add.slope() >= 0) {
          visitor.reads(add.group(), add.slope());
        }
      }
      case Action.Kinetics kinetics -> {
        all(kinetics.group(), kinetics.states(), visitor);
        all(kinetics.group(), kinetics.forward(), visitor);
        all(kinetics.group(), kinetics.reverse(), visitor);
        for (int state : kinetics.states()) {
          visitor.writes(kinetics.group(), state);
        }
      }
      case Action.Emit emit -> counts(emit.group(), emit.ports(), visitor);
      case Action.EmitSome emit -> counts(emit.group(), emit.ports(), visitor);
      case Action.SolveCable _,
          Action.PredictCable _,
          Action.CorrectCable _,
          Action.RungeKuttaCable _,
          Action.EulerCable _ -> {
        visitor.readsVoltage();
        visitor.writesVoltage();
      }
      case Action.Deliver _ -> visitor.events();
      case Action.ClearNodes _ -> {
        // Currents and slopes are nobody's columns.
      }
    }
  }

  /** Shows what a handler uses when an event arrives at an instance of the group. */
  public static void of(int group, Handler handler, Visitor visitor) {
    program(group, handler.program(), visitor);
    counts(group, handler.emits(), visitor);
  }

  /** Shows what a probe or a gather reads. */
  public static void source(Source source, Visitor visitor) {
    switch (source) {
      case Source.GroupColumn(int group, int column) -> visitor.reads(group, column);
      case Source.NodeVoltage() -> visitor.readsVoltage();
    }
  }

  private static void program(int group, KernelProgram program, Visitor visitor) {
    all(group, program.loads(), visitor);
    program.stores().forEach(store -> visitor.writes(group, store.column()));
  }

  private static void all(int group, int[] columns, Visitor visitor) {
    for (int column : columns) {
      visitor.reads(group, column);
    }
  }

  private static void counts(int group, Collection<Action.PortCount> counts, Visitor visitor) {
    counts.forEach(count -> visitor.reads(group, count.column()));
  }
}
