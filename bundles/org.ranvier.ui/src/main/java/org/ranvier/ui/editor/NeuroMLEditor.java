/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.editor;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.text.IDocument;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.IFileEditorInput;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IPersistableEditor;
import org.eclipse.ui.IURIEditorInput;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.forms.editor.FormEditor;
import org.eclipse.ui.forms.editor.IFormPage;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.ide.IGotoMarker;
import org.eclipse.ui.views.contentoutline.IContentOutlinePage;
import org.eclipse.ui.views.properties.IPropertySheetPage;
import org.eclipse.ui.views.properties.tabbed.ITabbedPropertySheetPageContributor;
import org.ranvier.edit.form.ElementPath;
import org.ranvier.ui.form.ModelFormPage;
import org.ranvier.ui.outline.NeuroMLOutlinePage;
import org.ranvier.ui.preferences.CheckPreferences;
import org.ranvier.ui.preferences.EditorPreferences;
import org.ranvier.ui.problems.DocumentChecker;
import org.ranvier.ui.problems.TypingAnnotations;
import org.ranvier.ui.project.NeuroMLNature;
import org.ranvier.ui.properties.ElementPropertyPage;
import org.ranvier.ui.source.SourcePage;
import org.ranvier.ui.type.TypesPage;
import org.ranvier.xml.TextRange;
import org.ranvier.xml.XmlElement;

/**
 * Editor of one NeuroML or LEMS document: an overview, forms and the source. The text is the truth;
 * other pages show what was read.
 */
