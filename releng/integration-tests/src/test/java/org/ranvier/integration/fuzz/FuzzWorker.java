/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.integration.fuzz;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * The forked VM: makes and checks cases one after the other and writes a line about each to its
 * standard output. It stops itself where a case takes too long or the memory does not do; its
 * parent then starts another behind that case.
 *
 * <pre>
 * CASE number                                     before a case
 * DONE number ran|refused milliseconds            after it
 * DEFECT number stage signature                   for each defect, and then its
 * | details                                       stack trace, and what the mutant is
 * SAID number text                                what the author of the model was told
 * </pre>
 */
final class FuzzWorker {
  /** Time of the processor, so that a busy machine makes no hangs. */
  private static final long LONGEST_NANOS = TimeUnit.SECONDS.toNanos(5);

  /** By the clock: for a case that waits instead of computing. */
  private static final long LONGEST_WAIT_NANOS = TimeUnit.SECONDS.toNanos(60);

  private static final int EXIT_TOO_LONG = 11;
  private static final int EXIT_MEMORY = 12;
  private static final int LONGEST_TRACE = 60;

  private final PrintStream out;
  private final long seed;
  private final Seeds seeds;
  private final Path folder;
  private final Stages stages = new Stages();
  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private volatile Thread worker = Thread.currentThread();
  private volatile long number = -1;
  private volatile long cpuBegin;
  private volatile long clockBegin;
  private volatile Mutant mutant;

  private FuzzWorker(PrintStream out, long seed, Seeds seeds, Path folder) {
    this.out = out;
    this.seed = seed;
    this.seeds = seeds;
    this.folder = folder;
  }

  /**
   * @param arguments seed of the choices, first case, case behind the last, folder for files,
   *     folders with models to start from
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    PrintStream out =
        new PrintStream(
            new java.io.FileOutputStream(java.io.FileDescriptor.out), true, StandardCharsets.UTF_8);
    List<Path> models = Arrays.stream(arguments).skip(4).map(Path::of).toList();
    FuzzWorker worker =
        new FuzzWorker(
            out, Long.parseLong(arguments[0]), Seeds.below(models), Path.of(arguments[3]));
    worker.run(Long.parseLong(arguments[1]), Long.parseLong(arguments[2]));
  }

  private void run(long from, long end) throws InterruptedException {
    Thread.ofPlatform().daemon().name("watchdog").start(this::watch);
    // A thread of its own has the usual stack; that of main depends on the shell.
    Thread thread = Thread.ofPlatform().name("cases").unstarted(() -> cases(from, end));
    worker = thread;
    thread.start();
    thread.join();
  }

  private void cases(long from, long end) {
    try {
      Sandbox sandbox = new Sandbox(folder);
      for (long n = from; n < end; n++) {
        one(sandbox, n);
      }
    } catch (IOException e) {
      e.printStackTrace(out);
      Runtime.getRuntime().halt(1);
    }
  }

  private void one(Sandbox sandbox, long n) throws IOException {
    out.println("CASE " + n);
    Chance chance = Chance.ofCase(seed, n);
    mutant = Mutator.mutate(seeds.choose(chance), chance);
    Path models = sandbox.enter(mutant);
    cpuBegin = threads.getCurrentThreadCpuTime();
    clockBegin = System.nanoTime();
    number = n;
    stages.check(mutant, models, folder.resolve("outputs"));
    number = -1;
    long nanos = threads.getCurrentThreadCpuTime() - cpuBegin;
    for (Stages.Defect defect : stages.defects()) {
      report(n, defect.stage(), signature(defect.what()), trace(defect.what()));
      if (defect.what() instanceof OutOfMemoryError) {
        Runtime.getRuntime().halt(EXIT_MEMORY);
      }
    }
    sandbox.leave(mutant);
    stages.messages().forEach(m -> out.println("SAID " + n + " " + oneLine(m)));
    out.printf("DONE %d %s %d%n", n, stages.completed() ? "ran" : "refused", nanos / 1_000_000);
  }

  private void watch() {
    try {
      while (true) {
        Thread.sleep(200);
        long watched = number;
        long nanos = threads.getThreadCpuTime(worker.threadId()) - cpuBegin;
        boolean late = nanos > LONGEST_NANOS || System.nanoTime() - clockBegin > LONGEST_WAIT_NANOS;
        if (watched >= 0 && late && watched == number) {
          StackTraceElement[] stack = worker.getStackTrace();
          String place = stack.length == 0 ? "" : ours(stack);
          String trace =
              Arrays.stream(stack).map(e -> "\tat " + e).collect(Collectors.joining("\n"));
          report(watched, stages.current(), "takes too long\t" + place, trace);
          Runtime.getRuntime().halt(EXIT_TOO_LONG);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void report(long n, String stage, String signature, String trace) {
    StringBuilder text = new StringBuilder();
    text.append("DEFECT ").append(n).append(' ').append(stage).append('\t').append(signature);
    text.append("\n| ").append(mutant.seed().name()).append(' ').append(mutant.mutations());
    trace.lines().limit(LONGEST_TRACE).forEach(line -> text.append("\n| ").append(line));
    out.println(text);
  }

  /** What two occurrences of one defect have in common. */
  private static String signature(Throwable what) {
    if (what instanceof AssertionError) {
      String message = String.valueOf(what.getMessage()).replaceFirst(": /\\S*:\\d+:", "");
      String general = oneLine(message).replaceAll("\"[^\"]*\"|\\d+", "#");
      return "message\t" + general.substring(0, Math.min(120, general.length()));
    }
    return what.getClass().getSimpleName() + "\t" + ours(what.getStackTrace());
  }

  /** The first place of ours in a stack. */
  private static String ours(StackTraceElement[] stack) {
    return Arrays.stream(stack)
        .filter(each -> each.getClassName().startsWith("org.ranvier"))
        .filter(each -> !each.getClassName().contains(".fuzz."))
        .findFirst()
        .map(each -> each.getClassName() + "." + each.getMethodName() + ":" + each.getLineNumber())
        .orElse("?");
  }

  private static String trace(Throwable what) {
    StringWriter text = new StringWriter();
    what.printStackTrace(new PrintWriter(text, true));
    return text.toString();
  }

  private static String oneLine(String text) {
    String line = text.replace("\n", "\\n").replace("\r", "\\r").replace("\u0000", "\\0");
    return line.length() > 500 ? line.substring(0, 500) + "…" : line;
  }

  /** Writes the files of one case for a look at them. */
  static Path keep(Seeds seeds, long seed, long number, Path folder) throws IOException {
    Chance chance = Chance.ofCase(seed, number);
    Mutant mutant = Mutator.mutate(seeds.choose(chance), chance);
    Files.createDirectories(folder);
    return new Sandbox(folder).enter(mutant).resolve(mutant.seed().start());
  }
}
