/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.simulation.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.ranvier.lems.expression.Expression;
import org.ranvier.lems.flat.FlatSystem;
import org.ranvier.lems.flat.TreeSystem;
import org.ranvier.solver.kernel.KernelGraph;
import org.ranvier.solver.model.Column;
import org.ranvier.solver.model.KineticScheme;
import org.ranvier.solver.model.Mechanism;
import org.ranvier.units.CoherentUnits;
import org.ranvier.units.Dimension;
import org.ranvier.units.UnitTable;

/** Turns a flat system of equations into a mechanism. */
final class SystemLowering {
  private final FlatSystem system;
  private final Mechanism.Builder builder;
  private final KernelGraph g;
  private final Map<String, Integer> nodes = new HashMap<>();
  private final Map<String, Double> constants = new LinkedHashMap<>();
  private final FormulaTranslator formulas;
  private final RegimeLowering regimes;

  /**
   * @param system what to lower
   * @param units names of dimensions
   * @param fixed value in SI units of an input that is the same everywhere, such as the temperature
   * @param remarks hears what the author should know
   */
  SystemLowering(
      FlatSystem system,
      UnitTable units,
      Function<String, OptionalDouble> fixed,
      Consumer<String> remarks) {
    this.system = system;
    this.builder = Mechanism.builder(system.component().toString());
    this.g = builder.graph();
    Map<String, Dimension> dimensions = new LinkedHashMap<>(system.variables());
    dimensions.putIfAbsent("t", Dimension.TIME);
    this.formulas =
        new FormulaTranslator(g, dimensions, units, name -> nodes.getOrDefault(name, -1), remarks);
    nodes.put("t", g.time());
    declareConstants(fixed);
    declareColumns();
    this.regimes = new RegimeLowering(system, builder, formulas);
  }

  /** The mechanism's builder, for what the surroundings add; use before {@link #lower}. */
  Mechanism.Builder builder() {
    return builder;
  }

  /** Node of a name of the system. */
  int node(String name) {
    Integer node = nodes.get(system.findVariable(name).orElse(name));
    if (node == null) {
      throw new IllegalArgumentException(system.component() + " has no quantity " + name);
    }
    return node;
  }

  private void declareConstants(Function<String, OptionalDouble> fixed) {
    for (FlatSystem.Constant c : system.constants()) {
      constant(c.name(), c.value(), c.dimension());
    }
    for (FlatSystem.Input input : system.inputs()) {
      if (input instanceof FlatSystem.Required(String name, Dimension dimension)) {
        fixed.apply(name).ifPresent(value -> constant(name, value, dimension));
      }
    }
  }

  private void constant(String name, double si, Dimension dimension) {
    double value = CoherentUnits.fromSi(si, dimension);
    constants.put(name, value);
    nodes.put(name, g.constant(value));
  }

  private void declareColumns() {
    for (FlatSystem.Property p : system.properties()) {
      if (p.name().indexOf('/') < 0) {
        nodes.put(p.name(), g.column(builder.parameter(p.name())));
      } else {
        constant(p.name(), p.defaultValue(), p.dimension());
      }
    }
    for (FlatSystem.Input input : system.inputs()) {
      if (!nodes.containsKey(input.name())) {
        nodes.put(input.name(), g.column(builder.input(input.name())));
      }
    }
    for (FlatSystem.State state : system.states()) {
      nodes.put(state.name(), g.column(builder.state(state.name())));
    }
    for (FlatSystem.Derived derived : system.derived()) {
      int node = formulas.translate(derived.value(), derived.dimension());
      nodes.put(derived.name(), g.column(builder.derived(derived.name(), node)));
    }
  }

  /** The mechanism. */
  LoweredSystem lower() {
    lowerRates(true);
    lowerStart();
    new TransitionLowering(system, builder, formulas, regimes).lower();
    return finish();
  }

  /** The mechanism as a tree that is visited part after part. */
  LoweredSystem lowerTree(List<TreeSystem.Visit> visits) {
    lowerRates(false);
    lowerStart();
    regimes.enterAtStart();
    new VisitLowering(system, builder, formulas, regimes).lower(visits);
    return finish();
  }

  private LoweredSystem finish() {
    lowerSchemes();
    chooseMembrane();
    // A port that nothing is ever sent from may still be connected and recorded.
    system.outPorts().forEach(builder::outPort);
    return new LoweredSystem(system, builder.build(), Map.copyOf(constants));
  }

  private void lowerRates(boolean withRegimes) {
    for (FlatSystem.State state : system.states()) {
      Dimension perTime = state.dimension().over(Dimension.TIME);
      Expression own = state.rate();
      int rate = own == null ? -1 : formulas.translate(own, perTime);
      int whole = withRegimes ? regimes.rate(state, perTime, rate) : rate;
      if (whole >= 0) {
        builder.rate(columnOf(state.name()), whole);
      }
    }
  }

  private void lowerStart() {
    regimes.start();
    for (FlatSystem.Block block : system.startActions()) {
      for (FlatSystem.Action action : block.actions()) {
        if (action instanceof FlatSystem.Assign(String state, Expression value)) {
          stateDimension(state)
              .ifPresent(d -> builder.onStart(columnOf(state), formulas.translate(value, d)));
        } else if (action instanceof FlatSystem.Enter enter) {
          regimes.startIn(enter);
        }
      }
    }
  }

  /** Empty for a name that is computed although it is declared as a state, too. */
  private java.util.Optional<Dimension> stateDimension(String name) {
    return system.findState(name).map(FlatSystem.State::dimension);
  }

  private void lowerSchemes() {
    for (FlatSystem.Scheme scheme : system.kineticSchemes()) {
      if (scheme.occupancies().isEmpty()) {
        String part = scheme.path().isEmpty() ? "" : " " + scheme.path();
        throw system
            .component()
            .element()
            .problem(
                "the kinetic scheme of %s%s has no states; two or more are expected"
                    .formatted(system.component(), part));
      }
      List<KineticScheme.Edge> edges = new ArrayList<>();
      for (FlatSystem.Transition t : scheme.transitions()) {
        edges.add(
            new KineticScheme.Edge(t.from(), t.to(), node(t.forwardRate()), node(t.reverseRate())));
      }
      List<Integer> states = scheme.occupancies().stream().map(this::columnOf).toList();
      builder.scheme(new KineticScheme(states, edges));
    }
  }

  /** A cell's potential is exposed as v, or V where it is a pure number, and has a rate. */
  private void chooseMembrane() {
    for (String name : Set.of("v", "V")) {
      system
          .findVariable(name)
          .filter(variable -> variable.indexOf('/') < 0)
          .flatMap(system::findState)
          .filter(state -> system.exposures().containsKey(name))
          .ifPresent(state -> builder.membrane(columnOf(state.name())));
    }
  }

  private int columnOf(String state) {
    return builder
        .find(state)
        .filter(column -> builder.kind(column) == Column.Kind.STATE)
        .orElseThrow(() -> new IllegalArgumentException("no state " + state));
  }
}
