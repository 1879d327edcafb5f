/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.backend.cluster;

import java.util.List;

/** How the phases of a cluster's steps are done. */
interface Stepping {
  /** The slices, by their places in the cluster. */
  List<Slice> slices();

  /** All phases of a step, from the end of so many. */
  void step(long step);

  /** Makes recorded columns current after so many steps. */
  void observe(long step);

  /** Where the voltages of the nodes of a slice are. */
  double[] voltage(int slice);

  /** Where in that array they begin. */
  int firstNode(int slice);

  /** Arrays with voltages of nodes, once each. */
  List<double[]> voltages();

  /** Bytes of all numbers. */
  long bytes();
}
