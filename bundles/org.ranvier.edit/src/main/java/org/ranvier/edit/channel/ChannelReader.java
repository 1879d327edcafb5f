/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.channel;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ranvier.edit.gate.GateFunctions;
import org.ranvier.lems.component.Component;
import org.ranvier.lems.flat.FlatSystem;

/** Finds the gates of a channel and what they consist of. */
final class ChannelReader {
  private static final Map<String, Plot> PLOTS =
      Map.of(
          "baseVoltageDepRate", Plot.RATE,
          "baseVoltageDepVariable", Plot.STEADY_STATE,
          "baseVoltageDepTime", Plot.TIME_CONSTANT);

  private ChannelReader() {}

  static Channel read(Component channel, FlatSystem system) {
    GateFunctions functions = new GateFunctions(system);
    List<Gate> gates = new ArrayList<>();
    for (String path : functions.gates()) {
      gates.add(gate(path, find(channel, path)));
    }
    return new Channel(
        channel, gates, functions, scalings(channel, "", "conductanceScaling", "factor"));
  }

  /** The component inside that the steps of a path lead to. */
  private static Optional<Component> find(Component from, String path) {
    Optional<Component> at = Optional.of(from);
    for (String step : path.split("/")) {
      at =
          at.flatMap(each -> inside(each).stream().filter(it -> name(it).equals(step)).findFirst());
    }
    return at;
  }

  /** What is inside of a component, or of the one that it is made after. */
  private static List<Component> inside(Component component) {
    return component.lastingChildren();
  }

  /** As parts of systems are named: by their id, else by what they are to their parent. */
  private static String name(Component component) {
    return component.name();
  }

  private static Gate gate(String path, Optional<Component> component) {
    List<GatePart> parts = new ArrayList<>();
    component.ifPresent(gate -> inside(gate).forEach(each -> add(path, path, each, parts)));
    return new Gate(
        path,
        component,
        parts,
        component.map(each -> scalings(each, path + "/", "q10Settings", "q10")).orElse(List.of()));
  }

  private static void add(String gate, String around, Component part, List<GatePart> parts) {
    String path = around + "/" + name(part);
    if (part.isA("KSTransition")) {
      addTransition(gate, path, part, parts);
      return;
    }
    PLOTS.forEach(
        (type, plot) -> {
          if (part.isA(type)) {
            String rate = part.element().localName().equals("reverseRate") ? "beta" : "alpha";
            CurveKey curve = new CurveKey(plot, gate, plot == Plot.RATE ? rate : "");
            parts.add(new GatePart(path, part, curve));
          }
        });
  }

  /** The parameters of a transition are its own, or those of the rate inside. */
  private static void addTransition(
      String gate, String path, Component transition, List<GatePart> parts) {
    boolean back = transition.isA("reverseTransition");
    CurveKey curve = CurveKey.rate(gate, path + (back ? "/rr" : "/rf"));
    parts.add(new GatePart(path, transition, curve));
    for (Component each : inside(transition)) {
      if (each.isA("baseVoltageDepRate")) {
        parts.add(new GatePart(path + "/" + name(each), each, curve));
      }
    }
  }

  private static List<Scaling> scalings(
      Component owner, String before, String list, String exposure) {
    List<Scaling> found = new ArrayList<>();
    for (Component each : owner.children(list)) {
      // The second and further ones without an id are numbered by the system.
      String unnamed = found.isEmpty() ? list : list + "[" + found.size() + "]";
      String path = before + each.id().orElse(unnamed);
      found.add(new Scaling(path, each, path + "/" + exposure));
    }
    return found;
  }
}
