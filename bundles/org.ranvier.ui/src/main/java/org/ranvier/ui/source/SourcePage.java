/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.source;

import java.util.function.BooleanSupplier;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.jface.text.source.IVerticalRuler;
import org.eclipse.jface.text.source.projection.ProjectionAnnotationModel;
import org.eclipse.jface.text.source.projection.ProjectionSupport;
import org.eclipse.jface.text.source.projection.ProjectionViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.forms.editor.FormEditor;
import org.eclipse.ui.part.MultiPageEditorSite;
import org.eclipse.ui.texteditor.AbstractDecoratedTextEditor;
import org.jspecify.annotations.Nullable;
import org.ranvier.ui.fix.RepairProcessor;
import org.ranvier.ui.preferences.EditorPreferences;
import org.ranvier.xml.TextRange;
import org.ranvier.xml.XmlDocument;
import org.ranvier.xml.edit.TextChange;

/** The XML text of a document: highlighted, folded, read again whenever the typist pauses. */
public final class SourcePage extends AbstractDecoratedTextEditor {
  /** Receives the text whenever it should be read, outside the UI thread. */
  public interface TextReader {
    /**
     * @param isOutdated whether the text was changed meanwhile
     */
    void read(IDocument document, BooleanSupplier isOutdated);
  }

  /** Key bindings of this page are in force while it is active. */
  private static final String KEY_SCOPE = "org.ranvier.ui.sourceScope";

  private final TextReader reader;
  private final SourceKnowledge knowledge;
  private SyntaxColors colors;
  private Breadcrumb breadcrumb;
  private ProjectionSupport projection;
  private SourceReconciler reconciler;
  private @Nullable Runnable stopListening;
  private @Nullable UndoStep step;
  private volatile @Nullable Folding folding;
  private volatile @Nullable XmlDocument unfolded;

  /**
   * @param knowledge what the readings told, for proposals and explanations
   */
  public SourcePage(TextReader reader, SourceKnowledge knowledge) {
    this.reader = reader;
    this.knowledge = knowledge;
  }

  @Override
  protected void initializeEditor() {
    super.initializeEditor();
    setDocumentProvider(new SourceDocumentProvider());
    setEditorContextMenuId("#RanvierSourceContext");
    setRulerContextMenuId("#RanvierSourceRulerContext");
    setHelpContextId("org.ranvier.ui.source");
  }

  @Override
  protected void initializeKeyBindingScopes() {
    setKeyBindingScopes(new String[] {KEY_SCOPE});
  }

  @Override
  public void createPartControl(Composite parent) {
    colors = new SyntaxColors(() -> getSourceViewer().invalidateTextPresentation());
    SourceConfiguration configuration =
        new SourceConfiguration(
            getPreferenceStore(),
            colors,
            new SourceReading(reader::read),
            knowledge,
            new RepairProcessor(this, knowledge::checked));
    reconciler = configuration.reconciler();
    setSourceViewerConfiguration(configuration);
    stopListening = EditorPreferences.onChange(this::preferenceChanged);
    GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(parent);
    breadcrumb = new Breadcrumb(parent, element -> reveal(element.startTagRange()));
    Composite body = new Composite(parent, SWT.NONE);
    body.setLayout(new FillLayout());
    GridDataFactory.fillDefaults().grab(true, true).applyTo(body);
    super.createPartControl(body);
    var viewer = (ProjectionViewer) getSourceViewer();
    projection = new ProjectionSupport(viewer, getAnnotationAccess(), getSharedColors());
    projection.addSummarizableAnnotationType("org.eclipse.ui.workbench.texteditor.error");
    projection.addSummarizableAnnotationType("org.eclipse.ui.workbench.texteditor.warning");
    projection.install();
    viewer.doOperation(ProjectionViewer.TOGGLE);
    ProjectionAnnotationModel regions = viewer.getProjectionAnnotationModel();
    if (regions == null) {
      return; // what is not stored in a file has no annotations
    }
    folding = new Folding(regions, parent.getDisplay());
    XmlDocument readBefore = unfolded;
    if (readBefore != null) {
      fold(viewer.getDocument(), readBefore);
    }
  }

