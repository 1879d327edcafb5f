/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.eclipse.core.commands.operations.OperationHistoryFactory;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IncrementalProjectBuilder;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.jface.bindings.keys.KeySequence;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextOperationTarget;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.IAnnotationModel;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.IMarkerResolution;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.forms.widgets.Hyperlink;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.keys.IBindingService;
import org.eclipse.ui.views.markers.WorkbenchMarkerResolution;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ranvier.examples.Example;
import org.ranvier.examples.Examples;
import org.ranvier.ui.editor.NeuroMLEditor;
import org.ranvier.ui.problems.ProblemMarkers;
import org.ranvier.ui.project.NeuroMLNature;
import org.ranvier.ui.run.launch.SimulationLaunchShortcut;
import org.ranvier.ui.tests.support.ExpectedDialog;
import org.ranvier.ui.tests.support.NoErrorsLogged;
import org.ranvier.ui.tests.support.Screenshot;
import org.ranvier.ui.tests.support.TestProject;
import org.ranvier.ui.tests.support.Theme;
import org.ranvier.ui.tests.support.UiWait;
import org.ranvier.ui.tests.support.Welcome;
import org.ranvier.ui.tests.support.Widgets;
import org.ranvier.xml.TextRange;

/** Problems explain themselves and are repaired, while typing and from the Problems view. */
@ExtendWith(NoErrorsLogged.class)
class RepairTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String QUICK_ASSIST =
      "org.eclipse.jdt.ui.edit.text.java.correction.assist.proposals";
  private static final String CELL = "HHCell.cell.nml";
  private static final String LEAK = "Leak.channel.nml";
  private static final String RUN = "LEMS_HHCell.xml";
  private static final String INCLUDE = "    <include href=\"Leak.channel.nml\"/>\n";

  private final IWorkbenchPage page =
      PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
  private TestProject project;
  private NeuroMLEditor editor;
  private String intact;

  /** The example's cell, with one of its channels in a file of its own. */
  @BeforeEach
  void openCell() throws CoreException {
    Welcome.close();
    project = TestProject.create("repairs");
    NeuroMLNature.addTo(project.project(), null);
    Example example = Examples.get("hh-cell");
    String cell =
        example
            .text(CELL)
            .replace("ionChannelHH id=\"na\"", "ionChannelHH id=\"NaConductance\"")
            .replace("ionChannel=\"na\"", "ionChannel=\"NaConductance\"");
    int start = cell.indexOf("    <ionChannelHH id=\"leak\"");
    int end = cell.indexOf("</ionChannelHH>\n", start) + "</ionChannelHH>\n".length();
    String leak = cell.substring(start, end);
    project.write(
        LEAK,
        "<neuroml xmlns=\"http://www.neuroml.org/schema/neuroml2\" id=\"Leak\">\n"
            + leak
            + "</neuroml>\n");
    int notes = cell.indexOf("</notes>\n") + "</notes>\n".length();
    intact =
        cell.substring(0, notes) + INCLUDE + cell.substring(notes, start) + cell.substring(end);
    project.write(CELL, intact);
    project.write("HHCell.net.nml", example.text("HHCell.net.nml"));
    project.write(RUN, example.text(RUN).replace("naDensity/na/", "naDensity/NaConductance/"));
    editor = (NeuroMLEditor) IDE.openEditor(page, project.file(CELL), true);
    UiWait.until(PATIENCE, "the text to be read", () -> editor.readings().latest().isPresent());
  }

  @AfterEach
  void close() throws CoreException {
    Theme.LIGHT.apply();
    page.closeAllEditors(false);
    project.close();
  }

  /** Journey 3: three faults, three explanations, three repairs, the old bytes. */
  @Test
  void brokenAndRepairedItIsAsItWas() throws Exception {
    assertThat(markers()).isEmpty();
    editor.reveal(new TextRange(0, 0));
    replace("midpoint=\"-40mV\"", "midpoint=\"-40ms\"");
    replace("ionChannel=\"NaConductance\"", "ionChannel=\"NaChan\"");
    replace(INCLUDE, "");
    UiWait.until(PATIENCE, "three annotations", () -> annotations().size() == 3);
    editor.reveal(
        new TextRange(document().get().indexOf("-40ms"), document().get().indexOf("-40ms")));
    Screenshot.save(shell(), "repair-1-annotations-light");
    editor.doSave(new NullProgressMonitor());
    page.showView("org.eclipse.ui.views.ProblemView");
    List<IMarker> marked = markers();
    assertThat(marked).hasSize(3);
    assertThat(messages(marked))
        .anySatisfy(each -> assertThat(each).contains("-40ms is a time").contains("a voltage"))
        .anySatisfy(
            each -> assertThat(each).contains("NaChan").contains("did you mean NaConductance?"))
        .anySatisfy(each -> assertThat(each).contains("no ion channel leak"));
    showProblems();
    Screenshot.save(shell(), "repair-2-problems-light");
    runIsRefused();
    repairAt("-40ms", "Replace by -40mV", "repair-4-list-light");
    repairAt("\"NaChan", "Replace by NaConductance", "repair-5-name-light");
    Theme.DARK.apply();
    repairAt("\"leak\" condDensity", "Include Leak.channel.nml", "repair-6-include-dark");
    editor.doSave(new NullProgressMonitor());
    assertThat(markers()).isEmpty();
    assertThat(project.file(CELL).readString()).isEqualTo(intact);
    UiWait.settle(Duration.ofMillis(1500)); // the view takes its time
    Screenshot.save(shell(), "repair-7-done-dark");
  }

  /** Opens the group of errors in the Problems view. */
  private void showProblems() throws Exception {
    page.showView("org.eclipse.ui.views.ProblemView");
    Tree tree =
        UiWait.value(
            PATIENCE,
            "the problems to be listed",
            () ->
                Widgets.find(shell(), Tree.class, RepairTest::listsErrors)
                    .filter(Tree::isVisible)
                    .orElse(null));
    Event expanded = new Event();
    expanded.item = tree.getItem(0);
    tree.notifyListeners(SWT.Expand, expanded);
    tree.getItem(0).setExpanded(true);
    UiWait.settle(Duration.ofMillis(1000));
  }

  private static boolean listsErrors(Tree tree) {
    return tree.getItemCount() > 0 && tree.getItem(0).getText().startsWith("Errors (3");
  }

  /** A dialog names the errors; the first of them is then shown. */
  private void runIsRefused() throws Exception {
    List<String> listed = new ArrayList<>();
    ExpectedDialog refusal =
        Widgets.whenOpen(
            "Run NeuroML simulation",
            PATIENCE,
            dialog -> {
              Table table = Widgets.find(dialog, Table.class, _ -> true).orElseThrow();
              listed.addAll(labels(table));
              Screenshot.save(dialog, "repair-3-run-light");
              Widgets.press(dialog, "Go to Error");
            });
    int before = DebugPlugin.getDefault().getLaunchManager().getLaunches().length;
    new SimulationLaunchShortcut().launch(new StructuredSelection(project.file(RUN)), "run");
    refusal.check();
    UiWait.until(PATIENCE, "the place of the error", () -> selected().equals("-40ms"));
    assertThat(listed).hasSize(3);
    assertThat(listed.getFirst()).startsWith(CELL + ", line ").contains("a voltage is expected");
    assertThat(String.join(" ", listed)).doesNotContain("Exception");
    UiWait.settle(Duration.ofMillis(300));
    assertThat(DebugPlugin.getDefault().getLaunchManager().getLaunches().length)
        .as("launches")
        .isLessThanOrEqualTo(before);
  }

  @Test
  void whatIsSaidWhileTypingIsWhatIsMarked() throws Exception {
    replace("midpoint=\"-40mV\"", "midpoint=\"-40ms\"");
    replace("<spikeThresh ", "<spikeTresh ");
    replace("condDensity=\"36mS_per_cm2\"", "conDensity=\"36mS_per_cm2\"");
    UiWait.until(PATIENCE, "annotations", () -> annotations().size() >= 3);
    List<String> typed = annotations().stream().map(this::describe).sorted().toList();
    editor.doSave(new NullProgressMonitor());
    List<String> marked = markers().stream().map(RepairTest::describe).sorted().toList();
    assertThat(typed).isEqualTo(marked);
    UiWait.until(PATIENCE, "the markers to take their place", () -> typingAnnotations() == 0);
  }

  @Test
  void aProblemOpensAtItsPlace() throws Exception {
    replace("midpoint=\"-40mV\"", "midpoint=\"-40ms\"");
    editor.doSave(new NullProgressMonitor());
    IMarker marker = markers().getFirst();
    page.closeAllEditors(false);
    editor = (NeuroMLEditor) IDE.openEditor(page, marker);
    UiWait.until(PATIENCE, "the selection", () -> selected().equals("-40ms"));
    assertThat(editor.getActiveEditor()).isSameAs(editor.source());
  }

  /** From the Problems view, in files that no editor shows: all at once, undone at once. */
  @Test
  void problemsOfAKindAreRepairedInAllFiles() throws Exception {
    page.closeAllEditors(false);
    String leak = project.file(LEAK).readString();
    project.write(LEAK, leak.replace("10pS", "10mV"));
    project.write(CELL, intact.replace("10pS", "10mV"));
    List<IMarker> marked = markers();
    assertThat(marked).hasSize(3);
    IMarker first = marked.getFirst();
    assertThat(IDE.getMarkerHelpRegistry().hasResolutions(first)).isTrue();
    IMarkerResolution[] offered = IDE.getMarkerHelpRegistry().getResolutions(first);
    assertThat(Arrays.stream(offered).map(IMarkerResolution::getLabel)).contains("Replace by 10pS");
    WorkbenchMarkerResolution chosen =
        (WorkbenchMarkerResolution)
            Arrays.stream(offered)
                .filter(each -> each.getLabel().equals("Replace by 10pS"))
                .findFirst()
                .orElseThrow();
    IMarker[] others = chosen.findOtherMarkers(marked.toArray(IMarker[]::new));
    assertThat(others).hasSize(2);
    chosen.run(marked.toArray(IMarker[]::new), new NullProgressMonitor());
    assertThat(project.file(CELL).readString()).isEqualTo(intact);
    assertThat(project.file(LEAK).readString()).isEqualTo(leak);
    assertThat(markers()).isEmpty();
    assertThat(project.file(CELL).getHistory(null)).isNotEmpty();
    var history = OperationHistoryFactory.getOperationHistory();
    var context = PlatformUI.getWorkbench().getOperationSupport().getUndoContext();
    assertThat(history.getUndoOperation(context).getLabel()).isEqualTo("Replace by 10pS (3 times)");
  }

  /** All that is old in it, in one step, from any problem that this settles. */
  @Test
  void anOldDocumentIsUpdatedFromTheProblemsView() throws Exception {
    String old =
        """
        <neuroml xmlns="http://www.neuroml.org/schema/neuroml2" id="old">
            <voltageClamp id="v" delay="1ms" duration="1ms" targetVoltage="0mV" seriesResistance="1Mohm"/>
        </neuroml>
        """;
    IFile file = project.write("Old.nml", old);
    IMarker problem =
        markers().stream().filter(each -> !updates(each).isEmpty()).findFirst().orElseThrow();
    updates(problem).getFirst().run(problem);
    assertThat(file.readString())
        .isEqualTo(old.replace("seriesResistance", "simpleSeriesResistance"));
    assertThat(messages(markers())).isEmpty();
  }

  /** The text of the cell stays the same; what is wrong with it does not. */
  @Test
  void repairsAreThoseOfTheModelAsItIsNow() throws Exception {
    replace("midpoint=\"-40mV\"", "midpoint=\"-40ms\"");
    editor.doSave(new NullProgressMonitor());
    IMarker unit = markers().getFirst();
    assertThat(IDE.getMarkerHelpRegistry().getResolutions(unit)).isNotEmpty();
    String leak = project.file(LEAK).readString();
    project.write(LEAK, leak.replace("id=\"leak\"", "id=\"leek\""));
    IMarker channel =
        markers().stream()
            .filter(each -> each.getAttribute(IMarker.MESSAGE, "").contains("leak"))
            .findFirst()
            .orElseThrow();
    assertThat(
            Arrays.stream(IDE.getMarkerHelpRegistry().getResolutions(channel))
                .map(IMarkerResolution::getLabel))
        .contains("Replace by leek");
  }

  /** In an open editor a repair is a step of its undo history, with a name. */
  @Test
  void aRepairOfAnOpenFileIsOneStepOfItsHistory() throws Exception {
    replace("midpoint=\"-40mV\"", "midpoint=\"-40ms\"");
    editor.doSave(new NullProgressMonitor());
    String broken = document().get();
    IMarker marker = markers().getFirst();
    IDE.getMarkerHelpRegistry().getResolutions(marker)[0].run(marker);
    assertThat(document().get()).isEqualTo(intact);
    assertThat(editor.isDirty()).isTrue();
    ((ITextOperationTarget) editor.source().viewer()).doOperation(ITextOperationTarget.UNDO);
    assertThat(document().get()).isEqualTo(broken);
  }

  @Test
  void theKeyIsTheOneThatEclipseUsersKnow() throws Exception {
    String sequence =
        String.valueOf(
            PlatformUI.getWorkbench()
                .getService(IBindingService.class)
                .getBestActiveBindingFor(QUICK_ASSIST));
    assertThat(sequence).isEqualTo(String.valueOf(KeySequence.getInstance("M1+1")));
  }

  @Test
  void theOverviewOffersRepairsBesideItsProblems() throws Exception {
    replace("midpoint=\"-40mV\"", "midpoint=\"-40ms\"");
    UiWait.until(PATIENCE, "annotations", () -> annotations().size() == 1);
    editor.setActivePage("org.ranvier.ui.overview");
    Screenshot.inBothThemes(shell(), "repair-overview");
    Hyperlink repair =
        Widgets.find(
                shell(),
                Hyperlink.class,
                each -> each.isVisible() && Widgets.text(each).equals("Repair\u2026"))
            .orElseThrow();
    List<Menu> opened = new ArrayList<>();
    Listener shown = event -> addMenu(event, opened);
    Display.getCurrent().addFilter(SWT.Show, shown);
    try {
      Widgets.follow(repair);
      UiWait.until(PATIENCE, "the menu", () -> !opened.isEmpty());
    } finally {
      Display.getCurrent().removeFilter(SWT.Show, shown);
    }
    Menu menu = opened.getFirst();
    MenuItem replace =
        Arrays.stream(menu.getItems())
            .filter(each -> each.getText().equals("Replace by -40mV"))
            .findFirst()
            .orElseThrow();
    replace.notifyListeners(SWT.Selection, new Event());
    menu.setVisible(false);
    assertThat(document().get()).isEqualTo(intact);
  }

  private static void addMenu(Event event, List<Menu> opened) {
    if (event.widget instanceof Menu menu) {
      opened.add(menu);
    }
  }

  private void repairAt(String place, String title, String picture) throws Exception {
    UiWait.until(
        PATIENCE,
        "the text to be checked",
        () ->
            editor
                .readings()
                .latest()
                .flatMap(reading -> reading.tree())
                .filter(tree -> tree.text().equals(document().get()))
                .isPresent());
    int at = document().get().indexOf(place) + 1;
    editor.reveal(new TextRange(at, at));
    editor.source().setFocus();
    ((ITextOperationTarget) editor.source().viewer()).doOperation(ISourceViewer.QUICK_ASSIST);
    Table list = UiWait.value(PATIENCE, "repairs at " + place, this::proposals);
    assertThat(labels(list)).anyMatch(label -> label.startsWith(title));
    list.setSelection(index(list, title));
    Event chosen = new Event();
    chosen.item = list.getItem(list.getSelectionIndex());
    list.notifyListeners(SWT.Selection, chosen);
    UiWait.settle(Duration.ofMillis(800));
    Screenshot.save(shell(), picture);
    String before = document().get();
    list.notifyListeners(SWT.DefaultSelection, chosen);
    UiWait.until(PATIENCE, "the repair", () -> !document().get().equals(before));
  }

  private Table proposals() {
    return Arrays.stream(Display.getCurrent().getShells())
        .filter(each -> each != shell() && !each.isDisposed() && each.isVisible())
        .flatMap(each -> Widgets.find(each, Table.class, _ -> true).stream())
        .filter(each -> each.getItemCount() > 0 && !each.getItem(0).getText().isEmpty())
        .filter(each -> each.getItem(0).getImage() != null) // else they are being looked for
        .findFirst()
        .orElse(null);
  }

  private static List<String> labels(Table table) {
    return Arrays.stream(table.getItems()).map(TableItem::getText).toList();
  }

  private static int index(Table table, String beginning) {
    return labels(table).stream().map(label -> label.startsWith(beginning)).toList().indexOf(true);
  }

  private void replace(String found, String replacement) throws Exception {
    int at = document().get().indexOf(found);
    assertThat(at).as(found).isNotNegative();
    document().replace(at, found.length(), replacement);
  }

  private List<Annotation> annotations() {
    IAnnotationModel model = editor.source().viewer().getAnnotationModel();
    List<Annotation> found = new ArrayList<>();
    model
        .getAnnotationIterator()
        .forEachRemaining(
            each -> {
              String type = String.valueOf(each.getType());
              if (!each.isMarkedDeleted()
                  && (type.endsWith("error")
                      || type.endsWith("warning")
                      || type.endsWith("info"))) {
                found.add(each);
              }
            });
    return found;
  }

  private long typingAnnotations() {
    return annotations().stream().filter(each -> !each.isPersistent()).count();
  }

  private String describe(Annotation annotation) {
    Position position = editor.source().viewer().getAnnotationModel().getPosition(annotation);
    return position.getOffset() + "+" + position.getLength() + " " + annotation.getText();
  }

  private static String describe(IMarker marker) {
    int start = marker.getAttribute(IMarker.CHAR_START, -1);
    int end = marker.getAttribute(IMarker.CHAR_END, -1);
    return start + "+" + (end - start) + " " + marker.getAttribute(IMarker.MESSAGE, "");
  }

  private List<IMarker> markers() throws CoreException {
    project.project().build(IncrementalProjectBuilder.INCREMENTAL_BUILD, null);
    List<IMarker> found =
        new ArrayList<>(
            List.of(
                project
                    .project()
                    .findMarkers(ProblemMarkers.TYPE, true, IResource.DEPTH_INFINITE)));
    found.sort(
        Comparator.comparing((IMarker each) -> each.getResource().getName())
            .thenComparing(each -> each.getAttribute(IMarker.CHAR_START, 0)));
    return found;
  }

  private static List<IMarkerResolution> updates(IMarker marker) {
    return Arrays.stream(IDE.getMarkerHelpRegistry().getResolutions(marker))
        .filter(each -> each.getLabel().equals("Update to NeuroML 2.3.1"))
        .toList();
  }

  private static List<String> messages(List<IMarker> markers) {
    return markers.stream().map(each -> each.getAttribute(IMarker.MESSAGE, "")).toList();
  }

  private String selected() {
    return editor.source().getSelectionProvider().getSelection() instanceof ITextSelection text
        ? String.valueOf(text.getText())
        : "";
  }

  private IDocument document() {
    return editor.source().viewer().getDocument();
  }

  private Shell shell() {
    return page.getWorkbenchWindow().getShell();
  }
}
