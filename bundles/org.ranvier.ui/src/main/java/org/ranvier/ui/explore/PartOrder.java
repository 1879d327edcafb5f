/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.explore;

import org.eclipse.jface.viewers.Viewer;
import org.eclipse.jface.viewers.ViewerComparator;

/** Parts of a file in the order that they are written in. */
public final class PartOrder extends ViewerComparator {
  @Override
  public int compare(Viewer viewer, Object one, Object other) {
    return one instanceof ModelPart a && other instanceof ModelPart b
        ? Integer.compare(a.part().place().start(), b.part().place().start())
        : super.compare(viewer, one, other);
  }
}
