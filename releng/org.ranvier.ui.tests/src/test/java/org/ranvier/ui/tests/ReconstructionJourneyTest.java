/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.eclipse.core.commands.operations.IOperationHistory;
import org.eclipse.core.commands.operations.IUndoContext;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IncrementalProjectBuilder;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.text.ITextOperationTarget;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IMarkerResolution;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.ide.undo.WorkspaceUndoUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.ranvier.examples.Examples;
import org.ranvier.morphology.Morphology;
import org.ranvier.morphology.MorphologyReader;
import org.ranvier.morphology.Segment;
import org.ranvier.ui.editor.NeuroMLEditor;
import org.ranvier.ui.morphology.MorphologyPage;
import org.ranvier.ui.morphology.exchange.ReplaceMorphologyWizard;
import org.ranvier.ui.morphology.repair.RepairPanel;
import org.ranvier.ui.problems.ProblemMarkers;
import org.ranvier.ui.project.NeuroMLNature;
import org.ranvier.ui.tests.support.DroppedFiles;
import org.ranvier.ui.tests.support.NoErrorsLogged;
import org.ranvier.ui.tests.support.OpenWizard;
import org.ranvier.ui.tests.support.Screenshot;
import org.ranvier.ui.tests.support.TestProject;
import org.ranvier.ui.tests.support.TracedCell;
import org.ranvier.ui.tests.support.UiWait;
import org.ranvier.ui.tests.support.Welcome;
import org.ranvier.ui.tests.support.Widgets;
import org.ranvier.xml.XmlDocument;
import org.ranvier.xml.XmlElement;

