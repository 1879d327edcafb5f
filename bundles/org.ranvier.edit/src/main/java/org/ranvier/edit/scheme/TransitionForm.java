/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.scheme;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.ranvier.edit.insert.Markup;

/** How the two rates between states are given. What is written first is slow and plain. */
public enum TransitionForm {
  /** A rate for each way. */
  RATES,
  /** A time constant and a steady state. */
  TIME_AND_STEADY_STATE,
  /** A charge that moves in the field of the membrane. */
  CHARGE;

  private static final String MIDPOINT = "-40mV";

  /**
   * Elements that join two states, with values of core types.
   *
   * @param ids gives a free id for a wanted one
   */
  List<Markup> markup(String from, String to, String prefix, Function<String, String> ids) {
    return switch (this) {
      case RATES ->
          List.of(
              transition("forwardTransition", ids.apply(from + "_" + to), from, to, prefix)
                  .with(rate("20mV", prefix)),
              transition("reverseTransition", ids.apply(to + "_" + from), from, to, prefix)
                  .with(rate("-20mV", prefix)));
      case TIME_AND_STEADY_STATE ->
          List.of(
              transition("tauInfTransition", ids.apply(from + "_" + to), from, to, prefix)
                  .with(steadyState(prefix))
                  .with(timeCourse(prefix)));
      case CHARGE -> List.of(charge(ids.apply(from + "_" + to), from, to, prefix));
    };
  }

  private static Markup transition(String name, String id, String from, String to, String prefix) {
    return Markup.of(prefix + name, attributes("id", id, "from", from, "to", to));
  }

  private static Markup rate(String scale, String prefix) {
    return Markup.of(
        prefix + "rate",
        attributes("type", "HHExpRate", "rate", "1per_ms", "midpoint", MIDPOINT, "scale", scale));
  }

  private static Markup steadyState(String prefix) {
    return Markup.of(
        prefix + "steadyState",
        attributes(
            "type", "HHSigmoidVariable", "rate", "1", "midpoint", MIDPOINT, "scale", "10mV"));
  }

  private static Markup timeCourse(String prefix) {
    return Markup.of(prefix + "timeCourse", attributes("type", "fixedTimeCourse", "tau", "1ms"));
  }

  private static Markup charge(String id, String from, String to, String prefix) {
    Map<String, String> attributes = attributes("id", id, "from", from, "to", to);
    attributes.putAll(attributes("vHalf", MIDPOINT, "z", "1", "gamma", "0.5"));
    attributes.putAll(attributes("tau", "1ms", "tauMin", "0.01ms"));
    return Markup.of(prefix + "vHalfTransition", attributes);
  }

  private static Map<String, String> attributes(String... pairs) {
    Map<String, String> attributes = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      attributes.put(pairs[i], pairs[i + 1]);
    }
    return attributes;
  }
}
