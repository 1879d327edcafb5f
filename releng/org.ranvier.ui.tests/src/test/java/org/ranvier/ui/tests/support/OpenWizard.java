/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.tests.support;

import java.time.Duration;
import java.util.List;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.IWizardPage;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbenchWizard;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.wizards.IWizardDescriptor;
import org.eclipse.ui.wizards.IWizardRegistry;

/** A wizard of the workbench, open for a test to use; cancelled at the end if it still is. */
public final class OpenWizard implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final WizardDialog dialog;

  private OpenWizard(WizardDialog dialog) {
    this.dialog = dialog;
  }

  /** Opens a wizard that a registry has, on what is selected. */
  public static OpenWizard open(IWizardRegistry registry, String id, Object... selected)
      throws Exception {
    IWizardDescriptor descriptor = registry.findWizard(id);
    IWorkbenchWizard wizard = descriptor.createWizard();
    wizard.init(PlatformUI.getWorkbench(), new StructuredSelection(List.of(selected)));
    Shell parent = PlatformUI.getWorkbench().getActiveWorkbenchWindow().getShell();
    var dialog = new WizardDialog(parent, wizard);
    dialog.setBlockOnOpen(false);
    dialog.open();
    return new OpenWizard(dialog);
  }

  public Shell shell() {
    return dialog.getShell();
  }

  public boolean isOpen() {
    return dialog.getShell() != null && !dialog.getShell().isDisposed();
  }

  public IWizardPage page() {
    return dialog.getCurrentPage();
  }

  /** What is said to be wrong on the page that is shown; empty where nothing is. */
  public String error() {
    String message = page().getErrorMessage();
    return message == null ? "" : message;
  }

  public boolean canFinish() {
    return Widgets.find(
            shell(), org.eclipse.swt.widgets.Button.class, b -> b.getText().contains("Finish"))
        .orElseThrow()
        .isEnabled();
  }

  public void waitUntilItCanFinish() {
    UiWait.until(PATIENCE, "Finish; " + error(), this::canFinish);
  }

  /** Presses a button. */
  public void press(String button) {
    Widgets.press(shell(), button);
  }

  public void finish() {
    press("Finish");
    UiWait.until(PATIENCE, "the wizard to close", () -> !isOpen());
  }

  /** The field behind a label. */
  public <T extends Control> T field(String label, Class<T> type) {
    Label found =
        Widgets.find(
                (Composite) page().getControl(),
                Label.class,
                each -> each.getText().replace("&", "").equals(label))
            .orElseThrow(() -> new AssertionError("no label " + label));
    Control[] siblings = found.getParent().getChildren();
    int at = List.of(siblings).indexOf(found);
    return type.cast(siblings[at + 1]);
  }

  public void type(String label, String text) {
    field(label, Text.class).setText(text);
  }

  /** Chooses a line of the first list of the page. */
  public void choose(String line) {
    var list =
        Widgets.find((Composite) page().getControl(), org.eclipse.swt.widgets.List.class, _ -> true)
            .orElseThrow();
    list.setSelection(new String[] {line});
    list.notifyListeners(SWT.Selection, new Event());
  }

  @Override
  public void close() {
    if (isOpen()) {
      dialog.close();
    }
  }
}
