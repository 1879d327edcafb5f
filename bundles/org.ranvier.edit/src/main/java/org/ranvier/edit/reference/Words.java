/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.reference;

import java.util.ArrayList;
import java.util.List;
import org.ranvier.xml.TextRange;
import org.ranvier.xml.XmlAttribute;

/**
 * Words of an attribute's value and where they stand in the text. Character references separate
 * words: nobody writes names with them.
 */
final class Words {
  private Words() {}

  /** A piece of a value. */
  record Word(String text, TextRange range) {}

  /** The whole value but for white space around it. */
  static Word whole(XmlAttribute attribute) {
    String text = attribute.element().document().text();
    int start = attribute.valueRange().start();
    int end = attribute.valueRange().end();
    while (start < end && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return new Word(text.substring(start, end), new TextRange(start, end));
  }

  /** Names in a formula, whether it is complete or not. */
  static List<Word> names(XmlAttribute attribute) {
    String text = attribute.element().document().text();
    int end = attribute.valueRange().end();
    List<Word> words = new ArrayList<>();
    int at = attribute.valueRange().start();
    while (at < end) {
      char c = text.charAt(at);
      if (c == '&') {
        at = behindReference(text, at, end);
      } else if (Character.isJavaIdentifierPart(c)) {
        int start = at;
        while (at < end && Character.isJavaIdentifierPart(text.charAt(at))) {
          at++;
        }
        boolean operator =
            start > 0 && text.charAt(start - 1) == '.' && at < end && text.charAt(at) == '.';
        if (Character.isJavaIdentifierStart(c) && !operator) {
          words.add(new Word(text.substring(start, at), new TextRange(start, at)));
        }
      } else {
        at++;
      }
    }
    return words;
  }

  private static int behindReference(String text, int at, int end) {
    int semicolon = text.indexOf(';', at);
    return semicolon < 0 || semicolon >= end ? at + 1 : semicolon + 1;
  }

  /** The unit behind a number; empty text where there is none. */
  static Word unit(XmlAttribute attribute) {
    Word whole = whole(attribute);
    String value = whole.text();
    int at = 0;
    while (at < value.length() && "+-.0123456789".indexOf(value.charAt(at)) >= 0) {
      at++;
    }
    if (at > 0 && at + 1 < value.length() && "eE".indexOf(value.charAt(at)) >= 0) {
      int digits = "+-".indexOf(value.charAt(at + 1)) >= 0 ? at + 2 : at + 1;
      int behind = digits;
      while (behind < value.length() && Character.isDigit(value.charAt(behind))) {
        behind++;
      }
      at = behind > digits ? behind : at;
    }
    while (at > 0 && at < value.length() && Character.isWhitespace(value.charAt(at))) {
      at++;
    }
    int from = at == 0 ? value.length() : at;
    return new Word(
        value.substring(from), new TextRange(whole.range().start() + from, whole.range().end()));
  }
}
