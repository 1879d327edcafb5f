/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.tests.support;

import java.time.Duration;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.core.ILaunchConfigurationWorkingCopy;
import org.eclipse.debug.core.ILaunchManager;
import org.ranvier.ui.run.SimulationSession;
import org.ranvier.ui.run.SimulationSessions;
import org.ranvier.ui.run.launch.RunConfiguration;

/** Runs of models in the workbench. */
public final class Runs {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private Runs() {}

  /** A new configuration that runs this model as it says itself. */
  public static ILaunchConfigurationWorkingCopy configuration(IFile model, String name)
      throws CoreException {
    ILaunchManager manager = DebugPlugin.getDefault().getLaunchManager();
    ILaunchConfigurationWorkingCopy created =
        manager
            .getLaunchConfigurationType(RunConfiguration.TYPE)
            .newInstance(null, manager.generateLaunchConfigurationName(name));
    created.setAttribute(RunConfiguration.MODEL, model.getFullPath().toPortableString());
    return created;
  }

  /** Launches and waits for the end of the run, however it ends. */
  public static SimulationSession untilOver(ILaunchConfiguration configuration)
      throws CoreException {
    SimulationSession before = SimulationSessions.workbench().latest().orElse(null);
    configuration.launch(ILaunchManager.RUN_MODE, null);
    return UiWait.value(
        PATIENCE,
        "the run to end",
        () ->
            SimulationSessions.workbench()
                .latest()
                .filter(session -> session != before && session.state().isOver())
                .orElse(null));
  }
}
