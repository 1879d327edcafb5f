/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.backend.cluster;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ranvier.solver.plan.Action;
import org.ranvier.solver.plan.Phase;

/**
 * What is done in every slice of a cluster before something is done in the cluster as a whole.
 *
 * @param parts what is done, in order; the phases tell at what time
 * @param emits events that are sent afterwards
 * @param joint what is done at last in the whole cluster; null at the end of a step
 */
record Section(List<Phase> parts, List<Action.Emit> emits, @Nullable Action joint) {
  /** Keeps its own copies. */
  Section {
    parts = List.copyOf(parts);
    emits = List.copyOf(emits);
  }

  /** Cuts the phases of a slice. Events are sent in the order of the actions. */
  static List<Section> of(List<Phase> phases) {
    return new Cutter().cut(phases);
  }

  /** All that is done in a slice itself. */
  List<Action> actions() {
    List<Action> all = new ArrayList<>();
    parts.forEach(part -> all.addAll(part.actions()));
    return all;
  }

  /** Whether currents flow into the cable at the end. */
  boolean feedsCable() {
    return joint != null && !(joint instanceof Action.Deliver);
  }

  /** Whether the voltages of the cable are solved for at the end, all at once. */
  boolean solves() {
    return joint instanceof Action.SolveCable;
  }

  private static final class Cutter {
    private final List<Section> sections = new ArrayList<>();
    private List<Phase> parts = new ArrayList<>();
    private List<Action.Emit> emits = new ArrayList<>();

    List<Section> cut(List<Phase> phases) {
      for (Phase phase : phases) {
        List<Action> own = new ArrayList<>();
        for (Action action : phase.actions()) {
          if (action instanceof Action.Emit emit) {
            emits.add(emit);
          } else if (isJoint(action)) {
            parts.add(new Phase(phase.name(), phase.offset(), own));
            own = new ArrayList<>();
            close(action);
          } else {
            own.add(action);
          }
        }
        parts.add(new Phase(phase.name(), phase.offset(), own));
      }
      close(null);
      return sections;
    }

    private void close(@Nullable Action joint) {
      sections.add(new Section(parts, emits, joint));
      parts = new ArrayList<>();
      emits = new ArrayList<>();
    }

    private static boolean isJoint(Action action) {
      return action instanceof Action.SolveCable
          || action instanceof Action.PredictCable
          || action instanceof Action.CorrectCable
          || action instanceof Action.RungeKuttaCable
          || action instanceof Action.Deliver;
    }
  }
}
