/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lems.flat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ranvier.lems.component.Component;
import org.ranvier.lems.expression.Condition;
import org.ranvier.lems.expression.Expression;
import org.ranvier.lems.expression.Expressions;
import org.ranvier.lems.type.Dynamics.Reduction;
import org.ranvier.units.Dimension;

/**
 * What one instance of a component computes, its children and the components it instantiates
 * included, as one set of equations. All values are in SI units.
 *
 * <p>Variables of the component itself have their plain name, those of parts have the part's path
 * in front: {@code v}, {@code naChan/m/q}. The time is {@code t}. Formulas name only variables of
 * this system.
 *
 * @param component what was flattened
 * @param constants parameters, derived parameters and constants
 * @param properties values that each instance may have of its own, such as {@code weight}
 * @param inputs values that the surroundings supply
 * @param states what changes with time
 * @param derived computed quantities, each after those it depends on
 * @param startActions done before the first step, enclosing components before their parts; in a
 *     second pass all that depends on each other has settled
 * @param conditions tested after each step, parts before what encloses them
 * @param handlers what events at ports do
 * @param routes connections inside: events sent at one port arrive at another at once
 * @param regimes modes of the component or of parts
 * @param kineticSchemes occupancies of which the solver solves the transitions
 * @param exposures exposure, by its path, to the variable that it shows
 * @param inPorts ports of the component itself that take events
 * @param outPorts ports of the component itself that send events
 * @param steps further names of parts: path of the enclosing part and the name, with a slash
 *     between, to the part's path
 */
