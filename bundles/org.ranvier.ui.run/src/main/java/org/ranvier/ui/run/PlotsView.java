/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.run;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.part.ViewPart;
import org.jspecify.annotations.Nullable;
import org.ranvier.ui.ThemeFollower;
import org.ranvier.ui.icons.Icons;
import org.ranvier.ui.run.plot.Curve;
import org.ranvier.ui.run.plot.PlotGrid;

/** Curves of the latest run, drawn while it computes; without a run, says how to get one. */
public final class PlotsView extends ViewPart {
  public static final String ID = "org.ranvier.ui.run.plots";

  /** 30 drawings a second at most. */
  private static final int REFRESH_MS = 33;

  private static final String HINT = SimulationMessages.hint;

  private static final String NOTHING_RECORDED = SimulationMessages.nothingRecorded;

  /** What fills the view. */
  private enum Content {
    HINT,
    WAITING,
    PLOTS,
    NOTHING_RECORDED,
    FAILURE
  }

  private final SimulationSessions sessions = SimulationSessions.workbench();
  private final SimulationSessions.Listener onChange =
      _ -> Display.getDefault().asyncExec(this::show);
  private Label header;
  private Composite holder;
  private @Nullable PlotGrid plots;
  private @Nullable SimulationSession shown;
  private @Nullable Content content;
  private Action stop;
  private Action ghost;
  private Action showAll;

  @Override
  public void createPartControl(Composite parent) {
    var body = new Composite(parent, SWT.NONE);
    GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(body);
    header = new Label(body, SWT.NONE);
    GridDataFactory.fillDefaults().grab(true, false).indent(6, 3).applyTo(header);
    holder = new Composite(body, SWT.NONE);
    holder.setLayout(new FillLayout());
    GridDataFactory.fillDefaults().grab(true, true).applyTo(holder);
    createActions();
    PlatformUI.getWorkbench().getHelpSystem().setHelp(parent, ID);
    ThemeFollower.follow(body, this::applyTheme);
    sessions.addListener(onChange);
    show();
  }

  private void createActions() {
    stop = action(SimulationMessages.stop, SimulationMessages.stopHint, Icons.STOP, this::stop);
    showAll =
        action(SimulationMessages.showAll, SimulationMessages.showAllHint, Icons.FIT, this::fit);
    ghost =
        new Action(PlotMessages.ghost, IAction.AS_CHECK_BOX) {
          @Override
          public void run() {
            content = null; // the charts are made anew
            show();
          }
        };
    ghost.setToolTipText(PlotMessages.ghostTip);
    ghost.setImageDescriptor(Icons.GHOST.descriptor());
    ghost.setChecked(true);
    IToolBarManager toolBar = getViewSite().getActionBars().getToolBarManager();
    toolBar.add(ghost);
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

  private void stop() {
    Optional.ofNullable(shown).ifPresent(session -> session.cancellation().cancel());
  }

  private void fit() {
    Optional.ofNullable(plots).ifPresent(PlotGrid::fitAll);
  }

  private void show() {
    if (holder.isDisposed()) {
      return;
    }
    SimulationSession session = sessions.current().orElse(null);
    Content wanted = contentOf(session);
    if (wanted != content || session != shown) {
      shown = session;
      content = wanted;
      plots = null;
      fill(wanted);
    }
    refresh();
  }

  private static Content contentOf(@Nullable SimulationSession session) {
    if (session == null) {
      return Content.HINT;
    }
    if (session.state() == SimulationSession.State.FAILED && !session.hasSamples()) {
      return Content.FAILURE;
    }
    if (session.info().isEmpty()) {
      return Content.WAITING;
    }
    return session.groups().isEmpty() ? Content.NOTHING_RECORDED : Content.PLOTS;
  }

  private void fill(Content wanted) {
    for (Control child : holder.getChildren()) {
      child.dispose();
    }
    switch (wanted) {
      case HINT -> createMessage(HINT);
      case WAITING -> createMessage("");
      case NOTHING_RECORDED -> createMessage(NOTHING_RECORDED);
      case FAILURE -> createMessage(Objects.requireNonNull(shown).message());
      case PLOTS -> createPlots(Objects.requireNonNull(shown));
    }
    holder.layout(true, true);
  }

  private void createPlots(SimulationSession session) {
    List<Curve> ghosts =
        ghost.isChecked()
            ? sessions.before(session).map(SimulationSession::curves).orElse(List.of())
            : List.of();
    plots =
        new PlotGrid(holder, session.groups(), ghosts, session.info().orElseThrow().durationMs());
    holder.getDisplay().timerExec(REFRESH_MS, this::tick);
  }

  private void createMessage(String text) {
    var middle = new Composite(holder, SWT.NONE);
    GridLayoutFactory.swtDefaults().applyTo(middle);
    var link = new Link(middle, SWT.WRAP);
    link.setText(text);
    link.addListener(SWT.Selection, _ -> RunEditor.run(getSite()));
    GridDataFactory.swtDefaults().align(SWT.CENTER, SWT.CENTER).grab(true, true).applyTo(link);
  }

  private void tick() {
    if (holder.isDisposed() || shown == null) {
      return;
    }
    refresh();
    if (!shown.state().isOver()) {
      holder.getDisplay().timerExec(REFRESH_MS, this::tick);
    }
  }

  private void refresh() {
    boolean over = shown == null || shown.state().isOver();
    stop.setEnabled(!over);
    showAll.setEnabled(plots != null);
    header.setText(shown == null || content == Content.FAILURE ? "" : RunMessages.headline(shown));
    header.setToolTipText(header.getText());
    if (plots != null && !plots.isDisposed()) {
      if (over) {
        plots.ended(shown.timeMs());
      } else {
        plots.refresh();
      }
    }
  }

  private void applyTheme() {
    if (plots != null && !plots.isDisposed()) {
      plots.applyTheme();
    }
  }

  /** The charts on show, top to bottom; none without a run. */
  public Optional<PlotGrid> plots() {
    return Optional.ofNullable(plots);
  }

  /** What the view says above its plots. */
  public String headline() {
    return header.getText();
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
