/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.report.equation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ranvier.edit.equation.Notation;
import org.ranvier.edit.equation.Notation.Fence;
import org.ranvier.edit.equation.Notation.Symbol;

/** Puts numbers with units in the places of names: {@code v − midpoint} becomes v + 40 mV. */
final class Inserted {
  private final Map<String, Amount> amounts;

  Inserted(Map<String, Amount> amounts) {
    this.amounts = amounts;
  }

  Notation into(Notation notation) {
    return switch (notation) {
      case Notation.Row(List<Notation> parts) -> row(parts);
      case Notation.Name(String name) -> {
        Amount amount = amounts.get(name);
        yield amount == null ? notation : amount.notation();
      }
      case Notation.Fraction(Notation above, Notation below) ->
          new Notation.Fraction(into(above), into(below));
      case Notation.Power(Notation base, Notation exponent) ->
          new Notation.Power(fenced(base), into(exponent));
      case Notation.Root(Notation inner) -> new Notation.Root(into(inner));
      case Notation.Bracketed(Fence fence, Notation inner) ->
          new Notation.Bracketed(fence, into(inner));
      case Notation.Cases(List<Notation.Line> lines) ->
          new Notation.Cases(
              lines.stream()
                  .map(each -> new Notation.Line(into(each.value()), into(each.when())))
                  .toList());
      case Notation.Digits _, Notation.Sign _, Notation.Word _ -> notation;
    };
  }

  /** A number with a sign or a unit needs brackets where something is raised. */
  private Notation fenced(Notation base) {
    Amount amount = find(base);
    return amount != null && (amount.isNegative() || !amount.unit().isEmpty())
        ? new Notation.Bracketed(Fence.ROUND, amount.notation())
        : into(base);
  }

  private @Nullable Amount find(Notation notation) {
    return notation instanceof Notation.Name(String name) ? amounts.get(name) : null;
  }

  private Notation row(List<Notation> parts) {
    List<Notation> put = new ArrayList<>();
    for (Notation part : parts) {
      Amount amount = find(part);
      if (amount == null || !amount.isNegative() || put.isEmpty()) {
        put.add(into(part));
      } else if (Amount.isSum(put.getLast())) {
        boolean plus = put.removeLast().equals(new Notation.Sign(Symbol.PLUS));
        put.add(new Notation.Sign(plus ? Symbol.MINUS : Symbol.PLUS));
        put.add(amount.size().notation());
      } else if (isRelation(put.getLast())) {
        put.add(amount.notation());
      } else {
        put.add(new Notation.Bracketed(Fence.ROUND, amount.notation()));
      }
    }
    return new Notation.Row(put);
  }

  private static boolean isRelation(Notation notation) {
    return notation instanceof Notation.Sign(Symbol symbol)
        && switch (symbol) {
          case EQUALS, NOT_EQUAL, GREATER, LESS, GREATER_OR_EQUAL, LESS_OR_EQUAL, BECOMES -> true;
          default -> false;
        };
  }
}