/** Journey 4: a traced cell comes in, is looked at, repaired, and goes out again. */
@ExtendWith(NoErrorsLogged.class)
class ReconstructionJourneyTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String WIZARD = "Import Reconstructions";

  /** Whether the platform copies or links what is dropped, or asks. */
  private static final String MODE = "IMPORT_FILES_AND_FOLDERS_MODE";

  private static final String CELL = "stellate.cell.nml";

  private final IEclipsePreferences settings = InstanceScope.INSTANCE.getNode("org.eclipse.ui.ide");
  private final IWorkbenchPage page =
      PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();

  @TempDir Path folder;

  private TestProject project;

  @BeforeEach
  void createProject() throws Exception {
    Welcome.close();
    page.getWorkbenchWindow().getShell().setSize(1500, 950);
    project = TestProject.create("traced");
    settings.put(MODE, "MOVE_COPY"); // what is under test is not the platform's question
    NeuroMLNature.addTo(project.project(), null);
  }

  @AfterEach
  void close() throws CoreException {
    settings.remove(MODE);
    if (page.getActiveEditor() instanceof NeuroMLEditor editor
        && editor.findPage(MorphologyPage.ID) instanceof MorphologyPage shown) {
      shown.closePanels(); // which of them are open is kept for the next page
    }
    page.closeAllEditors(false);
    project.close();
  }

  @Test
  void fromADroppedFileToARepairedCellAndOutAgain() throws Exception {
    TracedCell traced = TracedCell.stellate();
    Path file = Files.writeString(folder.resolve("stellate.swc"), traced.text());
    importDropped(file);
    IFile cell = project.file(CELL);
    assertThat(cell.exists()).isTrue();
    NeuroMLEditor editor = editorOf(cell);
    UiWait.until(
        PATIENCE,
        "the page with the shape",
        () -> editor.getActivePageInstance() instanceof MorphologyPage);
    panelShowsWhatIsWrong(editor);
    orphanIsAttachedAndComesBack(editor, cell);
    orphanIsMendedInThePanel(editor);
    assertThat(lengthUm(cell)).isCloseTo(traced.lengthUm(), within(1e-6));
    controlVolumesAreProposed(editor);
    goesOutAgain(cell, traced);
  }

  /** By the length constant at 100 Hz: how many there are and would be, drawn on the cell. */
  private void controlVolumesAreProposed(NeuroMLEditor editor) throws Exception {
    MorphologyPage shown = (MorphologyPage) editor.findPage(MorphologyPage.ID);
    shown.openPanel("org.ranvier.ui.morphology.divisions");
    UiWait.until(PATIENCE, "the count", () -> says(shown, "Control volumes: "));
    UiWait.settle(Duration.ofMillis(600));
    Screenshot.inBothThemes(page.getWorkbenchWindow().getShell(), "traced-divisions");
  }

  private static boolean says(MorphologyPage shown, String start) {
    return Widgets.find(
            shown.getPartControl(),
            Label.class,
            each -> each.isVisible() && each.getText().startsWith(start))
        .isPresent();
  }

  /** The cell cannot be used yet; it is drawn nevertheless. */
  private void panelShowsWhatIsWrong(NeuroMLEditor editor) throws Exception {
    MorphologyPage shown = (MorphologyPage) editor.findPage(MorphologyPage.ID);
    UiWait.until(PATIENCE, "a picture", () -> shown.drawn() > 0);
    shown.openPanel(RepairPanel.ID);
    UiWait.until(PATIENCE, "the findings", () -> faults(shown).size() == 2);
    assertThat(faults(shown))
        .containsExactly("Pieces that hang on nothing (1)", "Leaps in depth (1)");
    choose(shown, "Leaps in depth (1)");
    UiWait.until(PATIENCE, "the choice", () -> !shown.selectedIds().isEmpty());
    UiWait.settle(Duration.ofMillis(900));
    Screenshot.inBothThemes(page.getWorkbenchWindow().getShell(), "repair-panel");
  }

  private Tree tree(MorphologyPage shown) {
    return Widgets.find(shown.getPartControl(), Tree.class, each -> each.isVisible())
        .orElseThrow(() -> new AssertionError("no list of findings"));
  }

  private List<String> faults(MorphologyPage shown) {
    return Arrays.stream(tree(shown).getItems()).map(TreeItem::getText).toList();
  }

  private void choose(MorphologyPage shown, String kind) {
    Tree tree = tree(shown);
    TreeItem item =
        Arrays.stream(tree.getItems())
            .filter(each -> each.getText().equals(kind))
            .findFirst()
            .orElseThrow();
    tree.setSelection(item.getItem(0));
    tree.notifyListeners(SWT.Selection, new Event());
  }

  private void orphanIsMendedInThePanel(NeuroMLEditor editor) throws Exception {
    MorphologyPage shown = (MorphologyPage) editor.setActivePage(MorphologyPage.ID);
    UiWait.until(PATIENCE, "the orphan", () -> faults(shown).size() == 2);
    choose(shown, "Pieces that hang on nothing (1)");
    Button mend =
        Widgets.find(shown.getPartControl(), Button.class, each -> each.getText().equals("M&end"))
            .orElseThrow();
    mend.notifyListeners(SWT.Selection, new Event());
    UiWait.until(
        PATIENCE, "one finding", () -> faults(shown).equals(List.of("Leaps in depth (1)")));
    editor.doSave(new NullProgressMonitor());
    build();
    assertThat(markers(IMarker.SEVERITY_ERROR)).isEmpty();
    assertThat(markers(IMarker.SEVERITY_WARNING))
        .anyMatch(each -> each.getAttribute(IMarker.MESSAGE, "").contains("in depth"));
  }

  /** All points of neurites are in the file that goes out; what is not kept is said before. */
  private void goesOutAgain(IFile cell, TracedCell traced) throws Exception {
    Path out = folder.resolve("again.swc");
    UiWait.settle(Duration.ofMillis(500)); // the colours of the system follow those of the theme
    try (OpenWizard wizard =
        OpenWizard.open(
            PlatformUI.getWorkbench().getExportWizardRegistry(),
            "org.ranvier.ui.morphology.exportShape",
            cell)) {
      wizard.waitUntilItCanFinish();
      wizard.type("File:", out.toString());
      format(wizard, "S&TL");
      UiWait.until(PATIENCE, "what is not kept", () -> lost(wizard).contains("surface"));
      format(wizard, "&SWC");
      UiWait.until(PATIENCE, "what is not kept", () -> isTold(lost(wizard)));
      Screenshot.inBothThemes(wizard.shell(), "export-shape");
      wizard.waitUntilItCanFinish();
      wizard.finish();
    }
    List<double[]> written = TracedCell.points(Files.readString(out));
    for (double[] point : TracedCell.points(traced.text())) {
      assertThat(written).anyMatch(each -> TracedCell.isNear(each, point));
    }
  }

  private static void format(OpenWizard wizard, String name) {
    for (Button each :
        Widgets.below(wizard.page().getControl())
            .filter(Button.class::isInstance)
            .map(Button.class::cast)
            .filter(each -> (each.getStyle() & SWT.RADIO) != 0)
            .toList()) {
      each.setSelection(each.getText().equals(name));
    }
    Widgets.find(
            (Composite) wizard.page().getControl(), Button.class, b -> b.getText().equals(name))
        .orElseThrow()
        .notifyListeners(SWT.Selection, new Event());
  }

  private static boolean isTold(String lost) {
    return !lost.isEmpty() && !lost.contains("surface");
  }

  private static String lost(OpenWizard wizard) {
    return wizard.field("Not kept:", Text.class).getText();
  }

  @Test
  void anImportIsUndoneAndDoneAgain() throws Exception {
    Path file = Files.writeString(folder.resolve("stellate.swc"), TracedCell.stellate().text());
    importDropped(file);
    IFile cell = project.file(CELL);
    String text = cell.readString();
    IOperationHistory history =
        PlatformUI.getWorkbench().getOperationSupport().getOperationHistory();
    IUndoContext context = WorkspaceUndoUtil.getWorkspaceUndoContext();
    assertThat(history.getUndoOperation(context).getLabel()).isEqualTo("Import of " + CELL);
    page.closeAllEditors(false);
    assertThat(history.undo(context, new NullProgressMonitor(), null).isOK()).isTrue();
    assertThat(cell.exists()).isFalse();
    assertThat(history.redo(context, new NullProgressMonitor(), null).isOK()).isTrue();
    assertThat(cell.readString()).isEqualTo(text);
  }

  @Test
  void aFileWithoutACellIsExplainedAndNothingIsMade() throws Exception {
    Path file = Files.writeString(folder.resolve("empty.swc"), "# nothing traced\n");
    var wizard =
        Widgets.whenOpen(
            WIZARD,
            PATIENCE,
            dialog -> {
              UiWait.until(PATIENCE, "the finding", () -> table(dialog, "Line").getItemCount() > 0);
              assertThat(
                      Widgets.find(dialog, Button.class, each -> each.getText().contains("Finish"))
                          .orElseThrow()
                          .isEnabled())
                  .isFalse();
              assertThat(rows(table(dialog, "Line"), 1).getFirst()).contains("no sample");
              Widgets.press(dialog, "Cancel");
            });
    DroppedFiles.on(project.project(), file);
    wizard.check();
    assertThat(project.file("empty.cell.nml").exists()).isFalse();
  }

  @Test
  void theShapeOfACellIsReplacedAsOneStep() throws Exception {
    String before = Examples.get("pyramidal-cell").text("Pyramidal.cell.nml");
    IFile file = project.write("Pyramidal.cell.nml", before);
    NeuroMLEditor editor = (NeuroMLEditor) IDE.openEditor(page, file, true);
    UiWait.until(PATIENCE, "the page", () -> editor.findPage(MorphologyPage.ID) != null);
    MorphologyPage shown = (MorphologyPage) editor.setActivePage(MorphologyPage.ID);
    UiWait.until(PATIENCE, "a picture", () -> shown.drawn() > 0);
    String traced = TracedCell.stellate().text().replace(" 999\n", " 1\n");
    var wizard = new ReplaceMorphologyWizard(editor, shown.shape().orElseThrow());
    wizard.begin(Files.writeString(folder.resolve("other.swc"), traced));
    var dialog = new WizardDialog(page.getWorkbenchWindow().getShell(), wizard);
    dialog.setBlockOnOpen(false);
    dialog.open();
    try {
      replace(dialog.getShell());
    } finally {
      dialog.close();
    }
    String after = editor.source().viewer().getDocument().get();
    int biophysics = before.indexOf("<biophysicalProperties");
    assertThat(after).endsWith(before.substring(biophysics));
    assertThat(after).contains("type_7_group");
    editor.source().viewer().getTextOperationTarget().doOperation(ITextOperationTarget.UNDO);
    assertThat(editor.source().viewer().getDocument().get()).isEqualTo(before);
  }

  private static void replace(Shell dialog) throws Exception {
    Widgets.press(dialog, "Next >");
    UiWait.until(PATIENCE, "the preview", () -> table(dialog, "Line").getItemCount() > 0);
    Widgets.press(dialog, "Next >");
    UiWait.until(PATIENCE, "the end", () -> isEnabled(dialog, "Finish"));
    UiWait.settle(Duration.ofMillis(300));
    Screenshot.inBothThemes(dialog, "replace-morphology");
    Widgets.press(dialog, "Finish");
    assertThat(dialog.isDisposed()).isTrue();
  }

  private static boolean isEnabled(Shell dialog, String button) {
    return Widgets.find(dialog, Button.class, each -> each.getText().contains(button))
        .orElseThrow()
        .isEnabled();
  }

  private void importDropped(Path file) throws Exception {
    var wizard = Widgets.whenOpen(WIZARD, PATIENCE, this::previewAndFinish);
    DroppedFiles.on(project.project(), file);
    wizard.check();
  }

  private void previewAndFinish(Shell dialog) throws Exception {
    UiWait.until(PATIENCE, "the preview", () -> table(dialog, "Line").getItemCount() > 0);
    Table findings = table(dialog, "Line");
    assertThat(rows(findings, 1))
        .hasSize(4)
        .anyMatch(each -> each.contains("999"))
        .anyMatch(each -> each.startsWith("z leaps by 6"))
        .anyMatch(each -> each.contains("type 7"))
        .anyMatch(each -> each.contains("type 8"));
    Table forms = table(dialog, "Form of the soma");
    assertThat(rows(forms, 0)).anyMatch(each -> each.equals("Outline in slices (recommended)"));
    assertThat(rows(forms, 2)).anyMatch(each -> each.endsWith(" %"));
    Table groups = table(dialog, "Type");
    assertThat(rows(groups, 2)).contains("soma_group", "type_7_group", "type_8_group");
    findings.setSelection(rowOf(findings, "999"));
    Event selected = new Event();
    selected.item = findings.getItem(findings.getSelectionIndex());
    findings.notifyListeners(SWT.Selection, selected);
    UiWait.settle(Duration.ofMillis(500));
    Screenshot.inBothThemes(dialog, "import-preview");
    UiWait.settle(Duration.ofMillis(700)); // what opens next is to have the colours of one theme
    Widgets.press(dialog, "Finish");
  }

  private static Table table(Shell dialog, String firstColumn) {
    return Widgets.find(
            dialog,
            Table.class,
            each -> each.getColumnCount() > 0 && each.getColumn(0).getText().equals(firstColumn))
        .orElseThrow(() -> new AssertionError("no table " + firstColumn));
  }

  private static List<String> rows(Table table, int column) {
    return Arrays.stream(table.getItems()).map(each -> each.getText(column)).toList();
  }

  private static int rowOf(Table table, String text) {
    for (TableItem each : table.getItems()) {
      if (each.getText(1).contains(text)) {
        return table.indexOf(each);
      }
    }
    throw new AssertionError(text + " among " + rows(table, 1));
  }

  private NeuroMLEditor editorOf(IFile file) {
    UiWait.until(
        PATIENCE,
        "the editor",
        () -> page.getActiveEditor() instanceof NeuroMLEditor editor && file.equals(editor.file()));
    return (NeuroMLEditor) page.getActiveEditor();
  }

  private void orphanIsAttachedAndComesBack(NeuroMLEditor editor, IFile cell) throws Exception {
    IMarker orphan = orphan();
    IMarkerResolution attach =
        Arrays.stream(IDE.getMarkerHelpRegistry().getResolutions(orphan))
            .filter(each -> each.getLabel().startsWith("Attach segment"))
            .findFirst()
            .orElseThrow();
    String before = cell.readString();
    attach.run(orphan);
    editor.doSave(new NullProgressMonitor());
    build();
    assertThat(markers(IMarker.SEVERITY_ERROR)).isEmpty();
    Morphology mended = morphology(cell);
    assertThat(mended.findGroup("type_7_group")).isPresent();
    assertThat(mended.members("type_8_group").indices().count()).isEqualTo(30);
    editor.source().viewer().getTextOperationTarget().doOperation(ITextOperationTarget.UNDO);
    assertThat(editor.source().viewer().getDocument().get()).isEqualTo(before);
    editor.doSave(new NullProgressMonitor());
    assertThat(orphan().getAttribute(IMarker.MESSAGE, "")).isNotEmpty();
  }

  private IMarker orphan() throws CoreException {
    build();
    List<IMarker> errors = markers(IMarker.SEVERITY_ERROR);
    assertThat(errors).hasSize(1);
    return errors.getFirst();
  }

  private void build() throws CoreException {
    project.project().build(IncrementalProjectBuilder.FULL_BUILD, new NullProgressMonitor());
  }

  private List<IMarker> markers(int severity) throws CoreException {
    return Arrays.stream(
            project.project().findMarkers(ProblemMarkers.TYPE, true, IResource.DEPTH_INFINITE))
        .filter(each -> each.getAttribute(IMarker.SEVERITY, -1) == severity)
        .toList();
  }

  private static Morphology morphology(IFile file) throws CoreException {
    XmlElement cell =
        XmlDocument.parseTolerantly(file.getName(), file.readString())
            .root()
            .findElement("cell")
            .orElseThrow();
    return MorphologyReader.read(cell).get();
  }

  /** Of all that is no soma. */
  private static double lengthUm(IFile file) throws CoreException {
    Morphology morphology = morphology(file);
    var soma = morphology.members("soma_group");
    return morphology.segments().stream()
        .filter(each -> !soma.contains(each.index()))
        .mapToDouble(Segment::lengthUm)
        .sum();
  }
}
