/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.run.launch;

import java.util.List;
import java.util.Optional;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.core.ILaunchConfigurationType;
import org.eclipse.debug.core.ILaunchConfigurationWorkingCopy;
import org.eclipse.debug.core.ILaunchManager;
import org.eclipse.debug.ui.DebugUITools;
import org.eclipse.debug.ui.ILaunchShortcut;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.statushandlers.StatusManager;
import org.ranvier.ui.project.RunnableModels;

/**
 * Run As ▸ NeuroML Simulation on a file, a component in it, a folder, a project or an editor; never
 * silent when there is nothing to run.
 */
public final class SimulationLaunchShortcut implements ILaunchShortcut {
  private static final String NOTHING_CHOSEN = LaunchMessages.nothingChosen;

  private final RunDialogs dialogs;

  /** A shortcut that asks on the screen; the platform makes it by this constructor. */
  public SimulationLaunchShortcut() {
    this(new RunDialogs.OnScreen());
  }

  /** A shortcut that asks these. */
  public SimulationLaunchShortcut(RunDialogs dialogs) {
    this.dialogs = dialogs;
  }

  @Override
  public void launch(ISelection selection, String mode) {
    Object first =
        selection instanceof IStructuredSelection structured ? structured.getFirstElement() : null;
    IResource resource = resourceOf(first);
    if (resource == null) {
      dialogs.tell(NOTHING_CHOSEN);
    } else {
      launch(resource, mode);
    }
  }

  /** A component of a model is no resource, but is in a file. */
  private static IResource resourceOf(Object chosen) {
    IResource resource = Adapters.adapt(chosen, IResource.class);
    return resource == null ? Adapters.adapt(chosen, IFile.class) : resource;
  }

  @Override
  public void launch(IEditorPart editor, String mode) {
    if (editor.isDirty()) {
      editor.getSite().getPage().saveEditor(editor, false);
    }
    IResource resource = Adapters.adapt(editor.getEditorInput(), IResource.class);
    if (resource == null) {
      dialogs.tell(NLS.bind(LaunchMessages.outside, editor.getTitle()));
    } else {
      launch(resource, mode);
    }
  }

  /** Looks for what can be run in the background, since that reads files; asks in the UI thread. */
  private void launch(IResource resource, String mode) {
    Display display = Display.getDefault();
    ICoreRunnable search =
        _ -> {
          List<IFile> models = RunnableModels.of(resource);
          display.asyncExec(() -> launchOneOf(models, resource, mode));
        };
    Job job = Job.create(NLS.bind(LaunchMessages.looking, resource.getName()), search);
    job.setPriority(Job.INTERACTIVE);
    job.schedule();
  }

  private void launchOneOf(List<IFile> models, IResource resource, String mode) {
    if (models.isEmpty()) {
      dialogs.tell(NLS.bind(LaunchMessages.noSimulation, resource.getName()));
      return;
    }
    Optional<IFile> chosen =
        models.size() == 1 ? Optional.of(models.getFirst()) : dialogs.choose(models);
    chosen.ifPresent(model -> launchModel(model, mode));
  }

  private static void launchModel(IFile model, String mode) {
    try {
      DebugUITools.launch(configuration(model), mode);
    } catch (CoreException notLaunched) {
      StatusManager.getManager()
          .handle(notLaunched.getStatus(), StatusManager.SHOW | StatusManager.LOG);
    }
  }

  /**
   * The configuration for this model: the one used before, or a new one that takes everything from
   * the model.
   */
  public static ILaunchConfiguration configuration(IFile model) throws CoreException {
    ILaunchManager manager = DebugPlugin.getDefault().getLaunchManager();
    ILaunchConfigurationType type = manager.getLaunchConfigurationType(RunConfiguration.TYPE);
    String path = model.getFullPath().toPortableString();
    for (ILaunchConfiguration existing : manager.getLaunchConfigurations(type)) {
      if (path.equals(existing.getAttribute(RunConfiguration.MODEL, ""))) {
        return existing;
      }
    }
    String name =
        manager.generateLaunchConfigurationName(
            model.getProject().getName() + " " + model.getName());
    ILaunchConfigurationWorkingCopy created = type.newInstance(null, name);
    created.setAttribute(RunConfiguration.MODEL, path);
    RunConfiguration.setDefaults(created);
    created.setMappedResources(new IResource[] {model});
    return created.doSave();
  }
}
