/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.report.part;

import java.util.List;
import org.ranvier.edit.chart.Chart;
import org.ranvier.edit.chart.Chart.Axis;
import org.ranvier.edit.chart.Chart.Scale;
import org.ranvier.lab.pool.PoolStudy;
import org.ranvier.lab.stage.StagedPart;
import org.ranvier.report.ReportMessages;
import org.ranvier.report.equation.NumberText;
import org.ranvier.simulation.Cancellation;

/** The plot of a model of a concentration: its response to a pulse of current. */
public final class PoolFigures {
  /** Current of the pulse. */
  public static final double PICOAMPERES = 10;

  /** Area of the membrane that it enters through. */
  public static final double AREA_UM2 = 1000;

  private static final double USUAL_RESTING_MM = 1e-4;
  private static final double USUAL_DECAY_MS = 50;
  private static final double LONGEST_MS = 2000;

  private PoolFigures() {}

  /**
   * The response of a pool. May take a second.
   *
   * @throws org.ranvier.xml.ModelProblemException it cannot run alone
   * @throws java.util.concurrent.CancellationException it was cancelled
   */
  public static List<Chart> of(StagedPart part, double celsius, Cancellation cancellation) {
    double decay =
        part.component()
            .findValue("decayConstant")
            .map(each -> each.si() * 1e3)
            .orElse(USUAL_DECAY_MS);
    double span = Math.min(LONGEST_MS, Math.max(10, 8 * decay));
    double resting =
        part.component().findValue("restingConc").map(each -> each.si()).orElse(USUAL_RESTING_MM);
    PoolStudy.Pulse pulse =
        new PoolStudy.Pulse(PICOAMPERES, span / 10, span * 0.3, span, AREA_UM2, resting, celsius);
    PoolStudy.Response response = PoolStudy.run(part, pulse, span / 2000, cancellation);
    return List.of(
        new Chart(
            ReportMessages.of(
                "poolTitle",
                part.name(),
                NumberText.number(PICOAMPERES),
                NumberText.number(AREA_UM2)),
            new Axis(ReportMessages.of("time"), "ms", Scale.LINEAR),
            new Axis(ReportMessages.of("concentration"), "mM", Scale.FROM_ZERO),
            List.of(PartSection.series("", response.timesMs(), response.millimolar()))));
  }
}
