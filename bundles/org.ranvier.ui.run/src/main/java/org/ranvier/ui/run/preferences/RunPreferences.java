/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.run.preferences;

import java.util.Optional;
import java.util.OptionalInt;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.preferences.AbstractPreferenceInitializer;
import org.eclipse.core.runtime.preferences.DefaultScope;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.ranvier.simulation.Method;

/** What new run configurations begin with, and how this computer runs all of them. */
public final class RunPreferences extends AbstractPreferenceInitializer {
  /** The node of all preferences of this bundle. */
  public static final String NODE = "org.ranvier.ui.run";

  /** Name of the {@link Method} that new configurations ask for; empty leaves it to the model. */
  public static final String METHOD = "run.method";

  /** Whether new configurations ask for pools of ions that belong to a whole cell. */
  public static final String WHOLE_CELL_POOL = "run.wholeCellPool";

  /** Threads that may compute; 0 for as many as there are processors. */
  public static final String THREADS = "run.threads";

  /** Whether the Plots view comes forward as a run starts. */
  public static final String SHOW_PLOTS = "run.showPlots";

  static final int MOST_THREADS = 1024;

  @Override
  public void initializeDefaultPreferences() {
    IEclipsePreferences defaults = DefaultScope.INSTANCE.getNode(NODE);
    defaults.put(METHOD, "");
    defaults.putBoolean(WHOLE_CELL_POOL, false);
    defaults.putInt(THREADS, 0);
    defaults.putBoolean(SHOW_PLOTS, true);
  }

  /** The method that new configurations ask for; empty to leave it to the model. */
  public static Optional<Method> method() {
    String name = Platform.getPreferencesService().getString(NODE, METHOD, "", null);
    for (Method each : Method.values()) {
      if (each.name().equals(name)) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }

  public static boolean wholeCellPool() {
    return Platform.getPreferencesService().getBoolean(NODE, WHOLE_CELL_POOL, false, null);
  }

  /** How many threads may compute; empty for as many as there are processors. */
  public static OptionalInt threads() {
    int threads = Platform.getPreferencesService().getInt(NODE, THREADS, 0, null);
    return threads > 0 ? OptionalInt.of(Math.min(threads, MOST_THREADS)) : OptionalInt.empty();
  }

  public static boolean showsPlots() {
    return Platform.getPreferencesService().getBoolean(NODE, SHOW_PLOTS, true, null);
  }
}
