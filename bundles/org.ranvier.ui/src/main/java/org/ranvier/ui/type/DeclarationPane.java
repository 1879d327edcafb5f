/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.type;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.jface.fieldassist.ContentProposal;
import org.eclipse.jface.fieldassist.IContentProposal;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.jspecify.annotations.Nullable;
import org.ranvier.edit.assist.ContentAssist;
import org.ranvier.edit.assist.Proposal;
import org.ranvier.edit.form.Choices;
import org.ranvier.edit.form.Field;
import org.ranvier.edit.form.FieldCheck;
import org.ranvier.edit.form.Form;
import org.ranvier.edit.form.FormEdits;
import org.ranvier.edit.language.ChildSlot;
import org.ranvier.edit.language.Knowledge;
import org.ranvier.edit.type.FormulaFault;
import org.ranvier.edit.type.FormulaPlace;
import org.ranvier.edit.type.TypeRow;
import org.ranvier.edit.type.TypeSection;
import org.ranvier.ui.PassingMenu;
import org.ranvier.ui.form.ActionButton;
import org.ranvier.ui.form.FieldForm;
import org.ranvier.ui.form.FieldRow;
import org.ranvier.xml.TextRange;
import org.ranvier.xml.XmlAttribute;
import org.ranvier.xml.XmlElement;

/** The attributes of the selected declaration, its formula checked while it is typed. */
final class DeclarationPane implements FieldRow.Page {
  /** What is done to the text. */
  interface Actions {
    void set(TypeRow row, String attribute, String value);

    /**
     * Adds a declaration.
     *
     * @param inside whether into the selected one rather than to the type
     */
    void add(String element, boolean inside);

    void remove();

    void move(boolean up);

    /** Shows what can be done about what is wrong with an attribute, beside a control. */
    void repair(TypeRow row, String attribute, Control beside);

    /** All that is set from here on is one step. */
    void startDrag();

    /** Ends the step; whether anything was changed in it. */
    boolean endDrag(String label);
  }

  private final Actions actions;
  private final FieldForm fields;
  private final Label fault;
  private final Button add;
  private final List<Button> ofOwn;
  private @Nullable TypeRow row;
  private @Nullable Knowledge knowledge;

  DeclarationPane(Composite parent, FormToolkit toolkit, Actions actions) {
    this.actions = actions;
    parent.setLayout(new GridLayout(2, false));
    Composite left = toolkit.createComposite(parent);
    left.setLayout(new GridLayout());
    GridDataFactory.fillDefaults().grab(true, true).applyTo(left);
    Composite buttons = toolkit.createComposite(parent);
    buttons.setLayout(new GridLayout());
    GridDataFactory.fillDefaults().applyTo(buttons);
    add = ActionButton.of(toolkit, buttons, TypeMessages.add, this::showAdditions);
    ofOwn =
        List.of(
            ActionButton.of(toolkit, buttons, TypeMessages.remove, actions::remove),
            ActionButton.of(toolkit, buttons, TypeMessages.moveUp, () -> actions.move(true)),
            ActionButton.of(toolkit, buttons, TypeMessages.moveDown, () -> actions.move(false)));
    fault = toolkit.createLabel(left, "", SWT.WRAP);
    GridDataFactory.fillDefaults().grab(true, false).hint(320, SWT.DEFAULT).applyTo(fault);
    fields = new FieldForm(left, toolkit, this, 320);
  }

  /** Shows a declaration, or that none is selected. */
  void show(Optional<TypeRow> shown, Knowledge known, boolean editable) {
    knowledge = known;
    add.setEnabled(editable);
    boolean own = editable && shown.filter(each -> !each.isInherited()).isPresent();
    ofOwn.forEach(each -> each.setEnabled(own));
    row = shown.orElse(null);
    if (row == null) {
      fields.clear();
      say("");
      return;
    }
    Form form = Form.of(row.element(), known, List.of());
    fields.show(
        new Form(
            form.element(),
            form.documentation(),
            form.fields().stream().map(this::withFault).toList()),
        own);
    say(row.problem().orElse(""));
  }

  private Field withFault(Field f) {
    Optional<String> problem =
        place(f.name())
            .filter(_ -> f.isSet())
            .flatMap(place -> place.check(f.value()))
            .map(FormulaFault::message);
    return problem.isEmpty()
        ? f
        : new Field(
            f.name(),
            f.kind(),
            f.needed(),
            f.written(),
            f.otherwise(),
            f.dimension(),
            f.choices(),
            f.documentation(),
            problem);
  }

