/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextOperationTarget;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.ranvier.ui.editor.NeuroMLEditor;
import org.ranvier.ui.morphology.MorphologyPage;
import org.ranvier.ui.morphology.membrane.MembranePanel;
import org.ranvier.ui.tests.support.CellEditor;
import org.ranvier.ui.tests.support.MatrixTable;
import org.ranvier.ui.tests.support.NoErrorsLogged;
import org.ranvier.ui.tests.support.Screenshot;
import org.ranvier.ui.tests.support.UiWait;
import org.ranvier.ui.tests.support.Widgets;

/** The panel with the membrane of a cell, and the card of figures below the picture. */
@ExtendWith(NoErrorsLogged.class)
class MembranePanelTest {
  private static final Duration PATIENCE = Duration.ofSeconds(40);

  private CellEditor cell;
  private NeuroMLEditor editor;
  private MorphologyPage morphology;
  private MatrixTable matrix;
  @TempDir Path folder;

  @BeforeEach
  void open() throws Exception {
    cell = CellEditor.open("pyramidal-cell", "Pyramidal.cell.nml");
    editor = cell.editor();
    morphology = cell.morphology();
    morphology.openPanel(MembranePanel.ID);
    matrix = MatrixTable.get(CellEditor.shell(), "On the membrane");
    UiWait.until(
        PATIENCE, "the matrix", () -> matrix.text("ih", "trunk_group").equals("0.02mS_per_cm2"));
  }

  @AfterEach
  void close() throws CoreException {
    cell.close();
  }

  private IDocument document() {
    return editor.source().viewer().getDocument();
  }

  private void undo() {
    ((ITextOperationTarget) editor.source().viewer()).doOperation(ITextOperationTarget.UNDO);
  }

  private Composite distribution() {
    Button apply =
        Widgets.find(CellEditor.shell(), Button.class, each -> each.getText().equals("Apply"))
            .orElseThrow();
    return apply.getParent().getParent().getParent();
  }

  private Text formula() {
    return Widgets.find(distribution(), Text.class, _ -> true).orElseThrow();
  }

  private Combo kinds() {
    return Widgets.find(
            distribution(),
            Combo.class,
            each -> Arrays.asList(each.getItems()).contains("Gaussian"))
        .orElseThrow();
  }

  private void press(String name) {
    Widgets.find(CellEditor.shell(), Button.class, each -> each.getText().equals(name))
        .orElseThrow()
        .notifyListeners(SWT.Selection, new Event());
  }

  private String picture(String name) throws Exception {
    Path file = folder.resolve(name + ".svg");
    Job job = morphology.save(file);
    UiWait.until(PATIENCE, "the picture", () -> job.getResult() != null);
    return Files.readString(file);
  }

  private boolean says(String words) {
    return Widgets.find(
            CellEditor.shell(),
            Label.class,
            each -> each.isVisible() && each.getText().contains(words))
        .isPresent();
  }

  @Test
  void ihIsPaintedOverDistanceTheCellRecoloursAndUndoGivesTheTextBack() throws Exception {
    String before = document().get();
    String plain = picture("plain");
    matrix.click("ih", "trunk_group");
    String uniform = picture("uniform");
    assertThat(uniform).contains("mS/cm²").isNotEqualTo(plain);
    Text formula = formula();
    formula.setText("0.1 + 0.3 / (1 + exp((200 - p) / 60))");
    press("Apply");
    UiWait.until(
        PATIENCE,
        "the formula in the table",
        () -> matrix.text("ih", "trunk_group").startsWith("0.1 + 0.3 / (1 + exp"));
    assertThat(document().get())
        .contains(
            "<channelDensityNonUniform id=\"trunkH\" ionChannel=\"ih\" erev=\"-43mV\" ion=\"non_specific\">",
            "<variableParameter parameter=\"condDensity\" segmentGroup=\"trunk_group\">",
            "<inhomogeneousParameter id=\"PathLengthOver_trunk_group\" variable=\"p\" metric=\"Path Length from root\"/>");
    String varying = picture("varying");
    assertThat(varying).contains("mS/cm²").isNotEqualTo(uniform);
    Screenshot.inBothThemes(CellEditor.shell(), "membrane-panel");
    undo();
    assertThat(document().get()).isEqualTo(before);
    UiWait.until(
        PATIENCE,
        "the old amount",
        () -> matrix.text("ih", "trunk_group").equals("0.02mS_per_cm2"));
  }

  @Test
  void pointsAreDrawnAndFitted() {
    matrix.click("ih", "apical_group");
    Canvas canvas = (Canvas) distribution().getChildren()[0];
    for (int i = 0; i < 4; i++) {
      key(canvas, SWT.ARROW_RIGHT);
    }
    for (int i = 0; i < 12; i++) {
      key(canvas, SWT.ARROW_UP);
    }
    UiWait.until(PATIENCE, "a fit", () -> says("root mean square"));
    Combo kinds = kinds();
    kinds.select(Arrays.asList(kinds.getItems()).indexOf("Gaussian"));
    kinds.notifyListeners(SWT.Selection, new Event());
    assertThat(formula().getText()).contains("exp(-1 * ((p - ");
    String before = document().get();
    press("Apply");
    UiWait.until(
        PATIENCE,
        "a new density",
        () -> matrix.text("ih", "apical_group").contains("exp(-1 * ((p - "));
    assertThat(document().get()).contains("segmentGroup=\"apical_group\">");
    undo();
    assertThat(document().get()).isEqualTo(before);
  }

