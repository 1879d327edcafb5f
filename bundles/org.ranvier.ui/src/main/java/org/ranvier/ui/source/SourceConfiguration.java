/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.source;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.jface.preference.IPreferenceStore;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextHover;
import org.eclipse.jface.text.contentassist.ContentAssistant;
import org.eclipse.jface.text.contentassist.IContentAssistant;
import org.eclipse.jface.text.hyperlink.IHyperlinkDetector;
import org.eclipse.jface.text.presentation.IPresentationReconciler;
import org.eclipse.jface.text.presentation.PresentationReconciler;
import org.eclipse.jface.text.quickassist.IQuickAssistAssistant;
import org.eclipse.jface.text.reconciler.IReconciler;
import org.eclipse.jface.text.rules.DefaultDamagerRepairer;
import org.eclipse.jface.text.rules.ITokenScanner;
import org.eclipse.jface.text.rules.RuleBasedScanner;
import org.eclipse.jface.text.rules.Token;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.ui.editors.text.TextSourceViewerConfiguration;
import org.ranvier.ui.fix.RepairAssistant;
import org.ranvier.ui.fix.RepairProcessor;
import org.ranvier.ui.source.SyntaxColors.Role;

/** Highlighting and background reading of XML source. */
final class SourceConfiguration extends TextSourceViewerConfiguration {
  private static final int ASSIST_DELAY_MS = 200;

  private final SyntaxColors colors;
  private final SourceReconciler reconciler;
  private final SourceKnowledge knowledge;
  private final RepairProcessor repairs;

  SourceConfiguration(
      IPreferenceStore preferences,
      SyntaxColors colors,
      SourceReading reading,
      SourceKnowledge knowledge,
      RepairProcessor repairs) {
    super(preferences);
    this.colors = colors;
    this.reconciler = new SourceReconciler(reading);
    this.knowledge = knowledge;
    this.repairs = repairs;
  }

  @Override
  public String getConfiguredDocumentPartitioning(ISourceViewer viewer) {
    return XmlPartitions.PARTITIONING;
  }

  @Override
  public String[] getConfiguredContentTypes(ISourceViewer viewer) {
    return XmlPartitions.contentTypes();
  }

  @Override
  public IPresentationReconciler getPresentationReconciler(ISourceViewer viewer) {
    var reconciler = new VisibleColours();
    reconciler.setDocumentPartitioning(getConfiguredDocumentPartitioning(viewer));
    colour(reconciler, IDocument.DEFAULT_CONTENT_TYPE, new TagScanner(colors));
    colour(reconciler, XmlPartitions.COMMENT, uniform(colors.token(Role.COMMENT)));
    colour(reconciler, XmlPartitions.CDATA, uniform(colors.token(Role.VALUE)));
    colour(reconciler, XmlPartitions.INSTRUCTION, uniform(colors.token(Role.INSTRUCTION)));
    return reconciler;
  }

  @Override
  public IReconciler getReconciler(ISourceViewer viewer) {
    return reconciler;
  }

  /** What reads the text in the background. */
  SourceReconciler reconciler() {
    return reconciler;
  }

  /** Proposals are made outside the UI thread. */
  @Override
  public IContentAssistant getContentAssistant(ISourceViewer viewer) {
    ContentAssistant assistant = new ContentAssistant(true);
    assistant.setDocumentPartitioning(getConfiguredDocumentPartitioning(viewer));
    AssistProcessor processor = new AssistProcessor(knowledge);
    assistant.setContentAssistProcessor(processor, IDocument.DEFAULT_CONTENT_TYPE);
    assistant.enableAutoActivation(true);
    assistant.setAutoActivationDelay(ASSIST_DELAY_MS);
    assistant.enableColoredLabels(true);
    assistant.setInformationControlCreator(parent -> new ExplanationControl(parent, null));
    assistant.setStatusLineVisible(true);
    assistant.setStatusMessage(SourceMessages.assistStatus);
    assistant.setShowEmptyList(true);
    assistant.setEmptyMessage(SourceMessages.assistNothing);
    return assistant;
  }

  @Override
  public IQuickAssistAssistant getQuickAssistAssistant(ISourceViewer viewer) {
    RepairAssistant assistant =
        new RepairAssistant(
            repairs, getConfiguredDocumentPartitioning(viewer), getConfiguredContentTypes(viewer));
    assistant.setInformationControlCreator(parent -> new ExplanationControl(parent, null));
    return assistant;
  }

  @Override
  public ITextHover getTextHover(ISourceViewer viewer, String contentType, int stateMask) {
    return new SourceHover(knowledge);
  }

  @Override
  public IHyperlinkDetector[] getHyperlinkDetectors(ISourceViewer viewer) {
    IHyperlinkDetector[] others = super.getHyperlinkDetectors(viewer);
    List<IHyperlinkDetector> all = new ArrayList<>(List.of(new DefinitionLinks(knowledge)));
    all.addAll(others == null ? List.of() : List.of(others));
    return all.toArray(IHyperlinkDetector[]::new);
  }

  private static void colour(
      PresentationReconciler reconciler, String type, ITokenScanner scanner) {
    var damage = new DefaultDamagerRepairer(scanner);
    reconciler.setDamager(damage, type);
    reconciler.setRepairer(damage, type);
  }

  private static RuleBasedScanner uniform(Token token) {
    var scanner = new RuleBasedScanner();
    scanner.setDefaultReturnToken(token);
    return scanner;
  }
}
