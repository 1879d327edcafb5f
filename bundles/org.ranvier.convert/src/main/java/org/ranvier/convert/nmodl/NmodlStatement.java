/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.convert.nmodl;

import java.util.List;
import java.util.Optional;
import org.ranvier.xml.SourceLocation;

/** One step of a procedure, or one line of a scheme. */
public sealed interface NmodlStatement {
  /** Where it begins. */
  SourceLocation place();

  /** {@code LOCAL a, b}. */
  record Local(List<String> names, SourceLocation place) implements NmodlStatement {
    public Local {
      names = List.copyOf(names);
    }
  }

  /**
   * {@code name = value}.
   *
   * @param index of the element, where the name is an array
   * @param primes how often the variable on the left is derived with respect to time
   */
  record Assignment(
      String name,
      Optional<NmodlExpression> index,
      int primes,
      NmodlExpression value,
      SourceLocation place)
      implements NmodlStatement {}

  /** A procedure, or a function whose value is not used. */
  record Invocation(NmodlExpression.Call call, SourceLocation place) implements NmodlStatement {}

  /** {@code IF (condition) {…} ELSE {…}}. */
  record If(
      NmodlExpression condition,
      List<NmodlStatement> then,
      List<NmodlStatement> otherwise,
      SourceLocation place)
      implements NmodlStatement {
    public If {
      then = List.copyOf(then);
      otherwise = List.copyOf(otherwise);
    }
  }

  /** {@code WHILE (condition) {…}}. */
  record While(NmodlExpression condition, List<NmodlStatement> body, SourceLocation place)
      implements NmodlStatement {
    public While {
      body = List.copyOf(body);
    }
  }

  /** {@code FROM i = from TO to BY by {…}}, both ends included. */
  record Loop(
      String variable,
      NmodlExpression from,
      NmodlExpression to,
      Optional<NmodlExpression> by,
      List<NmodlStatement> body,
      SourceLocation place)
      implements NmodlStatement {
    public Loop {
      body = List.copyOf(body);
    }
  }

  /**
   * {@code SOLVE block METHOD method}.
   *
   * @param method empty where none is named
   * @param steadyState whether it is to be solved for its steady state
   */
  record Solve(String block, String method, boolean steadyState, SourceLocation place)
      implements NmodlStatement {}

  /** {@code TABLE … DEPEND … FROM … TO … WITH …}: values to be computed in advance. */
  record Table(List<String> names, List<String> depend, SourceLocation place)
      implements NmodlStatement {
    public Table {
      names = List.copyOf(names);
      depend = List.copyOf(depend);
    }
  }

  /**
   * {@code ~ left <-> right (forward, backward)}.
   *
   * @param arrow {@code <->}, {@code ->} or {@code <<}
   * @param left what reacts, each with how many of it
   * @param right what comes of it
   * @param rates one or two
   */
  record Reaction(
      String arrow,
      List<Reactant> left,
      List<Reactant> right,
      List<NmodlExpression> rates,
      SourceLocation place)
      implements NmodlStatement {
    public Reaction {
      left = List.copyOf(left);
      right = List.copyOf(right);
      rates = List.copyOf(rates);
    }
  }

  /** A substance of a reaction with how many of it take part. */
  record Reactant(double count, String name, Optional<NmodlExpression> index) {}

  /** {@code CONSERVE left = right}, or {@code ~ left = right} of a system of equations. */
  record Equation(
      boolean conserve, NmodlExpression left, NmodlExpression right, SourceLocation place)
      implements NmodlStatement {}

  /** Volumes, diffusion and other things that a scheme can say about its states. */
  record Compartment(String word, NmodlExpression value, List<String> states, SourceLocation place)
      implements NmodlStatement {
    public Compartment {
      states = List.copyOf(states);
    }
  }

  /** Statements in braces of their own, or those of an INITIAL in a NET_RECEIVE. */
  record Nested(String word, List<NmodlStatement> body, SourceLocation place)
      implements NmodlStatement {
    public Nested {
      body = List.copyOf(body);
    }
  }

  /** C between VERBATIM and ENDVERBATIM. */
  record Foreign(String text, SourceLocation place) implements NmodlStatement {}

  /** Words that change nothing of what is computed: UNITSOFF, CONDUCTANCE, MUTEXLOCK … */
  record Remark(String word, SourceLocation place) implements NmodlStatement {}

  /** What NEURON knows and this reader does not follow: WATCH, LAG, FOR_NETCONS … */
  record Unfollowed(String word, SourceLocation place) implements NmodlStatement {}
}
