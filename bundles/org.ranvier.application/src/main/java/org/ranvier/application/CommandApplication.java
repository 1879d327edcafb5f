/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.application;

import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.ranvier.cli.RanvierCommand;

/**
 * Runs the commands of the plain command line inside Equinox, without a display.
 *
 * <p>It lets an installation that was put together by p2 run models and say its version. The exit
 * code is that of the command; -nosplash, -data and other arguments of Equinox are taken out by
 * Equinox itself.
 */
public final class CommandApplication implements IApplication {
  @Override
  public Object start(IApplicationContext context) {
    String[] arguments =
        (String[]) context.getArguments().get(IApplicationContext.APPLICATION_ARGS);
    return RanvierCommand.execute(arguments == null ? new String[0] : arguments);
  }

  @Override
  public void stop() {
    // A command ends by itself; Ctrl-C is handled by the command's own shutdown hook.
  }
}
