/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.eclipse.core.resources.IncrementalProjectBuilder;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.core.ILaunch;
import org.eclipse.debug.core.ILaunchConfigurationType;
import org.eclipse.debug.core.ILaunchConfigurationWorkingCopy;
import org.eclipse.debug.core.ILaunchManager;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ranvier.examples.Example;
import org.ranvier.examples.Examples;
import org.ranvier.simulation.Method;
import org.ranvier.simulation.RunDescription;
import org.ranvier.ui.project.NeuroMLNature;
import org.ranvier.ui.run.PlotsView;
import org.ranvier.ui.run.SimulationJob;
import org.ranvier.ui.run.SimulationSession;
import org.ranvier.ui.run.SimulationSessions;
import org.ranvier.ui.run.launch.RunConfiguration;
import org.ranvier.ui.run.launch.RunSetting;
import org.ranvier.ui.tests.support.ExpectedDialog;
import org.ranvier.ui.tests.support.NoErrorsLogged;
import org.ranvier.ui.tests.support.Screenshot;
import org.ranvier.ui.tests.support.TestProject;
import org.ranvier.ui.tests.support.UiWait;
import org.ranvier.ui.tests.support.Widgets;

/** Runs in the workbench: what is launched, what is said, how it ends. */
@ExtendWith(NoErrorsLogged.class)
class RunTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Example HH = Examples.get("hh-cell");
  private static final String MODEL = "LEMS_HHCell.xml";

  private final IWorkbenchPage page =
      PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
  private TestProject project;

  @BeforeEach
  void createProject() throws CoreException {
    project = TestProject.create("runs");
    NeuroMLNature.addTo(project.project(), null);
    for (String file : HH.files()) {
      project.write(file, HH.text(file));
    }
  }

  @AfterEach
  void deleteProject() throws CoreException {
    project.close();
  }

  @Test
  void aLaunchConfigurationStandsForItsRun() throws CoreException {
    ILaunchConfigurationWorkingCopy configuration = configuration();
    configuration.setAttribute(RunSetting.DURATION_MS.key(), "250");
    configuration.setAttribute(RunSetting.TIME_STEP_MS.key(), "0,025");
    configuration.setAttribute(RunSetting.METHOD.key(), Method.JLEMS.name());
    configuration.setAttribute(RunSetting.SEED.key(), "7");
    RunDescription description = RunConfiguration.description(configuration);
    assertThat(description.model()).isEqualTo(project.file(MODEL).getLocation().toPath());
    assertThat(description.durationMs()).hasValue(250);
    assertThat(description.timeStepMs()).as("a decimal comma is understood").hasValue(0.025);
    assertThat(description.method()).contains(Method.JLEMS);
    assertThat(description.seed()).hasValue(7);
  }

  @Test
  void aConfigurationSaysWhatIsWrongWithIt() throws CoreException {
    ILaunchConfigurationWorkingCopy configuration = configuration();
    configuration.setAttribute(RunSetting.TIME_STEP_MS.key(), "tiny");
    assertThatThrownBy(() -> RunConfiguration.description(configuration))
        .hasMessageContaining("time step")
        .hasMessageContaining("tiny");
    configuration.setAttribute(RunSetting.TIME_STEP_MS.key(), "");
    configuration.setAttribute(RunConfiguration.MODEL, "/runs/gone.xml");
    assertThatThrownBy(() -> RunConfiguration.description(configuration))
        .hasMessageContaining("gone.xml");
  }

  @Test
  void aRunCanBeStoppedAndKeepsItsSamples() throws Exception {
    ILaunchConfigurationWorkingCopy configuration = configuration();
    configuration.setAttribute(RunSetting.DURATION_MS.key(), "200000");
    ILaunch launch = configuration.launch(ILaunchManager.RUN_MODE, null);
    UiWait.until(PATIENCE, "samples", () -> latest().hasSamples());
    launch.terminate();
    UiWait.until(PATIENCE, "the run to stop", () -> latest().state().isOver());
    assertThat(latest().state()).isEqualTo(SimulationSession.State.STOPPED);
    assertThat(latest().result().orElseThrow().reachedMs()).isPositive().isLessThan(200_000);
    assertThat(latest().groups().getFirst().curves().getFirst().size()).isGreaterThan(1);
    UiWait.until(
        PATIENCE,
        "the job to end",
        () -> Job.getJobManager().find(SimulationJob.FAMILY).length == 0);
    assertThat(launch.isTerminated()).isTrue();
    assertThat(project.file("HHCell.dat").exists()).as("output file of the stopped run").isTrue();
  }

  @Test
  void aModelAtFaultIsExplainedWhereItsCurvesWouldBe() throws Exception {
    project.write(MODEL, HH.text(MODEL).replace("target=\"hhNet\"", "target=\"hhNt\""));
    project.project().build(IncrementalProjectBuilder.INCREMENTAL_BUILD, null);
    ExpectedDialog asked =
        Widgets.whenOpen(
            "Run NeuroML simulation", PATIENCE, dialog -> Widgets.press(dialog, "Run Anyway"));
    ILaunch launch = configuration().launch(ILaunchManager.RUN_MODE, null);
    asked.check();
    UiWait.until(PATIENCE, "the run to end", () -> latest().state().isOver());
    assertThat(latest().state()).isEqualTo(SimulationSession.State.FAILED);
    assertThat(latest().message()).contains(MODEL).contains("hhNt").doesNotContain("Exception");
    UiWait.until(PATIENCE, "the launch to end", launch::isTerminated);
    assertThat(launch.getProcesses()[0].getStreamsProxy().getErrorStreamMonitor().getContents())
        .contains("hhNt");
    assertThat(page.findView(PlotsView.ID)).isNotNull();
    Screenshot.save(page.getWorkbenchWindow().getShell(), "run-failed-light");
  }

  private static SimulationSession latest() {
    return SimulationSessions.workbench().latest().orElseThrow();
  }

  private ILaunchConfigurationWorkingCopy configuration() throws CoreException {
    ILaunchManager manager = DebugPlugin.getDefault().getLaunchManager();
    ILaunchConfigurationType type = manager.getLaunchConfigurationType(RunConfiguration.TYPE);
    ILaunchConfigurationWorkingCopy created =
        type.newInstance(null, manager.generateLaunchConfigurationName("runs"));
    created.setAttribute(
        RunConfiguration.MODEL, project.file(MODEL).getFullPath().toPortableString());
    return created;
  }
}
