/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.backend.cluster;

import java.util.Arrays;
import org.ranvier.solver.model.SolverModel;
import org.ranvier.solver.model.Sum;

/** What is attached to nodes. */
final class Attachments {
  /** Odd and without a pattern, so that sums of its multiples hardly ever meet. */
  private static final long MARK = 0x9E3779B97F4A7C15L;

  private Attachments() {}

  /** For each node a number from 0 on that is the same where the same covers the membrane. */
  static int[] kinds(SolverModel model) {
    return numbered(marks(model));
  }

  private static long[] marks(SolverModel model) {
    long[] attachments = new long[model.cable().size()];
    for (int k = 0; k < model.sums().size(); k++) {
      Sum sum = model.sums().get(k);
      // Synapses and electrodes sit here and there; only what covers a part of the cell counts.
      boolean covers = model.groups().get(sum.group()).mechanism().isDensity();
      if (covers && sum.target() instanceof Sum.Target.NodeCurrent) {
        long mark = (k + 1) * MARK;
        for (int node : sum.indices()) {
          attachments[node] += mark;
        }
      }
    }
    return attachments;
  }

  /** Numbers from 0 on for different marks. */
  private static int[] numbered(long[] attachments) {
    long[] different = attachments.clone();
    Arrays.sort(different);
    int count = 0;
    for (long each : different) {
      if (count == 0 || each != different[count - 1]) {
        different[count++] = each;
      }
    }
    int[] kinds = new int[attachments.length];
    for (int i = 0; i < kinds.length; i++) {
      kinds[i] = Arrays.binarySearch(different, 0, count, attachments[i]);
    }
    return kinds;
  }
}
