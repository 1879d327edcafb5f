/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.scheme;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ranvier.edit.EditMessages;
import org.ranvier.edit.form.ElementPath;
import org.ranvier.edit.form.FormEdit;
import org.ranvier.edit.form.FreeId;
import org.ranvier.edit.insert.ChildPlace;
import org.ranvier.edit.insert.Markup;
import org.ranvier.edit.insert.Tags;
import org.ranvier.edit.language.Knowledge;
import org.ranvier.xml.XmlAttribute;
import org.ranvier.xml.XmlDocument;
import org.ranvier.xml.XmlElement;
import org.ranvier.xml.edit.ElementEdits;
import org.ranvier.xml.edit.Fragment;
import org.ranvier.xml.edit.TextChange;
import org.ranvier.xml.edit.TextEdit;

/**
 * What is done to a kinetic scheme in a diagram, each as the smallest change of the text and one
 * step to undo. What is not there any more gives no edit.
 */
public final class SchemeEdits {
  private static final String OPEN = "openState";
  private static final String CLOSED = "closedState";
  static final String FORWARD = "forwardTransition";
  private static final String REVERSE = "reverseTransition";
  private static final String TIMED = "tauInfTransition";

  private final Scheme scheme;
  private final XmlDocument document;
  private final Knowledge knowledge;
  private final ElementEdits edits;

  /**
   * @param scheme as it was read; the text may have changed since
   * @param document the text as it is now
   */
  public SchemeEdits(Scheme scheme, XmlDocument document, Knowledge knowledge) {
    this.scheme = scheme;
    this.document = document;
    this.knowledge = knowledge;
    this.edits = new ElementEdits(document);
  }

  /** What an edit came to: the edit, or why there is none in the language of the user. */
  public record Result(Optional<FormEdit> edit, String why) {
    static Result of(FormEdit edit) {
      return new Result(Optional.of(edit), "");
    }

    static Result refused(String why) {
      return new Result(Optional.empty(), why);
    }

    private static final Result NONE = refused("");
  }

  private Optional<XmlElement> gate() {
    return scheme.element().findIn(document);
  }

  private Optional<XmlElement> state(String id) {
    return scheme.findState(id).flatMap(each -> each.element().findIn(document));
  }

  // ---- states --------------------------------------------------------------------------------

  /** Adds a state that nothing leads to yet. */
  public Result addState(boolean open) {
    return gate().map(gate -> addState(gate, open, Optional.empty())).orElse(Result.NONE);
  }

  /** Adds a state and joins it with another one, by a rate for each way. */
  public Result addStateBehind(String from, boolean open) {
    Optional<XmlElement> gate = gate();
    return gate.isEmpty() || state(from).isEmpty()
        ? Result.NONE
        : addState(gate.get(), open, Optional.of(from));
  }

  private Result addState(XmlElement gate, boolean open, Optional<String> from) {
    Set<String> taken = new HashSet<>(FreeId.taken(gate));
    String id = FreeId.next(open ? "o1" : "c1", taken);
    taken.add(id);
    String name = gate.prefixWithColon() + (open ? OPEN : CLOSED);
    ChildPlace place = ChildPlace.of(knowledge.language(), gate, open ? OPEN : CLOSED);
    List<TextEdit> all =
        new ArrayList<>(place.insert(edits, Markup.of(name, Map.of("id", id))).edits());
    from.ifPresent(
        start -> all.addAll(joint(gate).insert(start, id, TransitionForm.RATES, taken).edits()));
    return Result.of(
        new FormEdit(
            EditMessages.of("undo.diagram.add", id, scheme.gate()),
            Joint.merged(all),
            ElementPath.of(gate).child(place.position(), name, id)));
  }

  /** Removes a state and all transitions that begin or end at it. */
  public Result removeState(String id) {
    Optional<XmlElement> state = state(id);
    if (state.isEmpty()) {
      return Result.NONE;
    }
    if (isLast(state.get())) {
      return Result.refused(last(id));
    }
    List<SchemeTransition> gone =
        scheme.transitions().stream().filter(each -> each.touches(id)).toList();
    if (leavesTooFew(gone)) {
      return Result.refused(EditMessages.of("diagram.lastTransition", id, scheme.gate()));
    }
    List<TextEdit> all = new ArrayList<>();
    all.add(edits.deletion(state.get().range()));
    gone.stream()
        .flatMap(each -> each.element().findIn(document).stream())
        .forEach(each -> all.add(edits.deletion(each.range())));
    return Result.of(
        new FormEdit(
            EditMessages.of("undo.diagram.remove", id, scheme.gate()),
            new TextChange(all),
            scheme.element()));
  }

  /** Whether a gate would be without a state of this kind, which the language wants one of. */
  private static boolean isLast(XmlElement state) {
    String name = state.localName();
    return (name.equals(OPEN) || name.equals(CLOSED))
        && state.parent().orElseThrow().elements(name).size() == 1;
  }

  private String last(String id) {
    boolean open = scheme.findState(id).filter(SchemeState::isOpen).isPresent();
    return EditMessages.of(open ? "diagram.lastOpen" : "diagram.lastClosed", id, scheme.gate());
  }

