/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.core.ILaunchConfigurationWorkingCopy;
import org.eclipse.debug.core.ILaunchManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ranvier.examples.Example;
import org.ranvier.examples.Examples;
import org.ranvier.ui.project.NeuroMLNature;
import org.ranvier.ui.run.launch.RunConfiguration;
import org.ranvier.ui.run.launch.RunSetting;
import org.ranvier.ui.tests.support.LaunchDialog;
import org.ranvier.ui.tests.support.NoErrorsLogged;
import org.ranvier.ui.tests.support.Screenshot;
import org.ranvier.ui.tests.support.TestProject;
import org.ranvier.ui.tests.support.Theme;
import org.ranvier.ui.tests.support.Widgets;

/** The dialog in which a run is described: what it shows, what Apply keeps, what it looks like. */
@ExtendWith(NoErrorsLogged.class)
class LaunchDialogTest {
  private static final Example HH = Examples.get("hh-cell");
  private static final String MODEL = "LEMS_HHCell.xml";
  private static final String POOL = "Whole-cell pools of ions";

  private TestProject project;
  private ILaunchConfiguration configuration;

  @BeforeEach
  void createConfiguration() throws CoreException {
    project = TestProject.create("dialogs");
    NeuroMLNature.addTo(project.project(), null);
    for (String file : HH.files()) {
      project.write(file, HH.text(file));
    }
    ILaunchManager manager = DebugPlugin.getDefault().getLaunchManager();
    ILaunchConfigurationWorkingCopy created =
        manager
            .getLaunchConfigurationType(RunConfiguration.TYPE)
            .newInstance(null, manager.generateLaunchConfigurationName("dialogs"));
    created.setAttribute(
        RunConfiguration.MODEL, project.file(MODEL).getFullPath().toPortableString());
    configuration = created.doSave();
  }

  @AfterEach
  void deleteConfiguration() throws CoreException {
    Theme.LIGHT.apply();
    configuration.delete();
    project.close();
  }

  @Test
  void wholeCellPoolsAreKeptByApplyAndGivenUpByRevert() throws CoreException {
    LaunchDialog.use(
        configuration,
        dialog -> {
          assertThat(pool(dialog).getSelection()).as("at first").isFalse();
          choose(dialog, true);
          Widgets.press(dialog, "Revert");
          assertThat(pool(dialog).getSelection()).as("after Revert").isFalse();
          choose(dialog, true);
          Widgets.press(dialog, "Apply");
        });
    assertThat(RunConfiguration.description(configuration).wholeCellPool()).isTrue();
    LaunchDialog.use(
        configuration,
        dialog -> {
          assertThat(pool(dialog).getSelection()).as("opened again").isTrue();
          choose(dialog, false);
          Widgets.press(dialog, "Apply");
        });
    assertThat(RunConfiguration.description(configuration).wholeCellPool()).isFalse();
    assertThat(configuration.hasAttribute(RunSetting.WHOLE_CELL_POOL.key())).isFalse();
  }

  @Test
  void nothingIsCutOffInEitherTheme() {
    for (Theme theme : Theme.values()) {
      theme.apply();
      LaunchDialog.use(
          configuration,
          dialog -> {
            assertThat(LaunchDialog.button(dialog, "Apply").isEnabled())
                .as("Apply, untouched")
                .isFalse();
            for (String page : List.of("Computation", "Output", "Simulation")) {
              Control shown = LaunchDialog.turnTo(dialog, page);
              String picture = "launch-%s-%s".formatted(page, theme).toLowerCase(Locale.ROOT);
              save(dialog, picture);
              List<Control> cut =
                  Widgets.below(shown)
                      .filter(c -> c instanceof Label || c instanceof Button || c instanceof Combo)
                      .filter(c -> isCutOff(c, shown))
                      .toList();
              assertThat(cut).as("cut off in " + picture).isEmpty();
            }
          });
    }
  }

  /** Smaller than what it shows, but for a text that breaks, or reaching out of its page. */
  private static boolean isCutOff(Control control, Control page) {
    Point given = control.getSize();
    boolean breaks = (control.getStyle() & SWT.WRAP) != 0;
    Point wanted = control.computeSize(breaks ? given.x : SWT.DEFAULT, SWT.DEFAULT);
    Composite window = page.getParent();
    Point end = control.getDisplay().map(control, window, given);
    Rectangle seen = window.getClientArea();
    return given.x < wanted.x || given.y < wanted.y || end.x > seen.x + seen.width;
  }

  private static Button pool(Shell dialog) {
    return LaunchDialog.button(dialog, POOL);
  }

  private static void choose(Shell dialog, boolean value) {
    pool(dialog).setSelection(value);
    pool(dialog).notifyListeners(SWT.Selection, new Event());
  }

  private static void save(Shell dialog, String name) {
    try {
      Screenshot.save(dialog, name);
    } catch (Exception noPicture) {
      throw new AssertionError(noPicture);
    }
  }
}
