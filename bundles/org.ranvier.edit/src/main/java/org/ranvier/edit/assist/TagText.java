/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.assist;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ranvier.edit.language.Tag;
import org.ranvier.xml.TextRange;
import org.ranvier.xml.XmlDocument;

/**
 * A start tag taken apart, finished or not.
 *
 * @param name where the element's name stands; empty behind the bracket where there is none
 * @param attributes in order
 * @param end behind the tag
 * @param ending how it ends
 */
record TagText(TextRange name, List<AttributeText> attributes, int end, Ending ending) {
  enum Ending {
    /** {@code >}: content follows. */
    OPEN,
    /** {@code />}. */
    SELF_CLOSED,
    /** Another tag begins, or the text ends, before its bracket. */
    UNFINISHED
  }

  /**
   * An attribute as far as it is written.
   *
   * @param equals offset of the equals sign; -1 where there is none
   * @param value the value without quotes; null where there is none yet
   * @param closed whether the value's quote is there
   */
  record AttributeText(
      TextRange name, int equals, @Nullable TextRange value, char quote, boolean closed) {
    int end() {
      return value != null ? value.end() + (closed ? 1 : 0) : equals >= 0 ? equals + 1 : name.end();
    }
  }

  /** Ends a text that swallowed the next attribute because its own quote is missing. */
  private static final Pattern SWALLOWED = Pattern.compile("\\s+[\\w:.-]+\\s*=\\s*$");

  /**
   * Takes a tag apart.
   *
   * @param start offset of its bracket
   */
  static TagText read(String text, int start) {
    int at = nameEnd(text, start + 1);
    TextRange name = new TextRange(start + 1, at);
    List<AttributeText> attributes = new ArrayList<>();
    while (true) {
      at = skipSpace(text, at);
      if (at >= text.length() || text.charAt(at) == '<') {
        return new TagText(name, attributes, at, Ending.UNFINISHED);
      }
      char c = text.charAt(at);
      if (c == '>') {
        return new TagText(name, attributes, at + 1, Ending.OPEN);
      }
      if (c == '/' && at + 1 < text.length() && text.charAt(at + 1) == '>') {
        return new TagText(name, attributes, at + 2, Ending.SELF_CLOSED);
      }
      if (nameEnd(text, at) == at) {
        at++; // a stray character
      } else {
        AttributeText attribute = attribute(text, at);
        attributes.add(attribute);
        at = attribute.end();
      }
    }
  }

  private static AttributeText attribute(String text, int start) {
    TextRange name = new TextRange(start, nameEnd(text, start));
    int equals = skipSpace(text, name.end());
    if (equals >= text.length() || text.charAt(equals) != '=') {
      return new AttributeText(name, -1, null, ' ', false);
    }
    int at = skipSpace(text, equals + 1);
    char quote = at < text.length() ? text.charAt(at) : ' ';
    if (quote != '"' && quote != '\'') {
      return new AttributeText(name, equals, null, ' ', false);
    }
    int value = at + 1;
    int end = value;
    while (end < text.length() && text.charAt(end) != quote && text.charAt(end) != '<') {
      end++;
    }
    boolean closed = end < text.length() && text.charAt(end) == quote;
    var swallowed = SWALLOWED.matcher(text).region(value, end);
    if (closed && swallowed.find()) {
      return new AttributeText(name, equals, new TextRange(value, swallowed.start()), quote, false);
    }
    return new AttributeText(
        name,
        equals,
        new TextRange(value, closed ? end : lineEnd(text, value, end)),
        quote,
        closed);
  }

  /** Where a value without an end was probably meant to end. */
  private static int lineEnd(String text, int from, int limit) {
    int at = from;
    while (at < limit && "\r\n>".indexOf(text.charAt(at)) < 0 && !isEmptyEnd(text, at, limit)) {
      at++;
    }
    return at;
  }

  private static boolean isEmptyEnd(String text, int at, int limit) {
    return text.charAt(at) == '/' && at + 1 < limit && text.charAt(at + 1) == '>';
  }

  static int skipSpace(String text, int from) {
    int at = from;
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  static int nameEnd(String text, int from) {
    int at = from;
    while (at < text.length() && isNamePart(text.charAt(at))) {
      at++;
    }
    return at;
  }

  static boolean isNamePart(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == ':' || c == '-' || c == '.';
  }

  /** The tag as it is known so far. */
  Tag tag(String text) {
    Map<String, String> values = new LinkedHashMap<>();
    for (AttributeText each : attributes) {
      TextRange value = each.value();
      values.putIfAbsent(each.name().of(text), value == null ? "" : decoded(value.of(text)));
    }
    return new Tag(localName(name.of(text)), values);
  }

  /** The characters that a value means. */
  private static String decoded(String value) {
    return value.indexOf('&') < 0
        ? value
        : Objects.requireNonNullElse(
            XmlDocument.parseTolerantly("", "<a a=\"" + value.replace("\"", "&quot;") + "\"/>")
                .root()
                .attribute("a"),
            value);
  }

  static String localName(String name) {
    return name.substring(name.indexOf(':') + 1);
  }
}
