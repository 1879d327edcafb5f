/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.ranvier.ui.morphology.dendrogram.DendrogramPanel;
import org.ranvier.ui.tests.support.CellEditor;
import org.ranvier.ui.tests.support.NoErrorsLogged;
import org.ranvier.ui.tests.support.Screenshot;
import org.ranvier.ui.tests.support.UiWait;
import org.ranvier.ui.tests.support.Widgets;
import org.ranvier.xml.XmlElement;

/** The panel with the dendrogram: choosing is the same here, in the picture and in the source. */
@ExtendWith(NoErrorsLogged.class)
class DendrogramTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private CellEditor cell;
  private DendrogramPanel panel;
  @TempDir Path folder;

  @BeforeEach
  void open() throws CoreException {
    cell = CellEditor.open("pyramidal-cell", "Pyramidal.cell.nml");
    panel = cell.panel(DendrogramPanel.ID, DendrogramPanel.class);
    UiWait.until(PATIENCE, "room", () -> panel.picture().getSize().y > 50);
    UiWait.until(PATIENCE, "the dendrogram", () -> panel.placeOf(8).isPresent());
  }

  @AfterEach
  void close() throws CoreException {
    cell.close();
  }

  private void click(int segmentId, int state) {
    Point at = panel.placeOf(segmentId).orElseThrow();
    CellEditor.click(panel.picture(), at.x, at.y, state);
  }

  @Test
  void isDrawnInBothThemes() throws Exception {
    click(8, 0);
    UiWait.settle(Duration.ofMillis(600));
    Screenshot.inBothThemes(
        CellEditor.page().getWorkbenchWindow().getShell(), "morphology-dendrogram");
  }

  @Test
  void whatIsClickedIsChosenInThePictureAndTheSource() {
    click(8, 0);
    assertThat(cell.morphology().selectedIds()).containsExactly(8);
    XmlElement chosen =
        cell.editor()
            .readings()
            .latest()
            .orElseThrow()
            .elementAt(cell.editor().source().caretOffset())
            .orElseThrow();
    assertThat(chosen.attribute("id")).isEqualTo("8");
    click(7, SWT.MOD1);
    assertThat(cell.morphology().selectedIds()).containsExactly(7, 8);
    click(7, SWT.MOD1);
    assertThat(cell.morphology().selectedIds()).containsExactly(8);
    CellEditor.key(panel.picture(), SWT.ARROW_LEFT, 0);
    assertThat(cell.morphology().selectedIds()).containsExactly(7);
    CellEditor.key(panel.picture(), SWT.ARROW_RIGHT, 0);
    assertThat(cell.morphology().selectedIds()).doesNotContain(7).hasSize(1);
  }

  @Test
  void aBoxChoosesAndTheWheelZoomsAtThePointer() {
    Control canvas = panel.picture();
    CellEditor.mouse(canvas, SWT.MouseDown, 1, 1, 1, 0);
    CellEditor.mouse(canvas, SWT.MouseMove, 1, 200, 60, 0);
    CellEditor.mouse(canvas, SWT.MouseMove, 1, canvas.getSize().x, canvas.getSize().y, 0);
    CellEditor.mouse(canvas, SWT.MouseUp, 1, canvas.getSize().x, canvas.getSize().y, 0);
    int all = cell.morphology().selectedIds().size();
    assertThat(all).isGreaterThan(20);
    Point before = panel.placeOf(8).orElseThrow();
    Point other = panel.placeOf(0).orElseThrow();
    Event wheel = new Event();
    wheel.count = 3;
    wheel.x = before.x;
    wheel.y = before.y;
    canvas.notifyListeners(SWT.MouseVerticalWheel, wheel);
    assertThat(panel.placeOf(8).orElseThrow()).isEqualTo(before);
    assertThat(panel.placeOf(0).orElseThrow().x).isLessThan(other.x);
    CellEditor.key(canvas, SWT.HOME, 0);
    assertThat(panel.placeOf(0).orElseThrow()).isEqualTo(other);
  }

  @Test
  void aCardTellsOfTheSegmentUnderThePointer() {
    Point at = panel.placeOf(8).orElseThrow();
    CellEditor.mouse(panel.picture(), SWT.MouseMove, 0, at.x, at.y, 0);
    assertThat(panel.picture().getToolTipText()).contains("Segment 8 · apical_trunk_2_0", "Length");
    // And it is shown where it is in space.
    long drawn = cell.morphology().drawn();
    Point other = panel.placeOf(3).orElseThrow();
    CellEditor.mouse(panel.picture(), SWT.MouseMove, 0, other.x, other.y, 0);
    UiWait.until(PATIENCE, "a picture", () -> cell.morphology().drawn() > drawn);
    assertThat(cell.morphology().selectedIds()).isEmpty();
  }

  @Test
  void lengthsMayBeElectrotonic() {
    Point before = panel.placeOf(8).orElseThrow();
    assertThat(panel.axis().orElseThrow()).contains("Path length");
    Combo measure = Widgets.find(panel.picture().getParent(), Combo.class, _ -> true).orElseThrow();
    for (String wanted : List.of("steady", "100 Hz")) {
      measure.select(measure.getSelectionIndex() + 1);
      measure.notifyListeners(SWT.Selection, new Event());
      UiWait.until(
          PATIENCE,
          "the layout for " + wanted,
          () -> panel.axis().filter(axis -> axis.contains(wanted)).isPresent());
      assertThat(panel.placeOf(8).orElseThrow().x).isNotEqualTo(before.x);
    }
  }

  @Test
  void anEditOfTheTextIsFollowed() {
    Point before = panel.placeOf(8).orElseThrow();
    var document = cell.editor().source().viewer().getDocument();
    document.set(document.get().replace("x=\"-3\" y=\"170\"", "x=\"-63\" y=\"170\""));
    UiWait.until(
        PATIENCE,
        "the moved segment",
        () -> panel.placeOf(8).filter(at -> !at.equals(before)).isPresent());
  }

  @Test
  void isSavedAsVectors() throws Exception {
    Path file = folder.resolve("cell.svg");
    panel.save(file).join();
    assertThat(file).content().contains("<svg", "Path length", "Dendrogram of");
  }
}
