/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.source;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.PopupDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.KeyListener;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.ranvier.edit.outline.OutlineSearch;
import org.ranvier.ui.editor.DocumentReading;
import org.ranvier.ui.editor.NeuroMLEditor;
import org.ranvier.ui.outline.ElementLabels;
import org.ranvier.ui.outline.OutlineContent;
import org.ranvier.xml.XmlElement;

/**
 * The outline in a window that goes away again: typing narrows it to the elements of that name or
 * id, Enter goes to the one that is selected.
 */
final class QuickOutline extends PopupDialog {
  private static final Point SIZE = new Point(460, 380);

  private final NeuroMLEditor editor;
  private final DocumentReading reading;
  private Text filter;
  private TreeViewer tree;
  private Job search;

  QuickOutline(Shell parent, NeuroMLEditor editor, DocumentReading reading) {
    super(
        parent,
        INFOPOPUPRESIZE_SHELLSTYLE,
        true,
        false,
        false,
        false,
        false,
        null,
        SourceMessages.outlineHint);
    this.editor = editor;
    this.reading = reading;
  }

  @Override
  protected Control createTitleControl(Composite parent) {
    filter = new Text(parent, SWT.SEARCH | SWT.ICON_SEARCH);
    filter.setMessage(SourceMessages.outlineFilter);
    AccessibleName.give(filter, SourceMessages.outlineFilter);
    filter.addModifyListener(_ -> narrow(filter.getText().strip()));
    filter.addKeyListener(KeyListener.keyPressedAdapter(event -> fromFilter(event.keyCode)));
    GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(filter);
    return filter;
  }

  @Override
  protected Control createDialogArea(Composite parent) {
    tree = new TreeViewer(parent, SWT.SINGLE | SWT.V_SCROLL | SWT.H_SCROLL);
    tree.setUseHashlookup(true);
    tree.setLabelProvider(new DelegatingStyledCellLabelProvider(new ElementLabels()));
    tree.addOpenListener(_ -> goThere());
    GridDataFactory.fillDefaults().grab(true, true).hint(SIZE.x, SIZE.y).applyTo(tree.getControl());
    narrow("");
    return tree.getControl();
  }

  @Override
  protected Control getFocusControl() {
    return filter;
  }

  @Override
  protected boolean hasTitleArea() {
    return true;
  }

  private void fromFilter(int key) {
    if (key == SWT.CR || key == SWT.KEYPAD_CR) {
      goThere();
    } else if (key == SWT.ARROW_DOWN) {
      tree.getControl().setFocus();
    }
  }

  private void goThere() {
    if (tree.getStructuredSelection().getFirstElement() instanceof XmlElement element) {
      close();
      editor.reveal(element.startTagRange());
    }
  }

  /** Shows all of the outline, or what fits the letters: searched for in the background. */
  private void narrow(String typed) {
    if (search != null) {
      search.cancel();
    }
    if (typed.isEmpty() || reading.root().isEmpty()) {
      tree.setContentProvider(new OutlineContent());
      tree.setInput(reading);
      tree.expandToLevel(2);
      reading.elementAt(editor.source().caretOffset()).ifPresent(this::select);
      return;
    }
    XmlElement root = reading.root().get();
    search = new SearchJob(root, typed);
    search.setSystem(true);
    search.schedule();
  }

  private void select(XmlElement element) {
    tree.setSelection(new StructuredSelection(element), true);
  }

  private void show(XmlElement root, OutlineSearch found) {
    if (tree.getControl().isDisposed()) {
      return;
    }
    tree.setContentProvider(new FoundContent(root, found));
    tree.setInput(found);
    tree.expandAll();
    found.best().ifPresent(this::select);
  }

  private final class SearchJob extends Job {
    private final XmlElement root;
    private final String typed;

    SearchJob(XmlElement root, String typed) {
      super(SourceMessages.outlineSearch);
      this.root = root;
      this.typed = typed;
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
      OutlineSearch found = OutlineSearch.in(root, typed, monitor::isCanceled);
      if (monitor.isCanceled()) {
        return Status.CANCEL_STATUS;
      }
      editor
          .getSite()
          .getShell()
          .getDisplay()
          .asyncExec(
              () -> {
                if (!monitor.isCanceled()) {
                  show(root, found);
                }
              });
      return Status.OK_STATUS;
    }
  }
}
