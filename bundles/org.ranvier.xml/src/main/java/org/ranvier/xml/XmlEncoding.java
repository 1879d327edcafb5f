/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.xml;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a file stores its characters.
 *
 * @param charset the encoding; for UTF-16 the one with the byte order in use
 * @param byteOrderMark whether the file starts with one
 */
public record XmlEncoding(Charset charset, boolean byteOrderMark) {
  /** UTF-8 without a byte order mark: what a file has that says nothing. */
  public static final XmlEncoding UTF_8 = new XmlEncoding(StandardCharsets.UTF_8, false);

  /** Declarations are short; more is not searched. */
  static final int DECLARATION_LIMIT = 512;

  private static final Pattern DECLARED =
      Pattern.compile("<\\?xml\\s[^>]*?\\bencoding\\s*=\\s*([\"'])([A-Za-z0-9._:-]+)\\1[^>]*>");

  /** XML 1.0, appendix F: the byte order mark, else the first characters, else the declaration. */
  static XmlEncoding detect(String fileName, byte[] bytes) {
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      return new XmlEncoding(StandardCharsets.UTF_8, true);
    }
    if (startsWith(bytes, 0xFF, 0xFE, 0, 0) || startsWith(bytes, 0, 0, 0xFE, 0xFF)) {
      throw problem(fileName, "this file is encoded in UTF-32; UTF-8 is expected");
    }
    if (startsWith(bytes, 0xFE, 0xFF)) {
      return new XmlEncoding(StandardCharsets.UTF_16BE, true);
    }
    if (startsWith(bytes, 0xFF, 0xFE)) {
      return new XmlEncoding(StandardCharsets.UTF_16LE, true);
    }
    if (startsWith(bytes, 0, '<', 0)) {
      return new XmlEncoding(StandardCharsets.UTF_16BE, false);
    }
    if (startsWith(bytes, '<', 0)) {
      return new XmlEncoding(StandardCharsets.UTF_16LE, false);
    }
    return declared(fileName, bytes);
  }

  private static XmlEncoding declared(String fileName, byte[] bytes) {
    int length = Math.min(bytes.length, DECLARATION_LIMIT);
    String start = new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
    Matcher declaration = DECLARED.matcher(start);
    if (!declaration.lookingAt()) {
      return UTF_8;
    }
    String name = declaration.group(2);
    Charset charset = forName(fileName, name).charset();
    String inThatCharset = new String(bytes, 0, length, charset);
    if (charset.canEncode() && inThatCharset.startsWith("<?xml")) {
      return new XmlEncoding(charset, false);
    }
    throw problem(
        fileName,
        "the file declares the encoding " + name + ", but is not stored in it; UTF-8 is expected");
  }

  /** The encoding that a text's XML declaration names; empty where it names none. */
  public static String declaredName(String text) {
    Matcher declaration =
        DECLARED.matcher(text).region(0, Math.min(text.length(), DECLARATION_LIMIT));
    return declaration.lookingAt() ? declaration.group(2) : "";
  }

  /**
   * The encoding of a given name, UTF-8 for the empty name; UTF-16 gets a byte order mark.
   *
   * @param fileName what messages call the file
   * @throws ModelProblemException when there is no such encoding
   */
  public static XmlEncoding forName(String fileName, String name) {
    if (name.isEmpty()) {
      return UTF_8;
    }
    try {
      Charset charset = Charset.forName(name);
      if (charset.equals(StandardCharsets.UTF_16)) {
        return new XmlEncoding(StandardCharsets.UTF_16LE, true);
      }
      return new XmlEncoding(charset, false);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw problem(
          fileName, "the declared encoding \"" + name + "\" is not known; UTF-8 is expected");
    }
  }

  String decode(String fileName, byte[] bytes) {
    int skip = byteOrderMark ? mark().length : 0;
    ByteBuffer in = ByteBuffer.wrap(bytes, skip, bytes.length - skip);
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    try {
      return decoder.decode(in).toString();
    } catch (CharacterCodingException e) {
      throw undecodable(fileName, bytes, skip);
    }
  }

  private ModelProblemException undecodable(String fileName, byte[] bytes, int skip) {
    CharBuffer out = CharBuffer.allocate(bytes.length + 1);
    ByteBuffer in = ByteBuffer.wrap(bytes, skip, bytes.length - skip);
    charset.newDecoder().decode(in, out, true); // stops in front of the first bad byte
    String before = out.flip().toString();
    int offset = before.length();
    LineIndex lines = new LineIndex(before);
    SourceLocation place =
        new SourceLocation(
            fileName,
            lines.lineOf(offset),
            lines.columnOf(offset),
            new TextRange(offset, offset),
            "");
    return new ModelProblemException(
        place,
        String.format(
            "the byte %02X is not %s, which is this file's encoding; save it as %s, or declare its"
                + " true encoding, e.g. <?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>",
            bytes[in.position()], charset.name(), charset.name()));
  }

  /**
   * The bytes to store.
   *
   * @param fileName what messages call the file
   * @throws ModelProblemException when the encoding lacks a character of the text
   */
  public byte[] encode(String fileName, String text) {
    CharsetEncoder encoder =
        charset
            .newEncoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    try {
      ByteBuffer encoded = encoder.encode(CharBuffer.wrap(text));
      byte[] mark = byteOrderMark ? mark() : new byte[0];
      byte[] bytes = Arrays.copyOf(mark, mark.length + encoded.remaining());
      encoded.get(bytes, mark.length, encoded.remaining());
      return bytes;
    } catch (CharacterCodingException e) {
      throw unencodable(fileName, text);
    }
  }

  private ModelProblemException unencodable(String fileName, String text) {
    CharsetEncoder encoder = charset.newEncoder();
    int offset = 0;
    while (offset < text.length()) {
      int next = offset + Character.charCount(text.codePointAt(offset));
      if (!encoder.canEncode(text.subSequence(offset, next))) {
        break;
      }
      offset = next;
    }
    LineIndex lines = new LineIndex(text);
    TextRange range = new TextRange(offset, offset);
    SourceLocation place =
        new SourceLocation(fileName, lines.lineOf(offset), lines.columnOf(offset), range, "");
    return new ModelProblemException(
        place,
        "the character '"
            + Character.toString(text.codePointAt(offset))
            + "' cannot be stored in "
            + charset.name()
            + ", this file's encoding; declare UTF-8 in its first line");
  }

  private byte[] mark() {
    return "\uFEFF".getBytes(charset);
  }

  private static boolean startsWith(byte[] bytes, int... expected) {
    for (int i = 0; i < expected.length; i++) {
      if (i >= bytes.length || (bytes[i] & 0xFF) != expected[i]) {
        return false;
      }
    }
    return true;
  }

  private static ModelProblemException problem(String fileName, String message) {
    return new ModelProblemException(SourceLocation.startOf(fileName), message);
  }
}
