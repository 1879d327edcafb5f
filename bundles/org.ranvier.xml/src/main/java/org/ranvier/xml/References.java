/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.xml;

/**
 * Character and entity references, and the line ends and white space that XML normalises (XML 1.0,
 * sections 2.11, 3.3.3, 4.1 and 4.6). Only the five predefined entities exist: a document type that
 * could declare more is refused.
 */
final class References {
  private static final int NOT_A_REFERENCE = -1;

  private References() {}

  /** Character data with references resolved and CR, CRLF read as LF. */
  static String decodeText(String text, int start, int end) {
    return decode(text, start, end, '\n');
  }

  /** An attribute's value: as text, and each white space character read as a space. */
  static String decodeValue(String text, int start, int end) {
    return decode(text, start, end, ' ');
  }

  /** CDATA and comments: no references, CR and CRLF read as LF. */
  static String normaliseLineEnds(String text, int start, int end) {
    String raw = text.substring(start, end);
    return raw.indexOf('\r') < 0 ? raw : raw.replace("\r\n", "\n").replace('\r', '\n');
  }

  private static String decode(String text, int start, int end, char lineEnd) {
    int plain = start;
    while (plain < end && isVerbatim(text.charAt(plain), lineEnd)) {
      plain++;
    }
    if (plain == end) {
      return text.substring(start, end);
    }
    StringBuilder out = new StringBuilder(end - start).append(text, start, plain);
    int at = plain;
    while (at < end) {
      char c = text.charAt(at);
      if (c == '&') {
        at = appendReference(text, at, end, out);
      } else {
        boolean crlf = c == '\r' && at + 1 < end && text.charAt(at + 1) == '\n';
        out.append(isVerbatim(c, lineEnd) ? c : c == '\t' ? ' ' : lineEnd);
        at += crlf ? 2 : 1;
      }
    }
    return out.toString();
  }

  private static boolean isVerbatim(char c, char lineEnd) {
    if (c > '&') {
      return true;
    }
    return c != '&' && c != '\r' && (lineEnd == '\n' || (c != '\n' && c != '\t'));
  }

  private static int appendReference(String text, int at, int end, StringBuilder out) {
    int semicolon = text.indexOf(';', at);
    int meant =
        semicolon < 0 || semicolon >= end ? NOT_A_REFERENCE : resolve(text, at + 1, semicolon);
    if (meant == NOT_A_REFERENCE) { // only in text that was read tolerantly
      out.append('&');
      return at + 1;
    }
    out.appendCodePoint(meant);
    return semicolon + 1;
  }

  /** The code point that stands between ampersand and semicolon, or a negative number. */
  static int resolve(String text, int start, int end) {
    if (start < end && text.charAt(start) == '#') {
      return resolveNumber(text, start + 1, end);
    }
    return switch (text.substring(start, end)) {
      case "lt" -> '<';
      case "gt" -> '>';
      case "amp" -> '&';
      case "apos" -> '\'';
      case "quot" -> '"';
      default -> NOT_A_REFERENCE;
    };
  }

  private static int resolveNumber(String text, int start, int end) {
    boolean hex = start < end && text.charAt(start) == 'x';
    int from = hex ? start + 1 : start;
    if (from >= end) {
      return NOT_A_REFERENCE;
    }
    int radix = hex ? 16 : 10;
    int value = 0;
    for (int at = from; at < end; at++) {
      char c = text.charAt(at);
      int digit = c < 128 ? Character.digit(c, radix) : -1;
      if (digit < 0) {
        return NOT_A_REFERENCE;
      }
      value = Math.min(value * radix + digit, 0x110000); // any value beyond is illegal all the same
    }
    return XmlChars.isLegal(value) ? value : NOT_A_REFERENCE;
  }
}
