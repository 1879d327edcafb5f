/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lems.type;

import org.jspecify.annotations.Nullable;
import org.ranvier.xml.SourceLocation;

/**
 * One declaration directly inside a ComponentType. Dimensions are given by name, as declared;
 * {@link ComponentType#dimensions()} has them resolved.
 */
public sealed interface TypeMember {
  String name();

  SourceLocation location();

  /** A quantity that each component sets in an attribute. */
  record Parameter(String name, String dimension, SourceLocation location) implements TypeMember {}

  /** A quantity computed once from the parameters, by a formula or from a path. */
  record DerivedParameter(
      String name,
      String dimension,
      @Nullable NumberFormula value,
      @Nullable String select,
      SourceLocation location)
      implements TypeMember {}

  /** A whole number that picks an instance from a list. */
  record IndexParameter(String name, SourceLocation location) implements TypeMember {}

  /** A quantity with the same value in all components; {@code value} as written. */
  record Constant(
      String name,
      String dimension,
      String value,
      SourceLocation valueLocation,
      SourceLocation location)
      implements TypeMember {}

  /** A quantity that each instance may have its own value of, such as a connection's weight. */
  record Property(
      String name, String dimension, @Nullable String defaultValue, SourceLocation location)
      implements TypeMember {}

  /** The value that this type gives to an inherited parameter. */
  record Fixed(String name, String value, SourceLocation valueLocation, SourceLocation location)
      implements TypeMember {}

  /** A quantity that must be available from an enclosing component. */
  record Requirement(String name, String dimension, SourceLocation location)
      implements TypeMember {}

  /** Another instance that must be supplied, such as the peer of a gap junction. */
  record InstanceRequirement(String name, String type, SourceLocation location)
      implements TypeMember {}

  /** A component reference that must be available from an enclosing component. */
  record ComponentRequirement(String name, SourceLocation location) implements TypeMember {}

  /** A quantity that others may read. */
  record Exposure(String name, String dimension, SourceLocation location) implements TypeMember {}

  /** An attribute with free text. */
  record Text(String name, SourceLocation location) implements TypeMember {}

  /** An attribute with a path to an instance or a quantity. */
  record Path(String name, SourceLocation location) implements TypeMember {}

  /** An attribute that names a component inside the same parent. */
  record Link(String name, String type, SourceLocation location) implements TypeMember {}

  /** An attribute that names a component of the model. */
  record ComponentReference(String name, String type, boolean local, SourceLocation location)
      implements TypeMember {}

  /** A single child element of that name. */
  record Child(String name, String type, SourceLocation location) implements TypeMember {}

  /** A list of child elements of one family of types. */
  record Children(String name, String type, SourceLocation location) implements TypeMember {}

  /** A list of instances that others attach while a simulation is built, such as synapses. */
  record Attachments(String name, String type, SourceLocation location) implements TypeMember {}

  /** Instances that a structure gathers, to be used by its other instructions. */
  record Collection(String name, SourceLocation location) implements TypeMember {}

  /** Pairs of instances that a structure gathers. */
  record PairCollection(String name, SourceLocation location) implements TypeMember {}

  /** A port for events. */
  record EventPort(String name, boolean out, SourceLocation location) implements TypeMember {}
}
