/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.simulation.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ranvier.lems.component.Component;
import org.ranvier.lems.type.TypeMember;
import org.ranvier.units.CoherentUnits;
import org.ranvier.units.Dimension;

/**
 * What the core language says of a cell with a shape as a whole, computed from the cable: {@code
 * iChannels}, {@code iSyn}, {@code iCa}, {@code surfaceArea}, {@code totSpecCap}. For the whole
 * cell these are sums over all of its control volumes; behind the id of a segment, of the one
 * there.
 */
final class MembraneSums {
  private static final Dimension CURRENT = new Dimension(0, 0, 0, 1, 0, 0, 0);
  private static final Dimension AREA = new Dimension(0, 2, 0, 0, 0, 0, 0);
  private static final Dimension SPECIFIC_CAPACITANCE = new Dimension(-1, -4, 4, 2, 0, 0, 0);

  private final Assembly assembly;
  private final CellInstance.Shaped cell;
  private final OptionalInt node;

  /**
   * @param node one node; all where there is none
   */
  MembraneSums(Assembly assembly, CellInstance.Shaped cell, OptionalInt node) {
    this.assembly = assembly;
    this.cell = cell;
    this.node = node;
  }

  /** Names of all quantities that the type of a cell exposes. */
  static List<String> quantities(Component cell) {
    return cell.type().members(TypeMember.Exposure.class).stream()
        .map(TypeMember.Exposure::name)
        .toList();
  }

  /** The quantity of that name, where there is one. */
  Optional<Quantity> find(String name) {
    return switch (name) {
      case "surfaceArea" -> Optional.of(fixed(area(), AREA));
      case "totSpecCap" -> Optional.of(fixed(capacitance() / area(), SPECIFIC_CAPACITANCE));
      case "iChannels" -> Optional.of(sum(channels(Optional.empty())));
      case "iSyn" -> Optional.of(sum(attached()));
      default -> Ions.current(name).filter(this::isIon).map(ion -> sum(channels(Optional.of(ion))));
    };
  }

  private boolean isIon(String ion) {
    boolean exposed =
        quantities(cell.shape().component()).stream()
            .flatMap(name -> Ions.current(name).stream())
            .anyMatch(ion::equals);
    return exposed || mechanisms().anyMatch(placed -> ionOf(placed).equals(Optional.of(ion)));
  }

  private static Optional<String> ionOf(CableCell.Placed placed) {
    return placed.component().findText("ion");
  }

  private Stream<CableCell.Placed> mechanisms() {
    return Stream.concat(cell.shape().densities().stream(), cell.shape().populations().stream());
  }

  private IntStream nodes() {
    return node.isPresent()
        ? IntStream.of(node.getAsInt())
        : IntStream.range(0, cell.shape().nodeCount());
  }

  private double area() {
    return nodes().mapToDouble(cell.shape()::area).sum();
  }

  private double capacitance() {
    return nodes().mapToDouble(each -> cell.shape().capacitance()[each]).sum();
  }

  private static Quantity fixed(double coherent, Dimension dimension) {
    return new Quantity(new Quantity.Fixed(CoherentUnits.toSi(coherent, dimension)), dimension);
  }

  private static Quantity sum(List<Quantity.Recorded> parts) {
    return new Quantity(
        parts.isEmpty() ? new Quantity.Fixed(0) : new Quantity.Summed(parts), CURRENT);
  }

  private List<Quantity.Recorded> channels(Optional<String> ion) {
    CableGroups groups = assembly.groups(cell);
    List<Quantity.Recorded> parts = new ArrayList<>();
    mechanisms()
        .filter(placed -> ion.isEmpty() || ionOf(placed).equals(ion))
        .forEach(
            placed ->
                nodes()
                    .mapToObj(each -> groups.findCurrent(placed, cell, each))
                    .flatMap(Optional::stream)
                    .forEach(feed -> parts.add(recorded(feed))));
    return parts;
  }

  private List<Quantity.Recorded> attached() {
    List<Quantity.Recorded> parts = new ArrayList<>();
    for (Attached each : assembly.attachedTo(cell)) {
      if (node.isEmpty() || node.getAsInt() == each.node()) {
        int column = each.draft().column("i");
        parts.add(new Quantity.Recorded(each.draft().source(column), each.instance()));
      }
    }
    return parts;
  }

  private static Quantity.Recorded recorded(Draft.Feed feed) {
    return new Quantity.Recorded(feed.source(), feed.index());
  }
}
