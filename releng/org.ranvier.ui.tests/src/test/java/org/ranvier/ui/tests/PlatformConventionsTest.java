/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.core.filesystem.EFS;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IFolder;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.core.ILaunch;
import org.eclipse.debug.core.ILaunchListener;
import org.eclipse.debug.core.ILaunchManager;
import org.eclipse.debug.core.model.IProcess;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.OpenWithMenu;
import org.eclipse.ui.ide.FileStoreEditorInput;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.part.FileEditorInput;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.ranvier.examples.Example;
import org.ranvier.examples.Examples;
import org.ranvier.ui.editor.NeuroMLEditor;
import org.ranvier.ui.explore.ModelPart;
import org.ranvier.ui.explore.PartStore;
import org.ranvier.ui.form.ModelFormPage;
import org.ranvier.ui.project.NeuroMLNature;
import org.ranvier.ui.run.launch.RunConfiguration;
import org.ranvier.ui.run.launch.RunDialogs;
import org.ranvier.ui.run.launch.SimulationLaunchShortcut;
import org.ranvier.ui.tests.support.NoErrorsLogged;
import org.ranvier.ui.tests.support.TestProject;
import org.ranvier.ui.tests.support.UiWait;
import org.ranvier.ui.tests.support.Welcome;
import org.ranvier.ui.type.TypesPage;
import org.ranvier.xml.TextRange;

/** What people who know Eclipse try first: Open With, loose files, Run As, a restart. */
@ExtendWith(NoErrorsLogged.class)
class PlatformConventionsTest {
  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final Example HH = Examples.get("hh-cell");

  private final IWorkbenchPage page =
      PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
  private TestProject project;
  private IFile cell;

  @BeforeEach
  void copyExample() throws Exception {
    Welcome.close();
    project = TestProject.create("conventions");
    NeuroMLNature.addTo(project.project(), null);
    for (String file : HH.files()) {
      project.write(file, HH.text(file));
    }
    cell = project.file("HHCell.cell.nml");
  }

  @AfterEach
  void close() throws Exception {
    UiWait.settle(Duration.ofMillis(300));
    for (ILaunch each : launches().getLaunches()) {
      each.terminate();
      UiWait.until(
          PATIENCE,
          "the end of the run",
          () -> Arrays.stream(each.getProcesses()).allMatch(IProcess::isTerminated));
      launches().removeLaunch(each);
    }
    page.closeAllEditors(false);
    project.close();
  }

  private static ILaunchManager launches() {
    return DebugPlugin.getDefault().getLaunchManager();
  }

  private static NeuroMLEditor read(IEditorPart part) {
    NeuroMLEditor editor = (NeuroMLEditor) part;
    UiWait.until(PATIENCE, "the text to be read", () -> editor.readings().latest().isPresent());
    return editor;
  }

  @Test
  void openWithOffersOurEditorAndTheTextEditor() {
    assertThat(IDE.getDefaultEditor(cell).getId()).isEqualTo(NeuroMLEditor.ID);
    Menu menu = new Menu(page.getWorkbenchWindow().getShell());
    new OpenWithMenu(page, cell).fill(menu, 0);
    List<String> texts = Arrays.stream(menu.getItems()).map(MenuItem::getText).toList();
    menu.dispose();
    assertThat(texts).contains("NeuroML Editor", "Plain Text Editor");
  }

