/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.simulation.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.ranvier.lems.component.Component;
import org.ranvier.solver.model.Source;
import org.ranvier.units.Dimension;
import org.ranvier.units.Suggestion;
import org.ranvier.xml.ModelProblemException;
import org.ranvier.xml.SourceLocation;

/**
 * Finds what recording paths lead to: {@code pop[0]/v}, {@code pop/0/hh/2/v}, {@code
 * pop[0]/bio/membraneProperties/naChans/na/m/q}, {@code pop[0]/synapses:ampa:1/g}.
 */
final class QuantityResolver {
  private static final Dimension VOLTAGE = new Dimension(1, 2, -3, -1, 0, 0, 0);

  private static final Dimension CONCENTRATION = new Dimension(0, -3, 0, 0, 0, 1, 0);

  private final Assembly assembly;
  private final @Nullable Network network;
  private final @Nullable CellInstance single;
  private final @Nullable TreeNetwork tree;

  /** Paths that begin with a population. */
  QuantityResolver(Assembly assembly, Network network) {
    this.assembly = assembly;
    this.network = network;
    this.single = null;
    this.tree = null;
  }

  /** Paths through instances that structures have made. */
  QuantityResolver(Assembly assembly, TreeNetwork tree) {
    this.assembly = assembly;
    this.network = null;
    this.single = null;
    this.tree = tree;
  }

  /** Paths inside the one component that is run. */
  QuantityResolver(Assembly assembly, CellInstance single) {
    this.assembly = assembly;
    this.network = null;
    this.single = single;
    this.tree = null;
  }

  /** A path and where it is written. */
  private record Request(String text, SourceLocation location) {
    ModelProblemException failed(String step, String message, Collection<String> known) {
      String hint =
          Suggestion.closest(step, known)
              .map(s -> "; did you mean " + s + "?")
              .orElse(
                  known.isEmpty()
                      ? ""
                      : "; there are "
                          + String.join(", ", known.stream().distinct().limit(12).toList()));
      return new ModelProblemException(location, "in \"" + text + "\": " + message + hint);
    }
  }

  /**
   * What a path leads to.
   *
   * @throws ModelProblemException naming the step that leads nowhere, with the nearest names
   */
  Quantity resolve(String text, SourceLocation location) {
    Request request = new Request(text, location);
    if (tree != null) {
      return inTree(tree, text, request);
    }
    CellPath path = parse(text);
    if (single != null) {
      return inCell(single, path.steps(), request);
    }
    if (path.steps().size() == 1) {
      return ofNetwork(path.steps().getFirst(), request);
    }
    Found found = member(path, request);
    return inCell(found.cell, path.from(found.used), request);
  }

  /** Paths of everything that can be recorded. */
  List<String> paths() {
    if (tree != null) {
      return RecordablePaths.of(assembly, tree);
    }
    return single != null
        ? RecordablePaths.of(assembly, single)
        : RecordablePaths.of(assembly, network());
  }

  private Quantity inTree(TreeNetwork instances, String text, Request request) {
    Optional<TreeNetwork.Found> found = instances.find(text);
    if (found.isPresent()) {
      return inCell(found.get().cell(), found.get().rest(), request);
    }
    Component.Value value =
        instances.findFixed(text).orElseThrow(() -> noInstance(instances, text, request));
    return new Quantity(new Quantity.Fixed(value.si()), value.dimension());
  }

  private static ModelProblemException noInstance(
      TreeNetwork instances, String text, Request request) {
    String first = CellPath.parse(text).steps().stream().findFirst().orElse("");
    return request.failed(
        first, "there is no such instance in " + instances.component(), instances.cells().keySet());
  }

  private TreeNetwork.Found inTree(TreeNetwork instances, String text, SourceLocation location) {
    return instances
        .find(text)
        .orElseThrow(() -> noInstance(instances, text, new Request(text, location)));
  }

  private record Found(CellInstance cell, int used) {}

  /** The cell that an event selection names. */
  CellInstance cell(String text, SourceLocation location) {
    if (tree != null) {
      return inTree(tree, text, location).cell();
    }
    return single != null ? single : member(parse(text), new Request(text, location)).cell;
  }

