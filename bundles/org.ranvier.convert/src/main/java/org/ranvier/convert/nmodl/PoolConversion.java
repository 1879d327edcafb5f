/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.convert.nmodl;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.ranvier.convert.nmodl.Formula.Table;
import org.ranvier.convert.nmodl.NmodlBlock.NeuronItem;
import org.ranvier.xml.SourceLocation;
import org.ranvier.xml.XmlEscape;

/** Turns a mechanism that computes the concentration of an ion into a pool with a fixed factor. */
final class PoolConversion {
  /** mM/ms for each mA/cm², in mol/(m A s). */
  private static final double RHO_UNIT = 100;

  private static final Set<String> TAKEN = Set.of("concentration", "t", "ica", "iCa");

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
      ownEquation(states.getFirst(), name, derivative, place);
      return;
    }
    write(
        name,
        -1 / decay.get().slope().number(),
        inflow.get().constant().number(),
        -inflow.get().slope().number());
    begins(states.getFirst(), name, ion.place());
  }

  /** A pool of which the equation is another, as where only what flows in counts. */
  private void ownEquation(String state, String ion, Formula derivative, SourceLocation place) {
    String current = "i" + ion;
    Set<String> unseen = new TreeSet<>(derivative.symbols());
    unseen.removeAll(Set.of(state, current));
    if (!unseen.isEmpty() || !ion.equals("ca") || TAKEN.contains(state)) {
      draft.toDo(
          place,
          "the equation of %s is no -k*i%s + (rest - %s)/tau; nothing is written"
              .formatted(state, ion, state));
      return;
    }
    LemsText lems = new LemsText("x");
    String value = lems.write(derivative);
    StringBuilder variables = new StringBuilder();
    lems.variables().forEach(each -> variables.append(each.indent(4)));
    draft.type(
        """
        <ComponentType name="%1$s_type" extends="concentrationModel">
          <Constant name="MILLIMOLAR" dimension="concentration" value="1 mM"/>
          <Constant name="MILLISECOND" dimension="time" value="1 ms"/>
          <Constant name="MILLIAMPERE_PER_CM2" dimension="currentDensity" value="1 mA_per_cm2"/>
          <Requirement name="iCa" dimension="current"/>
          <Dynamics>
            <StateVariable name="concentration" dimension="concentration" exposure="concentration"/>
            <StateVariable name="extConcentration" dimension="concentration" exposure="extConcentration"/>
            <DerivedVariable name="%2$s" dimension="none" value="concentration / MILLIMOLAR"/>
            <DerivedVariable name="ica" dimension="none" value="-iCa / surfaceArea / MILLIAMPERE_PER_CM2"/>
        %3$s    <TimeDerivative variable="concentration" value="(%4$s) * MILLIMOLAR / MILLISECOND"/>
            <OnStart>
              <StateAssignment variable="concentration" value="initialConcentration"/>
              <StateAssignment variable="extConcentration" value="initialExtConcentration"/>
            </OnStart>
          </Dynamics>
        </ComponentType>"""
            .formatted(id, state, variables, value));
    draft.component("<%s_type id=\"%s\" ion=\"ca\"/>".formatted(id, id));
    begins(state, ion, place);
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
