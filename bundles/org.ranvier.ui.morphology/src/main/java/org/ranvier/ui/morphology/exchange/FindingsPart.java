/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.morphology.exchange;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.UnaryOperator;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.PlatformUI;
import org.ranvier.convert.Severity;
import org.ranvier.convert.reconstruction.ImportPlan;
import org.ranvier.convert.reconstruction.ImportPlan.Decision;
import org.ranvier.convert.reconstruction.ReconstructionFinding;
import org.ranvier.convert.reconstruction.Remedy;
import org.ranvier.ui.source.AccessibleName;

/** The findings of a file, each ticked where something is done about it. */
final class FindingsPart {
  private final Composite part;
  private final Consumer<UnaryOperator<ImportPlan>> decided;
  private final IntConsumer lineChosen;
  private final Label title;
  private final Table table;
  private final Combo remedies;
  private final Label message;
  private List<Decision> decisions = List.of();

  /**
   * @param decided told of each decision
   * @param lineChosen told the line of the finding that is chosen
   */
  FindingsPart(
      Composite parent, Consumer<UnaryOperator<ImportPlan>> decided, IntConsumer lineChosen) {
    this.decided = decided;
    this.lineChosen = lineChosen;
    part = new Composite(parent, SWT.NONE);
    GridLayoutFactory.fillDefaults().numColumns(3).applyTo(part);
    title = new Label(part, SWT.NONE);
    title.setText(ExchangeMessages.findings);
    GridDataFactory.fillDefaults().grab(true, false).span(3, 1).applyTo(title);
    table = new Table(part, SWT.CHECK | SWT.FULL_SELECTION | SWT.BORDER | SWT.V_SCROLL);
    AccessibleName.give(table, ExchangeMessages.findings);
    table.setHeaderVisible(true);
    column(ExchangeMessages.line, 85);
    column(ExchangeMessages.found, 290);
    column(ExchangeMessages.done, 180);
    GridDataFactory.fillDefaults().grab(true, true).span(3, 1).hint(560, 180).applyTo(table);
    table.addListener(SWT.Selection, this::selected);
    message = new Label(part, SWT.WRAP);
    GridDataFactory.fillDefaults()
        .grab(true, false)
        .span(3, 1)
        .hint(300, SWT.DEFAULT)
        .applyTo(message);
    remedies = new Combo(part, SWT.READ_ONLY | SWT.DROP_DOWN);
    AccessibleName.give(remedies, ExchangeMessages.done);
    remedies.setToolTipText(ExchangeMessages.remediesHint);
    GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(remedies);
    remedies.addListener(SWT.Selection, _ -> remedyChosen());
    button(ExchangeMessages.settleAll, ImportPlan::settlingAll);
    button(ExchangeMessages.settleLeast, ImportPlan::settlingLeast);
  }

  private void column(String text, int width) {
    var column = new TableColumn(table, SWT.NONE);
    column.setText(text);
    column.setWidth(width);
  }

  private void button(String text, UnaryOperator<ImportPlan> decision) {
    var button = new Button(part, SWT.PUSH);
    button.setText(text);
    button.addListener(SWT.Selection, _ -> decided.accept(decision));
  }

  void setEnabled(boolean enabled) {
    table.setEnabled(enabled);
    remedies.setEnabled(enabled && remedies.getItemCount() > 0);
  }

  void show(List<Decision> all) {
    int selected = table.getSelectionIndex();
    int top = table.getTopIndex();
    decisions = all;
    title.setText(ExchangeMessages.findings(all.size()));
    table.setRedraw(false);
    table.removeAll();
    for (Decision each : all) {
      ReconstructionFinding finding = each.finding();
      var item = new TableItem(table, SWT.NONE);
      item.setText(
          new String[] {
            String.valueOf(finding.place().line()), finding.message(), ExchangeMessages.done(each)
          });
      item.setImage(0, image(finding.severity()));
      item.setChecked(each.chosen().isPresent());
    }
    table.setRedraw(true);
    if (selected >= 0 && selected < all.size()) {
      table.setSelection(selected);
      table.setTopIndex(top);
    }
    showRemedies();
  }

  private static Image image(Severity severity) {
    ISharedImages images = PlatformUI.getWorkbench().getSharedImages();
    return images.getImage(
        switch (severity) {
          case ERROR -> ISharedImages.IMG_OBJS_ERROR_TSK;
          case WARNING -> ISharedImages.IMG_OBJS_WARN_TSK;
          case INFO -> ISharedImages.IMG_OBJS_INFO_TSK;
        });
  }

  private void selected(Event event) {
    int index = table.indexOf((TableItem) event.item);
    Decision decision = decisions.get(index);
    if (event.detail == SWT.CHECK) {
      boolean ticked = table.getItem(index).getChecked();
      Optional<Remedy> remedy = ticked ? decision.finding().remedy() : Optional.empty();
      if (ticked && remedy.isEmpty()) {
        table.getItem(index).setChecked(false); // there is nothing to be done about it
      } else if (ticked != decision.chosen().isPresent()) {
        decided.accept(plan -> plan.with(decision.finding(), remedy));
      }
    }
    lineChosen.accept(decision.finding().place().line());
    showRemedies();
  }

  private Optional<Decision> chosen() {
    int index = table.getSelectionIndex();
    return index < 0 || index >= decisions.size()
        ? Optional.empty()
        : Optional.of(decisions.get(index));
  }

  /** What can be done about the chosen finding; the first is to leave it. */
  private void showRemedies() {
    remedies.removeAll();
    Optional<Decision> decision = chosen();
    message.setText(
        decision
            .map(each -> ExchangeMessages.inLine(each.finding()).replace("&", "&&"))
            .orElse(""));
    message.requestLayout();
    remedies.setEnabled(decision.filter(each -> !each.finding().remedies().isEmpty()).isPresent());
    if (decision.isEmpty()) {
      return;
    }
    remedies.add(ExchangeMessages.left(decision.get().finding()));
    decision.get().finding().remedies().forEach(each -> remedies.add(each.label()));
    int at =
        decision
            .get()
            .chosen()
            .map(each -> decision.get().finding().remedies().indexOf(each))
            .orElse(-1);
    remedies.select(at + 1);
  }

  private void remedyChosen() {
    int index = remedies.getSelectionIndex() - 1;
    chosen()
        .ifPresent(
            decision -> {
              Optional<Remedy> remedy =
                  index < 0
                      ? Optional.empty()
                      : Optional.of(decision.finding().remedies().get(index));
              decided.accept(plan -> plan.with(decision.finding(), remedy));
            });
  }
}
