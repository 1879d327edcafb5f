/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lems.type;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ranvier.xml.SourceLocation;

/**
 * What instances of a ComponentType compute.
 *
 * @param simultaneous whether jLEMS integrates the component and its children as one system
 */
public record Dynamics(
    List<StateVariable> stateVariables,
    List<TimeDerivative> timeDerivatives,
    List<DerivedVariable> derivedVariables,
    List<ConditionalDerivedVariable> conditionalDerivedVariables,
    List<OnStart> onStarts,
    List<OnCondition> onConditions,
    List<OnEvent> onEvents,
    List<Regime> regimes,
    List<KineticScheme> kineticSchemes,
    boolean simultaneous) {

  /** Dynamics that do nothing. */
  public static final Dynamics EMPTY =
      new Dynamics(
          List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
          List.of(), false);

  /** A quantity that changes continuously or in events. */
  public record StateVariable(
      String name,
      @Nullable String dimension,
      @Nullable String exposure,
      SourceLocation location) {}

  /** How a state changes with time. */
  public record TimeDerivative(String variable, NumberFormula value, SourceLocation location) {}

  /** A quantity computed from others: by a formula, or from other instances by a selection. */
  public record DerivedVariable(
      String name,
      @Nullable String dimension,
      @Nullable String exposure,
      @Nullable NumberFormula value,
      @Nullable Selection selection,
      SourceLocation location) {}

  /**
   * A path to quantities of other instances, such as {@code gates[*]/fcond}.
   *
   * @param path of one step at least
   * @param reduce how several are made one; null where the path leads to a single one
   * @param required whether it is an error that nothing is found
   */
  public record Selection(
      String path, @Nullable Reduction reduce, boolean required, SourceLocation location) {
    private static final String ANYWHERE = "//";

    public Selection {
      if (steps(path).isEmpty()) {
        throw new IllegalArgumentException("\"" + path + "\" has no step");
      }
    }

    /** Whether the first step names a type whose components are looked for in the whole model. */
    public boolean isAnywhere() {
      return path.startsWith(ANYWHERE);
    }

    public List<String> steps() {
      return steps(path);
    }

    /** The steps of a path; a slash between brackets belongs to its step. */
    public static List<String> steps(String path) {
      List<String> steps = new ArrayList<>();
      boolean selecting = false;
      int begin = 0;
      for (int at = 0; at < path.length(); at++) {
        char c = path.charAt(at);
        selecting = c == '[' || (selecting && c != ']');
        if (c == '/' && !selecting) {
          steps.add(path.substring(begin, at).strip());
          begin = at + 1;
        }
      }
      steps.add(path.substring(begin).strip());
      steps.removeIf(String::isEmpty);
      return steps;
    }
  }

  /** How several values are made one; over none it yields the neutral value. */
  public enum Reduction {
    ADD(0),
    MULTIPLY(1);

    private final double neutral;

    Reduction(double neutral) {
      this.neutral = neutral;
    }

    public double neutral() {
      return neutral;
    }
  }

  /** A quantity computed by the formula of the first case that applies; zero where none does. */
  public record ConditionalDerivedVariable(
      String name,
      @Nullable String dimension,
      @Nullable String exposure,
      List<Case> cases,
      SourceLocation location) {}

  /** One case; without a condition it always applies. */
  public record Case(@Nullable ConditionFormula condition, NumberFormula value) {}

  /** One thing done at an event. */
  public sealed interface Action {
    SourceLocation location();
  }

  /** Gives a state variable a new value. */
  public record StateAssignment(String variable, NumberFormula value, SourceLocation location)
      implements Action {}

  /** Sends an event. */
  public record EventOut(String port, SourceLocation location) implements Action {}

  /** Enters another regime. */
  public record Transition(String regime, SourceLocation location) implements Action {}

  /** What is done before the first step. */
  public record OnStart(List<Action> actions) {}

  /** What is done in each step at whose end the condition holds. */
  public record OnCondition(ConditionFormula test, List<Action> actions) {}

  /** What is done when an event arrives. */
  public record OnEvent(String port, List<Action> actions, SourceLocation location) {}

  /** A mode with dynamics of its own, such as the refractory period. */
  public record Regime(
      String name,
      boolean initial,
      List<TimeDerivative> timeDerivatives,
      List<Action> onEntry,
      List<OnCondition> onConditions,
      List<OnEvent> onEvents,
      SourceLocation location) {}

  /**
   * Occupancies of states with transitions between them.
   *
   * @param nodes name of the Children that are the states
   * @param stateVariable the state variable of each of them that is its occupancy
   * @param edges name of the Children that are the transitions
   * @param edgeSource link of a transition to the state it leaves
   * @param edgeTarget link of a transition to the state it enters
   * @param forwardRate exposure of a transition: rate from source to target
   * @param reverseRate exposure of a transition: rate back
   */
  public record KineticScheme(
      String name,
      String nodes,
      String stateVariable,
      String edges,
      String edgeSource,
      String edgeTarget,
      String forwardRate,
      String reverseRate,
      SourceLocation location) {}
}
