/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.simulation.internal;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.ranvier.lems.component.Component;
import org.ranvier.xml.ModelProblemException;
import org.ranvier.xml.SourceLocation;

/**
 * Finds what recording paths lead to: {@code pop[0]/v}, {@code pop/0/hh/2/v}, {@code
 * pop[0]/bio/membraneProperties/naChans/na/m/q}, {@code pop[0]/synapses:ampa:1/g}.
 */
final class QuantityResolver {
  private final Assembly assembly;
  private final CellQuantities cells;
  private final @Nullable Network network;
  private final @Nullable CellInstance single;
  private final @Nullable TreeNetwork tree;

  /** Paths that begin with a population. */
  QuantityResolver(Assembly assembly, Network network) {
    this.assembly = assembly;
    this.cells = new CellQuantities(assembly);
    this.network = network;
    this.single = null;
    this.tree = null;
  }

  /** Paths through instances that structures have made. */
  QuantityResolver(Assembly assembly, TreeNetwork tree) {
    this.assembly = assembly;
    this.cells = new CellQuantities(assembly);
    this.network = null;
    this.single = null;
    this.tree = tree;
  }

  /** Paths inside the one component that is run. */
  QuantityResolver(Assembly assembly, CellInstance single) {
    this.assembly = assembly;
    this.cells = new CellQuantities(assembly);
    this.network = null;
    this.single = single;
    this.tree = null;
  }

  /**
   * What a path leads to.
   *
   * @throws ModelProblemException naming the step that leads nowhere, with the nearest names
   */
  Quantity resolve(String text, SourceLocation location) {
    PathRequest request = new PathRequest(text, location);
    if (tree != null) {
      return inTree(tree, text, request);
    }
    CellPath path = parse(text);
    if (single != null) {
      return cells.find(single, path.steps(), request);
    }
    if (path.steps().size() == 1) {
      return ofNetwork(path.steps().getFirst(), request);
    }
    Found found = member(path, request);
    return cells.find(found.cell, path.from(found.used), request);
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

  /**
   * A cell on the way of a path.
   *
   * @param path of the cell, the same however it is written
   * @param rest steps behind it
   */
  record Reached(String path, CellInstance cell, List<String> rest) {}

  /**
   * The cell into which a path leads; empty where it leads into none.
   *
   * @throws ModelProblemException there is no such population or member
   */
  Optional<Reached> reached(String text, SourceLocation location) {
    CellPath path = parse(text);
    List<String> steps = path.steps();
    if (tree != null) {
      return tree.find(text)
          .map(
              found -> {
                int used = steps.size() - found.rest().size();
                return new Reached(
                    String.join("/", steps.subList(0, used)), found.cell(), found.rest());
              });
    }
    if (single != null) {
      return Optional.of(new Reached("", single, steps));
    }
    if (steps.size() < 2) {
      return Optional.empty();
    }
    Found found = member(path, new PathRequest(text, location));
    String cell = steps.getFirst() + "[" + steps.get(1) + "]";
    return Optional.of(new Reached(cell, found.cell, path.from(found.used)));
  }

  /** Tells of every cell with its path. */
  void cells(BiConsumer<String, CellInstance> told) {
    if (tree != null) {
      tree.cells().forEach(told);
    } else if (single != null) {
      told.accept("", single);
    } else {
      RecordablePaths.cells(network(), told);
    }
  }

  private Quantity inTree(TreeNetwork instances, String text, PathRequest request) {
    Optional<TreeNetwork.Found> found = instances.find(text);
    if (found.isPresent()) {
      return cells.find(found.get().cell(), found.get().rest(), request);
    }
    Component.Value value =
        instances.findFixed(text).orElseThrow(() -> noInstance(instances, text, request));
    return new Quantity(new Quantity.Fixed(value.si()), value.dimension());
  }

  private static ModelProblemException noInstance(
      TreeNetwork instances, String text, PathRequest request) {
    String first = CellPath.parse(text).steps().stream().findFirst().orElse("");
    return request.failed(
        first, "there is no such instance in " + instances.component(), instances.cells().keySet());
  }

  private TreeNetwork.Found inTree(TreeNetwork instances, String text, SourceLocation location) {
    return instances
        .find(text)
        .orElseThrow(() -> noInstance(instances, text, new PathRequest(text, location)));
  }

  private record Found(CellInstance cell, int used) {}

  /** The cell that an event selection names. */
  CellInstance cell(String text, SourceLocation location) {
    if (tree != null) {
      return inTree(tree, text, location).cell();
    }
    return single != null ? single : member(parse(text), new PathRequest(text, location)).cell;
  }

  /** The rest of an event selection's path behind the cell: a segment, or nothing. */
  Place placeOf(String text, SourceLocation location) {
    if (single != null) {
      return Place.DEFAULT;
    }
    List<String> rest =
        tree == null ? restBehindCell(text, location) : inTree(tree, text, location).rest();
    return rest.size() == 1 && CellPath.isNumber(rest.getFirst())
        ? new Place(Integer.parseInt(rest.getFirst()), Place.DEFAULT.fraction())
        : Place.DEFAULT;
  }

  private List<String> restBehindCell(String text, SourceLocation location) {
    CellPath path = parse(text);
    return path.from(member(path, new PathRequest(text, location)).used);
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

  private Quantity ofNetwork(String name, PathRequest request) {
    Optional<Quantity> around =
        assembly.around().flatMap(draft -> CellQuantities.inDraft(draft, 0, name));
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

  private Found member(CellPath path, PathRequest request) {
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
                        population.ids().all()));
    String component = population.component().text("component", "");
    boolean named = path.steps().size() > 2 && path.steps().get(2).equals(component);
    return new Found(cell, named ? 3 : 2);
  }
}
