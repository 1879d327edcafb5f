/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.convert.neuroml1;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ranvier.convert.LossReport;
import org.ranvier.convert.Severity;
import org.ranvier.convert.cell.CellDraft;
import org.ranvier.convert.swc.SamplePlace;
import org.ranvier.convert.swc.SampleSource;
import org.ranvier.convert.swc.SwcFinding;
import org.ranvier.convert.swc.SwcFinding.Kind;
import org.ranvier.convert.swc.SwcNumbers;
import org.ranvier.convert.swc.SwcReading;
import org.ranvier.convert.swc.SwcRepair;
import org.ranvier.convert.swc.SwcSample;
import org.ranvier.convert.swc.SwcText;
import org.ranvier.morphology.NeuriteType;
import org.ranvier.morphology.Point;
import org.ranvier.xml.SourceLocation;
import org.ranvier.xml.XmlAttribute;
import org.ranvier.xml.XmlElement;

/** Reads one cell of NeuroML 1. */
final class CellReader {
  private static final int MOST_FAULTS = 1000;
  private static final String PATH_LENGTH = "Path Length from root";

  private final XmlElement cell;
  private final double unit;
  private final LossReport.Counter losses;
  private final List<SwcFinding> faults = new ArrayList<>();
  private final Map<SamplePlace, MorphmlCell.Piece> pieces = new LinkedHashMap<>();
  private final Map<Long, MorphmlCell.Cable> cables = new LinkedHashMap<>();
  private final Map<String, MorphmlCell.Group> groups = new LinkedHashMap<>();
  private final Map<Long, Integer> types = new LinkedHashMap<>();
  private final List<SwcSample> ends = new ArrayList<>();

  /**
   * @param unit the unit of length in µm
   * @param losses gets what the cell has that is not kept
   */
  CellReader(XmlElement cell, double unit, LossReport.Counter losses) {
    this.cell = cell;
    this.unit = unit;
    this.losses = losses;
  }

  /**
   * @param more faults of the file
   * @param notes those of the file
   */
  Neuroml1Document.Entry read(List<SwcFinding> more, List<String> notes) {
    faults.addAll(more);
    cell.elements("cables").forEach(this::readCables);
    for (XmlElement segments : cell.elements("segments")) {
      segments.elements("segment").forEach(this::readSegment);
    }
    noteRest();
    List<String> all = new ArrayList<>(notes);
    all.addAll(Neuroml1Reader.texts(cell, "notes"));
    String fileName = cell.document().fileName();
    if (ends.isEmpty() && faults.stream().noneMatch(SwcFinding::isError)) {
      fault(Kind.EMPTY, Severity.ERROR, cell.location(), "the cell has no segment", List.of());
    }
    SwcText text =
        new SwcText(
            fileName,
            SwcText.Lines.of(cell.document().text()),
            List.of(),
            ends,
            faults,
            Set.of(),
            SampleSource.SEGMENTS);
    String name = cell.attribute("name");
    return new Neuroml1Document.Entry(
        new MorphmlCell(name == null ? "" : name.strip(), all, pieces, cables, groups),
        SwcReading.of(text));
  }

  private void fault(
      Kind kind, Severity severity, SourceLocation place, String message, List<SwcRepair> repairs) {
    if (faults.size() < MOST_FAULTS) {
      faults.add(new SwcFinding(kind, severity, place, message, repairs));
    }
  }

  private static SamplePlace place(SourceLocation location) {
    return new SamplePlace(location.line(), location.column());
  }

  /** Something that is left out if it is not to be read. */
  private void error(Kind kind, SourceLocation place, String message) {
    fault(kind, Severity.ERROR, place, message, List.of(new SwcRepair.Skip(place(place))));
  }

  // ---- cables and groups --------------------------------------------------------------------

