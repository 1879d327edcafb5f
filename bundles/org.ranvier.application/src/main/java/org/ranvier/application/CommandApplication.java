/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.application;

import java.util.List;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.osgi.framework.FrameworkUtil;

/**
 * Runs the commands of the plain command line inside Equinox, without a display.
 *
 * <p>It lets an installation that was put together by p2 run models and say its version. The exit
 * code is that of the command; -nosplash, -data and other arguments of Equinox are taken out by
 * Equinox itself.
 */
public final class CommandApplication implements IApplication {
  /** Wrong use of the command line. */
  private static final Integer USAGE = 2;

  @Override
  public Object start(IApplicationContext context) {
    String[] arguments =
        (String[]) context.getArguments().get(IApplicationContext.APPLICATION_ARGS);
    if (arguments != null && List.of(arguments).contains("--version")) {
      System.out.println("ranvier " + FrameworkUtil.getBundle(getClass()).getVersion());
      return EXIT_OK;
    }
    return USAGE;
  }

  @Override
  public void stop() {
    // A command ends by itself; Ctrl-C is handled by the command's own shutdown hook.
  }
}
