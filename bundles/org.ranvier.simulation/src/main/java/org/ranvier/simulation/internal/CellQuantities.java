/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.simulation.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.ranvier.lems.component.Component;
import org.ranvier.solver.model.Source;
import org.ranvier.units.Dimension;
import org.ranvier.xml.ModelProblemException;

/** Finds what can be recorded in a cell: of itself, of its membrane, of what is attached to it. */
final class CellQuantities {
  private static final Dimension VOLTAGE = new Dimension(1, 2, -3, -1, 0, 0, 0);

  private static final Dimension CONCENTRATION = new Dimension(0, -3, 0, 0, 0, 1, 0);

  private final Assembly assembly;

  CellQuantities(Assembly assembly) {
    this.assembly = assembly;
  }

  /**
   * What the steps behind a cell lead to.
   *
   * @throws ModelProblemException naming the step that leads nowhere, with the nearest names
   */
  Quantity find(CellInstance cell, List<String> steps, PathRequest request) {
    if (steps.isEmpty()) {
      throw request.failed(
          "", "the path ends at a cell; a quantity such as v is expected", List.of());
    }
    return switch (cell) {
      case CellInstance.Point point -> inPoint(point, steps, request);
      case CellInstance.Shaped shaped -> inShaped(shaped, steps, request);
    };
  }

  private Quantity inPoint(CellInstance.Point cell, List<String> steps, PathRequest request) {
    Optional<Quantity> own = inDraft(cell.draft(), cell.instance(), String.join("/", steps));
    if (own.isPresent()) {
      return own.get();
    }
    if (steps.size() > 1 && SinglePaths.isSegment(cell.draft().component(), steps.getFirst())) {
      return inPoint(cell, steps.subList(1, steps.size()), request);
    }
    return SinglePaths.find(cell.draft().system(), steps)
        .flatMap(path -> inDraft(cell.draft(), cell.instance(), path))
        .or(() -> inAttached(cell, steps, OptionalInt.empty(), request))
        .orElseThrow(() -> nothing(cell.draft(), steps, request));
  }

  /** A quantity of an instance; empty where its group has none of that name. */
  static Optional<Quantity> inDraft(Draft draft, int instance, String variable) {
    OptionalInt column = draft.lowered().findColumn(variable);
    Dimension dimension = draft.lowered().dimension(variable);
    if (column.isPresent()) {
      Source source = draft.source(column.getAsInt());
      return Optional.of(new Quantity(new Quantity.Recorded(source, instance), dimension));
    }
    String name = draft.system().findVariable(variable).orElse(variable);
    Double constant = draft.lowered().constants().get(name);
    return constant == null
        ? Optional.empty()
        : Optional.of(
            new Quantity(
                new Quantity.Fixed(org.ranvier.units.CoherentUnits.toSi(constant, dimension)),
                dimension));
  }

  private static ModelProblemException nothing(
      Draft draft, List<String> steps, PathRequest request) {
    String variable = String.join("/", steps);
    Collection<String> known = draft.system().variables().keySet();
    return request.failed(
        variable, "%s has no quantity %s".formatted(draft.component(), variable), known);
  }

  // ---- attached ----------------------------------------------------------------------------

  /** {@code synapses:ampa:1/g}, or {@code ampa/g} for the first. */
  private Optional<Quantity> inAttached(
      CellInstance cell, List<String> steps, OptionalInt segment, PathRequest request) {
    String first = steps.getFirst();
    String[] parts = first.split(":", -1);
    String id = parts.length > 1 ? parts[1] : parts[0];
    int number = parts.length > 2 && CellPath.isNumber(parts[2]) ? Integer.parseInt(parts[2]) : 0;
    List<Attached> matching = new ArrayList<>();
    for (Attached attached : assembly.attachedTo(cell)) {
      if (attached.draft().component().name().equals(id)
          && (segment.isEmpty() || segment.getAsInt() == attached.segment())) {
        matching.add(attached);
      }
    }
    if (matching.isEmpty() && (parts.length == 1 || id.isEmpty())) {
      return Optional.empty();
    }
    if (number >= matching.size()) {
      List<String> known =
          assembly.attachedTo(cell).stream().map(a -> a.draft().component().name()).toList();
      throw request.failed(
          id,
          "%d of %s are attached here, number %d is asked for"
              .formatted(matching.size(), id, number),
          known);
    }
    Attached attached = matching.get(number);
    List<String> rest = steps.subList(1, steps.size());
    return Optional.of(
        inDraft(attached.draft(), attached.instance(), String.join("/", rest))
            .orElseThrow(() -> nothing(attached.draft(), rest, request)));
  }

