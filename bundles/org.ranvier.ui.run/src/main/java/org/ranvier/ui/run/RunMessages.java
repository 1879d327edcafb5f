/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.run;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import org.eclipse.osgi.util.NLS;
import org.ranvier.simulation.RunInfo;
import org.ranvier.simulation.RunResult;

/** How the workbench puts a run into words: headline, console, progress. */
final class RunMessages {
  private static final MathContext FIVE_DIGITS = new MathContext(5);

  private RunMessages() {}

  /** One line on a session: what runs, how far it is, how long it took. */
  static String headline(SimulationSession session) {
    return NLS.bind(SimulationMessages.headline, session.title(), outcome(session));
  }

  /** How far a run is, or how it ended. */
  static String outcome(SimulationSession session) {
    double total = session.info().map(RunInfo::durationMs).orElse(0.0);
    String time = ms(session.timeMs());
    return switch (session.state()) {
      case PREPARING -> SimulationMessages.preparing;
      case RUNNING -> progress(session.timeMs(), total);
      case FINISHED ->
          session
              .result()
              .map(result -> NLS.bind(SimulationMessages.finishedAt, time, seconds(result)))
              .orElse(time);
      case STOPPED -> NLS.bind(SimulationMessages.stoppedAt, time);
      case FAILED -> session.message();
    };
  }

  static String starting(RunInfo info) {
    return NLS.bind(
        SimulationMessages.starting,
        new Object[] {
          info.name(),
          info.target(),
          counted(info.cells(), SimulationMessages.oneCell, SimulationMessages.cells),
          counted(
              info.controlVolumes(),
              SimulationMessages.oneCompartment,
              SimulationMessages.compartments),
          counted(info.states(), SimulationMessages.oneState, SimulationMessages.states),
          ms(info.durationMs()),
          ms(info.timeStepMs()),
          info.methodReport(),
          info.backend()
        });
  }

  static String progress(double timeMs, double durationMs) {
    return NLS.bind(SimulationMessages.progress, number(timeMs), ms(durationMs));
  }

  static String left(double seconds) {
    return NLS.bind(SimulationMessages.left, Math.round(seconds));
  }

  static String ended(RunResult result) {
    return NLS.bind(
        result.completed() ? SimulationMessages.ended : SimulationMessages.broken,
        ms(result.reachedMs()),
        seconds(result));
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

  private static String counted(long count, String one, String several) {
    return count == 1 ? one : NLS.bind(several, count);
  }
}
