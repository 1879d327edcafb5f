/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.properties;

import java.util.Optional;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.text.undo.DocumentUndoManagerRegistry;
import org.eclipse.text.undo.IDocumentUndoManager;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.operations.UndoRedoActionGroup;
import org.eclipse.ui.views.properties.tabbed.TabbedPropertySheetPage;
import org.jspecify.annotations.Nullable;
import org.ranvier.ui.ThemeFollower;
import org.ranvier.ui.editor.NeuroMLEditor;
import org.ranvier.ui.editor.ReadingModel;
import org.ranvier.xml.XmlElement;

/** The Properties view for the element at the caret, or chosen in the outline or in a form. */
public final class ElementPropertyPage extends TabbedPropertySheetPage {
  private final NeuroMLEditor editor;
  private final ReadingModel.Listener onReading = _ -> showAwaited();
  private @Nullable IWorkbenchPart awaitedIn;
  private @Nullable ISelection awaited;
  private @Nullable IWorkbenchPart shownIn;
  private @Nullable ISelection shown;

  public ElementPropertyPage(NeuroMLEditor editor) {
    super(editor);
    this.editor = editor;
    editor.readings().addListener(onReading);
  }

  @Override
  public void createControl(Composite parent) {
    super.createControl(parent);
    ThemeFollower.followForm((Composite) getControl(), getWidgetFactory(), this::makeTabsAnew);
  }

  /** Tabs keep the colour of their letters for as long as they are. */
  private void makeTabsAnew() {
    if (shownIn != null && shown != null) {
      super.selectionChanged(shownIn, StructuredSelection.EMPTY);
      super.selectionChanged(shownIn, shown);
    }
  }

  @Override
  public void selectionChanged(IWorkbenchPart part, ISelection selection) {
    Optional<ElementSubject> subject = subject(selection);
    awaitedIn = part;
    awaited = subject.isEmpty() ? selection : null;
    shownIn = part;
    shown = subject.<ISelection>map(StructuredSelection::new).orElse(StructuredSelection.EMPTY);
    super.selectionChanged(part, shown);
  }

  /** What was chosen before the text was read can be shown once it is. */
  private void showAwaited() {
    if (awaited != null && awaitedIn != null && !getControl().isDisposed()) {
      selectionChanged(awaitedIn, awaited);
    }
  }

  @Override
  public void dispose() {
    editor.readings().removeListener(onReading);
    super.dispose();
  }

  private Optional<ElementSubject> subject(ISelection selection) {
    Optional<XmlElement> element = Optional.empty();
    if (selection instanceof ITextSelection text) {
      element = editor.readings().latest().flatMap(each -> each.elementAt(text.getOffset()));
    } else if (selection instanceof IStructuredSelection structured
        && structured.getFirstElement() instanceof XmlElement chosen) {
      element = Optional.of(chosen);
    }
    return element.map(each -> ElementSubject.of(editor, each));
  }

  /** Undo and redo are those of the document, here too. */
  @Override
  public void setActionBars(IActionBars bars) {
    super.setActionBars(bars);
    IDocument document = editor.source().viewer().getDocument();
    IDocumentUndoManager undo =
        document == null ? null : DocumentUndoManagerRegistry.getDocumentUndoManager(document);
    if (undo != null) {
      new UndoRedoActionGroup(editor.getSite(), undo.getUndoContext(), true).fillActionBars(bars);
    }
  }
}
