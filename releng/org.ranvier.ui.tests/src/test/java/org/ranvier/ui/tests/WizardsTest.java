/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.IJobChangeListener;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.wizards.IWizardDescriptor;
import org.eclipse.ui.wizards.IWizardRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.ranvier.examples.Example;
import org.ranvier.examples.Examples;
import org.ranvier.ui.editor.NeuroMLEditor;
import org.ranvier.ui.project.NeuroMLNature;
import org.ranvier.ui.project.ProjectFilling;
import org.ranvier.ui.run.SimulationSession;
import org.ranvier.ui.tests.support.NoErrorsLogged;
import org.ranvier.ui.tests.support.OpenWizard;
import org.ranvier.ui.tests.support.Runs;
import org.ranvier.ui.tests.support.Screenshot;
import org.ranvier.ui.tests.support.TestProject;
import org.ranvier.ui.tests.support.Theme;
import org.ranvier.ui.tests.support.UiWait;
import org.ranvier.ui.tests.support.Widgets;
import org.ranvier.ui.wizard.TypedPath;

/** Wizards: new parts of models, import and export. */
@ExtendWith(NoErrorsLogged.class)
class WizardsTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String IMPORTED = "imported";

  @TempDir Path folder;

  private final IWorkbenchPage page =
      PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
  private TestProject project;

  @BeforeEach
  void createProject() throws Exception {
    project = TestProject.create("wizards");
    NeuroMLNature.addTo(project.project(), null);
  }

  @AfterEach
  void deleteProjects() throws Exception {
    Theme.LIGHT.apply();
    page.closeAllEditors(false);
    project.close();
    IProject imported = ResourcesPlugin.getWorkspace().getRoot().getProject(IMPORTED);
    if (imported.exists()) {
      imported.delete(true, true, null);
    }
  }

  @Test
  void wizardsAreInTheirCategories() {
    assertThat(labels(newWizards(), "org.ranvier.ui.new"))
        .containsExactlyInAnyOrder(
            "NeuroML Project",
            "From Example",
            "Cell",
            "Ion Channel",
            "Synapse",
            "Network",
            "Simulation",
            "Component Type");
    assertThat(labels(PlatformUI.getWorkbench().getImportWizardRegistry(), "org.ranvier.ui.import"))
        .contains("Models of a Folder or Archive");
    assertThat(labels(PlatformUI.getWorkbench().getExportWizardRegistry(), "org.ranvier.ui.export"))
        .contains("Models as Archive");
  }

  private static List<String> labels(IWizardRegistry registry, String category) {
    return Arrays.stream(registry.findCategory(category).getWizards())
        .map(IWizardDescriptor::getLabel)
        .toList();
  }

  @Test
  void aCellIsMadeOnceItsValuesAreRight() throws Exception {
    try (OpenWizard wizard = open("Cell", project.project())) {
      wizard.waitUntilItCanFinish();
      assertThat(wizard.field("Folder:", Text.class).getText()).isEqualTo("wizards");
      assertThat(wizard.field("File:", Combo.class).getText()).endsWith(".cell.nml");
      wizard.choose("Hodgkin–Huxley compartment");
      assertThat(wizard.field("File:", Combo.class).getText()).isEqualTo("hhCell.cell.nml");
      wizard.type("Folder:", "");
      assertThat(wizard.canFinish()).isFalse();
      assertThat(wizard.error()).isEqualTo("Choose a folder of a project for the new file.");
      wizard.type("Folder:", "wizards/cells");
      assertThat(wizard.canFinish()).isTrue();
      wizard.press("Next >");
      wizard.type("Sodium:", "120 ms");
      assertThat(wizard.canFinish()).isFalse();
      assertThat(wizard.error())
          .isEqualTo(
              "Sodium: \"120 ms\" was found; a conductance density is expected, e.g. 120 mS_per_cm2.");
      wizard.type("Sodium:", "0.1 S_per_cm2");
      wizard.type("Id:", "squid");
      assertThat(wizard.error()).isEmpty();
      UiWait.settle(Duration.ofSeconds(2));
      Screenshot.inBothThemes(wizard.shell(), "new-cell-values");
      wizard.finish();
    }
    IFile made = project.file("cells/squid.cell.nml");
    assertThat(made.exists()).isTrue();
    assertThat(made.readString()).contains("condDensity=\"0.1S_per_cm2\"", "<cell id=\"squid\">");
    NeuroMLEditor editor = (NeuroMLEditor) page.getActiveEditor();
    assertThat(editor.file()).isEqualTo(made);
    UiWait.until(PATIENCE, "the reading", () -> editor.readings().latest().isPresent());
    assertThat(editor.readings().latest().orElseThrow().findings()).isEmpty();
  }

  @Test
  void allKindsMakeAModelThatRuns() throws Exception {
    makeProposed("Channel");
    makeProposed("Synapse");
    makeProposed("Cell");
    makeProposed("Network");
    try (OpenWizard wizard = open("Simulation", project.project())) {
      UiWait.settle(Duration.ofMillis(300));
      wizard.press("Next >");
      wizard.waitUntilItCanFinish();
      UiWait.settle(Duration.ofSeconds(2));
      Screenshot.inBothThemes(wizard.shell(), "new-simulation-values");
      Table recorded =
          Widgets.find((Composite) wizard.page().getControl(), Table.class, _ -> true)
              .orElseThrow();
      assertThat(recorded.getItemCount()).isGreaterThan(3);
      assertThat(Arrays.stream(recorded.getItems()).filter(each -> each.getChecked()).count())
          .isEqualTo(1);
      wizard.finish();
    }
    makeProposed("Type");
    IFile simulation = project.file("LEMS_sim.xml");
    assertThat(simulation.readString()).contains("cells[0]/v", "net.net.nml");
    NeuroMLEditor editor =
        (NeuroMLEditor) org.eclipse.ui.ide.IDE.openEditor(page, simulation, true);
    UiWait.until(PATIENCE, "the reading", () -> editor.readings().latest().isPresent());
    assertThat(editor.readings().latest().orElseThrow().findings()).isEmpty();
    SimulationSession run = Runs.untilOver(Runs.configuration(simulation, "made"));
    assertThat(run.state()).as(run.message()).isEqualTo(SimulationSession.State.FINISHED);
    assertThat(run.curves()).isNotEmpty();
  }

  private void makeProposed(String kind) throws Exception {
    int before = project.project().members().length;
    try (OpenWizard wizard = open(kind, project.project())) {
      wizard.waitUntilItCanFinish();
      wizard.press("Next >");
      if (!kind.equals("Cell")) { // which another test shows
        UiWait.settle(Duration.ofMillis(1200)); // the preview is a run
        String name = "new-" + kind.toLowerCase(Locale.ROOT) + "-values";
        Screenshot.inBothThemes(wizard.shell(), name);
      }
      wizard.finish();
    }
    assertThat(project.project().members()).hasSize(before + 1);
    assertThat(page.getActiveEditor()).isInstanceOf(NeuroMLEditor.class);
  }

  @Test
  void aCancelledReadingIsSaidAndNobodyWaitsForIt() throws Exception {
    IJobChangeListener cancelling =
        new JobChangeAdapter() {
          @Override
          public void aboutToRun(IJobChangeEvent event) {
            if (event.getJob().getName().equals("Reading the models of wizards…")) {
              event.getJob().cancel();
            }
          }
        };
    Job.getJobManager().addJobChangeListener(cancelling);
    try (OpenWizard wizard = open("Cell", project.project())) {
      wizard.waitUntilItCanFinish();
      assertThat(wizard.page().getMessage())
          .isEqualTo("Reading the models of wizards was cancelled; its parts are not offered.");
      Screenshot.inBothThemes(wizard.shell(), "new-cell-reading-cancelled");
    } finally {
      Job.getJobManager().removeJobChangeListener(cancelling);
    }
  }

  @Test
  void aNetworkNeedsACellAndSaysSo() throws Exception {
    try (OpenWizard wizard = open("Network", project.project())) {
      wizard.choose("Cells with a current step");
      wizard.press("Next >");
      UiWait.until(PATIENCE, "the message", () -> !wizard.error().isEmpty());
      assertThat(wizard.error())
          .isEqualTo(
              "Cell: there is none in the project; make one first, or take another template.");
      assertThat(wizard.canFinish()).isFalse();
    }
  }

  @Test
  void cancellingMakesNothing() throws Exception {
    IResource[] before = project.project().members();
    try (OpenWizard wizard = open("Cell", project.project())) {
      wizard.waitUntilItCanFinish();
      UiWait.settle(Duration.ofSeconds(2)); // the preview is a run
      Screenshot.inBothThemes(wizard.shell(), "new-cell-template");
      wizard.press("Cancel");
      assertThat(wizard.isOpen()).isFalse();
    }
    assertThat(project.project().members()).isEqualTo(before);
    assertThat(page.getEditorReferences()).isEmpty();
  }

  @Test
  void aPartForAFileThatIsThereIsOneStep() throws Exception {
    Example example = Examples.get("hh-cell");
    for (String each : example.files()) {
      project.write(each, example.text(each));
    }
    IFile file = project.file("HHCell.cell.nml");
    try (OpenWizard wizard = open("Synapse", file)) {
      wizard.waitUntilItCanFinish();
      assertThat(wizard.page().getMessage())
          .isEqualTo("The part is added to HHCell.cell.nml as one step that can be undone.");
      wizard.finish();
    }
    NeuroMLEditor editor = (NeuroMLEditor) page.getActiveEditor();
    String before = example.text("HHCell.cell.nml");
    assertThat(editor.source().viewer().getDocument().get())
        .isNotEqualTo(before)
        .contains("Synapse id=");
    editor.source().getAction(ActionFactory.UNDO.getId()).run();
    assertThat(editor.source().viewer().getDocument().get()).isEqualTo(before);
  }

  @Test
  void modelsGoOutInAnArchiveAndComeInAgain() throws Exception {
    Example example = Examples.get("ball-and-stick");
    for (String each : example.files()) {
      project.write(each, example.text(each));
    }
    Path zip = Path.of(System.getProperty("java.io.tmpdir"), "models.zip");
    Files.deleteIfExists(zip);
    var exports = PlatformUI.getWorkbench().getExportWizardRegistry();
    try (OpenWizard wizard =
        OpenWizard.open(exports, "org.ranvier.ui.exportModels", project.file(example.mainFile()))) {
      awaitModels(wizard);
      wizard.type("Archive:", "");
      assertThat(wizard.canFinish()).isFalse();
      assertThat(wizard.error())
          .isEqualTo("Choose the archive to write, a file whose name ends with .zip.");
      wizard.type("Archive:", zip.toString());
      Screenshot.inBothThemes(wizard.shell(), "export-models");
      wizard.finish();
    }
    try (ZipFile archive = new ZipFile(zip.toFile())) {
      assertThat(archive.stream().map(Object::toString))
          .containsExactlyInAnyOrderElementsOf(example.files());
    }
    var imports = PlatformUI.getWorkbench().getImportWizardRegistry();
    try (OpenWizard wizard = OpenWizard.open(imports, "org.ranvier.ui.importModels")) {
      wizard.type("Source:", folder.resolve("gone.zip").toString());
      assertThat(wizard.canFinish()).isFalse();
      assertThat(wizard.error()).isEqualTo("Choose a folder or an archive that exists.");
      wizard.type("Source:", zip.toString());
      wizard.field("Project name:", Combo.class).setText(IMPORTED);
      Screenshot.inBothThemes(wizard.shell(), "import-models");
      wizard.finish();
    }
    IProject imported = ResourcesPlugin.getWorkspace().getRoot().getProject(IMPORTED);
    assertThat(imported.hasNature(NeuroMLNature.ID)).isTrue();
    for (String each : example.files()) {
      assertThat(imported.getFile(each).readString()).isEqualTo(example.text(each));
    }
  }

  /** Which files hold models is read beside the dialog. */
  private static void awaitModels(OpenWizard wizard) {
    Table models = Widgets.find(wizard.shell(), Table.class, _ -> true).orElseThrow();
    UiWait.until(PATIENCE, "the models", () -> models.getItemCount() > 0);
    assertThat(wizard.error()).isEmpty();
  }

  /** As a name with a character that the system does not have in names. */
  @Test
  void whatNoFileCanBeCalledIsNoPlace() {
    assertThat(TypedPath.find("a\0b.zip")).isEmpty();
    assertThat(TypedPath.find("  ")).isEmpty();
    assertThat(TypedPath.find(" a.zip ")).contains(Path.of("a.zip"));
  }

  @Test
  void whatCannotBeExchangedIsSaidAndNothingIsLeftBehind() throws Exception {
    IFile bad =
        project.write(
            "bad.nml",
            "<neuroml xmlns=\"http://www.neuroml.org/schema/neuroml2\" id=\"b\">\n<include href=\"gone.nml\"/>\n</neuroml>");
    Path zip = folder.resolve("bad.zip");
    var exports = PlatformUI.getWorkbench().getExportWizardRegistry();
    try (OpenWizard wizard = OpenWizard.open(exports, "org.ranvier.ui.exportModels", bad)) {
      awaitModels(wizard);
      wizard.type("Archive:", zip.toString());
      wizard.press("Finish");
      UiWait.until(PATIENCE, "the message", () -> !wizard.error().isEmpty());
      assertThat(wizard.error()).contains("bad.nml:2", "gone.nml");
    }
    assertThat(zip).doesNotExist();
    Path text = Files.writeString(folder.resolve("text.zip"), "no archive");
    var imports = PlatformUI.getWorkbench().getImportWizardRegistry();
    try (OpenWizard wizard = OpenWizard.open(imports, "org.ranvier.ui.importModels")) {
      wizard.type("Source:", text.toString());
      wizard.field("Project name:", Combo.class).setText(IMPORTED);
      wizard.press("Finish");
      UiWait.until(PATIENCE, "the message", () -> !wizard.error().isEmpty());
      assertThat(wizard.error()).contains("text.zip is no archive that can be read");
    }
    assertThat(ResourcesPlugin.getWorkspace().getRoot().getProject(IMPORTED).exists()).isFalse();
  }

  @Test
  void whatLiesInAFolderOfTheNameIsKept() throws Exception {
    Example example = Examples.get("hh-cell");
    Path models = Files.createDirectories(folder.resolve("models"));
    example.copyTo(models);
    IProject imported = ResourcesPlugin.getWorkspace().getRoot().getProject(IMPORTED);
    Path place = Files.createDirectories(ProjectFilling.folderOf(imported));
    try {
      Path notes = Files.writeString(place.resolve("notes.txt"), "mine");
      Path own = Files.writeString(place.resolve(example.mainFile()), "mine");
      var imports = PlatformUI.getWorkbench().getImportWizardRegistry();
      try (OpenWizard wizard = OpenWizard.open(imports, "org.ranvier.ui.importModels")) {
        wizard.type("Source:", models.toString());
        wizard.field("Project name:", Combo.class).setText(IMPORTED);
        assertThat(wizard.page().getMessage())
            .isEqualTo(
                "A folder named imported lies in the workspace; the files in it become part of the project.");
        wizard.press("Finish");
        UiWait.until(PATIENCE, "the message", () -> !wizard.error().isEmpty());
        assertThat(wizard.error()).contains(example.mainFile() + " is there already");
      }
      assertThat(imported.exists()).isFalse();
      assertThat(notes).hasContent("mine");
      assertThat(own).hasContent("mine");
      try (OpenWizard wizard = OpenWizard.open(newWizards(), "org.ranvier.ui.newProject")) {
        Widgets.find(
                (Composite) wizard.page().getControl(),
                Button.class,
                each -> each.getText().equals(example.title(Locale.getDefault())))
            .orElseThrow()
            .notifyListeners(SWT.Selection, new Event());
        wizard.type("Project name:", IMPORTED);
        assertThat(wizard.error()).contains("imported", example.mainFile());
        assertThat(wizard.canFinish()).isFalse();
      }
      assertThat(place.toFile().list()).containsExactlyInAnyOrder("notes.txt", example.mainFile());
    } finally {
      imported.delete(true, true, null);
      if (Files.exists(place)) {
        try (Stream<Path> left = Files.walk(place)) {
          left.sorted(Comparator.reverseOrder()).forEach(each -> each.toFile().delete());
        }
      }
    }
  }

  private static IWizardRegistry newWizards() {
    return PlatformUI.getWorkbench().getNewWizardRegistry();
  }

  private OpenWizard open(String kind, Object... selected) throws Exception {
    return OpenWizard.open(newWizards(), "org.ranvier.ui.new" + kind, selected);
  }
}
