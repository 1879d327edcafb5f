/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.convert.nmodl;

import java.util.List;
import java.util.Optional;
import org.ranvier.convert.nmodl.Formula.Table;
import org.ranvier.convert.nmodl.NmodlBlock.NeuronItem;
import org.ranvier.xml.SourceLocation;
import org.ranvier.xml.XmlEscape;

/** Turns a mechanism that computes the concentration of an ion into a pool with a fixed factor. */
final class PoolConversion {
  /** mM/ms for each mA/cm², in mol/(m A s). */
  private static final double RHO_UNIT = 100;

  private final Mechanism mechanism;
  private final String id;
  private final Draft draft;
  private final MechanismRuns runs;
  private final Table table;

  PoolConversion(Mechanism mechanism, String id, Draft draft) {
    this.mechanism = mechanism;
    this.id = id;
    this.draft = draft;
    this.runs = new MechanismRuns(mechanism);
    this.table = runs.table();
  }

  /** Whether a mechanism computes a concentration and no current. */
  static boolean isPool(Mechanism mechanism) {
    return mechanism.currents().isEmpty() && ion(mechanism).isPresent();
  }

  private static Optional<NeuronItem> ion(Mechanism mechanism) {
    return mechanism.file().items("USEION").stream()
        .filter(each -> each.write().contains(each.names().getFirst() + "i"))
        .findFirst();
  }

  void convert() {
    NeuronItem ion = ion(mechanism).orElseThrow();
    String name = ion.names().getFirst();
    SourceLocation place = runs.placeOfEquations();
    List<String> states = List.copyOf(mechanism.states());
    Formula derivative =
        states.size() == 1 ? runs.run().derivatives().get(states.getFirst()) : null;
    if (derivative == null) {
      draft.toDo(place, "one state with a derivative is expected of a pool; nothing is written");
      return;
    }
    Optional<Linear> decay = Linear.of(derivative, states.getFirst(), table);
    Optional<Linear> inflow = decay.flatMap(each -> Linear.of(each.constant(), "i" + name, table));
    if (inflow.isEmpty()
        || !decay.get().slope().isNumber()
        || !inflow.get().slope().isNumber()
        || !inflow.get().constant().isNumber()
        || decay.get().slope().number() >= 0) {
      draft.toDo(
          place,
          "the equation of %s is no -k*i%s + (rest - %s)/tau; nothing is written"
              .formatted(states.getFirst(), name, states.getFirst()));
      return;
    }
    write(
        name,
        -1 / decay.get().slope().number(),
        inflow.get().constant().number(),
        -inflow.get().slope().number());
    begins(states.getFirst(), name, ion.place());
  }

  private void write(String ion, double tau, double constant, double inflow) {
    draft.component(
        """
        <fixedFactorConcentrationModel id="%s" ion="%s" restingConc="%smM" decayConstant="%sms" rho="%smol_per_m_per_A_per_s">
          <notes>%s</notes>
        </fixedFactorConcentrationModel>"""
            .formatted(
                id,
                ion,
                number(constant * tau),
                number(tau),
                number(inflow * RHO_UNIT),
                XmlEscape.text(
                    Draft.commentable(
                        "From "
                            + mechanism.file().name()
                            + "; parameters have the values of that file."))));
  }

  private static String number(double value) {
    return LemsText.number(Affine.tidy(value), 0);
  }

  private void begins(String state, String ion, SourceLocation place) {
    Formula first = runs.initial().variables().get(state);
    String value = first != null && first.isNumber() ? number(first.number()) + " mM" : "";
    draft.note(
        place,
        "the species of a cell says where it begins"
            + (value.isEmpty() ? "" : "; this file begins at " + value));
    if (!ion.equals("ca")) {
      draft.toDo(
          place, "the equations of pools in NeuroML take the current of calcium, not " + ion);
    }
  }
}
