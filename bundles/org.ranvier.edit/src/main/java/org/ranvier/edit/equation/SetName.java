/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.equation;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a quantity's name is set: {@code tau_m} as the Greek letter with an index, {@code v0} with an
 * index, {@code erev} as it is.
 *
 * @param stem letters on the line; a single Greek letter where the name begins with its name
 * @param latexStem the same for LaTeX
 * @param index letters below the line; empty where there are none
 */
public record SetName(String stem, String latexStem, String index) {
  private static final Map<String, String> GREEK =
      Map.ofEntries(
          Map.entry("alpha", "α"),
          Map.entry("beta", "β"),
          Map.entry("gamma", "γ"),
          Map.entry("delta", "δ"),
          Map.entry("epsilon", "ε"),
          Map.entry("zeta", "ζ"),
          Map.entry("eta", "η"),
          Map.entry("theta", "θ"),
          Map.entry("kappa", "κ"),
          Map.entry("lambda", "λ"),
          Map.entry("mu", "μ"),
          Map.entry("nu", "ν"),
          Map.entry("xi", "ξ"),
          Map.entry("pi", "π"),
          Map.entry("rho", "ρ"),
          Map.entry("sigma", "σ"),
          Map.entry("tau", "τ"),
          Map.entry("phi", "φ"),
          Map.entry("chi", "χ"),
          Map.entry("psi", "ψ"),
          Map.entry("omega", "ω"),
          Map.entry("Gamma", "Γ"),
          Map.entry("Delta", "Δ"),
          Map.entry("Theta", "Θ"),
          Map.entry("Lambda", "Λ"),
          Map.entry("Sigma", "Σ"),
          Map.entry("Phi", "Φ"),
          Map.entry("Psi", "Ψ"),
          Map.entry("Omega", "Ω"));

  /** A stem and what follows: behind an underscore, a capital or digits. */
  private static final Pattern WITH_INDEX = Pattern.compile("([A-Za-z]+?)(_\\w+|[A-Z0-9]\\w*)");

  private static final Pattern LETTER_AND_DIGITS = Pattern.compile("([A-Za-z])([0-9]+)");

  public static SetName of(String name) {
    Optional<SetName> greek = greek(name, "");
    if (greek.isPresent()) {
      return greek.get();
    }
    int underscore = name.indexOf('_');
    if (underscore > 0 && underscore < name.length() - 1) {
      String index = name.substring(underscore + 1);
      String stem = name.substring(0, underscore);
      return greek(stem, index).orElseGet(() -> new SetName(stem, italic(stem), index));
    }
    Matcher digits = LETTER_AND_DIGITS.matcher(name);
    if (digits.matches()) {
      return new SetName(digits.group(1), digits.group(1), digits.group(2));
    }
    Matcher parts = WITH_INDEX.matcher(name);
    if (parts.matches()) {
      Optional<SetName> withGreek = greek(parts.group(1), parts.group(2));
      if (withGreek.isPresent()) {
        return withGreek.get();
      }
    }
    return new SetName(name, italic(name), "");
  }

  private static Optional<SetName> greek(String stem, String index) {
    String letter = GREEK.get(stem);
    return letter == null ? Optional.empty() : Optional.of(new SetName(letter, "\\" + stem, index));
  }

  private static String italic(String stem) {
    return stem.length() == 1 ? stem : "\\mathit{" + Latex.escape(stem) + "}";
  }

  /** For LaTeX, in braces where something that follows could run into it. */
  String latex() {
    return index.isEmpty() ? latexStem : latexStem + "_{\\mathrm{" + Latex.escape(index) + "}}";
  }
}
