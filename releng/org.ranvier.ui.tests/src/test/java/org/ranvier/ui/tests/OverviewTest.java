/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.eclipse.core.commands.Command;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.forms.widgets.ImageHyperlink;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.ide.IDE;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ranvier.examples.Example;
import org.ranvier.examples.Examples;
import org.ranvier.ui.editor.NeuroMLEditor;
import org.ranvier.ui.preview.PreviewCanvas;
import org.ranvier.ui.tests.support.NoErrorsLogged;
import org.ranvier.ui.tests.support.Screenshot;
import org.ranvier.ui.tests.support.TestProject;
import org.ranvier.ui.tests.support.UiWait;
import org.ranvier.ui.tests.support.Welcome;
import org.ranvier.ui.tests.support.Widgets;
import org.ranvier.xml.TextRange;
import org.ranvier.xml.XmlElement;

/** The overview of documents, and the way to the element at the caret. */
@ExtendWith(NoErrorsLogged.class)
class OverviewTest {
  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final String OVERVIEW = "org.ranvier.ui.overview";

  private final IWorkbenchPage page =
      PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
  private TestProject project;

  @BeforeEach
  void closeWelcome() throws Exception {
    Welcome.close();
    project = TestProject.create("overview");
    page.getWorkbenchWindow().getShell().setSize(1440, 900);
  }

  @AfterEach
  void close() throws Exception {
    page.closeAllEditors(false);
    project.close();
  }

  private NeuroMLEditor open(String example, String file) throws Exception {
    Example models = Examples.get(example);
    for (String each : models.files()) {
      project.write(each, models.text(each));
    }
    NeuroMLEditor editor = (NeuroMLEditor) IDE.openEditor(page, project.file(file), true);
    UiWait.until(PATIENCE, "the text to be read", () -> editor.readings().latest().isPresent());
    return editor;
  }

  private String picture(NeuroMLEditor editor) {
    editor.setActivePage(OVERVIEW);
    PreviewCanvas canvas =
        UiWait.value(
            PATIENCE,
            "the picture",
            () ->
                Widgets.find(shell(), PreviewCanvas.class, Control::isVisible)
                    .filter(each -> !each.description().startsWith("Preparing"))
                    .orElse(null));
    return canvas.description();
  }

  private Control shell() {
    return page.getWorkbenchWindow().getShell();
  }

  @Test
  void aCellIsDrawn() throws Exception {
    assertThat(picture(open("layer5-pyramidal-cell", "Layer5.cell.nml"))).startsWith("Shape of ");
    Screenshot.inBothThemes(page.getWorkbenchWindow().getShell(), "overview-cell");
  }

  @Test
  void aChannelShowsItsSteadyStates() throws Exception {
    assertThat(picture(open("layer5-pyramidal-cell", "Layer5Channels.nml")))
        .startsWith("Steady states of ");
    Screenshot.inBothThemes(page.getWorkbenchWindow().getShell(), "overview-channel");
  }

  @Test
  void aNetworkShowsItsPopulations() throws Exception {
    assertThat(picture(open("synaptic-network", "Network.net.nml"))).startsWith("Populations of ");
    Screenshot.inBothThemes(page.getWorkbenchWindow().getShell(), "overview-network");
  }

  @Test
  void aSimulationNamesWhatIsRunAndItsKindsLeadToTheFirst() throws Exception {
    NeuroMLEditor editor = open("hh-cell", "LEMS_HHCell.xml");
    editor.setActivePage(OVERVIEW);
    String target =
        editor
            .readings()
            .latest()
            .orElseThrow()
            .root()
            .orElseThrow()
            .findElement("Target")
            .map(each -> each.attribute("component"))
            .orElseThrow();
    UiWait.until(PATIENCE, "the target", () -> links().contains("Run " + target));
    ImageHyperlink kind =
        Widgets.find(
                shell(),
                ImageHyperlink.class,
                each -> each.isVisible() && Widgets.text(each).endsWith("Simulation"))
            .orElseThrow();
    XmlElement first = (XmlElement) kind.getData();
    assertThat(first.localName()).isEqualTo("Simulation");
    assertThat(kind.getText()).isEqualTo("1\u2009×\u2009Simulation");
    Widgets.follow(kind);
    assertThat(editor.getActiveEditor()).isSameAs(editor.source());
    int at = editor.source().viewer().getSelectedRange().x;
    assertThat(at).isEqualTo(first.range().start());
    assertThat(editor.source().viewer().getDocument().get().substring(at))
        .startsWith("<Simulation id=");
  }

  private List<String> links() {
    return Widgets.below(shell())
        .filter(ImageHyperlink.class::isInstance)
        .filter(Control::isVisible)
        .map(each -> ((ImageHyperlink) each).getText())
        .toList();
  }

  @Test
  void aDocumentOfNothingSaysThatThereIsNothingToDraw() throws Exception {
    project.write(
        "empty.nml",
        "<neuroml xmlns=\"http://www.neuroml.org/schema/neuroml2\" id=\"empty\"></neuroml>");
    NeuroMLEditor editor = (NeuroMLEditor) IDE.openEditor(page, project.file("empty.nml"), true);
    UiWait.until(PATIENCE, "the text to be read", () -> editor.readings().latest().isPresent());
    assertThat(picture(editor)).isEqualTo("There is nothing to draw in this document.");
  }

  @Test
  void theBreadcrumbLeadsToTheElementAtTheCaretAndCanBeHidden() throws Exception {
    NeuroMLEditor editor = open("hh-cell", "HHCell.cell.nml");
    String text = editor.source().viewer().getDocument().get();
    int at = text.indexOf("<channelDensity ") + 1;
    editor.reveal(new TextRange(at, at));
    UiWait.until(PATIENCE, "the way", () -> !editor.source().breadcrumb().shown().isEmpty());
    assertThat(editor.source().breadcrumb().shown().stream().map(XmlElement::localName))
        .containsExactly(
            "neuroml", "cell", "biophysicalProperties", "membraneProperties", "channelDensity");
    ToolBar bar = (ToolBar) editor.source().breadcrumb().control();
    assertThat(bar.getItem(1).getText())
        .isEqualTo(editor.source().breadcrumb().shown().get(1).attribute("id"));
    assertThat(bar.isVisible()).isTrue();
    IHandlerService handlers = PlatformUI.getWorkbench().getService(IHandlerService.class);
    handlers.executeCommand("org.ranvier.ui.focusBreadcrumb", null);
    assertThat(bar.isFocusControl()).isTrue();
    handlers.executeCommand("org.ranvier.ui.toggleBreadcrumb", null);
    assertThat(bar.isVisible()).isFalse();
    handlers.executeCommand("org.ranvier.ui.toggleBreadcrumb", null);
    assertThat(bar.isVisible()).isTrue();
    Command toggle =
        PlatformUI.getWorkbench()
            .getService(ICommandService.class)
            .getCommand("org.ranvier.ui.toggleBreadcrumb");
    assertThat(toggle.getState("org.eclipse.ui.commands.toggleState").getValue())
        .isEqualTo(Boolean.TRUE);
  }
}
