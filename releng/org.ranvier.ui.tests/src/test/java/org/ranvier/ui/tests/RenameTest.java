/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IFolder;
import org.eclipse.core.runtime.CoreException;
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
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.ide.IDE;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ranvier.examples.Example;
import org.ranvier.examples.Examples;
import org.ranvier.ui.editor.NeuroMLEditor;
import org.ranvier.ui.refactor.RenameModelProcessor;
import org.ranvier.ui.run.launch.RunConfiguration;
import org.ranvier.ui.tests.support.ExpectedDialog;
import org.ranvier.ui.tests.support.NoErrorsLogged;
import org.ranvier.ui.tests.support.Screenshot;
import org.ranvier.ui.tests.support.SearchResults;
import org.ranvier.ui.tests.support.TestProject;
import org.ranvier.ui.tests.support.Theme;
import org.ranvier.ui.tests.support.UiWait;
import org.ranvier.ui.tests.support.Welcome;
import org.ranvier.ui.tests.support.Widgets;
import org.ranvier.xml.TextRange;

/** Renaming and moving what a model has, and its files, in the workbench (journey J9). */
@ExtendWith(NoErrorsLogged.class)
class RenameTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Example HH = Examples.get("hh-cell");

  private final IWorkbenchPage page =
      PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
  private TestProject project;

  @BeforeEach
  void copyExample() throws CoreException {
    Welcome.close();
    project = TestProject.ofExample("hh", HH);
  }

  @AfterEach
  void close() throws CoreException {
    Theme.LIGHT.apply();
    SearchResults.forget();
    page.closeAllEditors(false);
    project.close();
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
      before.add(project.text(file));
    }
    String cell = "hhCell";
    RenameModelProcessor processor =
        new RenameModelProcessor(
            project.file("HHCell.cell.nml"), project.endOf("HHCell.cell.nml", "<cell id=\""));
    processor.setNewName("squid");
    perform(new RenameRefactoring(processor));
    assertThat(project.text("HHCell.cell.nml")).contains("<cell id=\"squid\"");
    assertThat(project.text("HHCell.net.nml")).contains("component=\"squid\"");
    for (String file : HH.files()) {
      assertThat(project.text(file)).doesNotContain("component=\"" + cell + "\"", "/" + cell + "/");
    }
    IUndoManager undo = RefactoringCore.getUndoManager();
    undo.performUndo(null, new NullProgressMonitor());
    for (int i = 0; i < before.size(); i++) {
      assertThat(project.text(HH.files().get(i))).isEqualTo(before.get(i));
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
            project.file("Big.net.nml"), project.endOf("Big.net.nml", "<population id=\""));
    processor.setNewName("circle");
    perform(new RenameRefactoring(processor));
    assertThat(project.text("Big.net.nml"))
        .isEqualTo(before.replace("\"ring\"", "\"circle\"").replace("/ring/", "/circle/"));
    RefactoringCore.getUndoManager().performUndo(null, new NullProgressMonitor());
    assertThat(project.text("Big.net.nml")).isEqualTo(before);
  }

  @Test
  void theDialogAsksForANameAndPreviewsThePlaces() throws Exception {
    NeuroMLEditor editor = open("HHCell.cell.nml");
    int at = project.endOf("HHCell.cell.nml", "<cell id=\"");
    editor.reveal(new TextRange(at, at));
    String title = "Rename hhCell";
    ExpectedDialog asked = Widgets.whenOpen(title, PATIENCE, RenameTest::useDialog);
    editor
        .getSite()
        .getService(IHandlerService.class)
        .executeCommand("org.ranvier.ui.rename", null);
    asked.check();
    UiWait.until(PATIENCE, "the name to change", () -> newTextHas(editor, "<cell id=\"squid\""));
    assertThat(project.text("HHCell.net.nml")).contains("component=\"squid\"");
    // The platform asks, since files without an editor change as well.
    ExpectedDialog undo = Widgets.whenOpen("Undo", PATIENCE, dialog -> Widgets.press(dialog, "OK"));
    editor
        .getSite()
        .getService(IHandlerService.class)
        .executeCommand("org.eclipse.ui.edit.undo", null);
    undo.check();
    UiWait.until(PATIENCE, "the old name", () -> newTextHas(editor, "<cell id=\"hhCell\""));
    assertThat(project.text("HHCell.net.nml")).isEqualTo(HH.text("HHCell.net.nml"));
  }

  private static void useDialog(Shell dialog) throws Exception {
    Screenshot.putPointerAside(dialog.getDisplay());
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

  @Test
  void includesFollowFilesThatAreRenamedOrMoved() throws Exception {
    RenameResourceDescriptor rename = new RenameResourceDescriptor();
    rename.setResourcePath(project.file("HHCell.cell.nml").getFullPath());
    rename.setNewName("Squid.cell.nml");
    rename.setUpdateReferences(true);
    RefactoringStatus status = new RefactoringStatus();
    perform(rename.createRefactoring(status));
    assertThat(project.text("HHCell.net.nml")).contains("href=\"Squid.cell.nml\"");
    IFolder folder = project.project().getFolder("cells");
    folder.create(true, true, null);
    MoveResourcesDescriptor move = new MoveResourcesDescriptor();
    move.setResourcesToMove(new IFile[] {project.file("Squid.cell.nml")});
    move.setDestination(folder);
    move.setUpdateReferences(true);
    perform(move.createRefactoring(status));
    assertThat(project.text("HHCell.net.nml")).contains("href=\"cells/Squid.cell.nml\"");
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

  private NeuroMLEditor open(String file) throws CoreException {
    NeuroMLEditor editor = (NeuroMLEditor) IDE.openEditor(page, project.file(file), true);
    UiWait.until(PATIENCE, "the text to be read", () -> editor.readings().latest().isPresent());
    return editor;
  }
}
