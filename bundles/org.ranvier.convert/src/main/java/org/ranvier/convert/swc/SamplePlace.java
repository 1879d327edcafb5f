/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.convert.swc;

/**
 * Where a sample stands in its file. It tells samples apart in every format: ids may be used twice,
 * and not every format has them.
 *
 * @param line from 1
 * @param column from 1; {@link #WHOLE_LINE} in formats that have one sample a line
 */
public record SamplePlace(int line, int column) implements Comparable<SamplePlace> {
  /** Column of a sample that has a line for itself. */
  public static final int WHOLE_LINE = 0;

  /** The sample that a line holds. */
  public static SamplePlace ofLine(int line) {
    return new SamplePlace(line, WHOLE_LINE);
  }

  @Override
  public int compareTo(SamplePlace other) {
    return line != other.line
        ? Integer.compare(line, other.line)
        : Integer.compare(column, other.column);
  }

  @Override
  public int hashCode() {
    return 0x9E3779B9 * line + column;
  }

  /** {@code line 12}, or {@code line 12, column 5}: as sentences need it behind "in". */
  @Override
  public String toString() {
    return column == WHOLE_LINE ? "line " + line : "line " + line + ", column " + column;
  }
}
