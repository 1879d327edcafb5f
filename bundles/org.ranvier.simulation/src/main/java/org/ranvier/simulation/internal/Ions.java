/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.simulation.internal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Names by which the language refers to ions: {@code caConc} and {@code caConcExt} are inside and
 * outside concentration of ion {@code ca}, {@code iCa} its current; a number behind them belongs to
 * the ion: {@code caConc2}, {@code iCa2} of {@code ca2}.
 */
final class Ions {
  private static final Pattern CONCENTRATION = Pattern.compile("([a-z]+)Conc(Ext)?(\\d*)");
  private static final Pattern CURRENT = Pattern.compile("i([A-Z][A-Za-z]*\\d*)");

  /**
   * A concentration.
   *
   * @param ion which ion
   * @param outside whether outside the cell
   */
  record Concentration(String ion, boolean outside) {
    /** Exposure of a species that gives it. */
    String exposure() {
      return outside ? "extConcentration" : "concentration";
    }
  }

  private Ions() {}

  static Optional<Concentration> concentration(String name) {
    Matcher m = CONCENTRATION.matcher(name);
    return m.matches()
        ? Optional.of(new Concentration(m.group(1) + m.group(3), m.group(2) != null))
        : Optional.empty();
  }

  /** What the inside and outside concentrations of an ion are called; none for odd names. */
  static List<String> concentrationNames(String ion) {
    String letters = ion.replaceFirst("\\d+$", "");
    String number = ion.substring(letters.length());
    return Stream.of(letters + "Conc" + number, letters + "ConcExt" + number)
        .filter(name -> concentration(name).isPresent())
        .toList();
  }

  /** Ion of a current such as {@code iCa}. */
  static Optional<String> current(String name) {
    Matcher m = CURRENT.matcher(name);
    return m.matches() ? Optional.of(m.group(1).toLowerCase(Locale.ROOT)) : Optional.empty();
  }
}
