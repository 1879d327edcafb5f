/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.forms.widgets.Hyperlink;
import org.eclipse.ui.ide.IDE;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ranvier.edit.morphology.Offset;
import org.ranvier.edit.morphology.shape.End;
import org.ranvier.edit.morphology.shape.Follow;
import org.ranvier.edit.morphology.shape.Moves;
import org.ranvier.examples.Examples;
import org.ranvier.ui.editor.NeuroMLEditor;
import org.ranvier.ui.morphology.MorphologyPage;
import org.ranvier.ui.morphology.membrane.MembranePanel;
import org.ranvier.ui.tests.support.MatrixTable;
import org.ranvier.ui.tests.support.NoErrorsLogged;
import org.ranvier.ui.tests.support.Screenshot;
import org.ranvier.ui.tests.support.TestProject;
import org.ranvier.ui.tests.support.UiWait;
import org.ranvier.ui.tests.support.Welcome;
import org.ranvier.ui.tests.support.Widgets;

/** A cell whose morphology is in a file of its own is drawn and given channels where it is. */
@ExtendWith(NoErrorsLogged.class)
class IncludedShapeTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String CELL = "Layer5.cell.nml";
  private static final String SHAPE = "Layer5.morph.nml";

  private final IWorkbenchPage page =
      PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
  private TestProject project;
  private NeuroMLEditor editor;
  private MorphologyPage morphology;

  @BeforeEach
  void open() throws Exception {
    Welcome.close();
    shell().setSize(1500, 950);
    project = TestProject.ofExample("included", Examples.get("layer5-pyramidal-cell"));
    editor = (NeuroMLEditor) IDE.openEditor(page, project.file(CELL), true);
    morphology = shown(editor);
  }

  @AfterEach
  void close() throws Exception {
    page.closeAllEditors(false);
    project.close();
  }

  private Shell shell() {
    return page.getWorkbenchWindow().getShell();
  }

  private static MorphologyPage shown(NeuroMLEditor editor) {
    UiWait.until(PATIENCE, "the page Morphology", () -> editor.findPage(MorphologyPage.ID) != null);
    var page = (MorphologyPage) editor.setActivePage(MorphologyPage.ID);
    UiWait.until(PATIENCE, "the cell to be drawn", () -> page.camera().isPresent());
    return page;
  }

  @Test
  void theShapeIsDrawnAndItsFileIsOneClickAway() throws Exception {
    assertThat(morphology.shape().orElseThrow().name()).isEqualTo("layer5");
    UiWait.until(PATIENCE, "where the shape is", () -> heading().contains(SHAPE));
    String before = text();
    int id = Integer.parseInt(segment(0));
    var refused =
        morphology.edit(
            text -> new Moves(text).by(id, End.DISTAL, new Offset(1, 0, 0), Follow.alone()));
    assertThat(refused).isEmpty();
    assertThat(heading()).contains(SHAPE);
    assertThat(text()).isEqualTo(before);
    Screenshot.inBothThemes(shell(), "included-shape");

    Widgets.follow(link(SHAPE));
    IEditorPart opened = page.getActiveEditor();
    assertThat(opened.getEditorInput().getName()).isEqualTo(SHAPE);
    MorphologyPage own = shown((NeuroMLEditor) opened);
    assertThat(own.shape().orElseThrow().isElsewhere()).isFalse();
  }

  @Test
  void theMembraneIsEditedInTheFileOfTheCell() {
    morphology.openPanel(MembranePanel.ID);
    MatrixTable matrix = MatrixTable.get(shell(), "On the membrane");
    UiWait.until(
        PATIENCE, "the matrix", () -> matrix.text("leak", "soma").equals("0.0338 mS_per_cm2"));
    String before = text();
    matrix.enter("leak", "soma", "0.05");
    UiWait.until(
        PATIENCE, "the amount", () -> matrix.text("leak", "soma").equals("0.05 mS_per_cm2"));
    assertThat(text()).isEqualTo(before.replace("0.0338 mS_per_cm2", "0.05 mS_per_cm2"));
    UiWait.untilIdle(PATIENCE); // the text is read and drawn again
    Widgets.follow(link("Measure"));
    UiWait.until(
        Duration.ofSeconds(120),
        "the potential at rest",
        () -> morphology.figures().texts().get("Rest").endsWith("mV"));
    Widgets.follow(link("Stop"));
    UiWait.until(PATIENCE, "the end of the measurement", () -> link("Measure").isVisible());
  }

  /** The figures are those of the text of both files, and of no other cell. */
  @Test
  void theCardIsThatOfTheTextOfBothFiles() throws Exception {
    String whole = Examples.get("pyramidal-cell").text("Pyramidal.cell.nml");
    int from = whole.indexOf("<morphology");
    int to = whole.indexOf("</morphology>") + "</morphology>".length();
    String shape = whole.substring(from, to);
    String id = shape.replaceAll("(?s).*?id=\"([^\"]*)\".*", "$1");
    project.write(
        "shape.nml",
        "<neuroml xmlns=\"http://www.neuroml.org/schema/neuroml2\" id=\"s\">"
            + shape
            + "</neuroml>");
    project.write("Channels.nml", Examples.get("pyramidal-cell").text("Channels.nml"));
    String cell =
        (whole.substring(0, from) + whole.substring(to))
            .replace("<cell id=\"pyramidal\"", "<cell id=\"pyramidal\" morphology=\"" + id + "\"")
            .replaceFirst("<include ", "<include href=\"shape.nml\"/><include ");
    var opened =
        (NeuroMLEditor) IDE.openEditor(page, project.write("divided.cell.nml", cell), true);
    MorphologyPage divided = shown(opened);
    assertThat(divided.shape().orElseThrow().isElsewhere()).isTrue();
    UiWait.until(Duration.ofSeconds(120), "figures", () -> divided.figures().isCurrent());
    assertThat(divided.figures().texts().get("Input resistance")).contains("MΩ");
    assertThat(divided.figures().texts().get("Rheobase")).contains("nA");
  }

  private Hyperlink link(String words) {
    return Widgets.find(shell(), Hyperlink.class, each -> Widgets.text(each).contains(words))
        .orElseThrow();
  }

  private String text() {
    return editor.source().viewer().getDocument().get();
  }

  private String segment(int index) {
    return morphology
        .shape()
        .orElseThrow()
        .morphology()
        .elements("segment")
        .get(index)
        .attribute("id");
  }

  private String heading() {
    return String.valueOf(morphology.getManagedForm().getForm().getForm().getMessage());
  }
}
