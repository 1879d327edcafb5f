/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.morphology.exchange;

import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerService;

/** The commands for shapes from and to other formats. */
public final class ExchangeCommands {
  public static final String EXPORT = "org.ranvier.ui.morphology.exportShape";
  public static final String REPLACE = "org.ranvier.ui.morphology.replaceMorphology";

  private ExchangeCommands() {}

  /** Does what a menu does that has the command. */
  public static void run(String command) {
    try {
      PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand(command, null);
    } catch (CommandException notRun) {
      ILog.get().error("The command " + command + " could not be run", notRun);
    }
  }
}
