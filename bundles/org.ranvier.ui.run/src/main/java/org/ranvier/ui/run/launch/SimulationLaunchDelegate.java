/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.run.launch;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.debug.core.ILaunch;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.core.model.LaunchConfigurationDelegate;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.statushandlers.StatusManager;
import org.ranvier.simulation.RunDescription;
import org.ranvier.simulation.SimulationLoader;
import org.ranvier.ui.run.PlotsView;
import org.ranvier.ui.run.SimulationJob;
import org.ranvier.ui.run.SimulationSession;
import org.ranvier.ui.run.SimulationSessions;
import org.ranvier.ui.run.preferences.RunPreferences;

/** Starts a simulation from a launch configuration: a background job, a console, the Plots view. */
public final class SimulationLaunchDelegate extends LaunchConfigurationDelegate {
  @Override
  public void launch(
      ILaunchConfiguration configuration, String mode, ILaunch launch, IProgressMonitor monitor)
      throws CoreException {
    IFile file = RunConfiguration.file(configuration);
    RunDescription description = RunConfiguration.description(configuration);
    var session = new SimulationSession(file.getName(), description);
    var sessions = SimulationSessions.workbench();
    var process = new SimulationProcess(launch, file.getName());
    var job =
        new SimulationJob(
            session,
            SimulationLoader::load,
            sessions,
            process,
            done -> {
              process.terminated(session.state() == SimulationSession.State.FAILED ? 1 : 0);
              file.getParent().refreshLocal(IResource.DEPTH_INFINITE, done);
            });
    process.attach(job);
    sessions.add(session);
    if (RunPreferences.showsPlots()) {
      showPlots();
    }
    job.schedule();
  }

  /** A model with errors is run only when somebody wants it who has seen them. */
  @Override
  public boolean finalLaunchCheck(
      ILaunchConfiguration configuration, String mode, IProgressMonitor monitor)
      throws CoreException {
    IFile model = RunConfiguration.file(configuration);
    SubMonitor progress =
        SubMonitor.convert(monitor, NLS.bind(ErrorMessages.errorsSearch, model.getName()), 2);
    return ModelErrors.of(model).areAccepted()
        && super.finalLaunchCheck(configuration, mode, progress.split(1));
  }

  @Override
  protected IProject[] getBuildOrder(ILaunchConfiguration configuration, String mode)
      throws CoreException {
    return new IProject[] {RunConfiguration.file(configuration).getProject()};
  }

  private static void showPlots() {
    Display.getDefault()
        .asyncExec(
            () -> {
              IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
              if (window == null || window.getActivePage() == null) {
                return;
              }
              try {
                window.getActivePage().showView(PlotsView.ID, null, IWorkbenchPage.VIEW_VISIBLE);
              } catch (PartInitException notShown) {
                StatusManager.getManager().handle(notShown.getStatus(), StatusManager.LOG);
              }
            });
  }
}
