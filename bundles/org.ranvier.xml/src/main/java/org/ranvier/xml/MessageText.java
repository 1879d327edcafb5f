/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.xml;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Keeps what is said about a model readable where the model itself is not: a message repeats values
 * of the file, and those have no limit.
 */
public final class MessageText {
  /** Messages up to here are left as they are. */
  private static final int COMFORTABLE = 400;

  private static final int LONGEST = 1200;
  private static final int LONGEST_PART = 80;
  private static final Pattern PARTS = Pattern.compile("\"[^\"]{81,}\"|\\S{81,}");

  private MessageText() {}

  /**
   * The message itself; where it is very long, with the middle of its long words and quotations
   * left out, and at most 1200 characters of it.
   */
  public static String readable(String message) {
    if (message.length() <= COMFORTABLE) {
      return message;
    }
    String shortened =
        PARTS.matcher(message).replaceAll(part -> Matcher.quoteReplacement(cut(part.group())));
    return shortened.length() <= LONGEST ? shortened : head(shortened, LONGEST) + "…";
  }

  private static String cut(String part) {
    int half = LONGEST_PART / 2;
    return head(part, half) + "…" + tail(part, half);
  }

  /** No half of a surrogate pair is left over. */
  private static String head(String text, int length) {
    boolean split = Character.isHighSurrogate(text.charAt(length - 1));
    return text.substring(0, split ? length - 1 : length);
  }

  private static String tail(String text, int length) {
    int from = text.length() - length;
    return text.substring(Character.isLowSurrogate(text.charAt(from)) ? from + 1 : from);
  }
}
