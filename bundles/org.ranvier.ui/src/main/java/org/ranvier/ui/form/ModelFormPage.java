/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.form;

import java.util.List;
import java.util.Optional;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.SelectionChangedEvent;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.dialogs.ElementListSelectionDialog;
import org.eclipse.ui.forms.IManagedForm;
import org.eclipse.ui.forms.editor.FormPage;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.eclipse.ui.forms.widgets.ScrolledForm;
import org.eclipse.ui.forms.widgets.Section;
import org.eclipse.ui.part.MultiPageSelectionProvider;
import org.ranvier.edit.form.ElementPath;
import org.ranvier.edit.form.Field;
import org.ranvier.edit.form.Form;
import org.ranvier.edit.form.FormTree;
import org.ranvier.edit.language.ChildSlot;
import org.ranvier.ui.ThemeFollower;
import org.ranvier.ui.editor.DocumentReading;
import org.ranvier.ui.editor.NeuroMLEditor;
import org.ranvier.ui.editor.ReadingModel;
import org.ranvier.ui.icons.Icons;
import org.ranvier.xml.ModelProblem;
import org.ranvier.xml.XmlDocument;
import org.ranvier.xml.XmlElement;

/** The page of forms. Whatever is done here is a change of the text, undone as one. */
public final class ModelFormPage extends FormPage
    implements ElementTree.Actions, FieldEditing.Place {
  public static final String ID = "org.ranvier.ui.form";

  private static final int WIDTH = 320;

  private final NeuroMLEditor editor;
  private final ReadingModel readings;
  private final FormTarget target;
  private final FieldEditing editing;
  private final ReadingModel.Listener onReading = this::read;
  private ScrolledForm form;
  private ElementTree tree;
  private FieldForm fields;
  private boolean isStale;
  private ElementPath chosen = new ElementPath(List.of());

  public ModelFormPage(NeuroMLEditor editor, ReadingModel readings) {
    super(editor, ID, FormMessages.page);
    this.editor = editor;
    this.readings = readings;
    this.target = new FormTarget(editor);
    editor.pending().add(this::commit);
    this.editing = new FieldEditing(target, this);
  }

  @Override
  protected void createFormContent(IManagedForm managed) {
    FormToolkit toolkit = managed.getToolkit();
    form = managed.getForm();
    PlatformUI.getWorkbench().getHelpSystem().setHelp(form, ID);
    toolkit.decorateFormHeading(form.getForm());
    form.setText(editor.getPartName());
    form.setImage(Icons.FILE.image());
    form.getBody().setLayout(new GridLayout());
    SashForm sash = new SashForm(form.getBody(), SWT.HORIZONTAL | SWT.SMOOTH);
    toolkit.adapt(sash);
    GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
    tree =
        new ElementTree(
            section(toolkit, sash, FormMessages.elements, 2), toolkit, this, this::chosen);
    fields = new FieldForm(section(toolkit, sash, FormMessages.fields, 1), toolkit, editing, WIDTH);
    ThemeFollower.followForm(form, toolkit, tree::refreshLabels);
    sash.setWeights(2, 3);
    readings.addListener(onReading);
    readings.latest().ifPresent(this::read);
  }

  private static Composite section(
      FormToolkit toolkit, Composite parent, String title, int columns) {
    Section section = toolkit.createSection(parent, Section.TITLE_BAR);
    section.setText(title);
    Composite client = toolkit.createComposite(section);
    client.setLayout(new GridLayout(columns, false));
    section.setClient(client);
    return client;
  }

  private void read(DocumentReading reading) {
    if (form == null || form.isDisposed()) {
      return;
    }
    target.read(reading);
    if (editor.getActivePageInstance() == this) {
      showAll();
    } else {
      isStale = true; // shown when this page comes to the front
    }
  }

  private void showAll() {
    isStale = false;
    Optional<ModelProblem> fault = target.fault();
    form.getForm()
        .setMessage(
            fault.map(ModelFormPage::banner).orElse(null),
            fault.isPresent() ? IMessageProvider.WARNING : IMessageProvider.NONE);
    Optional<XmlDocument> document = target.shown();
    document.ifPresent(tree::show);
    tree.setEnabled(fault.isEmpty());
    // What is chosen may be in a text that is still being read: it stays chosen till then.
    if (document.flatMap(chosen::findIn).isEmpty()) {
      chosen = new ElementPath(List.of());
    }
    document.flatMap(chosen::findIn).ifPresent(this::showElement);
  }

  private static String banner(ModelProblem fault) {
    // An ampersand would underline the letter behind it.
    String message = fault.message().replace("&", "&&");
    return NLS.bind(FormMessages.broken, fault.location().line(), message);
  }

  /**
   * Tells the workbench what is chosen. All pages of forms share the provider of the editor, which
   * speaks for the page in front.
   */
  private void tell(XmlElement element) {
    if (editor.getActivePageInstance() == this
        && editor.getSite().getSelectionProvider() instanceof MultiPageSelectionProvider provider) {
      StructuredSelection selection = new StructuredSelection(element);
      provider.setSelection(selection);
      // Nobody still moves on here: who waits for that is told at once.
      provider.firePostSelectionChanged(new SelectionChangedEvent(provider, selection));
    }
  }

  private void showElement(XmlElement element) {
    tree.select(element);
    tell(element);
    fields.show(Form.of(element, target.knowledge(), target.findings()), target.fault().isEmpty());
  }

  private void chosen(XmlElement element) {
    fields.commit();
    // What was committed may have made a new tree of the text.
    ElementPath path = ElementPath.of(element);
    target
        .shown()
        .flatMap(path::findIn)
        .ifPresent(
            now -> {
              chosen = path;
              tell(now);
              fields.show(
                  Form.of(now, target.knowledge(), target.findings()), target.fault().isEmpty());
              editor.source().reveal(now.nameRange());
            });
  }

  /** Goes to an element, where another part of the workbench chose it. */
  public void reveal(XmlElement element) {
    chosen = ElementPath.of(element);
    if (form != null) {
      target.shown().flatMap(chosen::findIn).ifPresent(this::showElement);
    }
  }

  @Override
  public void setActive(boolean active) {
    super.setActive(active);
    if (active && form != null) {
      if (isStale) {
        showAll();
      }
      readings
          .latest()
          .flatMap(reading -> reading.elementAt(editor.source().caretOffset()))
          .ifPresent(this::reveal);
      tree.setFocus();
    } else if (!active && fields != null) {
      fields.commit();
    }
  }

  @Override
  public void doSave(IProgressMonitor monitor) {
    commit();
  }

  /** Writes what is still being typed, so that it is saved as well. */
  public void commit() {
    if (fields != null && !form.isDisposed()) {
      fields.commit();
    }
  }

  // ---- what is done to the text -----------------------------------------------------------

  /** Fills in a field of the chosen element, as is done by typing there. */
  public void set(Field field, String value) {
    editing.set(field, value);
  }

  /** Writes a field of the chosen element in another unit, as is done by choosing that. */
  public void convert(Field field, String unit) {
    editing.convert(field, unit);
  }

  @Override
  public void remove() {
    editing.change((edits, element) -> Optional.of(edits.remove(element)));
  }

  @Override
  public void move(boolean up) {
    editing.change((edits, element) -> up ? edits.moveUp(element) : edits.moveDown(element));
  }

  @Override
  public void duplicate() {
    editing.change((edits, element) -> Optional.of(edits.duplicate(element)));
  }

  @Override
  public void add() {
    fields.commit();
    Optional<XmlElement> parent = target.shown().flatMap(chosen::findIn);
    if (parent.isEmpty()) {
      return;
    }
    var dialog =
        new ElementListSelectionDialog(
            form.getShell(),
            new LabelProvider() {
              @Override
              public String getText(Object slot) {
                return slot instanceof ChildSlot child ? child.name() : "";
              }

              @Override
              public Image getImage(Object slot) {
                return Icons.ofElement(getText(slot)).image();
              }
            });
    dialog.setTitle(FormMessages.addTitle);
    dialog.setMessage(NLS.bind(FormMessages.addHint, parent.get().localName()));
    dialog.setElements(FormTree.additions(parent.get(), target.knowledge()).toArray());
    if (dialog.open() == Window.OK && dialog.getFirstResult() instanceof ChildSlot child) {
      editing.change((edits, element) -> Optional.of(edits.add(element, child.name())));
    }
  }

  // ---- where the fields are ------------------------------------------------------------------

  @Override
  public ElementPath chosen() {
    return chosen;
  }

  @Override
  public void changed(ElementPath now) {
    chosen = now;
    if (!target.isBehind()) {
      showAll();
    }
  }

  @Override
  public void explain(String text) {
    fields.explain(text);
  }

  @Override
  public void dispose() {
    readings.removeListener(onReading);
    super.dispose();
  }
}
