/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.project;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.handlers.HandlerUtil;

/**
 * Configure ▸ Convert to NeuroML Project: gives the selected projects the nature, so that their
 * models are checked.
 */
public final class ConvertHandler extends AbstractHandler {
  @Override
  public Object execute(ExecutionEvent event) {
    for (Object selected : HandlerUtil.getCurrentStructuredSelection(event)) {
      IProject project = Adapters.adapt(selected, IProject.class);
      if (project != null) {
        ICoreRunnable conversion = monitor -> NeuroMLNature.addTo(project, monitor);
        Job job = Job.create(NLS.bind(ProjectMessages.converting, project.getName()), conversion);
        job.setRule(project.getWorkspace().getRoot());
        job.schedule();
      }
    }
    return null;
  }
}
