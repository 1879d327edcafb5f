/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.morphology.analysis;

import java.util.List;
import java.util.Map;
import java.util.function.DoublePredicate;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.ranvier.edit.discretisation.DivisionPlan;
import org.ranvier.edit.discretisation.DivisionPolicy;
import org.ranvier.morphology.Divisions;
import org.ranvier.morphology.Morphology;
import org.ranvier.morphology.SegmentGroup;

/** The rule by which sections are cut, and for which of them. */
final class DivisionFields {
  private static final int STATED = 0;
  private static final int FIXED = 1;
  private static final int LONGEST = 2;
  private static final int LAMBDA = 3;
  private static final double USUAL_HZ = 100;

  private final Composite body;
  private final Combo rule;
  private final NumberField count;
  private final NumberField length;
  private final NumberField frequency;
  private final NumberField fraction;
  private final Button odd;
  private final Combo scope;
  private final Runnable changed;

  DivisionFields(Composite parent, FormToolkit toolkit, Runnable changed) {
    this.changed = changed;
    body = toolkit.createComposite(parent);
    GridLayout layout = new GridLayout(2, false);
    layout.marginWidth = 0;
    layout.marginHeight = 0;
    body.setLayout(layout);
    rule =
        combo(
            toolkit,
            AnalysisMessages.rule,
            AnalysisMessages.ruleStated,
            AnalysisMessages.ruleFixed,
            AnalysisMessages.ruleLongest,
            AnalysisMessages.ruleLambda);
    count =
        number(
            toolkit,
            AnalysisMessages.count,
            1,
            value -> value >= 1 && value <= Divisions.MAXIMUM && value == Math.rint(value),
            AnalysisMessages.countExpected);
    length = number(toolkit, AnalysisMessages.longest, 10, value -> value > 0, positive());
    frequency =
        number(toolkit, AnalysisMessages.frequency, USUAL_HZ, value -> value > 0, positive());
    fraction = number(toolkit, AnalysisMessages.fraction, 0.1, value -> value > 0, positive());
    odd = odd(toolkit);
    scope = combo(toolkit, AnalysisMessages.scope, AnalysisMessages.wholeCell);
    rule.select(LAMBDA);
    rule.addListener(SWT.Selection, _ -> choose());
    scope.select(0);
    scope.addListener(SWT.Selection, _ -> changed.run());
    arrange();
  }

  private Button odd(FormToolkit toolkit) {
    Button button = toolkit.createButton(body, AnalysisMessages.odd, SWT.CHECK);
    button.setSelection(true);
    button.setToolTipText(AnalysisMessages.oddHint);
    button.setLayoutData(new GridData(SWT.BEGINNING, SWT.CENTER, false, false, 2, 1));
    button.addListener(SWT.Selection, _ -> changed.run());
    return button;
  }

  private static String positive() {
    return AnalysisMessages.positiveExpected;
  }

  private Combo combo(FormToolkit toolkit, String name, String... choices) {
    toolkit.createLabel(body, name);
    Combo combo = new Combo(body, SWT.READ_ONLY | SWT.DROP_DOWN);
    combo.setItems(choices);
    combo.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    toolkit.adapt(combo, true, false);
    return combo;
  }

  private NumberField number(
      FormToolkit toolkit, String name, double value, DoublePredicate accepted, String expected) {
    NumberField field = new NumberField(body, toolkit, name, value, accepted, expected);
    field.onChange(changed);
    return field;
  }

  private void choose() {
    arrange();
    changed.run();
  }

  /** Only what the rule has to know is asked. */
  private void arrange() {
    int chosen = rule.getSelectionIndex();
    count.setVisible(chosen == FIXED);
    length.setVisible(chosen == LONGEST);
    frequency.setVisible(chosen == LAMBDA);
    fraction.setVisible(chosen == LAMBDA);
    boolean rounds = chosen == LONGEST || chosen == LAMBDA;
    odd.setVisible(rounds);
    ((GridData) odd.getLayoutData()).exclude = !rounds;
    body.requestLayout();
  }

  Composite control() {
    return body;
  }

  /** Offers the groups of a cell; the chosen one stays where there is such a group. */
  void offer(Morphology morphology) {
    String before = scope.getText();
    List<String> ids =
        morphology.groups().stream()
            .filter(each -> !each.isUnbranchedCable() && !each.id().equals(Morphology.ALL))
            .map(SegmentGroup::id)
            .toList();
    scope.removeAll();
    scope.add(AnalysisMessages.wholeCell);
    ids.forEach(scope::add);
    scope.select(Math.max(0, scope.indexOf(before)));
  }

  /** Frequency at which errors are compared, Hz. */
  double frequencyHz() {
    return rule.getSelectionIndex() == LAMBDA ? frequency.value() : USUAL_HZ;
  }

  DivisionPlan plan(Map<Integer, Integer> byHand) {
    String group = scope.getSelectionIndex() <= 0 ? Morphology.ALL : scope.getText();
    return new DivisionPlan(policy(), group, byHand);
  }

  private DivisionPolicy policy() {
    return switch (rule.getSelectionIndex()) {
      case STATED -> new DivisionPolicy.AsStated();
      case FIXED -> new DivisionPolicy.Fixed((int) count.value());
      case LONGEST -> new DivisionPolicy.Longest(length.value(), odd.getSelection());
      default ->
          new DivisionPolicy.LambdaShare(frequency.value(), fraction.value(), odd.getSelection());
    };
  }
}
