/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.assist;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ranvier.edit.assist.Proposal.Kind;
import org.ranvier.edit.language.ElementKind;
import org.ranvier.edit.language.Knowledge;
import org.ranvier.edit.language.Tag;
import org.ranvier.edit.language.TypeTexts;
import org.ranvier.edit.language.ValueKind;
import org.ranvier.lems.component.Component;
import org.ranvier.lems.type.TypeMember;
import org.ranvier.validation.rule.RecordingSteps;
import org.ranvier.validation.rule.ReferenceKinds;
import org.ranvier.xml.XmlElement;

/** Proposes ids of what an attribute may refer to, in the text and all that it includes. */
final class ReferenceProposals {
  private static final String MORPHOLOGY = "morphology";

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
    String where = file.isEmpty() ? "" : "\n\n" + file + ", line " + element.location().line();
    return (notes + where).strip();
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
    Set<String> owners = owners();
    List<XmlElement> near =
        known.stream().filter(each -> owners.contains(idOf(topOf(each)))).toList();
    // A cell without a morphology is one segment.
    if (near.isEmpty() && element.equals("segment") && !owners.isEmpty()) {
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

  /** Ids of the components at the top of a file whose parts are meant. */
  private Set<String> owners() {
    Set<String> ids = new LinkedHashSet<>();
    if (Surroundings.isIn(kind, "network")) {
      targetPopulation().flatMap(this::cellOf).ifPresent(cell -> addOwner(cell, ids));
    }
    if (ids.isEmpty() && place.around().size() > 1) {
      Tag top = place.around().get(1);
      top.find("id").ifPresent(ids::add);
      top.find(MORPHOLOGY).ifPresent(ids::add);
    }
    return ids;
  }

  private void addOwner(String cell, Set<String> ids) {
    ids.add(cell);
    knowledge.model().findComponent(cell).map(e -> e.attribute(MORPHOLOGY)).ifPresent(ids::add);
  }

  /** The population whose cells an attribute of a connection or an input is about. */
  private Optional<String> targetPopulation() {
    String attribute = place.attribute();
    String wanted =
        attribute.startsWith("pre")
            ? "presynapticPopulation"
            : attribute.startsWith("post") ? "postsynapticPopulation" : "population";
    return place.around().isEmpty() || attribute.endsWith("Population")
        ? Optional.empty()
        : place.around().getLast().find(wanted);
  }

  private Optional<String> cellOf(String population) {
    return knowledge.model().elements("population").stream()
        .filter(each -> population.equals(each.attribute("id")))
        .findFirst()
        .map(each -> each.attribute("component"));
  }

  /** Numbers of the cells of a population. */
  void addMembers(Candidates all) {
    Optional<String> population = targetPopulation();
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

  private static XmlElement topOf(XmlElement element) {
    XmlElement at = element;
    while (at.parent().flatMap(XmlElement::parent).isPresent()) {
      at = at.parent().get();
    }
    return at;
  }

  private static String idOf(XmlElement element) {
    String id = element.attribute("id");
    return id == null ? "" : id;
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
