/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.xml;

/** Writes strings so that reading them gives the same string back. */
public final class XmlEscape {
  private XmlEscape() {}

  /**
   * A value to stand between two quotes of the given kind.
   *
   * @throws IllegalArgumentException when the value has a character that XML cannot hold
   */
  public static String value(String value, char quote) {
    StringBuilder out = new StringBuilder(value.length());
    for (int at = 0; at < value.length(); at++) {
      char c = value.charAt(at);
      switch (c) {
        case '<' -> out.append("&lt;");
        case '&' -> out.append("&amp;");
        case '\t', '\n', '\r' -> out.append("&#").append((int) c).append(';');
        case '"', '\'' ->
            out.append(c != quote ? String.valueOf(c) : quote == '"' ? "&quot;" : "&apos;");
        default -> out.append(c);
      }
    }
    return checked(out, value);
  }

  /**
   * Character data of an element.
   *
   * @throws IllegalArgumentException when the text has a character that XML cannot hold
   */
  public static String text(String value) {
    StringBuilder out = new StringBuilder(value.length());
    for (int at = 0; at < value.length(); at++) {
      char c = value.charAt(at);
      switch (c) {
        case '<' -> out.append("&lt;");
        case '&' -> out.append("&amp;");
        case '>' -> out.append(at >= 2 && value.startsWith("]]", at - 2) ? "&gt;" : ">");
        case '\r' -> out.append("&#13;");
        default -> out.append(c);
      }
    }
    return checked(out, value);
  }

  /** Whether XML can hold every character of the text. */
  public static boolean isWritable(String value) {
    return value.codePoints().allMatch(XmlChars::isLegal);
  }

  /** Whether the text can name an element or attribute without a prefix. */
  public static boolean isName(String text) {
    return XmlChars.isNcName(text);
  }

  private static String checked(StringBuilder out, String value) {
    if (!isWritable(value)) {
      throw new IllegalArgumentException("a character that XML cannot hold in: " + value);
    }
    return out.toString();
  }
}
