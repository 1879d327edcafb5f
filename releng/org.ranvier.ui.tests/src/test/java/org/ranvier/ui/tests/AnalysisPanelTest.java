/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Scale;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ranvier.edit.scene.Projected;
import org.ranvier.examples.Examples;
import org.ranvier.ui.editor.NeuroMLEditor;
import org.ranvier.ui.morphology.MorphologyPage;
import org.ranvier.ui.tests.support.NoErrorsLogged;
import org.ranvier.ui.tests.support.Screenshot;
import org.ranvier.ui.tests.support.TestProject;
import org.ranvier.ui.tests.support.UiWait;
import org.ranvier.ui.tests.support.Widgets;

/** Measures, Sholl's analysis, electrotonic space and impedances of the cell that is shown. */
@ExtendWith(NoErrorsLogged.class)
class AnalysisPanelTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String PANEL = "org.ranvier.ui.morphology.analysis";
  private static final int MEASURES = 0;
  private static final int SHOLL = 1;
  private static final int ELECTROTONIC = 2;
  private static final int IMPEDANCE = 3;

  private final IWorkbenchPage page =
      PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
  private TestProject project;
  private NeuroMLEditor editor;
  private MorphologyPage morphology;

  @BeforeEach
  void open() throws Exception {
    var intro = PlatformUI.getWorkbench().getIntroManager();
    if (intro.getIntro() != null) {
      intro.closeIntro(intro.getIntro());
    }
    shell().setSize(1500, 950);
    project = TestProject.ofExample("analysis", Examples.get("pyramidal-cell"));
    editor = (NeuroMLEditor) IDE.openEditor(page, project.file("Pyramidal.cell.nml"), true);
    UiWait.until(PATIENCE, "the page", () -> editor.findPage(MorphologyPage.ID) != null);
    morphology = (MorphologyPage) editor.setActivePage(MorphologyPage.ID);
    UiWait.until(PATIENCE, "a picture", () -> morphology.drawn() > 0);
    page.toggleZoom(page.getReference(editor));
    morphology.openPanel(PANEL);
  }

  @AfterEach
  void close() throws CoreException {
    page.closeAllEditors(false);
    project.close();
    // The next page of another test begins without panels.
    IEclipsePreferences shown = InstanceScope.INSTANCE.getNode("org.ranvier.ui.morphology");
    shown.remove("panel.BESIDE");
    shown.remove("panel.BELOW");
  }

  private static Shell shell() {
    return PlatformUI.getWorkbench().getActiveWorkbenchWindow().getShell();
  }

  private static <T extends Control> T find(Class<T> type, Predicate<T> wanted) {
    return Widgets.find(shell(), type, each -> each.isVisible() && wanted.test(each)).orElseThrow();
  }

  private static void await(String start) {
    UiWait.until(
        PATIENCE,
        start,
        () ->
            Widgets.find(
                    shell(),
                    Label.class,
                    each -> each.isVisible() && each.getText().startsWith(start))
                .isPresent());
  }

  private static String words(String start) {
    return find(Label.class, each -> each.getText().startsWith(start)).getText();
  }

  private static void choose(String item) {
    Combo combo = find(Combo.class, each -> List.of(each.getItems()).contains(item));
    combo.setText(item);
    combo.notifyListeners(SWT.Selection, new Event());
  }

  private static void turn(int index) {
    org.eclipse.swt.widgets.List names =
        find(
            org.eclipse.swt.widgets.List.class,
            each -> each.getItemCount() == 4 && each.getItem(SHOLL).equals("Sholl"));
    names.select(index);
    names.notifyListeners(SWT.Selection, new Event());
  }

  private void click(int segmentId) {
    Projected at = morphology.placeOf(segmentId).orElseThrow();
    for (int type : new int[] {SWT.MouseDown, SWT.MouseUp}) {
      Event event = new Event();
      event.type = type;
      event.button = 1;
      event.x = (int) at.x();
      event.y = (int) at.y();
      morphology.picture().notifyListeners(type, event);
    }
  }

  private static double length() {
    return Arrays.stream(find(Table.class, each -> each.getColumnCount() == 9).getItems())
        .filter(each -> each.getText().equals("Length"))
        .findFirst()
        .map(each -> Double.parseDouble(sum(each)))
        .orElse(Double.NaN);
  }

  private static String sum(TableItem row) {
    return row.getText(3);
  }

  @Test
  void measuresOfTheCellAndOfAGroup() throws Exception {
    turn(MEASURES);
    UiWait.until(PATIENCE, "measures", () -> length() > 0);
    double whole = length();
    String group =
        Arrays.stream(find(Combo.class, each -> each.getItem(0).equals("whole cell")).getItems())
            .filter(each -> each.startsWith("apical"))
            .findFirst()
            .orElseThrow();
    choose(group);
    UiWait.until(PATIENCE, "measures of " + group, () -> length() < whole);
    choose("whole cell");
    UiWait.until(PATIENCE, "measures of all", () -> length() == whole);
    Screenshot.inBothThemes(shell(), "analysis-measures");
  }

  @Test
  void crossingsWithSpheres() throws Exception {
    turn(SHOLL);
    await("At most ");
    String coarse = words("At most ");
    find(Text.class, each -> each.getText().equals("10")).setText("5");
    UiWait.until(
        PATIENCE, "finer spheres", () -> !words("At most ").equals(coarse) || coarse.contains("5"));
    Screenshot.inBothThemes(shell(), "analysis-sholl");
  }

  @Test
  void electrotonicSpace() throws Exception {
    turn(ELECTROTONIC);
    await("Longest path ");
    String steady = words("Longest path ");
    Projected anatomical = morphology.placeOf(8).orElseThrow();
    Scale way = find(Scale.class, each -> each.getMaximum() == 100);
    find(Button.class, each -> each.getText().equals("Animate"))
        .notifyListeners(SWT.Selection, new Event());
    UiWait.until(PATIENCE, "the other end", () -> way.getSelection() == 100);
    UiWait.settle(Duration.ofMillis(600));
    Screenshot.inBothThemes(shell(), "analysis-electrotonic");
    find(Text.class, each -> each.getText().equals("0")).setText("100");
    UiWait.until(PATIENCE, "another frequency", () -> !words("Longest path ").equals(steady));
    choose("attenuation towards the root");
    await("Farthest ");
    way.setSelection(0);
    way.notifyListeners(SWT.Selection, new Event());
    turn(MEASURES);
    assertThat(morphology.placeOf(8).orElseThrow()).isNotNull();
    assertThat(anatomical).isNotNull();
  }

  @Test
  void impedancesOnTheShapeAndOverFrequency() throws Exception {
    turn(IMPEDANCE);
    await("Reference: segment 0");
    String soma = words("Input impedance there");
    click(8);
    await("Reference: segment 8");
    assertThat(words("Input impedance there")).isNotEqualTo(soma);
    choose("Attenuation from the reference");
    find(Text.class, each -> each.getText().equals("0")).setText("50");
    UiWait.until(
        PATIENCE, "another frequency", () -> words("Input impedance there").endsWith("50 Hz"));
    UiWait.settle(Duration.ofMillis(800));
    Screenshot.inBothThemes(shell(), "analysis-impedance");
    choose("all channels at rest");
    UiWait.settle(Duration.ofMillis(600));
  }
}
