/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IncrementalProjectBuilder;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.viewers.DecorationContext;
import org.eclipse.jface.viewers.IDecoration;
import org.eclipse.jface.viewers.IDecorationContext;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.search.ui.ISearchQuery;
import org.eclipse.search.ui.NewSearchUI;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.navigator.CommonViewer;
import org.eclipse.ui.navigator.resources.ProjectExplorer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ranvier.examples.Example;
import org.ranvier.examples.Examples;
import org.ranvier.ui.editor.NeuroMLEditor;
import org.ranvier.ui.explore.ModelPart;
import org.ranvier.ui.explore.PartOpener;
import org.ranvier.ui.explore.ProblemDecorator;
import org.ranvier.ui.project.NeuroMLNature;
import org.ranvier.ui.tests.support.ExpectedDialog;
import org.ranvier.ui.tests.support.NoErrorsLogged;
import org.ranvier.ui.tests.support.Screenshot;
import org.ranvier.ui.tests.support.TestProject;
import org.ranvier.ui.tests.support.UiWait;
import org.ranvier.ui.tests.support.Welcome;
import org.ranvier.ui.tests.support.Widgets;

/** Components of models in the Project Explorer, and what can be done with them there. */
@ExtendWith(NoErrorsLogged.class)
class ExplorerTest {
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  /** The platform links a moment after a selection. */
  private static final Duration LINKING = Duration.ofMillis(800);

  private static final Example HH = Examples.get("hh-cell");

  private final IWorkbenchPage page =
      PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
  private TestProject project;
  private ProjectExplorer explorer;
  private CommonViewer viewer;
  private IFile cell;

  @BeforeEach
  void show() throws Exception {
    Welcome.close();
    project = TestProject.ofExample("explorer", HH);
    cell = project.file("HHCell.cell.nml");
    explorer = (ProjectExplorer) page.showView(ProjectExplorer.VIEW_ID);
    viewer = explorer.getCommonViewer();
    viewer.expandToLevel(project.project(), 1);
    page.getWorkbenchWindow().getShell().setSize(1440, 900);
  }

  @AfterEach
  void close() throws Exception {
    explorer.setLinkingEnabled(false);
    for (ISearchQuery query : NewSearchUI.getQueries()) {
      NewSearchUI.removeQuery(query);
    }
    page.closeAllEditors(false);
    UiWait.settle(Duration.ofMillis(200));
    project.close();
  }

  @Test
  void filesOpenIntoTheirComponents() throws Exception {
    TreeItem file = expanded(cell);
    assertThat(file.getText()).isEqualTo(cell.getName());
    assertThat(texts(file))
        .containsExactly(
            "leak : ionChannelHH", "na : ionChannelHH", "k : ionChannelHH", "hhCell : cell");
    TreeItem part = cellIn(file);
    viewer.setExpandedState(part.getData(), true);
    assertThat(texts(part))
        .anyMatch(each -> each.endsWith(" : morphology"))
        .anyMatch(each -> each.endsWith(" : biophysicalProperties"));
    assertThat(part.getImage()).isNotNull();
    viewer.expandToLevel(part.getData(), 2);
    Screenshot.inBothThemes(page.getWorkbenchWindow().getShell(), "explorer");
  }

