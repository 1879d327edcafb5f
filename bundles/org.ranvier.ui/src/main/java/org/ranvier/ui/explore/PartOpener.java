/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.explore;

import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.statushandlers.StatusManager;
import org.ranvier.ui.editor.NeuroMLEditor;

/** Goes from a part to its place in the editor. */
public final class PartOpener {
  private PartOpener() {}

  /** Opens the part's file in the NeuroML editor, at the part. */
  public static void open(IWorkbenchPage page, ModelPart part) {
    try {
      IEditorPart opened = IDE.openEditor(page, part.file(), NeuroMLEditor.ID, true);
      if (opened instanceof NeuroMLEditor editor) {
        editor.reveal(part.part().path(), part.part().place());
        page.getNavigationHistory().markLocation(editor);
      }
    } catch (PartInitException notOpened) {
      StatusManager.getManager()
          .handle(notOpened.getStatus(), StatusManager.SHOW | StatusManager.LOG);
    }
  }
}
