/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.run.launch;

import java.util.List;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.core.ILaunchConfigurationType;
import org.eclipse.debug.core.ILaunchConfigurationWorkingCopy;
import org.eclipse.debug.core.ILaunchManager;
import org.eclipse.debug.ui.DebugUITools;
import org.eclipse.debug.ui.ILaunchShortcut;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.dialogs.ElementListSelectionDialog;
import org.eclipse.ui.model.WorkbenchLabelProvider;
import org.eclipse.ui.statushandlers.StatusManager;

/**
 * Run As ▸ NeuroML Simulation on a file, a folder, a project or an editor; never silent when there
 * is nothing to run.
 */
public final class SimulationLaunchShortcut implements ILaunchShortcut {
  @Override
  public void launch(ISelection selection, String mode) {
    Object first =
        selection instanceof IStructuredSelection structured ? structured.getFirstElement() : null;
    run(Adapters.adapt(first, IResource.class), mode);
  }

  @Override
  public void launch(IEditorPart editor, String mode) {
    if (editor.isDirty()) {
      editor.getSite().getPage().saveEditor(editor, false);
    }
    run(Adapters.adapt(editor.getEditorInput(), IResource.class), mode);
  }

  /** Runs the model that the resource is or contains; asks when there are several. */
  public static void run(IResource resource, String mode) {
    Shell shell = PlatformUI.getWorkbench().getActiveWorkbenchWindow().getShell();
    if (resource == null) {
      tell(shell, "Select a NeuroML or LEMS file, or a project that holds one, and run again.");
      return;
    }
    try {
      List<IFile> models = RunnableModels.of(resource);
      if (models.isEmpty()) {
        tell(
            shell,
            "There is no simulation in "
                + resource.getName()
                + ": a LEMS file with a Simulation element, "
                + "whose Target names it, says what to run and for how long.");
        return;
      }
      IFile chosen = models.size() == 1 ? models.getFirst() : choose(shell, models);
      if (chosen != null) {
        DebugUITools.launch(configuration(chosen), mode);
      }
    } catch (CoreException notLaunched) {
      StatusManager.getManager()
          .handle(notLaunched.getStatus(), StatusManager.SHOW | StatusManager.LOG);
    }
  }

  /**
   * The configuration for this model: the one used before, or a new one that takes everything from
   * the model.
   */
  static ILaunchConfiguration configuration(IFile model) throws CoreException {
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
    created.setMappedResources(new IResource[] {model});
    return created.doSave();
  }

  private static IFile choose(Shell shell, List<IFile> models) {
    var dialog = new ElementListSelectionDialog(shell, new WorkbenchLabelProvider());
    dialog.setTitle("Run NeuroML simulation");
    dialog.setMessage("Several simulations are here. Choose the one to run:");
    dialog.setElements(models.toArray());
    dialog.setMultipleSelection(false);
    return dialog.open() == Window.OK && dialog.getFirstResult() instanceof IFile file
        ? file
        : null;
  }

  private static void tell(Shell shell, String message) {
    MessageDialog.openInformation(shell, "Run NeuroML simulation", message);
  }
}
