/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.fix;

import org.eclipse.jface.text.IInformationControlCreator;
import org.eclipse.jface.text.contentassist.ContentAssistant;
import org.eclipse.jface.text.contentassist.ICompletionListener;
import org.eclipse.jface.text.quickassist.IQuickAssistAssistant;
import org.eclipse.jface.text.quickassist.IQuickAssistInvocationContext;
import org.eclipse.jface.text.quickassist.IQuickAssistProcessor;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.swt.graphics.Color;
import org.jspecify.annotations.Nullable;

/**
 * Shows repairs in the list that proposals are shown in, which is filled outside the UI thread;
 * JFace's own assistant of this kind looks for them in it.
 */
public final class RepairAssistant implements IQuickAssistAssistant {
  private final ContentAssistant list = new ContentAssistant(true);
  private final RepairProcessor processor;

  /**
   * @param contentTypes all kinds of partitions of the text
   */
  public RepairAssistant(RepairProcessor processor, String partitioning, String[] contentTypes) {
    this.processor = processor;
    list.setDocumentPartitioning(partitioning);
    for (String type : contentTypes) {
      list.setContentAssistProcessor(processor.inList(), type);
    }
    list.setStatusLineVisible(true);
    list.setStatusMessage(FixMessages.status);
    list.setShowEmptyList(true);
    list.setEmptyMessage(FixMessages.none);
  }

  @Override
  public void install(ISourceViewer viewer) {
    list.install(viewer);
  }

  @Override
  public void uninstall() {
    list.uninstall();
  }

  @Override
  public @Nullable String showPossibleQuickAssists() {
    return list.showPossibleCompletions();
  }

  @Override
  public void setInformationControlCreator(IInformationControlCreator creator) {
    list.setInformationControlCreator(creator);
  }

  /** There is one processor, which is the one given at first. */
  @Override
  public void setQuickAssistProcessor(IQuickAssistProcessor other) {
    throw new UnsupportedOperationException("the processor of repairs stays");
  }

  @Override
  public IQuickAssistProcessor getQuickAssistProcessor() {
    return processor;
  }

  @Override
  public boolean canFix(Annotation annotation) {
    return processor.canFix(annotation);
  }

  @Override
  public boolean canAssist(IQuickAssistInvocationContext context) {
    return processor.canAssist(context);
  }

  @Override
  public void setProposalSelectorBackground(Color background) {
    list.setProposalSelectorBackground(background);
  }

  @Override
  public void setProposalSelectorForeground(Color foreground) {
    list.setProposalSelectorForeground(foreground);
  }

  @Override
  public void addCompletionListener(ICompletionListener listener) {
    list.addCompletionListener(listener);
  }

  @Override
  public void removeCompletionListener(ICompletionListener listener) {
    list.removeCompletionListener(listener);
  }

  @Override
  public void setStatusLineVisible(boolean show) {
    list.setStatusLineVisible(show);
  }

  @Override
  public void setStatusMessage(String message) {
    list.setStatusMessage(message);
  }
}
