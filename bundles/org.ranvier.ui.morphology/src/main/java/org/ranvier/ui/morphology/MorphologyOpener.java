/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.morphology;

import org.eclipse.core.resources.IFile;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.forms.editor.IFormPage;
import org.eclipse.ui.ide.IDE;
import org.ranvier.ui.editor.DocumentReading;
import org.ranvier.ui.editor.NeuroMLEditor;
import org.ranvier.ui.editor.ReadingModel;

/** Opens files on the page with the shape of their cell. */
public final class MorphologyOpener implements ReadingModel.Listener {
  private final NeuroMLEditor editor;
  private final IFormPage front;

  private MorphologyOpener(NeuroMLEditor editor) {
    this.editor = editor;
    this.front = editor.getActivePageInstance();
  }

  public static void open(IWorkbenchPage page, IFile file) throws PartInitException {
    if (IDE.openEditor(page, file, true) instanceof NeuroMLEditor editor) {
      turnTo(editor);
    }
  }

  /** Turns to the page, once it is there. */
  static void turnTo(NeuroMLEditor editor) {
    if (editor.setActivePage(MorphologyPage.ID) == null) {
      editor.readings().addListener(new MorphologyOpener(editor));
    }
  }

  /** The page comes with the first reading; whoever has turned to another one stays there. */
  @Override
  public void read(DocumentReading reading) {
    editor.readings().removeListener(this);
    if (editor.getActivePageInstance() == front) {
      editor.setActivePage(MorphologyPage.ID);
    }
  }
}
