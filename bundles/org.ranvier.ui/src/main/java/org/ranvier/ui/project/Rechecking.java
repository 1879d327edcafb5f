/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.project;

import java.util.Optional;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IncrementalProjectBuilder;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.ranvier.ui.preferences.CheckPreferences;

/** Checks all projects again when the workspace wants something else of the checks. */
public final class Rechecking {
  /** Many preferences change at once, as when they are imported; one pass serves them all. */
  private static final int GATHERING_MS = 200;

  private static boolean watching;

  private Rechecking() {}

  /** Begins to watch; further calls change nothing. */
  public static synchronized void begin() {
    if (!watching) {
      watching = true;
      ICoreRunnable all = Rechecking::checkAll;
      Job job = Job.create(ProjectMessages.checkingAgain, all);
      job.setRule(ResourcesPlugin.getWorkspace().getRuleFactory().buildRule());
      CheckPreferences.onChange(Optional.empty(), () -> job.schedule(GATHERING_MS));
    }
  }

  private static void checkAll(IProgressMonitor monitor) throws CoreException {
    IProject[] projects = ResourcesPlugin.getWorkspace().getRoot().getProjects();
    SubMonitor progress = SubMonitor.convert(monitor, projects.length);
    for (IProject project : projects) {
      SubMonitor part = progress.split(1);
      if (NeuroMLNature.isOn(project) && !CheckPreferences.isProjectSpecific(project)) {
        project.build(IncrementalProjectBuilder.FULL_BUILD, NeuroMLBuilder.ID, null, part);
      }
    }
  }
}
