/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.simulation.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.ranvier.lems.component.Component;
import org.ranvier.lems.flat.FlatSystem;
import org.ranvier.solver.model.Mechanism;
import org.ranvier.solver.model.Member;
import org.ranvier.solver.model.SolverModel;
import org.ranvier.solver.model.Source;
import org.ranvier.solver.model.Sum;
import org.ranvier.units.CoherentUnits;

/** Everything that is being put together: groups, the cable, wires. */
final class Assembly {
  private final Surroundings surroundings;
  private final List<Draft> drafts = new ArrayList<>();
  private final Map<Component, Draft> points = new LinkedHashMap<>();
  private final Map<Component, Draft> attachments = new LinkedHashMap<>();
  private final Map<Component, CableGroups> shapes = new LinkedHashMap<>();
  private final List<CellInstance.Point> pointCells = new ArrayList<>();
  private final List<CellInstance.Shaped> shaped = new ArrayList<>();
  private final Attachments attached = new Attachments();
  private final Map<CellInstance, Enclosing> surrounded = new HashMap<>();
  private final Identities identities = new Identities();
  private final Wires wires = new Wires();
  private final Map<PointWiring.Key, PointWiring> wirings = new HashMap<>();
  private PointWiring.@Nullable Key lastWired;
  private PointWiring lastWiring = new PointWiring();
  private final MemoryBudget budget = MemoryBudget.ofThisMachine();
  private final SpikeDetectors detectors;
  private final Optional<Draft> around;
  private int nodes;
  private long cells;
  private long synapses;

  Assembly(Surroundings surroundings) {
    this.surroundings = surroundings;
    this.detectors = new SpikeDetectors(this);
    this.around = surroundings.around().map(this::draftAround);
  }

  private Draft draftAround(Component component) {
    Draft draft = addDraft(surroundings.lower(component));
    draft.addInstance();
    return draft;
  }

  /** Group of what the network stands in. */
  Optional<Draft> around() {
    return around;
  }

  /** Feeds an input from what the network stands in, where that has such a quantity. */
  boolean feedFromAround(Draft draft, int instance, int column, String name) {
    OptionalInt source = around.map(a -> a.lowered().findColumn(name)).orElse(OptionalInt.empty());
    source.ifPresent(s -> draft.feed(instance, column, around.orElseThrow().source(s), 0));
    return source.isPresent();
  }

  Surroundings surroundings() {
    return surroundings;
  }

  Wires wires() {
    return wires;
  }

  /** How two groups are wired to each other, worked out when first asked for. */
  PointWiring wiring(
      Draft from, Draft to, String destination, Function<PointWiring.Key, PointWiring> working) {
    PointWiring.Key last = lastWired;
    if (last == null || !last.is(from, to, destination)) {
      last = new PointWiring.Key(from, to, destination);
      lastWiring = wirings.computeIfAbsent(last, working);
      lastWired = last;
    }
    return lastWiring;
  }

  SpikeDetectors detectors() {
    return detectors;
  }

  long cells() {
    return cells;
  }

  long synapses() {
    return synapses;
  }

  Draft addDraft(LoweredSystem lowered) {
    Draft draft = new Draft(drafts.size(), lowered, budget);
    drafts.add(draft);
    return draft;
  }

  /** A group that no component of the model stands behind. */
  Draft addDraft(Mechanism mechanism, FlatSystem none) {
    return addDraft(new LoweredSystem(none, mechanism, Map.of()));
  }

  // ---- cells -------------------------------------------------------------------------------

  /**
   * Adds the cells of a population; whether all of them can be had is known from the first.
   *
   * @throws org.ranvier.xml.ModelProblemException where the memory does not do
   */
  List<CellInstance> addCells(Component component, long count, Component population) {
    List<CellInstance> added = new ArrayList<>();
    for (long i = 0; i < count; i++) {
      double before = budget.used();
      added.add(addCell(component, population.name() + "/" + i));
      if (i == 0) {
        double rest = (count - 1) * (budget.used() - before);
        budget.require(
            rest,
            population.location("size"),
            "%s of %d times %s".formatted(population, count, component));
      }
    }
    return added;
  }

  CellInstance addCell(Component component, String identity) {
    return addCell(component, identity, Enclosing.NOTHING);
  }

  /**
   * Adds one cell.
   *
   * @param identity what tells it from all other cells, whatever their order: its path
   * @param enclosing fixed quantities of what the cell stands in
   */
  CellInstance addCell(Component component, String identity, Enclosing enclosing) {
    cells++;
    boolean shape =
        shapes.containsKey(component)
            || (!points.containsKey(component)
                && CableCell.hasShape(component)
                && !surroundings.tree());
    CellInstance cell = shape ? addShaped(component, identity) : addPoint(component, enclosing);
    identities.identify(cell, identity);
    if (!enclosing.equals(Enclosing.NOTHING)) {
      surrounded.put(cell, enclosing);
    }
    return cell;
  }

  /** A fixed quantity of what a cell stands in. */
  Optional<Component.Value> findEnclosing(CellInstance cell, String name) {
    return surrounded.getOrDefault(cell, Enclosing.NOTHING).find(name);
  }

