/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.wizard;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.actions.WorkspaceModifyOperation;
import org.ranvier.edit.archive.ModelImport;
import org.ranvier.ui.project.ProjectFilling;

/**
 * Copies the models of a folder or an archive into a project, which is made where it is missing.
 */
public final class ImportOperation extends WorkspaceModifyOperation {
  private final Path source;
  private final IProject project;
  private final boolean overwrite;

  /**
   * @param overwrite whether files that are there may be replaced; else they are a fault
   */
  public ImportOperation(Path source, IProject project, boolean overwrite) {
    super(project.getWorkspace().getRoot());
    this.source = source;
    this.project = project;
    this.overwrite = overwrite;
  }

  @Override
  protected void execute(IProgressMonitor monitor) throws CoreException {
    try (ModelImport models = ModelImport.open(source)) {
      SubMonitor progress =
          SubMonitor.convert(monitor, WizardMessages.importTitle, models.files().size() + 4);
      if (models.models().isEmpty()) {
        throw fault(NLS.bind(WizardMessages.noModels, source), null);
      }
      ProjectFilling.fill(project, progress, folder -> copy(models, folder, progress));
    } catch (IOException unreadable) {
      throw fault(String.valueOf(unreadable.getMessage()), unreadable);
    }
  }

  private void copy(ModelImport models, Path target, SubMonitor progress)
      throws CoreException, IOException {
    List<String> conflicts = models.conflicts(target);
    if (!overwrite && !conflicts.isEmpty()) {
      throw fault(NLS.bind(WizardMessages.conflicts, conflicts.getFirst(), conflicts.size()), null);
    }
    models
        .copyTo(
            target,
            name -> {
              progress.split(1); // throws where the user cancelled
              progress.subTask(name);
            })
        .ifPresent(left -> ILog.get().warn("The copies in " + left + " could not be removed"));
  }

  private static CoreException fault(String message, Throwable cause) {
    return new CoreException(new Status(IStatus.ERROR, "org.ranvier.ui", message, cause));
  }
}
