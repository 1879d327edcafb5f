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
import java.util.stream.Collectors;
import org.eclipse.core.resources.IncrementalProjectBuilder;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.core.ILaunch;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.core.ILaunchConfigurationType;
import org.eclipse.debug.core.ILaunchConfigurationWorkingCopy;
import org.eclipse.debug.core.ILaunchManager;
import org.eclipse.debug.core.model.IProcess;
import org.eclipse.debug.ui.DebugUITools;
import org.eclipse.debug.ui.IDebugUIConstants;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.console.IHyperlink;
import org.eclipse.ui.console.TextConsole;
import org.eclipse.ui.handlers.IHandlerService;
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
import org.ranvier.ui.run.launch.RunConfiguration;
import org.ranvier.ui.run.launch.RunSetting;
import org.ranvier.ui.source.SourcePage;
import org.ranvier.ui.tests.support.ExpectedDialog;
import org.ranvier.ui.tests.support.NoErrorsLogged;
import org.ranvier.ui.tests.support.TestProject;
import org.ranvier.ui.tests.support.UiWait;
import org.ranvier.ui.tests.support.Widgets;

/** Runs as launches of the platform: history, groups, and the console of each. */
@ExtendWith(NoErrorsLogged.class)
class LaunchHistoryTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Example HH = Examples.get("hh-cell");
  private static final String MODEL = "LEMS_HHCell.xml";
  private static final String GROUP_TYPE =
      "org.eclipse.debug.core.groups.GroupLaunchConfigurationType";

  private final ILaunchManager manager = DebugPlugin.getDefault().getLaunchManager();
  private final IWorkbenchPage page =
      PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
  private final List<ILaunchConfiguration> configurations = new ArrayList<>();
  private TestProject project;

  @BeforeEach
  void createProject() throws CoreException {
    project = TestProject.create("history");
    NeuroMLNature.addTo(project.project(), null);
    for (String file : HH.files()) {
      project.write(file, HH.text(file));
    }
    manager.removeLaunches(manager.getLaunches());
  }

  @AfterEach
  void deleteProject() throws CoreException {
    page.closeAllEditors(false);
    for (ILaunchConfiguration each : configurations) {
      each.delete();
    }
    manager.removeLaunches(manager.getLaunches());
    project.close();
  }

  @Test
  void theLastRunIsRunAgain() throws Exception {
    ILaunchConfiguration first = saved("first", "1");
    ILaunchConfiguration second = saved("second", "2");
    launch(first);
    launch(second);
    assertThat(DebugUITools.getLastLaunch(IDebugUIConstants.ID_RUN_LAUNCH_GROUP)).isEqualTo(second);
    SimulationSession before = latest();
    PlatformUI.getWorkbench()
        .getService(IHandlerService.class)
        .executeCommand("org.eclipse.debug.ui.commands.RunLast", null);
    waitForRunAfter(before);
    assertThat(latest().result().orElseThrow().reachedMs()).isEqualTo(2);
    assertThat(manager.getLaunches()[0].getLaunchConfiguration()).isEqualTo(second);
  }

  @Test
  void aLaunchGroupRunsAllThatIsInIt() throws Exception {
    List<ILaunchConfiguration> members = List.of(saved("one", "1"), saved("two", "2"));
    ILaunchConfigurationType type = manager.getLaunchConfigurationType(GROUP_TYPE);
    ILaunchConfigurationWorkingCopy group = type.newInstance(null, "both");
    for (int i = 0; i < members.size(); i++) {
      String prefix = "org.eclipse.debug.core.launchGroup." + i + ".";
      group.setAttribute(prefix + "name", members.get(i).getName());
      group.setAttribute(prefix + "mode", ILaunchManager.RUN_MODE);
      group.setAttribute(prefix + "enabled", true);
      group.setAttribute(prefix + "action", "WAIT_FOR_TERMINATION");
    }
    ILaunchConfiguration both = group.doSave();
    configurations.add(both);
    List<SimulationSession> before = SimulationSessions.workbench().all();
    DebugUITools.launch(both, ILaunchManager.RUN_MODE);
    UiWait.until(
        PATIENCE,
        "two runs more",
        () ->
            SimulationSessions.workbench().all().stream()
                    .filter(session -> !before.contains(session) && session.state().isOver())
                    .count()
                == 2);
    assertThat(latest().description().durationMs()).hasValue(2);
  }

  @Test
  void placesInTheConsoleLeadToTheModel() throws Exception {
    String broken = HH.text(MODEL).replace("target=\"hhNet\"", "target=\"hhNt\"");
    project.write(MODEL, broken);
    project.project().build(IncrementalProjectBuilder.INCREMENTAL_BUILD, null);
    ExpectedDialog asked =
        Widgets.whenOpen(
            "Run NeuroML simulation", PATIENCE, dialog -> Widgets.press(dialog, "Run Anyway"));
    launch(saved("broken", "1"));
    asked.check();
    TextConsole console = consoleOf(manager.getLaunches()[0].getProcesses()[0]);
    UiWait.until(PATIENCE, "a link to a line", () -> links(console).matches("(?s).*:\\d+:\\d+.*"));
    assertThat(console.getDocument().get()).contains(MODEL).contains("hhNt");
    IHyperlink link =
        Arrays.stream(console.getHyperlinks())
            .filter(each -> text(console, each).matches(".*" + MODEL + ":\\d+:\\d+"))
            .findFirst()
            .orElseThrow(() -> new AssertionError(links(console)));
    link.linkActivated();
    assertThat(page.getActiveEditor()).isInstanceOf(NeuroMLEditor.class);
    NeuroMLEditor editor = (NeuroMLEditor) page.getActiveEditor();
    SourcePage source = editor.source();
    assertThat(editor.getActiveEditor()).isSameAs(source);
    ITextSelection selection = (ITextSelection) source.getSelectionProvider().getSelection();
    assertThat(selection.getText()).startsWith("hhNt\"");
  }

  /** The shortest of three, since a machine may stumble. */
  @Test
  void terminateEndsARunWithinASecond() throws Exception {
    long shortestNs = Long.MAX_VALUE;
    for (int i = 0; i < 3; i++) {
      ILaunch launch = saved("long" + i, "1000000").launch(ILaunchManager.RUN_MODE, null);
      UiWait.until(PATIENCE, "the first steps", () -> latest().timeMs() > 0);
      IProcess process = launch.getProcesses()[0];
      long from = System.nanoTime();
      process.terminate();
      UiWait.until(PATIENCE, "the end", process::isTerminated);
      shortestNs = Math.min(shortestNs, System.nanoTime() - from);
      assertThat(latest().result().orElseThrow().reachedMs()).isPositive();
    }
    assertThat(Duration.ofNanos(shortestNs)).isLessThan(Duration.ofSeconds(1));
  }

  private static String text(TextConsole console, IHyperlink link) {
    try {
      var region = console.getRegion(link);
      return console.getDocument().get(region.getOffset(), region.getLength());
    } catch (org.eclipse.jface.text.BadLocationException gone) {
      throw new AssertionError(gone);
    }
  }

  private static String links(TextConsole console) {
    return Arrays.stream(console.getHyperlinks())
        .map(each -> text(console, each))
        .collect(Collectors.joining(" "));
  }

  private static TextConsole consoleOf(IProcess process) {
    return UiWait.value(
        PATIENCE,
        "the console",
        () -> DebugUITools.getConsole(process) instanceof TextConsole console ? console : null);
  }

  private static SimulationSession latest() {
    return SimulationSessions.workbench().latest().orElseThrow();
  }

  private static void launch(ILaunchConfiguration configuration) {
    Optional<SimulationSession> before = SimulationSessions.workbench().latest();
    DebugUITools.launch(configuration, ILaunchManager.RUN_MODE);
    waitForRunAfter(before.orElse(null));
  }

  private static void waitForRunAfter(SimulationSession before) {
    UiWait.until(
        PATIENCE,
        "another run that ended",
        () ->
            SimulationSessions.workbench()
                .latest()
                .filter(session -> session != before && session.state().isOver())
                .isPresent());
  }

  private ILaunchConfiguration saved(String name, String durationMs) throws CoreException {
    ILaunchConfigurationWorkingCopy created =
        manager
            .getLaunchConfigurationType(RunConfiguration.TYPE)
            .newInstance(null, manager.generateLaunchConfigurationName(name));
    created.setAttribute(
        RunConfiguration.MODEL, project.file(MODEL).getFullPath().toPortableString());
    created.setAttribute(RunSetting.DURATION_MS.key(), durationMs);
    ILaunchConfiguration saved = created.doSave();
    configurations.add(saved);
    return saved;
  }
}
