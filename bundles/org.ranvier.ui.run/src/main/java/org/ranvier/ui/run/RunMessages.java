/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.run;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import org.ranvier.simulation.RunInfo;
import org.ranvier.simulation.RunResult;

/** How the workbench puts a run into words: headline, console, progress. */
final class RunMessages {
  private static final MathContext FIVE_DIGITS = new MathContext(5);

  private RunMessages() {}

  /** One line on a session: what runs, how far it is, how long it took. */
  static String headline(SimulationSession session) {
    return session.title() + " – " + outcome(session);
  }

  /** How far a run is, or how it ended. */
  static String outcome(SimulationSession session) {
    double total = session.info().map(RunInfo::durationMs).orElse(0.0);
    return switch (session.state()) {
      case PREPARING -> "reading the model…";
      case RUNNING -> progress(session.timeMs(), total);
      case FINISHED ->
          ms(session.timeMs())
              + session.result().map(result -> " in " + seconds(result)).orElse("");
      case STOPPED -> "stopped at " + ms(session.timeMs());
      case FAILED -> session.message();
    };
  }

  static String starting(RunInfo info) {
    return "Running %s of %s: %s, %s, %s; %s in steps of %s, method %s on %s"
        .formatted(
            info.name(),
            info.target(),
            counted(info.cells(), "cell"),
            counted(info.controlVolumes(), "compartment"),
            counted(info.states(), "state variable"),
            ms(info.durationMs()),
            ms(info.timeStepMs()),
            info.methodReport(),
            info.backend());
  }

  static String progress(double timeMs, double durationMs) {
    return number(timeMs) + " of " + ms(durationMs);
  }

  static String left(double seconds) {
    return ", %d\u2009s left".formatted(Math.round(seconds));
  }

  static String ended(RunResult result) {
    String end = result.completed() ? "Finished at " : "Stopped at ";
    return end + ms(result.reachedMs()) + " after " + seconds(result) + ".";
  }

  private static String seconds(RunResult result) {
    return String.format(Locale.ROOT, "%.2f\u2009s", result.wallTime().toMillis() / 1000.0);
  }

  private static String ms(double time) {
    return number(time) + "\u2009ms";
  }

  /** Five digits at most and no zeros that say nothing: 100, 0.01, 33.333. */
  static String number(double value) {
    BigDecimal rounded = new BigDecimal(value).round(FIVE_DIGITS);
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }

  private static String counted(long count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }
}
