/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.xml;

/**
 * Character classes of XML 1.0 (fifth edition), productions [2] Char, [3] S, [4] NameStartChar and
 * [4a] NameChar.
 */
final class XmlChars {
  private static final int PLAIN = 1;
  private static final int NAME_START = 2;
  private static final int NAME = 4;
  private static final int SPACE = 8;
  private static final byte[] ASCII = new byte[128];

  static {
    for (int c = 0; c < ASCII.length; c++) {
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == ':';
      boolean name = letter || (c >= '0' && c <= '9') || c == '-' || c == '.';
      boolean space = c == ' ' || c == '\t' || c == '\n' || c == '\r';
      boolean plain = (c >= ' ' || space) && c != '<' && c != '&' && c != ']';
      ASCII[c] =
          (byte)
              ((plain ? PLAIN : 0)
                  | (letter ? NAME_START : 0)
                  | (name ? NAME : 0)
                  | (space ? SPACE : 0));
    }
  }

  private XmlChars() {}

  /** Legal ASCII that means nothing special in character data; says no to all else. */
  static boolean isPlain(char c) {
    return c < 128 && (ASCII[c] & PLAIN) != 0;
  }

  static boolean isSpace(int c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
  }

  static boolean isNameStart(int c) {
    if (c < 128) {
      return (ASCII[c] & NAME_START) != 0;
    }
    return (c >= 0xC0 && c <= 0x2FF && c != 0xD7 && c != 0xF7)
        || (c >= 0x370 && c <= 0x1FFF && c != 0x37E)
        || c == 0x200C
        || c == 0x200D
        || (c >= 0x2070 && c <= 0x218F)
        || (c >= 0x2C00 && c <= 0x2FEF)
        || (c >= 0x3001 && c <= 0xD7FF)
        || (c >= 0xF900 && c <= 0xFDCF)
        || (c >= 0xFDF0 && c <= 0xFFFD && c != 0xFEFF) // a stray byte order mark cannot be seen
        || (c >= 0x10000 && c <= 0xEFFFF);
  }

  static boolean isName(int c) {
    if (c < 128) {
      return (ASCII[c] & NAME) != 0;
    }
    return isNameStart(c) || c == 0xB7 || (c >= 0x300 && c <= 0x36F) || c == 0x203F || c == 0x2040;
  }

  /** Whether a document may contain this code point at all. */
  static boolean isLegal(int c) {
    return (c >= 0x20 && c <= 0xD7FF)
        || isSpace(c)
        || (c >= 0xE000 && c <= 0xFFFD)
        || (c >= 0x10000 && c <= 0x10FFFF);
  }

  /** Whether the whole text is a name without a colon. */
  static boolean isNcName(String text) {
    return !text.isEmpty()
        && text.indexOf(':') < 0
        && isNameStart(text.codePointAt(0))
        && text.codePoints().allMatch(XmlChars::isName);
  }
}
