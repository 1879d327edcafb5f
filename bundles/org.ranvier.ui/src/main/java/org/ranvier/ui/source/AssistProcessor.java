/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.source;

import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.TextUtilities;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.contentassist.IContentAssistProcessorExtension;
import org.eclipse.jface.text.contentassist.IContextInformation;
import org.eclipse.jface.text.contentassist.IContextInformationValidator;
import org.jspecify.annotations.Nullable;
import org.ranvier.edit.assist.ContentAssist;
import org.ranvier.edit.assist.Proposal;
import org.ranvier.edit.language.Knowledge;
import org.ranvier.edit.syntax.TagWords;

/** Proposals at the caret; computed outside the UI thread. */
final class AssistProcessor implements IContentAssistProcessorExtension {
  /** Typed in a tag, these ask for proposals by themselves. */
  private static final String IN_TAG = " \"'/[";

  /** A tag that began farther back is none in which somebody types. */
  private static final int FARTHEST_BRACKET = 10_000;

  private final SourceKnowledge source;
  private @Nullable String message;

  AssistProcessor(SourceKnowledge source) {
    this.source = source;
  }

  @Override
  public ICompletionProposal[] computeCompletionProposals(ITextViewer viewer, int offset) {
    Optional<Knowledge> knowledge = source.knowledge();
    if (knowledge.isEmpty()) {
      message = SourceMessages.assistReading;
      return new ICompletionProposal[0];
    }
    message = SourceMessages.assistNothing;
    String text = viewer.getDocument().get();
    Optional<Path> file = knowledge.get().file();
    return ContentAssist.propose(text, offset, knowledge.get()).stream()
        .map(each -> new AssistProposal(each, offset, recorded(each, text, file)))
        .toArray(ICompletionProposal[]::new);
  }

  /** What the latest run recorded at the path that a proposal completes; empty for others. */
  private static String recorded(Proposal proposal, String text, Optional<Path> file) {
    if (proposal.kind() != Proposal.Kind.QUANTITY || file.isEmpty()) {
      return "";
    }
    int start = proposal.replaced().start();
    int quote = Math.max(text.lastIndexOf('"', start - 1), text.lastIndexOf('\'', start - 1));
    String path = text.substring(quote + 1, start) + proposal.inserted();
    return RecordedValues.find(file.get(), path).orElse("");
  }

  @Override
  public boolean isCompletionProposalAutoActivation(char typed, ITextViewer viewer, int offset) {
    if (typed == '<') {
      return true;
    }
    if (IN_TAG.indexOf(typed) < 0) {
      return false;
    }
    int start = Math.max(0, offset - FARTHEST_BRACKET);
    try {
      String type =
          TextUtilities.getContentType(
              viewer.getDocument(), XmlPartitions.PARTITIONING, Math.max(0, offset - 1), false);
      String before = viewer.getDocument().get(start, offset - start);
      return IDocument.DEFAULT_CONTENT_TYPE.equals(type)
          && TagWords.begin(before, before.length()) < before.length();
    } catch (BadLocationException _) {
      return false; // the text became shorter meanwhile
    }
  }

  @Override
  public boolean isContextInformationAutoActivation(char typed, ITextViewer viewer, int offset) {
    return false;
  }

  @Override
  public IContextInformation[] computeContextInformation(ITextViewer viewer, int offset) {
    return new IContextInformation[0];
  }

  @Override
  public @Nullable String getErrorMessage() {
    return message;
  }

  @Override
  public @Nullable IContextInformationValidator getContextInformationValidator() {
    return null;
  }
}
