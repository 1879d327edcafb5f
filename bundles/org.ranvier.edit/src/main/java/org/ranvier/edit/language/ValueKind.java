/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.language;

import java.util.List;
import java.util.Optional;
import org.ranvier.lems.type.ComponentType;
import org.ranvier.units.Dimension;

/** What may be the value of an attribute. */
public sealed interface ValueKind {
  /**
   * A number with a unit.
   *
   * @param dimension empty where any will do
   * @param units the units that the schema takes; empty where it leaves that to the model
   */
  record OfDimension(Optional<Dimension> dimension, List<String> units) implements ValueKind {}

  /** One of some words. */
  record OneOf(List<String> words) implements ValueKind {}

  /**
   * The id of a component.
   *
   * @param type what it is or extends; empty where any will do
   * @param local whether those around the element are meant before those at the top of a file
   */
  record ComponentId(Optional<ComponentType> type, boolean local) implements ValueKind {}

  /** The id of a component in the same parent. */
  record SiblingId(String type) implements ValueKind {}

  /** The id of an element of that name that belongs to the same cell or network. */
  record ElementId(String element) implements ValueKind {}

  /** The number of a cell in the population at that end of a connection. */
  record CellNumber() implements ValueKind {}

  /** The path of a cell or another instance, such as {@code ../pop[0]}. */
  record InstancePath() implements ValueKind {}

  /** The path of something that can be recorded, such as {@code pop[0]/v}. */
  record QuantityPath() implements ValueKind {}

  /** The path of an instance whose events are recorded, such as {@code pop[0]}. */
  record SourcePath() implements ValueKind {}

  /** The port of the instance that another attribute leads to. */
  record PortOf(String pathAttribute) implements ValueKind {}

  /** A part of the component itself that its structure makes, such as {@code ./synapse}. */
  record PartPath(List<String> attributes) implements ValueKind {}

  /** A list of the cell to which something is attached. */
  record AttachmentList() implements ValueKind {}

  /** A file to be included. */
  record IncludedFile() implements ValueKind {}

  /** A formula of the enclosing ComponentType's quantities. */
  record Formula() implements ValueKind {}

  /** A condition on the enclosing ComponentType's quantities. */
  record Test() implements ValueKind {}

  /** A path from the enclosing ComponentType to quantities of its parts. */
  record Selection() implements ValueKind {}

  /**
   * The name of a ComponentType.
   *
   * @param family what it is or extends; empty where any will do
   */
  record TypeName(Optional<ComponentType> family) implements ValueKind {}

  record DimensionName() implements ValueKind {}

  /** The name of a member that the enclosing ComponentType declares in an element of that name. */
  record MemberName(List<String> elements) implements ValueKind {}

  /** Anything else: what the same attribute has elsewhere in the model is the best guess. */
  record Other() implements ValueKind {}
}
