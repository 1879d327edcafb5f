/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.assist;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.ranvier.edit.EditMessages;
import org.ranvier.edit.assist.Proposal.Kind;
import org.ranvier.edit.language.Knowledge;
import org.ranvier.edit.language.Tag;
import org.ranvier.edit.language.TypeTexts;
import org.ranvier.edit.language.ValueKind;
import org.ranvier.lems.expression.Function;
import org.ranvier.lems.type.ComponentType;
import org.ranvier.lems.type.TypeMember;
import org.ranvier.units.Dimension;
import org.ranvier.xml.TextRange;
import org.ranvier.xml.XmlElement;

/** Proposes names of the enclosing ComponentType: in formulas, conditions, selections. */
final class FormulaProposals {
  private static final List<String> RELATIONS =
      List.of(".gt.", ".lt.", ".geq.", ".leq.", ".eq.", ".neq.", ".and.", ".or.", ".not.");

  /** Attributes that may name the component itself or the one around it. */
  private static final Set<String> WITH_INSTANCES = Set.of("instance", "from", "to");

  private final Place place;
  private final Knowledge knowledge;
  private final Optional<ComponentType> type;

  FormulaProposals(Place place, Knowledge knowledge) {
    this.place = place;
    this.knowledge = knowledge;
    this.type =
        place.around().stream()
            .filter(tag -> tag.name().equals("ComponentType"))
            .findFirst()
            .or(() -> Optional.of(place.tag()))
            .flatMap((Tag tag) -> tag.find("name"))
            .flatMap(knowledge.lems().types()::find);
  }

  void add(ValueKind wanted, Candidates all) {
    if (wanted instanceof ValueKind.MemberName(List<String> elements)) {
      addMembers(elements, all);
    } else if (wanted instanceof ValueKind.Selection) {
      addParts(all);
    } else {
      redirect(all);
      addQuantities(all);
      addFunctions(all);
      if (wanted instanceof ValueKind.Test) {
        RELATIONS.forEach(each -> all.add(Kind.WORD, each, "", "", -3));
      }
    }
  }

  private void addMembers(List<String> elements, Candidates all) {
    if (WITH_INSTANCES.contains(place.attribute())) {
      all.add(Kind.WORD, "this", "", EditMessages.of("assist.this"), -1);
      all.add(Kind.WORD, "parent", "", EditMessages.of("assist.parent"), -1);
    }
    type.ifPresent(
        found -> {
          for (XmlElement each : TypeTexts.declared(found)) {
            String name = each.attribute("name");
            if (name != null && elements.contains(each.localName())) {
              all.add(
                  Kind.REFERENCE,
                  name,
                  Objects.requireNonNullElse(each.attribute("dimension"), each.localName()),
                  TypeTexts.ofMember(found, name),
                  0);
            }
          }
        });
  }

  // ---- formulas ----------------------------------------------------------------------------

  /** The name that the caret is in or behind, or a word with dots. */
  private void redirect(Candidates all) {
    String typed = place.typed();
    int start = typed.length();
    while (start > 0 && Character.isJavaIdentifierPart(typed.charAt(start - 1))) {
      start--;
    }
    if (start > 0 && typed.charAt(start - 1) == '.') {
      start--;
    }
    int end = 0;
    while (end < place.rest().length()
        && Character.isJavaIdentifierPart(place.rest().charAt(end))) {
      end++;
    }
    int token = place.token().start();
    all.redirect(
        typed.substring(start), new TextRange(token + start, token + typed.length() + end));
  }

  private void addQuantities(Candidates all) {
    for (Map.Entry<String, Dimension> each :
        type.map(ComponentType::dimensions).orElse(Map.of()).entrySet()) {
      all.add(
          Kind.QUANTITY,
          each.getKey(),
          knowledge.lems().units().findName(each.getValue()).orElse(each.getValue().toString()),
          type.map(t -> TypeTexts.ofMember(t, each.getKey())).orElse(""),
          1);
    }
    // Those that may have any dimension are in no table of dimensions.
    for (TypeMember.Requirement each : type.map(ComponentType::requirements).orElse(List.of())) {
      all.add(Kind.QUANTITY, each.name(), each.dimension(), "", 0);
    }
    knowledge
        .lems()
        .constants()
        .keySet()
        .forEach(name -> all.add(Kind.QUANTITY, name, EditMessages.of("assist.constant"), "", 0));
  }

  private static void addFunctions(Candidates all) {
    for (Function each : Function.values()) {
      String written = each.symbol() + "()";
      all.add(
          Kind.FUNCTION,
          each.symbol(),
          EditMessages.of("assist.function"),
          written,
          written.length() - 1,
          "",
          -2);
    }
  }

  // ---- selections --------------------------------------------------------------------------

  private void addParts(Candidates all) {
    String typed = place.typed();
    int start = typed.lastIndexOf('/') + 1;
    Optional<ComponentType> at = type;
    for (String step : typed.substring(0, start).split("/")) {
      at = step.isEmpty() ? at : at.flatMap(from -> partOf(from, step.replaceAll("\\[.*", "")));
    }
    int token = place.token().start();
    all.redirect(typed.substring(start), new TextRange(token + start, place.token().end()));
    at.ifPresent(
        from -> {
          addPartsOf(from, all);
          if (start > 0) {
            from.exposures()
                .forEach(each -> all.add(Kind.QUANTITY, each.name(), each.dimension(), "", 1));
            from.dimensions().keySet().forEach(name -> all.add(Kind.QUANTITY, name, "", "", 0));
          }
        });
  }

  private static void addPartsOf(ComponentType from, Candidates all) {
    for (TypeMember.Children each : from.members(TypeMember.Children.class)) {
      addStep(from, each, each.type(), "[*]/", all);
    }
    for (TypeMember.Attachments each : from.members(TypeMember.Attachments.class)) {
      addStep(from, each, each.type(), "[*]/", all);
    }
    for (TypeMember.Child each : from.members(TypeMember.Child.class)) {
      addStep(from, each, each.type(), "/", all);
    }
    for (TypeMember.ComponentReference each : from.members(TypeMember.ComponentReference.class)) {
      addStep(from, each, each.type(), "/", all);
    }
    for (TypeMember.InstanceRequirement each : from.members(TypeMember.InstanceRequirement.class)) {
      addStep(from, each, each.type(), "/", all);
    }
  }

  private static void addStep(
      ComponentType from, TypeMember part, String type, String end, Candidates all) {
    String documentation = TypeTexts.ofMember(from, part.name());
    all.add(Kind.STEP, part.name() + end, type, part.name() + end, -1, documentation, 0);
  }

  private Optional<ComponentType> partOf(ComponentType from, String step) {
    return from.findMember(TypeMember.Children.class, step)
        .map(TypeMember.Children::type)
        .or(() -> from.findMember(TypeMember.Attachments.class, step).map(a -> a.type()))
        .or(() -> from.findMember(TypeMember.Child.class, step).map(c -> c.type()))
        .or(() -> from.findMember(TypeMember.ComponentReference.class, step).map(c -> c.type()))
        .or(() -> from.findMember(TypeMember.InstanceRequirement.class, step).map(c -> c.type()))
        .flatMap(knowledge.lems().types()::find);
  }
}
