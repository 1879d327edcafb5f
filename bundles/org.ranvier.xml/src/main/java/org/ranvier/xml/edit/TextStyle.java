/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.xml.edit;

import java.util.HashMap;
import java.util.Map;
import org.ranvier.xml.XmlAttribute;
import org.ranvier.xml.XmlDocument;
import org.ranvier.xml.XmlElement;

/**
 * How a file is laid out, so that what is added looks like what is there.
 *
 * @param lineEnd the line end in use
 * @param indentUnit what one level of nesting adds in front of a line
 * @param multiLine whether elements stand on lines of their own
 * @param quote the quote character around values
 */
public record TextStyle(String lineEnd, String indentUnit, boolean multiLine, char quote) {
  private static final String STANDARD_INDENT = "    ";
  private static final int SAMPLE = 2000;

  /** What most of the file's elements do. */
  public static TextStyle of(XmlDocument document) {
    XmlElement root = document.root();
    String text = document.text();
    boolean oneLine =
        !root.elements().isEmpty() && lineBreak(root.contentRange().of(text)).isEmpty();
    String lineEnd = lineBreak(text);
    return new TextStyle(
        lineEnd.isEmpty() ? "\n" : lineEnd, indentUnit(root), !oneLine, quote(root));
  }

  /** The white space in front of the first thing on the line that the offset is on. */
  public static String indentAt(String text, int offset) {
    int start = offset;
    while (start > 0 && !isLineBreak(text.charAt(start - 1))) {
      start--;
    }
    int end = start;
    while (end < offset && isBlank(text.charAt(end))) {
      end++;
    }
    return text.substring(start, end);
  }

  static boolean isLineBreak(char c) {
    return c == '\n' || c == '\r';
  }

  static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }

  /** The first line end in the text, empty where there is none. */
  private static String lineBreak(String text) {
    for (int at = 0; at < text.length(); at++) {
      if (text.charAt(at) == '\n') {
        return "\n";
      }
      if (text.charAt(at) == '\r') {
        return text.startsWith("\r\n", at) ? "\r\n" : "\r";
      }
    }
    return "";
  }

  private static String indentUnit(XmlElement root) {
    Map<String, Integer> counts = new HashMap<>();
    String text = root.document().text();
    int seen = 0;
    for (XmlElement element : root.descendants()) {
      if (++seen > SAMPLE) {
        break;
      }
      element
          .parent()
          .ifPresent(
              parent -> {
                String inner = indentAt(text, element.range().start());
                String outer = indentAt(text, parent.range().start());
                if (inner.length() > outer.length() && inner.startsWith(outer)) {
                  counts.merge(inner.substring(outer.length()), 1, Integer::sum);
                }
              });
    }
    return counts.entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .orElse(STANDARD_INDENT);
  }

  private static char quote(XmlElement root) {
    int single = 0;
    int seen = 0;
    for (XmlElement element : root.descendants()) {
      for (XmlAttribute attribute : element.attributes()) {
        single += attribute.quote() == '\'' ? 1 : -1;
      }
      if (++seen > SAMPLE) {
        break;
      }
    }
    return single > 0 ? '\'' : '"';
  }
}
