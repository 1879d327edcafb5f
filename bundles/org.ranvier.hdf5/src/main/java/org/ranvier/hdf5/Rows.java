/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.hdf5;

/**
 * Rows of a table that belong into a document and are too many to be written out: each is an
 * element on a line of its own, which is made when it is asked for.
 */
public final class Rows {
  /** Writes the line of a row. */
  interface Line {
    /** Appends an element and the end of the line. */
    void write(int row, StringBuilder out) throws Hdf5NetworkException;
  }

  private final Table table;
  private final Line line;
  private final String element;
  private final int offset;
  private final long firstLine;

  Rows(Table table, Line line, String element, int offset, long firstLine) {
    this.table = table;
    this.line = line;
    this.element = element;
    this.offset = offset;
    this.firstLine = firstLine;
  }

  /** Where the rows belong in the text: at the end of the content of the element around them. */
  public int offset() {
    return offset;
  }

  /** The number, counted from 1, of the first row's line in the document with all rows. */
  public long firstLine() {
    return firstLine;
  }

  public int size() {
    return table.size();
  }

  /** Name of the rows' elements. */
  public String element() {
    return element;
  }

  /**
   * The lines of some rows.
   *
   * @param from the first row
   * @param to the row behind the last
   * @throws Hdf5NetworkException where the table holds something else than it should
   */
  public synchronized String lines(int from, int to) throws Hdf5NetworkException {
    StringBuilder out = new StringBuilder(128 * (to - from));
    try {
      for (int row = from; row < to; row++) {
        line.write(row, out);
      }
    } catch (RuntimeException | InternalError damaged) { // what is mapped may be gone
      throw new Hdf5NetworkException("this HDF5 file is damaged or was changed", damaged);
    }
    return out.toString();
  }
}
