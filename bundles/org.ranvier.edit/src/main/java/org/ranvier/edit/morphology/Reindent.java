/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.morphology;

import java.util.ArrayList;
import java.util.List;
import org.ranvier.xml.TextRange;
import org.ranvier.xml.XmlElement;

/** Lines of one document at the depth of another one. */
record Reindent(String outer, String step, String lineEnd) {
  static Reindent into(XmlElement morphology) {
    String text = morphology.document().text();
    String outer = indentOf(morphology);
    String inner =
        morphology.elements().isEmpty() ? null : indentOf(morphology.elements().getFirst());
    String step =
        inner != null && inner.startsWith(outer) && inner.length() > outer.length()
            ? inner.substring(outer.length())
            : "    ";
    return new Reindent(outer, step, text.contains("\r\n") ? "\r\n" : "\n");
  }

  /** White space between the start of the line and an element. */
  static String indentOf(XmlElement element) {
    String text = element.document().text();
    int start = element.range().start();
    int at = start;
    while (at > 0 && (text.charAt(at - 1) == ' ' || text.charAt(at - 1) == '\t')) {
      at--;
    }
    return text.substring(at, start);
  }

  /** An element with the white space and the line end before it. */
  static TextRange withLine(XmlElement element) {
    String text = element.document().text();
    int start = element.range().start() - indentOf(element).length();
    if (start > 0 && text.charAt(start - 1) == '\n') {
      start -= start > 1 && text.charAt(start - 2) == '\r' ? 2 : 1;
    }
    return new TextRange(start, element.range().end());
  }

  /** Lines of an element, without what all of them are indented by; children by a tab. */
  static List<String> lines(XmlElement element) {
    List<String> lines = new ArrayList<>();
    if (element.elements().isEmpty()) {
      lines.addAll(element.range().of(element.document().text()).lines().toList());
      return lines;
    }
    String text = element.document().text();
    lines.add(element.startTagRange().of(text));
    element.elements().forEach(each -> lines.addAll(nested(each)));
    lines.add("</" + element.name() + ">");
    return lines;
  }

  /** Lines of an element as they are, its comments and texts with them; one level deeper. */
  static List<String> asWritten(XmlElement element) {
    String indent = indentOf(element);
    return element
        .range()
        .of(element.document().text())
        .lines()
        .map(line -> "\t" + (line.startsWith(indent) ? line.substring(indent.length()) : line))
        .toList();
  }

  static List<String> nested(XmlElement element) {
    return lines(element).stream().map(each -> "\t" + each).toList();
  }

  /** Adds lines below the morphology, with the step of its document for each tab. */
  void add(StringBuilder out, List<String> lines) {
    for (String line : lines) {
      int depth = 0;
      while (depth < line.length() && line.charAt(depth) == '\t') {
        depth++;
      }
      out.append(lineEnd).append(outer).append(step);
      out.append(step.repeat(depth)).append(line, depth, line.length());
    }
  }

  /** What stands before the end tag of the morphology. */
  String end() {
    return lineEnd + outer;
  }
}
