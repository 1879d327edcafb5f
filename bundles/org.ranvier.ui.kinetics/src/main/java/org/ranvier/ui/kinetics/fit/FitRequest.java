/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.kinetics.fit;

import java.util.List;
import org.ranvier.lab.clamp.ClampProtocol;
import org.ranvier.lab.fit.FitMethod;
import org.ranvier.lab.fit.RecordedData;
import org.ranvier.ui.kinetics.panel.Subject;

/**
 * What is to be fitted to what.
 *
 * @param fileName of the data
 * @param protocol under which it was recorded
 * @param targets of the recorded curves, one each; none for sweeps
 * @param rows what may be fitted, ticked where it is
 * @param alike whether each sweep, or curve, counts in parts of its largest value
 * @param blankMs how long nothing counts after a jump of the command
 */
record FitRequest(
    Subject subject,
    String fileName,
    RecordedData data,
    ClampProtocol protocol,
    List<FitTarget> targets,
    List<FitRow> rows,
    boolean alike,
    double blankMs,
    FitMethod method) {
  FitRequest {
    targets = List.copyOf(targets);
    rows = List.copyOf(rows);
  }

  List<FitRow> ticked() {
    return rows.stream().filter(FitRow::ticked).toList();
  }

  /** Where the search begins, in the units of fits. */
  double[] start() {
    return ticked().stream().mapToDouble(each -> each.inFit(each.start())).toArray();
  }
}
