/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.project;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IResourceDelta;
import org.eclipse.core.resources.IncrementalProjectBuilder;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.SubMonitor;
import org.ranvier.ui.preferences.EditorPreferences;
import org.ranvier.ui.problems.CheckedFile;
import org.ranvier.ui.problems.DocumentChecker;
import org.ranvier.ui.problems.ProblemMarkers;
import org.ranvier.ui.problems.ToDoMarkers;

/**
 * Checks the model files of a project. A change in one file can make others right or wrong through
 * includes, so after any change of a model file all model files of the project are checked; each
 * file's markers are its own faults only.
 */
public final class NeuroMLBuilder extends IncrementalProjectBuilder {
  public static final String ID = "org.ranvier.ui.builder";

  private static final IPath SETTINGS =
      IPath.fromPortableString(".settings/" + EditorPreferences.NODE + ".prefs");

  private final DocumentChecker checker = new DocumentChecker();

  @Override
  protected IProject[] build(int kind, Map<String, String> arguments, IProgressMonitor monitor)
      throws CoreException {
    IResourceDelta delta = kind == FULL_BUILD ? null : getDelta(getProject());
    if (delta == null || touchesModels(delta)) {
      checkAll(monitor);
    }
    return new IProject[0];
  }

  @Override
  protected void clean(IProgressMonitor monitor) throws CoreException {
    getProject().deleteMarkers(ProblemMarkers.TYPE, true, IResource.DEPTH_INFINITE);
    getProject().deleteMarkers(ToDoMarkers.TYPE, true, IResource.DEPTH_INFINITE);
  }

  private void checkAll(IProgressMonitor monitor) throws CoreException {
    List<IFile> files = ProjectModels.files(getProject(), monitor);
    SubMonitor progress = SubMonitor.convert(monitor, ProjectMessages.checking, files.size());
    for (IFile file : files) {
      progress.subTask(file.getProjectRelativePath().toString());
      ProblemMarkers.replace(file, check(file, () -> progress.isCanceled() || isInterrupted()));
      progress.worked(1);
    }
  }

  /**
   * Gives way to whoever waits for the workspace, as to save a file; the build is then repeated.
   */
  private CheckedFile check(IFile file, BooleanSupplier isCancelled) {
    try {
      return checker.check(file, isCancelled);
    } catch (CancellationException _) {
      throw new OperationCanceledException();
    }
  }

  /** Watches what the workspace wants of checks as soon as there is anything to check. */
  @Override
  protected void startupOnInitialize() {
    Rechecking.begin();
  }

  private static boolean touchesModels(IResourceDelta delta) throws CoreException {
    boolean[] touched = {false};
    delta.accept(
        change -> {
          boolean content =
              change.getKind() != IResourceDelta.CHANGED
                  || (change.getFlags() & (IResourceDelta.CONTENT | IResourceDelta.REPLACED)) != 0;
          touched[0] |=
              content
                  && change.getResource() instanceof IFile file
                  && (ModelFiles.mayBeModel(file) || isSettings(file));
          return !touched[0];
        });
    return touched[0];
  }

  /** The project's own settings say how much rules matter. */
  private static boolean isSettings(IFile file) {
    return file.getProjectRelativePath().equals(SETTINGS);
  }
}
