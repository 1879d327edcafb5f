/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalDouble;

/**
 * How long this process has been there: since the user's command, as the script {@code ranvier}
 * becomes the Java machine without a new process.
 */
final class ProcessAge {
  private static final Path STAT = Path.of("/proc/self/stat");
  private static final Path UPTIME = Path.of("/proc/uptime");

  /** Field 22 of proc(5), counted behind the name, which may hold blanks. */
  private static final int START = 22 - 3;

  /** What Linux counts in for programs, on every machine (USER_HZ). */
  private static final double TICKS_PER_SECOND = 100;

  private ProcessAge() {}

  /** Age in seconds, to a hundredth on Linux; empty where the system does not tell. */
  static OptionalDouble seconds() {
    try {
      double age = Files.isReadable(STAT) ? onLinux() : Double.NaN;
      // Some containers count the uptime anew and starts of processes as outside.
      return age >= 0 ? OptionalDouble.of(age) : elsewhere();
    } catch (IOException | RuntimeException unfamiliar) {
      return elsewhere();
    }
  }

  /** Java's own answer is off by up to a second here: it adds to a boot time in whole seconds. */
  private static double onLinux() throws IOException {
    String stat = Files.readString(STAT);
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
    double started = Double.parseDouble(fields[START]) / TICKS_PER_SECOND;
    String uptime = Files.readString(UPTIME);
    return Double.parseDouble(uptime.substring(0, uptime.indexOf(' '))) - started;
  }

  private static OptionalDouble elsewhere() {
    return ProcessHandle.current()
        .info()
        .startInstant()
        .map(start -> OptionalDouble.of(Duration.between(start, Instant.now()).toNanos() / 1e9))
        .orElse(OptionalDouble.empty());
  }
}
