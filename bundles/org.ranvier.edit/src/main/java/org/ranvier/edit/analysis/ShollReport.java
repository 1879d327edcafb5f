/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.analysis;

import java.util.ArrayList;
import java.util.List;
import org.ranvier.edit.EditMessages;
import org.ranvier.edit.chart.Chart;
import org.ranvier.edit.chart.Chart.Axis;
import org.ranvier.edit.chart.Chart.Point;
import org.ranvier.edit.chart.Chart.Scale;
import org.ranvier.edit.chart.Chart.Series;
import org.ranvier.morphology.measure.Sholl;

/** Sholl's analysis as a plot and as a table. */
public final class ShollReport {
  private ShollReport() {}

  /** Crossings over the radius. */
  public static Chart chart(Sholl sholl) {
    List<Point> points = new ArrayList<>();
    for (int i = 0; i < sholl.radiiUm().size(); i++) {
      points.add(new Point(sholl.radiiUm().get(i), sholl.intersections().get(i)));
    }
    return new Chart(
        EditMessages.of("sholl.title"),
        new Axis(EditMessages.of("sholl.radius"), "µm", Scale.FROM_ZERO),
        new Axis(EditMessages.of("sholl.crossings"), "", Scale.FROM_ZERO),
        List.of(new Series("", points)));
  }

  /** Comma-separated values with a heading. */
  public static String csv(Sholl sholl) {
    StringBuilder text = new StringBuilder("radius_um,intersections\n");
    for (int i = 0; i < sholl.radiiUm().size(); i++) {
      text.append(sholl.radiiUm().get(i)).append(',');
      text.append(sholl.intersections().get(i)).append('\n');
    }
    return text.toString();
  }
}
