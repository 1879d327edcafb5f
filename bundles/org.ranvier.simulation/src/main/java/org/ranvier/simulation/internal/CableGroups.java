/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.simulation.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.ranvier.lems.component.Component;
import org.ranvier.lems.flat.FlatSystem;
import org.ranvier.solver.kernel.KernelGraph;
import org.ranvier.solver.model.Sum;

/** Groups of the densities, channel populations and species of one cell component with a shape. */
final class CableGroups {
  private static final String CURRENT = "(current)";
  private static final String AREA = "(area)";
  private static final String SURFACE = "surfaceArea";

  private final Assembly assembly;
  private final CableCell shape;
  private final Pools pools;
  private final Map<Component, Draft> drafts = new LinkedHashMap<>();
  private int count;
  private String added = "";

  CableGroups(Assembly assembly, Component cell) {
    this.assembly = assembly;
    this.shape = new CableCell(cell);
    this.pools = new Pools(shape, assembly.surroundings().wholeCellPool());
    shape
        .layout()
        .sections()
        .warnings()
        .forEach(
            w ->
                assembly
                    .surroundings()
                    .warn(
                        new org.ranvier.simulation.RunWarning(
                            Optional.of(w.location()), w.message())));
    if (!shape.statesInitialVoltage()) {
      assembly
          .surroundings()
          .warn(
              new org.ranvier.simulation.RunWarning(
                  Optional.of(cell.location()),
                  "%s states no initMembPotential: %.0f mV is assumed"
                      .formatted(cell, CableCell.DEFAULT_VOLTAGE)));
    }
    shape.species().forEach(p -> drafts.put(p.component(), species(p)));
    shape.densities().forEach(p -> drafts.put(p.component(), current(p, "iDensity")));
    shape.populations().forEach(p -> drafts.put(p.component(), current(p, "i")));
  }

  CableCell shape() {
    return shape;
  }

  /** Number of cells so far. */
  int count() {
    return count;
  }

  private Draft species(CableCell.Placed placed) {
    Surroundings s = assembly.surroundings();
    return assembly.addDraft(s.lowering(s.flatten(placed.component())).lower());
  }

  /**
   * A mechanism that gives a current: its density times its membrane at the node, or for a channel
   * population the node's share of the whole.
   */
  private Draft current(CableCell.Placed placed, String exposure) {
    Surroundings s = assembly.surroundings();
    FlatSystem flat = s.flatten(placed.component());
    FlatSystem system =
        VaryingDensity.find(placed.component())
            .map(v -> v.withEquations(flat, s.model().types(), s.units()))
            .orElse(flat);
    SystemLowering lowering = s.lowering(system);
    KernelGraph g = lowering.builder().graph();
    int area = g.column(lowering.builder().parameter(AREA));
    int density = lowering.node(exposure);
    lowering.builder().density().derived(CURRENT, g.multiply(density, area));
    return assembly.addDraft(lowering.lower());
  }

  /**
   * Adds the mechanisms of one more cell.
   *
   * @param identity what tells it from all other cells
   */
  void add(CellInstance.Shaped cell, String identity) {
    count++;
    added = identity;
    shape.species().forEach(p -> addSpecies(p, cell));
    shape.densities().forEach(p -> addCurrents(p, cell, 1));
    shape.populations().forEach(p -> addCurrents(p, cell, 1 / p.totalArea()));
  }

  private void addSpecies(CableCell.Placed placed, CellInstance.Shaped cell) {
    Draft draft = draft(placed.component());
    for (int position = 0; position < pools.count(placed); position++) {
      int node = pools.node(placed, position);
      int instance = draft.addInstance();
      draft.identify(instance, added + "/" + node);
      for (int column : draft.inputs()) {
        String name = draft.lowered().mechanism().column(column).name();
        if (name.equals(SURFACE)) {
          draft.set(instance, column, pools.area(placed, position));
        } else if (Ions.current(name).isEmpty()
            && !feed(draft, instance, column, name, cell, node)) {
          throw missing(draft, name);
        }
      }
    }
  }

  private void addCurrents(CableCell.Placed placed, CellInstance.Shaped cell, double scale) {
    Draft draft = draft(placed.component());
    int area = draft.lowered().mechanism().indexOf(AREA);
    int current = draft.lowered().mechanism().indexOf(CURRENT);
    for (int k = 0; k < placed.nodes().length; k++) {
      int node = placed.nodes()[k];
      int instance = draft.addInstance();
      draft.identify(instance, added + "/" + node);
      draft.set(instance, area, placed.areas()[k] * scale);
      if (placed.values().length > 0) {
        VaryingDensity varying = VaryingDensity.find(placed.component()).orElseThrow();
        draft.setSi(instance, varying.parameter(), placed.values()[k]);
      }
      int voltage = -1;
      for (int column : draft.inputs()) {
        String name = draft.lowered().mechanism().column(column).name();
        if (!feed(draft, instance, column, name, cell, node)) {
          throw missing(draft, name);
        }
        voltage = name.equals("v") ? column : voltage;
      }
      int onCable = cell.firstNode() + node;
      assembly.wires().add(draft, instance, current, voltage, Assembly.nodeCurrent(), onCable);
      addToSpecies(placed.component(), draft, instance, current, cell, node);
    }
  }

