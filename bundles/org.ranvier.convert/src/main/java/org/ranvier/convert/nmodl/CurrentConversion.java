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
import org.jspecify.annotations.Nullable;
import org.ranvier.convert.nmodl.Formula.Table;
import org.ranvier.xml.SourceLocation;

/** Turns one current of a density mechanism into a channel. */
final class CurrentConversion {
  private static final double TOLERANCE = 1e-9;

  private final Mechanism mechanism;
  private final String name;
  private final Draft draft;
  private final MechanismRuns runs;
  private final Table table;
  private final GateFinder finder;
  private final ChannelText text;
  private final ChannelCheck check;
  private @Nullable ConstantField field;
  private boolean ofScheme;

  /**
   * @param name of the current
   * @param id of the channel
   */
  CurrentConversion(
      Mechanism mechanism,
      String name,
      String id,
      MechanismRuns runs,
      ChannelCheck check,
      Draft draft) {
    this.mechanism = mechanism;
    this.name = name;
    this.draft = draft;
    this.runs = runs;
    this.table = runs.table();
    this.finder = new GateFinder(table);
    this.text = new ChannelText(id, draft);
    this.check = check;
  }

  /** Writes the channel; gives the states that are part of it. */
  Set<String> convert() {
    SourceLocation place = NmodlConversion.placeOf(mechanism, "SUFFIX");
    Formula current = runs.named().computed().get(name);
    if (current == null) {
      draft.toDo(place, "nothing computes the current " + name);
      return Set.of();
    }
    CurrentDraft parts = CurrentDraft.of(current, mechanism, table);
    Set<String> states = new LinkedHashSet<>(current.symbols());
    states.retainAll(mechanism.states());
    ofScheme =
        runs.run().scheme().transitions().stream()
            .anyMatch(each -> states.contains(each.from()) || states.contains(each.to()));
    SourceLocation where = mechanism.file().code("BREAKPOINT").map(NmodlBlock::place).orElse(place);
    boolean ohmic = others(parts, where);
    gates(parts, where);
    Formula beside = ohmic ? beside(parts, where) : table.number(1);
    String species = mechanism.ionOf(name).map(each -> each.names().getFirst()).orElse("");
    if (ohmic || field != null || text.hasGates()) {
      draft.component(text.channel(species, notes(parts, beside, ohmic)));
    }
    if (ohmic) {
      check.current(name, parts, runs);
    }
    return states;
  }

  /** Whether the current is a conductance times a driving force; says what it is else. */
  private boolean others(CurrentDraft parts, SourceLocation where) {
    if (parts.others().isEmpty() && parts.reversal().isPresent()) {
      return true;
    }
    boolean flux = parts.reversal().isEmpty() && parts.others().size() == 1;
    Optional<ConstantField> found =
        flux
            ? ConstantField.of(
                table.operate("*", runs.numbers(parts.others().getFirst()), parts.beside()))
            : Optional.empty();
    if (found.isEmpty()) {
      draft.toDo(
          where,
          "the current "
              + name
              + " is no conductance times (v - reversal potential); only its gates are written");
      return false;
    }
    field = found.get();
    draft.check(new NmodlCheck(name, field.error(), 0));
    draft.note(where, name + " is a current in a constant field, for a channelDensityGHK");
    return false;
  }

  private void gates(CurrentDraft parts, SourceLocation where) {
    if (ofScheme) {
      new SchemeConversion(mechanism, runs, text, check, draft).convert(parts, where);
      return;
    }
    parts
        .instances()
        .forEach(
            (state, instances) ->
                find(state)
                    .ifPresentOrElse(
                        gate -> text.gate(gate, instances), () -> text.missing(state, instances)));
    int number = 1;
    for (Formula sum : parts.sums()) {
      fractional(sum, "sum" + number++, where);
    }
  }

