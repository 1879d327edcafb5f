/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.eclipse.compare.CompareConfiguration;
import org.eclipse.compare.CompareEditorInput;
import org.eclipse.compare.CompareUI;
import org.eclipse.compare.IStreamContentAccessor;
import org.eclipse.compare.ITypedElement;
import org.eclipse.compare.ResourceNode;
import org.eclipse.compare.structuremergeviewer.DiffNode;
import org.eclipse.compare.structuremergeviewer.Differencer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IFileState;
import org.eclipse.core.resources.IFolder;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.core.ILaunchConfigurationWorkingCopy;
import org.eclipse.debug.core.ILaunchManager;
import org.eclipse.jface.text.IDocument;
import org.eclipse.ltk.core.refactoring.CheckConditionsOperation;
import org.eclipse.ltk.core.refactoring.CreateChangeOperation;
import org.eclipse.ltk.core.refactoring.IUndoManager;
import org.eclipse.ltk.core.refactoring.PerformChangeOperation;
import org.eclipse.ltk.core.refactoring.Refactoring;
import org.eclipse.ltk.core.refactoring.RefactoringCore;
import org.eclipse.ltk.core.refactoring.RefactoringStatus;
import org.eclipse.ltk.core.refactoring.participants.RenameRefactoring;
import org.eclipse.ltk.core.refactoring.resource.MoveResourcesDescriptor;
import org.eclipse.ltk.core.refactoring.resource.RenameResourceDescriptor;
import org.eclipse.search.ui.ISearchQuery;
import org.eclipse.search.ui.ISearchResultViewPart;
import org.eclipse.search.ui.NewSearchUI;
import org.eclipse.search.ui.text.AbstractTextSearchResult;
import org.eclipse.search.ui.text.AbstractTextSearchViewPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.intro.IIntroManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ranvier.edit.search.ValueSearch;
import org.ranvier.examples.Example;
import org.ranvier.examples.Examples;
import org.ranvier.ui.editor.NeuroMLEditor;
import org.ranvier.ui.project.ProjectModels;
import org.ranvier.ui.refactor.RenameModelProcessor;
import org.ranvier.ui.run.launch.RunConfiguration;
import org.ranvier.ui.search.FoundPlace;
import org.ranvier.ui.search.ModelQuery;
import org.ranvier.ui.tests.support.ExpectedDialog;
import org.ranvier.ui.tests.support.NoErrorsLogged;
import org.ranvier.ui.tests.support.Screenshot;
import org.ranvier.ui.tests.support.TestProject;
import org.ranvier.ui.tests.support.Theme;
import org.ranvier.ui.tests.support.UiWait;
import org.ranvier.ui.tests.support.Widgets;
import org.ranvier.xml.TextRange;

