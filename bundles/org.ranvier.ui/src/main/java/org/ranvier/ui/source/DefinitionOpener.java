/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.source;

import java.net.URI;
import java.util.Optional;
import org.eclipse.core.filesystem.EFS;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.FileStoreEditorInput;
import org.eclipse.ui.part.FileEditorInput;
import org.eclipse.ui.statushandlers.StatusManager;
import org.ranvier.edit.definition.Link;
import org.ranvier.ui.editor.NeuroMLEditor;

/** Opens what a link leads to: a file of the workspace or another, or a core type to be read. */
public final class DefinitionOpener {
  private DefinitionOpener() {}

  /**
   * Opens the place in its editor.
   *
   * @return the editor; empty where there is none, which the user was told then
   */
  public static Optional<NeuroMLEditor> open(Link link) {
    IWorkbenchPage page = PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
    page.getNavigationHistory().markLocation(page.getActiveEditor());
    try {
      IEditorPart editor = page.openEditor(input(link), NeuroMLEditor.ID);
      if (editor instanceof NeuroMLEditor opened) {
        opened.reveal(link.selection());
        page.getNavigationHistory().markLocation(opened);
        return Optional.of(opened);
      }
    } catch (CoreException notOpened) {
      StatusManager.getManager().handle(notOpened.getStatus(), StatusManager.SHOW);
    }
    return Optional.empty();
  }

  private static IEditorInput input(Link link) throws CoreException {
    if (link.file().isEmpty()) {
      return new LibraryInput(link.document());
    }
    URI location = link.file().get().toAbsolutePath().normalize().toUri();
    IFile[] files = ResourcesPlugin.getWorkspace().getRoot().findFilesForLocationURI(location);
    for (IFile file : files) {
      if (file.isAccessible()) {
        return new FileEditorInput(file);
      }
    }
    return new FileStoreEditorInput(EFS.getStore(location));
  }
}
