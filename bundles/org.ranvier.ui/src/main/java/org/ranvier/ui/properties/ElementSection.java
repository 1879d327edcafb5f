/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.properties;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.part.FileEditorInput;
import org.eclipse.ui.views.properties.tabbed.AbstractPropertySection;
import org.eclipse.ui.views.properties.tabbed.TabbedPropertySheetPage;
import org.jspecify.annotations.Nullable;
import org.ranvier.edit.language.Knowledge;
import org.ranvier.ui.editor.NeuroMLEditor;
import org.ranvier.ui.editor.ReadingModel;
import org.ranvier.ui.explore.ModelPart;
import org.ranvier.validation.Model;
import org.ranvier.xml.XmlDocument;
import org.ranvier.xml.XmlElement;

/**
 * Something that the Properties view shows of an element: of an open document as it is being
 * edited, of another as it is stored, which is read in the background.
 */
abstract class ElementSection extends AbstractPropertySection {
  private final ReadingModel.Listener onReading = _ -> readAgain();
  private @Nullable Composite area;
  private @Nullable TabbedPropertySheetPage owner;
  private @Nullable ElementSubject subject;
  private @Nullable ModelPart stored;
  private @Nullable Job reading;
  private boolean shown;

  /** Shows an element of an open document. */
  abstract void show(ElementSubject element, XmlElement now, Knowledge knowledge);

  /** Shows an element of a document that nobody edits. */
  abstract void show(ModelPart part, XmlElement element, Knowledge knowledge);

  /** Makes what it is to be shown in; called once, before anything is shown. */
  abstract void createArea(Composite parent);

  @Override
  public final void createControls(Composite parent, TabbedPropertySheetPage page) {
    super.createControls(parent, page);
    area = parent;
    owner = page;
    createArea(parent);
  }

  @Override
  public void setInput(IWorkbenchPart part, ISelection selection) {
    super.setInput(part, selection);
    Object chosen =
        selection instanceof IStructuredSelection structured ? structured.getFirstElement() : null;
    ElementSubject now = chosen instanceof ElementSubject element ? element : null;
    ModelPart file = chosen instanceof ModelPart node ? node : null;
    if (file != null) {
      IEditorPart open = part.getSite().getPage().findEditor(new FileEditorInput(file.file()));
      if (open instanceof NeuroMLEditor editor) {
        now = new ElementSubject(editor, file.part().path());
        file = null;
      }
    }
    listenTo(now);
    stored = file;
  }

  /** Has the view make room for what is shown now. */
  final void resized() {
    if (owner != null) {
      owner.resizeScrolledComposite();
    }
  }

  private void listenTo(@Nullable ElementSubject now) {
    if (subject != null) {
      subject.editor().readings().removeListener(onReading);
    }
    subject = now;
    if (now != null) {
      now.editor().readings().addListener(onReading);
    }
  }

  private void readAgain() {
    if (shown && area != null && !area.isDisposed()) {
      refresh();
    }
  }

  @Override
  public void aboutToBeShown() {
    shown = true;
  }

  @Override
  public void aboutToBeHidden() {
    shown = false;
  }

  @Override
  public void refresh() {
    if (reading != null) {
      reading.cancel();
    }
    ElementSubject element = subject;
    ModelPart part = stored;
    if (element != null) {
      Knowledge knowledge = element.editor().readings().knowledge().orElseGet(Knowledge::core);
      element.find().ifPresent(now -> show(element, now, knowledge));
    } else if (part != null) {
      readStored(part);
    }
  }

  private void readStored(ModelPart part) {
    Display display = Display.getCurrent();
    ICoreRunnable work = monitor -> readStored(part, display, monitor);
    reading = Job.createSystem(PropertiesMessages.reading, work);
    reading.schedule();
  }

  private void readStored(ModelPart part, Display display, IProgressMonitor monitor) {
    Path path = Path.of(part.file().getLocationURI());
    Model model = read(path, monitor);
    Knowledge knowledge = Knowledge.of(model, path);
    Optional<XmlElement> element =
        model.files().stream().findFirst().flatMap(part.part().path()::findIn);
    if (element.isPresent() && !monitor.isCanceled() && !display.isDisposed()) {
      display.asyncExec(
          () -> {
            if (!monitor.isCanceled() && area != null && !area.isDisposed()) {
              show(part, element.get(), knowledge);
            }
          });
    }
  }

  private static Model read(Path path, IProgressMonitor monitor) {
    try {
      return Model.read(path, XmlDocument::read, monitor::isCanceled);
    } catch (CancellationException _) {
      throw new OperationCanceledException();
    }
  }

  @Override
  public void dispose() {
    listenTo(null);
    super.dispose();
  }
}
