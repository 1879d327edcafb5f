/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.form;

import java.util.List;
import java.util.Optional;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.SelectionChangedEvent;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.dialogs.ElementListSelectionDialog;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.eclipse.ui.part.MultiPageSelectionProvider;
import org.ranvier.edit.form.ElementPath;
import org.ranvier.edit.form.Field;
import org.ranvier.edit.form.Form;
import org.ranvier.edit.form.FormTree;
import org.ranvier.edit.language.ChildSlot;
import org.ranvier.ui.editor.DocumentReading;
import org.ranvier.ui.editor.NeuroMLEditor;
import org.ranvier.ui.editor.ReadingPage;
import org.ranvier.ui.icons.Icons;
import org.ranvier.xml.XmlDocument;
import org.ranvier.xml.XmlElement;

/** The page of forms. Whatever is done here is a change of the text, undone as one. */
public final class ModelFormPage extends ReadingPage
    implements ElementTree.Actions, FieldEditing.Place {
  public static final String ID = "org.ranvier.ui.form";

  private static final int WIDTH = 320;

  private final NeuroMLEditor editor;
  private final FormTarget target;
  private final FieldEditing editing;
  private ElementTree tree;
  private FieldForm fields;
  private ElementPath chosen = new ElementPath(List.of());

  public ModelFormPage(NeuroMLEditor editor) {
    super(editor, ID, FormMessages.page, Icons.FILE);
    this.editor = editor;
    this.target = new FormTarget(editor);
    editor.pending().add(this::commit);
    this.editing = new FieldEditing(target, this);
  }

  @Override
  protected void createBody(Composite body, FormToolkit toolkit) {
    SashForm sash = sash(toolkit, body, SWT.HORIZONTAL);
    tree =
        new ElementTree(
            section(toolkit, sash, FormMessages.elements, 2), toolkit, this, this::chosen);
    fields = new FieldForm(section(toolkit, sash, FormMessages.fields, 1), toolkit, editing, WIDTH);
    sash.setWeights(2, 3);
  }

  @Override
  protected void restyled() {
    tree.refreshLabels();
  }

  @Override
  protected void take(DocumentReading reading) {
    target.read(reading);
  }

  @Override
  protected void showAll() {
    target.mark(form().getForm());
    Optional<XmlDocument> document = target.shown();
    document.ifPresent(tree::show);
    tree.setEnabled(target.fault().isEmpty());
    if (document.flatMap(chosen::findIn).isEmpty()) {
      chosen = new ElementPath(List.of()); // it is gone
    }
    document.flatMap(chosen::findIn).ifPresent(this::showElement);
  }

  /**
   * Tells the workbench what is chosen. All pages of forms share the provider of the editor, which
   * speaks for the page in front.
   */
  private void tell(XmlElement element) {
    if (isInFront()
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
    if (isThere()) {
      target.shown().flatMap(chosen::findIn).ifPresent(this::showElement);
    }
  }

  @Override
  public void setActive(boolean active) {
    super.setActive(active);
    if (active && isThere()) {
      if (target.fault().isEmpty()) { // else what is at the caret is not in what is shown
        editor
            .readings()
            .latest()
            .flatMap(reading -> reading.elementAt(editor.source().caretOffset()))
            .ifPresent(this::reveal);
      }
      tree.setFocus();
    } else {
      commit();
    }
  }

  @Override
  public void doSave(IProgressMonitor monitor) {
    commit();
  }

  /** Writes what is still being typed, so that it is saved as well. */
  public void commit() {
    if (isThere()) {
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
            form().getShell(),
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
}
