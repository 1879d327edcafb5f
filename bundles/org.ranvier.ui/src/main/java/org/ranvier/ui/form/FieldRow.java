/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.form;

import java.util.function.Consumer;
import org.eclipse.jface.bindings.keys.KeyStroke;
import org.eclipse.jface.fieldassist.ComboContentAdapter;
import org.eclipse.jface.fieldassist.ContentProposalAdapter;
import org.eclipse.jface.fieldassist.IContentProposal;
import org.eclipse.jface.fieldassist.SimpleContentProposalProvider;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.FocusListener;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.jspecify.annotations.Nullable;
import org.ranvier.edit.form.Field;
import org.ranvier.ui.source.AccessibleName;

/** One field on the page: its name, where its value is typed, and its unit. */
public final class FieldRow {
  private static final int TEXT_HEIGHT = 80;

  /** What the page does for its rows. */
  public interface Page {
    void set(Field field, String value);

    void convert(Field field, String unit);

    /** The values to choose from, the best first. */
    String[] choices(Field field);

    /** What is wrong with a value while it is typed; empty where nothing is. */
    String problem(Field field, String value);

    void explain(Field field);

    /** Shows what can be done about what is wrong with a field, beside a control. */
    void repair(Field field, Control beside);

    /** What may be written at a caret in a formula; none where the field holds none. */
    IContentProposal[] completions(Field field, String formula, int caret);

    /** Whether the field holds a formula, to be typed in letters of equal width. */
    boolean isFormula(Field field);

    /** All that is set from here on is one step, until {@link #endDrag}. */
    void startDrag();

    /**
     * Ends the step.
     *
     * @return whether anything was changed in it
     */
    boolean endDrag(Field field);
  }

  private final Page page;
  private final FormToolkit toolkit;
  private final Control input;
  private final Label label;
  private final FieldProblem problem;
  private @Nullable Combo unit;
  private Field field;
  private boolean filling;

  FieldRow(
      Composite parent,
      FormToolkit toolkit,
      Field field,
      Page page,
      Consumer<Field> inUse,
      int width) {
    this.page = page;
    this.toolkit = toolkit;
    this.field = field;
    this.label = toolkit.createLabel(parent, labelOf(field));
    boolean quantity = field.kind() == Field.Kind.QUANTITY;
    Composite place = quantity ? createPair(parent) : parent;
    this.input = createInput(place);
    GridDataFactory.fillDefaults()
        .grab(true, false)
        .align(SWT.FILL, SWT.CENTER)
        .indent(8, 0)
        .hint(width, field.kind() == Field.Kind.CONTENT ? TEXT_HEIGHT : SWT.DEFAULT)
        .applyTo(quantity ? place : input);
    if (quantity) {
      unit = createUnit(place);
    }
    AccessibleName.give(input, labelOf(field));
    problem = new FieldProblem(parent, toolkit, input, nameOf(field), this::repair);
    input.addFocusListener(
        FocusListener.focusGainedAdapter(
            _ -> {
              page.explain(this.field);
              inUse.accept(this.field);
            }));
    input.addFocusListener(FocusListener.focusLostAdapter(_ -> commit()));
    update(field);
  }

  private static String nameOf(Field field) {
    return field.kind() == Field.Kind.CONTENT ? FormMessages.content : field.name();
  }

  private static String labelOf(Field field) {
    String name = nameOf(field);
    return field.needed() ? NLS.bind(FormMessages.requiredMark, name) : name;
  }

  private Composite createPair(Composite parent) {
    Composite pair = toolkit.createComposite(parent);
    pair.setLayout(new QuantityLayout());
    toolkit.paintBordersFor(pair);
    return pair;
  }

  private Control createInput(Composite parent) {
    return switch (field.kind()) {
      case CHOICE, REFERENCE, FILE -> createCombo(parent);
      case CONTENT -> listen(toolkit.createText(parent, "", SWT.MULTI | SWT.WRAP | SWT.V_SCROLL));
      case QUANTITY, NUMBER -> listen(toolkit.createText(parent, "", SWT.SINGLE));
      case TEXT -> createText(parent);
    };
  }

  private Text listen(Text text) {
    text.addModifyListener(_ -> typed());
    text.addSelectionListener(SelectionListener.widgetDefaultSelectedAdapter(_ -> commit()));
    return text;
  }

  private Text createText(Composite parent) {
    Text text = listen(toolkit.createText(parent, "", SWT.SINGLE));
    if (page.isFormula(field)) {
      text.setFont(JFaceResources.getTextFont());
      Completion.install(text, (formula, caret) -> page.completions(field, formula, caret));
    }
    return text;
  }

