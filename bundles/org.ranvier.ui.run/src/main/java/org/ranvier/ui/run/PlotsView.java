/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.run;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.part.ViewPart;
import org.eclipse.ui.statushandlers.StatusManager;
import org.ranvier.simulation.RunInfo;
import org.ranvier.ui.icons.Icons;
import org.ranvier.ui.run.plot.PlotStack;

/** Curves of the latest run, drawn while it computes; without a run, says how to get one. */
public final class PlotsView extends ViewPart {
  public static final String ID = "org.ranvier.ui.run.plots";

  /** 30 drawings a second at most. */
  private static final int REFRESH_MS = 33;

  private final SimulationSessions sessions = SimulationSessions.workbench();
  private final SimulationSessions.Listener onChange =
      _ -> Display.getDefault().asyncExec(this::show);
  private Label header;
  private Composite content;
  private PlotStack plots;
  private SimulationSession shown;
  private Action stop;
  private Action showAll;

  @Override
  public void createPartControl(Composite parent) {
    var body = new Composite(parent, SWT.NONE);
    GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(body);
    header = new Label(body, SWT.NONE);
    GridDataFactory.fillDefaults().grab(true, false).indent(6, 3).applyTo(header);
    content = new Composite(body, SWT.NONE);
    content.setLayout(new FillLayout());
    GridDataFactory.fillDefaults().grab(true, true).applyTo(content);
    createActions();
    sessions.addListener(onChange);
    show();
  }

  private void createActions() {
    stop =
        action("Stop", "Stop the simulation and keep what was computed", Icons.STOP, this::stopRun);
    showAll =
        action("Show all", "Show the whole run (double click in a plot)", Icons.PLOT, this::fit);
    var toolBar = getViewSite().getActionBars().getToolBarManager();
    toolBar.add(stop);
    toolBar.add(showAll);
  }

  private static Action action(String text, String tip, Icons icon, Runnable body) {
    var action =
        new Action(text, icon.descriptor()) {
          @Override
          public void run() {
            body.run();
          }
        };
    action.setToolTipText(tip);
    return action;
  }

  private void stopRun() {
    Optional.ofNullable(shown).ifPresent(session -> session.cancellation().cancel());
  }

  private void fit() {
    if (plots != null) {
      plots.fitAll();
    }
  }

  private void show() {
    if (content == null || content.isDisposed()) {
      return;
    }
    Optional<SimulationSession> latest = sessions.latest();
    if (latest.isEmpty()) {
      replaceContent(this::createHint);
    } else if (latest.get() != shown || plots == null) {
      shown = latest.get();
      plots = null;
      if (shown.info().isPresent()) {
        createPlots();
      } else {
        replaceContent(parent -> new Label(parent, SWT.NONE).setText(""));
      }
    }
    refresh();
  }

  private void createPlots() {
    List<SimulationSession.PlotGroup> groups = shown.groups();
    if (groups.isEmpty()) {
      replaceContent(this::createNothingRecorded);
      return;
    }
    double endMs = shown.info().orElseThrow().durationMs();
    replaceContent(parent -> plots = new PlotStack(parent, groups, endMs));
    content.getDisplay().timerExec(REFRESH_MS, this::tick);
  }

  private void tick() {
    if (content.isDisposed() || shown == null) {
      return;
    }
    refresh();
    if (!shown.state().isOver()) {
      content.getDisplay().timerExec(REFRESH_MS, this::tick);
    }
  }

  private void refresh() {
    boolean over = shown == null || shown.state().isOver();
    stop.setEnabled(!over);
    showAll.setEnabled(plots != null);
    header.setText(shown == null ? "" : headline(shown));
    header.setToolTipText(header.getText());
    header.requestLayout();
    if (plots != null && !plots.isDisposed()) {
      if (over) {
        plots.ended(shown.timeMs());
      } else {
        plots.refresh();
      }
    }
  }

  private static String headline(SimulationSession session) {
    double total = session.info().map(RunInfo::durationMs).orElse(0.0);
    return switch (session.state()) {
      case PREPARING -> session.title() + " – reading the model…";
      case RUNNING -> session.title() + time(" – %.5g of %.5g ms", session.timeMs(), total);
      case FINISHED -> session.title() + time(" – %.5g ms", session.timeMs()) + wall(session);
      case STOPPED -> session.title() + time(" – stopped at %.5g ms", session.timeMs());
      case FAILED -> session.title() + " – " + session.message();
    };
  }

  private static String wall(SimulationSession session) {
    return session
        .result()
        .map(result -> time(" in %.2f s", result.wallTime().toMillis() / 1000.0))
        .orElse("");
  }

  private static String time(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }

  private interface ContentMaker {
    void create(Composite parent);
  }

  private void replaceContent(ContentMaker maker) {
    for (Control child : content.getChildren()) {
      child.dispose();
    }
    maker.create(content);
    content.layout(true, true);
  }

  private void createHint(Composite parent) {
    centred(
        parent,
        "Voltages, currents and other recordings of a run appear here while it computes.\n"
            + "<a>Run the model in the editor</a>");
  }

  private void createNothingRecorded(Composite parent) {
    centred(
        parent,
        "This model records nothing: add a Display with a Line, or an OutputFile with an OutputColumn,\n"
            + "to its Simulation, then <a>run it again</a>.");
  }

  private void centred(Composite parent, String text) {
    var holder = new Composite(parent, SWT.NONE);
    GridLayoutFactory.swtDefaults().applyTo(holder);
    var link = new Link(holder, SWT.NONE);
    link.setText(text);
    link.addListener(SWT.Selection, _ -> runEditor());
    GridDataFactory.swtDefaults().align(SWT.CENTER, SWT.CENTER).grab(true, true).applyTo(link);
  }

  private void runEditor() {
    try {
      getSite()
          .getService(IHandlerService.class)
          .executeCommand("org.ranvier.ui.run.simulate", null);
    } catch (CommandException notRun) {
      StatusManager.getManager()
          .handle(
              new Status(IStatus.WARNING, "org.ranvier.ui.run", "Open a model to run it.", notRun),
              StatusManager.SHOW);
    }
  }

  @Override
  public void setFocus() {
    content.setFocus();
  }

  @Override
  public void dispose() {
    sessions.removeListener(onChange);
    super.dispose();
  }
}
