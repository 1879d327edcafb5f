/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.block;

/** The loops of a program's segments; calls are left out. */
public interface Loops {
  /**
   * Does one segment for some instances.
   *
   * @param segment position in {@link Schedule#segments()}
   * @param arrays columns of the group, in the order of the shape
   * @param scratch arrays of kept values, at the same indices
   * @param uniform the uniform values
   * @param from first instance
   * @param to behind the last one
   */
  void run(int segment, double[][] arrays, double[][] scratch, double[] uniform, int from, int to);
}
