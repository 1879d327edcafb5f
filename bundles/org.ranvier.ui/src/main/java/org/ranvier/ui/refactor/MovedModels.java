/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.refactor;

import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.ltk.core.refactoring.Change;
import org.eclipse.ltk.core.refactoring.CompositeChange;
import org.ranvier.edit.refactor.FileMoves;
import org.ranvier.edit.reference.FileSet;
import org.ranvier.ui.project.ModelFiles;
import org.ranvier.ui.project.ProjectModels;

/** What includes need when a file or a folder with models is about to move. */
final class MovedModels {
  private MovedModels() {}

  /** Whether the resource is a model or may hold some. */
  static boolean concerns(Object element) {
    return element instanceof IFile file
        ? ModelFiles.isModel(file)
        : element instanceof IContainer && !(element instanceof IProject);
  }

  /**
   * The change of includes, to be made before the move; null where none is needed.
   *
   * @param destination where the resource itself is to be
   */
  static Change change(IResource moved, URI destination, IProgressMonitor monitor)
      throws CoreException {
    Map<Path, Path> moves = moves(moved, destination);
    if (moves.isEmpty()) {
      return null;
    }
    FileSet files = ProjectModels.read(concerned(moved, destination), monitor);
    CompositeChange change =
        TextChanges.of(RefactorMessages.includes, new FileMoves(files, moves).plan());
    return change.getChildren().length == 0 ? null : change;
  }

  private static Set<IFile> concerned(IResource moved, URI destination) throws CoreException {
    Set<IFile> files = new LinkedHashSet<>(ProjectModels.files(moved.getProject()));
    for (IContainer target :
        moved.getWorkspace().getRoot().findContainersForLocationURI(destination)) {
      if (target.getProject() != null && target.getProject().isAccessible()) {
        files.addAll(ProjectModels.files(target.getProject()));
      }
    }
    return files;
  }

  private static Map<Path, Path> moves(IResource moved, URI destination) throws CoreException {
    Map<Path, Path> moves = new LinkedHashMap<>();
    if (moved.getLocationURI() == null || !"file".equals(destination.getScheme())) {
      return moves;
    }
    Path target = Path.of(destination);
    List<IFile> files =
        moved instanceof IContainer folder ? ProjectModels.files(folder) : List.of((IFile) moved);
    for (IFile file : files) {
      IPath inside = file.getFullPath().makeRelativeTo(moved.getFullPath());
      Path to = inside.isEmpty() ? target : target.resolve(inside.toOSString());
      moves.put(Path.of(file.getLocationURI()), to);
    }
    return moves;
  }
}
