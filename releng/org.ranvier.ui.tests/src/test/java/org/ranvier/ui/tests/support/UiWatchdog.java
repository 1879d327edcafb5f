/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.tests.support;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.swt.widgets.Display;

/**
 * Asks the UI thread again and again to answer, as a user does who goes on typing, and keeps the
 * longest time that it took, with what the thread was doing meanwhile.
 *
 * <p>Two times are kept: by the clock, and the part of it in which the thread worked or waited for
 * others. The rest is due to the machine, which had no processor for the thread, or to the
 * collector of garbage, which halts all threads.
 */
public final class UiWatchdog implements AutoCloseable {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final Duration PAUSE = Duration.ofMillis(5);
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** An answer that takes longer than this has its stack looked at. */
  private static final Duration NOTABLE = Duration.ofMillis(60);

  private final Display display;
  private final Thread uiThread;
  private final Thread thread = new Thread(this::watch, "UI watchdog");
  private final AtomicLong asked = new AtomicLong();
  private final AtomicLong answered = new AtomicLong();

  /** The last question whose time was kept. */
  private final AtomicLong kept = new AtomicLong();

  private volatile boolean stopped;
  private volatile Gap longest = new Gap(0, 0, "");
  private volatile long longestClockMillis;

  private UiWatchdog(Display display) {
    this.display = display;
    this.uiThread = display.getThread();
    thread.setDaemon(true);
  }

  /** Watches the thread that calls until closed. */
  public static UiWatchdog start() {
    UiWatchdog watchdog = new UiWatchdog(Display.getCurrent());
    watchdog.thread.start();
    return watchdog;
  }

  /** What an action does in the UI thread, events included. */
  public interface Action {
    void run() throws Exception;
  }

  /**
   * The longest time without an answer during an action, and what was done in it. Its time by the
   * clock is that of the longest by the clock, which may be another.
   */
  public static Gap during(Action action) throws Exception {
    try (UiWatchdog watchdog = start()) {
      action.run();
      watchdog.awaitAnswer();
      Gap found = watchdog.longest;
      return new Gap(found.millis(), watchdog.longestClockMillis, found.busyWith());
    }
  }

  /**
   * A time without an answer.
   *
   * @param millis how long the thread worked or waited in it
   * @param clockMillis how long it, or a longer one of the action, was by the clock
   * @param busyWith the calls seen meanwhile, each with how often; empty for a short time
   */
  public record Gap(long millis, long clockMillis, String busyWith) {
    @Override
    public String toString() {
      return clockMillis > millis + 20 ? millis + " (" + clockMillis + ")" : "" + millis;
    }
  }

  /** What was asked while the thread was busy is answered before the time is told. */
  private void awaitAnswer() {
    long due = Math.max(1, asked.get());
    UiWait.until(PATIENCE, "an answer of the UI thread", () -> kept.get() >= due);
  }

  private void watch() {
    while (!stopped && !display.isDisposed()) {
      long number = asked.incrementAndGet();
      long start = System.nanoTime();
      long worked = THREADS.getThreadCpuTime(uiThread.threadId());
      display.asyncExec(() -> answered.set(number));
      Calls seen = new Calls();
      long waited = 0;
      while (answered.get() < number && !stopped) {
        long before = System.nanoTime();
        pause();
        if (isWaiting()) {
          waited += System.nanoTime() - before;
        }
        if (System.nanoTime() - start > NOTABLE.toNanos()) {
          seen.add(uiThread.getStackTrace());
        }
      }
      long clock = System.nanoTime() - start;
      worked = THREADS.getThreadCpuTime(uiThread.threadId()) - worked;
      keep(Math.min(clock, worked + waited), clock, seen);
      kept.set(number);
      pause();
    }
  }

  private boolean isWaiting() {
    return switch (uiThread.getState()) {
      case BLOCKED, WAITING, TIMED_WAITING -> true;
      default -> false;
    };
  }

  private void keep(long nanos, long clockNanos, Calls seen) {
    longestClockMillis = Math.max(longestClockMillis, clockNanos / 1_000_000);
    if (nanos / 1_000_000 > longest.millis()) {
      StringBuilder told = new StringBuilder();
      seen.tell(seen.seen, 1, told);
      longest = new Gap(nanos / 1_000_000, clockNanos / 1_000_000, told.toString());
    }
  }

  /** Calls from the event loop inwards, each with how often it was seen. */
  private static final class Calls {
    private final Map<String, Calls> inner = new HashMap<>();
    private int seen;

    void add(StackTraceElement[] stack) {
      Calls at = this;
      at.seen++;
      for (int i = eventLoop(stack) - 1; i >= 0; i--) {
        String call = stack[i].getClassName() + "." + stack[i].getMethodName();
        at = at.inner.computeIfAbsent(call, _ -> new Calls());
        at.seen++;
      }
    }

    private static int eventLoop(StackTraceElement[] stack) {
      for (int i = 0; i < stack.length; i++) {
        if (stack[i].getMethodName().equals("readAndDispatch")
            || stack[i].getClassName().equals(UiWatchdog.class.getName())) {
          return i;
        }
      }
      return stack.length;
    }

    /** What was seen in a tenth of the looks or more, calls that lead to one other left out. */
    void tell(int all, int depth, StringBuilder text) {
      inner.entrySet().stream()
          .filter(each -> each.getValue().seen * 10 >= all)
          .sorted(Comparator.comparingInt(each -> -each.getValue().seen))
          .forEach(
              each -> {
                Calls calls = each.getValue();
                boolean isTold =
                    calls.inner.values().stream().noneMatch(one -> one.seen == calls.seen)
                        || each.getKey().startsWith("org.ranvier");
                if (isTold) {
                  text.append(" ".repeat(2 * depth))
                      .append(calls.seen)
                      .append(' ')
                      .append(each.getKey())
                      .append('\n');
                }
                calls.tell(all, isTold ? depth + 1 : depth, text);
              });
    }
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    stopped = true;
    try {
      thread.join(1000);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
