/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.project;

import java.nio.file.Path;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.wizards.newresource.BasicNewResourceWizard;

/** File ▸ Open Folder of Models: asks for a folder and makes it a project where it lies. */
public final class OpenFolderHandler extends AbstractHandler {
  /** The command this handles. */
  public static final String COMMAND = "org.ranvier.ui.openFolder";

  @Override
  public Object execute(ExecutionEvent event) throws ExecutionException {
    IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
    var dialog = new DirectoryDialog(window.getShell());
    dialog.setText(ProjectMessages.openTitle);
    dialog.setMessage(ProjectMessages.openHint);
    String chosen = dialog.open();
    if (chosen != null) {
      open(Path.of(chosen), window).schedule();
    }
    return null;
  }

  private static Job open(Path folder, IWorkbenchWindow window) {
    Job job =
        Job.create(
            NLS.bind(ProjectMessages.opening, folder),
            monitor -> {
              try {
                IProject project = FolderProjects.open(folder, monitor);
                window
                    .getShell()
                    .getDisplay()
                    .asyncExec(() -> BasicNewResourceWizard.selectAndReveal(project, window));
                return Status.OK_STATUS;
              } catch (CoreException notOpened) {
                return new Status(
                    IStatus.ERROR,
                    "org.ranvier.ui",
                    NLS.bind(ProjectMessages.notOpened, folder, notOpened.getMessage()),
                    notOpened);
              }
            });
    job.setUser(true);
    return job;
  }
}
