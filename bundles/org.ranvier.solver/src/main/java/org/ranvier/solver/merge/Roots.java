/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.merge;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.ranvier.solver.kernel.KernelGraph;
import org.ranvier.solver.model.Assignment;
import org.ranvier.solver.model.Block;
import org.ranvier.solver.model.Column;
import org.ranvier.solver.model.KineticScheme;
import org.ranvier.solver.model.Mechanism;
import org.ranvier.solver.model.Transition;

/**
 * Goes through a mechanism in an order that follows from its parts alone. What it is made of
 * without the formulas is noted in words, so that two mechanisms with the same words and the same
 * formulas at the same places are the same.
 */
final class Roots {
  private final Mechanism mechanism;
  private final IntUnaryOperator formula;
  private final List<Object> words = new ArrayList<>();

  /**
   * @param formula takes each node at which a formula ends, and gives the one that stands for it in
   *     the copy
   */
  Roots(Mechanism mechanism, IntUnaryOperator formula) {
    this.mechanism = mechanism;
    this.formula = formula;
  }

  /** What the last copy was made of, without its formulas. */
  List<Object> words() {
    return words;
  }

  /** The same mechanism with other formulas, in another graph; its columns keep their positions. */
  Mechanism.Builder copy(KernelGraph graph) {
    words.clear();
    Mechanism.Builder copy = Mechanism.builder(mechanism.name(), graph);
    for (Column column : mechanism.columns()) {
      declare(column, copy);
    }
    for (int c = 0; c < mechanism.columnCount(); c++) {
      if (mechanism.rate(c) >= 0) {
        words.add("rate");
        words.add(c);
        copy.rate(c, formula.applyAsInt(mechanism.rate(c)));
      }
    }
    for (Assignment a : assignments(mechanism.onStart())) {
      copy.onStart(a.column(), a.node());
    }
    mechanism.outPorts().forEach(copy::outPort);
    words.add(mechanism.outPorts());
    for (Block block : mechanism.blocks()) {
      words.add(block.states());
      copy.block(new Block(block.states(), transitions(block.transitions())));
    }
    mechanism.schemes().forEach(scheme -> copy.scheme(scheme(scheme)));
    for (String port : mechanism.inPorts()) {
      words.add(port);
      copy.onEvent(port, transitions(mechanism.handler(port)));
    }
    properties(copy);
    return copy;
  }

  private void declare(Column column, Mechanism.Builder copy) {
    words.add(column.name());
    words.add(column.kind());
    switch (column.kind()) {
      case PARAMETER -> copy.parameter(column.name());
      case STATE -> copy.state(column.name());
      case INPUT -> copy.input(column.name());
      case DERIVED -> copy.derived(column.name(), formula.applyAsInt(column.definition()));
    }
  }

  private List<Assignment> assignments(List<Assignment> old) {
    words.add(old.size());
    List<Assignment> all = new ArrayList<>();
    for (Assignment a : old) {
      words.add(a.column());
      all.add(new Assignment(a.column(), formula.applyAsInt(a.node())));
    }
    return all;
  }

  private List<Transition> transitions(List<Transition> old) {
    words.add(old.size());
    List<Transition> all = new ArrayList<>();
    for (Transition t : old) {
      words.add(t.test() >= 0);
      words.add(t.after());
      words.add(t.emits());
      int test = t.test() < 0 ? t.test() : formula.applyAsInt(t.test());
      all.add(new Transition(test, t.after(), assignments(t.assignments()), t.emits()));
    }
    return all;
  }

  private KineticScheme scheme(KineticScheme old) {
    words.add(old.states());
    List<KineticScheme.Edge> edges = new ArrayList<>();
    for (KineticScheme.Edge e : old.edges()) {
      words.add(e.from());
      words.add(e.to());
      edges.add(
          new KineticScheme.Edge(
              e.from(), e.to(), formula.applyAsInt(e.forward()), formula.applyAsInt(e.reverse())));
    }
    return new KineticScheme(old.states(), edges);
  }

  private void properties(Mechanism.Builder copy) {
    words.add(mechanism.membrane());
    words.add(mechanism.isDensity());
    words.add(mechanism.hasRegimes());
    copy.membrane(mechanism.membrane());
    if (mechanism.isDensity()) {
      copy.density();
    }
    if (mechanism.hasRegimes()) {
      copy.regimes();
    }
  }
}
