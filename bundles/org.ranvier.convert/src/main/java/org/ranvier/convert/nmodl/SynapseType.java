/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.convert.nmodl;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.ranvier.convert.nmodl.SynapseConversion.Change;
import org.ranvier.xml.SourceLocation;

/** Writes a synapse with equations of its own as a ComponentType. */
final class SynapseType {
  private static final Set<String> TAKEN =
      Set.of("i", "v", "V", "t", "T_MS", "in", "weight", "celsius");

  private final String id;
  private final Draft draft;
  private final String notes;

  SynapseType(String id, Draft draft, String notes) {
    this.id = id;
    this.draft = draft;
    this.notes = notes;
  }

  /**
   * Writes type and component.
   *
   * @param current in nA, positive outward, in terms of states and potential
   */
  void write(Formula current, List<Change> changes, SourceLocation place) {
    Set<String> states = new TreeSet<>();
    changes.forEach(each -> states.add(each.state()));
    Set<String> unseen = new TreeSet<>(current.symbols());
    Set<String> around = new TreeSet<>();
    for (Change each : changes) {
      unseen.addAll(each.derivative().symbols());
      unseen.addAll(each.event().symbols());
    }
    unseen.removeAll(states);
    unseen.remove("weight");
    around.addAll(unseen);
    unseen.removeAll(Set.of("v", "celsius", "t"));
    if (!unseen.isEmpty() || states.stream().anyMatch(TAKEN::contains)) {
      draft.toDo(
          place,
          "the synapse depends on %s, which is not followed; nothing is written"
              .formatted(String.join(", ", unseen.isEmpty() ? states : unseen)));
      return;
    }
    Optional<List<Change>> ordered = ordered(changes);
    if (ordered.isEmpty()) {
      draft.toDo(place, "what an event does to states depends on each of them; nothing is written");
      return;
    }
    around.add("v");
    draft.type(type(current, ordered.get(), new Surroundings(around)));
    draft.component("<%s id=\"%s\"/>\n<!-- %s -->".formatted(id + "_type", id, notes));
  }

  /**
   * Assignments of LEMS follow each other; those of an event here are meant at once. So what others
   * depend on is assigned after them; empty where no order is such.
   */
  private static Optional<List<Change>> ordered(List<Change> changes) {
    List<Change> left = new ArrayList<>(changes);
    List<Change> ordered = new ArrayList<>();
    while (!left.isEmpty()) {
      Optional<Change> next =
          left.stream()
              .filter(each -> !isEvent(each) || left.stream().noneMatch(o -> needs(o, each)))
              .findFirst();
      if (next.isEmpty()) {
        return Optional.empty();
      }
      ordered.add(next.get());
      left.remove(next.get());
    }
    return Optional.of(ordered);
  }

  /** Whether an event changes it at all. */
  private static boolean isEvent(Change change) {
    return !change.event().is("symbol") || !change.event().symbol().equals(change.state());
  }

  private static boolean needs(Change one, Change other) {
    return !one.state().equals(other.state()) && one.event().dependsOn(other.state());
  }

  private String type(Formula current, List<Change> changes, Surroundings around) {
    LemsText lems = new LemsText("x");
    List<String> moving = moving(changes, lems);
    List<String> events = events(changes, lems);
    String outward = lems.write(current);
    List<String> lines = new ArrayList<>();
    lines.add("<ComponentType name=\"%s_type\" extends=\"baseVoltageDepSynapse\">".formatted(id));
    lines.add("  <Property name=\"weight\" dimension=\"none\" defaultValue=\"1\"/>");
    around.constants().forEach(each -> lines.add("  " + each));
    lines.add("  <Constant name=\"MILLISECOND\" dimension=\"time\" value=\"1 ms\"/>");
    lines.add("  <Constant name=\"NANOAMPERE\" dimension=\"current\" value=\"1 nA\"/>");
    around.requirements().forEach(each -> lines.add("  " + each));
    lines.add("  <Dynamics>");
    changes.forEach(
        each ->
            lines.add(
                "    <StateVariable name=\"%s\" dimension=\"none\"/>".formatted(each.state())));
    around.variables().forEach(each -> lines.add("    " + each));
    lems.variables().forEach(each -> each.lines().forEach(line -> lines.add("    " + line)));
    lines.add(
        "    <DerivedVariable name=\"i\" exposure=\"i\" dimension=\"current\" value=\"-(%s) * NANOAMPERE\"/>"
            .formatted(outward));
    lines.addAll(moving);
    lines.add("    <OnStart>");
    changes.forEach(each -> lines.add(start(each)));
    lines.add("    </OnStart>");
    lines.add("    <OnEvent port=\"in\">");
    lines.addAll(events);
    lines.add("    </OnEvent>\n  </Dynamics>\n</ComponentType>");
    return String.join("\n", lines);
  }

  /** What time does; what only events change is left out. */
  private static List<String> moving(List<Change> changes, LemsText lems) {
    return changes.stream()
        .filter(each -> !each.derivative().isNumber(0))
        .map(
            each ->
                "    <TimeDerivative variable=\"%s\" value=\"(%s) / MILLISECOND\"/>"
                    .formatted(each.state(), lems.write(each.derivative())))
        .toList();
  }

  private static List<String> events(List<Change> changes, LemsText lems) {
    return changes.stream()
        .filter(SynapseType::isEvent)
        .map(
            each ->
                "      <StateAssignment variable=\"%s\" value=\"%s\"/>"
                    .formatted(each.state(), lems.write(each.event())))
        .toList();
  }

  private static String start(Change change) {
    return "      <StateAssignment variable=\"%s\" value=\"%s\"/>"
        .formatted(change.state(), LemsText.number(change.start(), 0));
  }
}
