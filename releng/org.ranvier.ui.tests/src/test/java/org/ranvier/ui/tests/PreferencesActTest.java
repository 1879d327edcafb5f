/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IncrementalProjectBuilder;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.source.Annotation;
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
import org.ranvier.simulation.Method;
import org.ranvier.simulation.RunDescription;
import org.ranvier.ui.editor.NeuroMLEditor;
import org.ranvier.ui.preferences.CheckPreferences;
import org.ranvier.ui.preferences.EditorPreferences;
import org.ranvier.ui.problems.ModelError;
import org.ranvier.ui.problems.ProblemMarkers;
import org.ranvier.ui.project.NeuroMLNature;
import org.ranvier.ui.run.PlotsView;
import org.ranvier.ui.run.SimulationSession;
import org.ranvier.ui.run.launch.RunConfiguration;
import org.ranvier.ui.run.launch.RunSetting;
import org.ranvier.ui.run.launch.SimulationLaunchShortcut;
import org.ranvier.ui.run.preferences.RunPreferences;
import org.ranvier.ui.tests.support.NoErrorsLogged;
import org.ranvier.ui.tests.support.Runs;
import org.ranvier.ui.tests.support.TestProject;
import org.ranvier.ui.tests.support.UiWait;
import org.ranvier.validation.SeverityChoices;
import org.ranvier.validation.SeverityChoices.Choice;