  private static void key(Control control, int code) {
    Event event = new Event();
    event.keyCode = code;
    control.notifyListeners(SWT.KeyDown, event);
  }

  @Test
  void amountsAreTypedWithTheirUnitsAndWhatIsWrongIsSaid() {
    String before = document().get();
    Text field = matrix.type("na", "soma_group", "90 mV");
    assertThat(says("90 mV")).isTrue();
    field.notifyListeners(SWT.DefaultSelection, new Event());
    assertThat(document().get()).isEqualTo(before);
    matrix.enter("na", "soma_group", "90");
    UiWait.until(
        PATIENCE, "the amount", () -> matrix.text("na", "soma_group").equals("90 mS_per_cm2"));
    assertThat(document().get())
        .isEqualTo(before.replace("condDensity=\"80mS_per_cm2\"", "condDensity=\"90 mS_per_cm2\""));
    undo();
    assertThat(document().get()).isEqualTo(before);
    UiWait.until(
        PATIENCE, "the old amount", () -> matrix.text("na", "soma_group").equals("80mS_per_cm2"));
    matrix.enter("ih", "axon_group", "0.03");
    UiWait.until(
        PATIENCE, "a new density", () -> matrix.text("ih", "axon_group").equals("0.03 mS_per_cm2"));
    assertThat(document().get())
        .contains(
            "ionChannel=\"ih\" condDensity=\"0.03 mS_per_cm2\" erev=\"-43mV\" segmentGroup=\"axon_group\"");
    matrix.enter("ih", "axon_group", "");
    UiWait.until(PATIENCE, "it gone", () -> matrix.text("ih", "axon_group").isEmpty());
    assertThat(document().get()).isEqualTo(before);
  }

  @Test
  void aColumnSelectsTheSegmentsOfItsGroup() {
    matrix.choose("soma_group");
    assertThat(morphology.selectedIds()).containsExactly(0, 1);
  }

  @Test
  void contradictionsAboutIonsAreSaid() throws Exception {
    int at = document().get().indexOf("<channelDensity id=\"apicalNa\"");
    int erev = document().get().indexOf("50mV", at);
    document().replace(erev, 4, "60mV");
    MatrixTable ions = MatrixTable.get(CellEditor.shell(), "Ion");
    UiWait.until(
        PATIENCE, "no contradiction on other membrane", () -> says("Nothing contradicts."));
    UiWait.until(
        PATIENCE,
        "both potentials",
        () -> ions.column(1).equals(List.of("50, 60\u2009mV", "\u221290\u2009mV")));
    int group = document().get().indexOf("apical_group", at);
    document().replace(group, "apical_group".length(), "dendrite_group");
    UiWait.until(
        PATIENCE,
        "a contradiction",
        () ->
            Widgets.find(
                    CellEditor.shell(),
                    Table.class,
                    each ->
                        each.getItemCount() == 1
                            && each.getItem(0)
                                .getText()
                                .startsWith(
                                    "na reverses at 50\u2009mV by basalNa and at 60\u2009mV"))
                .isPresent());
    Screenshot.save(CellEditor.shell(), "membrane-ions");
  }

  @Test
  void theCardTellsWhatAnElectrodeFindsAndFollowsTheText() throws Exception {
    UiWait.until(Duration.ofSeconds(120), "figures", () -> morphology.figures().isCurrent());
    Map<String, String> figures = morphology.figures().texts();
    assertThat(figures.get("Rest")).startsWith("\u2212").endsWith("mV");
    double resistance = number(figures.get("Input resistance"));
    assertThat(resistance).isBetween(10.0, 2000.0);
    assertThat(number(figures.get("Time constant"))).isBetween(1.0, 100.0);
    assertThat(number(figures.get("Rheobase"))).isBetween(0.001, 10.0);
    double capacitance = number(figures.get("Capacitance"));
    Screenshot.inBothThemes(CellEditor.shell(), "cell-figures");
    String before = document().get();
    document()
        .set(
            before
                .replace("0.05mS_per_cm2", "0.2mS_per_cm2")
                .replace("1uF_per_cm2", "2uF_per_cm2"));
    UiWait.until(PATIENCE, "an older text", () -> !morphology.figures().isCurrent());
    UiWait.until(Duration.ofSeconds(120), "figures", () -> morphology.figures().isCurrent());
    figures = morphology.figures().texts();
    assertThat(number(figures.get("Input resistance"))).isLessThan(0.9 * resistance);
    assertThat(number(figures.get("Capacitance")))
        .isBetween(1.99 * capacitance, 2.01 * capacitance);
  }

  private static double number(String figure) {
    return Double.parseDouble(figure.split("\u2009")[0]);
  }
}
