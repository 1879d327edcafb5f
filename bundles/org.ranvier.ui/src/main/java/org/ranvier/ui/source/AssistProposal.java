/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.source;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextOperationTarget;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.contentassist.ICompletionProposalExtension2;
import org.eclipse.jface.text.contentassist.ICompletionProposalExtension5;
import org.eclipse.jface.text.contentassist.ICompletionProposalExtension6;
import org.eclipse.jface.text.contentassist.IContextInformation;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.jspecify.annotations.Nullable;
import org.ranvier.edit.assist.Proposal;
import org.ranvier.ui.icons.Icons;

/** A proposal in the list that pops up. */
final class AssistProposal
    implements ICompletionProposal,
        ICompletionProposalExtension2,
        ICompletionProposalExtension5,
        ICompletionProposalExtension6 {
  private final Proposal proposal;
  private final int asked;
  private final String recorded;

  /**
   * @param asked offset of the caret for which the proposal was made: typing on moves what is
   *     behind
   * @param recorded what the latest run recorded of it; may be empty
   */
  AssistProposal(Proposal proposal, int asked, String recorded) {
    this.proposal = proposal;
    this.asked = asked;
    this.recorded = recorded;
  }

  @Override
  public void apply(ITextViewer viewer, char trigger, int stateMask, int offset) {
    int start = proposal.replaced().start();
    int end = Math.max(offset, proposal.replaced().end() + offset - asked);
    try {
      viewer.getDocument().replace(start, end - start, proposal.inserted());
    } catch (BadLocationException _) {
      return; // the text became shorter meanwhile: there is no such place any more
    }
    if (proposal.leadsOn() && viewer instanceof ITextOperationTarget target) {
      viewer
          .getTextWidget()
          .getDisplay()
          .asyncExec(() -> target.doOperation(ISourceViewer.CONTENTASSIST_PROPOSALS));
    }
  }

  @Override
  public void apply(IDocument document) {
    int start = proposal.replaced().start();
    try {
      document.replace(start, proposal.replaced().length(), proposal.inserted());
    } catch (BadLocationException _) {
      // the text became shorter meanwhile: there is no such place any more
    }
  }

  @Override
  public boolean validate(IDocument document, int offset, @Nullable DocumentEvent event) {
    int start = proposal.replaced().start();
    try {
      return offset >= start && proposal.fits(document.get(start, offset - start));
    } catch (BadLocationException _) {
      return false;
    }
  }

  @Override
  public void selected(ITextViewer viewer, boolean smartToggle) {}

  @Override
  public void unselected(ITextViewer viewer) {}

  @Override
  public Point getSelection(IDocument document) {
    return new Point(proposal.caret(), 0);
  }

  @Override
  public @Nullable Object getAdditionalProposalInfo(IProgressMonitor monitor) {
    return getAdditionalProposalInfo();
  }

  @Override
  public @Nullable String getAdditionalProposalInfo() {
    return proposal.documentation().isEmpty() ? null : proposal.documentation();
  }

  @Override
  public String getDisplayString() {
    return getStyledDisplayString().getString();
  }

  @Override
  public StyledString getStyledDisplayString() {
    StyledString label = new StyledString(proposal.label());
    if (!proposal.detail().isEmpty()) {
      label.append("  " + proposal.detail(), StyledString.QUALIFIER_STYLER);
    }
    if (!recorded.isEmpty()) {
      label.append("  " + recorded, StyledString.COUNTER_STYLER);
    }
    return label;
  }

  @Override
  public Image getImage() {
    return icon().image();
  }

  private Icons icon() {
    return switch (proposal.kind()) {
      case ELEMENT -> Icons.ofElement(proposal.label());
      case ATTRIBUTE -> Icons.ATTRIBUTE;
      case REFERENCE -> Icons.ofElement(proposal.detail());
      case UNIT -> Icons.UNIT;
      case WORD -> Icons.WORD;
      case FILE -> Icons.FILE;
      case TYPE -> Icons.TYPE;
      case QUANTITY -> Icons.QUANTITY;
      case STEP -> Icons.POPULATION;
      case FUNCTION -> Icons.QUANTITY;
    };
  }

  @Override
  public @Nullable IContextInformation getContextInformation() {
    return null;
  }
}
