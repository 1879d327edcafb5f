/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.cli;

import java.io.Console;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Where a command writes: results to the standard output, everything else (problems, progress) to
 * the error output, so that a result can be piped. The only class that knows the process's streams.
 */
public final class Printer {
  private final PrintWriter out;
  private final PrintWriter err;
  private final boolean terminal;

  /**
   * @param terminal whether a person watches the error output, so that a line may be drawn again
   *     and again
   */
  public Printer(PrintWriter out, PrintWriter err, boolean terminal) {
    this.out = out;
    this.err = err;
    this.terminal = terminal;
  }

  /** The streams of this process, in UTF-8. */
  public static Printer ofProcess() {
    return new Printer(
        writer(System.out),
        writer(System.err),
        Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent());
  }

  private static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(stream, true, StandardCharsets.UTF_8);
  }

  public PrintWriter out() {
    return out;
  }

  public PrintWriter err() {
    return err;
  }

  /** A line of the result. */
  public void line(String text) {
    out.println(text);
    out.flush();
  }

  /** A line about what goes on or goes wrong. */
  public void note(String text) {
    err.println(text);
    err.flush();
  }

  /** Draws a line over the one drawn before; only on a terminal. */
  public void redraw(String text) {
    if (terminal) {
      err.print("\r\u001b[K" + text);
      err.flush();
    }
  }

  public boolean isTerminal() {
    return terminal;
  }
}
