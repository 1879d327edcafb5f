/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.convert.nmodl;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ranvier.convert.nmodl.SynapseConversion.Change;

/** Compares the equations of a synapse with the file as the interpreter evaluates it. */
final class SynapseCheck {
  private static final int EVERY = 15;

  private final Mechanism mechanism;
  private final Draft draft;
  private final NmodlInterpreter interpreter;
  private double error;

  SynapseCheck(Mechanism mechanism, Draft draft) {
    this.mechanism = mechanism;
    this.draft = draft;
    this.interpreter = new NmodlInterpreter(mechanism);
  }

  /**
   * The current, what time does to states, and what an event does.
   *
   * @param name of the current
   * @param current in terms of states and surroundings
   */
  void compare(String name, Formula current, List<Change> changes) {
    int i = 0;
    try {
      for (Map<String, Double> each : Samples.surroundings()) {
        if (i++ % EVERY == 0) {
          compare(name, current, changes, ChannelCheck.around(each));
        }
      }
    } catch (NmodlEvaluationException notFollowed) {
      draft.toDo(notFollowed.place(), name + " is not compared: " + notFollowed.message());
    }
    draft.check(new NmodlCheck(name, error, 0));
  }

  private void compare(
      String name, Formula current, List<Change> changes, Map<String, Double> around) {
    interpreter.initialise(around);
    Map<String, Double> values = new HashMap<>(around);
    values.put("weight", 0.4);
    double value = 0.2;
    for (String state : mechanism.states()) {
      interpreter.set(state, value);
      values.put(state, value);
      value = value * 1.1 + 0.03;
    }
    Map<String, Double> derivatives = interpreter.breakpoint();
    worse(interpreter.variables().get(name), current.value(values));
    changes.forEach(each -> worse(derivatives.get(each.state()), each.derivative().value(values)));
    interpreter.receive(0.4);
    changes.forEach(
        each -> worse(interpreter.variables().get(each.state()), each.event().value(values)));
  }

  private void worse(@Nullable Double file, double formula) {
    error = ChannelCheck.worse(error, file == null ? Double.NaN : file, formula, 0);
  }
}
