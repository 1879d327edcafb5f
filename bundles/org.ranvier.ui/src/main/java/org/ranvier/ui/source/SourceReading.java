/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.source;

import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;
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
    void read(IDocument document, BooleanSupplier isOutdated);
  }

  private final Reader reader;
  private IProgressMonitor monitor = new NullProgressMonitor();
  private Runnable onFirst = () -> {};
  private @Nullable IDocument document;

  SourceReading(Reader reader) {
    this.reader = reader;
  }

  @Override
  public void setDocument(IDocument newDocument) {
    document = newDocument;
  }

  /** Has something done when the text is about to be read for the first time. */
  void onFirst(Runnable action) {
    onFirst = action;
  }

  @Override
  public void initialReconcile() {
    onFirst.run();
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
  public void setProgressMonitor(IProgressMonitor cancelledByTyping) {
    monitor = cancelledByTyping;
  }

  private void read() {
    IDocument current = document;
    if (current != null) {
      try {
        reader.read(current, monitor::isCanceled);
      } catch (CancellationException _) {
        // There is newer text, which is read next.
      }
    }
  }
}
