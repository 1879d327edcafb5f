/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.membrane;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.ranvier.edit.EditMessages;
import org.ranvier.edit.form.ElementPath;
import org.ranvier.edit.form.FormEdit;
import org.ranvier.edit.form.FreeId;
import org.ranvier.edit.form.LegalValue;
import org.ranvier.edit.insert.ChildPlace;
import org.ranvier.edit.insert.Markup;
import org.ranvier.edit.language.AttributeSlot;
import org.ranvier.edit.language.ElementKind;
import org.ranvier.edit.language.Knowledge;
import org.ranvier.edit.language.Tag;
import org.ranvier.edit.morphology.ImpossibleEdit;
import org.ranvier.xml.XmlElement;
import org.ranvier.xml.edit.ElementEdits;

/** A statement that is about to be made, with all that the language wants of it. */
final class NewMechanism {
  private static final String NO_ION = "non_specific";

  private final Membrane membrane;
  private final Knowledge knowledge;

  NewMechanism(Membrane membrane, Knowledge knowledge) {
    this.membrane = membrane;
    this.knowledge = knowledge;
  }

  /** The ion that a channel is for, as the channel states it. */
  Optional<String> ionOf(String channel) {
    return knowledge
        .model()
        .findComponent(channel)
        .map(each -> Objects.requireNonNullElse(each.attribute("species"), ""))
        .filter(each -> !each.isEmpty());
  }

  /** Names of the attributes of an element in their usual order. */
  List<String> orderOf(XmlElement element) {
    return knowledge.language().attributesOf(knowledge.language().of(element)).stream()
        .map(AttributeSlot::name)
        .toList();
  }

  /**
   * Makes the statement.
   *
   * @param attributes those that are known; what else is needed is taken from like statements
   * @param children what is written inside
   */
  FormEdit add(
      MechanismKind kind,
      String name,
      String group,
      Map<String, String> attributes,
      List<Markup> children) {
    XmlElement biophysics =
        membrane
            .findBiophysics()
            .orElseThrow(
                () -> new ImpossibleEdit(EditMessages.of("membrane.impossible.biophysics")));
    String variant = biophysics.localName().substring("biophysicalProperties".length());
    String part = (kind.isInterior() ? "intracellularProperties" : "membraneProperties") + variant;
    Optional<XmlElement> there = biophysics.findElement(part);
    XmlElement parent = there.orElse(biophysics);
    ElementKind around =
        there
            .map(knowledge.language()::of)
            .orElseGet(
                () ->
                    knowledge
                        .language()
                        .inside(knowledge.language().of(biophysics), new Tag(part, Map.of())));
    Map<String, String> written = attributes(kind, name, group, attributes, around, parent);
    String prefix = parent.prefixWithColon();
    Markup markup = new Markup(prefix + kind.tag(), written, children);
    Markup added =
        there.isPresent() ? markup : new Markup(prefix + part, Map.of(), List.of(markup));
    ChildPlace place =
        ChildPlace.of(knowledge.language(), parent, there.isPresent() ? kind.tag() : part);
    String id = there.isPresent() ? written.getOrDefault("id", "") : "";
    return new FormEdit(
        EditMessages.of("undo.add", name.isEmpty() ? kind.tag() : name, group),
        place.insert(new ElementEdits(parent.document()), added),
        ElementPath.of(parent).child(place.position(), added.name(), id));
  }

  private Map<String, String> attributes(
      MechanismKind kind,
      String name,
      String group,
      Map<String, String> given,
      ElementKind around,
      XmlElement parent) {
    ElementKind own = knowledge.language().inside(around, new Tag(kind.tag(), Map.of()));
    Map<String, String> known = new HashMap<>(usual(kind, name, group, parent));
    known.putAll(given);
    LegalValue values = new LegalValue(knowledge, parent);
    Map<String, String> written = new LinkedHashMap<>();
    for (AttributeSlot each : knowledge.language().attributesOf(own)) {
      String value = known.get(each.name());
      boolean amount = each.name().equals(kind.amount()); // the schema lets some lack it
      if (value != null || each.needed() || amount) {
        written.put(each.name(), value == null ? values.of(each, own, parent.elements()) : value);
      }
    }
    return written;
  }

  /** What like statements say. */
  private Map<String, String> usual(
      MechanismKind kind, String name, String group, XmlElement parent) {
    Map<String, String> usual = new HashMap<>();
    if (kind == MechanismKind.SPECIES) {
      usual.put("id", FreeId.next(name, FreeId.taken(parent)));
      usual.put("ion", name);
      like(each -> each.ion().equals(name), "concentrationModel", usual);
      like(each -> each.ion().equals(name), "initialConcentration", usual);
      like(each -> each.ion().equals(name), "initialExtConcentration", usual);
    }
    if (kind.isChannel()) {
      String ion = ionOf(name).orElse(NO_ION);
      usual.put("id", FreeId.next(name + "_" + group, FreeId.taken(parent)));
      usual.put("ionChannel", name);
      usual.put("ion", ion);
      like(each -> each.channel().equals(name), "ion", usual);
      like(each -> each.channel().equals(name), "vShift", usual);
      like(each -> each.ion().equals(ion) && !ion.equals(NO_ION), "erev", usual);
      like(each -> each.channel().equals(name), "erev", usual);
    }
    return usual;
  }

  private void like(Predicate<Mechanism> alike, String attribute, Map<String, String> usual) {
    Stream<String> found =
        membrane.mechanisms().stream()
            .filter(alike)
            .map(each -> each.attribute(attribute))
            .filter(each -> !each.isEmpty());
    found.findFirst().ifPresent(each -> usual.put(attribute, each));
  }
}
