/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.report;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of reports, in the language of the user; those in English where there are no others.
 */
public final class ReportMessages {
  private static final Pattern GAP = Pattern.compile("\\{(\\d)}");
  private static final ResourceBundle WORDS = words(Locale.getDefault());

  private ReportMessages() {}

  private static ResourceBundle words(Locale locale) {
    return ResourceBundle.getBundle(
        "org.ranvier.report.messages",
        locale,
        ReportMessages.class.getClassLoader(),
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  /**
   * A sentence with its gaps filled in as they are.
   *
   * @throws java.util.MissingResourceException there are no words of this key
   */
  public static String of(String key, Object... values) {
    return GAP.matcher(WORDS.getString(key))
        .replaceAll(
            gap ->
                Matcher.quoteReplacement(String.valueOf(values[Integer.parseInt(gap.group(1))])));
  }

  /** The language of the words, as pages name it: {@code en}, {@code zh-CN}. */
  public static String language() {
    Locale found = WORDS.getLocale();
    return found.getLanguage().isEmpty() ? "en" : found.toLanguageTag();
  }
}
