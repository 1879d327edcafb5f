/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.convert.reconstruction;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The first element of an XML file, as far as its beginning tells.
 *
 * @param name its name without a prefix
 * @param tag the start tag as it is written, or as much of it as there is
 */
public record XmlHead(String name, String tag) {
  private static final Pattern NAME = Pattern.compile("<(?:[\\w.-]+:)?([\\w.-]+)");

  /** Empty where the text does not begin as XML does. */
  public static Optional<XmlHead> of(String head) {
    int at = 0;
    while (at < head.length() && (head.charAt(at) <= ' ' || head.charAt(at) == '\uFEFF')) {
      at++;
    }
    while (at >= 0 && at < head.length() && head.charAt(at) == '<') {
      if (head.startsWith("<!--", at)) {
        at = next(head, "-->", at);
      } else if (head.startsWith("<?", at)) {
        at = next(head, "?>", at);
      } else if (head.startsWith("<!", at)) {
        at = next(head, ">", at);
      } else {
        return element(head, at);
      }
    }
    return Optional.empty();
  }

  /** The next tag behind the end of what is skipped. */
  private static int next(String head, String end, int from) {
    int at = head.indexOf(end, from);
    return at < 0 ? -1 : head.indexOf('<', at);
  }

  private static Optional<XmlHead> element(String head, int at) {
    Matcher name = NAME.matcher(head).region(at, head.length());
    if (!name.lookingAt()) {
      return Optional.empty();
    }
    int end = head.indexOf('>', at);
    String tag = head.substring(at, end < 0 ? head.length() : end);
    return Optional.of(new XmlHead(name.group(1), tag));
  }
}
