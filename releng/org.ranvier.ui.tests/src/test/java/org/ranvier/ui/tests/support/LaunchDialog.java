/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.tests.support;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.ui.DebugUITools;
import org.eclipse.debug.ui.IDebugUIConstants;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;

/** The dialog of run configurations. */
public final class LaunchDialog {
  private static final String TITLE = "Run Configurations";
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private LaunchDialog() {}

  /** Opens the dialog on a configuration, uses it and closes it, whatever happens in it. */
  public static void use(ILaunchConfiguration configuration, Consumer<Shell> use) {
    ExpectedDialog opened =
        Widgets.whenOpen(
            TITLE,
            PATIENCE,
            dialog -> {
              boolean done = false;
              try {
                use.accept(dialog);
                done = true;
              } finally {
                if (!done) { // what was changed is not to be asked about
                  revert(dialog);
                }
                Widgets.press(dialog, "Close");
              }
            });
    DebugUITools.openLaunchConfigurationDialogOnGroup(
        PlatformUI.getWorkbench().getActiveWorkbenchWindow().getShell(),
        new StructuredSelection(configuration),
        IDebugUIConstants.ID_RUN_LAUNCH_GROUP);
    opened.check();
  }

  /** Presses Revert where something was changed. */
  public static void revert(Shell dialog) {
    Button revert = button(dialog, "Revert");
    if (revert.isEnabled()) {
      revert.notifyListeners(SWT.Selection, new Event());
    }
  }

  /** The button with this text; mnemonics do not count. */
  public static Button button(Shell dialog, String text) {
    return Widgets.find(dialog, Button.class, each -> each.getText().replace("&", "").equals(text))
        .orElseThrow(() -> new AssertionError("no " + text));
  }

  /** Turns to a page and gives what is on it. */
  public static Control turnTo(Shell dialog, String name) {
    CTabFolder pages =
        Widgets.find(dialog, CTabFolder.class, folder -> folder.getItemCount() > 1).orElseThrow();
    CTabItem page =
        Arrays.stream(pages.getItems())
            .filter(item -> item.getText().equals(name))
            .findFirst()
            .orElseThrow();
    if (pages.getSelection() != page) {
      pages.setSelection(page);
      Event event = new Event();
      event.item = page;
      pages.notifyListeners(SWT.Selection, event);
    }
    return page.getControl();
  }

  /** The field on its page, which is turned to; a field follows its label. */
  public static Control field(Shell dialog, String pageName, String labelText) {
    List<Control> controls = Widgets.below(turnTo(dialog, pageName)).toList();
    for (int i = 0; i < controls.size(); i++) {
      if (controls.get(i) instanceof Button check && plain(check.getText()).equals(labelText)) {
        return check;
      }
      if (controls.get(i) instanceof Label label && plain(label.getText()).equals(labelText)) {
        return controls.get(i + 1);
      }
    }
    throw new AssertionError("no " + labelText);
  }

  private static String plain(String text) {
    return text.replace("&", "");
  }
}
