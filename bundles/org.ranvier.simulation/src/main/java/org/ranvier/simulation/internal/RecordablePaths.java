/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.simulation.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.ranvier.lems.component.Component;
import org.ranvier.morphology.Segment;

/** Lists the paths of all that can be recorded; {@link QuantityResolver} understands each. */
final class RecordablePaths {
  private final Assembly assembly;
  private final List<String> paths = new ArrayList<>();

  private RecordablePaths(Assembly assembly) {
    this.assembly = assembly;
  }

  /** Everything in a network, in the order of its populations. */
  static List<String> of(Assembly assembly, Network network) {
    RecordablePaths all = new RecordablePaths(assembly);
    assembly.around().ifPresent(draft -> all.addVariables("", draft));
    cells(network, (path, cell) -> all.addCell(path + "/", cell));
    return all.paths;
  }

  /** The cells of a network with their paths, in the order of its populations. */
  static void cells(Network network, BiConsumer<String, CellInstance> told) {
    for (Population population : network.populations()) {
      Component component = population.component();
      boolean listed = !component.children("instances").isEmpty();
      String before = component.name() + (listed ? "/" : "[");
      String after = listed ? "/" + component.text("component", "") : "]";
      for (String id : population.ids().all()) {
        population.find(id).ifPresent(cell -> told.accept(before + id + after, cell));
      }
    }
  }

  /** What can be recorded in each segment of a cell, without what is attached to it. */
  static Map<Segment, List<String>> inSegments(Assembly assembly, CellInstance.Shaped cell) {
    Map<Segment, List<String>> found = new LinkedHashMap<>();
    for (Segment segment : cell.shape().layout().morphology().segments()) {
      RecordablePaths inside = new RecordablePaths(assembly);
      inside.addMembrane("", cell, segment);
      found.put(segment, inside.paths);
    }
    return found;
  }

  /** Everything in a single component. */
  static List<String> of(Assembly assembly, CellInstance single) {
    RecordablePaths all = new RecordablePaths(assembly);
    all.addCell("", single);
    return all.paths;
  }

  /** Everything in the cells that structures have made. */
  static List<String> of(Assembly assembly, TreeNetwork network) {
    RecordablePaths all = new RecordablePaths(assembly);
    network.cells().forEach((path, cell) -> all.addCell(path + "/", cell));
    return all.paths;
  }

  private void addCell(String base, CellInstance cell) {
    switch (cell) {
      case CellInstance.Point point -> {
        addVariables(base, point.draft());
        addAttached(base, cell, null);
      }
      case CellInstance.Shaped shaped -> addShaped(base, shaped);
    }
  }

  private void addShaped(String base, CellInstance.Shaped cell) {
    for (String quantity : MembraneSums.quantities(cell.shape().component())) {
      paths.add(base + quantity);
    }
    for (Segment segment : cell.shape().layout().morphology().segments()) {
      String inside = base + segment.id() + "/";
      addMembrane(inside, cell, segment);
      addAttached(inside, cell, segment.id());
    }
  }

  private void addMembrane(String inside, CellInstance.Shaped cell, Segment segment) {
    int node = cell.shape().nodeAt(new Place(segment.id(), 0.5), cell.shape().component());
    paths.add(inside + "v");
    addConcentrations(inside, cell, node);
    addMechanisms(inside, cell, node);
  }

  private void addConcentrations(String base, CellInstance.Shaped cell, int node) {
    for (CableCell.Placed species : cell.shape().species()) {
      String ion = species.component().text("ion", "");
      if (species.positionOf(node) >= 0) {
        Ions.concentrationNames(ion).forEach(name -> paths.add(base + name));
      }
    }
  }

  private void addMechanisms(String base, CellInstance.Shaped cell, int node) {
    CableGroups groups = assembly.groups(cell);
    String biophysics = cell.shape().biophysics().name() + "/";
    String membrane = base + biophysics + "membraneProperties/";
    List<CableCell.Placed> onMembrane = new ArrayList<>(cell.shape().densities());
    onMembrane.addAll(cell.shape().populations());
    for (CableCell.Placed placed : onMembrane) {
      if (placed.positionOf(node) >= 0) {
        addVariables(membrane + placed.component().name() + "/", groups.draftOf(placed));
      }
    }
    for (CableCell.Placed placed : cell.shape().species()) {
      if (placed.positionOf(node) >= 0) {
        addVariables(
            base + biophysics + "intracellularProperties/" + placed.component().name() + "/",
            groups.draftOf(placed));
      }
    }
  }

  /** Synapses and inputs, numbered among those of one kind. */
  private void addAttached(String base, CellInstance cell, @Nullable Integer segment) {
    Map<String, Integer> numbers = new HashMap<>();
    for (Attached attached : assembly.attachedTo(cell)) {
      if (segment == null || segment == attached.segment()) {
        String id = attached.draft().component().name();
        int number = numbers.merge(id, 1, Integer::sum) - 1;
        addVariables(base + "synapses:" + id + ":" + number + "/", attached.draft());
      }
    }
  }

  /** Exposures, and whatever else changes: states and sums. */
  private void addVariables(String base, Draft draft) {
    Set<String> names = new LinkedHashSet<>(draft.system().exposures().keySet());
    draft.system().states().forEach(state -> names.add(state.name()));
    for (String name : names) {
      if (draft.lowered().findColumn(name).isPresent()
          || draft
              .lowered()
              .constants()
              .containsKey(draft.system().findVariable(name).orElse(name))) {
        paths.add(base + name);
      }
    }
  }
}
