/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.convert;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The characters of a file that nothing in it tells the encoding of.
 *
 * @param text without a byte order mark
 * @param unicode whether it is in UTF-8, or in UTF-16 with a mark; else it was read as Latin-1
 */
public record ReconstructionText(String text, boolean unicode) {
  private static final long MOST_BYTES = 1_000_000_000;

  /**
   * Reads a file in UTF-8, UTF-16 with a byte order mark, or else Latin-1.
   *
   * @throws IOException where the file cannot be read, or is far too large to be a cell
   */
  public static ReconstructionText read(Path file) throws IOException {
    if (Files.size(file) > MOST_BYTES) {
      throw new IOException(
          file + " has " + Files.size(file) / 1_000_000 + " MB; at most 1000 are read");
    }
    return of(Files.readAllBytes(file));
  }

  /** The characters that some bytes are. */
  public static ReconstructionText of(byte[] bytes) {
    try {
      String text = marked(bytes).newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return new ReconstructionText(text.startsWith("\uFEFF") ? text.substring(1) : text, true);
    } catch (CharacterCodingException notUnicode) {
      return new ReconstructionText(new String(bytes, StandardCharsets.ISO_8859_1), false);
    }
  }

  /** The first characters of a file, of which some bytes were read. */
  public static String beginning(byte[] bytes) {
    return new String(bytes, marked(bytes));
  }

  /** The encoding that a byte order mark tells; UTF-8 without one. */
  static Charset marked(byte[] bytes) {
    if (bytes.length >= 2) {
      int mark = (bytes[0] & 0xFF) << 8 | (bytes[1] & 0xFF);
      if (mark == 0xFEFF || mark == 0xFFFE) {
        return StandardCharsets.UTF_16;
      }
    }
    return StandardCharsets.UTF_8;
  }
}
