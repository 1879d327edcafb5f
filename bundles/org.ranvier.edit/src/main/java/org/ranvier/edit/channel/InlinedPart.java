/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.channel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ranvier.edit.insert.Markup;
import org.ranvier.lems.component.Component;

/**
 * A rate, steady state or time constant of a core type, written out inside of a ComponentType: its
 * parameters as constants, its formula as a variable.
 *
 * @param name of the variable, and start of the names of the constants
 * @param dimension of the variable
 */
record InlinedPart(String name, String dimension, Component part) {
  private static final Set<String> EXPONENTIAL = Set.of("HHExpRate", "HHExpVariable");
  private static final Set<String> SIGMOID = Set.of("HHSigmoidRate", "HHSigmoidVariable");
  private static final Set<String> LINOID = Set.of("HHExpLinearRate", "HHExpLinearVariable");
  private static final String FIXED = "fixedTimeCourse";

  /** Whether the formula of a part is known; types that extend those may have another. */
  static boolean isKnown(Component part) {
    String type = part.type().name();
    return type.equals(FIXED)
        || EXPONENTIAL.contains(type)
        || SIGMOID.contains(type)
        || LINOID.contains(type);
  }

  List<Markup> constants() {
    List<Markup> constants = new ArrayList<>();
    if (part.type().name().equals(FIXED)) {
      constants.add(constant("Fixed", dimension, "tau"));
    } else {
      constants.add(constant("Rate", dimension, "rate"));
      constants.add(constant("Midpoint", "voltage", "midpoint"));
      constants.add(constant("Scale", "voltage", "scale"));
    }
    return constants;
  }

  private Markup constant(String suffix, String of, String attribute) {
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put("name", name + suffix);
    attributes.put("dimension", of);
    attributes.put("value", part.findText(attribute).orElseThrow());
    return Markup.of("Constant", attributes);
  }

  List<Markup> variables() {
    String type = part.type().name();
    if (type.equals(FIXED)) {
      return List.of(variable(name, dimension, name + "Fixed"));
    }
    Markup x = variable(name + "X", "none", "(v - %1$sMidpoint) / %1$sScale".formatted(name));
    if (EXPONENTIAL.contains(type)) {
      return List.of(x, variable(name, dimension, "%1$sRate * exp(%1$sX)".formatted(name)));
    }
    if (SIGMOID.contains(type)) {
      String value = "%1$sRate / (1 + exp(0 - %1$sX))".formatted(name);
      return List.of(x, variable(name, dimension, value));
    }
    return List.of(x, linoid());
  }

  /** With its value at the midpoint, where the formula has none. */
  private Markup linoid() {
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put("name", name);
    attributes.put("dimension", dimension);
    String beside = "%1$sRate * %1$sX / (1 - exp(0 - %1$sX))".formatted(name);
    return new Markup(
        "ConditionalDerivedVariable",
        attributes,
        List.of(choice(name + "X .neq. 0", beside), choice(name + "X .eq. 0", name + "Rate")));
  }

  private static Markup choice(String condition, String value) {
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put("condition", condition);
    attributes.put("value", value);
    return Markup.of("Case", attributes);
  }

  private static Markup variable(String name, String dimension, String value) {
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put("name", name);
    attributes.put("dimension", dimension);
    attributes.put("value", value);
    return Markup.of("DerivedVariable", attributes);
  }
}
