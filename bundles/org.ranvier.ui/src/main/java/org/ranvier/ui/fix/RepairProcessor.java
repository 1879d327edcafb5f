/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.fix;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.contentassist.IContentAssistProcessor;
import org.eclipse.jface.text.contentassist.IContextInformation;
import org.eclipse.jface.text.contentassist.IContextInformationValidator;
import org.eclipse.jface.text.quickassist.IQuickAssistInvocationContext;
import org.eclipse.jface.text.quickassist.IQuickAssistProcessor;
import org.eclipse.jface.text.quickassist.IQuickFixableAnnotation;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.ui.texteditor.SimpleMarkerAnnotation;
import org.jspecify.annotations.Nullable;
import org.ranvier.ui.problems.ProblemMarkers;
import org.ranvier.ui.source.SourcePage;
import org.ranvier.validation.Finding;
import org.ranvier.xml.TextRange;

/** Repairs of what is wrong at the caret, or else in its line; found outside the UI thread. */
public final class RepairProcessor implements IQuickAssistProcessor {
  /** Gives a text with its problems. */
  public interface Checks {
    /** Empty before anything was read. */
    Optional<CheckedText> of(String text);
  }

  private final SourcePage page;
  private final Checks checks;
  private @Nullable String message;

  public RepairProcessor(SourcePage page, Checks checks) {
    this.page = page;
    this.checks = checks;
  }

  @Override
  public boolean canFix(Annotation annotation) {
    return switch (annotation) {
      case SimpleMarkerAnnotation marked -> ProblemMarkers.isRepairable(marked.getMarker());
      case IQuickFixableAnnotation typed -> typed.isQuickFixable();
      default -> false;
    };
  }

  @Override
  public boolean canAssist(IQuickAssistInvocationContext context) {
    return true;
  }

  @Override
  public ICompletionProposal[] computeQuickAssistProposals(IQuickAssistInvocationContext context) {
    return proposals(context.getSourceViewer().getDocument(), context.getOffset());
  }

  private ICompletionProposal[] proposals(IDocument document, int offset) {
    Optional<CheckedText> checked = checks.of(document.get());
    message = FixMessages.none;
    if (checked.isEmpty()) {
      return new ICompletionProposal[0];
    }
    List<ICompletionProposal> proposals = new ArrayList<>();
    for (Finding finding : at(offset, document, checked.get().findings())) {
      for (Choice choice : checked.get().choices(finding)) {
        proposals.add(new RepairProposal(choice, checked.get().text(), page));
      }
    }
    return proposals.toArray(ICompletionProposal[]::new);
  }

  /** The same for a list of proposals. */
  IContentAssistProcessor inList() {
    return new IContentAssistProcessor() {
      @Override
      public ICompletionProposal[] computeCompletionProposals(ITextViewer viewer, int offset) {
        return proposals(viewer.getDocument(), offset);
      }

      @Override
      public IContextInformation[] computeContextInformation(ITextViewer viewer, int offset) {
        return new IContextInformation[0];
      }

      @Override
      public char @Nullable [] getCompletionProposalAutoActivationCharacters() {
        return null;
      }

      @Override
      public char @Nullable [] getContextInformationAutoActivationCharacters() {
        return null;
      }

      @Override
      public @Nullable String getErrorMessage() {
        return message;
      }

      @Override
      public @Nullable IContextInformationValidator getContextInformationValidator() {
        return null;
      }
    };
  }

  /** The problems at an offset; where there are none, those of its line. */
  static List<Finding> at(int offset, IDocument document, List<Finding> findings) {
    List<Finding> there =
        findings.stream().filter(each -> each.location().range().touches(offset)).toList();
    if (!there.isEmpty()) {
      return there;
    }
    try {
      int line = document.getLineOfOffset(offset);
      int start = document.getLineOffset(line);
      TextRange range = new TextRange(start, start + document.getLineLength(line));
      return findings.stream()
          .filter(each -> range.touches(each.location().range().start()))
          .toList();
    } catch (BadLocationException _) {
      return List.of(); // the text became shorter meanwhile
    }
  }

  @Override
  public @Nullable String getErrorMessage() {
    return message;
  }
}
