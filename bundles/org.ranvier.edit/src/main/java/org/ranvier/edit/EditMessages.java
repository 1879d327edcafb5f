/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an editor says to people, in their language: labels of undo steps, remarks on fields and
 * names, explanations. The words are in {@code messages.properties} and its translations; what the
 * rules of validation say is not among them.
 */
public final class EditMessages {
  private static final Pattern GAP = Pattern.compile("\\{(\\d)}");
  private static final ResourceBundle WORDS = words(Locale.getDefault());

  private EditMessages() {}

  /** The words of a language; those in English where there is no translation. */
  static ResourceBundle words(Locale locale) {
    return words("messages", locale);
  }

  /** The words of one of the files of this package. */
  static ResourceBundle words(String file, Locale locale) {
    return ResourceBundle.getBundle(
        "org.ranvier.edit." + file,
        locale,
        EditMessages.class.getClassLoader(),
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  /**
   * A sentence with its gaps filled in as they are: numbers are not grouped, quotes mean nothing.
   *
   * @throws java.util.MissingResourceException there are no words of this key
   */
  public static String of(String key, Object... values) {
    return fill(WORDS.getString(key), values);
  }

  static String fill(String words, Object... values) {
    return GAP.matcher(words)
        .replaceAll(
            gap ->
                Matcher.quoteReplacement(String.valueOf(values[Integer.parseInt(gap.group(1))])));
  }
}