  @Test
  void aFileOutsideOfAnyProjectIsEditedCheckedAndSaved(@TempDir Path folder) throws Exception {
    Path loose = folder.resolve("loose.cell.nml");
    Files.writeString(loose, HH.text("HHCell.cell.nml"));
    NeuroMLEditor editor =
        read(
            page.openEditor(
                new FileStoreEditorInput(EFS.getStore(loose.toUri())), NeuroMLEditor.ID));
    assertThat(editor.file()).isNull();
    IDocument document = editor.source().viewer().getDocument();
    int unit = document.get().indexOf("mS_per_cm2");
    document.replace(unit, "mS_per_cm2".length(), "mV");
    UiWait.until(
        PATIENCE,
        "a finding",
        () -> !editor.readings().latest().orElseThrow().findings().isEmpty());
    assertThat(editor.isDirty()).isTrue();
    page.saveEditor(editor, false);
    assertThat(editor.isDirty()).isFalse();
    assertThat(Files.readString(loose)).isEqualTo(document.get());
    Answers answers = new Answers();
    new SimulationLaunchShortcut(answers).launch(editor, ILaunchManager.RUN_MODE);
    UiWait.until(PATIENCE, "the reason", () -> !answers.told.isEmpty());
    assertThat(answers.told.getFirst())
        .contains("loose.cell.nml")
        .contains("outside the workspace", "Open Folder of Models");
  }

  /** Run As tells why it does nothing, instead of doing nothing. */
  @Test
  void runAsWorksOnWhateverIsSelectedOrSaysWhyNot() throws Exception {
    Answers answers = new Answers();
    Started started = new Started();
    launches().addLaunchListener(started);
    SimulationLaunchShortcut shortcut = new SimulationLaunchShortcut(answers);
    IFolder folder = project.project().getFolder("inner");
    folder.create(true, true, null);
    for (String file : HH.files()) {
      project.write("inner/" + file, HH.text(file));
    }
    ModelPart part =
        UiWait.value(PATIENCE, "the parts", () -> PartStore.shared().find(cell).orElse(null))
            .getFirst();
    for (Object each :
        List.of(project.file("LEMS_HHCell.xml"), cell, part, folder, project.project())) {
      started.models.clear();
      shortcut.launch((ISelection) new StructuredSelection(each), ILaunchManager.RUN_MODE);
      UiWait.until(
          PATIENCE, "a run of " + each + "; " + answers.told, () -> !started.models.isEmpty());
      String of = each == folder ? "/conventions/inner/" : "/conventions/";
      assertThat(started.models).as("run of " + each).containsExactly(of + "LEMS_HHCell.xml");
    }
    started.models.clear();
    shortcut.launch(IDE.openEditor(page, cell, true), ILaunchManager.RUN_MODE);
    UiWait.until(PATIENCE, "a run", () -> !started.models.isEmpty());
    assertThat(started.models).containsExactly("/conventions/LEMS_HHCell.xml");
    assertThat(answers.told).isEmpty();
    shortcut.launch((ISelection) new StructuredSelection("nonsense"), ILaunchManager.RUN_MODE);
    assertThat(answers.told).hasSize(1);
    assertThat(answers.told.getFirst()).contains("Select a NeuroML or LEMS file");
    IFile notes = project.write("notes.txt", "no model");
    shortcut.launch((ISelection) new StructuredSelection(notes), ILaunchManager.RUN_MODE);
    UiWait.until(PATIENCE, "the reason", () -> answers.told.size() == 2);
    assertThat(answers.told.getLast()).contains("notes.txt", "There is no simulation");
    launches().removeLaunchListener(started);
  }

  /** Models whose run has a process; what only waits to be launched is announced as well. */
  private static final class Started implements ILaunchListener {
    private final Set<ILaunch> seen = ConcurrentHashMap.newKeySet();
    private final List<String> models = new CopyOnWriteArrayList<>();

    @Override
    public void launchAdded(ILaunch launch) {}

    @Override
    public void launchChanged(ILaunch launch) {
      if (launch.getProcesses().length > 0 && seen.add(launch)) {
        try {
          models.add(launch.getLaunchConfiguration().getAttribute(RunConfiguration.MODEL, ""));
        } catch (CoreException unreadable) {
          models.add(unreadable.getMessage());
        }
      }
    }

    @Override
    public void launchRemoved(ILaunch launch) {}
  }

