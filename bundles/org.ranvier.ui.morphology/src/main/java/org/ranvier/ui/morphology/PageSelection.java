/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.morphology;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.eclipse.jface.viewers.SelectionChangedEvent;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.ui.part.MultiPageSelectionProvider;
import org.ranvier.edit.scene.SegmentSelection;
import org.ranvier.ui.editor.NeuroMLEditor;
import org.ranvier.ui.morphology.panel.DrawnCell;
import org.ranvier.xml.XmlElement;

/** Keeps what is chosen in the picture and what is chosen elsewhere in the workbench the same. */
final class PageSelection {
  private final NeuroMLEditor editor;
  private final BooleanSupplier inFront;

  /**
   * @param inFront whether the page is the one that the user sees
   */
  PageSelection(NeuroMLEditor editor, BooleanSupplier inFront) {
    this.editor = editor;
    this.inFront = inFront;
  }

  /** The segments of the cell that an element of the text stands for; empty where it has none. */
  static Optional<SegmentSelection> find(DrawnCell cell, XmlElement element) {
    return cell.shape().isElsewhere() ? Optional.empty() : cell.elements().find(element);
  }

  /** The element at the caret of the source. */
  Optional<XmlElement> atCaret() {
    return editor
        .readings()
        .latest()
        .flatMap(latest -> latest.elementAt(editor.source().caretOffset()));
  }

  /** Shows in source, outline and properties what was chosen in the picture. */
  void chosen(DrawnCell cell, SegmentSelection selection) {
    if (cell.shape().isElsewhere()) {
      return; // what is chosen is no part of the text of this editor
    }
    List<XmlElement> elements = cell.elements().of(selection);
    tell(elements);
    if (!elements.isEmpty()) {
      editor.source().reveal(elements.getFirst().nameRange());
    }
  }

  /** Tells the workbench what is chosen, as all pages of the editor do: through its provider. */
  void tell(List<XmlElement> elements) {
    if (inFront.getAsBoolean()
        && editor.getSite().getSelectionProvider() instanceof MultiPageSelectionProvider provider) {
      StructuredSelection selection = new StructuredSelection(elements);
      provider.setSelection(selection);
      provider.firePostSelectionChanged(new SelectionChangedEvent(provider, selection));
    }
  }
}
