/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.run.launch;

import java.util.List;
import java.util.Optional;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.debug.core.ILaunchConfigurationWorkingCopy;
import org.eclipse.debug.core.ILaunchManager;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.handlers.HandlerUtil;
import org.ranvier.ui.project.RunnableModels;
import org.ranvier.ui.run.SimulationSession;
import org.ranvier.ui.run.SimulationSessions;

/**
 * Runs the model in the editor as it is, saved or not, and leaves no files: for trying values. The
 * simulation is the one that ran last, if it includes the file; an earlier trial of it that still
 * runs is stopped. What cannot be run is said in the status line, since nobody asked for a dialog.
 */
public final class TryHandler extends AbstractHandler {
  /** The command this handles. */
  public static final String COMMAND = "org.ranvier.ui.run.try";

  @Override
  public Object execute(ExecutionEvent event) {
    IEditorPart editor = HandlerUtil.getActiveEditor(event);
    IResource resource =
        editor == null ? null : Adapters.adapt(editor.getEditorInput(), IResource.class);
    if (resource != null) {
      ICoreRunnable start = monitor -> start(editor, resource, monitor);
      Job job = Job.create(NLS.bind(LaunchMessages.trying, resource.getName()), start);
      job.setSystem(true);
      job.setPriority(Job.INTERACTIVE);
      job.schedule();
    }
    return null;
  }

  private static void start(IEditorPart editor, IResource resource, IProgressMonitor monitor)
      throws CoreException {
    Optional<IFile> model = choose(RunnableModels.runnable(resource));
    if (model.isEmpty()) {
      say(editor, NLS.bind(LaunchMessages.tryNothing, resource.getName()));
      return;
    }
    SimulationSessions.workbench().all().stream()
        .filter(session -> session.isTrial() && !session.state().isOver())
        .filter(session -> isOf(session, model.get()))
        .forEach(session -> session.cancellation().cancel());
    ILaunchConfigurationWorkingCopy copy =
        SimulationLaunchShortcut.configuration(model.get()).getWorkingCopy();
    copy.setAttribute(RunConfiguration.UNSAVED, true);
    copy.launch(ILaunchManager.RUN_MODE, monitor, false);
  }

  /** The one that ran last, else the first. */
  private static Optional<IFile> choose(List<IFile> models) {
    return SimulationSessions.workbench().all().reversed().stream()
        .flatMap(session -> models.stream().filter(model -> isOf(session, model)))
        .findFirst()
        .or(() -> models.stream().findFirst());
  }

  private static boolean isOf(SimulationSession session, IFile model) {
    return model.getLocation() != null
        && session.description().model().equals(model.getLocation().toPath());
  }

  private static void say(IEditorPart editor, String message) {
    Display.getDefault()
        .asyncExec(
            () ->
                editor
                    .getEditorSite()
                    .getActionBars()
                    .getStatusLineManager()
                    .setErrorMessage(message));
  }
}
