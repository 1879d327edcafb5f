/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.tests.support;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;

/**
 * Waiting inside the UI thread: events go on being handled, so that jobs and repaints can finish.
 */
public final class UiWait {
  private static final Duration IDLE = Duration.ofMillis(50);

  private UiWait() {}

  /**
   * Handles events until the condition holds.
   *
   * @throws AssertionError once the time is over; the message names what was waited for and the
   *     jobs still there
   */
  public static void until(Duration limit, String what, BooleanSupplier condition) {
    Display display = Display.getCurrent();
    long end = System.nanoTime() + limit.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError(
            "waited %d s in vain: %s; jobs: %s".formatted(limit.toSeconds(), what, runningJobs()));
      }
      if (!display.readAndDispatch()) {
        display.timerExec(20, () -> {});
        display.sleep();
      }
    }
  }

  /** Handles events until the value is there and gives it back. */
  public static <T> T value(Duration limit, String what, Supplier<T> source) {
    Object[] found = new Object[1];
    until(limit, what, () -> (found[0] = source.get()) != null);
    @SuppressWarnings("unchecked")
    T value = (T) found[0];
    return value;
  }

  /**
   * Handles events for this long, for what has no condition to wait for (a repaint before a
   * screenshot).
   */
  public static void settle(Duration time) {
    long end = System.nanoTime() + time.toNanos();
    until(time.plusSeconds(5), "the time to pass", () -> System.nanoTime() > end);
  }

  /**
   * Handles events until nothing is left to do, for this long at most: no job runs or waits to, and
   * for a while no event came.
   */
  public static void untilIdle(Duration most) {
    Display display = Display.getCurrent();
    long end = System.nanoTime() + most.toNanos();
    long busy = System.nanoTime();
    while (System.nanoTime() < end && System.nanoTime() - busy < IDLE.toNanos()) {
      boolean worked = false;
      while (System.nanoTime() < end && display.readAndDispatch()) {
        worked = true;
      }
      if (worked || isAnyJobToDo()) {
        busy = System.nanoTime();
      }
      display.timerExec(5, () -> {});
      display.sleep();
      display.readAndDispatch(); // the timer
    }
  }

  private static boolean isAnyJobToDo() {
    for (Job job : Job.getJobManager().find(null)) {
      if (job.getState() == Job.RUNNING || job.getState() == Job.WAITING) {
        return true;
      }
    }
    return false;
  }

  private static String runningJobs() {
    StringBuilder names = new StringBuilder();
    for (Job job : Job.getJobManager().find(null)) {
      if (job.getState() == Job.RUNNING) {
        names.append(job.getName()).append("; ");
      }
    }
    return names.toString();
  }
}
