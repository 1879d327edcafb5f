/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.fix;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.contentassist.ICompletionProposalExtension5;
import org.eclipse.jface.text.contentassist.IContextInformation;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.jspecify.annotations.Nullable;
import org.ranvier.ui.source.SourcePage;
import org.ranvier.xml.edit.TextChange;
import org.ranvier.xml.edit.TextEdit;

/** A repair in the list that pops up over the source. */
final class RepairProposal implements ICompletionProposal, ICompletionProposalExtension5 {
  private final Choice choice;
  private final String text;
  private final SourcePage page;

  /**
   * @param text in which the problem was found
   */
  RepairProposal(Choice choice, String text, SourcePage page) {
    this.choice = choice;
    this.text = text;
    this.page = page;
  }

  @Override
  public void apply(IDocument document) {
    if (document.get().equals(text)) {
      page.apply(choice.change(), choice.label());
    } else {
      page.say(FixMessages.stale);
    }
  }

  /** What was written is selected, so that the author sees it. */
  @Override
  public @Nullable Point getSelection(IDocument document) {
    if (!choice.isOne()) {
      return null;
    }
    TextChange change = choice.change();
    if (change.edits().isEmpty()) {
      return null;
    }
    TextEdit first = change.edits().getFirst();
    return new Point(first.offset() + first.replacement().length(), 0);
  }

  @Override
  public Object getAdditionalProposalInfo(IProgressMonitor monitor) {
    return getAdditionalProposalInfo();
  }

  @Override
  public String getAdditionalProposalInfo() {
    return choice.explanation(text);
  }

  @Override
  public String getDisplayString() {
    return choice.title();
  }

  @Override
  public Image getImage() {
    return choice.image();
  }

  @Override
  public @Nullable IContextInformation getContextInformation() {
    return null;
  }
}