  // ---- cells with a shape ------------------------------------------------------------------

  private Quantity inShaped(CellInstance.Shaped cell, List<String> steps, PathRequest request) {
    OptionalInt segment =
        CellPath.isNumber(steps.getFirst())
            ? OptionalInt.of(Integer.parseInt(steps.getFirst()))
            : OptionalInt.empty();
    List<String> rest = segment.isPresent() ? steps.subList(1, steps.size()) : steps;
    if (rest.isEmpty()) {
      throw request.failed(
          "", "the path ends at a segment; a quantity such as v is expected", List.of());
    }
    Optional<Quantity> attached = inAttached(cell, rest, segment, request);
    if (attached.isPresent()) {
      return attached.get();
    }
    Place place = new Place(segment.orElse(Place.DEFAULT.segment()), Place.DEFAULT.fraction());
    if (cell.shape().layout().morphology().findSegment(place.segment()).isEmpty()) {
      throw request.failed(
          Integer.toString(place.segment()),
          "%s has no segment %d".formatted(cell.shape().component(), place.segment()),
          List.of());
    }
    int node = cell.shape().nodeAt(place, cell.shape().component());
    if (rest.equals(List.of("v"))) {
      int onCable = cell.firstNode() + node;
      return new Quantity(new Quantity.Recorded(Assembly.nodeVoltage(), onCable), VOLTAGE);
    }
    if (rest.equals(List.of("spiking"))) {
      Assembly.Sender detector = assembly.detectors().at(cell, node);
      Source above = detector.draft().source(detector.draft().column("above"));
      return new Quantity(new Quantity.Recorded(above, detector.instance()), Dimension.NONE);
    }
    if (rest.size() == 1) {
      OptionalInt one = segment.isPresent() ? OptionalInt.of(node) : OptionalInt.empty();
      Optional<Quantity> sum = new MembraneSums(assembly, cell, one).find(rest.getFirst());
      if (sum.isPresent()) {
        return sum.get();
      }
    }
    return inMembrane(cell, node, rest, request);
  }

  private Quantity inMembrane(
      CellInstance.Shaped cell, int node, List<String> steps, PathRequest request) {
    CableGroups groups = assembly.groups(cell);
    if (steps.size() == 1) {
      Optional<Ions.Concentration> ion = Ions.concentration(steps.getFirst());
      if (ion.isPresent()) {
        return groups
            .findConcentration(ion.get(), cell, node)
            .<Quantity.Place>map(feed -> new Quantity.Recorded(feed.source(), feed.index()))
            .or(() -> Optional.of(new Quantity.Fixed(0)))
            .map(where -> new Quantity(where, CONCENTRATION))
            .orElseThrow();
      }
    }
    List<String> rest = steps;
    while (!rest.isEmpty() && isContainer(cell.shape().component(), rest.getFirst())) {
      rest = rest.subList(1, rest.size());
    }
    String name = rest.isEmpty() ? "" : rest.getFirst();
    Optional<CableCell.Placed> placed = groups.findPlaced(name, node);
    if (placed.isEmpty() || rest.size() < 2) {
      List<String> known = new ArrayList<>(groups.mechanismNames());
      known.add("v");
      throw request.failed(
          name, "%s has no %s to record".formatted(cell.shape().component(), name), known);
    }
    OptionalInt instance = groups.findInstance(placed.get(), cell, node);
    if (instance.isEmpty()) {
      throw request.failed(name, name + " is not present at this segment", List.of());
    }
    Draft draft = groups.draftOf(placed.get());
    List<String> variable = rest.subList(1, rest.size());
    return inDraft(draft, instance.getAsInt(), String.join("/", variable))
        .orElseThrow(() -> nothing(draft, variable, request));
  }

  /** Steps that lead into the biophysics without naming a mechanism. */
  static boolean isContainer(Component cell, String step) {
    if (step.startsWith("membraneProperties") || step.startsWith("intracellularProperties")) {
      return true;
    }
    return step.startsWith("biophysicalProperties")
        || cell.children().stream()
            .anyMatch(
                c ->
                    c.element().localName().startsWith("biophysicalProperties")
                        && c.name().equals(step))
        || cell.findChild("biophysicalProperties").filter(c -> c.name().equals(step)).isPresent();
  }
}
