/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.source;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.reconciler.DirtyRegion;
import org.eclipse.jface.text.reconciler.IReconcilingStrategy;
import org.eclipse.jface.text.reconciler.IReconcilingStrategyExtension;
import org.jspecify.annotations.Nullable;

/**
 * Hands the text to a reader whenever the typist pauses; runs in the reconciler's thread, never in
 * the UI thread.
 */
final class SourceReading implements IReconcilingStrategy, IReconcilingStrategyExtension {
  /** Receives the document whose text is to be read. */
  interface Reader {
    void read(IDocument document);
  }

  private final Reader reader;
  private @Nullable IDocument document;

  SourceReading(Reader reader) {
    this.reader = reader;
  }

  @Override
  public void setDocument(IDocument newDocument) {
    document = newDocument;
  }

  @Override
  public void initialReconcile() {
    read();
  }

  @Override
  public void reconcile(DirtyRegion dirtyRegion, IRegion subRegion) {
    read();
  }

  @Override
  public void reconcile(IRegion partition) {
    read();
  }

  @Override
  public void setProgressMonitor(IProgressMonitor monitor) {}

  private void read() {
    IDocument current = document;
    if (current != null) {
      reader.read(current);
    }
  }
}
