/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.hdf5;

import io.jhdf.api.Attribute;
import io.jhdf.api.Dataset;
import io.jhdf.api.Group;
import io.jhdf.api.Node;
import java.lang.reflect.Array;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Rows with named columns. */
final class Table {
  private static final String COLUMN = "column_";

  /** Numbers a byte of the file can stand for: more cannot be compressed by what HDF5 knows. */
  private static final long MOST_COMPRESSED = 2000;

  private final String name;
  private final Object rows;
  private final Map<String, Integer> columns = new HashMap<>();
  private final int size;

  private Table(String name, Object rows, int size) {
    this.name = name;
    this.rows = rows;
    this.size = size;
  }

  /** The table of a group: the one that has the group's id, else its only one. */
  static Optional<Table> find(Group group, String id, long fileSize) throws Hdf5NetworkException {
    Dataset found = null;
    for (Node node : group) {
      if (node instanceof Dataset dataset && (found == null || node.getName().equals(id))) {
        found = dataset;
      }
    }
    return found == null ? Optional.empty() : Optional.of(read(found, fileSize));
  }

  private static Table read(Dataset dataset, long fileSize) throws Hdf5NetworkException {
    int[] dimensions = dataset.getDimensions();
    if (dataset.getSize() > MOST_COMPRESSED * fileSize) {
      throw new IllegalArgumentException("the file is too small for its tables");
    }
    if (dimensions.length != 2) {
      throw new Hdf5NetworkException(
          "the table %s has %d dimensions; rows with columns are expected"
              .formatted(dataset.getName(), dimensions.length));
    }
    Table table =
        new Table(
            dataset.getName(),
            dimensions[0] == 0 ? new double[0] : dataset.getData(),
            dimensions[0]);
    for (Map.Entry<String, Attribute> attribute : dataset.getAttributes().entrySet()) {
      String key = attribute.getKey();
      if (key.startsWith(COLUMN) && key.substring(COLUMN.length()).matches("\\d{1,4}")) {
        int position = Integer.parseInt(key.substring(COLUMN.length()));
        if (position < dimensions[1]) {
          table.columns.put(
              Attributes.text(attribute.getValue()).toLowerCase(Locale.ROOT), position);
        }
      }
    }
    table.nameUsual(dimensions[1]);
    return table;
  }

  /** Old files with positions do not name the columns. */
  private void nameUsual(int width) {
    if (columns.isEmpty() && (width == 3 || width == 4)) {
      int first = width - 3;
      columns.put("x", first);
      columns.put("y", first + 1);
      columns.put("z", first + 2);
      if (first == 1) {
        columns.put("id", 0);
      }
    }
  }

  int size() {
    return size;
  }

  boolean has(String column) {
    return columns.containsKey(column);
  }

  /** A number that must be there. */
  double get(int row, String column) throws Hdf5NetworkException {
    Integer position = columns.get(column);
    if (position == null) {
      throw new Hdf5NetworkException("the table %s has no column %s".formatted(name, column));
    }
    return Array.getDouble(Array.get(rows, row), position);
  }

  /** A number, or another where there is no such column. */
  double get(int row, String column, double otherwise) {
    Integer position = columns.get(column);
    return position == null ? otherwise : Array.getDouble(Array.get(rows, row), position);
  }

  /** A whole number from 0 that must be there. */
  long index(int row, String column) throws Hdf5NetworkException {
    return whole(get(row, column), row, column);
  }

  long index(int row, String column, long otherwise) throws Hdf5NetworkException {
    return has(column) ? index(row, column) : otherwise;
  }

  private long whole(double value, int row, String column) throws Hdf5NetworkException {
    if (value != Math.rint(value) || value < 0 || value > 1e15) {
      throw new Hdf5NetworkException(
          "row %d of the table %s has the %s %s; a whole number from 0 is expected"
              .formatted(row, name, column, value));
    }
    return (long) value;
  }
}
