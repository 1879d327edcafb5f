/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.convert.nmodl;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ranvier.convert.nmodl.Formula.Table;
import org.ranvier.convert.nmodl.RateDraft.Form;
import org.ranvier.convert.nmodl.RateDraft.Role;

/**
 * Recognises the standard forms of rates: exponential, sigmoid and linoid. The way a formula is
 * written proposes a form; that its values are those of the form, at many potentials and beside the
 * midpoint, decides.
 */
final class StandardForms {
  private static final double TOLERANCE = 1e-11;

  /** Beside a midpoint, where 1 − exp(x) loses digits and files put in a straight line. */
  private static final double TOLERANCE_BESIDE = 1e-7;

  private static final double[] BESIDE = {1e-8, 3e-7, 9e-7, 1.1e-6, 1e-5, 9e-5, 1.1e-4, 1e-3};

  private final Table table;

  StandardForms(Table table) {
    this.table = table;
  }

  /** The formula as a standard form where it is one, else with an equation of its own. */
  RateDraft draft(Role role, Formula formula) {
    if (formula.isNumber() && role == Role.TIME) {
      return new RateDraft(role, Optional.of(Form.FIXED), formula.number(), 0, 1, formula);
    }
    if (role != Role.TIME && formula.symbols().equals(java.util.Set.of("v"))) {
      for (Formula each : withoutGuard(formula)) {
        Optional<RateDraft> proposal = propose(role, each, formula).filter(StandardForms::holds);
        if (proposal.isPresent()) {
          return proposal.get();
        }
      }
    }
    return RateDraft.own(role, formula);
  }

  /** The formula, or where one condition is in it each of its two sides. */
  private List<Formula> withoutGuard(Formula formula) {
    List<Formula> guards = new ArrayList<>();
    guards(formula, guards);
    if (guards.size() != 1) {
      return guards.isEmpty() ? List.of(formula) : List.of();
    }
    Formula guard = guards.getFirst();
    return List.of(
        table.replace(formula, Map.of(guard, guard.part(2))),
        table.replace(formula, Map.of(guard, guard.part(1))));
  }

  private static void guards(Formula formula, List<Formula> guards) {
    if (formula.is("if")) {
      if (!guards.contains(formula)) {
        guards.add(formula);
      }
    } else {
      formula.parts().forEach(each -> guards(each, guards));
    }
  }

  /** A product: a number, an exponential, straight lines above and exponential sums below. */
  private static final class Product {
    private double factor = 1;
    private Affine exponent = new Affine(0, 0);
    private final List<Affine> above = new ArrayList<>();
    private final List<ExponentialSum> below = new ArrayList<>();

    boolean take(Formula formula, boolean top) {
      return switch (formula.operator()) {
        case "number" -> {
          factor = top ? factor * formula.number() : factor / formula.number();
          yield true;
        }
        case "neg" -> {
          factor = -factor;
          yield take(formula.part(0), top);
        }
        case "*" -> take(formula.part(0), top) && take(formula.part(1), top);
        case "/" -> take(formula.part(0), top) && take(formula.part(1), !top);
        default -> takeFactor(formula, top);
      };
    }

    private boolean takeFactor(Formula formula, boolean top) {
      Optional<Affine> power = exponent(formula);
      if (power.isPresent()) {
        exponent = exponent.plus(power.get().times(top ? 1 : -1));
        return true;
      }
      Optional<Affine> line = Affine.of(formula, "v");
      if (top && line.isPresent()) {
        above.add(line.get());
        return true;
      }
      Optional<ExponentialSum> sum = top ? Optional.empty() : ExponentialSum.of(formula);
      sum.ifPresent(below::add);
      return sum.isPresent();
    }
  }

  /** The exponent of e that a formula is, as a straight line over the potential. */
  static Optional<Affine> exponent(Formula formula) {
    if (formula.is("exp")) {
      return Affine.of(formula.part(0), "v");
    }
    if (formula.is("^") && formula.part(0).isNumber() && formula.part(0).number() > 0) {
      double base = Math.log(formula.part(0).number());
      return Affine.of(formula.part(1), "v").map(each -> each.times(base));
    }
    return Optional.empty();
  }

  /** constant + factor·exp(exponent). */
  private record ExponentialSum(double constant, double factor, Affine exponent) {
    static Optional<ExponentialSum> of(Formula formula) {
      if (!formula.is("+") && !formula.is("-")) {
        return Optional.empty();
      }
      double sign = formula.is("-") ? -1 : 1;
      if (formula.part(0).isNumber()) {
        return term(formula.part(1))
            .map(t -> new ExponentialSum(formula.part(0).number(), sign * t.factor, t.exponent));
      }
      return formula.part(1).isNumber()
          ? term(formula.part(0))
              .map(t -> new ExponentialSum(sign * formula.part(1).number(), t.factor, t.exponent))
          : Optional.empty();
    }

    private static Optional<Product> term(Formula formula) {
      Product product = new Product();
      return product.take(formula, true) && product.above.isEmpty() && product.below.isEmpty()
          ? Optional.of(product)
          : Optional.empty();
    }

    /** constant·(1 ± exp(line)): the line. */
    Affine line() {
      return exponent.plus(new Affine(Math.log(Math.abs(factor / constant)), 0));
    }
  }

  private static Optional<RateDraft> propose(Role role, Formula bare, Formula formula) {
    Product product = new Product();
    if (!product.take(bare, true) || product.below.size() > 1 || product.above.size() > 1) {
      return Optional.empty();
    }
    boolean flat = product.exponent.slope() == 0;
    double amplitude = product.factor * (flat ? Math.exp(product.exponent.offset()) : 1);
    if (product.below.isEmpty()) {
      return flat || !product.above.isEmpty()
          ? Optional.empty()
          : form(role, Form.EXP, amplitude, product.exponent, formula);
    }
    ExponentialSum sum = product.below.getFirst();
    if (!flat || sum.constant == 0) {
      return Optional.empty();
    }
    Affine line = sum.line().times(-1);
    if (product.above.isEmpty()) {
      return form(role, Form.SIGMOID, amplitude / sum.constant, line, formula);
    }
    double slope = product.above.getFirst().slope();
    return form(
        role, Form.EXP_LINEAR, amplitude / sum.constant * slope / line.slope(), line, formula);
  }

  private static Optional<RateDraft> form(
      Role role, Form form, double rate, Affine line, Formula formula) {
    double scale = Affine.tidy(1 / line.slope());
    return Double.isFinite(scale) && Double.isFinite(line.zero()) && Double.isFinite(rate)
        ? Optional.of(
            new RateDraft(role, Optional.of(form), Affine.tidy(rate), line.zero(), scale, formula))
        : Optional.empty();
  }

  private static boolean holds(RateDraft draft) {
    for (Map<String, Double> each : Samples.surroundings()) {
      if (differs(draft, each, TOLERANCE)) {
        return false;
      }
    }
    for (double distance : BESIDE) {
      for (double sign : new double[] {-1, 1}) {
        double v = draft.midpointMv() + sign * distance * Math.abs(draft.scaleMv());
        if (differs(draft, Map.of("v", v), TOLERANCE_BESIDE)) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean differs(RateDraft draft, Map<String, Double> at, double tolerance) {
    double wanted = draft.formula().value(at);
    return Double.isFinite(wanted) && Samples.difference(wanted, draft.written(at)) > tolerance;
  }
}
