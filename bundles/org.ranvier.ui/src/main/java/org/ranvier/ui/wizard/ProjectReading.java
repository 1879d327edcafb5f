/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.wizard;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.IJobChangeListener;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Display;
import org.jspecify.annotations.Nullable;
import org.ranvier.edit.template.ProjectParts;
import org.ranvier.edit.template.Templates;
import org.ranvier.ui.project.ProjectModels;

/** Reads what a project has for new parts. However it ends, who waits for it is told. */
final class ProjectReading extends Job {
  /**
   * What was found.
   *
   * @param templates the built-in ones and those of the project
   */
  record Found(ProjectParts parts, Templates templates) {}

  private final IProject project;
  private volatile @Nullable Found found;

  /**
   * Made on the UI thread.
   *
   * @param onEnd told there, unless the workbench is closed by then
   */
  ProjectReading(IProject project, Consumer<ProjectReading> onEnd) {
    super(NLS.bind(WizardMessages.reading, project.getName()));
    this.project = project;
    Display display = Display.getCurrent();
    addJobChangeListener(
        IJobChangeListener.onDone(
            _ -> {
              if (!display.isDisposed()) {
                display.asyncExec(() -> onEnd.accept(this));
              }
            }));
  }

  @Override
  protected IStatus run(IProgressMonitor monitor) {
    try {
      var files = ProjectModels.files(project);
      ProjectParts parts = ProjectParts.of(ProjectModels.read(files, monitor));
      Path own = Path.of(project.getLocationURI()).resolve(Templates.FOLDER);
      found = new Found(parts, Templates.builtIn().and(Templates.in(own)));
      return Status.OK_STATUS;
    } catch (CoreException notRead) {
      return notRead.getStatus();
    }
  }

  /** What was found; empty where the reading failed or was cancelled. */
  Optional<Found> found() {
    return Optional.ofNullable(found);
  }

  /** Why nothing was found; empty where it was read. */
  Optional<String> fault() {
    IStatus result = getResult();
    if (found != null || result == null) {
      return Optional.empty();
    }
    return Optional.of(
        result.getSeverity() == IStatus.CANCEL
            ? NLS.bind(WizardMessages.readingCancelled, project.getName())
            : NLS.bind(WizardMessages.readingFailed, project.getName(), result.getMessage()));
  }
}
