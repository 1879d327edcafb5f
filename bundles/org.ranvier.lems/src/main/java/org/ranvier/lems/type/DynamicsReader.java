/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lems.type;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.ranvier.lems.type.Dynamics.Action;
import org.ranvier.lems.type.Dynamics.Case;
import org.ranvier.lems.type.Dynamics.ConditionalDerivedVariable;
import org.ranvier.lems.type.Dynamics.DerivedVariable;
import org.ranvier.lems.type.Dynamics.EventOut;
import org.ranvier.lems.type.Dynamics.KineticScheme;
import org.ranvier.lems.type.Dynamics.OnCondition;
import org.ranvier.lems.type.Dynamics.OnEvent;
import org.ranvier.lems.type.Dynamics.OnStart;
import org.ranvier.lems.type.Dynamics.Reduction;
import org.ranvier.lems.type.Dynamics.Regime;
import org.ranvier.lems.type.Dynamics.Selection;
import org.ranvier.lems.type.Dynamics.StateAssignment;
import org.ranvier.lems.type.Dynamics.StateVariable;
import org.ranvier.lems.type.Dynamics.TimeDerivative;
import org.ranvier.lems.type.Dynamics.Transition;
import org.ranvier.xml.XmlElement;

/** Reads {@code <Dynamics>} elements. */
final class DynamicsReader {
  private static final Set<String> DYNAMICS =
      Set.of(
          "Super",
          "StateVariable",
          "TimeDerivative",
          "DerivedVariable",
          "ConditionalDerivedVariable",
          "OnStart",
          "OnCondition",
          "OnEvent",
          "Regime",
          "KineticScheme");

  private static final Set<String> REGIME =
      Set.of("StateVariable", "TimeDerivative", "OnEntry", "OnCondition", "OnEvent");

  private static final Set<String> ACTIONS = Set.of("StateAssignment", "EventOut", "Transition");

  private final Attributes attributes;

  DynamicsReader(Attributes attributes) {
    this.attributes = attributes;
  }

  Dynamics read(XmlElement element) {
    checkContent(element, "Dynamics", DYNAMICS);
    List.of("StateVariable", "DerivedVariable", "ConditionalDerivedVariable")
        .forEach(kind -> checkNames(element, kind));
    return new Dynamics(
        stateVariables(element),
        all(element, "TimeDerivative", this::timeDerivative),
        all(element, "DerivedVariable", this::derivedVariable),
        all(element, "ConditionalDerivedVariable", this::conditional),
        all(element, "OnStart", e -> new OnStart(actions(e))),
        onConditions(element),
        all(element, "OnEvent", this::onEvent),
        all(element, "Regime", this::regime),
        all(element, "KineticScheme", this::kineticScheme),
        "true".equals(element.attribute("simultaneous")));
  }

  private void checkContent(XmlElement element, String where, Set<String> known) {
    for (XmlElement inner : element.elements()) {
      if (!known.contains(inner.localName()) && !TypeReader.isRemark(inner)) {
        attributes.unknown(inner, where, known);
      }
    }
  }

  private void checkNames(XmlElement element, String kind) {
    Set<@Nullable String> names = new HashSet<>();
    for (XmlElement inner : element.elements(kind)) {
      if (inner.attribute("name") != null && !names.add(inner.attribute("name"))) {
        attributes.declaredTwice(inner);
      }
    }
  }

  private static <T> List<T> all(XmlElement element, String name, Function<XmlElement, T> reader) {
    List<T> read = new ArrayList<>();
    for (XmlElement inner : element.elements(name)) {
      read.add(reader.apply(inner));
    }
    return List.copyOf(read);
  }

  /** Those declared inside a regime belong to the component as all others do. */
  private List<StateVariable> stateVariables(XmlElement element) {
    List<StateVariable> variables =
        new ArrayList<>(all(element, "StateVariable", this::stateVariable));
    for (XmlElement regime : element.elements("Regime")) {
      variables.addAll(all(regime, "StateVariable", this::stateVariable));
    }
    return List.copyOf(variables);
  }

  private StateVariable stateVariable(XmlElement e) {
    return new StateVariable(
        attributes.required(e, "name"),
        attributes.optional(e, "dimension"),
        attributes.optional(e, "exposure"),
        e.location());
  }

