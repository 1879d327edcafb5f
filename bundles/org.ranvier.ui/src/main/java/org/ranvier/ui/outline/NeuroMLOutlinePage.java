/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.outline;

import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.SelectionChangedEvent;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.views.contentoutline.ContentOutlinePage;
import org.eclipse.ui.views.properties.IPropertySheetPage;
import org.jspecify.annotations.Nullable;
import org.ranvier.edit.outline.FaultMarks;
import org.ranvier.ui.ThemeFollower;
import org.ranvier.ui.editor.DocumentReading;
import org.ranvier.ui.editor.ReadingModel;
import org.ranvier.xml.XmlElement;

/** The document's elements as a tree; selection goes both ways between it and the source. */
public final class NeuroMLOutlinePage extends ContentOutlinePage implements IAdaptable {
  /** Called when the user chose an element here. */
  public interface Reveal {
    void reveal(XmlElement element);
  }

  private final ReadingModel model;
  private final Reveal reveal;
  private final IAdaptable owner;
  private final ReadingModel.Listener onReading = this::show;
  private final ElementLabels labels = new ElementLabels();
  private boolean following;

  /**
   * @param owner gives what other views ask of this page, such as properties
   */
  public NeuroMLOutlinePage(ReadingModel model, Reveal reveal, IAdaptable owner) {
    this.owner = owner;
    this.model = model;
    this.reveal = reveal;
  }

  @Override
  public <T> @Nullable T getAdapter(Class<T> adapter) {
    return adapter == IPropertySheetPage.class ? owner.getAdapter(adapter) : null;
  }

  @Override
  protected int getTreeStyle() {
    return SWT.H_SCROLL | SWT.V_SCROLL | SWT.MULTI;
  }

  @Override
  public void createControl(Composite parent) {
    super.createControl(parent);
    TreeViewer viewer = getTreeViewer();
    viewer.setUseHashlookup(true);
    viewer.setComparer(new ElementPathComparer());
    viewer.setContentProvider(new OutlineContent());
    viewer.setLabelProvider(new DelegatingStyledCellLabelProvider(labels));
    viewer.addSelectionChangedListener(this::chosen);
    ThemeFollower.follow(viewer.getTree(), viewer::refresh);
    model.addListener(onReading);
    model.latest().ifPresent(onReading::read);
  }

  /** Selects the element at the caret without moving the caret. */
  public void follow(int caretOffset) {
    TreeViewer viewer = getTreeViewer();
    if (viewer == null || viewer.getControl().isDisposed()) {
      return;
    }
    model
        .latest()
        .flatMap(reading -> reading.elementAt(caretOffset))
        .ifPresent(this::selectQuietly);
  }

  @Override
  public void dispose() {
    model.removeListener(onReading);
    super.dispose();
  }

  private void selectQuietly(XmlElement element) {
    following = true;
    try {
      getTreeViewer().setSelection(new StructuredSelection(element), true);
    } finally {
      following = false;
    }
  }

  private void show(DocumentReading reading) {
    TreeViewer viewer = getTreeViewer();
    if (viewer == null || viewer.getControl().isDisposed()) {
      return;
    }
    labels.mark(FaultMarks.of(reading.findings()));
    following = true;
    try {
      if (viewer.getInput() == null) {
        viewer.setInput(model);
        viewer.expandToLevel(2);
      } else {
        // Lines stay where the elements are the same as before; to make them anew would be felt.
        viewer.refresh(true);
      }
    } finally {
      following = false;
    }
  }

  private void chosen(SelectionChangedEvent event) {
    if (!following && firstOf(event.getStructuredSelection()) instanceof XmlElement element) {
      reveal.reveal(element);
    }
  }

  private static @Nullable Object firstOf(IStructuredSelection selection) {
    return selection.getFirstElement();
  }
}
