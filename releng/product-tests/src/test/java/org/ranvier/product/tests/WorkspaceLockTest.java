/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.product.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A workspace belongs to one workbench at a time; needs a display. */
class WorkspaceLockTest {
  private static final long PATIENCE_MS = 60_000;

  /** On the stack of a workbench whose window is open. */
  private static final String OPEN = "PartRenderingEngine.run(";

  /** On the stack of one that asks for its workspace before it opens anything. */
  private static final String ASKS = "IDEApplication.checkInstanceLocation";

  private final List<Process> started = new ArrayList<>();
  @TempDir Path scratch;

  @AfterEach
  void end() throws InterruptedException {
    for (Process each : started) {
      each.destroyForcibly();
      each.waitFor(10, TimeUnit.SECONDS);
    }
  }

  @Test
  void theSecondWorkbenchOnAWorkspaceSaysSoAndDoesNotOpenIt() throws Exception {
    assumeThat(System.getenv("DISPLAY")).as("a display").isNotNull();
    Process first = start("first");
    awaitStack(first, stack -> stack.contains(OPEN));
    Process second = start("second");
    String stack =
        awaitStack(second, each -> each.contains("MessageDialog") || each.contains(OPEN));
    assertThat(stack).contains(ASKS, "MessageDialog.open").doesNotContain(OPEN);
    assertThat(stack(first)).as("the first goes on").contains(OPEN);
  }

  private Process start(String configuration) throws IOException {
    Process process =
        Product.linux().open(scratch.resolve(configuration), scratch.resolve("workspace"));
    started.add(process);
    return process;
  }

  /** Waits until the threads of a process are as wished, and gives what they do. */
  private static String awaitStack(Process process, Predicate<String> wanted) throws Exception {
    long end = System.currentTimeMillis() + PATIENCE_MS;
    String stack = "";
    while (System.currentTimeMillis() < end) {
      assertThat(process.isAlive()).as("the process is there; threads before: " + stack).isTrue();
      stack = stack(process);
      if (wanted.test(stack)) {
        return stack;
      }
      Thread.sleep(300);
    }
    throw new AssertionError("waited in vain; the threads: " + stack);
  }

  private static String stack(Process process) throws IOException, InterruptedException {
    Process tool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "jstack").toString(),
                String.valueOf(process.pid()))
            .redirectErrorStream(true)
            .start();
    String output = new String(tool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    tool.waitFor();
    return output;
  }
}
