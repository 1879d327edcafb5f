/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.form;

import org.eclipse.core.runtime.ListenerList;
import org.eclipse.jface.viewers.IPostSelectionProvider;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.ISelectionChangedListener;
import org.eclipse.jface.viewers.SelectionChangedEvent;
import org.eclipse.jface.viewers.StructuredSelection;
import org.ranvier.xml.XmlElement;

/** Tells the workbench which element a page shows. */
final class ChosenElement implements IPostSelectionProvider {
  private final ListenerList<ISelectionChangedListener> listeners = new ListenerList<>();
  private ISelection selection = StructuredSelection.EMPTY;

  void choose(XmlElement element) {
    setSelection(new StructuredSelection(element));
  }

  @Override
  public void addSelectionChangedListener(ISelectionChangedListener listener) {
    listeners.add(listener);
  }

  @Override
  public void removeSelectionChangedListener(ISelectionChangedListener listener) {
    listeners.remove(listener);
  }

  /** Nothing is chosen here while somebody still moves on: both kinds are told at once. */
  @Override
  public void addPostSelectionChangedListener(ISelectionChangedListener listener) {
    listeners.add(listener);
  }

  @Override
  public void removePostSelectionChangedListener(ISelectionChangedListener listener) {
    listeners.remove(listener);
  }

  @Override
  public ISelection getSelection() {
    return selection;
  }

  @Override
  public void setSelection(ISelection chosen) {
    selection = chosen;
    SelectionChangedEvent event = new SelectionChangedEvent(this, chosen);
    listeners.forEach(each -> each.selectionChanged(event));
  }
}
