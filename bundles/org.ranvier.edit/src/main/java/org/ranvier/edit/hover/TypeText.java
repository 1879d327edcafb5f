/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.hover;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.ranvier.edit.EditMessages;
import org.ranvier.edit.equation.Equation;
import org.ranvier.edit.equation.Equations;
import org.ranvier.edit.hover.Explanation.Style;
import org.ranvier.edit.language.Knowledge;
import org.ranvier.edit.language.TypeTexts;
import org.ranvier.lems.type.ComponentType;
import org.ranvier.lems.type.TypeMember;

/** Writes what a ComponentType extends, asks for, computes and shows. */
final class TypeText {
  /** Longer lists hide what matters; the definition has all of it. */
  private static final int MOST_LINES = 24;

  private final Knowledge knowledge;
  private final ExplanationWriter builder;

  TypeText(Knowledge knowledge, ExplanationWriter builder) {
    this.knowledge = knowledge;
    this.builder = builder;
  }

  void add(ComponentType type) {
    ancestry(type);
    members(
        EditMessages.of("hover.parameters"),
        type.parameters(),
        type,
        TypeMember.Parameter::dimension);
    members(EditMessages.of("hover.shows"), type.exposures(), type, TypeMember.Exposure::dimension);
    equations(type);
  }

  private void ancestry(ComponentType type) {
    StringBuilder line = new StringBuilder(type.name());
    for (Optional<ComponentType> at = type.superType(); at.isPresent(); at = at.get().superType()) {
      line.append(" → ").append(at.get().name());
    }
    builder.line().add(Style.FAINT, line.toString());
  }

  private <T extends TypeMember> void members(
      String title, Collection<T> members, ComponentType type, Function<T, String> dimension) {
    if (members.isEmpty()) {
      return;
    }
    builder.paragraph().add(Style.TITLE, title);
    for (T each : members) {
      builder
          .line()
          .add(Style.CODE, each.name())
          .add(Style.FAINT, "  " + words(dimension.apply(each)));
      String said = TypeTexts.ofMember(type, each.name());
      builder.add(Style.PLAIN, said.isEmpty() ? "" : "  " + said);
    }
  }

  private String words(String dimension) {
    var units = knowledge.lems().units();
    return dimension.equals("*")
        ? EditMessages.of("hover.anyDimension")
        : units.findDimension(dimension).map(units::describe).orElse(dimension);
  }

  private void equations(ComponentType type) {
    List<String> lines = Equations.of(type.dynamics()).stream().map(Equation::indented).toList();
    if (lines.isEmpty()) {
      return;
    }
    builder.paragraph().add(Style.TITLE, EditMessages.of("hover.dynamics"));
    lines.stream().limit(MOST_LINES).forEach(line -> builder.line().add(Style.CODE, line));
    if (lines.size() > MOST_LINES) {
      builder.line().add(Style.FAINT, EditMessages.of("hover.more", lines.size() - MOST_LINES));
    }
  }
}
