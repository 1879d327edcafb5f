/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.simulation.internal;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ranvier.lems.component.Component;
import org.ranvier.morphology.Segment;
import org.ranvier.simulation.RecordableCell;
import org.ranvier.simulation.RecordedPlace;
import org.ranvier.xml.ModelProblemException;
import org.ranvier.xml.SourceLocation;
import org.ranvier.xml.XmlElement;

/** Which recordings are numbers of a place on the shape of a cell, and the reverse. */
final class ShapePlaces {
  /** In the place of a segment: each of them. */
  private static final String EACH = "*";

  private final Assembly assembly;
  private final QuantityResolver resolver;

  ShapePlaces(Assembly assembly, QuantityResolver resolver) {
    this.assembly = assembly;
    this.resolver = resolver;
  }

  /** Where a path leads that can be recorded; empty where not to one place of a shape. */
  Optional<RecordedPlace> find(String text) {
    return resolver
        .reached(text, SourceLocation.startOf(""))
        .filter(reached -> !reached.rest().isEmpty())
        .flatMap(this::find);
  }

  private Optional<RecordedPlace> find(QuantityResolver.Reached reached) {
    XmlElement shape = shape(reached.cell());
    List<String> rest = reached.rest();
    boolean stated = CellPath.isNumber(rest.getFirst());
    List<String> quantity = stated ? rest.subList(1, rest.size()) : rest;
    if (shape == null || quantity.isEmpty() || !(stated || isOfRoot(reached.cell(), rest))) {
      return Optional.empty();
    }
    int segment = stated ? Integer.parseInt(rest.getFirst()) : Place.DEFAULT.segment();
    return Optional.of(
        new RecordedPlace(
            reached.path(),
            nameOf(shape),
            shape.location().file(),
            segment,
            String.join("/", quantity)));
  }

  /** Without a segment some quantities are those of the root, others of the whole cell. */
  private boolean isOfRoot(CellInstance cell, List<String> quantity) {
    String first = quantity.getFirst();
    if (!(cell instanceof CellInstance.Shaped shaped)) {
      return true;
    }
    return quantity.size() == 1
        ? first.equals("v")
            || new MembraneSums(assembly, shaped, OptionalInt.empty()).find(first).isEmpty()
        : CellQuantities.isContainer(shaped.shape().component(), first);
  }

  /** The morphology of a cell; null where it has none. */
  private static @Nullable XmlElement shape(CellInstance cell) {
    return switch (cell) {
      case CellInstance.Shaped shaped -> shaped.shape().layout().morphology().element();
      case CellInstance.Point point -> {
        Component component = point.draft().component();
        yield CableCell.hasShape(component)
            ? component.findChild("morphology").map(Component::element).orElse(null)
            : null;
      }
    };
  }

  private static String nameOf(XmlElement morphology) {
    XmlElement owner =
        morphology.parent().filter(each -> each.parent().isPresent()).orElse(morphology);
    String id = owner.attribute("id");
    return id == null ? owner.localName() : id;
  }

  /**
   * Each path that one with a {@code *} for a segment stands for; the path itself without.
   *
   * @throws ModelProblemException no segment has that quantity
   */
  List<String> expanded(String text, SourceLocation location) {
    if (!CellPath.parse(text).steps().contains(EACH)) {
      return List.of(text);
    }
    PathRequest request = new PathRequest(text, location);
    QuantityResolver.Reached reached =
        resolver
            .reached(text, location)
            .filter(each -> each.rest().size() > 1 && each.rest().getFirst().equals(EACH))
            .orElseThrow(
                () ->
                    request.failed(
                        EACH, "* is expected behind a cell, in the place of a segment", List.of()));
    if (!(reached.cell() instanceof CellInstance.Shaped cell)) {
      throw request.failed(EACH, "this cell has no segments to record", List.of());
    }
    String quantity = String.join("/", reached.rest().subList(1, reached.rest().size()));
    String before = reached.path().isEmpty() ? "" : reached.path() + "/";
    List<String> paths = new ArrayList<>();
    Set<String> known = new LinkedHashSet<>();
    RecordablePaths.inSegments(assembly, cell)
        .forEach(
            (segment, quantities) -> {
              known.addAll(quantities);
              if (quantities.contains(quantity)) {
                paths.add(before + segment.id() + "/" + quantity);
              }
            });
    if (paths.isEmpty()) {
      throw request.failed(quantity, "no segment has a quantity " + quantity, known);
    }
    return paths;
  }

  /** The cells with a shape, in the order of the populations. */
  List<RecordableCell> recordableCells() {
    List<RecordableCell> found = new ArrayList<>();
    IdentityHashMap<CableCell, List<String>> quantities = new IdentityHashMap<>();
    resolver.cells(
        (path, cell) -> {
          if (cell instanceof CellInstance.Shaped shaped) {
            XmlElement shape = shaped.shape().layout().morphology().element();
            found.add(
                new RecordableCell(
                    path,
                    nameOf(shape),
                    shape.location().file(),
                    shaped.shape().layout().morphology().segments().size(),
                    quantities.computeIfAbsent(shaped.shape(), _ -> quantities(shaped))));
          }
        });
    return found;
  }

  private List<String> quantities(CellInstance.Shaped cell) {
    Map<Segment, List<String>> all = RecordablePaths.inSegments(assembly, cell);
    Set<String> distinct = new LinkedHashSet<>();
    all.values().forEach(distinct::addAll);
    return List.copyOf(distinct);
  }
}
