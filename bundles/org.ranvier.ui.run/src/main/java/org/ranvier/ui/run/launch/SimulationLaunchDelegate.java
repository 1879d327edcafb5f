/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.run.launch;

import java.nio.file.Path;
import java.util.Optional;
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
import org.ranvier.ui.project.ProjectModels;
import org.ranvier.ui.run.PlotsView;
import org.ranvier.ui.run.SimulationJob;
import org.ranvier.ui.run.SimulationSession;
import org.ranvier.ui.run.SimulationSessions;
import org.ranvier.ui.run.history.RunInputs;
import org.ranvier.ui.run.preferences.RunPreferences;
import org.ranvier.xml.XmlDocument;

/** Starts a simulation from a launch configuration: a background job, a console, the Plots view. */
public final class SimulationLaunchDelegate extends LaunchConfigurationDelegate {
  @Override
  public void launch(
      ILaunchConfiguration configuration, String mode, ILaunch launch, IProgressMonitor monitor)
      throws CoreException {
    IFile file = RunConfiguration.file(configuration);
    boolean unsaved = configuration.getAttribute(RunConfiguration.UNSAVED, false);
    RunDescription.Builder description = RunConfiguration.builder(configuration);
    Optional<Path> scratch = unsaved ? Optional.of(ScratchFolder.make()) : Optional.empty();
    scratch.ifPresent(description::outputDirectory);
    var inputs = new RunInputs(unsaved ? ProjectModels::current : XmlDocument::read);
    String title = unsaved ? NLS.bind(LaunchMessages.unsaved, file.getName()) : file.getName();
    var session = new SimulationSession(title, description.build(), inputs, unsaved);
    var sessions = SimulationSessions.workbench();
    var process = new SimulationProcess(launch, title);
    var job =
        new SimulationJob(
            session,
            run -> SimulationLoader.load(run, inputs::read),
            sessions,
            process,
            done -> {
              process.terminated(session.state() == SimulationSession.State.FAILED ? 1 : 0);
              scratch.ifPresent(ScratchFolder::delete);
              if (!unsaved) {
                file.getParent().refreshLocal(IResource.DEPTH_INFINITE, done);
              }
            });
    process.attach(job);
    sessions.add(session);
    if (RunPreferences.showsPlots()) {
      showPlots();
    }
    job.schedule();
  }

  /** A model with errors is run only when somebody wants it who has seen them, or to try it. */
  @Override
  public boolean finalLaunchCheck(
      ILaunchConfiguration configuration, String mode, IProgressMonitor monitor)
      throws CoreException {
    IFile model = RunConfiguration.file(configuration);
    SubMonitor progress =
        SubMonitor.convert(monitor, NLS.bind(ErrorMessages.errorsSearch, model.getName()), 2);
    boolean unsaved = configuration.getAttribute(RunConfiguration.UNSAVED, false);
    return (unsaved || ModelErrors.of(model, progress.split(1)).areAccepted())
        && super.finalLaunchCheck(configuration, mode, progress.split(1));
  }

  /** A run of what is not saved asks nobody to save. */
  @Override
  protected boolean saveBeforeLaunch(
      ILaunchConfiguration configuration, String mode, IProgressMonitor monitor)
      throws CoreException {
    return configuration.getAttribute(RunConfiguration.UNSAVED, false)
        || super.saveBeforeLaunch(configuration, mode, monitor);
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
