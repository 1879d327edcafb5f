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

  /**
   * An instance of a referenced component, as a child.
   *
   * @param component attribute that names the component; null where a type is named
   * @param componentType type of which an instance without attributes is made
   */
  public record ChildInstance(
      @Nullable String component,
      @Nullable String componentType,
      List<Assign> assigns,
      SourceLocation location)
      implements Part {}

  /**
   * As many instances of a referenced component, or of a type without attributes, as a formula of
   * the fixed quantities says; {@code indexVariable} numbers them from 0 in the assigned values.
   */
  public record MultiInstantiate(
      @Nullable String component,
      NumberFormula number,
      String indexVariable,
      @Nullable String componentType,
      List<Assign> assigns,
      SourceLocation location)
      implements Part {}

  /** A name for an instance, to be used by the parts inside it and those that follow. */
  public record With(
      @Nullable String instance,
      @Nullable String list,
      @Nullable String index,
      String as,
      List<Part> parts,
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

  /** Instances at a path become the members of a collection. */
  public record Gather(String collection, String path, SourceLocation location) implements Part {}

  /**
   * All pairs of instances at two paths become members of a collection of pairs.
   *
   * @param filters conditions that a pair must meet
   */
  public record GatherPairs(
      String collection, String from, String to, List<PairFilter> filters, SourceLocation location)
      implements Part {}

  /** A condition in which {@code p:} and {@code q:} precede the quantities of a pair's members. */
  public record PairFilter(ConditionFormula test, SourceLocation location) {}

  /** The instances that the two innermost loops are at become a member of a collection of pairs. */
  public record IncludePair(String collection, SourceLocation location) implements Part {}

  /** Events of each pair's first member go to its second. */
  public record PairsEventConnection(
      String pairs,
      @Nullable String sourcePort,
      @Nullable String targetPort,
      @Nullable String receiver,
      @Nullable String receiverContainer,
      @Nullable String delay,
      List<Assign> assigns,
      SourceLocation location)
      implements Part {}
}
