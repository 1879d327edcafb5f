/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.compare;

import org.eclipse.compare.ISharedDocumentAdapter;
import org.eclipse.compare.structuremergeviewer.IStructureComparator;
import org.eclipse.compare.structuremergeviewer.StructureCreator;
import org.eclipse.compare.structuremergeviewer.StructureRootNode;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.text.IDocument;

/** Connects a side of a comparison with its document, so that merging edits the text itself. */
final class ModelStructureCreator extends StructureCreator {
  @Override
  protected IStructureComparator createStructureComparator(
      Object element,
      IDocument document,
      ISharedDocumentAdapter adapter,
      IProgressMonitor monitor) {
    return new StructureRootNode(document, element, this, adapter);
  }

  @Override
  public String getName() {
    return CompareMessages.title;
  }

  @Override
  public String getContents(Object node, boolean ignoreWhitespace) {
    return node instanceof StructureRootNode root ? root.getDocument().get() : null;
  }
}
