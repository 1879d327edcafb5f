/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IncrementalProjectBuilder;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.forms.widgets.Hyperlink;
import org.eclipse.ui.handlers.IHandlerService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ranvier.simulation.Cancellation;
import org.ranvier.simulation.RunDescription;
import org.ranvier.simulation.RunListener;
import org.ranvier.simulation.RunResult;
import org.ranvier.simulation.SimulationLoader;
import org.ranvier.ui.editor.NeuroMLEditor;
import org.ranvier.ui.run.PlotsView;
import org.ranvier.ui.run.SimulationSession;
import org.ranvier.ui.run.SimulationSessions;
import org.ranvier.ui.run.plot.Curve;
import org.ranvier.ui.tests.support.ExpectedDialog;
import org.ranvier.ui.tests.support.NoErrorsLogged;
import org.ranvier.ui.tests.support.Screenshot;
import org.ranvier.ui.tests.support.Theme;
import org.ranvier.ui.tests.support.UiWait;
import org.ranvier.ui.tests.support.Widgets;

/** A new user's first minutes: welcome, an example, its run, its trace. */
@ExtendWith(NoErrorsLogged.class)
class FirstRunJourneyTest {
  private static final String PROJECT = "hh-cell";
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** First spike of the example, converged, in ms. */
  private static final double FIRST_SPIKE_MS = 21.711;

  private final IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
  private final Shell shell = window.getShell();

  @AfterEach
  void tidyUp() throws Exception {
    Theme.LIGHT.apply();
    window.getActivePage().closeAllEditors(false);
    IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject(PROJECT);
    if (project.exists()) {
      project.delete(true, true, null);
    }
  }

  @Test
  void fromTheWelcomePageToATrace() throws Exception {
    shell.setSize(1440, 900);
    openExampleFromWelcomePage();
    NeuroMLEditor editor = exampleIsOpenWithoutProblems();
    SimulationSession session = run();
    Curve voltage = session.groups().getFirst().curves().getFirst();
    assertThat(voltage.size()).as("samples").isEqualTo(10_001);
    assertThat(firstSpikeMs(voltage)).isCloseTo(FIRST_SPIKE_MS, within(0.005 * FIRST_SPIKE_MS));
    assertThat(session.result().orElseThrow().traces().getFirst().values())
        .as("the workbench computes what the library computes")
        .isEqualTo(plainRun(editor.path()).traces().getFirst().values());
    plotsShowTheRun();
  }

  private void openExampleFromWelcomePage() throws Exception {
    var intro = PlatformUI.getWorkbench().getIntroManager();
    intro.showIntro(window, false);
    Hyperlink link =
        UiWait.value(
            PATIENCE,
            "the welcome page",
            () ->
                Widgets.find(
                        shell,
                        Hyperlink.class,
                        each -> Widgets.text(each).equals("Open an example"))
                    .orElse(null));
    Screenshot.save(shell, "journey-1-welcome-light");
    ExpectedDialog gallery =
        Widgets.whenOpen("New NeuroML Project", PATIENCE, FirstRunJourneyTest::finishGallery);
    Widgets.follow(link);
    gallery.check();
    assertThat(intro.getIntro()).as("welcome page after a choice").isNull();
  }

  private static void finishGallery(Shell gallery) throws Exception {
    UiWait.settle(Duration.ofSeconds(4)); // previews are runs of the examples
    Screenshot.save(gallery, "journey-1-gallery-light");
    Widgets.press(gallery, "Finish");
  }

  private NeuroMLEditor exampleIsOpenWithoutProblems() throws Exception {
    IEditorPart part =
        UiWait.value(PATIENCE, "an editor", () -> window.getActivePage().getActiveEditor());
    assertThat(part).isInstanceOf(NeuroMLEditor.class);
    var editor = (NeuroMLEditor) part;
    UiWait.until(PATIENCE, "the text to be read", () -> editor.readings().latest().isPresent());
    assertThat(editor.readings().latest().orElseThrow().findings()).isEmpty();
    IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject(PROJECT);
    project.build(IncrementalProjectBuilder.FULL_BUILD, null);
    IMarker[] problems = project.findMarkers(IMarker.PROBLEM, true, IResource.DEPTH_INFINITE);
    assertThat(List.of(problems)).as("problems of the example").isEmpty();
    Screenshot.save(shell, "journey-1-editor-light");
    return editor;
  }

  private SimulationSession run() throws Exception {
    Optional<SimulationSession> before = SimulationSessions.workbench().latest();
    window.getService(IHandlerService.class).executeCommand("org.ranvier.ui.run.simulate", null);
    UiWait.until(
        PATIENCE,
        "the run to end",
        () ->
            SimulationSessions.workbench()
                .latest()
                .filter(session -> before.stream().noneMatch(session::equals))
                .filter(session -> session.state().isOver())
                .isPresent());
    SimulationSession session = SimulationSessions.workbench().latest().orElseThrow();
    assertThat(session.message()).isEmpty();
    assertThat(session.state()).isEqualTo(SimulationSession.State.FINISHED);
    return session;
  }

  private void plotsShowTheRun() throws Exception {
    var plots = (PlotsView) window.getActivePage().findView(PlotsView.ID);
    UiWait.until(PATIENCE, "the plots", () -> plots.plots().isPresent());
    UiWait.settle(Duration.ofMillis(500));
    assertThat(plots.headline()).contains("LEMS_HHCell.xml").contains("100");
    assertThat(
            plots
                .plots()
                .orElseThrow()
                .charts()
                .getFirst()
                .getSeriesSet()
                .getSeries()[0]
                .getXSeries())
        .hasSizeGreaterThan(400);
    Screenshot.save(shell, "journey-1-run-light");
    Theme.DARK.apply();
    Screenshot.save(shell, "journey-1-run-dark");
    PlatformUI.getWorkbench().getIntroManager().showIntro(window, false);
    Screenshot.save(shell, "journey-1-welcome-dark");
    PlatformUI.getWorkbench()
        .getIntroManager()
        .closeIntro(PlatformUI.getWorkbench().getIntroManager().getIntro());
  }

  private static RunResult plainRun(Path model) throws Exception {
    Path folder = java.nio.file.Files.createTempDirectory("ranvier-journey");
    var description = RunDescription.builder(model).outputDirectory(folder).build();
    return SimulationLoader.load(description).run(RunListener.SILENT, Cancellation.none());
  }

  private static double firstSpikeMs(Curve voltage) {
    Curve.Drawn all = voltage.drawn(0, voltage.lastTimeMs(), voltage.size());
    for (int i = 1; i < all.values().length; i++) {
      if (all.values()[i - 1] <= 0 && all.values()[i] > 0) {
        return all.timesMs()[i];
      }
    }
    throw new AssertionError("no spike");
  }
}
