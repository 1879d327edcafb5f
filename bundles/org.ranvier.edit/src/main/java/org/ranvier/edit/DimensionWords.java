/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit;

import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import org.ranvier.units.Dimension;
import org.ranvier.units.UnitTable;

/**
 * Dimensions in the user's language: "a conductance density". Those of the core language have their
 * words in {@code dimensions.properties}, under their names; others are called as findings call
 * them.
 */
public final class DimensionWords {
  private static final ResourceBundle WORDS = words(Locale.getDefault());

  private DimensionWords() {}

  static ResourceBundle words(Locale locale) {
    return EditMessages.words("dimensions", locale);
  }

  /** The dimension in words, as a sentence takes them. */
  public static String of(Dimension dimension, UnitTable units) {
    return of(dimension, units, WORDS);
  }

  static String of(Dimension dimension, UnitTable units, ResourceBundle words) {
    if (dimension.isNone()) {
      return words.getString(UnitTable.NONE);
    }
    if (units.findName(dimension).isPresent()) {
      return find(dimension, units, words).orElseGet(() -> units.describe(dimension));
    }
    return find(dimension.times(Dimension.TIME), units, words)
        .map(each -> EditMessages.fill(words.getString("changing"), each))
        .orElseGet(() -> units.describe(dimension));
  }

  private static Optional<String> find(Dimension dimension, UnitTable units, ResourceBundle words) {
    return units.findName(dimension).filter(words::containsKey).map(words::getString);
  }
}