public record FlatSystem(
    Component component,
    List<Constant> constants,
    List<Property> properties,
    List<Input> inputs,
    List<State> states,
    List<Derived> derived,
    List<Block> startActions,
    List<Trigger> conditions,
    List<Handler> handlers,
    List<Route> routes,
    List<RegimeSet> regimes,
    List<Scheme> kineticSchemes,
    Map<String, String> exposures,
    List<String> inPorts,
    List<String> outPorts,
    Map<String, String> steps) {

  /** A system whose parts have no further names. */
  public FlatSystem(
      Component component,
      List<Constant> constants,
      List<Property> properties,
      List<Input> inputs,
      List<State> states,
      List<Derived> derived,
      List<Block> startActions,
      List<Trigger> conditions,
      List<Handler> handlers,
      List<Route> routes,
      List<RegimeSet> regimes,
      List<Scheme> kineticSchemes,
      Map<String, String> exposures,
      List<String> inPorts,
      List<String> outPorts) {
    this(
        component,
        constants,
        properties,
        inputs,
        states,
        derived,
        startActions,
        conditions,
        handlers,
        routes,
        regimes,
        kineticSchemes,
        exposures,
        inPorts,
        outPorts,
        Map.of());
  }

  /** A fixed quantity. */
  public record Constant(String name, double value, Dimension dimension) {}

  /** A quantity that instances may set, with the value it has otherwise. */
  public record Property(String name, double defaultValue, Dimension dimension) {}

  /** A quantity from the surroundings. */
  public sealed interface Input {
    /** The variable's name in formulas. */
    String name();

    Dimension dimension();
  }

  /** A quantity of an enclosing component, such as {@code v} or {@code temperature}. */
  public record Required(String name, Dimension dimension) implements Input {}

  /**
   * Values of all instances attached to a collection, made one: {@code synapses[*]/i}.
   *
   * @param collection path of the attachments
   * @param exposure what is taken from each attached instance
   */
  public record Attached(
      String name, Dimension dimension, String collection, String exposure, Reduction reduction)
      implements Input {}

  /**
   * A quantity of the instance at the other end of a connection: {@code peer/v}.
   *
   * @param peer name of the instance requirement
   * @param quantity an exposure of the peer, or a quantity that the peer itself requires
   */
  public record OfPeer(String name, Dimension dimension, String peer, String quantity)
      implements Input {}

  /**
   * A state variable.
   *
   * @param depth 0 for the component itself, 1 for its parts and so on
   * @param rate its time derivative; null where only events, regimes or a kinetic scheme change it
   */
  public record State(String name, Dimension dimension, int depth, @Nullable Expression rate) {}

  /** A computed quantity. */
  public record Derived(String name, Dimension dimension, Expression value) {}

  /** One thing done; assignments take effect one after the other. */
  public sealed interface Action {}

  /** Gives a state a new value. */
  public record Assign(String state, Expression value) implements Action {}

  /** Sends an event at a port, by its path: {@code spike}, {@code synapse1/relay}. */
  public record Send(String port) implements Action {}

  /** Enters a regime of the regime set at a path. */
  public record Enter(String regimes, String regime) implements Action {}

  /** Actions of one part. */
  public record Block(String path, int depth, List<Action> actions) {}

  /** Actions done at the end of each step where the condition holds. */
  public record Trigger(String path, int depth, Condition test, List<Action> actions) {}

  /** Actions done when an event arrives at a port, by its path. */
  public record Handler(String port, List<Action> actions) {}

  /** Events sent at {@code from} arrive at {@code to}, after a delay in seconds. */
  public record Route(String from, String to, double delay) {}

  /**
   * The modes of one part, of which one is active at a time.
   *
   * @param path the part, empty for the component itself
   * @param initial name of the mode at the start
   */
  public record RegimeSet(String path, int depth, String initial, List<Regime> regimes) {
    public Regime get(String name) {
      return regimes.stream()
          .filter(regime -> regime.name().equals(name))
          .findFirst()
          .orElseThrow(() -> new IllegalArgumentException("no regime " + name));
    }
  }

  /**
   * A mode.
   *
   * @param rates time derivative of states while the mode is active; others stand still
   */
  public record Regime(
      String name,
      Map<String, Expression> rates,
      List<Action> onEntry,
      List<Trigger> conditions,
      List<Handler> handlers) {}

  /** States that exchange occupancy: the sum of all stays one. */
  public record Scheme(
      String path, int depth, List<String> occupancies, List<Transition> transitions) {}

  /**
   * An exchange between two states of a scheme.
   *
   * @param from index of the source in the scheme's occupancies
   * @param to index of the target
   * @param forwardRate variable: rate from source to target, in 1/s
   * @param reverseRate variable: rate back
   */
  public record Transition(int from, int to, String forwardRate, String reverseRate) {}

  /** Every variable with its dimension: what can be recorded, by path; without {@code t}. */
  public Map<String, Dimension> variables() {
    Map<String, Dimension> all = new LinkedHashMap<>();
    constants.forEach(c -> all.put(c.name(), c.dimension()));
    properties.forEach(p -> all.put(p.name(), p.dimension()));
    inputs.forEach(i -> all.put(i.name(), i.dimension()));
    states.forEach(s -> all.put(s.name(), s.dimension()));
    derived.forEach(d -> all.put(d.name(), d.dimension()));
    return all;
  }

  /** The variable at a path: that of the exposure of that name, else the variable itself. */
  public Optional<String> findVariable(String path) {
    String exposed = exposures.get(path);
    if (exposed != null) {
      return Optional.of(exposed);
    }
    if (hasVariable(path)) {
      return Optional.of(path);
    }
    String resolved = resolve(path);
    return resolved.equals(path) ? Optional.empty() : findVariable(resolved);
  }

  private boolean hasVariable(String name) {
    // Asked for every instance of a network.
    return constants.stream().anyMatch(c -> c.name().equals(name))
        || properties.stream().anyMatch(p -> p.name().equals(name))
        || inputs.stream().anyMatch(i -> i.name().equals(name))
        || states.stream().anyMatch(s -> s.name().equals(name))
        || derived.stream().anyMatch(d -> d.name().equals(name));
  }

  /** The path with brackets and other names of parts replaced by the names used here. */
  private String resolve(String path) {
    String[] names = path.replace('[', '/').replace("]", "").split("/+");
    String at = "";
    for (int i = 0; i < names.length; i++) {
      String next = at.isEmpty() ? names[i] : at + "/" + names[i];
      at = i + 1 < names.length ? steps.getOrDefault(next, next) : next;
    }
    return at;
  }

  public Optional<State> findState(String name) {
    return states.stream().filter(state -> state.name().equals(name)).findFirst();
  }

  public Optional<Input> findInput(String name) {
    return inputs.stream().filter(input -> input.name().equals(name)).findFirst();
  }

  /** The computed quantities that the given variables depend on, themselves included, in order. */
  public List<Derived> derivedFor(Collection<String> variables) {
    Set<String> needed = new HashSet<>(variables);
    List<Derived> found = new ArrayList<>();
    for (Derived candidate : derived.reversed()) {
      if (needed.contains(candidate.name())) {
        found.add(candidate);
        needed.addAll(Expressions.variables(candidate.value()));
      }
    }
    return found.reversed();
  }

  /**
   * Paths of the ports with a name at which something happens, here or in any part: {@code in},
   * {@code stdp/in}.
   */
  public List<String> portsNamed(String name) {
    Set<String> found = new LinkedHashSet<>();
    handlers.forEach(handler -> found.add(handler.port()));
    for (RegimeSet set : regimes) {
      set.regimes().forEach(r -> r.handlers().forEach(handler -> found.add(handler.port())));
    }
    return found.stream()
        .filter(port -> port.substring(port.lastIndexOf('/') + 1).equals(name))
        .toList();
  }

  /** The same system with these computed quantities, each after those it depends on. */
  FlatSystem withDerived(List<Derived> ordered) {
    return new FlatSystem(
        component,
        constants,
        properties,
        inputs,
        states,
        ordered,
        startActions,
        conditions,
        handlers,
        routes,
        regimes,
        kineticSchemes,
        exposures,
        inPorts,
        outPorts,
        steps);
  }

  /** All actions at a port, those of parts that events are passed on to included, in order. */
  public List<Action> actionsAt(String port) {
    return EventExpansion.atPort(this, port);
  }

  /**
   * Actions with what they cause inside put in place of the events sent; what remains to be sent
   * leaves the component at its own {@link #outPorts}, or takes a route with a delay.
   */
  public List<Action> expand(List<Action> actions) {
    return EventExpansion.expand(this, actions);
  }
}