  private TimeDerivative timeDerivative(XmlElement e) {
    return new TimeDerivative(
        attributes.required(e, "variable"), attributes.formula(e, "value"), e.location());
  }

  private DerivedVariable derivedVariable(XmlElement e) {
    Selection selection = selection(e);
    NumberFormula value =
        attributes.optional(e, "select") == null
            ? attributes.formula(e, "value")
            : attributes.findFormula(e, "value").orElse(null);
    return new DerivedVariable(
        attributes.required(e, "name"),
        attributes.optional(e, "dimension"),
        attributes.optional(e, "exposure"),
        value,
        selection,
        e.location());
  }

  private @Nullable Selection selection(XmlElement e) {
    String path = attributes.path(e, "select");
    if (path == null) {
      return null;
    }
    String reduce = attributes.optional(e, "reduce");
    Reduction reduction =
        switch (reduce == null ? "" : reduce) {
          case "" -> null;
          case "add" -> Reduction.ADD;
          case "multiply" -> Reduction.MULTIPLY;
          default -> attributes.unknownReduction(e);
        };
    return new Selection(
        path,
        reduction,
        !"false".equals(e.attribute("required")),
        attributes.location(e, "select"));
  }

  private ConditionalDerivedVariable conditional(XmlElement e) {
    return new ConditionalDerivedVariable(
        attributes.required(e, "name"),
        attributes.optional(e, "dimension"),
        attributes.optional(e, "exposure"),
        all(
            e,
            "Case",
            c ->
                new Case(
                    attributes.findCondition(c, "condition").orElse(null),
                    attributes.formula(c, "value"))),
        e.location());
  }

  private List<OnCondition> onConditions(XmlElement element) {
    List<OnCondition> read = new ArrayList<>();
    for (XmlElement e : element.elements("OnCondition")) {
      attributes.required(e, "test");
      Optional<ConditionFormula> test = attributes.findCondition(e, "test");
      List<Action> actions = actions(e);
      test.ifPresent(condition -> read.add(new OnCondition(condition, actions)));
    }
    return List.copyOf(read);
  }

  private OnEvent onEvent(XmlElement e) {
    return new OnEvent(attributes.required(e, "port"), actions(e), e.location());
  }

  private List<Action> actions(XmlElement element) {
    List<Action> actions = new ArrayList<>();
    for (XmlElement e : element.elements()) {
      switch (e.localName()) {
        case "StateAssignment" ->
            actions.add(
                new StateAssignment(
                    attributes.required(e, "variable"),
                    attributes.formula(e, "value"),
                    e.location()));
        case "EventOut" -> actions.add(new EventOut(attributes.required(e, "port"), e.location()));
        case "Transition" ->
            actions.add(new Transition(attributes.required(e, "regime"), e.location()));
        default -> {
          // Other words of Dynamics have no effect here, and models in use contain some.
          if (!TypeReader.isRemark(e) && !DYNAMICS.contains(e.localName())) {
            attributes.unknown(e, element.localName(), ACTIONS);
          }
        }
      }
    }
    return List.copyOf(actions);
  }

  private Regime regime(XmlElement e) {
    checkContent(e, "a Regime", REGIME);
    List<Action> onEntry = new ArrayList<>();
    e.elements("OnEntry").forEach(entry -> onEntry.addAll(actions(entry)));
    return new Regime(
        attributes.required(e, "name"),
        "true".equals(e.attribute("initial")),
        all(e, "TimeDerivative", this::timeDerivative),
        List.copyOf(onEntry),
        onConditions(e),
        all(e, "OnEvent", this::onEvent),
        e.location());
  }

  private KineticScheme kineticScheme(XmlElement e) {
    return new KineticScheme(
        attributes.required(e, "name"),
        attributes.required(e, "nodes"),
        attributes.required(e, "stateVariable"),
        attributes.required(e, "edges"),
        attributes.required(e, "edgeSource"),
        attributes.required(e, "edgeTarget"),
        attributes.required(e, "forwardRate"),
        attributes.required(e, "reverseRate"),
        e.location());
  }
}
