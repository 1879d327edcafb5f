/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.wizard;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.jspecify.annotations.Nullable;
import org.ranvier.edit.template.Parameter;
import org.ranvier.edit.template.ProjectParts;
import org.ranvier.simulation.Recordable;
import org.ranvier.simulation.Recordables;
import org.ranvier.simulation.RunDescription;
import org.ranvier.simulation.RunFailedException;
import org.ranvier.ui.source.AccessibleName;
import org.ranvier.xml.ModelProblemException;

/** What a simulation records: all that the network has, to be ticked; found in the background. */
final class RecordingsField extends AnswerField {
  private static final int MOST_SHOWN = 500;
  private static final int MOST_PROPOSED = 4;
  private static final String POTENTIAL = "/v";

  private final Text filter;
  private final Table table;
  private final Label note;
  private final Set<Recordable> ticked = new HashSet<>();
  private List<Recordable> all = List.of();
  private @Nullable Path searched;
  private @Nullable Job search;

  RecordingsField(Composite parent, Parameter parameter, NewPart part) {
    super(parameter, part);
    label(parent);
    filter = new Text(parent, SWT.BORDER | SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
    filter.setMessage(WizardMessages.filter);
    AccessibleName.give(filter, WizardMessages.filter);
    GridDataFactory.fillDefaults().grab(true, false).indent(8, 0).applyTo(filter);
    filter.addModifyListener(_ -> fill());
    table = new Table(parent, SWT.BORDER | SWT.CHECK | SWT.V_SCROLL | SWT.FULL_SELECTION);
    AccessibleName.give(table, parameter.label());
    GridDataFactory.fillDefaults().grab(true, true).span(2, 1).hint(260, 140).applyTo(table);
    table.addListener(SWT.Selection, event -> ticked(event.item, event.detail));
    note = new Label(parent, SWT.WRAP);
    GridDataFactory.fillDefaults()
        .grab(true, false)
        .span(2, 1)
        .hint(260, SWT.DEFAULT)
        .applyTo(note);
  }

  @Override
  void show() {
    Optional<Path> model =
        part.parts().find(part.answers().text(parameter.of())).map(ProjectParts.Found::file);
    if (model.isPresent() && !model.get().equals(searched)) {
      searched = model.get();
      search(model.get());
    }
  }

  private void search(Path model) {
    close();
    Display display = table.getDisplay();
    note.setText(NLS.bind(WizardMessages.searching, String.valueOf(model.getFileName())));
    search =
        Job.create(
            note.getText(),
            _ -> {
              try {
                List<Recordable> found = Recordables.of(RunDescription.of(model));
                display.asyncExec(() -> found(model, found, ""));
              } catch (ModelProblemException fault) {
                display.asyncExec(() -> found(model, List.of(), fault.report()));
              } catch (RunFailedException fault) {
                display.asyncExec(
                    () -> found(model, List.of(), String.valueOf(fault.getMessage())));
              }
            });
    search.schedule();
  }

  private void found(Path model, List<Recordable> found, String fault) {
    if (table.isDisposed() || !model.equals(searched)) {
      return;
    }
    all = found;
    ticked.clear();
    ticked.addAll(proposed(found));
    note.setText(fault);
    fill();
    note.getParent().requestLayout();
    tell();
  }

  /** The potential of the first member of each population, of four at most. */
  private static List<Recordable> proposed(List<Recordable> all) {
    Set<String> populations = new HashSet<>();
    return all.stream()
        .filter(each -> each.dimension().equals("voltage") && each.path().endsWith(POTENTIAL))
        .filter(each -> populations.add(each.path().split("[\\[/]")[0]))
        .limit(MOST_PROPOSED)
        .toList();
  }

  private void fill() {
    String wanted = filter.getText().strip().toLowerCase(Locale.ROOT);
    List<Recordable> fitting =
        all.stream().filter(each -> each.path().toLowerCase(Locale.ROOT).contains(wanted)).toList();
    table.removeAll();
    for (Recordable each : fitting.subList(0, Math.min(MOST_SHOWN, fitting.size()))) {
      var item = new TableItem(table, SWT.NONE);
      item.setText(
          each.unit().isEmpty()
              ? each.path()
              : NLS.bind(WizardMessages.quantityUnit, each.path(), each.unit()));
      item.setData(each);
      item.setChecked(ticked.contains(each));
    }
    if (fitting.size() > MOST_SHOWN) {
      note.setText(NLS.bind(WizardMessages.more, MOST_SHOWN, fitting.size()));
    }
  }

  private void ticked(Object widget, int detail) {
    if (detail == SWT.CHECK
        && widget instanceof TableItem item
        && item.getData() instanceof Recordable recordable) {
      if (item.getChecked()) {
        ticked.add(recordable);
      } else {
        ticked.remove(recordable);
      }
      tell();
    }
  }

  private void tell() {
    List<Recordable> chosen = all.stream().filter(ticked::contains).toList();
    part.answer(part.answers().with(parameter.name(), chosen));
  }

  @Override
  void close() {
    if (search != null) {
      search.cancel();
    }
  }
}
