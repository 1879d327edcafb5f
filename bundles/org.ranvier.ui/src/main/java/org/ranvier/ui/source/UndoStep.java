/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.source;

import java.util.List;
import org.eclipse.core.commands.operations.AbstractOperation;
import org.eclipse.core.commands.operations.IOperationHistory;
import org.eclipse.core.commands.operations.IUndoableOperation;
import org.eclipse.core.commands.operations.OperationHistoryFactory;
import org.eclipse.jface.text.IDocument;
import org.eclipse.text.undo.DocumentUndoManagerRegistry;
import org.eclipse.text.undo.IDocumentUndoManager;
import org.jspecify.annotations.Nullable;

/** Changes of a text that the undo history takes as one. */
final class UndoStep {
  private final IDocument document;
  private final String before;
  private final @Nullable IDocumentUndoManager undo;
  private final @Nullable IUndoableOperation last;

  private UndoStep(IDocument document, @Nullable IDocumentUndoManager undo) {
    this.document = document;
    this.before = document.get();
    this.undo = undo;
    this.last = undo == null ? null : history().getUndoOperation(undo.getUndoContext());
  }

  private static IOperationHistory history() {
    return OperationHistoryFactory.getOperationHistory();
  }

  /** What happens to the text from here on belongs together. */
  static UndoStep start(IDocument document) {
    IDocumentUndoManager undo = DocumentUndoManagerRegistry.getDocumentUndoManager(document);
    if (undo != null) {
      undo.commit();
    }
    UndoStep step = new UndoStep(document, undo);
    if (undo != null) {
      undo.beginCompoundChange();
    }
    return step;
  }

  /** Not the one before, nor one further back that came up since that was undone meanwhile. */
  private boolean isNew(@Nullable IUndoableOperation step) {
    return step != last
        && (last == null
            || undo != null
                && List.of(history().getUndoHistory(undo.getUndoContext())).contains(last));
  }

  /**
   * What happens to the text from here on is another step.
   *
   * @param label what the history calls this one
   * @return whether the text is another than at the start
   */
  boolean end(String label) {
    if (undo != null) {
      undo.endCompoundChange();
      undo.commit();
      IUndoableOperation step = history().getUndoOperation(undo.getUndoContext());
      if (isNew(step) && step instanceof AbstractOperation named) {
        named.setLabel(label);
        history().operationChanged(named);
      }
    }
    return !before.equals(document.get());
  }
}
