/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import org.ranvier.examples.Examples;

/**
 * Goes once through what users do most: checks and runs a point cell, a branched cell with types of
 * its own and a network. The Java machine that watches it keeps the classes in an archive, laid out
 * as they are needed, and what it learnt of the code; with that, commands start sooner ({@code
 * releng/scripts/build.sh}).
 */
public final class Rehearsal {
  /** Enough for the compiler of the Java machine to see what is done often. */
  private static final String LENGTH_MS = "5";

  private Rehearsal() {}

  /**
   * @param args the folder for models and results
   */
  public static void main(String[] args) throws IOException {
    System.setProperty("java.awt.headless", "true");
    PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
    boolean fine = play(Path.of(args[0]), new Printer(nowhere, nowhere, false));
    System.exit(fine ? ExitCode.FINE : ExitCode.FAILURE);
  }

  /** Whether all of it went well. */
  static boolean play(Path folder, Printer printer) throws IOException {
    boolean fine = does(printer, "demo", "--out", folder.resolve("demo").toString());
    for (String id : new String[] {"hh-cell", "layer5-pyramidal-cell", "synaptic-network"}) {
      String model = Examples.get(id).copyTo(folder.resolve(id)).toString();
      fine &= does(printer, "validate", model);
      fine &= does(printer, "run", model, "--duration", LENGTH_MS);
    }
    return fine;
  }

  private static boolean does(Printer printer, String... command) {
    return RanvierCommand.execute(printer, command) == ExitCode.FINE;
  }
}
