/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.run.history;

import java.io.File;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.function.Function;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleListener;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.part.ViewPart;
import org.ranvier.ui.ThemeFollower;
import org.ranvier.ui.icons.Icons;
import org.ranvier.ui.run.RunEditor;
import org.ranvier.ui.run.SimulationSession;
import org.ranvier.ui.run.SimulationSessions;

/**
 * The runs of this session, the latest first, each with what was changed since the run before it of
 * the same model. The chosen one is shown in the Plots view.
 */
public final class RunsView extends ViewPart {
  public static final String ID = "org.ranvier.ui.run.runs";

  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneId.systemDefault());

  private final SimulationSessions sessions = SimulationSessions.workbench();
  private final SimulationSessions.Listener onChange =
      _ -> Display.getDefault().asyncExec(this::show);
  private final StackLayout stack = new StackLayout();
  private Composite holder;
  private Composite hint;
  private Composite list;
  private TableViewer viewer;

  @Override
  public void createPartControl(Composite parent) {
    holder = new Composite(parent, SWT.NONE);
    holder.setLayout(stack);
    hint = createHint();
    list = new Composite(holder, SWT.NONE);
    viewer = new TableViewer(list, SWT.FULL_SELECTION | SWT.V_SCROLL | SWT.H_SCROLL);
    viewer.setContentProvider(ArrayContentProvider.getInstance());
    viewer.getTable().setHeaderVisible(true);
    viewer
        .getTable()
        .getAccessible()
        .addAccessibleListener(
            AccessibleListener.getNameAdapter(event -> event.result = HistoryMessages.table));
    ColumnViewerToolTipSupport.enableFor(viewer);
    var layout = new TableColumnLayout();
    list.setLayout(layout);
    column(layout, HistoryMessages.run, 26, RunsView::title, Icons.SIMULATION);
    column(layout, HistoryMessages.started, 8, run -> CLOCK.format(run.started()), null);
    column(layout, HistoryMessages.result, 20, RunsView::outcome, null);
    column(layout, HistoryMessages.changes, 46, RunsView::changes, null);
    viewer.addSelectionChangedListener(
        event -> {
          if (event.getStructuredSelection().getFirstElement() instanceof SimulationSession run) {
            sessions.choose(run);
          }
        });
    getSite().setSelectionProvider(viewer);
    PlatformUI.getWorkbench().getHelpSystem().setHelp(parent, ID);
    ThemeFollower.follow(holder, viewer::refresh);
    sessions.addListener(onChange);
    show();
  }

  private Composite createHint() {
    var middle = new Composite(holder, SWT.NONE);
    middle.setLayout(new GridLayout());
    var link = new Link(middle, SWT.WRAP);
    link.setText(HistoryMessages.hint);
    link.addListener(SWT.Selection, _ -> RunEditor.run(getSite()));
    link.setLayoutData(new GridData(SWT.CENTER, SWT.CENTER, true, true));
    return middle;
  }

  private void column(
      TableColumnLayout layout,
      String title,
      int weight,
      Function<SimulationSession, String> text,
      Icons icon) {
    var column = new TableViewerColumn(viewer, SWT.NONE);
    column.getColumn().setText(title);
    layout.setColumnData(column.getColumn(), new ColumnWeightData(weight, 60, true));
    column.setLabelProvider(
        new ColumnLabelProvider() {
          @Override
          public String getText(Object element) {
            return element instanceof SimulationSession run
                ? text.apply(run).replace("\n", "; ")
                : "";
          }

          @Override
          public String getToolTipText(Object element) {
            return element instanceof SimulationSession run ? text.apply(run) : null;
          }

          @Override
          public Image getImage(Object element) {
            return icon == null ? null : icon.image();
          }
        });
  }

  private static String title(SimulationSession run) {
    return run.title();
  }

  /** Files beside the model are named without their folder, which would fill the column. */
  private static String outcome(SimulationSession run) {
    Path folder = run.description().model().toAbsolutePath().getParent();
    return folder == null ? run.outcome() : run.outcome().replace(folder + File.separator, "");
  }

  private static String changes(SimulationSession run) {
    return run.changes()
        .map(
            changes ->
                changes.isEmpty() ? HistoryMessages.nothingChanged : String.join("\n", changes))
        .orElse(run.state().isOver() ? HistoryMessages.firstRun : "");
  }

  private void show() {
    if (holder.isDisposed()) {
      return;
    }
    viewer.setInput(sessions.all().reversed());
    stack.topControl = sessions.all().isEmpty() ? hint : list;
    holder.layout();
  }

  /** The list; for whoever wants to see what it says. */
  public TableViewer viewer() {
    return viewer;
  }

  @Override
  public void setFocus() {
    holder.setFocus();
  }

  @Override
  public void dispose() {
    sessions.removeListener(onChange);
    super.dispose();
  }
}