  /** The gate of a state; says why where there is none. */
  private Optional<GateDraft> find(String state) {
    SourceLocation place = runs.placeOfEquations();
    Optional<Course> course = runs.course(state);
    if (course.isEmpty()) {
      draft.toDo(place, "the equation of " + state + " is no (inf - x)/tau; its gate is missing");
      return Optional.empty();
    }
    Set<String> unseen = GateFinder.unseen(course.get().inf());
    unseen.addAll(GateFinder.unseen(course.get().tau()));
    if (!unseen.isEmpty()) {
      draft.toDo(
          place,
          "%s depends on %s, which gates do not know; its gate is missing"
              .formatted(state, String.join(", ", unseen)));
      return Optional.empty();
    }
    initial(state, course.get().inf());
    GateDraft gate = finder.gate(state, course.get());
    check.gate(gate);
    return Optional.of(gate);
  }

  /** Gates begin at rest. */
  private void initial(String state, Formula inf) {
    Formula first = runs.initial().variables().get(state);
    if (first == null || !Samples.equal(first, inf, TOLERANCE)) {
      draft.toDo(
          mechanism.file().code("INITIAL").map(NmodlBlock::place).orElse(runs.placeOfEquations()),
          state + " does not begin at its steady state, as gates do");
    }
  }

  /** A sum of states with shares. */
  private void fractional(Formula sum, String gate, SourceLocation where) {
    Map<GateDraft, Double> shares = new LinkedHashMap<>();
    Formula rest = sum;
    List<String> states = new ArrayList<>(sum.symbols());
    for (String state : states) {
      Optional<Linear> line = Linear.of(rest, state, table);
      if (line.isEmpty() || !line.get().slope().isNumber()) {
        text.missing(gate, 1);
        draft.toDo(where, "a factor of the current is no sum of states; it is missing");
        return;
      }
      double share = line.get().slope().number();
      rest = line.get().constant();
      find(state).map(each -> subGate(state)).ifPresent(sub -> shares.put(sub, share));
    }
    if (!rest.isNumber(0) || shares.size() != states.size()) {
      text.missing(gate, 1);
      draft.toDo(where, "a factor of the current is no sum of states alone; it is missing");
      return;
    }
    text.fractional(gate, shares);
  }

  private GateDraft subGate(String state) {
    Course course = runs.course(state).orElseThrow();
    return finder.subGate(state, course);
  }

  /** Writes the factors that depend on the surroundings alone; what is left is a number. */
  private Formula beside(CurrentDraft parts, SourceLocation where) {
    Formula beside = parts.beside();
    if (beside.isNumber()) {
      return beside;
    }
    if (beside.symbols().equals(Set.of("celsius"))) {
      Optional<Warming> warming = Warming.of(beside, table).filter(each -> each.rest().isNumber());
      if (warming.isPresent() && !ofScheme) {
        text.scale(warming.get());
        return warming.get().rest();
      }
    }
    if (!ofScheme) {
      text.gate(finder.instantaneous("instant", beside), 1);
    } else {
      text.missing("instant", 1);
      draft.toDo(where, "a factor of the current beside its scheme is missing");
    }
    return table.number(1);
  }

  private String notes(CurrentDraft parts, Formula beside, boolean ohmic) {
    if (field != null) {
      return "From %s, current %s; parameters have the values of that file. For a channelDensityGHK: permeability %s cm_per_s, ion ca.%s"
          .formatted(
              mechanism.file().name(),
              name,
              LemsText.number(Affine.tidy(field.permeability() * parts.conductance()), 0),
              toDo());
    }
    double conductance =
        Affine.tidy(parts.conductance() * (beside.isNumber() ? beside.number() : 1));
    String gbar =
        parts.conductances().isEmpty() ? "" : String.join("*", parts.conductances()) + " = ";
    String reversal =
        parts
            .reversal()
            .map(
                each -> each.isNumber() ? LemsText.number(each.number(), 0) + " mV" : each.symbol())
            .orElse("");
    String density =
        ohmic
            ? " For a channelDensity: condDensity %s%s S_per_cm2, erev %s."
                .formatted(gbar, LemsText.number(conductance, 0), reversal)
            : "";
    return "From "
        + mechanism.file().name()
        + ", current "
        + name
        + "; parameters have the values of that file."
        + density
        + toDo();
  }

  private String toDo() {
    return draft.toDos().isEmpty() ? "" : " TODO: see the comments of this document.";
  }
}
