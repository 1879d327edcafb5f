/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.simulation.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ranvier.lems.component.Component;
import org.ranvier.lems.flat.Part;
import org.ranvier.lems.flat.PartTree;
import org.ranvier.units.CoherentUnits;
import org.ranvier.units.Dimension;

/**
 * A network that follows from structures alone, whatever its types are called: parts that compute
 * something become cells, what is attached to them synapses and inputs; parts that only hold others
 * leave nothing but the names in paths.
 */
final class TreeNetwork {
  private final Assembly assembly;
  private final PartTree tree;
  private final Map<Part, CellInstance> cells = new LinkedHashMap<>();
  private final Map<Part, Attached> attachments = new LinkedHashMap<>();

  TreeNetwork(Assembly assembly, PartTree tree) {
    this.assembly = assembly;
    this.tree = tree;
    tree.root().inner().forEach(this::shadow);
    populate(tree.root());
    cells.forEach((part, cell) -> attach(part, cell));
    join();
    tree.ways().forEach(this::connect);
  }

  // ---- building ----------------------------------------------------------------------------

  private void shadow(Part part) {
    if (part.isStructural()) {
      assembly.surroundings().shadow(part.component().values().keySet());
      part.inner().forEach(this::shadow);
    }
  }

  private void populate(Part part) {
    if (part.isStructural()) {
      part.inner().forEach(this::populate);
      return;
    }
    CellInstance cell =
        assembly.addCell(part.component(), part.path(), name -> enclosing(part, name));
    if (cell instanceof CellInstance.Point(Draft draft, int instance)) {
      part.assigned().forEach((property, si) -> set(draft, instance, property, si));
    }
    cells.put(part, cell);
  }

  private static void set(Draft draft, int instance, String property, double si) {
    if (draft.lowered().findColumn(property).isPresent()) { // else no formula uses it
      draft.setSi(instance, property, si);
    }
  }

  private static Optional<Component.Value> enclosing(Part part, String name) {
    for (Optional<Part> at = part.parent(); at.isPresent(); at = at.get().parent()) {
      Optional<Component.Value> value = at.get().component().findValue(name);
      Double own = at.get().assigned().get(name);
      if (value.isPresent()) {
        return own == null ? value : Optional.of(new Component.Value(own, value.get().dimension()));
      }
    }
    return Optional.empty();
  }

  private void attach(Part host, CellInstance cell) {
    for (List<Part> list : host.attached().values()) {
      for (Part part : list) {
        Component asking = part.findAsking().orElse(part.component());
        Place place = Place.read(asking, Place.POSTSYNAPTIC);
        Attached attached =
            assembly.attach(part.component(), cell, place, asking, Optional.empty());
        part.assigned()
            .forEach((property, si) -> set(attached.draft(), attached.instance(), property, si));
        attachments.put(part, attached);
      }
    }
  }

  private void join() {
    attachments.forEach(
        (part, attached) ->
            part.peers()
                .values()
                .forEach(
                    peer ->
                        Attachment.join(
                            assembly,
                            attached,
                            attachmentOf(peer),
                            part.findAsking().orElse(part.component()))));
  }

  private Attached attachmentOf(Part part) {
    Attached attached = attachments.get(part);
    if (attached == null) {
      throw new IllegalStateException("nothing stands for " + part);
    }
    return attached;
  }

  private void connect(PartTree.Way way) {
    Optional<CellInstance> from = instance(way.from());
    Optional<CellInstance> to = instance(way.to());
    if (from.isEmpty() || to.isEmpty()) {
      return; // inside one cell, whose own equations have it
    }
    if (from.get() instanceof CellInstance.Point(Draft draft, int i)
        && !draft.lowered().mechanism().outPorts().contains(way.fromPort())) {
      return; // nothing is ever sent there
    }
    Place place = Place.read(way.asking(), Place.PRESYNAPTIC);
    Assembly.Sender sender =
        assembly.sender(from.get(), place, Optional.of(way.fromPort()), way.asking());
    if (!(to.get() instanceof CellInstance.Point(Draft draft, int instance))) {
      throw way.asking()
          .element()
          .problem("the receiving cell has a shape and takes no events itself; a synapse does");
    }
    double delay = CoherentUnits.fromSi(way.delay(), Dimension.TIME);
    if (!(delay >= 0)) {
      throw way.asking()
          .element()
          .problem("the delay is %s ms; 0 or more is expected".formatted(delay));
    }
    assembly.connect(sender, draft, instance, Optional.of(way.toPort()), delay, way.asking());
  }

  private Optional<CellInstance> instance(Part part) {
    Attached attached = attachments.get(part);
    return attached == null
        ? Optional.ofNullable(cells.get(part))
        : Optional.of(new CellInstance.Point(attached.draft(), attached.instance()));
  }

  // ---- paths -------------------------------------------------------------------------------

  /**
   * Where a recording path leads.
   *
   * @param cell the cell it enters
   * @param rest steps inside the cell
   */
  record Found(CellInstance cell, List<String> rest) {}

  /** The cell that a path leads into; empty where it leads to none. */
  Optional<Found> find(String path) {
    List<String> steps = CellPath.parse(path).steps();
    List<Part> at = List.of(tree.root());
    for (int i = 0; i < steps.size(); i++) {
      at = tree.follow(at, steps.get(i));
      Optional<Part> cell = at.stream().findFirst().flatMap(this::cellAt);
      if (cell.isPresent()) {
        boolean again = i + 1 < steps.size() && isNamed(cell.get(), steps.get(i + 1));
        List<String> rest = steps.subList(i + (again ? 2 : 1), steps.size());
        return Optional.of(
            new Found(Optional.ofNullable(cells.get(cell.get())).orElseThrow(), rest));
      }
    }
    return Optional.empty();
  }

  /** A fixed quantity of a part that only holds others. */
  Optional<Component.Value> findFixed(String path) {
    List<String> steps = CellPath.parse(path).steps();
    List<Part> at = List.of(tree.root());
    for (String step : steps.subList(0, Math.max(0, steps.size() - 1))) {
      at = tree.follow(at, step);
    }
    return steps.isEmpty()
        ? Optional.empty()
        : at.stream().findFirst().flatMap(p -> p.component().findValue(steps.getLast()));
  }

  private static boolean isNamed(Part cell, String step) {
    return cell.component().name().equals(step)
        && cell.component().type().exposures().stream().noneMatch(e -> e.name().equals(step));
  }

  /** The part if it is a cell, or the only cell in a part that holds nothing else. */
  private Optional<Part> cellAt(Part part) {
    if (cells.containsKey(part)) {
      return Optional.of(part);
    }
    return part.inner().size() == 1 && part.members().isEmpty()
        ? part.inner().stream().filter(cells::containsKey).findFirst()
        : Optional.empty();
  }

  /** All cells by their paths. */
  Map<String, CellInstance> cells() {
    Map<String, CellInstance> byPath = new LinkedHashMap<>();
    cells.forEach((part, cell) -> byPath.put(part.path(), cell));
    return byPath;
  }

  Component component() {
    return tree.root().component();
  }
}
