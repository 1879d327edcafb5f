/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.validation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.ranvier.units.Suggestion;
import org.ranvier.validation.Fix.Title;
import org.ranvier.validation.Fix.Title.Words;
import org.ranvier.xml.TextRange;
import org.ranvier.xml.XmlAttribute;
import org.ranvier.xml.XmlElement;
import org.ranvier.xml.XmlEscape;
import org.ranvier.xml.edit.TextChange;
import org.ranvier.xml.edit.TextEdit;

/** The edits that rules offer most often. */
public final class Fixes {
  private Fixes() {}

  /** Gives an attribute another value. */
  public static Fix replaceValue(XmlAttribute attribute, String value) {
    char quote = attribute.quote() == '\'' ? '\'' : '"';
    return Fix.of(
        Fix.Kind.VALUE,
        Title.of(Words.REPLACE, value),
        attribute.valueRange(),
        XmlEscape.value(value, quote));
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

  /** Gives an attribute another name. */
  public static Fix rename(XmlAttribute attribute, String name) {
    return Fix.of(Fix.Kind.RENAME, Title.of(Words.RENAME, name), attribute.nameRange(), name);
  }

  /**
   * Gives an element another name, in its end tag too.
   *
   * @param newName without a prefix it keeps the one that it has
   */
  public static Fix rename(XmlElement element, String newName) {
    String name = newName.indexOf(':') < 0 ? element.prefixWithColon() + newName : newName;
    List<TextEdit> edits = new ArrayList<>();
    edits.add(TextEdit.replace(element.nameRange(), name));
    if (!element.isSelfClosing()) {
      int end = element.contentRange().end() + "</".length();
      TextRange range = new TextRange(end, end + element.name().length());
      if (range.end() <= element.range().end()) { // else nothing ends it yet
        edits.add(TextEdit.replace(range, name));
      }
    }
    return new Fix(Fix.Kind.RENAME, Title.of(Words.RENAME, name), new TextChange(edits));
  }

  /** The markup of one element under the prefix of another. */
  private static String prefixed(XmlElement around, String markup) {
    return "<" + around.prefixWithColon() + markup.substring(1);
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
    return Fix.of(
        Fix.Kind.REMOVE, Title.of(Words.REMOVE, element.name()), new TextRange(start, end), "");
  }

  /** Puts an element in front of an earlier one of the same parent. */
  public static Fix moveBefore(XmlElement element, XmlElement earlier) {
    List<TextEdit> edits = new ArrayList<>(remove(element).change().edits());
    String moved = element.range().of(element.document().text()) + newLine(earlier);
    edits.add(TextEdit.insert(earlier.range().start(), moved));
    return new Fix(
        Fix.Kind.MOVE, Title.of(Words.MOVE, element.name(), earlier.name()), new TextChange(edits));
  }

  /** Adds an attribute behind the others of the start tag. */
  public static Fix addAttribute(XmlElement element, String name, String value) {
    String markup = "%s=\"%s\"".formatted(name, escaped(value));
    return addAttributes(Title.of(Words.ADD, "%s=\"%s\"".formatted(name, value)), element, markup);
  }

  /**
   * Adds what may be several attributes behind the others of the start tag.
   *
   * @param markup as it is written, such as {@code x="1" y="2"}
   */
  public static Fix addAttributes(Title title, XmlElement element, String markup) {
    int at =
        element.attributes().isEmpty()
            ? element.nameRange().end()
            : element.attributes().getLast().range().end();
    return added(title, at, " " + markup);
  }

  /**
   * Adds an element as the first inside another, on a line of its own.
   *
   * @param child an empty element without prefix, such as {@code <resistivity value="1 ohm_cm"/>};
   *     it gets the one of the parent
   */
  public static Optional<Fix> addFirst(XmlElement parent, String child) {
    String markup = prefixed(parent, child);
    if (parent.isSelfClosing()) {
      return Optional.empty();
    }
    int at = parent.startTagRange().end();
    return Optional.of(added(Title.of(Words.ADD, markup), at, newLine(parent) + "    " + markup));
  }

  /** Adds an empty element right behind another, on a line of its own and under its prefix. */
  public static Fix addBehind(XmlElement sibling, String added) {
    String markup = prefixed(sibling, added);
    int at = sibling.range().end();
    return added(Title.of(Words.ADD, markup), at, newLine(sibling) + markup);
  }

  private static Fix added(Title title, int at, String text) {
    return Fix.of(Fix.Kind.ADD, title, new TextRange(at, at), text);
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
