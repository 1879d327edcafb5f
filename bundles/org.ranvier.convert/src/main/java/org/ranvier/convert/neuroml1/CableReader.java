/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.convert.neuroml1;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.ranvier.convert.LossReport;
import org.ranvier.convert.cell.CellDraft;
import org.ranvier.convert.swc.SwcFinding.Kind;
import org.ranvier.convert.swc.SwcNumbers;
import org.ranvier.morphology.NeuriteType;
import org.ranvier.xml.XmlAttribute;
import org.ranvier.xml.XmlElement;

/** Reads the cables of one cell, and the groups that they are in. */
final class CableReader {
  private static final String PATH_LENGTH = "Path Length from root";

  private final CellFaults faults;
  private final LossReport.Counter losses;
  private final Map<Long, MorphmlCell.Cable> cables = new LinkedHashMap<>();
  private final Map<String, MorphmlCell.Group> groups = new LinkedHashMap<>();
  private final Map<Long, Integer> types = new HashMap<>();

  CableReader(CellFaults faults, LossReport.Counter losses) {
    this.faults = faults;
    this.losses = losses;
  }

  Map<Long, MorphmlCell.Cable> cables() {
    return cables;
  }

  Map<String, MorphmlCell.Group> groups() {
    return groups;
  }

  /** The type of SWC that the groups of a cable tell, 0 where they tell none. */
  int type(long cable) {
    return types.getOrDefault(cable, 0);
  }

  /** A cable that only segments name. */
  void mention(long cable) {
    cables.computeIfAbsent(
        cable, key -> new MorphmlCell.Cable("cable_" + key, OptionalDouble.empty(), List.of()));
  }

  void read(XmlElement element) {
    for (XmlElement cable : element.elements("cable")) {
      Optional<Long> id = faults.number(cable, "id", true);
      if (id.isEmpty()) {
        continue;
      }
      String name = cable.attribute("name");
      MorphmlCell.Cable read =
          new MorphmlCell.Cable(
              name == null || name.isBlank() ? "cable_" + id.get() : name.strip(),
              fraction(cable),
              properties(cable));
      if (cables.putIfAbsent(id.get(), read) != null) {
        faults.error(
            Kind.DUPLICATE,
            cable.location(),
            "the number %d of a cable is used twice".formatted(id.get()));
        continue;
      }
      for (String group : Neuroml1Reader.texts(cable, "group")) {
        addToGroup(group, id.get());
      }
    }
    element.elements("cablegroup").forEach(this::readGroup);
  }

  private void addToGroup(String group, long cable) {
    groups
        .computeIfAbsent(group, key -> new MorphmlCell.Group(new ArrayList<>(), new ArrayList<>()))
        .cables()
        .add(cable);
    NeuriteType.named(group)
        .ifPresent(
            type ->
                types.merge(
                    cable,
                    switch (type) {
                      case SOMA -> 1;
                      case AXON -> 2;
                      case DENDRITE -> 3;
                      case APICAL -> 4;
                    },
                    (one, other) -> one == 3 ? other : one));
  }

  private OptionalDouble fraction(XmlElement cable) {
    XmlAttribute stated =
        cable
            .findAttribute("fract_along_parent")
            .or(() -> cable.findAttribute("fractAlongParent"))
            .orElse(null);
    if (stated == null) {
      return OptionalDouble.empty();
    }
    String value = stated.value().strip();
    OptionalDouble fraction = SwcNumbers.parse(value, 0, value.length());
    if (fraction.isEmpty() || !(fraction.getAsDouble() >= 0 && fraction.getAsDouble() <= 1)) {
      faults.error(
          Kind.NUMBER,
          stated.location(),
          "%s is '%s'; a number from 0 to 1 is expected".formatted(stated.name(), value));
      return OptionalDouble.empty();
    }
    return fraction;
  }

  /** Those that programs read; before 1.7.1 tag and value were elements. */
  private static List<CellDraft.Tag> properties(XmlElement cable) {
    List<CellDraft.Tag> tags = new ArrayList<>();
    for (XmlElement properties : cable.elements("properties")) {
      for (XmlElement property : properties.elements("property")) {
        String tag = part(property, "tag");
        String value = part(property, "value");
        if (!tag.isEmpty() && !value.isEmpty()) {
          tags.add(new CellDraft.Tag(tag, value));
        }
      }
    }
    return tags;
  }

  private static String part(XmlElement property, String name) {
    String value = property.attribute(name);
    return value != null
        ? value.strip()
        : property.findElement(name).map(each -> each.text().strip()).orElse("");
  }

  private void readGroup(XmlElement element) {
    String name = element.attribute("name");
    if (name == null || name.isBlank()) {
      faults.error(Kind.LINE, element.location(), "the group of cables has no name");
      return;
    }
    for (XmlElement member : element.elements("cable")) {
      faults
          .number(member, "id", true)
          .ifPresent(
              id -> {
                if (cables.containsKey(id)) {
                  addToGroup(name.strip(), id);
                } else {
                  faults.error(
                      Kind.ORPHAN,
                      member.location(),
                      "the group %s names the cable %d, which is not in this cell"
                          .formatted(name, id));
                }
              });
    }
    for (XmlElement parameter : element.elements("inhomogeneous_param")) {
      readParameter(name.strip(), parameter);
    }
  }

  private void readParameter(String group, XmlElement element) {
    String metric = element.findElement("metric").map(each -> each.text().strip()).orElse("");
    if (!metric.equalsIgnoreCase(PATH_LENGTH)) {
      losses.add(
          "1 parameter that is no path length from the root is not kept",
          "%d parameters that are no path length from the root are not kept",
          element.location());
      return;
    }
    MorphmlCell.Group owner = groups.get(group);
    String name = element.attribute("name");
    String variable = element.attribute("variable");
    if (owner != null && name != null && variable != null) {
      owner
          .parameters()
          .add(
              new CellDraft.Parameter(
                  name.strip(),
                  variable.strip(),
                  part(element, "proximal", "translationStart"),
                  part(element, "distal", "normalizationEnd")));
    }
  }

  private static OptionalDouble part(XmlElement parameter, String child, String attribute) {
    String value = parameter.findElement(child).map(each -> each.attribute(attribute)).orElse(null);
    return value == null
        ? OptionalDouble.empty()
        : SwcNumbers.parse(value.strip(), 0, value.strip().length());
  }
}
