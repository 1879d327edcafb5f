/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.simulation.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ranvier.lems.flat.FlatSystem;
import org.ranvier.solver.model.SolverModel;
import org.ranvier.solver.model.Sum;
import org.ranvier.units.CoherentUnits;
import org.ranvier.units.Dimension;

/** Collects sums and connections one by one, and makes arrays of them. */
final class Wires {
  private record SumKey(int group, int column, int voltage, Sum.Target target) {}

  /** Where values come from and go to that are added up alike. */
  static final class Ends {
    private final IntList instances = new IntList();
    private final IntList indices = new IntList();

    /** Adds an instance's value to an element of the target. */
    void add(int instance, int element) {
      instances.add(instance);
      indices.add(element);
    }
  }

  private final Map<SumKey, Ends> sums = new LinkedHashMap<>();
  private @Nullable SumKey lastKey;
  private Ends last = new Ends();
  private final org.ranvier.solver.model.Connections.Builder connections =
      org.ranvier.solver.model.Connections.builder();

  /** Adds an instance's value to a target; see {@link Sum}. */
  void add(Draft from, int instance, int column, int voltage, Sum.Target target, int element) {
    SumKey key = new SumKey(from.index(), column, voltage, target);
    if (!key.equals(lastKey)) { // mostly it is that of the value before
      last = sums.computeIfAbsent(key, k -> new Ends());
      lastKey = key;
    }
    last.add(instance, element);
  }

  /** What {@link #add} adds to. */
  Ends ends(Draft from, int column, int voltage, Sum.Target target) {
    return sums.computeIfAbsent(new SumKey(from.index(), column, voltage, target), k -> new Ends());
  }

  /** Adds a way for events; see {@link org.ranvier.solver.model.Connection}. */
  void connect(Assembly.Sender from, Draft to, int instance, String port, double delay) {
    connections.add(
        from.draft().index(), from.instance(), from.port(), to.index(), instance, port, delay, 0);
  }

  /** Events that a component sends to itself after a delay. */
  void connectRoutes(Draft draft) {
    for (FlatSystem.Route route : draft.system().routes()) {
      int port = draft.lowered().mechanism().outPorts().indexOf(route.from());
      if (route.delay() > 0 && port >= 0) {
        for (int i = 0; i < draft.size(); i++) {
          double delay = CoherentUnits.fromSi(route.delay(), Dimension.TIME);
          connect(new Assembly.Sender(draft, i, port), draft, i, route.to(), delay);
        }
      }
    }
  }

  /** Adds all that was collected to a model, and gives it up. */
  void build(List<Draft> drafts, SolverModel.Builder model) {
    for (Draft draft : drafts) {
      draft.addFeeds(model);
    }
    lastKey = null;
    last = new Ends();
    for (var each = sums.entrySet().iterator(); each.hasNext(); ) {
      var next = each.next();
      SumKey key = next.getKey();
      Ends ends = next.getValue();
      each.remove(); // there may be many millions
      model.sum(
          new Sum(
              key.group,
              key.column,
              ends.instances.toArray(),
              key.voltage,
              key.target,
              ends.indices.toArray()));
    }
    model.connections(connections);
  }
}