  /** Makes a closed state an open one, or the other way round, and puts it with its like. */
  public Result toggle(String id) {
    XmlElement state = state(id).orElse(null);
    if (state == null) {
      return Result.NONE;
    }
    String now = state.localName();
    if (!now.equals(OPEN) && !now.equals(CLOSED)) {
      return Result.refused(EditMessages.of("diagram.ownState", id, now));
    }
    if (isLast(state)) {
      return Result.refused(last(id));
    }
    boolean opens = now.equals(CLOSED);
    String next = opens ? OPEN : CLOSED;
    XmlElement gate = state.parent().orElseThrow();
    String written = Tags.renamed(state, state.prefixWithColon() + next);
    ChildPlace place = ChildPlace.of(knowledge.language(), gate, next);
    TextChange change = edits.moved(state, place.insert(edits, Fragment.verbatim(written)));
    return Result.of(
        new FormEdit(
            EditMessages.of(opens ? "undo.diagram.open" : "undo.diagram.close", id),
            change,
            ElementPath.of(gate).child(place.position(), state.prefixWithColon() + next, id)));
  }

  /** Gives a state another id; transitions, and paths to it in this document, follow. */
  public Result rename(String id, String wanted) {
    XmlAttribute attribute = state(id).flatMap(each -> each.findAttribute("id")).orElse(null);
    if (attribute == null || wanted.equals(id)) {
      return Result.NONE;
    }
    if (gate().filter(each -> FreeId.taken(each).contains(wanted)).isPresent()) {
      return Result.refused(EditMessages.of("diagram.taken", wanted, scheme.gate()));
    }
    StateRenaming renaming = new StateRenaming(attribute, wanted);
    if (renaming.fault().isPresent()) {
      return Result.refused(renaming.fault().get());
    }
    ElementPath path = ElementPath.of(attribute.element());
    return Result.of(
        new FormEdit(
            EditMessages.of("undo.diagram.rename", id, wanted),
            renaming.change(),
            path.parent()
                .child(path.steps().getLast().position(), attribute.element().name(), wanted)));
  }

  // ---- transitions ---------------------------------------------------------------------------

  /** Joins two states; refused where they are. */
  public Result join(String from, String to, TransitionForm form) {
    Optional<XmlElement> gate = gate();
    if (gate.isEmpty() || state(from).isEmpty() || state(to).isEmpty() || from.equals(to)) {
      return Result.NONE;
    }
    if (scheme.findArrow(from, to).isPresent() || scheme.findArrow(to, from).isPresent()) {
      return Result.refused(EditMessages.of("diagram.joined", from, to));
    }
    Set<String> taken = new HashSet<>(FreeId.taken(gate.get()));
    Joint joint = joint(gate.get());
    TextChange change = joint.insert(from, to, form, taken);
    Markup first = form.markup(from, to, gate.get().prefixWithColon(), each -> each).getFirst();
    String id = FreeId.next(from + "_" + to, FreeId.taken(gate.get()));
    return Result.of(
        new FormEdit(
            EditMessages.of("undo.diagram.join", from, to),
            change,
            ElementPath.of(gate.get()).child(joint.position(), first.name(), id)));
  }

  private Joint joint(XmlElement gate) {
    return new Joint(gate, edits, knowledge.language());
  }

  /** Whether a gate would be without transitions that the language wants in it. */
  private boolean leavesTooFew(List<SchemeTransition> gone) {
    Set<String> before = types(scheme.transitions());
    List<SchemeTransition> rest = new ArrayList<>(scheme.transitions());
    rest.removeAll(gone);
    Set<String> after = types(rest);
    boolean alone = after.contains(REVERSE) && !after.contains(FORWARD);
    boolean none = !after.contains(FORWARD) && !after.contains(TIMED);
    boolean was = before.contains(FORWARD) || before.contains(TIMED);
    return (none && was) || (alone && before.contains(FORWARD));
  }

  private static Set<String> types(List<SchemeTransition> transitions) {
    return transitions.stream().map(SchemeTransition::type).collect(Collectors.toSet());
  }

  /** Removes a transition; of a pair, both. */
  public Result removeTransition(SchemeTransition transition) {
    List<SchemeTransition> gone = scheme.pair(transition);
    if (leavesTooFew(gone)) {
      return Result.refused(
          EditMessages.of("diagram.lastTransition", transition.id(), scheme.gate()));
    }
    List<TextEdit> all = new ArrayList<>();
    for (SchemeTransition each : gone) {
      each.element().findIn(document).ifPresent(it -> all.add(edits.deletion(it.range())));
    }
    return all.isEmpty()
        ? Result.NONE
        : Result.of(
            new FormEdit(
                EditMessages.of("undo.diagram.remove", transition.id(), scheme.gate()),
                new TextChange(all),
                scheme.element()));
  }

  /**
   * Makes a transition lead the other way: what it begins and ends at change places. A pair is
   * turned as a whole.
   */
  public Result turn(SchemeTransition transition) {
    List<TextEdit> all = new ArrayList<>();
    for (SchemeTransition each : scheme.pair(transition)) {
      each.element().findIn(document).ifPresent(element -> addTurn(element, all));
    }
    return all.isEmpty()
        ? Result.NONE
        : Result.of(
            new FormEdit(
                EditMessages.of("undo.diagram.turn", transition.id()),
                new TextChange(all),
                transition.element()));
  }

  private void addTurn(XmlElement element, List<TextEdit> all) {
    String from = Objects.requireNonNullElse(element.attribute("from"), "");
    String to = Objects.requireNonNullElse(element.attribute("to"), "");
    all.addAll(edits.setAttribute(element, "from", to, List.of()).edits());
    all.addAll(edits.setAttribute(element, "to", from, List.of()).edits());
  }
}
