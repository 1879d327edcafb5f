/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.form;

import java.util.List;
import java.util.Optional;
import org.eclipse.jface.fieldassist.IContentProposal;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.jspecify.annotations.Nullable;
import org.ranvier.edit.form.ElementPath;
import org.ranvier.edit.form.Field;
import org.ranvier.edit.form.Form;
import org.ranvier.edit.language.Knowledge;
import org.ranvier.ui.editor.DocumentReading;
import org.ranvier.ui.editor.NeuroMLEditor;
import org.ranvier.ui.editor.ReadingModel;
import org.ranvier.xml.XmlElement;

/**
 * The fields of one element outside of the page of forms. Of a document that is open they can be
 * filled in, each time as one step of its undo history; of another they can be read.
 */
public final class ElementFields implements FieldEditing.Place {
  /** Fits beside an editor. */
  private static final int WIDTH = 140;

  private final FieldForm fields;
  private final ReadingModel.Listener onReading = this::read;
  private final Runnable onSave = this::commit;
  private @Nullable NeuroMLEditor editor;
  private @Nullable FormTarget target;
  private @Nullable FieldEditing editing;
  private ElementPath chosen = new ElementPath(List.of());

  public ElementFields(Composite parent, FormToolkit toolkit) {
    fields = new FieldForm(parent, toolkit, new Delegate(), WIDTH);
  }

  /** Shows an element of an open document. */
  public void show(NeuroMLEditor owner, ElementPath path) {
    fields.commit();
    if (editor != owner) {
      release();
      editor = owner;
      FormTarget opened = new FormTarget(owner);
      target = opened;
      editing = new FieldEditing(opened, this);
      owner.readings().latest().ifPresent(opened::read);
      owner.readings().addListener(onReading);
      owner.pending().add(onSave);
    }
    chosen = path;
    refresh();
  }

  /** Shows an element of a document that nobody edits. */
  public void show(XmlElement element, Knowledge knowledge) {
    release();
    chosen = ElementPath.of(element);
    fields.show(Form.of(element, knowledge, List.of()), false);
  }

  /** Writes what is still being typed. */
  public void commit() {
    fields.commit();
  }

  /** Lets go of the document. */
  public void release() {
    if (editor != null) {
      editor.readings().removeListener(onReading);
      editor.pending().remove(onSave);
    }
    editor = null;
    target = null;
    editing = null;
  }

  private void read(DocumentReading reading) {
    if (fields.isDisposed()) {
      release();
    } else if (target != null) {
      target.read(reading);
      refresh();
    }
  }

  private void refresh() {
    FormTarget shown = target;
    if (shown == null) {
      return;
    }
    Optional<XmlElement> element = shown.shown().flatMap(chosen::findIn);
    element.ifPresent(
        each ->
            fields.show(
                Form.of(each, shown.knowledge(), shown.findings()), shown.fault().isEmpty()));
  }

  @Override
  public ElementPath chosen() {
    return chosen;
  }

  @Override
  public void changed(ElementPath now) {
    chosen = now;
    if (target != null && !target.isBehind()) {
      refresh();
    }
  }

  @Override
  public void explain(String text) {
    fields.explain(text);
  }

  /** Hands on to the document that is shown just now. */
  private final class Delegate implements FieldRow.Page {
    @Override
    public void set(Field field, String value) {
      if (editing != null) {
        editing.set(field, value);
      }
    }

    @Override
    public void convert(Field field, String unit) {
      if (editing != null) {
        editing.convert(field, unit);
      }
    }

    @Override
    public String[] choices(Field field) {
      return editing == null ? new String[0] : editing.choices(field);
    }

    @Override
    public String problem(Field field, String value) {
      return editing == null ? "" : editing.problem(field, value);
    }

    @Override
    public IContentProposal[] completions(Field field, String formula, int caret) {
      return new IContentProposal[0];
    }

    @Override
    public boolean isFormula(Field field) {
      return false;
    }

    @Override
    public void explain(Field field) {
      if (editing != null) {
        editing.explain(field);
      }
    }

    @Override
    public void repair(Field field, Control beside) {
      if (editing != null) {
        editing.repair(field, beside);
      }
    }

    @Override
    public void startDrag() {
      if (editing != null) {
        editing.startDrag();
      }
    }

    @Override
    public boolean endDrag(Field field) {
      return editing != null && editing.endDrag(field);
    }
  }
}
