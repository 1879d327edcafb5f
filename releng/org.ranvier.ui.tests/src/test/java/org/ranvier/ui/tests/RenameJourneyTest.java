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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.core.ILaunchConfigurationWorkingCopy;
import org.eclipse.debug.core.ILaunchManager;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.search.ui.NewSearchUI;
import org.eclipse.search.ui.text.AbstractTextSearchResult;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.team.ui.history.IHistoryView;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.navigator.resources.ProjectExplorer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ranvier.examples.Example;
import org.ranvier.examples.Examples;
import org.ranvier.ui.editor.NeuroMLEditor;
import org.ranvier.ui.project.NeuroMLNature;
import org.ranvier.ui.run.SimulationSession;
import org.ranvier.ui.run.SimulationSessions;
import org.ranvier.ui.run.history.RunsView;
import org.ranvier.ui.run.launch.RunConfiguration;
import org.ranvier.ui.search.FoundPlace;
import org.ranvier.ui.tests.support.ExpectedDialog;
import org.ranvier.ui.tests.support.Menus;
import org.ranvier.ui.tests.support.NoErrorsLogged;
import org.ranvier.ui.tests.support.Screenshot;
import org.ranvier.ui.tests.support.SearchResults;
import org.ranvier.ui.tests.support.TestProject;
import org.ranvier.ui.tests.support.Trees;
import org.ranvier.ui.tests.support.UiWait;
import org.ranvier.ui.tests.support.Welcome;
import org.ranvier.ui.tests.support.Widgets;
import org.ranvier.xml.TextRange;

/**
 * Journey J9: rename a channel and a model file, run as before, search, compare, take it all back.
 * What the journey says of exports (NEURON, OMEX) is not here: it comes with the converters.
 */
