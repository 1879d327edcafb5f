/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ranvier.ui.tests.support.CellEditor.find;
import static org.ranvier.ui.tests.support.CellEditor.says;
import static org.ranvier.ui.tests.support.CellEditor.shell;
import static org.ranvier.ui.tests.support.CellEditor.words;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextOperationTarget;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ranvier.morphology.CableLayout;
import org.ranvier.morphology.Morphology;
import org.ranvier.ui.tests.support.CellEditor;
import org.ranvier.ui.tests.support.NoErrorsLogged;
import org.ranvier.ui.tests.support.Screenshot;
import org.ranvier.ui.tests.support.UiWait;
import org.ranvier.xml.XmlDocument;

/** Control volumes proposed by a rule or by hand, with what they cost, and written as one step. */
@ExtendWith(NoErrorsLogged.class)
class DivisionsPanelTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String PANEL = "org.ranvier.ui.morphology.divisions";

  private CellEditor cell;

  @BeforeEach
  void open() throws Exception {
    cell = CellEditor.open("pyramidal-cell", "Pyramidal.cell.nml");
    cell.morphology().openPanel(PANEL);
    awaitTotal("Control volumes: ");
  }

  @AfterEach
  void close() throws CoreException {
    cell.close();
  }

  private static void awaitTotal(String words) {
    UiWait.until(PATIENCE, words, () -> says(words));
  }

  private static Combo combo(String item) {
    return find(
        Combo.class,
        each ->
            List.of(each.getItems()).contains(item)
                && !List.of(each.getItems()).contains("Chosen segments"));
  }

  private static void choose(String item) {
    Combo combo = combo(item);
    combo.setText(item);
    combo.notifyListeners(SWT.Selection, new Event());
  }

  private static Table table() {
    return find(Table.class, each -> each.getColumnCount() == 5);
  }

  private static List<String> column(int index) {
    return Arrays.stream(table().getItems()).map(each -> each.getText(index)).toList();
  }

  private String text() {
    IDocument document = cell.editor().source().viewer().getDocument();
    return document.get();
  }

  private static int volumes(String text) {
    return CableLayout.of(
            Morphology.read(XmlDocument.parse("c.nml", text).root().elements("cell").getFirst()))
        .volumeCount();
  }

  @Test
  void theRuleOfTheLengthConstantIsProposedAndWrittenAsOneStep() throws Exception {
    String before = text();
    String total = words("Control volumes: ");
    String[] counts = total.replace("Control volumes: ", "").split(" → ");
    assertThat(volumes(before)).isEqualTo(Integer.parseInt(counts[0]));
    assertThat(words("Error at 100 Hz")).contains("→", "%");
    assertThat(column(0)).contains("soma", "apical_trunk_1");
    int sum = column(3).stream().mapToInt(Integer::parseInt).sum();
    assertThat(sum).isEqualTo(Integer.parseInt(counts[1]));
    Button apply = find(Button.class, each -> each.getText().equals("Apply"));
    assertThat(apply.isEnabled()).isEqualTo(!counts[0].equals(counts[1]));
    choose("the same number in each section");
    Text field = find(Text.class, each -> each.getText().equals("1"));
    field.setText("9");
    awaitTotal("Control volumes: " + counts[0] + " → " + 9 * column(0).size());
    assertThat(column(3)).containsOnly("9");
    apply.notifyListeners(SWT.Selection, new Event());
    assertThat(volumes(text())).isEqualTo(9 * column(0).size());
    awaitTotal("Control volumes: " + 9 * column(0).size() + " → " + 9 * column(0).size());
    assertThat(apply.isEnabled()).isFalse();
    ((ITextOperationTarget) cell.editor().source().viewer()).doOperation(ITextOperationTarget.UNDO);
    assertThat(text()).isEqualTo(before);
    awaitTotal("Control volumes: " + counts[0] + " → " + 9 * column(0).size());
  }

  @Test
  void chosenRowsAreChosenOnTheCellAndTheOtherWayRound() {
    int row = column(0).indexOf("oblique_1");
    Table table = table();
    table.setSelection(row);
    table.notifyListeners(SWT.Selection, new Event());
    assertThat(cell.morphology().selectedIds()).isNotEmpty();
    List<Integer> oblique = cell.morphology().selectedIds();
    int other = column(0).indexOf("tuft_left");
    table.setSelection(other);
    table.notifyListeners(SWT.Selection, new Event());
    assertThat(cell.morphology().selectedIds()).doesNotContainAnyElementsOf(oblique);
    cell.click(oblique.getFirst());
    assertThat(cell.morphology().selectedIds()).containsExactly(oblique.getFirst());
    assertThat(table.getSelectionIndices()).containsExactly(row);
  }

  @Test
  void onlySectionsOfAGroup() {
    choose("none longer than a length");
    String group =
        Arrays.stream(combo("whole cell").getItems())
            .filter(each -> each.contains("basal"))
            .findFirst()
            .orElseThrow();
    choose(group);
    UiWait.until(
        PATIENCE,
        "basal sections alone",
        () -> column(0).stream().allMatch(each -> each.startsWith("basal")));
  }

  @Test
  void runTimeIsMeasuredBeside() {
    UiWait.until(PATIENCE, "a run time", () -> says("Run time of 1 s: about"));
    assertThat(words("Run time of 1 s")).containsPattern("[0-9.]+\u2009(s|min) → [0-9.]+");
  }

  @Test
  void inBothThemes() throws Exception {
    choose("none longer than a length");
    find(Text.class, each -> each.getText().equals("10")).setText("25");
    UiWait.until(PATIENCE, "a run time", () -> says("Run time of 1 s: about"));
    UiWait.settle(Duration.ofMillis(800));
    Screenshot.inBothThemes(shell(), "divisions-panel");
  }
}
