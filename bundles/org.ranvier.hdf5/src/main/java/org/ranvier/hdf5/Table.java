/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.hdf5;

import io.jhdf.api.Attribute;
import io.jhdf.api.Dataset;
import io.jhdf.api.Group;
import io.jhdf.api.Node;
import io.jhdf.api.dataset.ChunkedDataset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Rows with named columns. They are read from the file in blocks as they are asked for, of which
 * the last is kept. For one thread at a time.
 */
final class Table {
  private static final String COLUMN = "column_";

  /** Numbers a byte of the file can stand for: more cannot be compressed by what HDF5 knows. */
  private static final long MOST_COMPRESSED = 2000;

  private static final int BLOCK_ROWS = 8192;

  private final Dataset dataset;
  private final String name;
  private final Map<String, Integer> columns = new HashMap<>();
  private final int size;
  private final int width;
  private final int blockRows;
  private @Nullable Numbers numbers;
  private double[] block = {};
  private int blockStart;

  private Table(Dataset dataset, int[] dimensions) {
    this.dataset = dataset;
    this.name = dataset.getName();
    this.size = dimensions[0];
    this.width = dimensions[1];
    this.blockRows = blockRows(dataset);
  }

  /** Whole chunks, since each is decompressed as a whole. */
  private static int blockRows(Dataset dataset) {
    if (dataset instanceof ChunkedDataset chunked) {
      int rows = Math.max(1, chunked.getChunkDimensions()[0]);
      return rows >= BLOCK_ROWS ? rows : BLOCK_ROWS / rows * rows;
    }
    return BLOCK_ROWS;
  }

  /** The table of a group: the one that has the group's id, else its only one. */
  static Optional<Table> find(Group group, String id, long fileSize) throws Hdf5NetworkException {
    Dataset found = null;
    for (Node node : group) {
      if (node instanceof Dataset dataset && (found == null || node.getName().equals(id))) {
        found = dataset;
      }
    }
    return found == null ? Optional.empty() : Optional.of(open(found, fileSize));
  }

  private static Table open(Dataset dataset, long fileSize) throws Hdf5NetworkException {
    int[] dimensions = dataset.getDimensions();
    if (dataset.getSize() > MOST_COMPRESSED * fileSize) {
      throw new IllegalArgumentException("the file is too small for its tables");
    }
    if (dimensions.length != 2) {
      throw new Hdf5NetworkException(
          "the table %s has %d dimensions; rows with columns are expected"
              .formatted(dataset.getName(), dimensions.length));
    }
    Table table = new Table(dataset, dimensions);
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
    table.nameUsual();
    return table;
  }

  /** Old files with positions do not name the columns. */
  private void nameUsual() {
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

  /** A column by its name, looked up once. */
  Column column(String wanted) {
    return new Column(wanted, columns.getOrDefault(wanted, -1));
  }

  /** One number of each row. */
  final class Column {
    private final String column;
    private final int position;

    private Column(String column, int position) {
      this.column = column;
      this.position = position;
    }

    boolean isThere() {
      return position >= 0;
    }

    /** A number that must be there. */
    double get(int row) throws Hdf5NetworkException {
      if (position < 0) {
        throw new Hdf5NetworkException("the table %s has no column %s".formatted(name, column));
      }
      return value(row, position);
    }

    /** A number, or another where there is no such column. */
    double get(int row, double otherwise) {
      return position < 0 ? otherwise : value(row, position);
    }

    /** A whole number from 0 that must be there. */
    long index(int row) throws Hdf5NetworkException {
      double number = get(row);
      if (number != Math.rint(number) || number < 0 || number > 1e15) {
        throw new Hdf5NetworkException(
            "row %d of the table %s has the %s %s; a whole number from 0 is expected"
                .formatted(row, name, column, number));
      }
      return (long) number;
    }

    long index(int row, long otherwise) throws Hdf5NetworkException {
      return position < 0 ? otherwise : index(row);
    }
  }

  private double value(int row, int column) {
    int at = row - blockStart;
    if (at < 0 || at * (long) width >= block.length) {
      read(row / blockRows * blockRows);
      at = row - blockStart;
    }
    return block[at * width + column];
  }

  private void read(int start) {
    Numbers from = numbers;
    if (from == null) {
      from = Numbers.of(dataset, size, width);
      numbers = from;
    }
    block = from.read(start, Math.min(blockRows, size - start));
    blockStart = start;
  }
}
