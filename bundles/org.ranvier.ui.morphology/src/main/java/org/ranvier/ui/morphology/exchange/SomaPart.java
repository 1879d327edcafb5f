/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.morphology.exchange;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.ranvier.convert.reconstruction.ImportBatch;
import org.ranvier.convert.reconstruction.SomaForm;
import org.ranvier.ui.source.AccessibleName;

/** What the soma may be taken for, with the area that it then has. */
final class SomaPart {
  private final Consumer<String> chosen;
  private final Label title;
  private final Table table;
  private final Label meaning;
  private List<SomaForm> forms = List.of();
  private boolean filling;

  /**
   * @param chosen told the id of the form that is chosen
   */
  SomaPart(Composite parent, Consumer<String> chosen) {
    this.chosen = chosen;
    var part = new Composite(parent, SWT.NONE);
    GridLayoutFactory.fillDefaults().applyTo(part);
    title = new Label(part, SWT.NONE);
    title.setText(ExchangeMessages.soma);
    GridDataFactory.fillDefaults().grab(true, false).applyTo(title);
    table = new Table(part, SWT.CHECK | SWT.FULL_SELECTION | SWT.BORDER | SWT.V_SCROLL);
    AccessibleName.give(table, ExchangeMessages.soma);
    table.setHeaderVisible(true);
    column(ExchangeMessages.form, 235, SWT.LEAD);
    column(ExchangeMessages.area, 85, SWT.TRAIL);
    column(ExchangeMessages.difference, 85, SWT.TRAIL);
    column(ExchangeMessages.pieces, 75, SWT.TRAIL);
    GridDataFactory.fillDefaults().grab(true, true).hint(480, 130).applyTo(table);
    table.addListener(SWT.Selection, this::selected);
    meaning = new Label(part, SWT.WRAP);
    GridDataFactory.fillDefaults().grab(true, false).hint(300, SWT.DEFAULT).applyTo(meaning);
  }

  private void column(String text, int width, int style) {
    var column = new TableColumn(table, style);
    column.setText(text);
    column.setWidth(width);
  }

  void show(Optional<ImportBatch.Item> item) {
    filling = true;
    forms = item.map(each -> each.cell().somaForms()).orElse(List.of());
    title.setText(
        item.isPresent() && forms.isEmpty() ? ExchangeMessages.noSoma : ExchangeMessages.soma);
    Optional<String> form = item.flatMap(ImportBatch.Item::somaForm);
    table.removeAll();
    meaning.setText("");
    for (SomaForm each : forms) {
      boolean taken = form.map(each.id()::equals).orElse(each.recommended());
      var row = new TableItem(table, SWT.NONE);
      row.setText(
          new String[] {
            each.recommended()
                ? ExchangeMessages.recommended(ExchangeMessages.formName(each))
                : ExchangeMessages.formName(each),
            String.format(Locale.ROOT, "%.1f", each.areaUm2()),
            each.recommended()
                ? ""
                : String.format(Locale.ROOT, "%+.1f %%", 100 * (each.areaRatio() - 1)),
            String.valueOf(each.pieces())
          });
      row.setChecked(taken);
      if (taken) {
        meaning.setText(ExchangeMessages.formMeaning(each));
      }
    }
    meaning.requestLayout();
    filling = false;
  }

  /** One is always taken. */
  private void selected(Event event) {
    int index = table.indexOf((TableItem) event.item);
    if (filling || index < 0) {
      return;
    }
    if (event.detail == SWT.CHECK) {
      chosen.accept(forms.get(index).id());
      table.setSelection(index);
    } else {
      meaning.setText(ExchangeMessages.formMeaning(forms.get(index)));
      meaning.requestLayout();
    }
  }
}
