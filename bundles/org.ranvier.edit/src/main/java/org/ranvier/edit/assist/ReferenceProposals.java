/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.assist;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ranvier.edit.EditMessages;
import org.ranvier.edit.assist.Proposal.Kind;
import org.ranvier.edit.language.ElementKind;
import org.ranvier.edit.language.Knowledge;
import org.ranvier.edit.language.TypeTexts;
import org.ranvier.edit.language.ValueKind;
import org.ranvier.lems.component.Component;
import org.ranvier.lems.type.TypeMember;
import org.ranvier.validation.rule.RecordingSteps;
import org.ranvier.validation.rule.ReferenceKinds;
import org.ranvier.xml.XmlElement;

/** Proposes ids of what an attribute may refer to, in the text and all that it includes. */
final class ReferenceProposals {
  private final Place place;
  private final Knowledge knowledge;
  private final ElementKind kind;

  ReferenceProposals(Place place, Knowledge knowledge, ElementKind kind) {
    this.place = place;
    this.knowledge = knowledge;
    this.kind = kind;
  }

  /** Components of the wanted type or one that is as good. */
  void addComponents(ValueKind.ComponentId wanted, Candidates all) {
    Stream<Component> local =
        new Surroundings(place, knowledge)
            .components().reversed().stream().flatMap(each -> each.lastingChildren().stream());
    Stream<Component> top = knowledge.lems().components().stream();
    Optional<String> own = ownId();
    Stream.concat(wanted.local() ? local : Stream.empty(), top)
        .filter(each -> each.id().isPresent() && !each.id().equals(own))
        .filter(
            each ->
                wanted.type().isEmpty() || ReferenceKinds.fits(each.type(), wanted.type().get()))
        .forEach(each -> add(each, wanted, all));
  }

  private static void add(Component each, ValueKind.ComponentId wanted, Candidates all) {
    boolean exact = wanted.type().filter(type -> each.isA(type.name())).isPresent();
    all.add(
        Kind.REFERENCE,
        each.name(),
        each.type().name(),
        describe(each.element(), TypeTexts.of(each.type())),
        exact ? 1 : 0);
  }

  /** The id of the component at the top of the file that is being edited. */
  private Optional<String> ownId() {
    return place.around().size() == 1
        ? place.tag().find("id")
        : place.around().size() > 1 ? place.around().get(1).find("id") : Optional.empty();
  }

  /** Where it is, and what it says of itself or what is said of its type. */
  private static String describe(XmlElement element, String otherwise) {
    String notes =
        element
            .findElement("notes")
            .map(each -> each.text().strip().replaceAll("\\s+", " "))
            .filter(text -> !text.isEmpty())
            .orElse(otherwise);
    String file = element.document().path().map(p -> p.getFileName().toString()).orElse("");
    if (file.isEmpty()) {
      return notes.strip();
    }
    String where = EditMessages.of("assist.place", file, element.location().line());
    return (notes + "\n\n" + where).strip();
  }

  /** Components of a type in the same parent. */
  void addSiblings(String type, Candidates all) {
    new Surroundings(place, knowledge)
        .findParent(place)
        .ifPresent(
            parent ->
                parent.lastingChildren().stream()
                    .filter(each -> each.id().isPresent() && (type.isEmpty() || each.isA(type)))
                    .forEach(
                        each -> all.add(Kind.REFERENCE, each.name(), each.type().name(), "", 1)));
  }

  /** Elements of a name with an id: those of the same cell or network, else all. */
  void addElements(String element, Candidates all) {
    List<XmlElement> known = knowledge.model().elements(element);
    Scope scope = new Scope(place, knowledge, kind);
    List<XmlElement> near = known.stream().filter(scope::holds).toList();
    // A cell without a morphology is one segment.
    if (near.isEmpty() && element.equals("segment") && scope.isKnown()) {
      all.add(Kind.REFERENCE, "0", "", "", 1);
      return;
    }
    for (XmlElement each : near.isEmpty() ? known : near) {
      String id = each.attribute("id");
      String name = each.attribute("name");
      if (id != null) {
        all.add(Kind.REFERENCE, id, name == null ? "" : name, describe(each, ""), 1);
      }
    }
  }

  /** Numbers of the cells of a population. */
  void addMembers(Candidates all) {
    Optional<String> population = Scope.population(place);
    new Surroundings(place, knowledge)
        .components().reversed().stream()
            .flatMap(each -> population.flatMap(each::findInside).stream())
            .findFirst()
            .ifPresent(
                found ->
                    RecordingSteps.members(found)
                        .forEach(
                            each -> all.add(Kind.REFERENCE, each.name(), each.detail(), "", 1)));
  }

  /** Lists to which synapses and inputs are attached, of all types of components in the model. */
  void addAttachments(Candidates all) {
    knowledge.lems().components().stream()
        .map(Component::type)
        .distinct()
        .flatMap(type -> type.members(TypeMember.Attachments.class).stream())
        .forEach(list -> all.add(Kind.REFERENCE, list.name(), list.type(), "", 1));
  }
}
