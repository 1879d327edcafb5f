/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lems.type;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ranvier.xml.SourceLocation;

/** Which further instances and connections a component brings about. */
public record Structure(List<Part> parts) {
  /** A structure without any part. */
  public static final Structure EMPTY = new Structure(List.of());

  /** One instruction. */
  public sealed interface Part {
    SourceLocation location();
  }

  /** An instance of a referenced component, as a child. */
  public record ChildInstance(String component, SourceLocation location) implements Part {}

  /** As many instances of a referenced component as a parameter says. */
  public record MultiInstantiate(
      @Nullable String component,
      @Nullable String number,
      @Nullable String indexVariable,
      @Nullable String componentType,
      List<Assign> assigns,
      SourceLocation location)
      implements Part {}

  /** A name for an instance, to be used by the parts that follow. */
  public record With(
      @Nullable String instance,
      @Nullable String list,
      @Nullable String index,
      String as,
      SourceLocation location)
      implements Part {}

  /** The same parts for each instance at a path. */
  public record ForEach(
      String instances, @Nullable String as, List<Part> parts, SourceLocation location)
      implements Part {}

  /** Parts that apply under a condition only. */
  public record If(ConditionFormula test, List<Part> parts, SourceLocation location)
      implements Part {}

  /** Events of one instance go to another. */
  public record EventConnection(
      String from,
      String to,
      @Nullable String sourcePort,
      @Nullable String targetPort,
      @Nullable String receiver,
      @Nullable String receiverContainer,
      @Nullable String delay,
      List<Assign> assigns,
      SourceLocation location)
      implements Part {}

  /** Two new instances, one at each end, that know each other as their peer. */
  public record Tunnel(
      String name,
      String endA,
      String endB,
      String componentA,
      String componentB,
      List<Assign> assigns,
      SourceLocation location)
      implements Part {}

  /** The value that a new instance's property gets. */
  public record Assign(String property, NumberFormula value, SourceLocation location) {}

  /** One source of gathered instances. */
  public record Gather(
      @Nullable String collection,
      @Nullable String pairCollection,
      @Nullable String path,
      SourceLocation location)
      implements Part {}
}
