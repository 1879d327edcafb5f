/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lab.clamp;

/**
 * The numbers of one run: time, potential and all else by place.
 *
 * @param x the numbers; those of states change as the run goes on
 * @param time place of the time in s
 * @param volts places of the potential in V
 */
@SuppressWarnings("ArrayRecordComponent") // working memory of one run
record Surroundings(double[] x, int time, int[] volts) {
  void at(double seconds, double potential) {
    x[time] = seconds;
    for (int place : volts) {
      x[place] = potential;
    }
  }
}
