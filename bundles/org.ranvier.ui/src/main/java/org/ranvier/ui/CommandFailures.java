/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.commands.IExecutionListener;
import org.eclipse.core.commands.NotHandledException;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.ui.IStartup;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.statushandlers.StatusManager;

/**
 * Tells the user when one of our commands fails, with details; the platform by itself writes it
 * into the log and leaves it there.
 */
public final class CommandFailures implements IStartup, IExecutionListener {
  private static final String OURS = "org.ranvier.";

  @Override
  public void earlyStartup() {
    PlatformUI.getWorkbench()
        .getDisplay()
        .asyncExec(
            () ->
                PlatformUI.getWorkbench()
                    .getService(ICommandService.class)
                    .addExecutionListener(this));
  }

  @Override
  public void postExecuteFailure(String commandId, ExecutionException failure) {
    if (commandId.startsWith(OURS)) {
      Throwable cause = failure.getCause() == null ? failure : failure.getCause();
      IStatus status =
          new Status(IStatus.ERROR, "org.ranvier.ui", String.valueOf(failure.getMessage()), cause);
      StatusManager.getManager().handle(status, StatusManager.SHOW | StatusManager.LOG);
    }
  }

  @Override
  public void preExecute(String commandId, ExecutionEvent event) {}

  @Override
  public void postExecuteSuccess(String commandId, Object returnValue) {}

  @Override
  public void notHandled(String commandId, NotHandledException exception) {}
}
