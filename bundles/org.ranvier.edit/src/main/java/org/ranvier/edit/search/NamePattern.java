/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.search;

import java.util.regex.Pattern;

/** A name in which {@code *} stands for any characters and {@code ?} for one. */
record NamePattern(Pattern pattern) {
  static NamePattern of(String text, boolean caseSensitive) {
    StringBuilder regex = new StringBuilder();
    for (char c : text.strip().toCharArray()) {
      switch (c) {
        case '*' -> regex.append(".*");
        case '?' -> regex.append('.');
        default -> regex.append(Pattern.quote(String.valueOf(c)));
      }
    }
    return new NamePattern(
        Pattern.compile(regex.toString(), caseSensitive ? 0 : Pattern.CASE_INSENSITIVE));
  }

  boolean matches(String name) {
    return pattern.matcher(name).matches();
  }
}
