/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.run.launch;

import org.eclipse.core.runtime.IStatus;
import org.eclipse.debug.core.IStatusHandler;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;

/** Names the errors of a model that is about to be run, and asks what to do. */
public final class ModelErrorsHandler implements IStatusHandler {
  @Override
  public Boolean handleStatus(IStatus status, Object source) {
    boolean[] run = {true};
    if (source instanceof ModelErrors errors) {
      Display.getDefault().syncExec(() -> run[0] = ask(errors));
    }
    return run[0];
  }

  private static boolean ask(ModelErrors errors) {
    IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
    Shell shell = window == null ? null : window.getShell();
    ModelErrorsDialog dialog = new ModelErrorsDialog(shell, errors);
    int answer = dialog.open();
    if (answer == ModelErrorsDialog.GO) {
      dialog.goToError();
    }
    return answer == ModelErrorsDialog.RUN;
  }
}
