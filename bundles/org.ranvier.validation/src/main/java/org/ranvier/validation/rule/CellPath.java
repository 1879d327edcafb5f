/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.validation.rule;

import java.util.Optional;

/**
 * A cell of a population: {@code ../pop[3]}, {@code ../pop/3/comp}; a number may follow, as in
 * {@code ../pop/3/comp/0}. Taken apart by hand, since there is one for each end of each connection.
 *
 * @param text what was written
 * @param nameStart where the id of the population begins in it
 * @param nameEnd where that ends
 * @param index the member's number
 * @param componentStart where the id of its component begins
 * @param componentEnd where that ends; equal to the beginning where none is named
 */
record CellPath(
    String text, int nameStart, int nameEnd, int index, int componentStart, int componentEnd) {
  private static final int MOST_DIGITS = 9;

  /** The path that a text is; empty where it has another form. */
  static Optional<CellPath> find(String text) {
    int nameStart = text.startsWith("../") ? 3 : 0;
    int nameEnd = endOfName(text, nameStart);
    boolean bracket = is(text, nameEnd, '[');
    if (nameEnd == nameStart || !(bracket || is(text, nameEnd, '/'))) {
      return Optional.empty();
    }
    int numberStart = nameEnd + 1;
    int numberEnd = endOfDigits(text, numberStart);
    int digits = numberEnd - numberStart;
    if (digits == 0 || digits > MOST_DIGITS || (bracket && !is(text, numberEnd, ']'))) {
      return Optional.empty();
    }
    int at = bracket ? numberEnd + 1 : numberEnd;
    int componentStart = at;
    int componentEnd = at;
    if (!bracket && is(text, at, '/') && endOfName(text, at + 1) > at + 1) {
      componentStart = at + 1;
      componentEnd = endOfName(text, componentStart);
      at = componentEnd;
    }
    int index = Integer.parseInt(text, numberStart, numberEnd, 10);
    return endsAt(text, at)
        ? Optional.of(new CellPath(text, nameStart, nameEnd, index, componentStart, componentEnd))
        : Optional.empty();
  }

  /** Whether nothing follows but a number and a slash. */
  private static boolean endsAt(String text, int from) {
    int at = from;
    if (is(text, at, '/') && endOfDigits(text, at + 1) > at + 1) {
      at = endOfDigits(text, at + 1);
    }
    return at == text.length() || (is(text, at, '/') && at + 1 == text.length());
  }

  private static boolean is(String text, int at, char wanted) {
    return at < text.length() && text.charAt(at) == wanted;
  }

  private static int endOfName(String text, int from) {
    int at = from;
    while (at < text.length() && isPartOfName(text.charAt(at), at > from)) {
      at++;
    }
    return at;
  }

  private static boolean isPartOfName(char c, boolean inside) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || c == '_'
        || (inside && c >= '0' && c <= '9');
  }

  private static int endOfDigits(String text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    return at;
  }

  /** Id of the population. */
  String population() {
    return text.substring(nameStart, nameEnd);
  }

  /** Whether the population has this id. */
  boolean isIn(String population) {
    return population.length() == nameEnd - nameStart && text.startsWith(population, nameStart);
  }

  /** Id of the component, where the path names one. */
  Optional<String> component() {
    return componentEnd > componentStart
        ? Optional.of(text.substring(componentStart, componentEnd))
        : Optional.empty();
  }

  /** The same path into another population. */
  String withPopulation(String id) {
    return text.substring(0, nameStart) + id + text.substring(nameEnd);
  }

  /** The same path with another component named, where it names one. */
  String withComponent(String id) {
    return componentEnd > componentStart
        ? text.substring(0, componentStart) + id + text.substring(componentEnd)
        : text;
  }
}
