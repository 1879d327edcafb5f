/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.xml;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one start tag: name, attributes, namespace declarations. */
final class TagParser {
  private static final int FEW = 12;
  private static final int DEPTHS = 8;

  private final Cursor cursor;
  private final String text;
  private final Namespaces namespaces;
  private final List<XmlAttribute> attributes = new ArrayList<>();

  /** The tag before, by depth: mostly it is like the next one there. */
  private final @Nullable XmlElement[] before = new XmlElement[DEPTHS];

  TagParser(Cursor cursor, Namespaces namespaces) {
    this.cursor = cursor;
    this.text = cursor.text;
    this.namespaces = namespaces;
  }

  /** The element's name; null, without moving, where none starts. */
  @Nullable XmlName scanName(int depth) {
    XmlElement like = before[depth % DEPTHS];
    return cursor.scanName(like == null ? null : like.pooledName());
  }

  /**
   * Reads on from behind the element's name to behind the tag.
   *
   * @param depth of the element
   * @return whether content follows, that is, whether the tag does not end in {@code />}
   */
  boolean parse(XmlElement element, int depth) {
    attributes.clear();
    XmlElement like = before[depth % DEPTHS];
    boolean open =
        readAttributes(element, like == null ? XmlElement.NO_ATTRIBUTES : like.attributes);
    before[depth % DEPTHS] = element;
    element.startTagEnd = cursor.at;
    if (!attributes.isEmpty()) {
      element.attributes = attributes.toArray(XmlElement.NO_ATTRIBUTES);
      checkDistinct(element);
      declareNamespaces(element);
    }
    resolveNamespaces(element);
    return open;
  }

  private boolean readAttributes(XmlElement element, XmlAttribute[] like) {
    while (true) {
      int before = cursor.at;
      cursor.skipSpace();
      int start = cursor.at;
      if (cursor.atEnd()) {
        cursor.problem(element.nameRange().start() - 1, start, unfinished(element));
        return true;
      }
      char c = text.charAt(start);
      if (c == '>') {
        cursor.at++;
        return true;
      }
      if (cursor.isNext("/>")) {
        cursor.at += 2;
        return false;
      }
      if (c == '<') {
        cursor.problem(element.nameRange().start() - 1, start, unfinished(element));
        return true;
      }
      int position = attributes.size();
      XmlName name = cursor.scanName(position < like.length ? like[position].pooledName() : null);
      if (name == null) {
        cursor.problem(
            start,
            start + 1,
            cursor.shown(start) + " found; an attribute, '>' or '/>' is expected here");
        cursor.at++;
      } else {
        if (before == start) {
          cursor.problem(start, cursor.at, "a space is expected before attribute " + name.name());
        }
        readAttribute(element, name, start);
      }
    }
  }

  private static String unfinished(XmlElement element) {
    return "the tag <" + element.name() + " is not finished: '>' is expected";
  }

  private void readAttribute(XmlElement element, XmlName name, int nameStart) {
    int nameEnd = cursor.at;
    cursor.skipSpace();
    if (!cursor.isNext("=")) {
      cursor.problem(
          nameStart,
          nameEnd,
          "attribute " + name.name() + " has no value: " + name.name() + "=\"…\" is expected");
      return;
    }
    cursor.at++;
    cursor.skipSpace();
    int quoteAt = cursor.at;
    char quote = cursor.atEnd() ? 0 : text.charAt(quoteAt);
    if (quote == '"' || quote == '\'') {
      readQuoted(element, name, nameStart, quote);
    } else {
      cursor.problem(
          quoteAt,
          quoteAt + 1,
          "the value of attribute "
              + name.name()
              + " must stand in quotes; "
              + cursor.shown(quoteAt)
              + " found");
      readBare(element, name, nameStart);
    }
  }

  private void readQuoted(XmlElement element, XmlName name, int nameStart, char quote) {
    int start = ++cursor.at;
    int at = start;
    int length = cursor.length;
    while (at < length) {
      char c = text.charAt(at);
      if (c == quote) {
        attributes.add(new XmlAttribute(element, name, nameStart, start, at));
        cursor.at = at + 1;
        return;
      }
      if (c == '<') {
        break;
      }
      at = XmlChars.isPlain(c) || c == ']' ? at + 1 : cursor.checkSpecial(at);
    }
    cursor.problem(at, at + 1, unclosedValue(name, at, start, quote));
    int end = guessEnd(start, at);
    attributes.add(new XmlAttribute(element, name, nameStart, start, end));
    cursor.at = end;
  }

  private String unclosedValue(XmlName name, int at, int start, char quote) {
    String opened = "the value of attribute " + name.name() + " (line ";
    int line = cursor.document.lineOf(start);
    return at >= cursor.length
        ? opened + line + ") has no closing " + quote
        : "'<' found inside "
            + opened
            + line
            + "): the closing "
            + quote
            + " is missing, or &lt; is meant";
  }

