/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.membrane;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.ranvier.morphology.InhomogeneousParameter;
import org.ranvier.morphology.Morphology;
import org.ranvier.morphology.SegmentSet;
import org.ranvier.units.Quantity;
import org.ranvier.units.QuantityFormatException;
import org.ranvier.units.UnitTable;
import org.ranvier.xml.XmlElement;

/** Reads the statements of a cell's biophysics; what cannot be understood has no amount. */
final class MembraneReader {
  private static final String GROUP = "segmentGroup";

  private final Morphology morphology;
  private final UnitTable units;

  MembraneReader(Morphology morphology, UnitTable units) {
    this.morphology = morphology;
    this.units = units;
  }

  /** All that is stated among the properties of a part of the biophysics. */
  List<Mechanism> read(XmlElement properties) {
    List<Mechanism> found = new ArrayList<>();
    for (XmlElement each : properties.elements()) {
      MechanismKind.find(each.localName()).ifPresent(kind -> found.add(read(each, kind)));
    }
    return found;
  }

  private Mechanism read(XmlElement element, MechanismKind kind) {
    Optional<XmlElement> variable =
        element.elements("variableParameter").stream()
            .filter(each -> kind.amount().equals(each.attribute("parameter")))
            .findFirst();
    XmlElement placed = variable.orElse(element);
    OptionalInt segment =
        placed.attribute(GROUP) == null
            ? number(element.attribute("segment"))
            : OptionalInt.empty();
    String group = text(placed, GROUP, Morphology.ALL);
    SegmentSet segments = segments(segment, group);
    String written =
        variable.isPresent()
            ? formula(variable.get()).map(each -> text(each, "value", "")).orElse("")
            : text(element, kind.amount(), "");
    return new Mechanism(
        element,
        kind,
        Subject.of(kind, nameIn(element, kind)),
        group,
        segment,
        segments,
        written,
        variable.isPresent() ? Double.NaN : si(written, kind),
        variable.flatMap(this::formula).flatMap(each -> varying(each, group, segments)));
  }

  private static String nameIn(XmlElement element, MechanismKind kind) {
    if (kind == MechanismKind.SPECIES) {
      return text(element, "ion", text(element, "id", ""));
    }
    return kind.isChannel() ? text(element, "ionChannel", "") : "";
  }

  private SegmentSet segments(OptionalInt segment, String group) {
    return segment.isPresent()
        ? morphology.findSegment(segment.getAsInt()).map(SegmentSet::of).orElse(SegmentSet.NONE)
        : morphology.findMembers(group).orElse(SegmentSet.NONE);
  }

  private Optional<XmlElement> formula(XmlElement variable) {
    return variable.findElement("inhomogeneousValue");
  }

  private Optional<VaryingAmount> varying(XmlElement formula, String group, SegmentSet segments) {
    return findParameter(group, text(formula, "inhomogeneousParameter", ""))
        .flatMap(
            each -> VaryingAmount.find(text(formula, "value", ""), each, morphology, segments));
  }

  /** The parameter of the group itself, or else that of another group. */
  private Optional<InhomogeneousParameter> findParameter(String group, String id) {
    return morphology
        .findGroup(group)
        .flatMap(own -> own.findParameter(id))
        .or(
            () ->
                morphology.groups().stream()
                    .flatMap(each -> each.findParameter(id).stream())
                    .findFirst());
  }

  private double si(String written, MechanismKind kind) {
    return si(written, units, kind.dimension());
  }

  /** A quantity in SI units; NaN where the text is none of that dimension. */
  static double si(String written, UnitTable units, String dimension) {
    try {
      return Quantity.parse(written, units, units.findDimension(dimension).orElseThrow()).si();
    } catch (QuantityFormatException e) {
      return Double.NaN; // a finding says what is wrong with it
    }
  }

  private static OptionalInt number(@Nullable String written) {
    return written != null && written.strip().matches("[0-9]{1,9}")
        ? OptionalInt.of(Integer.parseInt(written.strip()))
        : OptionalInt.empty();
  }

  private static String text(XmlElement element, String attribute, String otherwise) {
    return Objects.requireNonNullElse(element.attribute(attribute), otherwise);
  }
}
