/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.simulation.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ranvier.simulation.RunFailedException;

class ResultFileTest {
  private static final int ROWS = 20_000;

  @TempDir Path folder;

  /** A disk that is full after so many bytes. */
  private static OutputStream small(Path file, long room) throws IOException {
    return new FilterOutputStream(Files.newOutputStream(file)) {
      private long left = room;

      @Override
      public void write(byte[] bytes, int from, int length) throws IOException {
        left -= length;
        if (left < 0) {
          throw new IOException("No space left on device");
        }
        out.write(bytes, from, length);
      }
    };
  }

  private static void writeRows(ResultFile file) {
    for (int i = 0; i < ROWS; i++) {
      file.number(i);
      file.character('\t');
      file.text("ä".getBytes(StandardCharsets.UTF_8));
      file.character('\n');
    }
  }

  @Test
  void manyRowsArriveWhole() throws IOException {
    Path path = folder.resolve("deeper/v.dat");
    try (ResultFile file = new ResultFile(path)) {
      writeRows(file);
      assertThat(path).doesNotExist();
      file.keep();
    }
    var rows = Files.readAllLines(path);
    assertThat(rows).hasSize(ROWS);
    for (int i = 0; i < ROWS; i++) {
      String[] columns = rows.get(i).split("\t");
      assertThat(Double.parseDouble(columns[0])).isEqualTo(i);
      assertThat(columns[1]).isEqualTo("ä");
    }
    try (var left = Files.list(path.getParent())) {
      assertThat(left).containsExactly(path);
    }
  }

  @Test
  void anEarlierFileIsReplacedOnlyByAWholeOne() throws IOException {
    Path path = Files.writeString(folder.resolve("v.dat"), "earlier");
    try (ResultFile file = new ResultFile(path)) {
      writeRows(file);
    }
    assertThat(path).hasContent("earlier");
    try (var left = Files.list(folder)) {
      assertThat(left).containsExactly(path);
    }
  }

  @Test
  void aFullDiskIsOneReadableErrorAndLeavesNothing() throws IOException {
    Path path = folder.resolve("v.dat");
    for (long room : new long[] {0, 100_000}) {
      assertThatThrownBy(
              () -> {
                try (ResultFile file = new ResultFile(path, p -> small(p, room))) {
                  writeRows(file);
                  file.keep();
                }
              })
          .isInstanceOf(RunFailedException.class)
          .hasMessage(path + " cannot be written: No space left on device")
          .hasNoSuppressedExceptions();
      try (var left = Files.list(folder)) {
        assertThat(left).isEmpty();
      }
    }
  }
}
