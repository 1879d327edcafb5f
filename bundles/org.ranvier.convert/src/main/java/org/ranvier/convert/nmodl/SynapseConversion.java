/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.convert.nmodl;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ranvier.convert.nmodl.Formula.Table;
import org.ranvier.convert.nmodl.NmodlBlock.Code;
import org.ranvier.xml.SourceLocation;
import org.ranvier.xml.XmlEscape;

/** Turns a point process that receives events into a synapse. */
final class SynapseConversion {
  private static final double TOLERANCE = 1e-12;

  private final Mechanism mechanism;
  private final String id;
  private final Draft draft;
  private final MechanismRuns runs;
  private final Table table;

  SynapseConversion(Mechanism mechanism, String id, Draft draft) {
    this.mechanism = mechanism;
    this.id = id;
    this.draft = draft;
    this.runs = new MechanismRuns(mechanism);
    this.table = runs.table();
  }

  /** How a state changes. */
  record Change(String state, Formula derivative, Formula event, double start) {}

  void convert() {
    SourceLocation place = NmodlConversion.placeOf(mechanism, "POINT_PROCESS");
    Optional<Code> receive = mechanism.file().code("NET_RECEIVE");
    List<String> currents = mechanism.currents();
    if (receive.isEmpty() || currents.size() != 1) {
      draft.toDo(
          place,
          "a point process with one current and a NET_RECEIVE is expected; nothing is written");
      return;
    }
    Formula current = runs.named().variables().get(currents.getFirst());
    Optional<List<Change>> changes = changes(receive.get());
    if (current == null || changes.isEmpty()) {
      draft.toDo(receive.get().place(), "what an event does is not followed; nothing is written");
      return;
    }
    CurrentDraft parts = CurrentDraft.of(current, mechanism, table);
    if (receive.get().parameters().size() > 1) {
      draft.note(
          receive.get().place(),
          "what a connection remembers is remembered by its synapse: each connection has its own");
    }
    draft.note(place, "a weight of 1 is 1 uS (or 1 of what the weights of this file are in)");
    new SynapseCheck(mechanism, draft)
        .compare(currents.getFirst(), runs.numbers(current), changes.get());
    if (!one(parts, changes.get()) && !two(parts, changes.get())) {
      new SynapseType(id, draft, notes())
          .write(runs.numbers(current), changes.get(), receive.get().place());
    }
  }

  private String notes() {
    return XmlEscape.text(
        Draft.commentable(
            "From " + mechanism.file().name() + "; parameters have the values of that file."));
  }

  /**
   * What an event and time do to each state, and an event to what a connection remembers; empty
   * where an event does something else, too.
   */
  private Optional<List<Change>> changes(Code receive) {
    SymbolicRun run = begun(receive);
    receive.parameters().stream().skip(1).forEach(each -> run.define(each, table.symbol(each)));
    Map<String, Formula> before = new LinkedHashMap<>(run.variables());
    run.run(receive.body());
    Set<String> remembered = new LinkedHashSet<>(mechanism.states());
    receive.parameters().stream().skip(1).forEach(remembered::add);
    for (Map.Entry<String, Formula> each : run.variables().entrySet()) {
      if (!remembered.contains(each.getKey()) && before.get(each.getKey()) != each.getValue()) {
        return Optional.empty();
      }
    }
    Map<String, Formula> starts = starts(receive);
    List<Change> changes = new ArrayList<>();
    for (String each : remembered) {
      boolean state = mechanism.states().contains(each);
      Formula start = state ? runs.initial().variables().get(each) : starts.get(each);
      Formula event = run.variables().get(each);
      Formula derivative = state ? runs.run().derivatives().get(each) : table.number(0);
      if (event == null || derivative == null || start == null || !start.isNumber()) {
        return Optional.empty();
      }
      changes.add(new Change(each, derivative, event, start.number()));
    }
    return Optional.of(changes);
  }

  /** A run in which an event is about to arrive from a connection. */
  private SymbolicRun begun(Code receive) {
    SymbolicRun run = new SymbolicRun(mechanism, table, false, Gaps.none());
    run.takeOver(runs.initial());
    run.define("flag", table.number(0));
    receive.parameters().stream()
        .limit(1)
        .forEach(each -> run.define(each, table.symbol("weight")));
    return run;
  }

