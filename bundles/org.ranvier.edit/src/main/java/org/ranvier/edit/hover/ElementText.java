/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.hover;

import org.ranvier.edit.hover.Explanation.Style;
import org.ranvier.edit.language.ElementKind;
import org.ranvier.edit.language.Knowledge;
import org.ranvier.edit.language.TypeTexts;

/** Writes what an element is, and what components of its type ask for, compute and show. */
final class ElementText {
  private final Knowledge knowledge;
  private final ExplanationWriter builder;

  ElementText(Knowledge knowledge, ExplanationWriter builder) {
    this.knowledge = knowledge;
    this.builder = builder;
  }

  void add(ElementKind kind) {
    if (!kind.isKnown()) {
      return;
    }
    String id =
        kind.tag().find("id").or(() -> kind.tag().find("name")).map(i -> " " + i).orElse("");
    builder.paragraph().add(Style.TITLE, kind.tag().name() + id);
    String documentation = knowledge.language().documentationOf(kind);
    if (!documentation.isEmpty()) {
      builder.line().add(Style.PLAIN, documentation);
    }
    kind.type().ifPresent(type -> new TypeText(knowledge, builder).add(type));
    if (kind.lemsType().filter("ComponentType"::equals).isPresent()) {
      kind.tag()
          .find("name")
          .flatMap(knowledge.lems().types()::find)
          .ifPresent(
              type -> {
                builder.paragraph().add(Style.PLAIN, TypeTexts.of(type));
                new TypeText(knowledge, builder).add(type);
              });
    }
  }
}
