/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.run;

import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.ui.IWorkbenchSite;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.statushandlers.StatusManager;

/** What the links in empty views do. */
public final class RunEditor {
  private RunEditor() {}

  /** Runs the model in the editor, or says that one has to be open. */
  public static void run(IWorkbenchSite site) {
    try {
      site.getService(IHandlerService.class).executeCommand(SimulateHandler.COMMAND, null);
    } catch (CommandException notRun) {
      StatusManager.getManager()
          .handle(
              new Status(
                  IStatus.WARNING, "org.ranvier.ui.run", SimulationMessages.openModel, notRun),
              StatusManager.SHOW);
    }
  }
}
