/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.fix;

import java.util.Map;
import java.util.Optional;
import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.core.filebuffers.LocationKind;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.ltk.core.refactoring.CompositeChange;
import org.eclipse.ltk.core.refactoring.PerformChangeOperation;
import org.eclipse.ltk.core.refactoring.RefactoringCore;
import org.eclipse.ltk.core.refactoring.TextFileChange;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IEditorReference;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.part.FileEditorInput;
import org.ranvier.ui.editor.NeuroMLEditor;
import org.ranvier.ui.source.PlatformEdits;
import org.ranvier.xml.edit.TextChange;

/** Changes texts: in the editor where one has the file open, else the file, with local history. */
final class TextFiles {
  private TextFiles() {}

  /** The text as it is now: that of an open editor, else that of the file. */
  static String text(IFile file) throws CoreException {
    ITextFileBuffer buffer =
        FileBuffers.getTextFileBufferManager()
            .getTextFileBuffer(file.getFullPath(), LocationKind.IFILE);
    return buffer == null ? file.readString() : buffer.getDocument().get();
  }

  /** The editor that has a file open; to be asked in the UI thread. */
  static Optional<NeuroMLEditor> findEditor(IFile file) {
    for (IWorkbenchWindow window : PlatformUI.getWorkbench().getWorkbenchWindows()) {
      for (IWorkbenchPage page : window.getPages()) {
        for (IEditorReference each :
            page.findEditors(
                new FileEditorInput(file),
                NeuroMLEditor.ID,
                IWorkbenchPage.MATCH_INPUT | IWorkbenchPage.MATCH_ID)) {
          IEditorPart part = each.getEditor(false);
          if (part instanceof NeuroMLEditor editor) {
            return Optional.of(editor);
          }
        }
      }
    }
    return Optional.empty();
  }

  /**
   * Changes files; in each open editor that is one step of its undo history, in all other files
   * together one of the workbench's.
   *
   * @param label what the undo history calls it
   */
  static void apply(Map<IFile, TextChange> changes, String label, IProgressMonitor monitor)
      throws CoreException {
    CompositeChange closed = new CompositeChange(label);
    changes.forEach(
        (file, change) ->
            findEditor(file)
                .ifPresentOrElse(
                    editor -> editor.source().apply(change, label),
                    () -> closed.add(fileChange(file, change))));
    if (closed.getChildren().length > 0) {
      closed.initializeValidationData(monitor);
      PerformChangeOperation operation = new PerformChangeOperation(closed);
      operation.setUndoManager(RefactoringCore.getUndoManager(), label);
      ResourcesPlugin.getWorkspace().run(operation, monitor);
    }
  }

  private static TextFileChange fileChange(IFile file, TextChange change) {
    TextFileChange text = new TextFileChange(file.getName(), file);
    text.setTextType("xml");
    text.setEdit(PlatformEdits.of(change));
    return text;
  }
}
