/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.source;

import java.nio.charset.StandardCharsets;
import org.eclipse.core.filebuffers.ITextFileBuffer;
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
      keepEncoding(info.fTextFileBuffer);
    }
    return info;
  }

  /**
   * A byte order mark of UTF-16 counts more than what XML says, and what it leaves unsaid; asked
   * for the encoding of the text alone, as on saving, the platform would take UTF-8.
   */
  private static void keepEncoding(ITextFileBuffer buffer) {
    String encoding = buffer.getEncoding();
    if (encoding != null && encoding.startsWith(StandardCharsets.UTF_16.name())) {
      buffer.setEncoding(encoding);
    }
  }
}