/** Each preference changes what it says that it changes. */
@ExtendWith(NoErrorsLogged.class)
class PreferencesActTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Example HH = Examples.get("hh-cell");
  private static final String CELL = "HHCell.cell.nml";
  private static final String RULE = "ion-channel-exists";

  private final IWorkbenchPage page =
      PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
  private TestProject project;

  @BeforeEach
  void createProject() throws CoreException {
    project = TestProject.create("preferences");
    NeuroMLNature.addTo(project.project(), null);
    for (String file : HH.files()) {
      project.write(file, HH.text(file));
    }
  }

  @AfterEach
  void backToDefaults() throws Exception {
    page.closeAllEditors(false);
    node(EditorPreferences.NODE).clear();
    node(RunPreferences.NODE).clear();
    project.close();
  }

  private void misspellChannel() throws CoreException {
    project.write(CELL, HH.text(CELL).replaceFirst("ionChannel=\"", "ionChannel=\"x"));
    project.project().build(IncrementalProjectBuilder.INCREMENTAL_BUILD, null);
    assertThat(severity()).isEqualTo(IMarker.SEVERITY_ERROR);
  }

  @Test
  void aRuleMattersAsMuchAsTheWorkspaceWants() throws Exception {
    misspellChannel();
    CheckPreferences.setForWorkspace(new SeverityChoices(Map.of(RULE, Choice.INFO)));
    UiWait.until(PATIENCE, "a remark", () -> severity() == IMarker.SEVERITY_INFO);
    CheckPreferences.setForWorkspace(new SeverityChoices(Map.of(RULE, Choice.IGNORE)));
    UiWait.until(PATIENCE, "nothing", () -> severity() == -1);
  }

  @Test
  void theSettingsOfAProjectCountBeforeThoseOfTheWorkspace() throws Exception {
    misspellChannel();
    CheckPreferences.setForWorkspace(new SeverityChoices(Map.of(RULE, Choice.IGNORE)));
    UiWait.until(PATIENCE, "nothing", () -> severity() == -1);
    CheckPreferences.setForProject(
        project.project(), new SeverityChoices(Map.of(RULE, Choice.WARNING)));
    assertThat(project.file(".settings/org.ranvier.ui.prefs").readString()).contains(RULE);
    UiWait.until(PATIENCE, "a warning", () -> severity() == IMarker.SEVERITY_WARNING);
    CheckPreferences.followWorkspace(project.project());
    UiWait.until(PATIENCE, "nothing again", () -> severity() == -1);
  }

  @Test
  void aRunIsNotHeldUpByWhatTheWorkspaceIgnores() throws Exception {
    misspellChannel();
    IFile run = project.file(HH.mainFile());
    assertThat(ModelError.of(run, () -> false)).isNotEmpty();
    CheckPreferences.setForWorkspace(new SeverityChoices(Map.of(RULE, Choice.IGNORE)));
    // A fault of another kind, so that the project is not known to be without any.
    project.write("other.nml", "<neuroml xmlns=\"http://www.neuroml.org/schema/neuroml2\">");
    project.project().build(IncrementalProjectBuilder.INCREMENTAL_BUILD, null);
    assertThat(severity()).isEqualTo(IMarker.SEVERITY_ERROR);
    assertThat(ModelError.of(run, () -> false)).isEmpty();
  }

  @Test
  void aRunIsHeldUpByFaultsOfFilesThatNobodyChecks() throws Exception {
    try (TestProject unchecked = TestProject.create("unchecked")) {
      String cell = HH.text(CELL).replaceFirst("ionChannel=\"", "ionChannel=\"x");
      unchecked.write(CELL, cell);
      IFile own =
          project.write(
              "outer.nml",
              "<neuroml xmlns=\"http://www.neuroml.org/schema/neuroml2\" id=\"outer\">\n"
                  + "  <include href=\"../unchecked/"
                  + CELL
                  + "\"/>\n</neuroml>\n");
      project.project().build(IncrementalProjectBuilder.INCREMENTAL_BUILD, null);
      assertThat(severity()).isEqualTo(-1);
      assertThat(ModelError.of(own, () -> false)).hasSize(1);
    }
  }

  @Test
  void lookingForErrorsCanBeCancelled() throws Exception {
    misspellChannel();
    IFile run = project.file(HH.mainFile());
    assertThatThrownBy(() -> ModelError.of(run, () -> true))
        .isInstanceOf(CancellationException.class);
  }

  @Test
  void anOpenEditorFollowsTheChoiceAtOnce() throws Exception {
    misspellChannel();
    NeuroMLEditor editor = open();
    UiWait.until(PATIENCE, "the fault", () -> findings(editor) == 1);
    CheckPreferences.setForWorkspace(new SeverityChoices(Map.of(RULE, Choice.IGNORE)));
    UiWait.until(PATIENCE, "no fault", () -> findings(editor) == 0);
    CheckPreferences.setForProject(project.project(), new SeverityChoices(Map.of()));
    UiWait.until(PATIENCE, "the fault again", () -> findings(editor) == 1);
  }

  @Test
  void textIsCheckedAsItIsSavedWhereTypingIsNotToBeChecked() throws Exception {
    node(EditorPreferences.NODE).putBoolean(EditorPreferences.CHECK_WHILE_TYPING, false);
    NeuroMLEditor editor = open();
    UiWait.until(PATIENCE, "the first reading", () -> checked(editor));
    IDocument document = editor.source().viewer().getDocument();
    document.replace(document.get().indexOf("mS_per_cm2") + 2, "_per_cm2".length(), "");
    UiWait.until(PATIENCE, "a reading without checks", () -> !checked(editor));
    assertThat(findings(editor)).isZero();
    assertThat(annotations(editor)).isZero();
    editor.doSave(null);
    UiWait.until(PATIENCE, "the finding", () -> findings(editor) == 1);
    node(EditorPreferences.NODE).remove(EditorPreferences.CHECK_WHILE_TYPING);
    document.replace(document.get().indexOf("mS\"") + 2, 0, "_per_cm2");
    UiWait.until(PATIENCE, "no finding", () -> checked(editor) && findings(editor) == 0);
  }

  @Test
  void thePauseBeforeReadingIsAsLongAsWanted() throws Exception {
    node(EditorPreferences.NODE).putInt(EditorPreferences.READING_DELAY_MS, 1500);
    NeuroMLEditor editor = open();
    UiWait.until(PATIENCE, "the first reading", () -> checked(editor));
    IDocument document = editor.source().viewer().getDocument();
    var before = editor.readings().latest().orElseThrow();
    long start = System.nanoTime();
    document.replace(document.get().indexOf("<cell"), 0, " ");
    UiWait.until(PATIENCE, "it", () -> editor.readings().latest().orElseThrow() != before);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(1400));
  }

  @Test
  void formattingIndentsAsWanted() throws Exception {
    String nested = "<neuroml id=\"n\">\n    <cell id=\"c\"/>\n</neuroml>\n";
    assertThat(formatted(nested)).isEqualTo(nested);
    node(EditorPreferences.NODE)
        .put(EditorPreferences.INDENTATION, EditorPreferences.Indentation.TAB.name());
    assertThat(formatted(nested)).contains("\n\t<cell");
    node(EditorPreferences.NODE)
        .put(EditorPreferences.INDENTATION, EditorPreferences.Indentation.SPACES.name());
    node(EditorPreferences.NODE).putInt(EditorPreferences.INDENTATION_WIDTH, 3);
    assertThat(formatted(nested)).contains("\n   <cell");
  }

  private String formatted(String text) throws Exception {
    project.write("nested.nml", text);
    NeuroMLEditor editor = (NeuroMLEditor) IDE.openEditor(page, project.file("nested.nml"), true);
    UiWait.until(PATIENCE, "the text to be read", () -> editor.readings().latest().isPresent());
    PlatformUI.getWorkbench()
        .getService(IHandlerService.class)
        .executeCommand("org.ranvier.ui.format", null);
    String result = editor.source().viewer().getDocument().get();
    page.closeEditor(editor, false);
    return result;
  }

  @Test
  void filesOpenOnTheWantedPage() throws Exception {
    for (Map.Entry<String, String> each :
        Map.of(
                EditorPreferences.PAGE_OVERVIEW, "Overview",
                EditorPreferences.PAGE_FORM, "Form",
                EditorPreferences.PAGE_SOURCE, "Source")
            .entrySet()) {
      node(EditorPreferences.NODE).put(EditorPreferences.FIRST_PAGE, each.getKey());
      NeuroMLEditor editor = open();
      assertThat(pageTitle(editor)).isEqualTo(each.getValue());
      page.closeEditor(editor, false);
    }
  }

  private static String pageTitle(NeuroMLEditor editor) {
    return editor.getActivePageInstance() == null
        ? "Source"
        : editor.getActivePageInstance().getTitle();
  }

  @Test
  void newConfigurationsBeginWithWhatIsPreferred() throws Exception {
    node(RunPreferences.NODE).put(RunPreferences.METHOD, Method.CN.name());
    node(RunPreferences.NODE).putBoolean(RunPreferences.WHOLE_CELL_POOL, true);
    node(RunPreferences.NODE).putInt(RunPreferences.THREADS, 3);
    ILaunchConfiguration created =
        SimulationLaunchShortcut.configuration(project.file("LEMS_HHCell.xml"));
    try {
      RunDescription description = RunConfiguration.description(created);
      assertThat(description.method()).contains(Method.CN);
      assertThat(description.wholeCellPool()).isTrue();
      assertThat(description.threads()).hasValue(3);
    } finally {
      created.delete();
    }
  }

  @Test
  void aConfigurationLeavesToTheModelWhatNobodyPrefers() throws Exception {
    ILaunchConfiguration created =
        SimulationLaunchShortcut.configuration(project.file("LEMS_HHCell.xml"));
    try {
      RunDescription description = RunConfiguration.description(created);
      assertThat(description.method()).isEmpty();
      assertThat(description.wholeCellPool()).isFalse();
      assertThat(description.threads()).isEmpty();
      assertThat(created.hasAttribute(RunSetting.METHOD.key())).isFalse();
    } finally {
      created.delete();
    }
  }

  @Test
  void plotsComeWithARunWhereTheyAreWanted() throws Exception {
    IFile model = project.file("LEMS_HHCell.xml");
    for (boolean wanted : List.of(true, false)) {
      node(RunPreferences.NODE).putBoolean(RunPreferences.SHOW_PLOTS, wanted);
      page.hideView(page.findView(PlotsView.ID));
      SimulationSession run = Runs.untilOver(Runs.configuration(model, "plots"));
      assertThat(run.state()).as(run.message()).isEqualTo(SimulationSession.State.FINISHED);
      UiWait.settle(Duration.ofMillis(300));
      assertThat(page.findView(PlotsView.ID) != null).as("plots").isEqualTo(wanted);
    }
  }

  private NeuroMLEditor open() throws CoreException {
    NeuroMLEditor editor = (NeuroMLEditor) IDE.openEditor(page, project.file(CELL), true);
    UiWait.until(PATIENCE, "the text to be read", () -> editor.readings().latest().isPresent());
    return editor;
  }

  private static int findings(NeuroMLEditor editor) {
    return editor.readings().latest().orElseThrow().findings().size();
  }

  private static boolean checked(NeuroMLEditor editor) {
    return editor.readings().latest().orElseThrow().checked();
  }

  private static int annotations(NeuroMLEditor editor) {
    int count = 0;
    for (var all = editor.source().viewer().getAnnotationModel().getAnnotationIterator();
        all.hasNext(); ) {
      Annotation each = all.next();
      count += each.getType().equals("org.eclipse.ui.workbench.texteditor.error") ? 1 : 0;
    }
    return count;
  }

  /** Of the one problem; -1 where there is none. */
  private int severity() {
    try {
      IMarker[] markers =
          project.project().findMarkers(ProblemMarkers.TYPE, true, IResource.DEPTH_INFINITE);
      return markers.length == 0 ? -1 : markers[0].getAttribute(IMarker.SEVERITY, -1);
    } catch (CoreException e) {
      throw new AssertionError(e);
    }
  }

  private static IEclipsePreferences node(String name) {
    return InstanceScope.INSTANCE.getNode(name);
  }
}
