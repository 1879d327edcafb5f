/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lems.type;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.ranvier.lems.type.TypeMember.Attachments;
import org.ranvier.lems.type.TypeMember.Child;
import org.ranvier.lems.type.TypeMember.Children;
import org.ranvier.lems.type.TypeMember.Collection;
import org.ranvier.lems.type.TypeMember.ComponentReference;
import org.ranvier.lems.type.TypeMember.ComponentRequirement;
import org.ranvier.lems.type.TypeMember.Constant;
import org.ranvier.lems.type.TypeMember.DerivedParameter;
import org.ranvier.lems.type.TypeMember.EventPort;
import org.ranvier.lems.type.TypeMember.Exposure;
import org.ranvier.lems.type.TypeMember.Fixed;
import org.ranvier.lems.type.TypeMember.IndexParameter;
import org.ranvier.lems.type.TypeMember.InstanceRequirement;
import org.ranvier.lems.type.TypeMember.Link;
import org.ranvier.lems.type.TypeMember.PairCollection;
import org.ranvier.lems.type.TypeMember.Parameter;
import org.ranvier.lems.type.TypeMember.Path;
import org.ranvier.lems.type.TypeMember.Property;
import org.ranvier.lems.type.TypeMember.Requirement;
import org.ranvier.lems.type.TypeMember.Text;
import org.ranvier.units.UnitTable;
import org.ranvier.xml.ModelProblem;
import org.ranvier.xml.SourceLocation;
import org.ranvier.xml.XmlElement;

/** Reads {@code <ComponentType>} elements. */
public final class TypeReader {
  private static final Set<String> MEMBERS =
      Set.of(
          "Parameter",
          "DerivedParameter",
          "IndexParameter",
          "Constant",
          "Property",
          "Fixed",
          "Requirement",
          "InstanceRequirement",
          "ComponentRequirement",
          "Exposure",
          "Text",
          "Path",
          "Link",
          "ComponentReference",
          "Child",
          "Children",
          "Attachments",
          "Collection",
          "PairCollection",
          "EventPort",
          "Dynamics",
          "Structure",
          "Simulation");

  /** Elements for people and for other tools. */
  private static final Set<String> REMARKS =
      Set.of("Meta", "About", "Meta-data", "notes", "Notes", "annotation", "property");

  private final Attributes attributes;
  private final DynamicsReader dynamics;
  private final StructureReader structures;
  private final SimulationReader simulations;

  /**
   * @param problems told of everything that is missing or cannot be read; reading goes on
   */
  public TypeReader(Consumer<ModelProblem> problems) {
    this.attributes = new Attributes(problems);
    this.dynamics = new DynamicsReader(attributes);
    this.structures = new StructureReader(attributes);
    this.simulations = new SimulationReader(attributes);
  }

  /** The type as declared by the element. */
  public TypeDeclaration read(XmlElement element) {
    List<TypeMember> members = new ArrayList<>();
    Dynamics ownDynamics = null;
    Structure ownStructure = null;
    List<SimulationPart> ownSimulation = null;
    boolean adds = false;
    for (XmlElement inner : element.elements()) {
      switch (inner.localName()) {
        case "Dynamics" -> {
          ownDynamics = dynamics.read(inner);
          adds = inner.findElement("Super").isPresent();
        }
        case "Structure" -> ownStructure = structures.read(inner);
        case "Simulation" -> ownSimulation = simulations.read(inner);
        default -> member(inner).ifPresent(members::add);
      }
    }
    return new TypeDeclaration(
        attributes.required(element, "name"),
        attributes.optional(element, "extends"),
        attributes.optional(element, "description"),
        List.copyOf(members),
        ownDynamics,
        adds,
        ownStructure,
        ownSimulation,
        element);
  }

  /** Whether an element says nothing about what is computed. */
  static boolean isRemark(XmlElement element) {
    return !element.prefix().isEmpty() || REMARKS.contains(element.localName());
  }

  private Optional<TypeMember> member(XmlElement e) {
    SourceLocation at = e.location();
    return Optional.ofNullable(
        switch (e.localName()) {
          case "Parameter" -> new Parameter(name(e), dimension(e), at);
          case "DerivedParameter" ->
              new DerivedParameter(
                  name(e),
                  dimension(e),
                  attributes.findFormula(e, "value").orElse(null),
                  attributes.path(e, "select"),
                  at);
          case "IndexParameter" -> new IndexParameter(name(e), at);
          case "Constant" ->
              new Constant(
                  name(e),
                  dimension(e),
                  attributes.required(e, "value"),
                  attributes.location(e, "value"),
                  at);
          case "Property" ->
              new Property(name(e), dimension(e), attributes.optional(e, "defaultValue"), at);
          case "Fixed" ->
              new Fixed(
                  attributes.required(e, "parameter"),
                  attributes.required(e, "value"),
                  attributes.location(e, "value"),
                  at);
          case "Requirement" -> new Requirement(name(e), dimension(e), at);
          case "Exposure" -> new Exposure(name(e), dimension(e), at);
          case "Text" -> new Text(name(e), at);
          case "Path" -> new Path(name(e), at);
          case "EventPort" ->
              new EventPort(name(e), "out".equals(attributes.required(e, "direction")), at);
          default -> relation(e, at);
        });
  }

  private @Nullable TypeMember relation(XmlElement e, SourceLocation at) {
    return switch (e.localName()) {
      case "InstanceRequirement" -> new InstanceRequirement(name(e), type(e), at);
      case "ComponentRequirement" -> new ComponentRequirement(name(e), at);
      case "Link" -> new Link(name(e), type(e), at);
      case "ComponentReference" ->
          new ComponentReference(name(e), type(e), "true".equals(e.attribute("local")), at);
      case "Child" -> new Child(name(e), type(e), at);
      case "Children" -> new Children(name(e), type(e), at);
      case "Attachments" -> new Attachments(name(e), type(e), at);
      case "Collection" -> new Collection(name(e), at);
      case "PairCollection" -> new PairCollection(name(e), at);
      default -> {
        if (!isRemark(e)) {
          attributes.unknown(e, "a ComponentType", MEMBERS);
        }
        yield null;
      }
    };
  }

  private String name(XmlElement element) {
    return attributes.required(element, "name");
  }

  /** Some types, such as those of Path, Link and requirements, may be left out. */
  private String type(XmlElement element) {
    String type = attributes.optional(element, "type");
    return type == null ? "" : type;
  }

  private String dimension(XmlElement element) {
    String dimension = attributes.optional(element, "dimension");
    return dimension == null ? UnitTable.NONE : dimension;
  }
}
