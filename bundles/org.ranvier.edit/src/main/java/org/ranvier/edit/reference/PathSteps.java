/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.reference;

import java.util.ArrayList;
import java.util.List;
import org.ranvier.edit.reference.Words.Word;
import org.ranvier.xml.TextRange;
import org.ranvier.xml.XmlAttribute;

/**
 * A path taken apart: {@code ../pop[3]/synapses:ampa:0/g} has the steps {@code ..}, {@code pop},
 * {@code 3}, {@code synapses:ampa:0} and {@code g}.
 *
 * @param anywhere whether it begins with two slashes, and its first step names a type
 */
record PathSteps(boolean anywhere, List<Step> steps) {
  /** Fixes the list. */
  PathSteps {
    steps = List.copyOf(steps);
  }

  /**
   * One step.
   *
   * @param kind what its words mean
   * @param words one word, or those between colons
   */
  record Step(Kind kind, List<Word> words) {
    String text() {
      return words.getFirst().text();
    }
  }

  /** What a step is. */
  enum Kind {
    UP,
    HERE,
    NUMBER,
    /** All members: a star. */
    ALL,
    /** {@code id='m'}: the attribute and its value. */
    SELECTOR,
    NAME
  }

  static PathSteps of(XmlAttribute attribute) {
    return of(attribute.element().document().text(), attribute.valueRange());
  }

  /** The path in a part of a text. */
  static PathSteps of(String text, TextRange range) {
    List<Step> steps = new ArrayList<>();
    int at = range.start();
    while (at < range.end()) {
      char c = text.charAt(at);
      if (c == '[') {
        int close = text.indexOf(']', at);
        int end = close < 0 || close > range.end() ? range.end() : close;
        steps.add(selector(text, at + 1, end));
        at = end + 1;
      } else if (c == '/' || Character.isWhitespace(c)) {
        at++;
      } else {
        int start = at;
        while (at < range.end() && "/[".indexOf(text.charAt(at)) < 0) {
          at++;
        }
        steps.add(step(text, start, at));
      }
    }
    return new PathSteps(text.startsWith("//", range.start()), steps);
  }

  private static Step step(String text, int start, int untrimmed) {
    int end = untrimmed;
    while (Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    Word word = word(text, start, end);
    return switch (word.text()) {
      case "..", "parent" -> new Step(Kind.UP, List.of(word));
      case ".", "this" -> new Step(Kind.HERE, List.of(word));
      default -> new Step(isNumber(word.text()) ? Kind.NUMBER : Kind.NAME, parts(text, word));
    };
  }

  private static List<Word> parts(String text, Word word) {
    List<Word> parts = new ArrayList<>();
    int start = word.range().start();
    for (String part : word.text().split(":", -1)) {
      parts.add(word(text, start, start + part.length()));
      start += part.length() + 1;
    }
    return parts;
  }

  private static Step selector(String text, int start, int end) {
    String inside = text.substring(start, end);
    if (inside.strip().equals("*")) {
      return new Step(Kind.ALL, List.of(word(text, start, end)));
    }
    int equal = inside.indexOf('=');
    if (equal < 0) {
      return new Step(
          isNumber(inside.strip()) ? Kind.NUMBER : Kind.NAME, List.of(word(text, start, end)));
    }
    int from = start + equal + 1;
    int to = end;
    while (from < to && isAround(text.charAt(from))) {
      from++;
    }
    while (to > from && isAround(text.charAt(to - 1))) {
      to--;
    }
    Word attribute = new Word(inside.substring(0, equal).strip(), new TextRange(start, start));
    return new Step(Kind.SELECTOR, List.of(attribute, word(text, from, to)));
  }

  private static boolean isAround(char c) {
    return Character.isWhitespace(c) || c == '\'' || c == '"';
  }

  private static Word word(String text, int start, int end) {
    return new Word(text.substring(start, end), new TextRange(start, end));
  }

  private static boolean isNumber(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return !text.isEmpty();
  }
}