  /** Takes the first model, and remembers what it was told. */
  private static final class Answers implements RunDialogs {
    private final List<String> told = new ArrayList<>();

    @Override
    public Optional<IFile> choose(List<IFile> models) {
      return Optional.of(models.getFirst());
    }

    @Override
    public void tell(String message) {
      told.add(message);
    }
  }

  @Test
  void anEditorComesBackWithItsPageAndPlace() throws Exception {
    NeuroMLEditor editor = read(IDE.openEditor(page, cell, true));
    int at = editor.source().viewer().getDocument().get().indexOf("<channelDensity ");
    editor.reveal(new TextRange(at, at + 5));
    editor.setActivePage(ModelFormPage.ID);
    restart();
    NeuroMLEditor again = read(page.findEditor(new FileEditorInput(cell)));
    assertThat(again.getActivePageInstance()).isSameAs(again.form());
    assertThat(again.source().viewer().getSelectedRange()).isEqualTo(new Point(at, 5));
  }

  /** That page comes later than the others, once the text is read. */
  @Test
  void anEditorComesBackWithThePageOfTypesToo() throws Exception {
    IFile own =
        project.write(
            "Own.xml",
            """
            <Lems>
              <Dimension name="voltage" m="1" l="2" t="-3" i="-1"/>
              <ComponentType name="probe"><Parameter name="offset" dimension="voltage"/></ComponentType>
            </Lems>
            """);
    NeuroMLEditor editor = read(IDE.openEditor(page, own, true));
    UiWait.until(PATIENCE, "the page", () -> editor.findPage(TypesPage.ID) != null);
    editor.setActivePage(TypesPage.ID);
    restart();
    NeuroMLEditor again = read(page.findEditor(new FileEditorInput(own)));
    UiWait.until(PATIENCE, "the page", () -> again.getActivePageInstance() == again.types());

    again.reveal(new TextRange(0, 1));
    restart();
    NeuroMLEditor third = read(page.findEditor(new FileEditorInput(own)));
    UiWait.until(PATIENCE, "the page", () -> third.findPage(TypesPage.ID) != null);
    UiWait.settle(Duration.ofMillis(200));
    assertThat(third.getActivePageInstance()).as("the source is no page of forms").isNull();
  }

  @Test
  void aFileThatIsGoneOrBrokenDoesNotBlockTheStart() throws Exception {
    IFile gone = project.write("gone.nml", HH.text("HHCell.cell.nml"));
    IFile broken = project.write("broken.nml", HH.text("HHCell.cell.nml"));
    for (IFile each : List.of(gone, broken)) {
      NeuroMLEditor editor = read(IDE.openEditor(page, each, true));
      editor.reveal(new TextRange(1000, 1010));
    }
    restart(
        () -> {
          // Neither is told of by the platform: as if done while the workbench was closed.
          Files.delete(Path.of(gone.getLocationURI()));
          Files.writeString(Path.of(broken.getLocationURI()), "<neuroml id=\"x\"><cell id=");
        });
    UiWait.settle(Duration.ofMillis(500));
    read(page.findEditor(new FileEditorInput(broken)));
    IEditorPart missing = page.findEditor(new FileEditorInput(gone));
    if (missing != null) {
      page.activate(missing);
      UiWait.settle(Duration.ofMillis(300));
    }
    read(IDE.openEditor(page, cell, true));
  }

  private void restart() throws Exception {
    restart(() -> {});
  }

  /** Closes all editors and opens them from what they saved, as a start does. */
  private void restart(ThrowingRunnable meanwhile) throws Exception {
    IMemento[] states = page.getEditorState(page.getEditorReferences(), true);
    page.closeAllEditors(false);
    meanwhile.run();
    page.openEditors(null, null, states, IWorkbenchPage.MATCH_INPUT | IWorkbenchPage.MATCH_ID, 0);
  }

  private interface ThrowingRunnable {
    void run() throws Exception;
  }
}
