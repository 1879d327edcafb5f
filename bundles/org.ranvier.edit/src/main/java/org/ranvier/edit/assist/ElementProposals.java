/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.assist;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ranvier.edit.EditMessages;
import org.ranvier.edit.language.AttributeSlot;
import org.ranvier.edit.language.ChildSlot;
import org.ranvier.edit.language.ElementKind;
import org.ranvier.edit.language.Knowledge;
import org.ranvier.edit.language.Language;
import org.ranvier.edit.language.Tag;
import org.ranvier.validation.schema.SchemaIndex;

/** Proposes elements: those that fit between the siblings first, needed ones before the others. */
final class ElementProposals {
  private static final SchemaIndex NEUROML = SchemaIndex.ofNeuroMl();
  private static final int NEEDED = 40;
  private static final int FITTING = 20;
  private static final int OF_MODEL = 10;
  private static final int BASE = -10;
  private static final int OUT_OF_PLACE = -20;

  private final Place place;
  private final Language language;
  private final Candidates candidates;

  /** Names of the types that others extend. */
  private final Set<String> extended = new HashSet<>();

  ElementProposals(Place place, Knowledge knowledge) {
    this.place = place;
    this.language = knowledge.language();
    knowledge
        .lems()
        .types()
        .types()
        .forEach(type -> type.superType().ifPresent(base -> extended.add(base.name())));
    String bracket = place.spot() == Place.Spot.CONTENT ? "<" : "";
    this.candidates = new Candidates(place.typed(), place.token(), bracket, "");
  }

  List<Proposal> propose() {
    Optional<ElementKind> around = place.findKindAround(language);
    if (around.isEmpty()) {
      addRoots();
    } else {
      addChildren(around.get());
    }
    return candidates.best();
  }

  private void addRoots() {
    for (String name : List.of("neuroml", "Lems")) {
      ElementKind root = language.root(new Tag(name, java.util.Map.of()));
      add(new ChildSlot(name, true, true, false, language.documentationOf(root)), root, NEEDED, "");
    }
  }

  private void addChildren(ElementKind around) {
    Optional<String> schema = around.schemaType();
    List<String> known =
        schema
            .map(type -> NEUROML.childrenOf(type).stream().map(c -> c.name()).toList())
            .orElse(List.of());
    List<String> elder = place.siblings().elder().stream().filter(known::contains).toList();
    List<String> younger = place.siblings().younger().stream().filter(known::contains).toList();
    Set<String> fitting =
        schema.map(type -> NEUROML.fitting(type, elder, younger)).orElseGet(LinkedHashSet::new);
    Set<String> needed =
        schema.map(type -> NEUROML.needed(type, elder)).orElseGet(LinkedHashSet::new);
    for (ChildSlot slot : language.childrenOf(around)) {
      if (slot.single() && place.siblings().include(slot.name())) {
        continue;
      }
      ElementKind kind = language.inside(around, new Tag(slot.name(), java.util.Map.of()));
      if (!known.contains(slot.name())) {
        add(slot, kind, slot.ofModel() ? OF_MODEL : isBase(slot.name()) ? BASE : 0, "");
      } else if (fitting.contains(slot.name())) {
        boolean wanted = slot.needed() || needed.contains(slot.name());
        add(slot, kind, wanted && !place.siblings().include(slot.name()) ? NEEDED : FITTING, "");
      } else {
        add(slot, kind, OUT_OF_PLACE, EditMessages.of("assist.outOfPlace"));
      }
    }
  }

  /** Whether a core type is there to be extended, rather than to be used. */
  private boolean isBase(String name) {
    return !NEUROML.elementNames().contains(name) && extended.contains(name);
  }

  private void add(ChildSlot slot, ElementKind kind, int rank, String remark) {
    String documentation =
        slot.documentation().isEmpty() ? language.documentationOf(kind) : slot.documentation();
    Markup markup =
        place.isClosed() && place.spot() == Place.Spot.ELEMENT_NAME
            ? new Markup(slot.name(), slot.name().length())
            : markup(slot.name(), kind);
    candidates.add(
        Proposal.Kind.ELEMENT,
        slot.name(),
        kind.type().map(Object::toString).filter(t -> !t.equals(slot.name())).orElse(""),
        markup.text(),
        markup.caret(),
        remark.isEmpty() ? documentation : (documentation + "\n\n" + remark).strip(),
        rank);
  }

  /** What is written for an element, and where typing goes on in it. */
  private record Markup(String text, int caret) {}

  /** The element with the attributes that it needs, to be filled in. */
  private Markup markup(String name, ElementKind kind) {
    StringBuilder text = new StringBuilder(name);
    int caret = -1;
    for (AttributeSlot each : language.attributesOf(kind)) {
      if (each.needed()) {
        text.append(' ').append(each.name()).append("=\"");
        caret = caret < 0 ? text.length() : caret;
        text.append('"');
      }
    }
    if (hasContent(kind)) {
      text.append('>');
      caret = caret < 0 ? text.length() : caret;
      text.append("</").append(name).append('>');
    } else {
      text.append("/>");
    }
    return new Markup(text.toString(), caret);
  }

  /** Whether an element of a kind usually holds others, or text. */
  private boolean hasContent(ElementKind kind) {
    List<ChildSlot> children = new ArrayList<>(language.childrenOf(kind));
    Set<String> remarks = namesOf(ofEverything());
    children.removeIf(each -> remarks.contains(each.name()));
    return children.size() > 1
        || children.stream().anyMatch(ChildSlot::needed)
        || (children.isEmpty() && language.attributesOf(kind).isEmpty());
  }

  /** What even a plain inclusion of text may hold: notes, properties, annotations. */
  private static List<SchemaIndex.Child> ofEverything() {
    return NEUROML.childrenOf("Standalone");
  }

  private static Set<String> namesOf(List<SchemaIndex.Child> children) {
    Set<String> names = new LinkedHashSet<>();
    children.forEach(each -> names.add(each.name()));
    return names;
  }
}
