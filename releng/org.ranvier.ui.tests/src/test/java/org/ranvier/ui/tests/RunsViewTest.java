/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.debug.core.ILaunchManager;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swtchart.Chart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.ide.IDE;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ranvier.examples.Example;
import org.ranvier.examples.Examples;
import org.ranvier.ui.editor.NeuroMLEditor;
import org.ranvier.ui.project.NeuroMLNature;
import org.ranvier.ui.run.PlotsView;
import org.ranvier.ui.run.SimulationSession;
import org.ranvier.ui.run.SimulationSessions;
import org.ranvier.ui.run.history.RunsView;
import org.ranvier.ui.run.launch.SimulationLaunchShortcut;
import org.ranvier.ui.run.launch.TryHandler;
import org.ranvier.ui.source.RecordedValues;
import org.ranvier.ui.tests.support.NoErrorsLogged;
import org.ranvier.ui.tests.support.Screenshot;
import org.ranvier.ui.tests.support.TestProject;
import org.ranvier.ui.tests.support.UiWait;
import org.ranvier.ui.tests.support.Welcome;
import org.ranvier.ui.tests.support.Widgets;
import org.ranvier.xml.TextRange;

/**
 * Runs one after the other: what was changed between them, and the earlier one behind the later.
 */
@ExtendWith(NoErrorsLogged.class)
class RunsViewTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Example HH = Examples.get("hh-cell");
  private static final String MODEL = "LEMS_HHCell.xml";
  private static final String CELL = "HHCell.cell.nml";

  private final IWorkbenchPage page =
      PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();

  /** Each test has a model that nothing else has run. */
  private static int projects;

  private TestProject project;

  @BeforeEach
  void createProject() throws CoreException {
    Welcome.close();
    project = TestProject.create("values-" + ++projects);
    NeuroMLNature.addTo(project.project(), null);
    for (String file : HH.files()) {
      project.write(file, HH.text(file));
    }
  }

  @AfterEach
  void deleteProject() throws CoreException {
    page.closeAllEditors(false);
    project.close();
  }

  @Test
  void aTrialOfAnUnsavedTextIsListedWithWhatWasChangedAndShownBeforeTheRunBefore()
      throws Exception {
    RunsView runs = (RunsView) page.showView(RunsView.ID);
    PlotsView plots = (PlotsView) page.showView(PlotsView.ID);
    run();
    SimulationSession saved = latest();
    assertThat(saved.changes()).as("the first run of a model has nothing before it").isEmpty();

    NeuroMLEditor editor = (NeuroMLEditor) IDE.openEditor(page, project.file(CELL));
    IDocument document = editor.source().viewer().getDocument();
    String before = document.get();
    assertThat(before).contains("condDensity=\"120mS_per_cm2\"");
    document.set(before.replace("\"120mS_per_cm2\"", "\"0.08S_per_cm2\""));
    long written = project.file("HHCell.dat").getLocalTimeStamp();
    PlatformUI.getWorkbench()
        .getService(IHandlerService.class)
        .executeCommand(TryHandler.COMMAND, null);
    waitForRunAfter(saved);
    SimulationSession trial = latest();
    assertThat(trial.title()).isEqualTo(MODEL + " (not saved)");
    assertThat(trial.changes().orElseThrow())
        .singleElement()
        .asString()
        .matches("channelDensity \\S+ condDensity: 120mS_per_cm2 → 0\\.08S_per_cm2");
    assertThat(peak(trial)).as("a cell with less sodium").isLessThan(peak(saved));
    project.project().refreshLocal(2, null);
    assertThat(project.file("HHCell.dat").getLocalTimeStamp()).isEqualTo(written);
    assertThat(editor.isDirty()).isTrue();

    UiWait.until(PATIENCE, "the trial in the list", () -> firstRow(runs).contains("0.08S_per_cm2"));
    UiWait.until(
        PATIENCE,
        "the run before in the plots",
        () -> {
          Chart chart = plots.plots().orElseThrow().charts().getFirst();
          return chart.getSeriesSet().getSeries("ghost0") != null;
        });
    Screenshot.inBothThemes(page.getWorkbenchWindow().getShell(), "plots-run-before");
    page.showView(RunsView.ID);
    Screenshot.inBothThemes(page.getWorkbenchWindow().getShell(), "runs-view");

    runs.viewer().setSelection(new StructuredSelection(saved));
    UiWait.until(PATIENCE, "the first run in the plots", () -> !plots.headline().contains("saved"));
    assertThat(plots.plots().orElseThrow().charts().getFirst().getSeriesSet().getSeries("ghost0"))
        .isNull();
  }

  @Test
  void proposalsOfRecordedPathsShowWhatTheLatestRunRecorded() throws Exception {
    run();
    NeuroMLEditor editor = (NeuroMLEditor) IDE.openEditor(page, project.file(MODEL));
    UiWait.until(PATIENCE, "the model to be read", () -> editor.readings().latest().isPresent());
    String text = editor.source().viewer().getDocument().get();
    assertThat(RecordedValues.find(project.file(MODEL).getLocation().toPath(), "cells[0]/v"))
        .hasValueSatisfying(
            value ->
                assertThat(value)
                    .matches(
                        "Last run: \u2212\\d+(\\.\\d+)?\u2009mV at 100\u2009ms, between"
                            + " \u2212\\d+(\\.\\d+)?\u2009mV and \\d+(\\.\\d+)?\u2009mV"));
    assertThat(RecordedValues.find(project.file(MODEL).getLocation().toPath(), "cells[1]/v"))
        .isEmpty();
    int caret = text.indexOf("cells[0]/v") + "cells[0]/".length();
    editor.reveal(new TextRange(caret, caret));
    PlatformUI.getWorkbench()
        .getService(IHandlerService.class)
        .executeCommand("org.eclipse.ui.edit.text.contentAssist.proposals", null);
    Table proposals = UiWait.value(PATIENCE, "proposals", RunsViewTest::proposals);
    assertThat(Arrays.stream(proposals.getItems()).map(TableItem::getText))
        .filteredOn(each -> each.startsWith("v "))
        .singleElement()
        .asString()
        .contains("Last run: ");
    Screenshot.save(page.getWorkbenchWindow().getShell(), "assist-recorded-light");
    proposals.getShell().close();
  }

  private static boolean isPotential(TableItem proposal) {
    return proposal.getText().startsWith("v ");
  }

  private static Table proposals() {
    return Arrays.stream(Display.getCurrent().getShells())
        .filter(shell -> shell.isVisible() && shell.getText().isEmpty())
        .flatMap(shell -> Widgets.find(shell, Table.class, _ -> true).stream())
        .filter(table -> Arrays.stream(table.getItems()).anyMatch(RunsViewTest::isPotential))
        .findFirst()
        .orElse(null);
  }

  @Test
  void aTrialStopsTheTrialBeforeItAndNoRun() throws Exception {
    String endless = HH.text(MODEL).replace("length=\"100ms\"", "length=\"100000s\"");
    project.write(MODEL, endless);
    NeuroMLEditor editor = (NeuroMLEditor) IDE.openEditor(page, project.file(CELL));
    SimulationLaunchShortcut.configuration(project.file(MODEL))
        .launch(ILaunchManager.RUN_MODE, null);
    SimulationSession run = latest();
    UiWait.until(PATIENCE, "the run to go on", () -> run.timeMs() > 0);
    page.activate(editor);
    SimulationSession first = trial(run);
    SimulationSession second = trial(first);
    UiWait.until(PATIENCE, "the first trial to stop", () -> first.state().isOver());
    assertThat(run.state()).isEqualTo(SimulationSession.State.RUNNING);
    assertThat(second.isTrial()).isTrue();
    run.cancellation().cancel();
    second.cancellation().cancel();
    UiWait.until(PATIENCE, "both to stop", () -> run.state().isOver() && second.state().isOver());
  }

  private static SimulationSession trial(SimulationSession before) throws Exception {
    PlatformUI.getWorkbench()
        .getService(IHandlerService.class)
        .executeCommand(TryHandler.COMMAND, null);
    return UiWait.value(
        PATIENCE,
        "another trial",
        () ->
            SimulationSessions.workbench()
                .latest()
                .filter(session -> session != before && session.timeMs() > 0)
                .orElse(null));
  }

  @Test
  void aRunThatFailedSaysWhereAndWhyInItsRow() throws Exception {
    RunsView runs = (RunsView) page.showView(RunsView.ID);
    project.write(MODEL, HH.text(MODEL).replace("target=\"hhNet\"", "target=\"hhNt\""));
    SimulationLaunchShortcut.configuration(project.file(MODEL))
        .launch(ILaunchManager.RUN_MODE, null);
    UiWait.until(PATIENCE, "the failure", () -> latest().state().isOver());
    UiWait.until(PATIENCE, "its row", () -> row(runs, 2).contains("hhNt"));
    assertThat(row(runs, 2)).startsWith(MODEL + ":").contains("did you mean hhNet");
  }

  private static String row(RunsView view, int column) {
    return view.viewer().getTable().getItemCount() == 0
        ? ""
        : view.viewer().getTable().getItem(0).getText(column);
  }

  @Test
  void layoutAndUnitsAreNoChange() throws Exception {
    run();
    SimulationSession first = latest();
    project.write(
        CELL, HH.text(CELL).replace("\"120mS_per_cm2\"", "\"0.12S_per_cm2\"").replace("/>", " />"));
    run();
    assertThat(latest()).isNotSameAs(first);
    UiWait.until(PATIENCE, "the comparison", () -> latest().changes().isPresent());
    assertThat(latest().changes().orElseThrow()).isEmpty();
  }

  private static double peak(SimulationSession session) {
    return session.curves().getFirst().valueRange()[1];
  }

  private static String firstRow(RunsView view) {
    return view.viewer().getTable().getItemCount() == 0
        ? ""
        : Arrays.toString(
            new String[] {
              view.viewer().getTable().getItem(0).getText(0),
              view.viewer().getTable().getItem(0).getText(3)
            });
  }

  private void run() throws CoreException {
    SimulationSession before = SimulationSessions.workbench().latest().orElse(null);
    SimulationLaunchShortcut.configuration(project.file(MODEL))
        .launch(ILaunchManager.RUN_MODE, null);
    waitForRunAfter(before);
  }

  private static void waitForRunAfter(SimulationSession before) {
    UiWait.until(
        PATIENCE,
        "another run that ended",
        () ->
            SimulationSessions.workbench()
                .latest()
                .filter(
                    session ->
                        session != before
                            && session.state() == SimulationSession.State.FINISHED
                            && (session.changes().isPresent()
                                || SimulationSessions.workbench().before(session).isEmpty()))
                .isPresent());
  }

  private static SimulationSession latest() {
    return SimulationSessions.workbench().latest().orElseThrow();
  }
}
