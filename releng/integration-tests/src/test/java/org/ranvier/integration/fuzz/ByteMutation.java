/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.integration.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Mutations that know nothing of characters. */
enum ByteMutation {
  FLIP_BITS {
    @Override
    byte[] apply(byte[] content, Chance chance) {
      byte[] flipped = content.clone();
      for (int i = content.length == 0 ? 0 : chance.between(1, 16); i > 0; i--) {
        flipped[chance.below(content.length)] ^= (byte) (1 << chance.below(8));
      }
      return flipped;
    }
  },
  INSERT_BYTES {
    @Override
    byte[] apply(byte[] content, Chance chance) {
      int at = chance.below(content.length + 1);
      return join(
          Arrays.copyOf(content, at),
          chance.bytes(chance.between(1, 30)),
          Arrays.copyOfRange(content, at, content.length));
    }
  },
  TRUNCATE {
    @Override
    byte[] apply(byte[] content, Chance chance) {
      return Arrays.copyOf(content, chance.below(content.length + 1));
    }
  },
  BYTE_ORDER_MARK {
    @Override
    byte[] apply(byte[] content, Chance chance) {
      return join(chance.of(MARKS), content);
    }
  },
  ENCODE {
    @Override
    byte[] apply(byte[] content, Chance chance) {
      String text = new String(content, StandardCharsets.UTF_8);
      byte[] mark = chance.oneIn(2) ? new byte[0] : chance.of(MARKS);
      return join(mark, text.getBytes(chance.of(CHARSETS)));
    }
  },
  ZEROS {
    @Override
    byte[] apply(byte[] content, Chance chance) {
      byte[] zeros = content.clone();
      int from = chance.below(content.length + 1);
      Arrays.fill(zeros, from, Math.min(content.length, from + 4096), (byte) 0);
      return zeros;
    }
  },
  NOISE {
    @Override
    byte[] apply(byte[] content, Chance chance) {
      return chance.bytes(chance.below(5000));
    }
  },
  EMPTY {
    @Override
    byte[] apply(byte[] content, Chance chance) {
      return new byte[0];
    }
  };

  private static final List<byte[]> MARKS =
      List.of(
          new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF},
          new byte[] {(byte) 0xFE, (byte) 0xFF},
          new byte[] {(byte) 0xFF, (byte) 0xFE},
          new byte[] {0, 0, (byte) 0xFE, (byte) 0xFF},
          new byte[] {(byte) 0xFF, (byte) 0xFE, 0, 0},
          new byte[] {0x2B, 0x2F, 0x76, 0x38});

  private static final List<Charset> CHARSETS =
      List.of(
          StandardCharsets.UTF_16BE,
          StandardCharsets.UTF_16LE,
          StandardCharsets.ISO_8859_1,
          StandardCharsets.US_ASCII,
          Charset.forName("UTF-32"));

  abstract byte[] apply(byte[] content, Chance chance);

  private static byte[] join(byte[]... parts) {
    ByteArrayOutputStream joined = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      joined.writeBytes(part);
    }
    return joined.toByteArray();
  }
}
