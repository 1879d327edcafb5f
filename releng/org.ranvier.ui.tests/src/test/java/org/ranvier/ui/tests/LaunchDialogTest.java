/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.core.ILaunchConfigurationWorkingCopy;
import org.eclipse.debug.core.ILaunchManager;
import org.eclipse.debug.ui.DebugUITools;
import org.eclipse.debug.ui.IDebugUIConstants;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ranvier.examples.Example;
import org.ranvier.examples.Examples;
import org.ranvier.ui.project.NeuroMLNature;
import org.ranvier.ui.run.launch.RunConfiguration;
import org.ranvier.ui.tests.support.NoErrorsLogged;
import org.ranvier.ui.tests.support.Screenshot;
import org.ranvier.ui.tests.support.TestProject;
import org.ranvier.ui.tests.support.Theme;
import org.ranvier.ui.tests.support.Widgets;

/** The dialog in which a run is described: what it shows, what Apply keeps, what it looks like. */
@ExtendWith(NoErrorsLogged.class)
class LaunchDialogTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Example HH = Examples.get("hh-cell");
  private static final String MODEL = "LEMS_HHCell.xml";
  private static final String DIALOG = "Run Configurations";
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
    inDialog(
        dialog -> {
          assertThat(pool(dialog).getSelection()).as("at first").isFalse();
          choose(dialog, true);
          Widgets.press(dialog, "Revert");
          assertThat(pool(dialog).getSelection()).as("after Revert").isFalse();
          choose(dialog, true);
          Widgets.press(dialog, "Apply");
        });
    assertThat(RunConfiguration.description(configuration).wholeCellPool()).isTrue();
    inDialog(
        dialog -> {
          assertThat(pool(dialog).getSelection()).as("opened again").isTrue();
          choose(dialog, false);
          Widgets.press(dialog, "Apply");
        });
    assertThat(RunConfiguration.description(configuration).wholeCellPool()).isFalse();
    assertThat(configuration.hasAttribute(RunConfiguration.WHOLE_CELL_POOL)).isFalse();
  }

  @Test
  void nothingIsCutOffInEitherTheme() {
    for (Theme theme : Theme.values()) {
      theme.apply();
      inDialog(
          dialog -> {
            assertThat(button(dialog, "Apply").isEnabled()).as("Apply, untouched").isFalse();
            save(dialog, "launch-dialog-" + theme.name().toLowerCase(Locale.ROOT));
            List<Control> cut =
                Widgets.below(pool(dialog).getParent().getParent())
                    .filter(c -> c instanceof Label || c instanceof Button || c instanceof Combo)
                    .filter(LaunchDialogTest::isCutOff)
                    .toList();
            assertThat(cut).as("cut off in " + theme).isEmpty();
          });
    }
  }

  private static boolean isCutOff(Control control) {
    Point wanted = control.computeSize(SWT.DEFAULT, SWT.DEFAULT);
    Point given = control.getSize();
    return given.x < wanted.x || given.y < wanted.y;
  }

  /** Uses the dialog and closes it, whatever happens in it. */
  private void inDialog(Consumer<Shell> use) {
    Throwable[] failure = {new AssertionError("the dialog did not open")};
    Widgets.whenOpen(
        DIALOG,
        PATIENCE,
        dialog -> {
          try {
            use.accept(dialog);
            failure[0] = null;
          } catch (Throwable fault) {
            failure[0] = fault;
          } finally {
            if (failure[0] != null) { // what was changed is not to be asked about
              revert(dialog);
            }
            Widgets.press(dialog, "Close");
          }
        });
    DebugUITools.openLaunchConfigurationDialogOnGroup(
        PlatformUI.getWorkbench().getActiveWorkbenchWindow().getShell(),
        new StructuredSelection(configuration),
        IDebugUIConstants.ID_RUN_LAUNCH_GROUP);
    Optional.ofNullable(failure[0])
        .ifPresent(
            fault -> {
              throw new AssertionError(fault);
            });
  }

  private static void revert(Shell dialog) {
    Button revert = button(dialog, "Revert");
    if (revert.isEnabled()) {
      revert.notifyListeners(SWT.Selection, new Event());
    }
  }

  private static Button pool(Shell dialog) {
    return button(dialog, POOL);
  }

  private static Button button(Shell dialog, String text) {
    return Widgets.find(dialog, Button.class, each -> each.getText().replace("&", "").equals(text))
        .orElseThrow(() -> new AssertionError("no " + text));
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
