/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.run.history;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.osgi.util.NLS;
import org.ranvier.simulation.Method;
import org.ranvier.simulation.RunDescription;
import org.ranvier.simulation.StepTolerance;

/** What a run was told beside its model, in words. */
final class RunSettings {
  private RunSettings() {}

  /** What two runs were told differently, in a line each. */
  static List<String> changes(RunDescription before, RunDescription after) {
    Map<String, String> then = of(before);
    List<String> changes = new ArrayList<>();
    of(after)
        .forEach(
            (name, value) -> {
              String old = then.getOrDefault(name, "");
              if (!old.equals(value)) {
                changes.add(NLS.bind(HistoryMessages.changed, new String[] {name, old, value}));
              }
            });
    return changes;
  }

  private static Map<String, String> of(RunDescription run) {
    Map<String, String> settings = new LinkedHashMap<>();
    String open = HistoryMessages.fromModel;
    settings.put(
        HistoryMessages.duration,
        run.durationMs().isPresent() ? run.durationMs().getAsDouble() + " ms" : open);
    settings.put(
        HistoryMessages.timeStep,
        run.timeStepMs().isPresent() ? run.timeStepMs().getAsDouble() + " ms" : open);
    settings.put(HistoryMessages.method, run.method().map(Method::id).orElse(open));
    settings.put(
        HistoryMessages.tolerance, run.tolerance().map(RunSettings::tolerance).orElse(open));
    settings.put(HistoryMessages.seed, run.seed().isPresent() ? "" + run.seed().getAsLong() : open);
    settings.put(HistoryMessages.wholeCellPool, "" + run.wholeCellPool());
    return settings;
  }

  private static String tolerance(StepTolerance tolerance) {
    return tolerance.absolute() + " mV";
  }
}
