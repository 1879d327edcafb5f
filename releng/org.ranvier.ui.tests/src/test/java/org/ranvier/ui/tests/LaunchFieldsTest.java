/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.core.ILaunchConfigurationWorkingCopy;
import org.eclipse.debug.core.ILaunchManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ranvier.simulation.RunDescription;
import org.ranvier.simulation.StepTolerance;
import org.ranvier.ui.run.launch.RunConfiguration;
import org.ranvier.ui.run.launch.RunSetting;
import org.ranvier.ui.tests.support.LaunchDialog;
import org.ranvier.ui.tests.support.NoErrorsLogged;
import org.ranvier.ui.tests.support.TestProject;
import org.ranvier.ui.tests.support.UiWait;
import org.ranvier.ui.tests.support.Widgets;

/** Each field of a run configuration, from what is typed to the run that it describes. */
@ExtendWith(NoErrorsLogged.class)
class LaunchFieldsTest {
  private static final String POOL = "Whole-cell pools of ions";

  private TestProject project;
  private ILaunchConfiguration configuration;

  @BeforeEach
  void createConfiguration() throws CoreException {
    project = TestProject.create("fields");
    project.write("model.xml", "<Lems/>");
    ILaunchManager manager = DebugPlugin.getDefault().getLaunchManager();
    ILaunchConfigurationWorkingCopy created =
        manager
            .getLaunchConfigurationType(RunConfiguration.TYPE)
            .newInstance(null, manager.generateLaunchConfigurationName("fields"));
    created.setAttribute(RunConfiguration.MODEL, "/fields/model.xml");
    configuration = created.doSave();
  }

  @AfterEach
  void deleteConfiguration() throws CoreException {
    configuration.delete();
    project.close();
  }

  /** Label of a field, what is typed or chosen there, and what is then kept. */
  private record Entry(RunSetting setting, String page, String label, String typed, String kept) {}

  private static final List<Entry> ENTRIES =
      List.of(
          new Entry(RunSetting.DURATION_MS, "Simulation", "Duration:", "120,5", "120,5"),
          new Entry(RunSetting.TIME_STEP_MS, "Simulation", "Time step:", "0.01", "0.01"),
          new Entry(RunSetting.METHOD, "Simulation", "Method:", "cn", "CN"),
          new Entry(
              RunSetting.TOLERANCE, "Simulation", "Tolerance of adaptive steps:", "1e-7", "1e-7"),
          new Entry(RunSetting.SEED, "Simulation", "Seed of random numbers:", "77", "77"),
          new Entry(RunSetting.WHOLE_CELL_POOL, "Simulation", POOL, "true", "true"),
          new Entry(RunSetting.BACKEND, "Computation", "Back end:", "scalar", "scalar"),
          new Entry(RunSetting.THREADS, "Computation", "Threads:", "1", "1"),
          new Entry(RunSetting.OUTPUT_FOLDER, "Output", "Output folder:", "/fields", "/fields"));

  @Test
  void everyFieldIsGivenUpByRevertAndKeptByApply() throws CoreException {
    assertThat(ENTRIES.stream().map(Entry::setting).toList()).containsExactly(RunSetting.values());
    LaunchDialog.use(
        configuration,
        dialog -> {
          for (Entry entry : ENTRIES) {
            enter(dialog, entry, entry.typed);
          }
          Widgets.press(dialog, "Revert");
          for (Entry entry : ENTRIES) {
            assertThat(shown(dialog, entry)).as(entry.label).isNotEqualTo(entry.typed);
            enter(dialog, entry, entry.typed);
          }
          Widgets.press(dialog, "Apply");
        });
    for (Entry entry : ENTRIES) {
      assertThat(entry.setting.text(configuration)).as(entry.label).isEqualTo(entry.kept);
    }
    ILaunchConfiguration copy = configuration.copy("copy of fields").doSave();
    assertThat(copy.getAttributes()).isEqualTo(configuration.getAttributes());
    copy.delete();
    LaunchDialog.use(
        configuration,
        dialog ->
            ENTRIES.forEach(
                entry -> assertThat(shown(dialog, entry)).as(entry.label).isEqualTo(entry.typed)));
    RunDescription description = RunConfiguration.description(configuration);
    assertThat(description.durationMs()).hasValue(120.5);
    assertThat(description.tolerance()).contains(new StepTolerance(1e-7, 1e-7));
    assertThat(description.backend()).contains("scalar");
    assertThat(description.threads()).hasValue(1);
    assertThat(description.outputDirectory()).contains(project.project().getLocation().toPath());
  }

  @Test
  void whatCannotBeRunIsSaidBesideTheFields() {
    LaunchDialog.use(
        configuration,
        dialog -> {
          for (Entry wrong :
              List.of(
                  new Entry(RunSetting.DURATION_MS, "Simulation", "Duration:", "-3", "-3"),
                  new Entry(RunSetting.TIME_STEP_MS, "Simulation", "Time step:", "tiny", "tiny"),
                  new Entry(
                      RunSetting.TOLERANCE,
                      "Simulation",
                      "Tolerance of adaptive steps:",
                      "none",
                      "none"),
                  new Entry(RunSetting.SEED, "Simulation", "Seed of random numbers:", "x", "x"),
                  new Entry(RunSetting.THREADS, "Computation", "Threads:", "0", "0"),
                  new Entry(
                      RunSetting.OUTPUT_FOLDER,
                      "Output",
                      "Output folder:",
                      "no/where",
                      "no/where"))) {
            enter(dialog, wrong, wrong.typed);
            assertThat(texts(dialog))
                .as(wrong.label)
                .anyMatch(
                    text -> text.contains('"' + wrong.kept + '"') && text.contains("expected"));
            assertThat(LaunchDialog.button(dialog, "Run").isEnabled()).as("Run").isFalse();
            enter(dialog, wrong, "");
            assertThat(LaunchDialog.button(dialog, "Run").isEnabled()).as("Run").isTrue();
          }
          LaunchDialog.revert(dialog);
        });
  }

  /** Messages of the dialog are labels or read-only texts. */
  private static List<String> texts(Shell dialog) {
    UiWait.settle(Duration.ofMillis(400)); // the dialog waits a moment before it judges
    return Widgets.below(dialog)
        .map(
            control ->
                switch (control) {
                  case Label label -> label.getText();
                  case CLabel label -> label.getText();
                  case Text text -> text.getText();
                  default -> "";
                })
        .toList();
  }

  private static void enter(Shell dialog, Entry entry, String value) {
    Control field = LaunchDialog.field(dialog, entry.page, entry.label);
    switch (field) {
      case Text text -> text.setText(value);
      case Combo combo -> {
        combo.setText(value);
        combo.notifyListeners(SWT.Selection, new Event());
      }
      case Button check -> {
        check.setSelection(Boolean.parseBoolean(value));
        check.notifyListeners(SWT.Selection, new Event());
      }
      default -> throw new AssertionError(field);
    }
    UiWait.settle(Duration.ofMillis(300));
  }

  private static String shown(Shell dialog, Entry entry) {
    return switch (LaunchDialog.field(dialog, entry.page, entry.label)) {
      case Text text -> text.getText();
      case Combo combo -> combo.getText();
      case Button check -> String.valueOf(check.getSelection());
      default -> throw new AssertionError(entry.label);
    };
  }
}
