/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lems.type;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ranvier.xml.XmlElement;

/** Reads {@code <Simulation>} elements of ComponentTypes. */
final class SimulationReader {
  private final Attributes attributes;

  SimulationReader(Attributes attributes) {
    this.attributes = attributes;
  }

  List<SimulationPart> read(XmlElement element) {
    List<SimulationPart> parts = new ArrayList<>();
    for (XmlElement e : element.elements()) {
      SimulationPart part = part(e);
      if (part != null) {
        parts.add(part);
      }
    }
    return List.copyOf(parts);
  }

  private @Nullable SimulationPart part(XmlElement e) {
    return switch (e.localName()) {
      case "DataDisplay" ->
          new SimulationPart.DataDisplay(
              attributes.optional(e, "title"), attributes.optional(e, "dataRegion"), e.location());
      case "DataWriter" ->
          new SimulationPart.DataWriter(
              attributes.optional(e, "path"), attributes.optional(e, "fileName"), e.location());
      case "EventWriter" ->
          new SimulationPart.EventWriter(
              attributes.optional(e, "path"),
              attributes.optional(e, "fileName"),
              attributes.optional(e, "format"),
              e.location());
      case "Record" ->
          new SimulationPart.QuantityRecord(
              attributes.required(e, "quantity"),
              attributes.optional(e, "timeScale"),
              attributes.optional(e, "scale"),
              attributes.optional(e, "color"),
              e.location());
      case "EventRecord" ->
          new SimulationPart.EventRecord(
              attributes.required(e, "quantity"),
              attributes.optional(e, "eventPort"),
              e.location());
      case "Run" ->
          new SimulationPart.Run(
              attributes.required(e, "component"),
              attributes.required(e, "variable"),
              attributes.required(e, "increment"),
              attributes.required(e, "total"),
              e.location());
      default -> null;
    };
  }
}
