/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.scheme;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.ranvier.lems.component.Component;
import org.ranvier.units.Quantity;

/**
 * A rate of a transition by one of the forms of Hodgkin and Huxley.
 *
 * @param type name of the form
 * @param perSecond amplitude, in 1/s
 * @param midpoint in V
 * @param scale in V
 * @param written its attributes
 */
record RateForm(
    String type, double perSecond, double midpoint, double scale, Map<String, String> written) {
  private static final MathContext ALL_DIGITS = new MathContext(17);
  private static final double EQUAL = 1e-12;
  private static final double PER_MILLI = 1e3;

  /** The rate of a transition; empty where it is of no such form. */
  static Optional<RateForm> of(Component transition, boolean forward) {
    if (transition.type().name().equals("vHalfTransition")) {
      return ofCharge(transition, forward);
    }
    return transition
        .findChild("rate")
        .filter(each -> each.isA("baseHHRate"))
        .map(
            rate -> {
              Map<String, String> written = new LinkedHashMap<>();
              written.put("type", rate.type().name());
              for (String each : new String[] {"rate", "midpoint", "scale"}) {
                rate.findText(each).ifPresent(text -> written.put(each, text));
              }
              return new RateForm(
                  rate.type().name(),
                  rate.value("rate"),
                  rate.value("midpoint"),
                  rate.value("scale"),
                  written);
            });
  }

  /** Without a shortest time both rates are exponentials. */
  private static Optional<RateForm> ofCharge(Component transition, boolean forward) {
    double gamma = transition.value("gamma");
    double charge = transition.value("z") * (forward ? gamma : gamma - 1);
    if (transition.value("tauMin") != 0 || charge == 0) {
      return Optional.empty();
    }
    double perSecond = 1 / transition.value("tau");
    double scale = transition.value("kte") / charge;
    Map<String, String> written = new LinkedHashMap<>();
    written.put("type", "HHExpRate");
    written.put("rate", number(perSecond / PER_MILLI) + "per_ms");
    written.put("midpoint", transition.findText("vHalf").orElseThrow());
    written.put("scale", number(scale * PER_MILLI) + "mV");
    return Optional.of(
        new RateForm("HHExpRate", perSecond, transition.value("vHalf"), scale, written));
  }

  private static String number(double value) {
    BigDecimal few = new BigDecimal(Double.toString(value));
    return Quantity.plain(
        few.doubleValue() == value ? few : new BigDecimal(value).round(ALL_DIGITS));
  }

  /** Whether it is another one times a number. */
  boolean isLike(RateForm other) {
    return type.equals(other.type)
        && isEqual(midpoint, other.midpoint)
        && isEqual(scale, other.scale);
  }

  /** How many times another one it is. */
  double times(RateForm other) {
    return perSecond / other.perSecond;
  }

  static boolean isEqual(double one, double other) {
    return Math.abs(one - other) <= EQUAL * Math.max(Math.abs(one), Math.abs(other));
  }
}
