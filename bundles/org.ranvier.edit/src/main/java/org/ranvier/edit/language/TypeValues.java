/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ranvier.lems.component.LemsModel;
import org.ranvier.lems.type.ComponentType;
import org.ranvier.lems.type.SimulationPart;
import org.ranvier.lems.type.Structure;
import org.ranvier.lems.type.TypeMember;
import org.ranvier.units.Dimension;

/** What may be the values of attributes, by what their ComponentTypes do with them. */
final class TypeValues {
  private final LemsModel lems;

  TypeValues(LemsModel lems) {
    this.lems = lems;
  }

  /** What a type takes as the value of the member of that name; empty where it has none. */
  Optional<ValueKind> find(ComponentType type, String member) {
    return List.<Class<? extends TypeMember>>of(
            TypeMember.Parameter.class,
            TypeMember.ComponentReference.class,
            TypeMember.Link.class,
            TypeMember.Path.class,
            TypeMember.Child.class,
            TypeMember.Property.class,
            TypeMember.Text.class)
        .stream()
        .flatMap(kind -> type.findMember(kind, member).stream())
        .findFirst()
        .map(found -> of(found, type));
  }

  ValueKind of(TypeMember member, ComponentType type) {
    return switch (member) {
      case TypeMember.Parameter(String _, String dimension, var _) -> quantity(dimension);
      case TypeMember.Property(String _, String dimension, var _, var _) -> quantity(dimension);
      case TypeMember.ComponentReference(String _, String wanted, boolean local, var _) ->
          new ValueKind.ComponentId(lems.types().find(wanted), local);
      case TypeMember.Child(String _, String wanted, var _) ->
          new ValueKind.ComponentId(lems.types().find(wanted), false);
      case TypeMember.Link(String _, String wanted, var _) -> new ValueKind.SiblingId(wanted);
      case TypeMember.Path(String name, var _) -> path(name, type);
      case TypeMember.Text(String name, var _) -> text(name, type);
      default -> new ValueKind.Other();
    };
  }

  private ValueKind quantity(String dimensionName) {
    Optional<Dimension> dimension = lems.units().findDimension(dimensionName);
    return new ValueKind.OfDimension(dimension, List.of());
  }

  /** What is recorded says so in the type's Simulation, what is inside in its Structure. */
  private static ValueKind path(String name, ComponentType type) {
    for (SimulationPart part : type.simulation()) {
      if (part instanceof SimulationPart.QuantityRecord record && record.quantity().equals(name)) {
        return new ValueKind.QuantityPath();
      }
      if (part instanceof SimulationPart.EventRecord record && record.quantity().equals(name)) {
        return new ValueKind.SourcePath();
      }
    }
    List<String> parts = instantiated(type.structure());
    return parts.isEmpty() ? new ValueKind.InstancePath() : new ValueKind.PartPath(parts);
  }

  /** Attributes that name the components of which a structure makes parts. */
  private static List<String> instantiated(Structure structure) {
    List<String> attributes = new ArrayList<>();
    for (Structure.Part part : structure.parts()) {
      if (part instanceof Structure.ChildInstance child && child.component() != null) {
        attributes.add(child.component());
      }
    }
    return attributes;
  }

  private static ValueKind text(String name, ComponentType type) {
    for (SimulationPart part : type.simulation()) {
      if (part instanceof SimulationPart.EventRecord record && name.equals(record.eventPort())) {
        return new ValueKind.PortOf(record.quantity());
      }
    }
    boolean list =
        type.structure().parts().stream()
            .anyMatch(
                part ->
                    part instanceof Structure.EventConnection connection
                        && name.equals(connection.receiverContainer()));
    return list ? new ValueKind.AttachmentList() : new ValueKind.Other();
  }
}
