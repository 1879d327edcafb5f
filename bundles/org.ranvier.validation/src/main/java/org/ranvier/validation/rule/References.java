/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.validation.rule;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.ranvier.lems.component.Component;
import org.ranvier.units.Suggestion;
import org.ranvier.validation.Fixes;
import org.ranvier.validation.Model;
import org.ranvier.validation.Report;
import org.ranvier.xml.XmlAttribute;

/** States that a name leads nowhere, the same way for every kind of reference. */
final class References {
  /** So many letters tell what is meant, where only one of a few names begins with them. */
  private static final int SAME_LETTERS = 2;

  private References() {}

  /**
   * @param what the thing that the name should be of, e.g. {@code ion channel}
   * @param where where such things are looked for, e.g. {@code in this file and those it includes}
   */
  static void unknown(
      Report report, XmlAttribute name, String what, String where, Collection<String> known) {
    unknown(report, name, what, where, Suggestion.closest(name.value(), known));
  }

  /** As above, where one of a few things is usually named. */
  static void unknown(
      Report report,
      XmlAttribute name,
      String what,
      String where,
      Model model,
      List<String> usual) {
    Optional<String> meant =
        Suggestion.closest(name.value(), usual)
            .or(() -> usual.size() == 1 ? Optional.of(usual.getFirst()) : Optional.empty())
            .or(() -> Suggestion.closest(name.value(), model.components().keySet()));
    unknown(report, name, what, where, meant);
  }

  /** As above, where what is of one type is usually named. */
  static void unknown(
      Report report, XmlAttribute name, String what, String where, Model model, String usualType) {
    List<String> usual = model.componentsOf(usualType).stream().map(Component::name).toList();
    Optional<String> meant =
        Suggestion.closest(name.value(), usual)
            .or(() -> Suggestion.closest(name.value(), model.components().keySet()))
            .or(() -> alike(name.value(), usual));
    unknown(report, name, what, where, meant);
  }

  /** The only one of some names that begins the same: NaConductance where NaChan is written. */
  private static Optional<String> alike(String written, List<String> names) {
    List<String> found =
        names.stream()
            .filter(name -> name.regionMatches(true, 0, written, 0, SAME_LETTERS))
            .toList();
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }

  private static void unknown(
      Report report, XmlAttribute name, String what, String where, Optional<String> meant) {
    String hint = meant.map(m -> "; did you mean " + m + "?").orElse("");
    report.error(
        name,
        "there is no %s %s %s%s".formatted(what, name.value(), where, hint),
        meant.map(m -> Fixes.replaceValue(name, m)));
  }
}
