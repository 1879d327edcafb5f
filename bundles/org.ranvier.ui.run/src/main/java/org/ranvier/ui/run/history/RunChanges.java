/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.run.history;

import java.util.ArrayList;
import java.util.List;
import org.ranvier.ui.run.SimulationSession;

/** What makes a run differ from an earlier one of the same model. */
public final class RunChanges {
  private RunChanges() {}

  /** In a line each: what was changed in the files, then what the run was told. */
  public static List<String> between(SimulationSession before, SimulationSession after) {
    List<String> changes = new ArrayList<>(after.inputs().changesSince(before.inputs()));
    changes.addAll(RunSettings.changes(before.description(), after.description()));
    return changes;
  }
}
