/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lems.type;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ranvier.lems.type.Structure.Assign;
import org.ranvier.lems.type.Structure.ChildInstance;
import org.ranvier.lems.type.Structure.EventConnection;
import org.ranvier.lems.type.Structure.ForEach;
import org.ranvier.lems.type.Structure.Gather;
import org.ranvier.lems.type.Structure.GatherPairs;
import org.ranvier.lems.type.Structure.If;
import org.ranvier.lems.type.Structure.IncludePair;
import org.ranvier.lems.type.Structure.MultiInstantiate;
import org.ranvier.lems.type.Structure.PairFilter;
import org.ranvier.lems.type.Structure.PairsEventConnection;
import org.ranvier.lems.type.Structure.Part;
import org.ranvier.lems.type.Structure.Tunnel;
import org.ranvier.lems.type.Structure.With;
import org.ranvier.xml.XmlElement;

/** Reads {@code <Structure>} elements. */
final class StructureReader {
  private static final Set<String> SUPPORTED =
      Set.of(
          "ChildInstance",
          "MultiInstantiate",
          "With",
          "ForEach",
          "If",
          "EventConnection",
          "Tunnel",
          "Gather",
          "GatherPairs",
          "IncludePair",
          "PairsEventConnection");

  /** Parts of the instructions themselves. */
  private static final Set<String> NOT_AN_INSTRUCTION = Set.of("Assign", "PairFilter");

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
      case "ChildInstance" -> childInstance(e);
      case "MultiInstantiate" -> multiInstantiate(e);
      case "With" ->
          new With(
              attributes.optional(e, "instance"),
              attributes.optional(e, "list"),
              attributes.optional(e, "index"),
              attributes.required(e, "as"),
              parts(e),
              e.location());
      case "ForEach" ->
          new ForEach(
              attributes.required(e, "instances"),
              attributes.optional(e, "as"),
              parts(e),
              e.location());
      case "If" -> {
        attributes.required(e, "test");
        yield attributes
            .findCondition(e, "test")
            .map(test -> new If(test, parts(e), e.location()))
            .orElse(null);
      }
      case "EventConnection" -> eventConnection(e);
      case "Tunnel" -> tunnel(e);
      case "Gather", "GatherPairs", "IncludePair", "PairsEventConnection" -> collecting(e);
      default -> {
        if (!NOT_AN_INSTRUCTION.contains(e.localName())) {
          attributes.unknown(e, "Structure", SUPPORTED);
        }
        yield null;
      }
    };
  }

  private Part collecting(XmlElement e) {
    return switch (e.localName()) {
      case "Gather" -> {
        String path = attributes.optional(e, "path");
        yield new Gather(
            attributes.required(e, "collection"),
            path == null ? attributes.required(e, "pathParameter") : path,
            e.location());
      }
      case "GatherPairs" ->
          new GatherPairs(
              attributes.required(e, "collection"),
              attributes.required(e, "pFrom"),
              attributes.required(e, "qFrom"),
              filters(e),
              e.location());
      case "IncludePair" -> new IncludePair(attributes.required(e, "collection"), e.location());
      default ->
          new PairsEventConnection(
              attributes.required(e, "pairs"),
              attributes.optional(e, "sourcePort"),
              attributes.optional(e, "targetPort"),
              attributes.optional(e, "receiver"),
              attributes.optional(e, "receiverContainer"),
              attributes.optional(e, "delay"),
              assigns(e),
              e.location());
    };
  }

  private List<PairFilter> filters(XmlElement element) {
    List<PairFilter> filters = new ArrayList<>();
    for (XmlElement e : element.elements("PairFilter")) {
      attributes
          .findPairCondition(e, "select")
          .ifPresent(test -> filters.add(new PairFilter(test, e.location())));
    }
    return List.copyOf(filters);
  }

  private ChildInstance childInstance(XmlElement e) {
    String type = attributes.optional(e, "componentType");
    return new ChildInstance(
        type == null ? attributes.required(e, "component") : attributes.optional(e, "component"),
        type,
        assigns(e),
        e.location());
  }

  private MultiInstantiate multiInstantiate(XmlElement e) {
    String type = attributes.optional(e, "componentType");
    String index = attributes.optional(e, "indexVariable");
    return new MultiInstantiate(
        type == null ? attributes.required(e, "component") : attributes.optional(e, "component"),
        attributes.formula(e, "number"),
        index == null ? "index" : index,
        type,
        assigns(e),
        e.location());
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
