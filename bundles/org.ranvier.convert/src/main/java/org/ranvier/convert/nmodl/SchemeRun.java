/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.convert.nmodl;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.ranvier.convert.nmodl.NmodlStatement.Equation;
import org.ranvier.convert.nmodl.NmodlStatement.Reactant;
import org.ranvier.convert.nmodl.NmodlStatement.Reaction;
import org.ranvier.xml.SourceLocation;

/** What a KINETIC block says of its states, with formulas in place of numbers. */
final class SchemeRun {
  private final Mechanism mechanism;
  private final SymbolicRun run;
  private final List<Transition> transitions = new ArrayList<>();
  private final Set<String> conserved = new TreeSet<>();

  SchemeRun(Mechanism mechanism, SymbolicRun run) {
    this.mechanism = mechanism;
    this.run = run;
  }

  /**
   * A reaction of a scheme.
   *
   * @param forward rate from one state to the other, per ms
   * @param reverse rate of the way back, per ms
   */
  record Transition(
      String from, String to, Formula forward, Formula reverse, SourceLocation place) {}

  /** The reactions so far. */
  List<Transition> transitions() {
    return transitions;
  }

  /** The states that are said to add up to one. */
  Set<String> conserved() {
    return conserved;
  }

  /** As if nothing was solved. */
  void clear() {
    transitions.clear();
    conserved.clear();
  }

  /** One line of a scheme. */
  void react(Reaction reaction) {
    boolean simple =
        reaction.arrow().equals("<->")
            && reaction.rates().size() == 2
            && isOne(reaction.left())
            && isOne(reaction.right());
    if (!simple) {
      throw new NmodlEvaluationException(
          reaction.place(), "only reactions of one state to another, with two rates, are followed");
    }
    transitions.add(
        new Transition(
            state(reaction.left().getFirst(), reaction.place()),
            state(reaction.right().getFirst(), reaction.place()),
            run.value(reaction.rates().get(0)),
            run.value(reaction.rates().get(1)),
            reaction.place()));
  }

  private static boolean isOne(List<Reactant> reactants) {
    return reactants.size() == 1 && reactants.getFirst().count() == 1;
  }

  private String state(Reactant reactant, SourceLocation place) {
    String name =
        reactant.index().map(i -> run.element(reactant.name(), i)).orElse(reactant.name());
    if (!mechanism.states().contains(name)) {
      throw new NmodlEvaluationException(place, name + " is no state without an index");
    }
    return name;
  }

  /** CONSERVE; what is said of another sum than one is told by nothing. */
  void conserve(Equation equation) {
    List<String> terms = new ArrayList<>();
    if (run.value(equation.right()).isNumber(1) && collect(run.value(equation.left()), terms)) {
      conserved.addAll(terms);
    }
  }

  /** Whether a formula is a sum of different states. */
  private boolean collect(Formula sum, List<String> terms) {
    if (sum.is("+")) {
      return collect(sum.part(0), terms) && collect(sum.part(1), terms);
    }
    boolean state = sum.is("symbol") && mechanism.states().contains(sum.symbol());
    return state && !terms.contains(sum.symbol()) && terms.add(sum.symbol());
  }
}
