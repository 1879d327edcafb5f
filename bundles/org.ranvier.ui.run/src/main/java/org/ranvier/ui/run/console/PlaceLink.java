/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.run.console;

import org.eclipse.core.resources.IFile;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.console.IHyperlink;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.statushandlers.StatusManager;
import org.ranvier.ui.editor.NeuroMLEditor;

/**
 * Opens a file at a place.
 *
 * @param line counted from 1; 0 for the file as a whole
 * @param column counted from 1
 */
record PlaceLink(IFile file, int line, int column) implements IHyperlink {
  @Override
  public void linkActivated() {
    IWorkbenchPage page = PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
    try {
      IEditorPart editor = IDE.openEditor(page, file);
      if (line > 0 && editor instanceof NeuroMLEditor models) {
        models.reveal(line, column);
      }
    } catch (PartInitException notOpened) {
      StatusManager.getManager()
          .handle(notOpened.getStatus(), StatusManager.SHOW | StatusManager.LOG);
    }
  }

  @Override
  public void linkEntered() {
    // The console shows links as such.
  }

  @Override
  public void linkExited() {
    // As above.
  }
}
