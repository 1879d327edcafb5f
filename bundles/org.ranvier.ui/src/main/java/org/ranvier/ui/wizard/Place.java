/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.wizard;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.ranvier.ui.project.ModelFiles;

/**
 * Where something new belongs.
 *
 * @param folder a folder or project
 * @param file a model to add to, where one was selected
 */
record Place(IContainer folder, Optional<IFile> file) {
  /** What is selected, else the file of the active editor, else the only project there is. */
  static Optional<Place> of(IStructuredSelection selection, IWorkbenchWindow window) {
    IResource selected =
        selection == null || selection.isEmpty()
            ? null
            : Adapters.adapt(selection.getFirstElement(), IResource.class);
    return Optional.ofNullable(selected)
        .flatMap(Place::of)
        .or(
            () ->
                edited(window)
                    .flatMap(Place::of)
                    .map(each -> new Place(each.folder, Optional.empty())))
        .or(Place::onlyProject);
  }

  private static Optional<Place> of(IResource resource) {
    if (resource instanceof IFile file) {
      return Optional.of(
          new Place(file.getParent(), Optional.of(file).filter(ModelFiles::isModel)));
    }
    return resource instanceof IContainer folder
            && folder.isAccessible()
            && folder.getProject() != null
        ? Optional.of(new Place(folder, Optional.empty()))
        : Optional.empty();
  }

  private static Optional<IResource> edited(IWorkbenchWindow window) {
    IWorkbenchPage page = window == null ? null : window.getActivePage();
    IEditorPart editor = page == null ? null : page.getActiveEditor();
    return editor == null
        ? Optional.empty()
        : Optional.ofNullable(Adapters.adapt(editor.getEditorInput(), IFile.class));
  }

  private static Optional<Place> onlyProject() {
    List<IProject> open =
        Arrays.stream(ResourcesPlugin.getWorkspace().getRoot().getProjects())
            .filter(IProject::isOpen)
            .toList();
    return open.size() == 1
        ? Optional.of(new Place(open.getFirst(), Optional.empty()))
        : Optional.empty();
  }
}
