/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.assist;

import java.util.List;
import java.util.Optional;
import org.ranvier.edit.EditMessages;
import org.ranvier.edit.language.AttributeSlot;
import org.ranvier.edit.language.ElementKind;
import org.ranvier.edit.language.Knowledge;
import org.ranvier.edit.language.Tag;
import org.ranvier.edit.language.TypeTexts;
import org.ranvier.edit.language.ValueKind;
import org.ranvier.lems.type.ComponentType;
import org.ranvier.xml.XmlElement;

/** Proposes values of attributes. */
final class ValueProposals {
  /** So many elements are asked for what they have as the value of the same attribute. */
  private static final int MOST_ASKED = 2000;

  private final Place place;
  private final Knowledge knowledge;
  private final ElementKind kind;

  ValueProposals(Place place, Knowledge knowledge) {
    this.place = place;
    this.knowledge = knowledge;
    this.kind = place.kindOfTag(knowledge.language());
  }

  List<Proposal> propose() {
    Optional<AttributeSlot> slot = knowledge.language().findAttribute(kind, place.attribute());
    Candidates all = whole();
    slot.ifPresent(each -> add(each, all));
    slot.filter(each -> !each.otherwise().isEmpty())
        .ifPresent(
            each ->
                all.add(
                    Proposal.Kind.WORD,
                    each.otherwise(),
                    EditMessages.of("assist.otherwise"),
                    each.documentation(),
                    -1));
    boolean alone = slot.map(each -> each.values() instanceof ValueKind.Other).orElse(true);
    if (alone) {
      addElsewhere(all);
    }
    return all.best();
  }

  /** Proposals for the value as a whole, with the quotes that it lacks. */
  private Candidates whole() {
    boolean unquoted = place.quote() == ' ';
    String end = place.isClosed() ? "" : unquoted ? "\"" : String.valueOf(place.quote());
    return new Candidates(place.typed(), place.token(), unquoted ? "\"" : "", end);
  }

  private void add(AttributeSlot slot, Candidates all) {
    switch (slot.values()) {
      case ValueKind.OfDimension quantity ->
          new UnitProposals(place, knowledge.lems().units()).add(quantity, all);
      case ValueKind.OneOf(List<String> words) -> {
        words.forEach(word -> all.add(Proposal.Kind.WORD, word, "", describeType(word), 1));
        if (place.attribute().equals("type")) { // the schema cannot know the model's own types
          knowledge.language().familyOf(kind).ifPresent(f -> addTypes(Optional.of(f), all));
        }
      }
      case ValueKind.ComponentId component ->
          new ReferenceProposals(place, knowledge, kind).addComponents(component, all);
      case ValueKind.SiblingId(String type) ->
          new ReferenceProposals(place, knowledge, kind).addSiblings(type, all);
      case ValueKind.ElementId(String element) ->
          new ReferenceProposals(place, knowledge, kind).addElements(element, all);
      case ValueKind.CellNumber _ -> new ReferenceProposals(place, knowledge, kind).addMembers(all);
      case ValueKind.InstancePath _ -> new CellPathProposals(place, knowledge).add(all);
      case ValueKind.QuantityPath _ -> new RecordingProposals(place, knowledge).add(true, all);
      case ValueKind.SourcePath _ -> new RecordingProposals(place, knowledge).add(false, all);
      case ValueKind.PortOf(String path) ->
          new RecordingProposals(place, knowledge).addPorts(path, all);
      case ValueKind.PartPath(List<String> attributes) -> {
        for (String attribute : attributes) {
          place
              .tag()
              .find(attribute)
              .ifPresent(id -> all.add(Proposal.Kind.STEP, "./" + id, attribute, "", 1));
        }
        new CellPathProposals(place, knowledge).add(all);
      }
      case ValueKind.AttachmentList _ ->
          new ReferenceProposals(place, knowledge, kind).addAttachments(all);
      case ValueKind.IncludedFile _ -> new FileProposals(knowledge).add(all);
      case ValueKind.Formula _, ValueKind.Test _, ValueKind.Selection _, ValueKind.MemberName _ ->
          new FormulaProposals(place, knowledge).add(slot.values(), all);
      case ValueKind.TypeName(Optional<ComponentType> family) -> addTypes(family, all);
      case ValueKind.DimensionName _ ->
          knowledge
              .lems()
              .units()
              .dimensionNames()
              .forEach(name -> all.add(Proposal.Kind.WORD, name, unitsOf(name), "", 0));
      case ValueKind.Other _ -> {} // what others have is all that is known
    }
  }

  private String unitsOf(String dimension) {
    var units = knowledge.lems().units();
    return units
        .findDimension(dimension)
        .map(units::unitsOf)
        .map(all -> String.join(", ", all.stream().map(u -> u.symbol()).limit(4).toList()))
        .orElse("");
  }

  /** Words of the schema are mostly names of types. */
  private String describeType(String word) {
    return knowledge.lems().types().find(word).map(TypeTexts::of).orElse("");
  }

  private void addTypes(Optional<ComponentType> family, Candidates all) {
    String name = place.tag().name();
    for (ComponentType type : knowledge.lems().types().types()) {
      if (family.isEmpty() || type.isA(family.get().name())) {
        String extended =
            type.superType().map(s -> EditMessages.of("assist.extends", s.name())).orElse("");
        all.add(
            Proposal.Kind.TYPE, type.name(), extended, TypeTexts.of(type), type.isA(name) ? 1 : 0);
      }
    }
  }

  /** The values that elements of the same name have in the same attribute. */
  private void addElsewhere(Candidates all) {
    String attribute = place.attribute();
    if (attribute.equals("id") || attribute.equals("name") || attribute.startsWith("xmlns")) {
      return;
    }
    Tag tag = place.tag();
    List<XmlElement> alike = knowledge.model().elements(tag.name());
    alike.stream()
        .limit(MOST_ASKED)
        .map(each -> each.attribute(attribute))
        .filter(value -> value != null && !value.isBlank())
        .distinct()
        .forEach(
            value ->
                all.add(Proposal.Kind.WORD, value, EditMessages.of("assist.elsewhere"), "", -2));
  }
}
