/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.convert.nmodl;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ranvier.convert.nmodl.NmodlBlock.Code;
import org.ranvier.convert.nmodl.SynapseConversion.Change;

/** Compares the equations of a synapse with the file as the interpreter evaluates it. */
final class SynapseCheck {
  private static final int EVERY = 15;
  private static final double WEIGHT = 0.4;

  private final Mechanism mechanism;
  private final Draft draft;
  private final Code code;
  private final NmodlInterpreter interpreter;
  private double error;

  SynapseCheck(Mechanism mechanism, Draft draft) {
    this.mechanism = mechanism;
    this.draft = draft;
    this.code = mechanism.file().code("NET_RECEIVE").orElseThrow();
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
      draft.check(new NmodlCheck(name, error, 0));
    } catch (NmodlEvaluationException notFollowed) {
      draft.toDo(notFollowed.place(), name + " is not compared: " + notFollowed.message());
    }
  }

  private void compare(
      String name, Formula current, List<Change> changes, Map<String, Double> around) {
    interpreter.initialise(around);
    Map<String, Double> values = new HashMap<>(around);
    double value = 0.2;
    for (Change each : changes) {
      interpreter.set(each.state(), value);
      values.put(each.state(), value);
      value = value * 1.1 + 0.03;
    }
    Map<String, Double> arguments = new HashMap<>(values);
    code.parameters().stream().limit(1).forEach(each -> arguments.put(each, WEIGHT));
    values.put("weight", WEIGHT);
    Map<String, Double> derivatives = interpreter.breakpoint();
    worse(interpreter.variables().get(name), current.value(values));
    for (Change each : changes) {
      if (mechanism.states().contains(each.state())) {
        worse(derivatives.get(each.state()), each.derivative().value(values));
      }
    }
    Map<String, Double> after = interpreter.receive(arguments);
    for (Change each : changes) {
      boolean state = mechanism.states().contains(each.state());
      Double there = state ? interpreter.variables().get(each.state()) : after.get(each.state());
      worse(there, each.event().value(values));
    }
  }

  private void worse(@Nullable Double file, double formula) {
    error = ChannelCheck.worse(error, file == null ? Double.NaN : file, formula, 0);
  }
}
