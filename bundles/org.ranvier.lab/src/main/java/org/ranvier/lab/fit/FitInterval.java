/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lab.fit;

/**
 * Where a parameter's true value is likely to be.
 *
 * @param lower end
 * @param upper end; both infinite where the data say nothing of the parameter
 */
public record FitInterval(double lower, double upper) {
  public boolean contains(double value) {
    return value >= lower && value <= upper;
  }

  public double width() {
    return upper - lower;
  }
}
