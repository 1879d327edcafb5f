/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.morphology.exchange;

import org.eclipse.jface.viewers.ITreeContentProvider;

/** Adds nothing to the Project Explorer, which asks everybody for content who takes drops there. */
public final class NoContent implements ITreeContentProvider {
  @Override
  public Object[] getElements(Object input) {
    return new Object[0];
  }

  @Override
  public Object[] getChildren(Object parent) {
    return new Object[0];
  }

  @Override
  public Object getParent(Object element) {
    return null;
  }

  @Override
  public boolean hasChildren(Object element) {
    return false;
  }
}
