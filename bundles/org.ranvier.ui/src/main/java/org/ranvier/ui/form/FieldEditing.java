/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.form;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.eclipse.jface.fieldassist.IContentProposal;
import org.eclipse.swt.widgets.Control;
import org.ranvier.edit.form.Choices;
import org.ranvier.edit.form.ElementPath;
import org.ranvier.edit.form.Field;
import org.ranvier.edit.form.FieldCheck;
import org.ranvier.edit.form.FormEdit;
import org.ranvier.edit.form.FormEdits;
import org.ranvier.xml.XmlElement;

/** What fields ask of the element that they belong to, and do to the text. */
final class FieldEditing implements FieldRow.Page {
  /** Where the fields are. */
  interface Place {
    /** The element that they belong to. */
    ElementPath chosen();

    /** Told that the text was changed here, and which element to show now. */
    void changed(ElementPath now);

    /** Says what is known of the field in use. */
    void explain(String text);
  }

  private final FormTarget target;
  private final Place place;

  FieldEditing(FormTarget target, Place place) {
    this.target = target;
    this.place = place;
  }

  /** Changes the text around the chosen element, in one step. */
  void change(BiFunction<FormEdits, XmlElement, Optional<FormEdit>> editing) {
    ElementPath path = place.chosen();
    target
        .change(now -> path.findIn(now.document()).flatMap(at -> editing.apply(now.edits(), at)))
        .ifPresent(place::changed);
  }

  @Override
  public void set(Field field, String value) {
    change((edits, element) -> Optional.of(edits.set(element, field, value)));
  }

  @Override
  public void convert(Field field, String unit) {
    change(
        (edits, element) ->
            edits
                .convert(element, field, unit)
                .or(() -> Optional.of(edits.set(element, field, field.number() + " " + unit))));
  }

  @Override
  public String[] choices(Field field) {
    return target
        .shown()
        .flatMap(place.chosen()::findIn)
        .map(element -> Choices.of(element, field, target.knowledge()))
        .orElse(List.of())
        .toArray(String[]::new);
  }

  @Override
  public String problem(Field field, String value) {
    return new FieldCheck(target.knowledge().lems().units()).problem(field, value).orElse("");
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
    String said = FieldRow.tip(field);
    place.explain(said == null ? FormMessages.docNone : said);
  }

  @Override
  public void repair(Field field, Control beside) {
    target.repair(place.chosen(), field.name(), beside);
  }

  @Override
  public void startDrag() {
    target.startStep();
  }

  @Override
  public boolean endDrag(Field field) {
    String label =
        target
            .shown()
            .flatMap(place.chosen()::findIn)
            .map(element -> FormEdits.label(element, field))
            .orElse(field.name());
    return target.endStep(label);
  }
}
