/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.core.ILaunchManager;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swtchart.Chart;
import org.eclipse.swtchart.IAxis;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.navigator.resources.ProjectExplorer;
import org.eclipse.ui.views.contentoutline.IContentOutlinePage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ranvier.examples.Example;
import org.ranvier.examples.Examples;
import org.ranvier.ui.editor.NeuroMLEditor;
import org.ranvier.ui.form.ModelFormPage;
import org.ranvier.ui.project.NeuroMLNature;
import org.ranvier.ui.run.PlotsView;
import org.ranvier.ui.run.launch.SimulationLaunchShortcut;
import org.ranvier.ui.tests.support.Contrast;
import org.ranvier.ui.tests.support.NoErrorsLogged;
import org.ranvier.ui.tests.support.Screenshot;
import org.ranvier.ui.tests.support.TestProject;
import org.ranvier.ui.tests.support.Theme;
import org.ranvier.ui.tests.support.UiWait;
import org.ranvier.ui.tests.support.Welcome;

/** Text is readable in both themes, also where the theme changes while it is shown. */
@ExtendWith(NoErrorsLogged.class)
class ContrastTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration DRAWN = Duration.ofSeconds(5);
  private static final Example HH = Examples.get("hh-cell");

  private static final String SEARCH = "org.eclipse.search.ui.views.SearchView";
  private static final String PROPERTIES = "org.eclipse.ui.views.PropertySheet";

  private final IWorkbenchPage page =
      PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
  private final Shell shell = page.getWorkbenchWindow().getShell();
  private TestProject project;

  @BeforeEach
  void createProject() throws CoreException {
    Welcome.close();
    shell.setSize(1440, 900);
    project = TestProject.create("contrast");
    NeuroMLNature.addTo(project.project(), null);
    for (String file : HH.files()) {
      project.write(file, HH.text(file));
    }
    page.showView("org.eclipse.ui.views.ContentOutline");
  }

  @AfterEach
  void close() throws CoreException {
    Theme.LIGHT.apply();
    page.closeAllEditors(false);
    project.close();
  }

  /** Opened in the light theme, then dark, then light again. */
  @Test
  void partsThatWereOpenedInTheLight() throws Exception {
    Theme.LIGHT.apply();
    checkThrough(Theme.LIGHT, Theme.DARK, Theme.LIGHT);
  }

  /** What was opened in the dark must not keep its white letters. */
  @Test
  void partsThatWereOpenedInTheDark() throws Exception {
    Theme.DARK.apply();
    checkThrough(Theme.DARK, Theme.LIGHT, Theme.DARK);
  }

  /** What the platform says in views that have nothing to show. */
  @Test
  void hintsOfEmptyViews() throws Exception {
    project.close();
    List<String> faults = new ArrayList<>();
    String passed = "";
    for (Theme theme : List.of(Theme.LIGHT, Theme.DARK, Theme.LIGHT)) {
      theme.apply();
      passed += " " + theme;
      for (String view : List.of(ProjectExplorer.VIEW_ID, SEARCH)) {
        Control hint = (Control) page.showView(view).getSite().getService(MPart.class).getWidget();
        UiWait.settle(Duration.ofMillis(500));
        for (String fault : lasting(hint)) {
          faults.add(passed + ", " + view + ": " + fault);
        }
      }
      Screenshot.save(
          shell, "contrast-hints" + passed.replace(' ', '-').toLowerCase(java.util.Locale.ROOT));
    }
    assertThat(faults).isEmpty();
  }

  private void checkThrough(Theme... themes) throws Exception {
    NeuroMLEditor editor =
        (NeuroMLEditor) IDE.openEditor(page, project.file("HHCell.cell.nml"), true);
    UiWait.until(PATIENCE, "the text to be read", () -> editor.readings().latest().isPresent());
    PlotsView plots = run();
    editor.setActivePage(ModelFormPage.ID);
    editor
        .form()
        .reveal(
            editor
                .readings()
                .latest()
                .orElseThrow()
                .root()
                .orElseThrow()
                .findElement("cell")
                .orElseThrow());
    List<String> faults = new ArrayList<>();
    String passed = "";
    for (Theme theme : themes) {
      theme.apply();
      UiWait.settle(Duration.ofMillis(500));
      passed += " " + theme;
      for (String name : List.of("overview", "form")) {
        editor.setActivePage("form".equals(name) ? ModelFormPage.ID : "org.ranvier.ui.overview");
        Screenshot.save(
            shell,
            "contrast-" + name + passed.replace(' ', '-').toLowerCase(java.util.Locale.ROOT));
        for (String fault : lasting(editor.getActivePageInstance().getPartControl())) {
          faults.add(passed + ", " + name + ": " + fault);
        }
      }
      Control outline = editor.getAdapter(IContentOutlinePage.class).getControl();
      for (String fault : lasting(outline)) {
        faults.add(passed + ", outline: " + fault);
      }
      Control properties =
          (Control) page.showView(PROPERTIES).getSite().getService(MPart.class).getWidget();
      UiWait.settle(Duration.ofMillis(200));
      for (String fault : lasting(properties)) {
        faults.add(passed + ", properties: " + fault);
      }
      for (Chart chart : plots.plots().orElseThrow().charts()) {
        faults.addAll(faults(passed, chart));
      }
    }
    assertThat(faults).isEmpty();
  }

  /** What does not go away: a busy machine takes its time to draw what was given new colours. */
  private static List<String> lasting(Control control) {
    long end = System.nanoTime() + DRAWN.toNanos();
    List<String> faults = Contrast.faults(control);
    while (!faults.isEmpty() && System.nanoTime() < end) {
      UiWait.settle(Duration.ofMillis(300));
      faults = Contrast.faults(control);
    }
    return faults;
  }

  private static List<String> faults(String passed, Chart chart) {
    List<String> faults = new ArrayList<>();
    for (IAxis axis : chart.getAxisSet().getAxes()) {
      Color text = axis.getTick().getForeground();
      double contrast = Contrast.between(text.getRGB(), chart.getBackground().getRGB());
      if (contrast < Contrast.LEAST) {
        faults.add("%s, plots: ticks %.1f".formatted(passed, contrast));
      }
    }
    return faults;
  }

  private PlotsView run() throws Exception {
    ILaunchConfiguration configuration =
        SimulationLaunchShortcut.configuration(project.file("LEMS_HHCell.xml"));
    configuration.launch(ILaunchManager.RUN_MODE, null);
    PlotsView plots = (PlotsView) page.showView(PlotsView.ID);
    UiWait.until(PATIENCE, "curves", () -> plots.plots().isPresent());
    UiWait.settle(Duration.ofMillis(500));
    configuration.delete();
    return plots;
  }
}
