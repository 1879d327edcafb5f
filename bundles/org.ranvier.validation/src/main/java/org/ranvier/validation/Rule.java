/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.validation;

/**
 * One question asked of a model. A rule keeps no state and may be used by several threads.
 *
 * <p>A stranger's rule is found through {@link java.util.ServiceLoader}: a jar that names it in
 * {@code META-INF/services/org.ranvier.validation.Rule} adds it to {@link Validator#standard()}.
 */
public interface Rule {
  /** A short name of words and hyphens that stays the same, for filters and for machines. */
  String id();

  /**
   * Whether what it finds counts only on lines that no other rule has found fault with. So rules
   * that repeat what a reader of the model noticed do not say again what a more specific rule has
   * said.
   */
  default boolean isLastResort() {
    return false;
  }

  /** Asks the question; whatever is wrong goes to the report. */
  void check(Model model, Report report);
}
