/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.simulation.internal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ranvier.lems.component.Component;
import org.ranvier.simulation.Method;
import org.ranvier.simulation.RunDescription;
import org.ranvier.simulation.RunWarning;
import org.ranvier.simulation.StepTolerance;
import org.ranvier.xml.ModelProblemException;

/**
 * Which method a run uses, and why: what the user says, else what the {@code Meta} elements of the
 * Simulation ask for, else the default.
 *
 * @param method the method
 * @param reason who asked for it, for the report; empty for the default
 * @param tolerance of the steps of an adaptive method
 * @param asking the Meta element of another simulator that asks for it
 */
record ChosenMethod(
    Method method, String reason, StepTolerance tolerance, Optional<Component> asking) {
  /** Name of this simulator in {@code for}. */
  private static final String OWN = "ranvier";

  /** A network of more cells would stop for every spike of every one of them. */
  private static final long MOST_CELLS = 200;

  /** Chooses before the model is put together. */
  static ChosenMethod of(RunDescription description, Component simulation) {
    Optional<ChosenMethod> asked = asked(simulation);
    StepTolerance tolerance =
        description
            .tolerance()
            .or(() -> asked.map(ChosenMethod::tolerance))
            .orElse(StepTolerance.USUAL);
    if (description.method().isPresent()) {
      Method method = description.method().get();
      return new ChosenMethod(method, "as you asked", tolerance, Optional.empty());
    }
    return asked
        .map(choice -> new ChosenMethod(choice.method, choice.reason, tolerance, choice.asking))
        .orElse(byDefault(tolerance));
  }

  private static ChosenMethod byDefault(StepTolerance tolerance) {
    return new ChosenMethod(Method.NEURON, "", tolerance, Optional.empty());
  }

  /**
   * The choice for a model that is put together: what is meant for another simulator is left where
   * it does not fit, with a warning.
   */
  ChosenMethod in(Assembly assembly) {
    if (asking.isEmpty()) {
      return this;
    }
    String obstacle = "";
    if (method == Method.ADAPTIVE && assembly.cells() > MOST_CELLS) {
      obstacle =
          "steps of variable length do not pay in a network of %d cells"
              .formatted(assembly.cells());
    } else if (method == Method.RK4 && assembly.volumes() > 0) {
      obstacle = "it is explicit and does not suit cells with a shape";
    }
    if (obstacle.isEmpty()) {
      return this;
    }
    String text =
        "the method %s is not used, %s: %s; choose it for the run to have it all the same"
            .formatted(method.id(), reason, obstacle);
    assembly.surroundings().warn(new RunWarning(Optional.of(asking.get().location()), text));
    return byDefault(tolerance);
  }

  private static Optional<ChosenMethod> asked(Component simulation) {
    List<Component> metas =
        simulation.children().stream().filter(child -> child.isA("Meta")).toList();
    for (String simulator : List.of(OWN, "neuron", "jlems")) {
      for (Component meta : metas) {
        if (meta.text("for", "").strip().equalsIgnoreCase(simulator)) {
          Optional<Method> method = method(meta, simulator);
          if (method.isPresent()) {
            Optional<Component> other = Optional.of(meta).filter(m -> !simulator.equals(OWN));
            return Optional.of(
                new ChosenMethod(method.get(), reason(meta), tolerance(meta), other));
          }
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Method> method(Component meta, String simulator) {
    String wanted = meta.text("method", "").strip().toLowerCase(Locale.ROOT);
    return switch (simulator) {
      case OWN -> wanted.isEmpty() ? Optional.empty() : Optional.of(own(meta, wanted));
      case "neuron" -> Optional.of(Method.ADAPTIVE).filter(m -> wanted.equals("cvode"));
      default -> Optional.of(Method.RK4).filter(m -> wanted.equals("rk4"));
    };
  }

  private static Method own(Component meta, String wanted) {
    try {
      return Method.parse(wanted);
    } catch (IllegalArgumentException e) {
      throw new ModelProblemException(meta.location("method"), String.valueOf(e.getMessage()));
    }
  }

  private static String reason(Component meta) {
    return "as a Meta for %s asks (%s)"
        .formatted(meta.text("for", "").strip(), meta.text("method", "").strip());
  }

  private static StepTolerance tolerance(Component meta) {
    double absolute = number(meta, "abs_tolerance", StepTolerance.USUAL.absolute());
    double relative = number(meta, "rel_tolerance", StepTolerance.USUAL.relative());
    if (absolute + relative == 0) {
      throw new ModelProblemException(
          meta.location("abs_tolerance"), "both tolerances are 0; one above 0 is expected");
    }
    return new StepTolerance(absolute, relative);
  }

  private static double number(Component meta, String name, double otherwise) {
    Optional<String> text = meta.findText(name);
    if (text.isEmpty()) {
      return otherwise;
    }
    try {
      double value = Double.parseDouble(text.get().strip());
      if (value >= 0 && Double.isFinite(value)) {
        return value;
      }
    } catch (NumberFormatException e) {
      // Said below, as for other numbers that are none.
    }
    throw new ModelProblemException(
        meta.location(name), "\"" + text.get() + "\" was found; a number from 0 on is expected");
  }
}