  /** What a connection remembers at first: zero, or what INITIAL of NET_RECEIVE says. */
  private Map<String, Formula> starts(Code receive) {
    SymbolicRun run = begun(receive);
    run.define("t", table.number(0));
    receive.parameters().stream().skip(1).forEach(each -> run.define(each, table.number(0)));
    for (NmodlStatement each : receive.body()) {
      if (each instanceof NmodlStatement.Nested first && first.word().equals("INITIAL")) {
        run.run(first.body());
      }
    }
    return run.variables();
  }

  /** The time constant of a state that fades exponentially and begins at zero. */
  private Optional<Double> decay(Change change) {
    return Linear.of(change.derivative, change.state, table)
        .filter(line -> line.constant().isNumber(0) && line.slope().isNumber())
        .map(line -> Affine.tidy(-1 / line.slope().number()))
        .filter(tau -> tau > 0 && change.start == 0);
  }

  /** By how much a state grows for each weight. */
  private Optional<Double> step(Change change) {
    return Linear.of(change.event, change.state, table)
        .filter(line -> line.slope().isNumber(1))
        .flatMap(line -> Linear.of(line.constant(), "weight", table))
        .filter(line -> line.constant().isNumber(0) && line.slope().isNumber())
        .map(line -> line.slope().number());
  }

  private static boolean isOhmic(CurrentDraft parts) {
    return parts.others().isEmpty()
        && parts.reversal().filter(Formula::isNumber).isPresent()
        && parts.beside().isNumber();
  }

  private boolean one(CurrentDraft parts, List<Change> changes) {
    if (changes.size() != 1 || !isOhmic(parts) || !parts.sums().isEmpty()) {
      return false;
    }
    Change change = changes.getFirst();
    Optional<Double> tau = decay(change);
    Optional<Double> step = step(change);
    if (tau.isEmpty() || step.isEmpty() || !Map.of(change.state, 1).equals(parts.instances())) {
      return false;
    }
    double gbase = parts.conductance() * parts.beside().number() * step.get();
    component("expOneSynapse", gbase, parts, "tauDecay=\"" + number(tau.get()) + "ms\"");
    return true;
  }

  private boolean two(CurrentDraft parts, List<Change> changes) {
    if (changes.size() != 2 || !isOhmic(parts) || parts.sums().size() != 1) {
      return false;
    }
    Formula sum = parts.sums().getFirst();
    boolean inOrder = sum == table.operate("-", symbol(changes.get(1)), symbol(changes.get(0)));
    boolean reversed = sum == table.operate("-", symbol(changes.get(0)), symbol(changes.get(1)));
    Change rise = changes.get(reversed ? 1 : 0);
    Change fall = changes.get(reversed ? 0 : 1);
    Optional<Double> tauRise = decay(rise);
    Optional<Double> tauDecay = decay(fall);
    Optional<Double> up = step(rise);
    Optional<Double> down = step(fall);
    boolean fits =
        (inOrder || reversed)
            && parts.instances().isEmpty()
            && tauRise.isPresent()
            && tauDecay.isPresent()
            && up.isPresent()
            && down.isPresent()
            && Samples.difference(up.get(), down.get()) < TOLERANCE
            && !tauRise.equals(tauDecay);
    if (fits) {
      double share = up.get() / waveformFactor(tauRise.get(), tauDecay.get());
      component(
          "expTwoSynapse",
          parts.conductance() * parts.beside().number() * share,
          parts,
          "tauRise=\"%sms\" tauDecay=\"%sms\""
              .formatted(number(tauRise.get()), number(tauDecay.get())));
    }
    return fits;
  }

  /** By which expTwoSynapse multiplies both exponentials, so that their difference peaks at 1. */
  private static double waveformFactor(double rise, double decay) {
    double peak = Math.log(decay / rise) * (rise * decay) / (decay - rise);
    return 1 / (-Math.exp(-peak / rise) + Math.exp(-peak / decay));
  }

  private Formula symbol(Change change) {
    return table.symbol(change.state);
  }

  private static String number(double value) {
    return LemsText.number(Affine.tidy(value), 0);
  }

  private void component(String type, double gbase, CurrentDraft parts, String times) {
    draft.component(
        """
        <%s id="%s" gbase="%suS" erev="%smV" %s>
          <notes>%s</notes>
        </%s>"""
            .formatted(
                type,
                id,
                number(gbase),
                number(parts.reversal().orElseThrow().number()),
                times,
                notes(),
                type));
  }
}
