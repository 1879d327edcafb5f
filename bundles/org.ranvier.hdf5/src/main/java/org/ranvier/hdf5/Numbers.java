/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.hdf5;

import io.jhdf.api.Dataset;
import io.jhdf.api.dataset.ContiguousDataset;
import io.jhdf.object.datatype.FloatingPoint;
import java.lang.reflect.Array;
import java.nio.ByteBuffer;
import java.util.Optional;

/** Takes numbers of a table out of the file, some rows at a time. */
interface Numbers {
  /** The numbers of some rows, one row after the other. */
  double[] read(int start, int rows);

  /** The quickest way to the numbers of a table. */
  static Numbers of(Dataset table, int size, int width) {
    Optional<ByteBuffer> mapped = mapped(table);
    if (mapped.isPresent()) {
      ByteBuffer bytes = mapped.get();
      return table.getDataType().getSize() == Float.BYTES
          ? (start, rows) -> floats(bytes, start * width, rows * width)
          : (start, rows) -> doubles(bytes, start * width, rows * width);
    }
    return (start, rows) ->
        flat(
            start == 0 && rows == size
                ? table.getData()
                : table.getData(new long[] {start, 0}, new int[] {rows, width}),
            width);
  }

  /** The bytes of real numbers that lie one after the other, if they are few enough to map. */
  private static Optional<ByteBuffer> mapped(Dataset table) {
    return table instanceof ContiguousDataset contiguous
            && table.getDataType() instanceof FloatingPoint type
            && (type.getSize() == Float.BYTES || type.getSize() == Double.BYTES)
            && table.getSizeInBytes() <= Integer.MAX_VALUE
            && !table.isEmpty()
        ? Optional.of(contiguous.getBuffer().slice().order(type.getByteOrder()))
        : Optional.empty();
  }

  private static double[] floats(ByteBuffer bytes, int from, int count) {
    double[] values = new double[count];
    for (int i = 0; i < count; i++) {
      values[i] = bytes.getFloat(Float.BYTES * (from + i));
    }
    return values;
  }

  private static double[] doubles(ByteBuffer bytes, int from, int count) {
    double[] values = new double[count];
    for (int i = 0; i < count; i++) {
      values[i] = bytes.getDouble(Double.BYTES * (from + i));
    }
    return values;
  }

  private static double[] flat(Object rows, int width) {
    double[] values = new double[Array.getLength(rows) * width];
    for (int i = 0; i < values.length; i++) {
      values[i] = Array.getDouble(Array.get(rows, i / width), i % width);
    }
    return values;
  }
}