@ExtendWith(NoErrorsLogged.class)
class RenameJourneyTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Example HH = Examples.get("hh-cell");
  private static final String CELL = "HHCell.cell.nml";
  private static final String MODEL = "LEMS_HHCell.xml";
  private static final String LAUNCH = "squid.launch";

  /** Densities around 100 mS_per_cm2 in three units: the first and the last are above. */
  private static final String MORE_DENSITIES =
      """
      <neuroml xmlns="http://www.neuroml.org/schema/neuroml2" id="More">
        <cell id="more"><biophysicalProperties id="b"><membraneProperties>
          <channelDensity id="above" ionChannel="k" condDensity="0.1001 S_per_cm2" erev="-77mV" ion="k"/>
          <channelDensity id="same" ionChannel="k" condDensity="1000 S_per_m2" erev="-77mV" ion="k"/>
          <channelDensity id="below" ionChannel="k" condDensity="99 mS_per_cm2" erev="-77mV" ion="k"/>
          <channelDensity id="far" ionChannel="k" condDensity="1e4 S_per_m2" erev="-77mV" ion="k"/>
        </membraneProperties></biophysicalProperties></cell>
      </neuroml>
      """;

  private final IWorkbenchPage page =
      PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
  private final List<String> preview = new ArrayList<>();
  private TestProject project;
  private ILaunchConfiguration configuration;
  private NeuroMLEditor editor;

  @BeforeEach
  void openExample() throws CoreException {
    Welcome.close();
    shell().setSize(1440, 900);
    project = TestProject.create("journey-9");
    NeuroMLNature.addTo(project.project(), null);
    for (String file : HH.files()) {
      project.write(file, HH.text(file));
    }
    ILaunchConfigurationWorkingCopy shared =
        launches()
            .getLaunchConfigurationType(RunConfiguration.TYPE)
            .newInstance(project.project(), "squid");
    shared.setAttribute(RunConfiguration.MODEL, "/journey-9/" + MODEL);
    RunConfiguration.setDefaults(shared);
    configuration = shared.doSave();
    editor = (NeuroMLEditor) IDE.openEditor(page, project.file(CELL));
    UiWait.until(PATIENCE, "the model to be read", () -> editor.readings().latest().isPresent());
  }

  @AfterEach
  void close() throws CoreException {
    SearchResults.forget();
    page.closeAllEditors(false);
    project.close();
  }

  @Test
  void aChannelAndAFileAreRenamedAndAllGoesOnAsBefore() throws Exception {
    Map<String, String> before = contents();
    SimulationSession first = run();
    Map<String, String> traces = results();
    assertThat(traces.get("HHCell.spikes").lines().count()).as("spikes").isGreaterThan(3);

    renameChannel();
    SimulationSession second = run();
    assertThat(results()).as("traces and spike times").isEqualTo(traces);
    showsOnlyTheRename(second);

    renameFile(MODEL, "LEMS_Squid.xml");
    assertThat(configuration.getAttribute(RunConfiguration.MODEL, ""))
        .isEqualTo("/journey-9/LEMS_Squid.xml");
    assertThat(project.file(LAUNCH).readString()).contains("LEMS_Squid.xml").doesNotContain(MODEL);
    SimulationSession third = run();
    assertThat(third.description().model()).endsWith(Path.of("LEMS_Squid.xml"));
    assertThat(results()).isEqualTo(traces);
    assertThat(first.curves()).hasSameSizeAs(third.curves());

    findDensities();
    compareWithHistory();
    takeBack(before);
  }

  // ---- steps -------------------------------------------------------------------------------

  private void renameChannel() throws Exception {
    int at = HH.text(CELL).indexOf("<ionChannelHH id=\"na\"") + "<ionChannelHH id=\"".length();
    editor.reveal(new TextRange(at, at));
    ExpectedDialog dialog = Widgets.whenOpen("Rename na", PATIENCE, this::useRenameDialog);
    command("org.ranvier.ui.rename");
    dialog.check();
    UiWait.until(PATIENCE, "the new name", () -> text().contains("<ionChannelHH id=\"Na_fast\""));
    assertThat(preview)
        .anyMatch(each -> each.startsWith(CELL))
        .anyMatch(each -> each.startsWith(MODEL))
        .noneMatch(each -> each.startsWith("HHCell.net.nml"));
    assertThat(preview).filteredOn(each -> each.contains("<ionChannelHH id=\"na\"")).hasSize(1);
    assertThat(preview).filteredOn(each -> each.contains("ionChannel=\"na\"")).hasSize(1);
    int inModel = preview.indexOf(first(each -> each.startsWith(MODEL)));
    assertThat(preview.subList(inModel + 1, preview.size()))
        .as("paths into the channel")
        .hasSize(4)
        .allMatch(each -> each.contains("quantity=\"cells[0]/"));
    assertThat(project.file(MODEL).readString())
        .isEqualTo(HH.text(MODEL).replace("naDensity/na/", "naDensity/Na_fast/"));
    assertThat(project.file(CELL).readString())
        .isEqualTo(
            HH.text(CELL)
                .replace("<ionChannelHH id=\"na\"", "<ionChannelHH id=\"Na_fast\"")
                .replace("ionChannel=\"na\"", "ionChannel=\"Na_fast\""));
    Screenshot.save(shell(), "journey-9-renamed");
  }

  private void useRenameDialog(Shell dialog) throws Exception {
    Widgets.find(dialog, Text.class, Text::isEnabled).orElseThrow().setText("Na_fast");
    Screenshot.save(dialog, "journey-9-rename-dialog");
    Widgets.press(dialog, "Preview >");
    UiWait.settle(Duration.ofMillis(500));
    Tree changes =
        Widgets.find(dialog, Tree.class, each -> each.isVisible() && each.getItemCount() > 0)
            .orElseThrow();
    Trees.expand(changes, changes.getItems());
    preview.addAll(Trees.labels(changes));
    Screenshot.save(dialog, "journey-9-preview");
    Widgets.press(dialog, "OK");
  }

  private String first(Predicate<String> wanted) {
    return preview.stream().filter(wanted).findFirst().orElseThrow();
  }

  private void showsOnlyTheRename(SimulationSession renamed) throws Exception {
    RunsView runs = (RunsView) page.showView(RunsView.ID);
    assertThat(renamed.changes().orElseThrow())
        .as("what is said to be changed")
        .isNotEmpty()
        .allMatch(each -> each.contains("Na_fast"));
    UiWait.until(
        PATIENCE,
        "the run in the list",
        () -> runs.viewer().getTable().getItem(0).getText(3).contains("Na_fast"));
    Screenshot.save(shell(), "journey-9-runs");
  }

  /** As a person does it: the file chosen in the Project Explorer, and the platform's dialog. */
  private void renameFile(String from, String to) throws Exception {
    explore(project.file(from));
    ExpectedDialog asked =
        Widgets.whenOpen(
            "Rename Resource",
            PATIENCE,
            dialog -> {
              Widgets.find(
                      dialog, Text.class, each -> each.isVisible() && each.getText().equals(from))
                  .orElseThrow()
                  .setText(to);
              Screenshot.save(dialog, "journey-9-rename-file");
              Widgets.press(dialog, "OK");
            });
    execute("org.eclipse.ltk.ui.refactoring.commands.renameResource");
    asked.check();
    UiWait.until(PATIENCE, "the new name", () -> project.file(to).exists());
    assertThat(project.file(from).exists()).isFalse();
  }

  private void findDensities() throws Exception {
    IFile more = project.write("More.cell.nml", MORE_DENSITIES);
    page.activate(editor);
    ExpectedDialog dialog =
        Widgets.whenOpen("Search", PATIENCE, RenameJourneyTest::useSearchDialog);
    NewSearchUI.openSearchDialog(page.getWorkbenchWindow(), "org.ranvier.ui.searchPage");
    dialog.check();
    AbstractTextSearchResult result = SearchResults.await("Values: condDensity > 100");
    assertThat(Arrays.stream(result.getElements()).map(each -> ((FoundPlace) each).owner()))
        .containsExactlyInAnyOrder(
            "channelDensity naDensity in hhCell",
            "channelDensity above in more",
            "channelDensity far in more");
    SearchResults.openFirstIn(CELL);
    assertThat(page.getActiveEditor()).isSameAs(editor);
    var selected = editor.source().viewer().getSelectedRange();
    assertThat(text().substring(selected.x, selected.x + selected.y)).contains("120mS_per_cm2");
    Screenshot.save(shell(), "journey-9-densities");
    more.delete(true, null);
  }

  private static void useSearchDialog(Shell dialog) throws Exception {
    SearchResults.ask(dialog, "Values", "condDensity > 100 mS_per_cm2");
    Screenshot.save(dialog, "journey-9-search");
    Widgets.press(dialog, "Search");
  }

  /** History view, earliest state, Compare Current with Local. */
  private void compareWithHistory() throws Exception {
    IHistoryView view = (IHistoryView) page.showView(IHistoryView.VIEW_ID);
    view.showHistoryFor(project.file(CELL));
    Tree states =
        UiWait.value(
            PATIENCE,
            "the states of the file",
            () ->
                Widgets.find(
                        shell(),
                        Tree.class,
                        each ->
                            each.isVisible()
                                && each.getColumnCount() > 0
                                && each.getColumn(0).getText().equals("Revision Time"))
                    .filter(each -> each.getItemCount() > 0)
                    .orElse(null));
    Trees.choose(states, earliest(states.getItems()), SWT.Selection);
    Menus.pick(states.getMenu(), "Compare Current with Local");
    Tree tree =
        UiWait.value(
            PATIENCE, "what differs", () -> Trees.find(shell(), "cell hhCell").orElse(null));
    List<String> shown = Trees.labels(tree);
    Screenshot.save(shell(), "journey-9-compare");
    assertThat(shown)
        .as("now and before the rename")
        .containsExactly(
            "cell hhCell",
            "biophysicalProperties hhMembrane",
            "membraneProperties",
            "channelDensity naDensity",
            "ionChannel: Na_fast → na",
            "ionChannelHH Na_fast",
            "id: Na_fast → na");
    page.closeEditor(page.getActiveEditor(), false);
  }

  private static TreeItem earliest(TreeItem[] items) {
    TreeItem last = items[items.length - 1];
    return last.getItemCount() == 0 ? last : earliest(last.getItems());
  }

  /** Undo in the Project Explorer takes one refactoring back after the other. */
  private void takeBack(Map<String, String> before) throws Exception {
    explore(project.project());
    execute("org.eclipse.ui.edit.undo");
    UiWait.until(PATIENCE, "the old name of the file", () -> project.file(MODEL).exists());
    explore(project.project());
    execute("org.eclipse.ui.edit.undo");
    UiWait.until(PATIENCE, "the old name", () -> text().equals(HH.text(CELL)));
    assertThat(contents()).isEqualTo(before);
    assertThat(editor.isDirty()).isFalse();
    UiWait.until(
        PATIENCE,
        "the old text to be read",
        () ->
            editor
                .readings()
                .latest()
                .flatMap(reading -> reading.tree())
                .filter(tree -> tree.text().equals(HH.text(CELL)))
                .isPresent());
    Screenshot.save(shell(), "journey-9-taken-back");
  }

  // ---- what the steps are made of ------------------------------------------------------------

  private static ILaunchManager launches() {
    return DebugPlugin.getDefault().getLaunchManager();
  }

  /** Runs the configuration of the project. */
  private SimulationSession run() throws CoreException {
    SimulationSession before = SimulationSessions.workbench().latest().orElse(null);
    configuration.launch(ILaunchManager.RUN_MODE, null);
    return UiWait.value(
        PATIENCE,
        "another run",
        () ->
            SimulationSessions.workbench()
                .latest()
                .filter(run -> run != before && run.state() == SimulationSession.State.FINISHED)
                .filter(
                    run ->
                        run.changes().isPresent()
                            || SimulationSessions.workbench().before(run).isEmpty())
                .orElse(null));
  }

  /** What a run has written. */
  private Map<String, String> results() throws Exception {
    project.project().refreshLocal(IResource.DEPTH_INFINITE, null);
    Map<String, String> texts = new LinkedHashMap<>();
    for (String file : List.of("HHCell.dat", "HHCell.spikes")) {
      texts.put(file, Files.readString(Path.of(project.file(file).getLocationURI())));
      project.file(file).delete(true, null); // the next run writes its own
    }
    return texts;
  }

  /** The files of the model and of its configuration as they are on the disk. */
  private Map<String, String> contents() throws Exception {
    Map<String, String> texts = new LinkedHashMap<>();
    for (String file : HH.files()) {
      texts.put(file, Files.readString(Path.of(project.file(file).getLocationURI())));
    }
    texts.put(LAUNCH, Files.readString(Path.of(project.file(LAUNCH).getLocationURI())));
    return texts;
  }

  private void explore(IResource resource) throws CoreException {
    ProjectExplorer explorer = (ProjectExplorer) page.showView(ProjectExplorer.VIEW_ID);
    page.activate(explorer);
    explorer.getCommonViewer().setSelection(new StructuredSelection(resource), true);
    UiWait.settle(Duration.ofMillis(200));
  }

  private void command(String id) throws Exception {
    page.activate(editor);
    UiWait.settle(Duration.ofMillis(200)); // till what can be done is known
    execute(id);
  }

  private static void execute(String id) throws Exception {
    PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand(id, null);
  }

  private String text() {
    return editor.source().viewer().getDocument().get();
  }

  private Shell shell() {
    return page.getWorkbenchWindow().getShell();
  }
}
