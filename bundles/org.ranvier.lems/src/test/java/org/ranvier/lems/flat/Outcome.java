/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lems.flat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.ranvier.lems.expression.Evaluator;
import org.ranvier.lems.flat.FlatSystem.Action;

/** Everything that a flat system computes at one state, by a name that says what it is. */
final class Outcome {
  private static final double DRAWN = 0.375;

  private final FlatSystem system;
  private final Map<String, Double> variables = new HashMap<>();
  private final Map<String, Object> computed = new TreeMap<>();
  private final Evaluator evaluator = new Evaluator(variables::get, () -> DRAWN);

  private Outcome(FlatSystem system) {
    this.system = system;
  }

  /** All that is computed at a state that follows from the seed and the variables' names. */
  static Map<String, Object> at(FlatSystem system, long seed) {
    Outcome outcome = new Outcome(system);
    outcome.chooseState(seed);
    outcome.compute();
    return outcome.computed;
  }

  private void chooseState(long seed) {
    variables.put("t", random(seed, "t"));
    system.constants().forEach(c -> variables.put(c.name(), c.value()));
    system.properties().forEach(p -> variables.put(p.name(), random(seed, p.name())));
    system.inputs().forEach(i -> variables.put(i.name(), random(seed, i.name())));
    system.states().forEach(s -> variables.put(s.name(), random(seed, s.name())));
  }

  /** Some are negative, some near zero: both sides of every condition are met. */
  private static double random(long seed, String name) {
    Random random = new Random(seed * 31 + name.hashCode());
    double size = Math.pow(10, 4 * random.nextDouble() - 4);
    return random.nextInt(4) == 0 ? -size : size;
  }

  private void compute() {
    system.constants().forEach(c -> computed.put("constant " + c.name(), c.value()));
    system
        .derived()
        .forEach(
            d -> {
              double value = evaluator.value(d.value());
              variables.put(d.name(), value);
              computed.put("derived " + d.name(), value);
            });
    for (FlatSystem.State state : system.states()) {
      computed.put(
          "rate of " + state.name(), state.rate() == null ? "none" : evaluator.value(state.rate()));
    }
    blocks("start", system.startActions().stream().map(FlatSystem.Block::actions).toList());
    triggers("condition", system.conditions());
    handlers("event", system.handlers());
    system.regimes().forEach(this::regimes);
    for (FlatSystem.Scheme scheme : system.kineticSchemes()) {
      computed.put("scheme " + scheme.path(), scheme.occupancies() + " " + scheme.transitions());
    }
    computed.put("routes", system.routes().toString());
    computed.put("exposures", new TreeMap<>(system.exposures()).toString());
    computed.put("ports", system.inPorts() + " " + system.outPorts());
  }

  private void regimes(FlatSystem.RegimeSet set) {
    computed.put("regimes of " + set.path(), set.initial());
    for (FlatSystem.Regime regime : set.regimes()) {
      String where = "regime " + set.path() + ":" + regime.name();
      regime
          .rates()
          .forEach(
              (state, rate) -> computed.put(where + " rate of " + state, evaluator.value(rate)));
      blocks(where + " entry", List.of(regime.onEntry()));
      triggers(where + " condition", regime.conditions());
      handlers(where + " event", regime.handlers());
    }
  }

  private void triggers(String what, List<FlatSystem.Trigger> triggers) {
    for (int i = 0; i < triggers.size(); i++) {
      String where = what + " " + i + " of " + triggers.get(i).path();
      computed.put(where, String.valueOf(evaluator.holds(triggers.get(i).test())));
      blocks(where, List.of(triggers.get(i).actions()));
    }
  }

  private void handlers(String what, List<FlatSystem.Handler> handlers) {
    for (int i = 0; i < handlers.size(); i++) {
      blocks(what + " " + i + " at " + handlers.get(i).port(), List.of(handlers.get(i).actions()));
    }
  }

  private void blocks(String what, List<List<Action>> blocks) {
    for (int b = 0; b < blocks.size(); b++) {
      for (int i = 0; i < blocks.get(b).size(); i++) {
        String where = what + " block " + b + " action " + i;
        Action action = blocks.get(b).get(i);
        if (action instanceof FlatSystem.Assign(String state, var value)) {
          computed.put(where + " sets " + state, evaluator.value(value));
        } else {
          computed.put(where, action.toString());
        }
      }
    }
  }
}
