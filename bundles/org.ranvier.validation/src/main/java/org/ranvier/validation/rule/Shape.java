/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.validation.rule;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ranvier.morphology.Morphology;
import org.ranvier.validation.Fix;
import org.ranvier.validation.Fixes;
import org.ranvier.validation.Model;
import org.ranvier.xml.XmlAttribute;
import org.ranvier.xml.XmlElement;

/**
 * The segments and segment groups of one morphology by name; of several of one name the first.
 *
 * @param morphology the element
 * @param segments segment elements by id as written
 * @param groups segmentGroup elements by id
 */
record Shape(
    XmlElement morphology, Map<String, XmlElement> segments, Map<String, XmlElement> groups) {

  /** Names of the elements that have a morphology. */
  static final List<String> CELLS = List.of("cell", "cell2CaPools");

  /** Names of the parts of a cell that say what its membrane does. */
  static final List<String> BIOPHYSICS =
      List.of("biophysicalProperties", "biophysicalProperties2CaPools");

  /** The group that every cell has without saying so. */
  static final String ALL = "all";

  static Shape of(XmlElement morphology) {
    return new Shape(
        morphology,
        byId(morphology.elements("segment")),
        byId(morphology.elements("segmentGroup")));
  }

  /** The morphology inside the cell, or the one that it names. */
  static Optional<Shape> ofCell(Model model, XmlElement cell) {
    return part(model, cell, "morphology").map(Shape::of);
  }

  /** A part of a cell, which stands in it or is named by an attribute. */
  static Optional<XmlElement> part(Model model, XmlElement cell, String name) {
    String reference = cell.attribute(name);
    return cell.findElement(name)
        .or(() -> reference == null ? Optional.empty() : model.findComponent(reference));
  }

  /** What is done with a cell that has both a shape and a membrane. */
  interface Membranes {
    void take(XmlElement cell, Morphology morphology, XmlElement biophysics);
  }

  /**
   * All cells whose morphology can be made out, with each part that says what their membrane does.
   */
  static void forEachMembrane(Model model, Membranes taker) {
    for (XmlElement cell : model.elements(CELLS)) {
      part(model, cell, "morphology")
          .flatMap(model::findMorphology)
          .ifPresent(
              morphology ->
                  BIOPHYSICS.stream()
                      .flatMap(name -> part(model, cell, name).stream())
                      .forEach(biophysics -> taker.take(cell, morphology, biophysics)));
    }
  }

  /** All morphologies of the model, those in cells and those on their own. */
  static List<Shape> all(Model model) {
    return model.elements("morphology").stream().map(Shape::of).toList();
  }

  /** What to say of a segment that does not exist: the id of that name, or which ids there are. */
  String hintAt(String segment) {
    return findNamed(segment)
        .map(id -> "; the segment named %s has the id %s".formatted(segment, id))
        .orElseGet(this::ids);
  }

  private String ids() {
    int count = segments.size();
    return count == 0
        ? ""
        : count == 1
            ? "; its only segment has the id %s".formatted(segments.keySet().iterator().next())
            : "; it has %d segments, the first is %s"
                .formatted(count, segments.keySet().iterator().next());
  }

  /** The edit that puts a segment's id where its name is written. */
  Optional<Fix> idFor(XmlAttribute segment) {
    return findNamed(segment.value()).map(id -> Fixes.replaceValue(segment, id));
  }

  /** The id of the segment that has this name. */
  Optional<String> findNamed(String name) {
    return segments.entrySet().stream()
        .filter(each -> name.equals(each.getValue().attribute("name")))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  boolean hasGroup(String id) {
    return id.equals(ALL) || groups.containsKey(id);
  }

  /** {@code cell pyramidal} or {@code morphology m}: what messages call it. */
  String owner() {
    return morphology
        .parent()
        .filter(parent -> CELLS.contains(parent.localName()))
        .or(() -> Optional.of(morphology))
        .map(Model::nameOf)
        .orElse("morphology");
  }

  private static Map<String, XmlElement> byId(List<XmlElement> elements) {
    Map<String, XmlElement> found = new LinkedHashMap<>();
    for (XmlElement element : elements) {
      String id = element.attribute("id");
      if (id != null) {
        found.putIfAbsent(id, element);
      }
    }
    return found;
  }
}
