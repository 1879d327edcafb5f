/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.morphology.membrane;

import java.util.List;
import java.util.Optional;
import org.ranvier.edit.membrane.AmountCheck;
import org.ranvier.edit.membrane.MatrixCell;
import org.ranvier.edit.membrane.Mechanism;
import org.ranvier.edit.membrane.VaryingAmount;

/** Amounts that are typed into cells of the matrix: numbers with units, or formulas. */
final class Amounts {
  private final AmountCheck check;

  Amounts(ShownMembrane shown) {
    check = new AmountCheck(shown.membrane().units());
  }

  private static Optional<VaryingAmount> varying(MatrixCell cell) {
    return cell.edited().flatMap(Mechanism::varying);
  }

  /** Units that it can have; none where it is a formula. */
  List<String> units(MatrixCell cell) {
    return varying(cell).isPresent() ? List.of() : check.unitsOf(cell.subject().dimension());
  }

  /** What is wrong with it; empty where nothing is. */
  Optional<String> problem(MatrixCell cell, String amount) {
    return varying(cell)
        .map(each -> AmountCheck.formulaProblem(amount, each.parameter().variable()))
        .orElseGet(() -> check.problem(completed(cell, amount), cell.subject().dimension()));
  }

  /** With a unit where it has none, but for a formula. */
  String completed(MatrixCell cell, String amount) {
    String before =
        cell.edited()
            .or(() -> cell.applying().stream().findFirst())
            .map(Mechanism::written)
            .orElse("");
    return varying(cell).isPresent()
        ? amount
        : check.completed(amount, cell.subject().dimension(), before);
  }
}