  private CellInstance addPoint(Component component, Enclosing enclosing) {
    Draft draft = points.computeIfAbsent(component, c -> addDraft(surroundings.lower(c)));
    int instance = draft.addInstance();
    for (int column : draft.inputs()) {
      feedCell(draft, instance, column, enclosing);
    }
    CellInstance.Point cell = new CellInstance.Point(draft, instance);
    pointCells.add(cell);
    return cell;
  }

  /** A cell has nothing around it but what is attached to it, and what the network stands in. */
  private void feedCell(Draft draft, int instance, int column, Enclosing enclosing) {
    String name = draft.lowered().mechanism().column(column).name();
    Optional<Component.Value> fixed = enclosing.find(name);
    if (fixed.isPresent()) {
      draft.set(instance, column, CoherentUnits.fromSi(fixed.get().si(), fixed.get().dimension()));
    } else if (draft.system().findInput(name).orElse(null) instanceof FlatSystem.Required
        && !feedFromAround(draft, instance, column, name)) {
      throw draft
          .component()
          .element()
          .problem(
              "%s needs the quantity %s; nothing around it provides one"
                  .formatted(draft.component(), name));
    }
  }

  private CellInstance addShaped(Component component, String identity) {
    CableGroups groups = shapes.computeIfAbsent(component, c -> new CableGroups(this, c));
    CellInstance.Shaped cell = new CellInstance.Shaped(groups.shape(), groups.count(), nodes);
    budget.addNodes(groups.shape().nodeCount(), component);
    nodes += groups.shape().nodeCount();
    groups.add(cell, identity);
    shaped.add(cell);
    return cell;
  }

  /** Groups of the mechanisms of a cell with a shape. */
  CableGroups groups(CellInstance.Shaped cell) {
    CableGroups groups = shapes.get(cell.shape().component());
    if (groups == null) {
      throw new IllegalStateException("no groups for " + cell.shape().component());
    }
    return groups;
  }

  // ---- what is attached --------------------------------------------------------------------

  /**
   * Attaches a new instance of a synapse or input to a cell.
   *
   * @param asking connection or input that says so
   * @param weight value of the property weight, in place of its default
   */
  Attached attach(
      Component component,
      CellInstance cell,
      Place place,
      Component asking,
      Optional<Double> weight) {
    synapses++;
    Draft draft = attachments.computeIfAbsent(component, c -> addDraft(surroundings.lower(c)));
    int node = cell instanceof CellInstance.Shaped s ? s.shape().nodeAt(place, asking) : -1;
    Attached added = new Attached(draft, draft.addInstance(), cell, place.segment(), node);
    identities.identify(added, asking);
    weight.ifPresent(w -> added.setWeight(w, asking));
    new Attachment(this, added, asking).wire();
    HostSpikes.connect(this, added, asking);
    attached.add(added);
    return added;
  }

  /** What is attached to a cell, in the order of the file. */
  List<Attached> attachedTo(CellInstance cell) {
    return attached.on(cell);
  }

  // ---- events ------------------------------------------------------------------------------

  /** An out port of an instance. */
  record Sender(Draft draft, int instance, int port) {}

  /** The port that a cell sends its spikes from. */
  Sender sender(CellInstance cell, Place place, Optional<String> port, Component asking) {
    return switch (cell) {
      case CellInstance.Point(Draft draft, int instance) ->
          new Sender(draft, instance, Ports.out(draft, port, asking));
      case CellInstance.Shaped shape -> detectors.at(shape, shape.shape().nodeAt(place, asking));
    };
  }

  void connect(
      Sender from, Draft to, int instance, Optional<String> port, double delay, Component asking) {
    wires.connect(from, to, instance, Ports.in(to, port, asking), delay);
  }

  // ---- the whole ---------------------------------------------------------------------------

  /** Number of control volumes. */
  long volumes() {
    long count = 0;
    for (CellInstance.Shaped cell : shaped) {
      count += cell.shape().layout().volumeCount();
    }
    return count;
  }

  /** Control volumes of the largest cell. */
  int largestCell() {
    return shaped.stream().mapToInt(cell -> cell.shape().layout().volumeCount()).max().orElse(0);
  }

  /** The model; gives up what only finding parts of the network needs. */
  SolverModel.Builder build() {
    SolverModel.Builder model = SolverModel.builder();
    wirings.clear();
    lastWired = null;
    lastWiring = new PointWiring();
    if (surroundings.tree()) {
      order(model);
    }
    attached.clear();
    for (Draft draft : drafts) {
      wires.connectRoutes(draft);
      model.group(draft.group());
    }
    model.cable(CableArrays.join(shaped, nodes));
    wires.build(drafts, model);
    return model;
  }

  /** Cell after cell; what is attached to a cell comes before it, what is around all, last. */
  private void order(SolverModel.Builder model) {
    for (CellInstance.Point cell : pointCells) {
      for (Attached each : attachedTo(cell)) {
        model.visit(new Member(each.draft().index(), each.instance()));
      }
      model.visit(new Member(cell.draft().index(), cell.instance()));
    }
    around.ifPresent(draft -> model.visit(new Member(draft.index(), 0)));
  }

  static Source nodeVoltage() {
    return new Source.NodeVoltage();
  }

  static Sum.Target nodeCurrent() {
    return new Sum.Target.NodeCurrent();
  }
}