/** Renaming, moving, searching and comparing models in the workbench (journey J9). */
@ExtendWith(NoErrorsLogged.class)
class RenameSearchCompareTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Example HH = Examples.get("hh-cell");

  private final IWorkbenchPage page =
      PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
  private TestProject project;

  @BeforeEach
  void copyExample() throws CoreException {
    IIntroManager welcome = PlatformUI.getWorkbench().getIntroManager();
    welcome.closeIntro(welcome.getIntro());
    project = TestProject.create("hh");
    for (String file : HH.files()) {
      project.write(file, HH.text(file));
    }
  }

  @AfterEach
  void close() throws CoreException {
    Theme.LIGHT.apply();
    for (ISearchQuery query : NewSearchUI.getQueries()) {
      NewSearchUI.removeQuery(query); // and with it the marks in files that are about to go
    }
    UiWait.settle(Duration.ofMillis(200));
    page.closeAllEditors(false);
    project.close();
  }

  private String text(String file) throws CoreException {
    return project.file(file).readString();
  }

  private int place(String file, String piece) throws CoreException {
    int at = text(file).indexOf(piece);
    assertThat(at).as(piece + " in " + file).isNotNegative();
    return at + piece.length();
  }

  private static void perform(Refactoring refactoring) throws CoreException {
    PerformChangeOperation perform =
        new PerformChangeOperation(
            new CreateChangeOperation(
                new CheckConditionsOperation(refactoring, CheckConditionsOperation.ALL_CONDITIONS),
                RefactoringStatus.FATAL));
    perform.setUndoManager(RefactoringCore.getUndoManager(), refactoring.getName());
    perform.run(new NullProgressMonitor());
    assertThat(perform.getConditionCheckingStatus().isOK())
        .as(String.valueOf(perform.getConditionCheckingStatus()))
        .isTrue();
    assertThat(perform.changeExecuted()).isTrue();
  }

  @Test
  void renamingChangesAllFilesAndOneUndoTakesItBack() throws Exception {
    List<String> before = new ArrayList<>();
    for (String file : HH.files()) {
      before.add(text(file));
    }
    String cell = cellId();
    RenameModelProcessor processor =
        new RenameModelProcessor(
            project.file("HHCell.cell.nml"), place("HHCell.cell.nml", "<cell id=\""));
    processor.setNewName("squid");
    perform(new RenameRefactoring(processor));
    assertThat(text("HHCell.cell.nml")).contains("<cell id=\"squid\"");
    assertThat(text("HHCell.net.nml")).contains("component=\"squid\"");
    for (String file : HH.files()) {
      assertThat(text(file)).doesNotContain("component=\"" + cell + "\"", "/" + cell + "/");
    }
    IUndoManager undo = RefactoringCore.getUndoManager();
    undo.performUndo(null, new NullProgressMonitor());
    for (int i = 0; i < before.size(); i++) {
      assertThat(text(HH.files().get(i))).isEqualTo(before.get(i));
    }
  }

  @Test
  void manyPlacesAreOneEditOfTheFile() throws Exception {
    StringBuilder network = new StringBuilder("<network id=\"big\">\n");
    network.append("<population id=\"ring\" component=\"hhCell\" size=\"9\"/>\n");
    network.append("<projection id=\"p\" presynapticPopulation=\"ring\"");
    network.append(" postsynapticPopulation=\"ring\" synapse=\"none\">\n");
    for (int i = 0; i < 1500; i++) {
      network.append(
          "<connection id=\"%d\" preCellId=\"../ring/1/hhCell\" postCellId=\"../ring/2/hhCell\"/>\n"
              .formatted(i));
    }
    network.append("</projection>\n</network>\n</neuroml>\n");
    String before =
        "<neuroml xmlns=\"http://www.neuroml.org/schema/neuroml2\" id=\"big\">\n"
            + "<include href=\"HHCell.cell.nml\"/>\n"
            + network;
    project.write("Big.net.nml", before);
    RenameModelProcessor processor =
        new RenameModelProcessor(
            project.file("Big.net.nml"), place("Big.net.nml", "<population id=\""));
    processor.setNewName("circle");
    perform(new RenameRefactoring(processor));
    assertThat(text("Big.net.nml"))
        .isEqualTo(before.replace("\"ring\"", "\"circle\"").replace("/ring/", "/circle/"));
    RefactoringCore.getUndoManager().performUndo(null, new NullProgressMonitor());
    assertThat(text("Big.net.nml")).isEqualTo(before);
  }

  private String cellId() throws CoreException {
    String text = text("HHCell.cell.nml");
    int from = text.indexOf("<cell id=\"") + "<cell id=\"".length();
    return text.substring(from, text.indexOf('"', from));
  }

  @Test
  void theDialogAsksForANameAndPreviewsThePlaces() throws Exception {
    NeuroMLEditor editor = open("HHCell.cell.nml");
    int at = place("HHCell.cell.nml", "<cell id=\"");
    editor.reveal(new TextRange(at, at));
    String title = "Rename " + cellId();
    ExpectedDialog asked = Widgets.whenOpen(title, PATIENCE, RenameSearchCompareTest::useDialog);
    editor
        .getSite()
        .getService(IHandlerService.class)
        .executeCommand("org.ranvier.ui.rename", null);
    asked.check();
    UiWait.until(PATIENCE, "the name to change", () -> newTextHas(editor, "<cell id=\"squid\""));
    assertThat(text("HHCell.net.nml")).contains("component=\"squid\"");
    // The platform asks, since files without an editor change as well.
    ExpectedDialog undo = Widgets.whenOpen("Undo", PATIENCE, dialog -> Widgets.press(dialog, "OK"));
    editor
        .getSite()
        .getService(IHandlerService.class)
        .executeCommand("org.eclipse.ui.edit.undo", null);
    undo.check();
    UiWait.until(PATIENCE, "the old name", () -> newTextHas(editor, "<cell id=\"hhCell\""));
    assertThat(text("HHCell.net.nml")).isEqualTo(HH.text("HHCell.net.nml"));
  }

  private static void useDialog(Shell dialog) throws Exception {
    Text name = Widgets.find(dialog, Text.class, Text::isEnabled).orElseThrow();
    name.setText("not a name");
    Screenshot.save(dialog, "rename-fault");
    name.setText("squid");
    Screenshot.save(dialog, "rename-light");
    Widgets.press(dialog, "Preview >");
    UiWait.settle(Duration.ofMillis(500));
    Screenshot.save(dialog, "rename-preview-light");
    Theme.DARK.apply();
    Screenshot.save(dialog, "rename-preview-dark");
    Widgets.press(dialog, "OK");
  }

  private static boolean newTextHas(NeuroMLEditor editor, String piece) {
    IDocument document = editor.source().viewer().getDocument();
    return document.get().contains(piece);
  }

  private NeuroMLEditor open(String file) throws CoreException {
    NeuroMLEditor editor = (NeuroMLEditor) IDE.openEditor(page, project.file(file), true);
    UiWait.until(PATIENCE, "the text to be read", () -> editor.readings().latest().isPresent());
    return editor;
  }

  @Test
  void includesFollowFilesThatAreRenamedOrMoved() throws Exception {
    RenameResourceDescriptor rename = new RenameResourceDescriptor();
    rename.setResourcePath(project.file("HHCell.cell.nml").getFullPath());
    rename.setNewName("Squid.cell.nml");
    rename.setUpdateReferences(true);
    RefactoringStatus status = new RefactoringStatus();
    perform(rename.createRefactoring(status));
    assertThat(text("HHCell.net.nml")).contains("href=\"Squid.cell.nml\"");
    IFolder folder = project.project().getFolder("cells");
    folder.create(true, true, null);
    MoveResourcesDescriptor move = new MoveResourcesDescriptor();
    move.setResourcesToMove(new IFile[] {project.file("Squid.cell.nml")});
    move.setDestination(folder);
    move.setUpdateReferences(true);
    perform(move.createRefactoring(status));
    assertThat(text("HHCell.net.nml")).contains("href=\"cells/Squid.cell.nml\"");
    assertThat(project.file("cells/Squid.cell.nml").exists()).isTrue();
  }

  @Test
  void anOpenEditorFollowsItsFileAndClosesWithIt() throws Exception {
    NeuroMLEditor editor = open("HHCell.cell.nml");
    project
        .file("HHCell.cell.nml")
        .move(project.file("Moved.cell.nml").getFullPath(), true, true, null);
    UiWait.until(
        PATIENCE,
        "the editor to follow",
        () -> project.file("Moved.cell.nml").equals(editor.file()));
    assertThat(editor.getTitle()).isEqualTo("Moved.cell.nml");
    assertThat(editor.isDirty()).isFalse();
    project.file("Moved.cell.nml").delete(true, null);
    UiWait.until(PATIENCE, "the editor to close", () -> page.getEditorReferences().length == 0);
  }

  @Test
  void anEarlierStateIsComparedByMeaning() throws Exception {
    String before = text("HHCell.cell.nml");
    IFile file = project.file("HHCell.cell.nml");
    project.write("HHCell.cell.nml", before.replace("\"120mS_per_cm2\"", "\"0.12 S_per_cm2\""));
    file.setContents(
        new ByteArrayInputStream(
            before
                .replace("\"120mS_per_cm2\"", "\"1200 S_per_m2\"")
                .replace("erev=\"50mV\"", "erev=\"51mV\"")
                .getBytes(StandardCharsets.UTF_8)),
        IFile.FORCE | IFile.KEEP_HISTORY,
        null);
    assertThat(file.getHistory(null)).isNotEmpty();
    CompareUI.openCompareEditor(comparing(new ResourceNode(file), earlier(file)));
    Tree tree = UiWait.value(PATIENCE, "the structure", () -> structure("cell hhCell"));
    List<String> shown = new ArrayList<>();
    labels(tree.getItems(), shown);
    assertThat(shown).endsWith("erev: 51mV → 50mV").hasSize(5);
  }

  /** As the platform's local history hands it out: a name, a type and a stream. */
  private static ITypedElement earlier(IFile file) throws CoreException {
    IFileState state = file.getHistory(null)[0];
    return new EarlierState(file.getName(), state);
  }

  private record EarlierState(String name, IFileState state)
      implements ITypedElement, IStreamContentAccessor {
    @Override
    public String getName() {
      return name;
    }

    @Override
    public Image getImage() {
      return null;
    }

    @Override
    public String getType() {
      return "nml";
    }

    @Override
    public InputStream getContents() throws CoreException {
      return state.getContents();
    }
  }

  @Test
  void launchConfigurationsFollowTheirModel() throws Exception {
    IFile model = project.file("LEMS_HHCell.xml");
    ILaunchManager manager = DebugPlugin.getDefault().getLaunchManager();
    ILaunchConfigurationWorkingCopy copy =
        manager.getLaunchConfigurationType(RunConfiguration.TYPE).newInstance(null, "hh run");
    copy.setAttribute(RunConfiguration.MODEL, model.getFullPath().toPortableString());
    ILaunchConfiguration configuration = copy.doSave();
    try {
      RenameResourceDescriptor rename = new RenameResourceDescriptor();
      rename.setResourcePath(model.getFullPath());
      rename.setNewName("LEMS_squid.xml");
      perform(rename.createRefactoring(new RefactoringStatus()));
      assertThat(configuration.getAttribute(RunConfiguration.MODEL, ""))
          .isEqualTo("/hh/LEMS_squid.xml");
      RefactoringCore.getUndoManager().performUndo(null, new NullProgressMonitor());
      assertThat(configuration.getAttribute(RunConfiguration.MODEL, ""))
          .isEqualTo("/hh/LEMS_HHCell.xml");
    } finally {
      configuration.delete();
    }
  }

  @Test
  void referencesAreListedAndOpened() throws Exception {
    NeuroMLEditor editor = open("HHCell.cell.nml");
    int at = place("HHCell.cell.nml", "<cell id=\"");
    editor.reveal(new TextRange(at, at));
    editor
        .getSite()
        .getService(IHandlerService.class)
        .executeCommand("org.ranvier.ui.findReferences", null);
    String title = "References to cell " + cellId();
    AbstractTextSearchResult result = UiWait.value(PATIENCE, "results", () -> finished(title));
    List<String> files =
        Arrays.stream(result.getElements())
            .map(each -> ((FoundPlace) each).file().getName())
            .distinct()
            .sorted()
            .toList();
    assertThat(files).contains("HHCell.cell.nml", "HHCell.net.nml");
    openFirstIn("HHCell.net.nml");
    NeuroMLEditor opened = (NeuroMLEditor) page.getActiveEditor();
    assertThat(opened.file()).isEqualTo(project.file("HHCell.net.nml"));
    var selected = opened.source().viewer().getSelectedRange();
    assertThat(opened.source().viewer().getDocument().get(selected.x, selected.y))
        .contains(cellId());
    Screenshot.save(page.getWorkbenchWindow().getShell(), "references-light");
    Theme.DARK.apply();
    Screenshot.save(page.getWorkbenchWindow().getShell(), "references-dark");
  }

  /** Double-clicks the first result in a file. */
  private static void openFirstIn(String file) {
    Tree tree =
        Widgets.find(
                NewSearchUI.getSearchResultView().getActivePage().getControl(),
                Tree.class,
                Tree::isVisible)
            .orElseThrow();
    TreeItem item =
        UiWait.value(
            PATIENCE,
            file + " among the results",
            () ->
                Arrays.stream(tree.getItems())
                    .filter(each -> each.getText().startsWith(file))
                    .findFirst()
                    .orElse(null));
    item.setExpanded(true);
    Event expand = new Event();
    expand.item = item;
    tree.notifyListeners(SWT.Expand, expand);
    tree.setSelection(item.getItem(0));
    Event open = new Event();
    open.item = item.getItem(0);
    tree.notifyListeners(SWT.Selection, open);
    tree.notifyListeners(SWT.DefaultSelection, open);
    UiWait.settle(Duration.ofMillis(200));
  }

  private AbstractTextSearchResult finished(String title) {
    ISearchResultViewPart view = NewSearchUI.getSearchResultView();
    Object result =
        view != null && view.getActivePage() instanceof AbstractTextSearchViewPage shown
            ? shown.getInput()
            : null;
    return result instanceof AbstractTextSearchResult found
            && !NewSearchUI.isQueryRunning(found.getQuery())
            && found.getLabel().startsWith(title)
            && found.getMatchCount() > 0
        ? found
        : null;
  }

  @Test
  void valuesAreFoundInAnyUnit() throws Exception {
    ModelQuery query =
        ModelQuery.of(
            ValueSearch.parse("condDensity > 1 S_per_m2"),
            "Values",
            "hh",
            () -> ProjectModels.files(project.project()));
    NewSearchUI.runQueryInForeground(null, query);
    AbstractTextSearchResult result = (AbstractTextSearchResult) query.getSearchResult();
    assertThat(result.getMatchCount()).isEqualTo(3);
    assertThat(result.getElements())
        .allMatch(each -> ((FoundPlace) each).owner().startsWith("channelDensity"));
  }

  @Test
  void theSearchDialogHasAPageForModels() throws Exception {
    ExpectedDialog dialog =
        Widgets.whenOpen("Search", PATIENCE, RenameSearchCompareTest::useSearchDialog);
    NewSearchUI.openSearchDialog(page.getWorkbenchWindow(), "org.ranvier.ui.searchPage");
    dialog.check();
    String title = "Components of type channelDensity";
    AbstractTextSearchResult result = UiWait.value(PATIENCE, "results", () -> finished(title));
    assertThat(result.getMatchCount()).isEqualTo(3);
  }

  private static void useSearchDialog(Shell dialog) throws Exception {
    var combo = Widgets.find(dialog, Combo.class, Combo::isVisible).orElseThrow();
    combo.setText("channelDensity");
    Button types =
        Widgets.find(dialog, Button.class, b -> b.getText().equals("&Types")).orElseThrow();
    Widgets.find(dialog, Button.class, b -> b.getText().startsWith("&Ids"))
        .orElseThrow()
        .setSelection(false);
    types.setSelection(true);
    types.notifyListeners(SWT.Selection, new Event());
    Screenshot.save(dialog, "search-page-light");
    Theme.DARK.apply();
    Screenshot.save(dialog, "search-page-dark");
    Theme.LIGHT.apply();
    Widgets.press(dialog, "Search");
  }

  @Test
  void comparingShowsWhatDiffersInMeaning() throws Exception {
    String text = text("HHCell.cell.nml");
    String changed =
        text.replaceFirst("mS_per_cm2\"", " mS_per_cm2\"")
            .replaceFirst("<cell id=\"[^\"]*\"", "<cell id=\"squid\"");
    IFile other = project.write("Other.cell.nml", changed);
    CompareEditorInput input =
        comparing(new ResourceNode(project.file("HHCell.cell.nml")), new ResourceNode(other));
    CompareUI.openCompareEditor(input);
    String title = "cell " + cellId();
    Tree tree = UiWait.value(PATIENCE, "the structure", () -> structure(title));
    List<String> shown = new ArrayList<>();
    labels(tree.getItems(), shown);
    assertThat(shown).containsExactly("cell " + cellId(), "id: " + cellId() + " → squid");
    Screenshot.save(page.getWorkbenchWindow().getShell(), "compare-light");
    Theme.DARK.apply();
    Screenshot.save(page.getWorkbenchWindow().getShell(), "compare-dark");
  }

  private Tree structure(String label) {
    IEditorPart editor = page.getActiveEditor();
    if (editor == null) {
      return null;
    }
    return Widgets.find(
            page.getWorkbenchWindow().getShell(),
            Tree.class,
            tree ->
                tree.isVisible()
                    && tree.getItemCount() > 0
                    && tree.getItem(0).getText().equals(label))
        .orElse(null);
  }

  private static void labels(TreeItem[] items, List<String> shown) {
    for (TreeItem item : items) {
      shown.add(item.getText());
      labels(item.getItems(), shown);
    }
  }

  private static CompareEditorInput comparing(ITypedElement left, ITypedElement right) {
    CompareConfiguration configuration = new CompareConfiguration();
    configuration.setLeftLabel(left.getName());
    configuration.setRightLabel(right.getName());
    CompareEditorInput input =
        new CompareEditorInput(configuration) {
          @Override
          protected Object prepareInput(IProgressMonitor monitor) {
            return new DiffNode(null, Differencer.CHANGE, null, left, right);
          }
        };
    input.setTitle("Compare");
    return input;
  }
}