  /** The rest of an event selection's path behind the cell: a segment, or nothing. */
  Place placeOf(String text, SourceLocation location) {
    if (single != null) {
      return Place.DEFAULT;
    }
    List<String> rest =
        tree == null ? restBehindCell(text, location) : inTree(tree, text, location).rest();
    return rest.size() == 1 && isNumber(rest.getFirst())
        ? new Place(Integer.parseInt(rest.getFirst()), Place.DEFAULT.fraction())
        : Place.DEFAULT;
  }

  private List<String> restBehindCell(String text, SourceLocation location) {
    CellPath path = parse(text);
    return path.from(member(path, new Request(text, location)).used);
  }

  private Network network() {
    if (network == null) {
      throw new IllegalStateException("there is no network");
    }
    return network;
  }

  /** Where the network stands in something, paths begin with the network. */
  private CellPath parse(String text) {
    CellPath path = CellPath.parse(text);
    boolean named =
        assembly.around().isPresent()
            && path.steps().size() > 1
            && path.steps().getFirst().equals(network().component().name());
    return named ? new CellPath(text, path.from(1)) : path;
  }

  private Quantity ofNetwork(String name, Request request) {
    Optional<Quantity> around = assembly.around().flatMap(draft -> inDraft(draft, 0, name));
    if (around.isPresent()) {
      return around.get();
    }
    Component.Value value =
        network()
            .component()
            .findValue(name)
            .orElseThrow(
                () ->
                    request.failed(
                        name,
                        "%s has no quantity %s".formatted(network().component(), name),
                        network().component().values().keySet()));
    return new Quantity(new Quantity.Fixed(value.si()), value.dimension());
  }

  private Found member(CellPath path, Request request) {
    List<String> names = network().populations().stream().map(p -> p.component().name()).toList();
    String first = path.steps().isEmpty() ? "" : path.steps().getFirst();
    Population population =
        network()
            .findPopulation(first)
            .orElseThrow(() -> request.failed(first, "there is no population " + first, names));
    String id = path.steps().size() > 1 ? path.steps().get(1) : "0";
    CellInstance cell =
        population
            .find(id)
            .orElseThrow(
                () ->
                    request.failed(
                        id,
                        "%s has no member %s".formatted(population.component(), id),
                        population.ids().keySet()));
    String component = population.component().text("component", "");
    boolean named = path.steps().size() > 2 && path.steps().get(2).equals(component);
    return new Found(cell, named ? 3 : 2);
  }

  private Quantity inCell(CellInstance cell, List<String> steps, Request request) {
    if (steps.isEmpty()) {
      throw request.failed(
          "", "the path ends at a cell; a quantity such as v is expected", List.of());
    }
    return switch (cell) {
      case CellInstance.Point point -> inPoint(point, steps, request);
      case CellInstance.Shaped shaped -> inShaped(shaped, steps, request);
    };
  }

  private Quantity inPoint(CellInstance.Point cell, List<String> steps, Request request) {
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

  private static Optional<Quantity> inDraft(Draft draft, int instance, String variable) {
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

  private static ModelProblemException nothing(Draft draft, List<String> steps, Request request) {
    String variable = String.join("/", steps);
    Collection<String> known = draft.system().variables().keySet();
    return request.failed(
        variable, "%s has no quantity %s".formatted(draft.component(), variable), known);
  }

  // ---- attached ----------------------------------------------------------------------------

  /** {@code synapses:ampa:1/g}, or {@code ampa/g} for the first. */
  private Optional<Quantity> inAttached(
      CellInstance cell, List<String> steps, OptionalInt segment, Request request) {
    String first = steps.getFirst();
    String[] parts = first.split(":");
    String id = parts.length > 1 ? parts[1] : parts[0];
    int number = parts.length > 2 && isNumber(parts[2]) ? Integer.parseInt(parts[2]) : 0;
    List<Attached> matching = new ArrayList<>();
    for (Attached attached : assembly.attachedTo(cell)) {
      if (attached.draft().component().name().equals(id)
          && (segment.isEmpty() || segment.getAsInt() == attached.segment())) {
        matching.add(attached);
      }
    }
    if (matching.isEmpty() && parts.length == 1) {
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

  private Quantity inShaped(CellInstance.Shaped cell, List<String> steps, Request request) {
    OptionalInt segment =
        isNumber(steps.getFirst())
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
      CellInstance.Shaped cell, int node, List<String> steps, Request request) {
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

  private static boolean isNumber(String text) {
    return !text.isEmpty() && text.length() < 10 && text.chars().allMatch(Character::isDigit);
  }
}
