/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import org.ranvier.bench.model.LargeNetwork;
import org.ranvier.examples.Examples;

/**
 * Goes once through what users do most: checks and runs a point cell, a branched cell with types of
 * its own, a network, and a network of which most is read as it is gone through. The Java machine
 * that watches it keeps the classes in an archive, laid out as they are needed, and what it learnt
 * of the code; with that, commands start sooner ({@code releng/scripts/build.sh}).
 */
public final class Rehearsal {
  /** Enough for the compiler of the Java machine to see what is done often. */
  private static final String LENGTH_MS = "5";

  /**
   * So many that the text of the network, a kilobyte each, is one of those not kept as elements.
   */
  private static final int CELLS = 10_000;

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
    String large = LargeNetwork.write(folder.resolve("large"), CELLS).toString();
    return fine && does(printer, "run", large, "--out", folder.resolve("large").toString());
  }

  private static boolean does(Printer printer, String... command) {
    return RanvierCommand.execute(printer, command) == ExitCode.FINE;
  }
}
