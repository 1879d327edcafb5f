/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.assist;

import java.util.Locale;

/** How well a name fits the letters that somebody typed of it, the best first. */
public enum NameMatch {
  /** It begins as typed, to the letter. */
  PREFIX,
  /** It begins as typed, letters in either case. */
  PREFIX_IN_OTHER_CASE,
  /**
   * What was typed are beginnings of its words, in their order: icD or ICD of ionChannelDensity.
   */
  WORDS,
  /** What was typed stands inside it, letters in either case. */
  INSIDE,
  /** None of these. */
  NONE;

  /** How a name fits what was typed; every name begins with nothing. */
  public static NameMatch of(String typed, String name) {
    if (name.startsWith(typed)) {
      return PREFIX;
    }
    if (name.regionMatches(true, 0, typed, 0, typed.length())) {
      return PREFIX_IN_OTHER_CASE;
    }
    if (wordsFit(typed, 0, name, 0)) {
      return WORDS;
    }
    return name.toLowerCase(Locale.ROOT).contains(typed.toLowerCase(Locale.ROOT)) ? INSIDE : NONE;
  }

  public boolean fits() {
    return this != NONE;
  }

  /**
   * Whether the rest of what was typed can be read off the name's words from a word on: each letter
   * goes on in the present word or begins a later one. Names are short; the search is plain.
   */
  private static boolean wordsFit(String typed, int next, String name, int place) {
    if (next == typed.length()) {
      return true;
    }
    if (place == name.length()) {
      return false;
    }
    if (same(typed.charAt(next), name.charAt(place))
        && wordsFit(typed, next + 1, name, place + 1)) {
      return true;
    }
    // The first letter must be the name's first; from there on the next word's may follow.
    int word = place == 0 ? name.length() : nextWord(name, place);
    return word < name.length() && wordsFit(typed, next, name, word);
  }

  private static int nextWord(String name, int place) {
    int word = place;
    do {
      word++;
    } while (word < name.length() && !beginsWord(name, word));
    return word;
  }

  private static boolean beginsWord(String name, int place) {
    char here = name.charAt(place);
    char before = name.charAt(place - 1);
    return (Character.isUpperCase(here) && !Character.isUpperCase(before))
        || (Character.isDigit(here) && !Character.isDigit(before))
        || (Character.isLetter(here) && !Character.isLetter(before));
  }

  private static boolean same(char typed, char written) {
    return Character.toLowerCase(typed) == Character.toLowerCase(written);
  }
}