  private Optional<FormulaPlace> place(String attribute) {
    return row == null || knowledge == null
        ? Optional.empty()
        : FormulaPlace.find(row.element(), attribute, knowledge);
  }

  private void say(String message) {
    // An ampersand would underline the letter behind it.
    fault.setText(message.replace("&", "&&"));
    fault.getParent().layout(true);
  }

  void commit() {
    fields.commit();
  }

  // ---- adding ------------------------------------------------------------------------------

  private void showAdditions() {
    Menu menu = PassingMenu.of(add);
    for (TypeSection section : TypeSection.values()) {
      separate(menu);
      section.elements().forEach(each -> item(menu, each, false));
    }
    List<String> inside = inside();
    if (!inside.isEmpty()) {
      separate(menu);
      inside.forEach(each -> item(menu, each, true));
    }
    menu.setVisible(true);
  }

  private static void separate(Menu menu) {
    if (menu.getItemCount() > 0) {
      MenuItem line = new MenuItem(menu, SWT.SEPARATOR);
      line.setEnabled(false);
    }
  }

  private void item(Menu menu, String element, boolean inside) {
    MenuItem item = new MenuItem(menu, SWT.PUSH);
    String where = row == null || !inside ? "" : row.element().localName();
    item.setText(
        inside
            ? NLS.bind(TypeMessages.addInside, element, where)
            : NLS.bind(TypeMessages.addTo, element));
    item.addSelectionListener(
        SelectionListener.widgetSelectedAdapter(_ -> actions.add(element, inside)));
  }

  /** What may stand in the selected declaration. */
  private List<String> inside() {
    if (row == null || knowledge == null || row.isInherited()) {
      return List.of();
    }
    return knowledge.language().childrenOf(knowledge.language().of(row.element())).stream()
        .map(ChildSlot::name)
        .toList();
  }

  // ---- what fields ask ----------------------------------------------------------------------

  @Override
  public void set(Field field, String value) {
    if (row != null) {
      actions.set(row, field.name(), value);
    }
  }

  @Override
  public void repair(Field field, Control beside) {
    if (row != null) {
      actions.repair(row, field.name(), beside);
    }
  }

  @Override
  public void startDrag() {
    actions.startDrag();
  }

  @Override
  public boolean endDrag(Field field) {
    return actions.endDrag(row == null ? field.name() : FormEdits.label(row.element(), field));
  }

  @Override
  public void convert(Field field, String unit) {
    if (knowledge != null) {
      set(field, field.withUnit(unit, knowledge.lems().units()));
    }
  }

  @Override
  public String[] choices(Field field) {
    return row == null || knowledge == null
        ? new String[0]
        : Choices.of(row.element(), field, knowledge).toArray(String[]::new);
  }

  @Override
  public String problem(Field field, String value) {
    Optional<FormulaPlace> place = place(field.name());
    String problem =
        place.isPresent()
            ? place.get().check(value).map(FormulaFault::message).orElse("")
            : knowledge == null
                ? ""
                : new FieldCheck(knowledge.lems().units()).problem(field, value).orElse("");
    say(problem);
    return problem;
  }

  @Override
  public void explain(Field field) {
    Optional<FormulaPlace> place = place(field.name());
    fields.explain(
        place
            .map(
                each ->
                    NLS.bind(
                        TypeMessages.expected,
                        each.expected(),
                        each.names().keySet().stream().collect(Collectors.joining(", "))))
            .orElse(field.documentation()));
  }

  @Override
  public boolean isFormula(Field field) {
    return place(field.name()).isPresent();
  }

  @Override
  public IContentProposal[] completions(Field field, String formula, int caret) {
    if (row == null || knowledge == null) {
      return new IContentProposal[0];
    }
    XmlElement element = row.element();
    Optional<XmlAttribute> attribute = element.findAttribute(field.name());
    if (attribute.isEmpty()) {
      return new IContentProposal[0];
    }
    // As in the source, where the formula is typed between these quotes.
    TextRange range = attribute.get().valueRange();
    String text = element.document().text();
    String typed = text.substring(0, range.start()) + formula + text.substring(range.end());
    List<IContentProposal> found = new ArrayList<>();
    for (Proposal each : ContentAssist.propose(typed, range.start() + caret, knowledge)) {
      int inside = each.caret() - each.replaced().start();
      String label = each.detail().isEmpty() ? each.label() : each.label() + "  " + each.detail();
      found.add(new ContentProposal(each.inserted(), label, each.documentation(), inside));
    }
    return found.toArray(IContentProposal[]::new);
  }
}