  /** Where a value without closing quote was probably meant to end. */
  private int guessEnd(int start, int limit) {
    for (int at = start; at < limit; at++) {
      char c = text.charAt(at);
      if (c == '\n' || c == '\r' || c == '>' || text.startsWith("/>", at)) {
        return at;
      }
    }
    return limit;
  }

  private void readBare(XmlElement element, XmlName name, int nameStart) {
    int start = cursor.at;
    int at = start;
    while (at < cursor.length
        && !XmlChars.isSpace(text.charAt(at))
        && "<>".indexOf(text.charAt(at)) < 0
        && !text.startsWith("/>", at)) {
      at++;
    }
    attributes.add(new XmlAttribute(element, name, nameStart, start, at));
    cursor.at = at;
  }

  private void checkDistinct(XmlElement element) {
    XmlAttribute[] all = element.attributes;
    if (all.length > FEW) {
      Set<String> seen = new HashSet<>();
      for (XmlAttribute attribute : all) {
        if (!seen.add(attribute.name())) {
          duplicate(attribute);
        }
      }
      return;
    }
    for (int i = 1; i < all.length; i++) {
      for (int j = 0; j < i; j++) {
        if (all[i].name().equals(all[j].name())) {
          duplicate(all[i]);
        }
      }
    }
  }

  private void duplicate(XmlAttribute attribute) {
    TextRange range = attribute.nameRange();
    cursor.problem(
        range.start(),
        range.end(),
        "attribute " + attribute.name() + " stands twice in <" + attribute.element().name() + ">");
  }

  private void declareNamespaces(XmlElement element) {
    for (XmlAttribute attribute : element.attributes) {
      if (attribute.name().equals("xmlns")) {
        checkDeclaration(attribute, "");
        namespaces.declare("", attribute.value());
      } else if (attribute.prefix().equals("xmlns")) {
        checkDeclaration(attribute, attribute.localName());
        namespaces.declare(attribute.localName(), attribute.value());
      }
    }
  }

  private void checkDeclaration(XmlAttribute attribute, String prefix) {
    String uri = attribute.value();
    boolean reservedUri =
        uri.equals(Namespaces.XMLNS) || (uri.equals(Namespaces.XML) != prefix.equals("xml"));
    TextRange range = attribute.range();
    if (reservedUri || prefix.equals("xmlns")) {
      cursor.problem(
          range.start(),
          range.end(),
          "the prefixes xml and xmlns and their namespaces are reserved; another is expected here");
    } else if (uri.isEmpty() && !prefix.isEmpty()) {
      cursor.problem(
          range.start(),
          range.end(),
          "the prefix " + prefix + " needs a namespace that is not empty");
    }
  }

  private void resolveNamespaces(XmlElement element) {
    TextRange range = element.nameRange();
    String uri = resolve(element.pooledName(), range);
    if (element.prefix().equals("xmlns")) {
      cursor.problem(range.start(), range.end(), "an element cannot have the prefix xmlns");
    }
    element.namespaceUri = uri;
    boolean prefixed = false;
    for (XmlAttribute attribute : element.attributes) {
      if (attribute.pooledName().hasColon()) {
        prefixed = true;
        if (!attribute.isNamespaceDeclaration() || attribute.localName().isEmpty()) {
          resolve(attribute.pooledName(), attribute.nameRange());
        }
      }
    }
    if (prefixed) {
      checkDistinctInNamespaces(element);
    }
  }

  private String resolve(XmlName name, TextRange range) {
    if (name.hasColon() && !name.isQualified()) {
      cursor.problem(
          range.start(),
          range.end(),
          name.name() + " is not a proper name: one prefix, a colon and a name are expected");
      return "";
    }
    String uri = namespaces.find(name.prefix());
    if (uri == null && !name.prefix().equals("xmlns")) {
      cursor.problem(
          range.start(),
          range.end(),
          "the prefix "
              + name.prefix()
              + " is not declared: xmlns:"
              + name.prefix()
              + "=\"…\" is expected here or further out");
    }
    return uri == null ? "" : uri;
  }

  private void checkDistinctInNamespaces(XmlElement element) {
    Set<String> seen = new HashSet<>();
    for (XmlAttribute attribute : element.attributes) {
      String uri = attribute.prefix().isEmpty() ? "" : namespaces.find(attribute.prefix());
      if (uri != null
          && !uri.isEmpty()
          && !attribute.isNamespaceDeclaration()
          && !seen.add(uri + ' ' + attribute.localName())) {
        duplicate(attribute);
      }
    }
  }
}
