/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.TextUtilities;
import org.eclipse.jface.text.source.projection.ProjectionViewer;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.views.contentoutline.IContentOutlinePage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ranvier.examples.Example;
import org.ranvier.examples.Examples;
import org.ranvier.ui.editor.DocumentReading;
import org.ranvier.ui.editor.NeuroMLEditor;
import org.ranvier.ui.project.NeuroMLNature;
import org.ranvier.ui.source.XmlPartitions;
import org.ranvier.ui.tests.support.NoErrorsLogged;
import org.ranvier.ui.tests.support.Screenshot;
import org.ranvier.ui.tests.support.TestProject;
import org.ranvier.ui.tests.support.Theme;
import org.ranvier.ui.tests.support.UiWait;
import org.ranvier.xml.TextRange;

/** The source page: what is coloured and folded, what happens while one types. */
@ExtendWith(NoErrorsLogged.class)
class SourceAndOutlineTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Example HH = Examples.get("hh-cell");

  private final IWorkbenchPage page =
      PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
  private TestProject project;
  private NeuroMLEditor editor;

  @BeforeEach
  void openCell() throws CoreException {
    project = TestProject.create("source");
    NeuroMLNature.addTo(project.project(), null);
    for (String file : HH.files()) {
      project.write(file, HH.text(file));
    }
    IFile cell = project.file("HHCell.cell.nml");
    editor = (NeuroMLEditor) IDE.openEditor(page, cell, true);
    UiWait.until(PATIENCE, "the text to be read", () -> editor.readings().latest().isPresent());
  }

  @AfterEach
  void close() throws CoreException {
    Theme.LIGHT.apply();
    page.closeAllEditors(false);
    project.close();
  }

  @Test
  void commentsAndInstructionsAreNoTags() throws Exception {
    IDocument document = document();
    String text = document.get();
    assertThat(partition(document, text.indexOf("<cell") + 1))
        .isEqualTo(IDocument.DEFAULT_CONTENT_TYPE);
    assertThat(partition(document, text.indexOf("?xml") + 1)).isEqualTo(XmlPartitions.INSTRUCTION);
    editor.reveal(reading().root().orElseThrow().findElement("cell").orElseThrow().startTagRange());
    Screenshot.save(page.getWorkbenchWindow().getShell(), "source-light");
    Theme.DARK.apply();
    Screenshot.save(page.getWorkbenchWindow().getShell(), "source-dark");
  }

  @Test
  void everyElementOfMoreThanOneLineCanBeFolded() {
    var model = ((ProjectionViewer) editor.source().viewer()).getProjectionAnnotationModel();
    UiWait.until(PATIENCE, "folding", () -> model.getAnnotationIterator().hasNext());
    long elements = 0;
    for (var element : reading().root().orElseThrow().descendants()) {
      elements += element.range().of(document().get()).contains("\n") ? 1 : 0;
    }
    int regions = 0;
    for (var all = model.getAnnotationIterator(); all.hasNext(); all.next()) {
      regions++;
    }
    assertThat(regions).isGreaterThanOrEqualTo((int) elements);
  }

  @Test
  void aFaultIsFoundWhileTypingAndUndoTakesItAway() throws Exception {
    IDocument document = document();
    String before = document.get();
    int at = before.indexOf("mS_per_cm2") + "mS".length();
    document.replace(at, "_per_cm2".length(), "");
    UiWait.until(PATIENCE, "a finding", () -> !reading().findings().isEmpty());
    assertThat(reading().findings().getFirst().message()).contains("conductance density");
    assertThat(editor.isDirty()).isTrue();
    document.set(before);
    UiWait.until(PATIENCE, "no finding", () -> reading().findings().isEmpty());
  }

  @Test
  void malformedTextKeepsATreeForTheOutline() throws Exception {
    IDocument document = document();
    document.replace(document.get().indexOf("<cell"), 0, "<");
    UiWait.until(PATIENCE, "a finding", () -> !reading().findings().isEmpty());
    assertThat(reading().root()).isPresent();
    assertThat(reading().findings().getFirst().isError()).isTrue();
  }

  /** A line for each of very many elements would hold up whoever moves the caret into them. */
  @Test
  void theOutlineShowsALongListByRanges() throws Exception {
    StringBuilder text =
        new StringBuilder(
            "<neuroml xmlns=\"http://www.neuroml.org/schema/neuroml2\" id=\"n\">\n<network id=\"net\">\n"
                + "<population id=\"p\" component=\"c\" type=\"populationList\" size=\"3000\">\n");
    for (int i = 0; i < 3000; i++) {
      text.append(
          "<instance id=\"%d\"><location x=\"1\" y=\"2\" z=\"3\"/></instance>\n".formatted(i));
    }
    text.append("</population>\n</network>\n</neuroml>\n");
    IFile file = project.write("long.net.nml", text.toString());
    page.showView("org.eclipse.ui.views.ContentOutline");
    editor = (NeuroMLEditor) IDE.openEditor(page, file, true);
    UiWait.until(PATIENCE, "the text to be read", () -> editor.readings().latest().isPresent());
    Tree tree = (Tree) editor.getAdapter(IContentOutlinePage.class).getControl();
    editor.reveal(new TextRange(text.indexOf("\"17\""), text.indexOf("\"17\"")));
    UiWait.until(PATIENCE, "the instance", () -> selected(tree).startsWith("instance 17"));
    editor.reveal(new TextRange(text.indexOf("\"2500\""), text.indexOf("\"2500\"")));
    UiWait.until(PATIENCE, "another", () -> selected(tree).startsWith("instance 2500"));
    TreeItem range = tree.getSelection()[0].getParentItem();
    assertThat(range.getText()).isEqualTo("2501 to 3000");
    assertThat(range.getItemCount()).isEqualTo(500);
    TreeItem list = range.getParentItem();
    assertThat(list.getText()).isEqualTo("instance (3000)");
    assertThat(list.getItemCount()).isEqualTo(6);
    assertThat(list.getItem(0).getText()).isEqualTo("1 to 500");
    assertThat(list.getParentItem().getText()).startsWith("population p");
    int at = text.indexOf("<instance id=\"7\"");
    document()
        .replace(at, 0, "<instance id=\"new\"><location x=\"1\" y=\"2\" z=\"3\"/></instance>");
    UiWait.until(PATIENCE, "a longer list", () -> list.getText().equals("instance (3001)"));
    assertThat(range.isDisposed()).as("what is open stays open").isFalse();
  }

  private static String selected(Tree tree) {
    return tree.getSelectionCount() == 0 ? "" : tree.getSelection()[0].getText();
  }

  private IDocument document() {
    return editor.source().viewer().getDocument();
  }

  private DocumentReading reading() {
    return editor.readings().latest().orElseThrow();
  }

  private static String partition(IDocument document, int offset) throws Exception {
    return TextUtilities.getContentType(document, XmlPartitions.PARTITIONING, offset, false);
  }
}
