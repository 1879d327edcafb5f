/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.validation;

import java.util.Collection;
import java.util.Optional;
import org.ranvier.units.Suggestion;
import org.ranvier.xml.TextRange;
import org.ranvier.xml.XmlAttribute;
import org.ranvier.xml.XmlElement;
import org.ranvier.xml.XmlEscape;

/** The edits that rules offer most often. */
public final class Fixes {
  private Fixes() {}

  /** Gives an attribute another value. */
  public static Fix replaceValue(XmlAttribute attribute, String value) {
    char quote = attribute.quote() == '\'' ? '\'' : '"';
    return new Fix("Replace by " + value, attribute.valueRange(), XmlEscape.value(value, quote));
  }

  /** Gives an attribute the known name nearest to what is written, where one is near. */
  public static Optional<Fix> nearest(XmlAttribute attribute, Collection<String> known) {
    return Suggestion.closest(attribute.value(), known).map(name -> replaceValue(attribute, name));
  }

  /** {@code ; did you mean soma?}, or nothing where no known name is near. */
  public static String hint(String written, Collection<String> known) {
    return Suggestion.closest(written, known)
        .map(name -> "; did you mean " + name + "?")
        .orElse("");
  }

  /** Gives an element another name, in its end tag too. */
  public static Fix rename(XmlElement element, String name) {
    TextRange old = element.nameRange();
    String title = "Rename to " + name;
    if (element.isSelfClosing()) {
      return new Fix(title, old, name);
    }
    String text = element.document().text();
    int end = element.contentRange().end();
    String between = text.substring(old.end(), end);
    return new Fix(
        title,
        new TextRange(old.start(), element.range().end()),
        name + between + "</" + name + ">");
  }

  /** Takes an element out of the file, with the line it stands on where it stands there alone. */
  public static Fix remove(XmlElement element) {
    String text = element.document().text();
    int start = element.range().start();
    int end = element.range().end();
    int before = start;
    while (before > 0 && (text.charAt(before - 1) == ' ' || text.charAt(before - 1) == '\t')) {
      before--;
    }
    boolean alone =
        (before == 0 || text.charAt(before - 1) == '\n')
            && (end == text.length() || text.charAt(end) == '\n' || text.charAt(end) == '\r');
    if (alone && before > 0) {
      start = before - (before > 1 && text.charAt(before - 2) == '\r' ? 2 : 1);
    }
    return new Fix("Remove <" + element.name() + ">", new TextRange(start, end), "");
  }

  /** Puts an element in front of an earlier one of the same parent. */
  public static Fix moveBefore(XmlElement element, XmlElement earlier) {
    Fix removal = remove(element);
    String text = element.document().text();
    int from = earlier.range().start();
    String moved = element.range().of(text) + newLine(earlier);
    return new Fix(
        "Move <%s> before <%s>".formatted(element.name(), earlier.name()),
        new TextRange(from, removal.range().end()),
        moved + text.substring(from, removal.range().start()));
  }

  /** Adds an attribute behind the others of the start tag. */
  public static Fix addAttribute(XmlElement element, String name, String value) {
    String markup = "%s=\"%s\"".formatted(name, escaped(value));
    return addAttributes("Add %s=\"%s\"".formatted(name, value), element, markup);
  }

  /**
   * Adds what may be several attributes behind the others of the start tag.
   *
   * @param markup as it is written, such as {@code x="1" y="2"}
   */
  public static Fix addAttributes(String title, XmlElement element, String markup) {
    int at =
        element.attributes().isEmpty()
            ? element.nameRange().end()
            : element.attributes().getLast().range().end();
    return new Fix(title, new TextRange(at, at), " " + markup);
  }

  /**
   * Adds an element as the first inside another, on a line of its own.
   *
   * @param markup the element, such as {@code <resistivity value="1 ohm_cm"/>}
   */
  public static Optional<Fix> addFirst(XmlElement parent, String markup) {
    if (parent.isSelfClosing()) {
      return Optional.empty();
    }
    int at = parent.startTagRange().end();
    return Optional.of(
        new Fix("Add " + markup, new TextRange(at, at), newLine(parent) + "    " + markup));
  }

  /** Adds an element right behind another, on a line of its own. */
  public static Fix addBehind(XmlElement sibling, String markup) {
    int at = sibling.range().end();
    return new Fix("Add " + markup, new TextRange(at, at), newLine(sibling) + markup);
  }

  /** A line break and the white space in front of the element. */
  private static String newLine(XmlElement element) {
    String text = element.document().text();
    int start = element.range().start();
    int line = text.lastIndexOf('\n', Math.max(0, start - 1)) + 1;
    String lead = text.substring(line, start);
    String end = line > 1 && text.charAt(line - 2) == '\r' ? "\r\n" : "\n";
    return end + (lead.isBlank() ? lead : "");
  }

  private static String escaped(String value) {
    return XmlEscape.value(value, '"');
  }
}
