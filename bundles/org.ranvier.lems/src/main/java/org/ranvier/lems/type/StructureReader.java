/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lems.type;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ranvier.lems.type.Structure.Assign;
import org.ranvier.lems.type.Structure.ChildInstance;
import org.ranvier.lems.type.Structure.EventConnection;
import org.ranvier.lems.type.Structure.ForEach;
import org.ranvier.lems.type.Structure.Gather;
import org.ranvier.lems.type.Structure.If;
import org.ranvier.lems.type.Structure.MultiInstantiate;
import org.ranvier.lems.type.Structure.Part;
import org.ranvier.lems.type.Structure.Tunnel;
import org.ranvier.lems.type.Structure.With;
import org.ranvier.xml.XmlElement;

/** Reads {@code <Structure>} elements. */
final class StructureReader {
  private final Attributes attributes;

  StructureReader(Attributes attributes) {
    this.attributes = attributes;
  }

  Structure read(XmlElement element) {
    return new Structure(parts(element));
  }

  private List<Part> parts(XmlElement element) {
    List<Part> parts = new ArrayList<>();
    for (XmlElement e : element.elements()) {
      Part part = part(e);
      if (part != null) {
        parts.add(part);
      }
    }
    return List.copyOf(parts);
  }

  private @Nullable Part part(XmlElement e) {
    return switch (e.localName()) {
      case "ChildInstance" -> new ChildInstance(attributes.required(e, "component"), e.location());
      case "MultiInstantiate" ->
          new MultiInstantiate(
              attributes.optional(e, "component"),
              attributes.optional(e, "number"),
              attributes.optional(e, "indexVariable"),
              attributes.optional(e, "componentType"),
              assigns(e),
              e.location());
      case "With" ->
          new With(
              attributes.optional(e, "instance"),
              attributes.optional(e, "list"),
              attributes.optional(e, "index"),
              attributes.required(e, "as"),
              e.location());
      case "ForEach" ->
          new ForEach(
              attributes.required(e, "instances"),
              attributes.optional(e, "as"),
              parts(e),
              e.location());
      case "If" ->
          attributes
              .findCondition(e, "test")
              .map(test -> new If(test, parts(e), e.location()))
              .orElse(null);
      case "EventConnection", "PairsEventConnection" -> eventConnection(e);
      case "Tunnel" -> tunnel(e);
      case "Gather" ->
          new Gather(
              attributes.optional(e, "collection"),
              attributes.optional(e, "pairCollection"),
              attributes.optional(e, "path"),
              e.location());
      default -> null;
    };
  }

  private EventConnection eventConnection(XmlElement e) {
    return new EventConnection(
        attributes.required(e, "from"),
        attributes.required(e, "to"),
        attributes.optional(e, "sourcePort"),
        attributes.optional(e, "targetPort"),
        attributes.optional(e, "receiver"),
        attributes.optional(e, "receiverContainer"),
        attributes.optional(e, "delay"),
        assigns(e),
        e.location());
  }

  private Tunnel tunnel(XmlElement e) {
    return new Tunnel(
        attributes.required(e, "name"),
        attributes.required(e, "endA"),
        attributes.required(e, "endB"),
        attributes.required(e, "componentA"),
        attributes.required(e, "componentB"),
        assigns(e),
        e.location());
  }

  private List<Assign> assigns(XmlElement element) {
    List<Assign> assigns = new ArrayList<>();
    for (XmlElement e : element.elements("Assign")) {
      assigns.add(
          new Assign(
              attributes.required(e, "property"), attributes.formula(e, "value"), e.location()));
    }
    return List.copyOf(assigns);
  }
}