  /** The current of an ion changes the concentrations that say so. */
  private void addToSpecies(
      Component density,
      Draft draft,
      int instance,
      int current,
      CellInstance.Shaped cell,
      int node) {
    Optional<String> ion = density.findText("ion");
    if (ion.isEmpty()) {
      return;
    }
    for (CableCell.Placed placed : shape.species()) {
      int position = pools.position(placed, node);
      Draft pool = draft(placed.component());
      for (int column : position < 0 ? List.<Integer>of() : pool.inputs()) {
        String name = pool.lowered().mechanism().column(column).name();
        if (Ions.current(name).filter(ion.get()::equals).isPresent()) {
          Sum.Target target = new Sum.Target.GroupColumn(pool.index(), column);
          assembly.wires().add(draft, instance, current, -1, target, pool(placed, cell, position));
        }
      }
    }
  }

  private static int instance(CableCell.Placed placed, CellInstance.Shaped cell, int position) {
    return cell.ordinal() * placed.nodes().length + position;
  }

  private int pool(CableCell.Placed species, CellInstance.Shaped cell, int position) {
    return cell.ordinal() * pools.count(species) + position;
  }

  private static RuntimeException missing(Draft draft, String name) {
    return draft
        .component()
        .element()
        .problem(
            "%s needs the quantity %s, which the cell does not provide"
                .formatted(draft.component(), name));
  }

  /**
   * Feeds an input of a mechanism at a node of a cell: the potential, a concentration, the area.
   *
   * @return whether the cell has such a quantity
   */
  boolean feed(
      Draft draft, int instance, int column, String name, CellInstance.Shaped cell, int node) {
    if (name.equals("v")) {
      draft.feed(instance, column, Assembly.nodeVoltage(), cell.firstNode() + node);
      return true;
    }
    if (name.equals(SURFACE)) {
      draft.set(instance, column, shape.area(node));
      return true;
    }
    Optional<Ions.Concentration> concentration = Ions.concentration(name);
    if (concentration.isEmpty()) {
      return assembly.feedFromAround(draft, instance, column, name);
    }
    // An ion without a species has no concentration: 0, as the core language adds up nothing.
    findConcentration(concentration.get(), cell, node)
        .ifPresent(feed -> draft.feed(instance, column, feed.source(), feed.index()));
    return true;
  }

  /** Where a concentration at a node is found. */
  Optional<Draft.Feed> findConcentration(
      Ions.Concentration concentration, CellInstance.Shaped cell, int node) {
    return pools
        .find(concentration.ion(), node)
        .map(
            placed -> {
              Draft pool = draft(placed.component());
              int column = pool.column(concentration.exposure());
              int instance = pool(placed, cell, pools.position(placed, node));
              return new Draft.Feed(pool.source(column), instance);
            });
  }

  /** Where the current of a mechanism at a node is found; empty where it does not sit there. */
  Optional<Draft.Feed> findCurrent(CableCell.Placed placed, CellInstance.Shaped cell, int node) {
    Draft draft = draft(placed.component());
    int column = draft.lowered().mechanism().indexOf(CURRENT);
    OptionalInt instance = findInstance(placed, cell, node);
    return instance.isEmpty()
        ? Optional.empty()
        : Optional.of(new Draft.Feed(draft.source(column), instance.getAsInt()));
  }

  private Draft draft(Component component) {
    Draft draft = drafts.get(component);
    if (draft == null) {
      throw new IllegalStateException("no group for " + component);
    }
    return draft;
  }

  /**
   * A mechanism of the cell by its id, or by the name of its ion for a species. Parts of a cell may
   * have mechanisms of one name: the one at the node is meant, of several species there the last.
   */
  Optional<CableCell.Placed> findPlaced(String name, int node) {
    List<CableCell.Placed> named =
        java.util.stream.Stream.of(
                shape.densities(), shape.populations(), shape.species().reversed())
            .flatMap(List::stream)
            .filter(p -> p.component().name().equals(name) || isSpeciesOf(p, name))
            .toList();
    return named.stream()
        .filter(p -> p.positionOf(node) >= 0)
        .findFirst()
        .or(() -> named.stream().findFirst());
  }

  private boolean isSpeciesOf(CableCell.Placed placed, String ion) {
    return shape.species().contains(placed)
        && placed.component().findText("ion").filter(ion::equals).isPresent();
  }

  /** Ids of all mechanisms. */
  List<String> mechanismNames() {
    return drafts.keySet().stream().map(Component::name).toList();
  }

  Draft draftOf(CableCell.Placed placed) {
    return draft(placed.component());
  }

  /** Instance of a mechanism at a node; empty where it does not sit there. */
  OptionalInt findInstance(CableCell.Placed placed, CellInstance.Shaped cell, int node) {
    boolean species = shape.species().contains(placed);
    int position = species ? pools.position(placed, node) : placed.positionOf(node);
    if (position < 0) {
      return OptionalInt.empty();
    }
    return OptionalInt.of(
        species ? pool(placed, cell, position) : instance(placed, cell, position));
  }
}
