/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.source;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.ui.editors.text.TextFileDocumentProvider;

/**
 * Documents from workspace and loose files alike, given the XML partitioning as they are opened.
 */
final class SourceDocumentProvider extends TextFileDocumentProvider {
  /** What is no file, such as a core type, has a document of another provider. */
  @Override
  public void connect(Object element) throws CoreException {
    super.connect(element);
    if (element instanceof LibraryInput) {
      XmlPartitions.connect(getDocument(element));
    }
  }

  @Override
  protected FileInfo createFileInfo(Object element) throws CoreException {
    FileInfo info = super.createFileInfo(element);
    if (info != null && info.fTextFileBuffer != null) {
      IDocument document = info.fTextFileBuffer.getDocument();
      XmlPartitions.connect(document);
    }
    return info;
  }
}
