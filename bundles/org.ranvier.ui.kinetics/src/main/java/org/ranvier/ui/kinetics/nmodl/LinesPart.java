/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.kinetics.nmodl;

import java.util.List;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.PlatformUI;
import org.jspecify.annotations.Nullable;
import org.ranvier.convert.nmodl.NmodlLine;
import org.ranvier.convert.nmodl.NmodlLine.Verdict;
import org.ranvier.ui.source.AccessibleName;

/** The lines of a file, each with what was made of it, and the reason of the one that is chosen. */
final class LinesPart {
  private static final int GAP = 6;
  private static final int REASON_LINES = 2;

  private final Composite part;
  private final Label title;
  private final Button onlyOpen;
  private final Table table;
  private final Text reason;
  private List<NmodlLine> all = List.of();
  private List<NmodlLine> shown = List.of();

  LinesPart(Composite parent) {
    part = new Composite(parent, SWT.NONE);
    GridLayoutFactory.fillDefaults().numColumns(2).extendedMargins(0, GAP, 0, 0).applyTo(part);
    title = new Label(part, SWT.NONE);
    title.setText(NmodlMessages.lines);
    GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).applyTo(title);
    onlyOpen = new Button(part, SWT.CHECK);
    onlyOpen.setText(NmodlMessages.onlyOpen);
    onlyOpen.addListener(SWT.Selection, _ -> filter());
    table =
        new Table(
            part, SWT.VIRTUAL | SWT.FULL_SELECTION | SWT.BORDER | SWT.V_SCROLL | SWT.H_SCROLL);
    AccessibleName.give(table, NmodlMessages.lines);
    table.setHeaderVisible(true);
    column(NmodlMessages.line, 50);
    column(NmodlMessages.verdict, 140);
    column(NmodlMessages.text, 300);
    column(NmodlMessages.reason, 330);
    GridDataFactory.fillDefaults().grab(true, true).span(2, 1).hint(560, 200).applyTo(table);
    table.addListener(SWT.SetData, this::fill);
    table.addListener(SWT.Selection, _ -> showReason());
    reason = new Text(part, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL | SWT.BORDER);
    AccessibleName.give(reason, NmodlMessages.reason);
    GridDataFactory.fillDefaults()
        .grab(true, false)
        .span(2, 1)
        .hint(300, REASON_LINES * reason.getLineHeight())
        .applyTo(reason);
  }

  private void column(String text, int width) {
    var column = new TableColumn(table, SWT.NONE);
    column.setText(text);
    column.setWidth(width);
  }

  private void fill(Event event) {
    var item = (TableItem) event.item;
    int at = table.indexOf(item);
    if (at < 0 || at >= shown.size()) {
      return; // asked for a line that is gone
    }
    NmodlLine line = shown.get(at);
    item.setText(
        new String[] {
          String.valueOf(line.number()),
          NmodlMessages.of(line.verdict()),
          line.text().replace("\t", "    "),
          line.remark()
        });
    item.setImage(1, image(line.verdict()));
    item.setFont(2, JFaceResources.getTextFont());
  }

  private static @Nullable Image image(Verdict verdict) {
    ISharedImages images = PlatformUI.getWorkbench().getSharedImages();
    return switch (verdict) {
      case EMPTY, UNDERSTOOD -> null;
      case PARTLY -> images.getImage(ISharedImages.IMG_OBJS_WARN_TSK);
      case NOT_UNDERSTOOD, FOREIGN -> images.getImage(ISharedImages.IMG_OBJS_ERROR_TSK);
    };
  }

  private static boolean isOpen(NmodlLine line) {
    return line.verdict() != Verdict.EMPTY && line.verdict() != Verdict.UNDERSTOOD;
  }

  /** Shows the lines of a file, the first one that somebody has to look at chosen. */
  void show(List<NmodlLine> lines) {
    all = lines;
    int open = (int) lines.stream().filter(LinesPart::isOpen).count();
    title.setText(open == 0 ? NmodlMessages.lines : NLS.bind(NmodlMessages.linesCount, open));
    onlyOpen.setEnabled(open > 0);
    if (open == 0) {
      onlyOpen.setSelection(false);
    }
    filter();
  }

  private void filter() {
    boolean only = onlyOpen.getSelection();
    shown = only ? all.stream().filter(LinesPart::isOpen).toList() : all;
    table.setItemCount(shown.size());
    table.clearAll();
    int first = 0;
    while (first < shown.size() && !isOpen(shown.get(first))) {
      first++;
    }
    if (first < shown.size()) {
      table.setSelection(first);
      table.setTopIndex(Math.max(0, first - 2));
    } else {
      table.setTopIndex(0);
    }
    showReason();
  }

  private void showReason() {
    int at = table.getSelectionIndex();
    String why = at < 0 || at >= shown.size() ? "" : shown.get(at).remark();
    boolean none = all.stream().noneMatch(LinesPart::isOpen);
    reason.setText(why.isEmpty() && none && !all.isEmpty() ? NmodlMessages.noLines : why);
  }
}
