/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

class ProcessAgeTest {
  /** A clock tick of Linux, in which it says when a process began. */
  private static final double TICK_S = 0.01;

  /** Between the start of a process and that of the Java machine in it; bounds an error only. */
  private static final double LAUNCH_S = 60;

  @Test
  void aProcessIsALittleOlderThanItsJavaMachine() {
    double before = ManagementFactory.getRuntimeMXBean().getUptime() / 1000.0;
    double age = ProcessAge.seconds().orElseThrow();
    double after = ManagementFactory.getRuntimeMXBean().getUptime() / 1000.0;
    assertThat(age).isBetween(before - 2 * TICK_S, after + LAUNCH_S);
  }

  @Test
  void itGrows() throws InterruptedException {
    double before = ProcessAge.seconds().orElseThrow();
    Thread.sleep(50);
    assertThat(ProcessAge.seconds().orElseThrow()).isGreaterThan(before);
  }
}
