/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.xml;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the XML declaration (production [23]): version, then encoding, then standalone. */
final class DeclarationParser {
  private static final List<String> ORDER = List.of("version", "encoding", "standalone");
  private static final Pattern ENCODING = Pattern.compile("[A-Za-z][A-Za-z0-9._-]*");

  private final Cursor cursor;
  private final String[] values = {"", "", ""};

  DeclarationParser(Cursor cursor) {
    this.cursor = cursor;
  }

  /** Stands behind the declaration afterwards; does not move where there is none. */
  Optional<XmlDeclaration> parse() {
    int start = cursor.at;
    int behind = start + 5;
    boolean present =
        cursor.isNext("<?xml")
            && (behind >= cursor.length || !XmlChars.isName(cursor.text.charAt(behind)));
    if (!present) {
      return Optional.empty();
    }
    int close = cursor.text.indexOf("?>", behind);
    if (close < 0) {
      cursor.problem(start, behind, "the XML declaration is not closed: ?> is expected");
      close = behind;
    }
    cursor.at = behind;
    readParts(close);
    checkValues(start);
    cursor.at = Math.min(close + 2, cursor.length);
    TextRange range = new TextRange(start, cursor.at);
    return Optional.of(new XmlDeclaration(range, values[0], values[1], values[2]));
  }

  private void readParts(int close) {
    int next = 0;
    while (true) {
      int before = cursor.at;
      cursor.skipSpace();
      int start = cursor.at;
      if (start >= close) {
        return;
      }
      XmlName name = cursor.scanName();
      int place = name == null ? -1 : ORDER.indexOf(name.name());
      String value = place < next || before == start ? null : readValue(close);
      if (value == null) {
        cursor.problem(
            start,
            Math.max(cursor.at, start + 1),
            cursor.shown(start)
                + " found; an XML declaration is written"
                + " <?xml version=\"1.0\" encoding=\"UTF-8\"?>");
        return;
      }
      values[place] = value;
      next = place + 1;
    }
  }

  private @Nullable String readValue(int close) {
    cursor.skipSpace();
    if (!cursor.isNext("=")) {
      return null;
    }
    cursor.at++;
    cursor.skipSpace();
    char quote = cursor.at < close ? cursor.text.charAt(cursor.at) : 0;
    int end = quote == '"' || quote == '\'' ? cursor.text.indexOf(quote, cursor.at + 1) : -1;
    if (end < 0 || end > close) {
      return null;
    }
    String value = cursor.text.substring(cursor.at + 1, end);
    cursor.at = end + 1;
    return value;
  }

  private void checkValues(int start) {
    int end = start + 5;
    if (!values[0].equals("1.0") && !values[0].equals("1.1")) {
      cursor.problem(start, end, "XML version " + quoted(values[0]) + " found; 1.0 is expected");
    }
    if (!values[1].isEmpty() && !ENCODING.matcher(values[1]).matches()) {
      cursor.problem(
          start, end, "encoding " + quoted(values[1]) + " found; a name like UTF-8 is expected");
    }
    if (!List.of("", "yes", "no").contains(values[2])) {
      cursor.problem(
          start, end, "standalone " + quoted(values[2]) + " found; yes or no is expected");
    }
  }

  private static String quoted(String value) {
    return '"' + value + '"';
  }
}
