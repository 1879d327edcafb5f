/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.dialect;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ranvier.xml.TextRange;
import org.ranvier.xml.XmlAttribute;
import org.ranvier.xml.XmlElement;
import org.ranvier.xml.edit.TextChange;

/** What networks say otherwise: their temperature, lists of instances, numbers of connections. */
final class NetworkStep {
  private static final String TEMPERATURE = "temperature";
  private static final String SURROUNDINGS = "extracellularProperties";
  private static final String LIST = "instances";
  private static final String INSTANCE = "instance";

  private final Updating update;

  NetworkStep(Updating update) {
    this.update = update;
  }

  /**
   * @param type the type of the element today
   */
  void apply(XmlElement element, String type) {
    if (update.today().has(type, TEMPERATURE)) {
      element.elements(SURROUNDINGS).forEach(each -> surroundings(each, element, type));
    }
    listOf(element, type).ifPresent(list -> unwrap(list, element, type));
  }

  /** The temperature of what is around the cells is that of the network. */
  private void surroundings(XmlElement around, XmlElement network, String type) {
    Optional<String> own = update.today().child(type, SURROUNDINGS);
    if (own.isEmpty()) {
      return;
    }
    Optional<XmlAttribute> temperature =
        around
            .findAttribute(TEMPERATURE)
            .filter(_ -> !update.today().has(own.get(), TEMPERATURE))
            .filter(_ -> network.attribute(TEMPERATURE) == null);
    if (temperature.isPresent() && network.elements(SURROUNDINGS).size() == 1) {
      addUnlessThere(network, type, "type", "networkWithTemperature");
      update.add(network, type, TEMPERATURE, temperature.get().value());
      update.remove(temperature.get());
    }
    if (update.today().requires(own.get(), "id") && around.attribute("id") == null) {
      int place = around.indexIn(network.elements(SURROUNDINGS));
      update.add(around, own.get(), "id", place == 0 ? SURROUNDINGS : SURROUNDINGS + place);
    }
  }

  private void addUnlessThere(XmlElement element, String type, String attribute, String value) {
    if (element.attribute(attribute) == null && update.today().takes(type, attribute, value)) {
      update.add(element, type, attribute, value);
    }
  }

  // ---- lists of instances ------------------------------------------------------------------

  /**
   * The element around the instances of a population that is no more; empty where there is none.
   */
  Optional<XmlElement> listOf(XmlElement population, String type) {
    List<XmlElement> lists = population.elements(LIST);
    return lists.size() == 1
            && update.today().child(type, LIST).isEmpty()
            && update.today().child(type, INSTANCE).isPresent()
        ? Optional.of(lists.getFirst())
        : Optional.empty();
  }

  /** What stands in place of children of a name when the list of instances is gone. */
  static String unwrapped(String name) {
    return name.equals(LIST) ? INSTANCE : name;
  }

  private void unwrap(XmlElement list, XmlElement population, String type) {
    int start = list.range().start();
    int end = list.range().end();
    TextChange tagsGone =
        list.isSelfClosing()
            ? update.edits().remove(list)
            : TextChange.of(
                update.edits().deletion(new TextRange(start, list.contentRange().start())),
                update.edits().deletion(new TextRange(list.contentRange().end(), end)));
    update.pending().addOld(tagsGone, list.nameRange());
    addUnlessThere(population, type, "type", "populationList");
    String size = list.attribute("size");
    if (size != null && population.attribute("size") == null) {
      update.add(population, type, "size", size);
    }
  }

  // ---- numbers -----------------------------------------------------------------------------

  /**
   * Numbers children that have no id yet and need one.
   *
   * @param type their type today
   */
  void number(List<XmlElement> children, XmlElement parent, String type) {
    if (children.isEmpty()) {
      return;
    }
    Set<String> taken = new HashSet<>();
    parent
        .elements(children.getFirst().localName())
        .forEach(each -> taken.add(String.valueOf(each.attribute("id"))));
    int next = 0;
    for (XmlElement each : children) {
      while (!taken.add(Integer.toString(next))) {
        next++;
      }
      update.add(each, type, "id", Integer.toString(next));
    }
  }
}
