/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.ranvier.examples.Examples;

/** Runs command lines and keeps what they print. */
final class Shell {
  /**
   * What a command did.
   *
   * @param code exit code
   * @param out lines of the standard output
   * @param err lines of the error output
   */
  record Outcome(int code, List<String> out, List<String> err) {}

  private Shell() {}

  static Outcome run(Object... args) {
    var out = new StringWriter();
    var err = new StringWriter();
    var printer = new Printer(new PrintWriter(out), new PrintWriter(err), false);
    String[] words = new String[args.length];
    for (int i = 0; i < args.length; i++) {
      words[i] = args[i].toString();
    }
    int code = RanvierCommand.execute(printer, words);
    return new Outcome(code, out.toString().lines().toList(), err.toString().lines().toList());
  }

  /** Writes an example into a folder and returns its main file. */
  static Path example(String id, Path folder) throws IOException {
    return Examples.get(id).copyTo(folder);
  }

  /** Replaces the one place where a text stands in a file. */
  static void edit(Path file, String from, String to) throws IOException {
    String text = Files.readString(file);
    if (text.indexOf(from) < 0 || text.indexOf(from) != text.lastIndexOf(from)) {
      throw new IllegalArgumentException(from + " does not stand once in " + file);
    }
    Files.writeString(file, text.replace(from, to));
  }
}
