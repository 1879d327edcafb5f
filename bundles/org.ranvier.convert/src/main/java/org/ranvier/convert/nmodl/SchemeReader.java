/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.convert.nmodl;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ranvier.convert.nmodl.NmodlStatement.Compartment;
import org.ranvier.convert.nmodl.NmodlStatement.Equation;
import org.ranvier.convert.nmodl.NmodlStatement.Reactant;
import org.ranvier.convert.nmodl.NmodlStatement.Reaction;
import org.ranvier.convert.nmodl.NmodlTokens.Kind;
import org.ranvier.xml.SourceLocation;

/** Reads the lines of kinetic schemes and of systems of equations. */
final class SchemeReader {
  private final NmodlTokens tokens;
  private final ExpressionReader expressions;

  SchemeReader(NmodlTokens tokens, ExpressionReader expressions) {
    this.tokens = tokens;
    this.expressions = expressions;
  }

  /** A line that begins with a tilde: a reaction, or an equation. */
  NmodlStatement line() {
    SourceLocation place = tokens.place();
    tokens.expect("~");
    if (!tokens.isArrowAhead()) {
      NmodlExpression left = expressions.read();
      tokens.expect("=");
      return new Equation(false, left, expressions.read(), place);
    }
    List<Reactant> left = reactants();
    if (!tokens.at("<->") && !tokens.at("->") && !tokens.at("<<")) {
      throw tokens.unexpected("\"+\", \"<->\", \"->\" or \"<<\"");
    }
    String arrow = tokens.next();
    boolean makes = arrow.equals("<->") || (arrow.equals("->") && !tokens.at("("));
    List<Reactant> right = makes ? reactants() : List.of();
    return new Reaction(arrow, left, right, expressions.begin().arguments(), place);
  }

  /** States with how many of each; no formula, for a bracket begins the rates. */
  private List<Reactant> reactants() {
    List<Reactant> all = new ArrayList<>();
    do {
      double count = tokens.kind() == Kind.NUMBER ? Double.parseDouble(tokens.next()) : 1;
      tokens.accept("*");
      String name = tokens.name("a state");
      Optional<NmodlExpression> index = Optional.empty();
      if (tokens.accept("[")) {
        index = Optional.of(expressions.read());
        tokens.expect("]");
      }
      all.add(new Reactant(count, name, index));
    } while (tokens.accept("+"));
    return all;
  }

  /** CONSERVE, COMPARTMENT and LONGITUDINAL_DIFFUSION. */
  NmodlStatement worded(String word, SourceLocation place) {
    if (word.equals("CONSERVE")) {
      NmodlExpression left = expressions.read();
      tokens.expect("=");
      return new Equation(true, left, expressions.read(), place);
    }
    NmodlExpression value = expressions.read();
    if (tokens.accept(",")) {
      value = expressions.read();
    }
    tokens.expect("{");
    List<String> states = new ArrayList<>();
    while (!tokens.accept("}")) {
      tokens.accept(",");
      states.add(tokens.name("a state or \"}\""));
    }
    return new Compartment(word, value, states, place);
  }
}
