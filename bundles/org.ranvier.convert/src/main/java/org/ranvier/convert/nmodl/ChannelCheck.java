/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.convert.nmodl;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ranvier.xml.SourceLocation;

/**
 * Compares what is written with the file as the interpreter evaluates it, which knows nothing of
 * the formulas that the conversion made.
 */
final class ChannelCheck {
  private static final int EVERY = 5;

  private final Mechanism mechanism;
  private final Draft draft;
  private final Gaps gaps;
  private final NmodlInterpreter interpreter;

  ChannelCheck(Mechanism mechanism, Draft draft) {
    this.mechanism = mechanism;
    this.draft = draft;
    this.gaps = Gaps.allowed();
    this.interpreter = new NmodlInterpreter(mechanism, gaps);
  }

  /** Steady state and time constant of a gate. */
  void gate(GateDraft gate) {
    double infError = 0;
    double tauError = 0;
    boolean compared = false;
    int i = 0;
    try {
      for (Map<String, Double> each : Samples.surroundings()) {
        if (i++ % EVERY == 0) {
          NmodlCurve.Point file = NmodlCurve.point(interpreter, gate.id(), around(each));
          if (Double.isFinite(file.inf()) && Double.isFinite(file.tauMs())) {
            compared = true;
            infError = worse(infError, file.inf(), gate.writtenInf(each), 1);
            tauError = worse(tauError, file.tauMs(), gate.writtenTau(each), 0);
          }
        }
      }
      if (compared) {
        draft.check(new NmodlCheck(gate.id(), infError, tauError));
      } else {
        draft.toDo(start(), gate.id() + " is not compared: the file gives no number for it");
      }
    } catch (NmodlEvaluationException notFollowed) {
      draft.toDo(notFollowed.place(), gate.id() + " is not compared: " + notFollowed.message());
    }
  }

  private SourceLocation start() {
    return SourceLocation.startOf(mechanism.file().name());
  }

  static double worse(double error, double file, double written, double least) {
    double scale = Math.max(least, Math.max(Math.abs(file), Math.abs(written)));
    double here = scale < 1e-250 ? 0 : Math.abs(file - written) / scale;
    return Double.isNaN(here) ? Double.POSITIVE_INFINITY : Math.max(error, here);
  }

  static Map<String, Double> around(Map<String, Double> sample) {
    Map<String, Double> surroundings = NmodlInterpreter.usualSurroundings();
    surroundings.putAll(sample);
    return surroundings;
  }

  /** Rates of a kinetic scheme. */
  void scheme(List<ChannelText.Reaction> reactions) {
    double error = 0;
    int i = 0;
    try {
      for (Map<String, Double> each : Samples.surroundings()) {
        if (i++ % EVERY == 0) {
          interpreter.initialise(around(each));
          interpreter.breakpoint();
          if (interpreter.reactions().size() != reactions.size()) {
            error = Double.POSITIVE_INFINITY;
            break;
          }
          for (int k = 0; k < reactions.size(); k++) {
            double[] file = interpreter.reactions().get(k);
            double[] written = reactions.get(k).written(each);
            double sum = Math.abs(file[0]) + Math.abs(file[1]);
            error = worse(error, file[0], written[0], sum);
            error = worse(error, file[1], written[1], sum);
          }
        }
      }
      draft.check(new NmodlCheck("gate", error, 0));
    } catch (NmodlEvaluationException notFollowed) {
      draft.toDo(notFollowed.place(), "the scheme is not compared: " + notFollowed.message());
    }
  }

  /** The current with states as they might be: conductance, gates and driving force. */
  void current(String name, CurrentDraft parts, MechanismRuns runs) {
    if (!runs.run().moved().isEmpty()) {
      return; // states move on before the current is computed
    }
    double error = 0;
    boolean compared = false;
    int i = 0;
    try {
      for (Map<String, Double> each : Samples.surroundings()) {
        if (i++ % EVERY == 0) {
          Map<String, Double> values = begin(around(each));
          interpreter.breakpoint();
          double file = interpreter.variables().getOrDefault(name, Double.NaN);
          // What C code may have changed is said to be left to do already.
          if (!Double.isNaN(file) || gaps.found().isEmpty()) {
            compared = true;
            error = worse(error, file, written(parts, values), 0);
          }
        }
      }
      if (compared) {
        draft.check(new NmodlCheck(name, error, 0));
      }
    } catch (NmodlEvaluationException notFollowed) {
      draft.toDo(notFollowed.place(), name + " is not compared: " + notFollowed.message());
    }
  }

  /** Sets states to what they might be; gives these values with the surroundings. */
  private Map<String, Double> begin(Map<String, Double> around) {
    interpreter.initialise(around);
    Map<String, Double> values = new HashMap<>(around);
    double value = 0.2;
    for (String state : mechanism.states()) {
      interpreter.set(state, value);
      values.put(state, value);
      value = value * 1.1 + 0.03;
    }
    return values;
  }

  private double written(CurrentDraft parts, Map<String, Double> values) {
    double product = parts.conductance() * parts.beside().value(values);
    for (var each : parts.instances().entrySet()) {
      product *= Math.pow(values.getOrDefault(each.getKey(), Double.NaN), each.getValue());
    }
    for (Formula each : parts.sums()) {
      product *= each.value(values);
    }
    double reversal = parts.reversal().orElseThrow().value(values);
    return product * (values.getOrDefault("v", Double.NaN) - reversal);
  }
}
