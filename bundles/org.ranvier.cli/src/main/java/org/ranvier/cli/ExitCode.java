/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.cli;

/** What a command tells the shell. */
public final class ExitCode {
  public static final int FINE = 0;

  /** The model is at fault. */
  public static final int MODEL = 1;

  /** The command line is at fault. */
  public static final int USAGE = 2;

  /**
   * Something else stands in the way: an unwritable folder, a missing back end, a fault of Ranvier.
   */
  public static final int FAILURE = 3;

  /** Ended by Ctrl-C, as shells count it (128 + SIGINT). */
  public static final int INTERRUPTED = 130;

  private ExitCode() {}
}
