/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.wizard;

import java.util.List;
import java.util.function.Supplier;
import org.eclipse.jface.fieldassist.ControlDecoration;
import org.eclipse.jface.fieldassist.FieldDecorationRegistry;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.ranvier.edit.template.AnswerCheck;
import org.ranvier.edit.template.Parameter;
import org.ranvier.edit.template.Parameter.Choice;
import org.ranvier.edit.template.ProjectParts;
import org.ranvier.ui.source.AccessibleName;

/** A field for one answer, marked where the answer is at fault. */
abstract class AnswerField {
  private static final int WIDTH = 150;

  final Parameter parameter;
  final NewPart part;
  private ControlDecoration fault;

  AnswerField(Parameter parameter, NewPart part) {
    this.parameter = parameter;
    this.part = part;
  }

  /** Creates the field of a parameter as a row of a grid with two columns. */
  static AnswerField create(Composite parent, Parameter parameter, NewPart part) {
    return switch (parameter.kind()) {
      case SWITCH -> new OfSwitch(parent, parameter, part);
      case CHOICE -> new OfChoice(parent, parameter, part, parameter::choices);
      case COMPONENT -> new OfChoice(parent, parameter, part, () -> components(parameter, part));
      case RECORDINGS -> new RecordingsField(parent, parameter, part);
      case ID, QUANTITY, NUMBER, COUNT, TEXT -> new OfText(parent, parameter, part);
    };
  }

  private static List<Choice> components(Parameter parameter, NewPart part) {
    return part.site().fitting(parameter).stream()
        .map(ProjectParts.Found::key)
        .map(key -> new Choice(key, key))
        .toList();
  }

  final void label(Composite parent) {
    var label = new Label(parent, SWT.NONE);
    label.setText(NLS.bind(WizardMessages.fieldLabel, parameter.label()));
    label.setToolTipText(help());
  }

  /** What is asked for, and for a quantity in which units it can be answered. */
  final String help() {
    if (parameter.kind() != Parameter.Kind.QUANTITY) {
      return parameter.help();
    }
    String units = String.join(", ", AnswerCheck.unitsOf(parameter));
    return NLS.bind(WizardMessages.unitsHelp, parameter.help(), units).strip();
  }

  final void prepare(Control control) {
    control.setToolTipText(help());
    AccessibleName.give(control, parameter.label());
    GridDataFactory.fillDefaults()
        .indent(8, 0)
        .hint(WIDTH, SWT.DEFAULT)
        .grab(true, false)
        .applyTo(control);
    fault = new ControlDecoration(control, SWT.TOP | SWT.LEFT);
    fault.setImage(
        FieldDecorationRegistry.getDefault()
            .getFieldDecoration(FieldDecorationRegistry.DEC_ERROR)
            .getImage());
    fault.hide();
  }

  final void answer(String text) {
    if (!text.strip().equals(part.answers().text(parameter.name()))) {
      part.answer(part.answers().with(parameter.name(), text));
    }
  }

  final String answered() {
    return part.answers().text(parameter.name());
  }

  /** Shows the answer as it is now, and what is wrong with it. */
  final void refresh() {
    show();
    var wrong = AnswerCheck.problem(parameter, part.answers(), part.site());
    if (fault != null && wrong.isPresent() && !part.isReading()) {
      fault.setDescriptionText(wrong.get());
      fault.show();
    } else if (fault != null) {
      fault.hide();
    }
  }

  abstract void show();

  /** Gives up what goes on in the background. */
  void close() {}

  private static final class OfText extends AnswerField {
    private final Text text;

    OfText(Composite parent, Parameter parameter, NewPart part) {
      super(parameter, part);
      label(parent);
      text = new Text(parent, SWT.BORDER);
      prepare(text);
      show();
      text.addModifyListener(_ -> answer(text.getText()));
    }

    @Override
    void show() {
      if (!text.getText().strip().equals(answered())) {
        text.setText(answered());
      }
    }
  }

  private static final class OfSwitch extends AnswerField {
    private final Button button;

    OfSwitch(Composite parent, Parameter parameter, NewPart part) {
      super(parameter, part);
      button = new Button(parent, SWT.CHECK);
      button.setText(parameter.label());
      prepare(button);
      GridDataFactory.fillDefaults().span(2, 1).applyTo(button);
      button.addListener(SWT.Selection, _ -> answer(String.valueOf(button.getSelection())));
    }

    @Override
    void show() {
      button.setSelection(answered().equals("true"));
    }
  }

  private static final class OfChoice extends AnswerField {
    private final Combo combo;
    private final Supplier<List<Choice>> choices;
    private List<Choice> shown = List.of();

    OfChoice(Composite parent, Parameter parameter, NewPart part, Supplier<List<Choice>> choices) {
      super(parameter, part);
      this.choices = choices;
      label(parent);
      combo = new Combo(parent, SWT.DROP_DOWN | SWT.READ_ONLY);
      prepare(combo);
      combo.addListener(SWT.Selection, _ -> answer(shown.get(combo.getSelectionIndex()).value()));
    }

    @Override
    void show() {
      List<Choice> now = choices.get();
      if (!now.equals(shown)) {
        shown = now;
        combo.setItems(now.stream().map(Choice::label).toArray(String[]::new));
      }
      int at = shown.stream().map(Choice::value).toList().indexOf(answered());
      if (at >= 0) {
        combo.select(at);
      } else {
        combo.deselectAll();
      }
    }
  }
}
