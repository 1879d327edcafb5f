/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.cli;

/** The process: runs the command line and ends with its exit code. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    System.setProperty("java.awt.headless", "true"); // plots go to files; no display is asked for
    System.exit(RanvierCommand.execute(args));
  }
}
