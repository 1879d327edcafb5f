/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ranvier.ui.tests.support.CellEditor.choose;
import static org.ranvier.ui.tests.support.CellEditor.find;
import static org.ranvier.ui.tests.support.CellEditor.says;
import static org.ranvier.ui.tests.support.CellEditor.shell;
import static org.ranvier.ui.tests.support.CellEditor.words;

import java.time.Duration;
import java.util.Arrays;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Scale;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ranvier.edit.scene.Camera;
import org.ranvier.edit.scene.Projected;
import org.ranvier.morphology.Morphology;
import org.ranvier.morphology.measure.Sholl;
import org.ranvier.ui.tests.support.CellEditor;
import org.ranvier.ui.tests.support.NoErrorsLogged;
import org.ranvier.ui.tests.support.Screenshot;
import org.ranvier.ui.tests.support.UiWait;

/** Measures, Sholl's analysis, electrotonic space and impedances of the cell that is shown. */
@ExtendWith(NoErrorsLogged.class)
class AnalysisPanelTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String PANEL = "org.ranvier.ui.morphology.analysis";
  private static final int MEASURES = 0;
  private static final int SHOLL = 1;
  private static final int ELECTROTONIC = 2;
  private static final int IMPEDANCE = 3;

  private CellEditor cell;

  @BeforeEach
  void open() throws Exception {
    cell = CellEditor.open("pyramidal-cell", "Pyramidal.cell.nml");
    cell.morphology().openPanel(PANEL);
  }

  @AfterEach
  void close() throws CoreException {
    cell.close();
  }

  private static void await(String start) {
    UiWait.until(PATIENCE, start, () -> says(start));
  }

  private static void turn(int index) {
    org.eclipse.swt.widgets.List names =
        find(
            org.eclipse.swt.widgets.List.class,
            each -> each.getItemCount() == 4 && each.getItem(SHOLL).equals("Sholl"));
    names.select(index);
    names.notifyListeners(SWT.Selection, new Event());
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
    UiWait.until(PATIENCE, "spheres of 10 µm", () -> says(mostAt(10)));
    find(Text.class, each -> each.getText().equals("10")).setText("7");
    assertThat(mostAt(7)).isNotEqualTo(mostAt(10));
    UiWait.until(PATIENCE, "spheres of 7 µm", () -> says(mostAt(7)));
    Screenshot.inBothThemes(shell(), "analysis-sholl");
  }

  /** What the panel is to say of spheres that lie so far apart. */
  private String mostAt(double stepUm) {
    Sholl sholl =
        Sholl.of(
            Morphology.read(
                cell.editor()
                    .readings()
                    .latest()
                    .orElseThrow()
                    .root()
                    .orElseThrow()
                    .elements("cell")
                    .getFirst()),
            stepUm);
    return "At most %d crossings, at %.0f".formatted(sholl.maximum(), sholl.criticalRadiusUm());
  }

  @Test
  void electrotonicSpace() throws Exception {
    turn(ELECTROTONIC);
    await("Longest path ");
    String steady = words("Longest path ");
    Projected anatomical = cell.morphology().placeOf(8).orElseThrow();
    Camera before = cell.morphology().camera().orElseThrow();
    Scale way = find(Scale.class, each -> each.getMaximum() == 100);
    find(Button.class, each -> each.getText().equals("Animate"))
        .notifyListeners(SWT.Selection, new Event());
    UiWait.until(PATIENCE, "the other end", () -> way.getSelection() == 100);
    UiWait.settle(Duration.ofMillis(600));
    Screenshot.inBothThemes(shell(), "analysis-electrotonic");
    assertThat(cell.morphology().placeOf(8).orElseThrow()).isNotEqualTo(anatomical);
    find(Text.class, each -> each.getText().equals("0")).setText("100");
    UiWait.until(PATIENCE, "another frequency", () -> !words("Longest path ").equals(steady));
    choose("attenuation towards the root");
    await("Farthest ");
    way.setSelection(0);
    way.notifyListeners(SWT.Selection, new Event());
    cell.morphology().see(before);
    assertThat(cell.morphology().placeOf(8).orElseThrow()).isEqualTo(anatomical);
  }

  @Test
  void impedancesOnTheShapeAndOverFrequency() throws Exception {
    turn(IMPEDANCE);
    await("Reference: segment 0");
    String soma = words("Input impedance there");
    cell.click(8);
    await("Reference: segment 8");
    String leak = words("Input impedance there");
    assertThat(leak).isNotEqualTo(soma).endsWith(" 0 Hz");
    choose("Attenuation from the reference");
    find(Text.class, each -> each.getText().equals("0")).setText("50");
    UiWait.until(
        PATIENCE, "another frequency", () -> words("Input impedance there").endsWith("50 Hz"));
    UiWait.settle(Duration.ofMillis(800));
    Screenshot.inBothThemes(shell(), "analysis-impedance");
    choose("all channels at rest"); // which counts for a steady current
    find(Text.class, each -> each.getText().equals("50")).setText("0");
    UiWait.until(
        PATIENCE,
        "what channels do",
        () ->
            words("Input impedance there").endsWith(" 0 Hz")
                && !words("Input impedance there").equals(leak));
  }
}