  private void preferenceChanged(String key) {
    if (key.equals(EditorPreferences.READING_DELAY_MS)) {
      reconciler.takeDelay();
    }
  }

  /** Has the text read again though it is the same, because something else changed. */
  public void readAgain() {
    reconciler.readAgain();
  }

  @Override
  protected ISourceViewer createSourceViewer(Composite parent, IVerticalRuler ruler, int styles) {
    var viewer =
        new ProjectionViewer(parent, ruler, getOverviewRuler(), isOverviewRulerVisible(), styles);
    getSourceViewerDecorationSupport(viewer);
    return viewer;
  }

  /** Closes the editor that this is a page of, as when its file is deleted. */
  @Override
  public void close(boolean save) {
    if (getSite() instanceof MultiPageEditorSite page
        && page.getMultiPageEditor() instanceof FormEditor editor) {
      editor.close(save);
    } else {
      super.close(save);
    }
  }

  /** Brings the foldable regions in line with what was read. */
  public void fold(IDocument document, XmlDocument tree) {
    Folding current = folding;
    if (current != null) {
      current.update(document, tree);
    } else {
      // The first reading can be over before the page stands; the page then takes it from here.
      unfolded = tree;
    }
  }

  /**
   * Changes the text in one undo step, where it may be changed.
   *
   * @param label what the undo history calls the step
   */
  public void apply(TextChange change, String label) {
    if (change.isEmpty() || !validateEditorInputState()) {
      return;
    }
    boolean single = step == null;
    if (single) {
      startStep();
    }
    try {
      edit(change);
    } finally {
      if (single) {
        endStep(label);
      }
    }
  }

  private void edit(TextChange change) {
    try {
      PlatformEdits.of(change).apply(getSourceViewer().getDocument());
    } catch (BadLocationException e) {
      throw new IllegalStateException("the text changed while it was being changed", e);
    }
  }

  /**
   * Takes all changes until {@link #endStep} as one step of the undo history, as while something is
   * dragged.
   */
  public void startStep() {
    step = UndoStep.start(getSourceViewer().getDocument());
  }

  /**
   * Ends the step.
   *
   * @param label what the undo history calls it
   * @return whether the text is another than before it
   */
  public boolean endStep(String label) {
    UndoStep ended = step;
    step = null;
    return ended != null && ended.end(label);
  }

  /** Says in the status line why nothing happened. */
  public void say(String message) {
    setStatusLineErrorMessage(message);
  }

  /** Selects a range and scrolls to it. */
  public void reveal(TextRange range) {
    selectAndReveal(range.start(), range.length());
  }

  /**
   * Selects a line from a column on, both counted from 1; leaves a selection that is not there, as
   * where the text has become shorter.
   */
  public void reveal(int line, int column) {
    IDocument document = getDocumentProvider().getDocument(getEditorInput());
    try {
      IRegion whole = document.getLineInformation(line - 1);
      int skipped = Math.min(column - 1, whole.getLength());
      selectAndReveal(whole.getOffset() + skipped, whole.getLength() - skipped);
    } catch (BadLocationException _) {
      setFocus();
    }
  }

  /** The caret's offset in the text, in the document's coordinates (folding taken into account). */
  public int caretOffset() {
    var viewer = (ProjectionViewer) getSourceViewer();
    return viewer.widgetOffset2ModelOffset(viewer.getTextWidget().getCaretOffset());
  }

  /** Where the selection begins; the caret where nothing is selected. */
  public int selectionOffset() {
    return getSourceViewer().getSelectedRange().x;
  }

  /** The elements around the caret, above the text. */
  public Breadcrumb breadcrumb() {
    return breadcrumb;
  }

  /** The viewer, for those that listen to its caret or add annotations. */
  public ISourceViewer viewer() {
    return getSourceViewer();
  }

  @Override
  public void dispose() {
    Folding last = folding;
    if (last != null) {
      last.dispose();
    }
    if (stopListening != null) {
      stopListening.run();
    }
    if (colors != null) {
      colors.dispose();
    }
    if (projection != null) {
      projection.dispose();
    }
    super.dispose();
  }
}