  private static TreeItem cellIn(TreeItem file) {
    return Arrays.stream(file.getItems())
        .filter(each -> each.getText().equals("hhCell : cell"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aDoubleClickGoesToTheComponent() throws Exception {
    TreeItem item = cellIn(expanded(cell));
    Tree tree = viewer.getTree();
    tree.setSelection(item);
    select(item.getData());
    Event open = new Event();
    open.item = item;
    tree.notifyListeners(SWT.DefaultSelection, open);
    UiWait.until(PATIENCE, "the editor", () -> page.getActiveEditor() instanceof NeuroMLEditor);
    NeuroMLEditor editor = (NeuroMLEditor) page.getActiveEditor();
    assertThat(editor.file()).isEqualTo(cell);
    String text = editor.source().viewer().getDocument().get();
    assertThat(editor.source().viewer().getSelectedRange().x).isEqualTo(text.indexOf("<cell "));
  }

  @Test
  void aChangeOfTheFileIsShownAndWhatIsOpenStaysOpen() throws Exception {
    TreeItem part = cellIn(expanded(cell));
    viewer.setExpandedState(part.getData(), true);
    String more = "<iafCell id=\"another\" leakReversal=\"-50mV\" thresh=\"-55mV\" reset=\"-70mV\"";
    project.write(
        "HHCell.cell.nml",
        cell.readString()
            .replace("</neuroml>", more + " C=\"0.2nF\" leakConductance=\"0.01uS\"/>\n</neuroml>"));
    UiWait.until(PATIENCE, "the new component", () -> texts(item(cell)).size() == 5);
    assertThat(texts(item(cell)).getLast()).isEqualTo("another : iafCell");
    assertThat(cellIn(item(cell)).getExpanded()).isTrue();
  }

  /** Of very many no more lines are made than one looks at; these follow the file. */
  @Test
  void veryManyInstancesAreShownByRanges() throws Exception {
    IFile large = project.write("large.net.nml", instances(100_000));
    TreeItem network = expanded(large).getItem(0);
    viewer.expandToLevel(network.getData(), 2);
    assertThat(texts(network)).containsExactly("p : population");
    TreeItem list = network.getItem(0).getItem(0);
    assertThat(list.getText()).isEqualTo("instance (100000)");
    viewer.setExpandedState(list.getData(), true);
    assertThat(texts(list)).hasSize(200).contains("1 to 500", "99501 to 100000");
    TreeItem range = list.getItem(2);
    viewer.setExpandedState(range.getData(), true);
    assertThat(texts(range)).containsExactly("Reading\u2026");
    UiWait.until(PATIENCE, "the members", () -> range.getItemCount() == 500);
    assertThat(texts(range)).startsWith("1000 : instance").endsWith("1499 : instance");
    Screenshot.inBothThemes(page.getWorkbenchWindow().getShell(), "explorer-ranges");
    PartOpener.open(page, (ModelPart) range.getItem(7).getData());
    NeuroMLEditor editor = (NeuroMLEditor) page.getActiveEditor();
    UiWait.until(
        PATIENCE, "the element", () -> selection(editor).startsWith("<instance id=\"1007\""));
    project.write("large.net.nml", instances(1_200));
    List<String> fewer = List.of("1 to 500", "501 to 1000", "1001 to 1200");
    UiWait.until(PATIENCE, "fewer ranges", () -> texts(list).equals(fewer));
    assertThat(texts(list.getItem(2))).hasSize(200).endsWith("1199 : instance");
  }

  private static String instances(int count) {
    StringBuilder text =
        new StringBuilder("<neuroml xmlns=\"http://www.neuroml.org/schema/neuroml2\" id=\"n\">");
    text.append("<network id=\"net\"><population id=\"p\" component=\"c\">");
    for (int i = 0; i < count; i++) {
      text.append("<instance id=\"").append(i).append("\"><location x=\"1\" y=\"2\" z=\"3\"/>");
      text.append("</instance>\n");
    }
    return text.append("</population></network></neuroml>").toString();
  }

  private static String selection(NeuroMLEditor editor) {
    Point selected = editor.source().viewer().getSelectedRange();
    String text = editor.source().viewer().getDocument().get();
    return text.substring(selected.x, Math.min(text.length(), selected.x + 100));
  }

  @Test
  void faultsAreMarkedFromTheComponentUpToTheProject() throws Exception {
    NeuroMLNature.addTo(project.project(), null);
    project.write("HHCell.cell.nml", cell.readString().replace("mS_per_cm2", "mV"));
    project.project().build(IncrementalProjectBuilder.FULL_BUILD, null);
    UiWait.until(PATIENCE, "markers", () -> severity(cell) == IMarker.SEVERITY_ERROR);
    ModelPart part = (ModelPart) cellIn(expanded(cell)).getData();
    ModelPart shape = child(part, "morphology");
    ModelPart membrane = child(part, "biophysicalProperties");
    UiWait.settle(Duration.ofMillis(300));
    for (Object marked : List.of(cell, project.project(), part, membrane)) {
      assertThat(marksOn(marked)).as(String.valueOf(marked)).isEqualTo(1);
    }
    assertThat(marksOn(shape)).isZero();
    assertThat(marksOn(project.file("HHCell.net.nml"))).isZero();
    viewer.expandToLevel(part, 2);
    Screenshot.save(page.getWorkbenchWindow().getShell(), "explorer-faults");
  }

  private static ModelPart child(ModelPart parent, String kind) {
    return parent.parts().stream()
        .filter(each -> each.part().kind().equals(kind))
        .findFirst()
        .orElseThrow();
  }

  private static int severity(IResource resource) {
    try {
      return resource.findMaxProblemSeverity(IMarker.PROBLEM, true, IResource.DEPTH_INFINITE);
    } catch (CoreException e) {
      throw new AssertionError(e);
    }
  }

  private static int marksOn(Object element) {
    ProblemDecorator decorator = new ProblemDecorator();
    Marks marks = new Marks();
    decorator.decorate(element, marks);
    decorator.dispose();
    return marks.count;
  }

  @Test
  void theCommandsOfTheEditorWorkOnAComponent() throws Exception {
    TreeItem item = cellIn(expanded(cell));
    page.activate(explorer);
    select(item.getData());
    IHandlerService handlers = PlatformUI.getWorkbench().getService(IHandlerService.class);
    handlers.executeCommand("org.ranvier.ui.findReferences", null);
    UiWait.until(PATIENCE, "the references", () -> NewSearchUI.getQueries().length == 1);
    page.activate(explorer);
    select(item.getData());
    ExpectedDialog asked = Widgets.whenOpen("Rename hhCell", PATIENCE, Shell::close);
    handlers.executeCommand("org.ranvier.ui.rename", null);
    asked.check();
    page.activate(explorer);
    select(item.getData());
    handlers.executeCommand("org.ranvier.ui.openDefinition", null);
    assertThat(page.getActiveEditor()).isInstanceOf(NeuroMLEditor.class);
  }

  @Test
  void menusOfFilesAndComponentsHaveThePlatformsEntriesAndOurs() throws Exception {
    TreeItem part = cellIn(expanded(cell));
    select(cell);
    assertThat(menu())
        .contains("Open", "Open With", "Run As", "Team", "Compare With", "Properties");
    select(part.getData());
    assertThat(menu()).contains("Open", "Run As", "Rename…", "Find References", "Compare With");
    select(project.project());
    assertThat(menu()).contains("Run As", "Configure", "Team", "Properties");
  }

  /** Entries of the context menu, without mnemonics and keys. */
  private List<String> menu() {
    Menu menu = viewer.getTree().getMenu();
    menu.notifyListeners(SWT.Show, new Event());
    List<String> texts = new ArrayList<>();
    for (MenuItem each : menu.getItems()) {
      texts.add(each.getText().replace("&", "").replaceAll("\t.*", ""));
    }
    menu.notifyListeners(SWT.Hide, new Event());
    UiWait.settle(Duration.ofMillis(50));
    return texts;
  }

  @Test
  void explorerAndEditorFollowEachOther() throws Exception {
    TreeItem file = expanded(cell);
    ModelPart part = (ModelPart) cellIn(file).getData();
    ModelPart membrane = child(part, "biophysicalProperties");
    NeuroMLEditor editor = (NeuroMLEditor) IDE.openEditor(page, cell, true);
    UiWait.until(PATIENCE, "the text to be read", () -> editor.readings().latest().isPresent());
    explorer.setLinkingEnabled(true);
    UiWait.settle(LINKING);
    page.activate(explorer);
    UiWait.until(
        PATIENCE,
        "the caret",
        () -> {
          // The explorer first goes where the editor is, late where the machine is busy.
          if (!membrane.equals(viewer.getStructuredSelection().getFirstElement())) {
            select(membrane);
          }
          return membrane.part().at(editor.source().selectionOffset()).isPresent();
        });
    UiWait.settle(LINKING);
    ModelPart shape = child(part, "morphology");
    editor.reveal(shape.part().path(), shape.part().place());
    IDE.openEditor(page, project.file("HHCell.net.nml"), true);
    page.activate(editor);
    UiWait.until(
        PATIENCE,
        "the component at the caret",
        () -> shape.equals(viewer.getStructuredSelection().getFirstElement()));
  }

  private void select(Object element) {
    viewer.setSelection(new StructuredSelection(element), true);
    UiWait.settle(Duration.ofMillis(50));
  }

  /** The line of a file, opened, with what is in it. */
  private TreeItem expanded(IFile file) {
    UiWait.until(PATIENCE, file.getName() + " in the explorer", () -> find(file).isPresent());
    viewer.setExpandedState(file, true);
    UiWait.until(
        PATIENCE,
        "what is in " + file.getName(),
        () ->
            item(file).getItemCount() > 0 && item(file).getItem(0).getData() instanceof ModelPart);
    return item(file);
  }

  private TreeItem item(IFile file) {
    return find(file).orElseThrow();
  }

  private Optional<TreeItem> find(IFile file) {
    viewer.setExpandedState(project.project(), true);
    return Arrays.stream(viewer.getTree().getItems())
        .filter(each -> project.project().equals(each.getData()))
        .flatMap(each -> Arrays.stream(each.getItems()))
        .filter(each -> file.equals(each.getData()))
        .findFirst();
  }

  private static List<String> texts(TreeItem parent) {
    return Arrays.stream(parent.getItems()).map(TreeItem::getText).toList();
  }

  /** Counts what a decorator puts on an icon. */
  private static final class Marks implements IDecoration {
    private int count;

    @Override
    public void addOverlay(ImageDescriptor overlay) {
      count++;
    }

    @Override
    public void addOverlay(ImageDescriptor overlay, int quadrant) {
      count++;
    }

    @Override
    public void addPrefix(String prefix) {}

    @Override
    public void addSuffix(String suffix) {}

    @Override
    public void setForegroundColor(Color color) {}

    @Override
    public void setBackgroundColor(Color color) {}

    @Override
    public void setFont(Font font) {}

    @Override
    public IDecorationContext getDecorationContext() {
      return new DecorationContext();
    }
  }
}