  private void readCables(XmlElement element) {
    for (XmlElement cable : element.elements("cable")) {
      Optional<Long> id = number(cable, "id", true);
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
        error(
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
      error(
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
      error(Kind.LINE, element.location(), "the group of cables has no name");
      return;
    }
    for (XmlElement member : element.elements("cable")) {
      number(member, "id", true)
          .ifPresent(
              id -> {
                if (cables.containsKey(id)) {
                  addToGroup(name.strip(), id);
                } else {
                  error(
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

  // ---- segments -----------------------------------------------------------------------------

  private void readSegment(XmlElement element) {
    if (faults.size() >= MOST_FAULTS) {
      return;
    }
    Optional<Long> id = number(element, "id", true);
    Optional<XmlElement> distal = element.findElement("distal");
    if (distal.isEmpty()) {
      error(Kind.LINE, element.location(), "the segment has no distal point; one is expected");
    }
    double[] end = distal.map(this::point).orElse(null);
    if (id.isEmpty() || end == null) {
      return;
    }
    Optional<Long> parent = number(element, "parent", false);
    long cable = number(element, "cable", false).orElse(MorphmlCell.NO_CABLE);
    if (cable != MorphmlCell.NO_CABLE && !cables.containsKey(cable)) {
      cables.put(cable, new MorphmlCell.Cable("cable_" + cable, OptionalDouble.empty(), List.of()));
    }
    SamplePlace at = place(element.location());
    String name = element.attribute("name");
    Point asRead = new Point(end[0], end[1], end[2], end[3]);
    pieces.put(
        at,
        new MorphmlCell.Piece(
            name == null ? "" : name.strip(), cable, start(element, end), asRead));
    ends.add(
        new SwcSample(
            at,
            id.get(),
            types.getOrDefault(cable, 0),
            end[0],
            end[1],
            end[2],
            end[3] / 2,
            parent.orElse(SwcSample.NO_PARENT)));
  }

  /** A start without a thickness of its own is as thick as the end. */
  private @Nullable Point start(XmlElement segment, double[] end) {
    Optional<XmlElement> proximal = segment.findElement("proximal");
    double[] start = proximal.map(this::point).orElse(null);
    if (start == null) {
      return null;
    }
    boolean thick = start[3] > 0 && Double.isFinite(start[3]);
    if (!thick) {
      fault(
          Kind.RADIUS,
          Double.isNaN(start[3]) ? Severity.INFO : Severity.WARNING,
          proximal.orElseThrow().location(),
          "the start has no diameter above 0; that of the end is taken",
          List.of());
    }
    double diameter = thick ? start[3] : end[3] > 0 && Double.isFinite(end[3]) ? end[3] : 1;
    return new Point(start[0], start[1], start[2], diameter);
  }

  /** x, y, z and diameter in µm, the last not a number where there is none. */
  private double @Nullable [] point(XmlElement element) {
    String[] names = {"x", "y", "z", "diameter"};
    double[] values = new double[names.length];
    for (int i = 0; i < names.length; i++) {
      Optional<XmlAttribute> attribute = element.findAttribute(names[i]);
      String value = attribute.map(each -> each.value().strip()).orElse("");
      OptionalDouble number = SwcNumbers.parse(value, 0, value.length());
      values[i] = unit * number.orElse(Double.NaN);
      if (i < 3 && !Double.isFinite(values[i])) {
        error(
            Kind.NUMBER,
            attribute.map(XmlAttribute::location).orElseGet(element::location),
            attribute.isPresent()
                ? "%s is '%s'; a finite number is expected".formatted(names[i], value)
                : "the point has no %s; x, y and z are expected".formatted(names[i]));
        return null;
      }
    }
    return values;
  }

  private Optional<Long> number(XmlElement element, String name, boolean needed) {
    Optional<XmlAttribute> attribute = element.findAttribute(name);
    String value = attribute.map(each -> each.value().strip()).orElse("");
    if (value.matches("\\+?\\d{1,15}")) {
      return Optional.of(Long.parseLong(value));
    }
    if (needed || attribute.isPresent()) {
      error(
          Kind.NUMBER,
          attribute.map(XmlAttribute::location).orElseGet(element::location),
          attribute.isPresent()
              ? "%s is '%s'; a whole number from 0 is expected".formatted(name, value)
              : "the %s has no %s".formatted(element.localName(), name));
    }
    return Optional.empty();
  }

  private void noteRest() {
    for (XmlElement child : cell.elements()) {
      switch (child.localName()) {
        case "biophysics" -> lose("the biophysics of 1 cell is not kept", child);
        case "connectivity" -> lose("where 1 cell may be connected is not kept", child);
        case "cellBody" -> lose("the outline of 1 cell body is not kept", child);
        case "freePoints" -> lose("1 set of varicosities or synapses is not kept", child);
        case "spines" -> child.elements("spine").forEach(each -> lose("1 spine is not kept", each));
        default -> {}
      }
    }
  }

  private void lose(String one, XmlElement element) {
    String many =
        one.replace("1 cell body", "%d cell bodies")
            .replace("1 cell", "%d cells")
            .replace("1 set", "%d sets")
            .replace("1 spine is", "%d spines are");
    losses.add(one, many, element.location());
  }
}