public final class NeuroMLEditor extends FormEditor
    implements IGotoMarker, IPersistableEditor, ITabbedPropertySheetPageContributor {
  public static final String ID = "org.ranvier.ui.editor";

  private final ReadingModel readings = new ReadingModel();
  private final PendingInput pending = new PendingInput();
  private final SourcePage source =
      new SourcePage(this::read, new EditorKnowledge(readings, this::getEditorInput));
  private final DocumentChecker checker = new DocumentChecker();
  private final ModelFormPage form = new ModelFormPage(this);
  private final TypesPage types = new TypesPage(this);
  private final EditorPages frontPage = new EditorPages(this, source);
  private NeuroMLOutlinePage outline;
  private final List<Runnable> listening = new ArrayList<>();
  private TypingAnnotations typed;

  @Override
  public void init(IEditorSite site, IEditorInput input) throws PartInitException {
    super.init(site, input);
    setPartName(input.getName());
  }

  @Override
  protected void addPages() {
    try {
      addPage(new OverviewPage(this));
      addPage(form);
      setPageText(addPage(source, getEditorInput()), EditorMessages.source);
    } catch (PartInitException notOpened) {
      throw new IllegalStateException(
          "The pages of " + getPartName() + " could not be opened", notOpened);
    }
    frontPage.follow(readings);
    typed = new TypingAnnotations(source, this::isCheckedByBuilder);
    readings.addListener(typed::show);
    readings.addListener(_ -> followInBreadcrumb());
    source.viewer().getTextWidget().addCaretListener(_ -> followCaret());
    frontPage.openFirst();
    followPreferences();
  }

  private void followPreferences() {
    Optional<IProject> project = Optional.ofNullable(file()).map(IFile::getProject);
    listening.add(CheckPreferences.onChange(project, source::readAgain));
    listening.add(
        EditorPreferences.onChange(
            key -> {
              if (key.equals(EditorPreferences.CHECK_WHILE_TYPING)) {
                source.readAgain();
              }
            }));
  }

  @Override
  public void dispose() {
    frontPage.dispose();
    listening.forEach(Runnable::run);
    super.dispose();
  }

  /** Names the tabs and sections of the Properties view in plugin.xml. */
  @Override
  public String getContributorId() {
    return ID;
  }

  /** What was saved of an earlier session, taken up once the pages are there. */
  @Override
  public void restoreState(IMemento memento) {
    frontPage.expect(EditorSession.read(memento));
  }

  @Override
  public void saveState(IMemento memento) {
    frontPage.session().save(memento);
  }

  @Override
  protected void createPages() {
    super.createPages();
    frontPage.restore();
  }

  private void read(IDocument document, BooleanSupplier isOutdated) {
    DocumentReading reading =
        checker.read(
            getEditorInput(),
            document.get(),
            EditorPreferences.checksWhileTyping() || !source.isDirty(),
            isOutdated);
    readings.publish(reading);
    reading.tree().ifPresent(tree -> source.fold(document, tree));
  }

  /** Shows the source with the range selected. */
  public void reveal(TextRange range) {
    frontPage.openSource();
    source.reveal(range);
  }

  /** Shows the source with a line selected from a column on, both counted from 1. */
  public void reveal(int line, int column) {
    frontPage.openSource();
    source.reveal(line, column);
  }

  /** Shows an element on the page in front where that has it, else in the source. */
  private void reveal(XmlElement element) {
    IFormPage front = getActivePageInstance();
    if (front == form) {
      form.reveal(element);
    } else if (!(front instanceof ContributedPage page) || !page.reveal(element)) {
      reveal(element.startTagRange());
    }
  }

  /**
   * Shows the element at a path of the text as it was read last.
   *
   * @param stored where the element is in the file, for a text that is not read yet
   */
  public void reveal(ElementPath path, TextRange stored) {
    Optional<XmlElement> element =
        readings.latest().flatMap(DocumentReading::tree).flatMap(path::findIn);
    if (element.isPresent()) {
      reveal(element.get());
    } else if (isInText(stored.start())) {
      reveal(new TextRange(stored.start(), stored.start()));
    }
  }

  private boolean isInText(int offset) {
    IDocument document = source.viewer().getDocument();
    return document != null && offset <= document.getLength();
  }

  /** The page of forms. */
  public ModelFormPage form() {
    return form;
  }

  /** The page of ComponentTypes, which is there where the document has some. */
  public TypesPage types() {
    return types;
  }

  /** The page with the XML text. */
  public SourcePage source() {
    return source;
  }

  public ReadingModel readings() {
    return readings;
  }

  /** What is written into the text before that is saved. */
  public PendingInput pending() {
    return pending;
  }

  /**
   * Whether the saved file's problems are already shown as markers, so that annotations for a clean
   * text would double them.
   */
  private boolean isCheckedByBuilder() {
    return !isDirty()
        && getEditorInput() instanceof IFileEditorInput input
        && NeuroMLNature.isOn(input.getFile().getProject());
  }

  private void followInBreadcrumb() {
    if (source.viewer() == null) {
      return; // closed meanwhile
    }
    source
        .breadcrumb()
        .follow(readings.latest().flatMap(latest -> latest.elementAt(source.selectionOffset())));
  }

  private void followCaret() {
    followInBreadcrumb();
    if (outline != null) {
      outline.follow(source.selectionOffset());
    }
  }

  @Override
  public void gotoMarker(IMarker marker) {
    frontPage.openSource();
    IDE.gotoMarker(source, marker);
  }

  @Override
  public <T> T getAdapter(Class<T> adapter) {
    if (adapter == IContentOutlinePage.class) {
      if (outline == null || outline.getControl() != null && outline.getControl().isDisposed()) {
        outline = new NeuroMLOutlinePage(readings, this::reveal, this);
      }
      return adapter.cast(outline);
    }
    if (adapter == IPropertySheetPage.class) {
      return adapter.cast(new ElementPropertyPage(this));
    }
    if (adapter == IGotoMarker.class) {
      return adapter.cast(this);
    }
    T own = super.getAdapter(adapter);
    return own != null ? own : source.getAdapter(adapter);
  }

  /** The workspace file being edited, or null for a file outside the workspace. */
  public IFile file() {
    return getEditorInput() instanceof IFileEditorInput input ? input.getFile() : null;
  }

  /** Where the file lies, for the parts that know no workspace. */
  public Path path() {
    return getEditorInput() instanceof IURIEditorInput input ? Path.of(input.getURI()) : null;
  }

  /** The text follows its file when that is renamed or moved, and the editor follows the text. */
  @Override
  protected void handlePropertyChange(int property) {
    IEditorInput input = source.getEditorInput();
    if (property == IEditorPart.PROP_INPUT && input != null && !input.equals(getEditorInput())) {
      setInputWithNotify(input);
      setPartName(input.getName());
    }
    super.handlePropertyChange(property);
    if (property == IEditorPart.PROP_DIRTY && !isDirty() && typed != null) {
      readings.latest().ifPresent(typed::show); // markers take their place
    }
  }

  @Override
  public void doSave(IProgressMonitor monitor) {
    pending.commit();
    source.doSave(monitor);
    if (!EditorPreferences.checksWhileTyping()) {
      source.readAgain(); // with the checks that were left out while the text was typed
    }
  }

  @Override
  public void doSaveAs() {
    pending.commit();
    source.doSaveAs();
    setInput(source.getEditorInput());
    setPartName(source.getTitle());
  }

  @Override
  public boolean isSaveAsAllowed() {
    return true;
  }
}