  /** Its choices are made when the user goes there: there can be many. */
  private Combo createCombo(Composite parent) {
    Combo combo = new Combo(parent, SWT.DROP_DOWN);
    toolkit.adapt(combo, true, false);
    var proposals = new SimpleContentProposalProvider();
    proposals.setFiltering(true);
    KeyStroke key = KeyStroke.getInstance(SWT.MOD1, SWT.SPACE);
    new ContentProposalAdapter(combo, new ComboContentAdapter(), proposals, key, null)
        .setProposalAcceptanceStyle(ContentProposalAdapter.PROPOSAL_REPLACE);
    combo.addFocusListener(FocusListener.focusGainedAdapter(_ -> fill(combo, proposals)));
    combo.addModifyListener(_ -> typed());
    combo.addSelectionListener(SelectionListener.widgetSelectedAdapter(_ -> commit()));
    combo.addSelectionListener(SelectionListener.widgetDefaultSelectedAdapter(_ -> commit()));
    return combo;
  }

  private void fill(Combo combo, SimpleContentProposalProvider proposals) {
    String[] choices = page.choices(field);
    proposals.setProposals(choices);
    filling = true;
    String text = combo.getText();
    combo.setItems(choices);
    combo.setText(text);
    filling = false;
  }

  private Combo createUnit(Composite parent) {
    Combo combo = new Combo(parent, SWT.DROP_DOWN | SWT.READ_ONLY);
    toolkit.adapt(combo, true, false);
    String about = NLS.bind(FormMessages.unitOf, field.name());
    combo.setToolTipText(about);
    AccessibleName.give(combo, about);
    combo.addSelectionListener(
        SelectionListener.widgetSelectedAdapter(
            _ -> {
              if (field.isSet() && !isChanged()) {
                page.convert(field, combo.getText());
              } else {
                commit();
              }
            }));
    return combo;
  }

  /** Shows what the text has now. What is being typed here stays. */
  void update(Field now) {
    boolean changed = isChanged() && input.isFocusControl();
    field = now;
    label.setToolTipText(tip(now));
    input.setToolTipText(tip(now));
    if (!changed) {
      filling = true;
      show(now);
      filling = false;
      problem.show(now.problem().orElse(""));
    }
  }

  private void show(Field now) {
    String value = now.kind() == Field.Kind.QUANTITY && now.isSet() ? quantity(now) : written(now);
    if (input instanceof Text text) {
      text.setMessage(now.isSet() || now.otherwise().isEmpty() ? "" : now.otherwise());
      if (!text.getText().equals(value)) {
        text.setText(value);
      }
    } else if (input instanceof Combo combo && !combo.getText().equals(value)) {
      combo.setText(value);
    }
    if (unit != null) {
      showUnit(unit, now);
    }
  }

  private static void showUnit(Combo combo, Field now) {
    String[] units = now.choices().toArray(String[]::new);
    combo.setItems(units);
    String written = now.unit();
    if (!written.isEmpty() && combo.indexOf(written) < 0 && !now.number().isEmpty()) {
      combo.add(written, 0);
    }
    combo.setText(written.isEmpty() && units.length > 0 ? units[units.length - 1] : written);
  }

  private static String written(Field field) {
    return field.written().orElse("");
  }

  /** The number alone, or all of it where there is none. */
  private static String quantity(Field field) {
    return field.number().isEmpty() ? written(field) : field.number();
  }

  private String typedValue() {
    String typed =
        input instanceof Text text
            ? text.getText()
            : input instanceof Combo combo ? combo.getText() : "";
    return field.kind() == Field.Kind.CONTENT
        ? typed
        : field.withNumber(typed, unit == null ? "" : unit.getText());
  }

  private boolean isChanged() {
    String typed = typedValue();
    boolean sameNumber =
        field.kind() == Field.Kind.QUANTITY
            && input instanceof Text text
            && field.isSet()
            && text.getText().equals(quantity(field));
    return !sameNumber && !typed.equals(written(field));
  }

  private void typed() {
    if (!filling) {
      problem.show(page.problem(field, typedValue()));
    }
  }

  /** Writes what was typed into the text. */
  void commit() {
    boolean otherUnit =
        unit != null
            && !input.isDisposed()
            && field.isSet()
            && !field.unit().equals(unit.getText());
    if (!input.isDisposed() && !filling && (isChanged() || otherUnit)) {
      page.set(field, typedValue());
    }
  }

  /** What is still being typed is a problem of the text only once it is written there. */
  private void repair(Control beside) {
    commit();
    page.repair(field, beside);
  }

  void setEnabled(boolean enabled) {
    Consumer<Control> set = control -> control.setEnabled(enabled);
    set.accept(input);
    if (unit != null) {
      set.accept(unit);
    }
    problem.setEnabled(enabled);
  }

  Field field() {
    return field;
  }

  /** What is wrong with a field, what it means, and what counts where it is left out. */
  static @Nullable String tip(Field field) {
    String problem = field.problem().map(each -> each + "\n").orElse("");
    String otherwise =
        field.otherwise().isEmpty()
            ? ""
            : "\n" + NLS.bind(FormMessages.otherwise, field.otherwise());
    String all = (problem + field.documentation() + otherwise).strip();
    return all.isEmpty() ? null : all;
  }
}
