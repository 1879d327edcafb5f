/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lems.flat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ranvier.lems.component.Component;
import org.ranvier.lems.component.LemsModel;
import org.ranvier.lems.expression.Expression;
import org.ranvier.lems.expression.Expression.Operator;
import org.ranvier.lems.flat.FlatSystem.Attached;
import org.ranvier.lems.flat.FlatSystem.OfPeer;
import org.ranvier.lems.type.Dynamics.Reduction;
import org.ranvier.lems.type.Dynamics.Selection;
import org.ranvier.lems.type.TypeMember.Attachments;
import org.ranvier.lems.type.TypeMember.InstanceRequirement;
import org.ranvier.lems.type.TypeMember.Requirement;
import org.ranvier.units.Dimension;

/**
 * Turns selections such as {@code gates[*]/fcond} into formulas over what is actually there.
 *
 * <p>A path leads from instance to instance; where it comes to a component that has no instance,
 * such as one that is only referred to, the fixed quantities of that component can be selected.
 * {@code //Type[…]} finds components of a type anywhere in the model.
 */
final class Selector {
  private static final Pattern STEP = Pattern.compile("([^\\[\\]]+)(?:\\[([^\\]]*)\\])?");
  private static final Pattern BY_PATH = Pattern.compile("(\\w+)\\s*=\\s*([^'\"]+)");

  /** Where a path has come to: an instance, or a component without one. */
  private record At(@Nullable Part part, Component component) {
    static At of(Part part) {
      return new At(part, part.component());
    }
  }

  private final LemsModel model;
  private final Names names;

  Selector(LemsModel model, Names names) {
    this.model = model;
    this.names = names;
  }

  Expression select(Part part, Selection selection, Dimension dimension) {
    List<String> steps = selection.steps();
    Optional<Expression> outside = outside(part, selection, steps, dimension);
    List<At> found = List.of(At.of(part));
    for (int i = 0; i + 1 < steps.size(); i++) {
      String step = steps.get(i);
      found =
          i == 0 && selection.isAnywhere()
              ? ofType(part, step, selection)
              : follow(part, found, step, selection);
    }
    if (outside.isPresent() && found.isEmpty()) {
      return outside.get();
    }
    List<Expression> values = new ArrayList<>();
    outside.ifPresent(values::add);
    for (At at : found) {
      values.add(valueOf(part, at, steps.getLast(), selection));
    }
    return reduce(part, values, selection);
  }

  // ---- what is not part of the tree --------------------------------------------------------

  /**
   * What others attach to the root, and the root's peers, belong to the surroundings: their values
   * are inputs.
   */
  private Optional<Expression> outside(
      Part part, Selection selection, List<String> steps, Dimension dimension) {
    if (steps.size() != 2) {
      return Optional.empty();
    }
    String group = parse(part, steps.getFirst(), selection).group(1).strip();
    if (part.type().has(InstanceRequirement.class, group) && part.findPeer(group).isEmpty()) {
      String path = part.qualify(selection.path());
      return Optional.of(
          Expression.variable(
              names.input(new OfPeer(path, dimension, part.qualify(group), steps.getLast()))));
    }
    Reduction reduction = selection.reduce();
    if (part.type().has(Attachments.class, group) && reduction != null && part.parent().isEmpty()) {
      String path = part.qualify(selection.path());
      return Optional.of(
          Expression.variable(
              names.input(
                  new Attached(path, dimension, part.qualify(group), steps.getLast(), reduction))));
    }
    return Optional.empty();
  }

  // ---- steps -------------------------------------------------------------------------------

  private static Matcher parse(Part part, String step, Selection selection) {
    Matcher matcher = STEP.matcher(step.strip());
    if (!matcher.matches()) {
      throw part.problem(
          selection.location(), "\"" + step + "\" is no step of a path, such as gates[*]");
    }
    return matcher;
  }

  private List<At> follow(Part origin, List<At> from, String step, Selection selection) {
    Matcher parsed = parse(origin, step, selection);
    String selector = parsed.group(2);
    Matcher byPath = BY_PATH.matcher(selector == null ? "" : selector.strip());
    boolean plain = !byPath.matches();
    List<At> found = new ArrayList<>();
    for (At at : from) {
      found.addAll(next(at, plain ? step : parsed.group(1).strip()));
    }
    return plain
        ? found
        : found.stream()
            .filter(at -> refersTo(origin, at, byPath.group(1), byPath.group(2).strip()))
            .toList();
  }

  private static List<At> next(At at, String step) {
    Part part = at.part;
    if (part == null) {
      return inComponent(at.component, step);
    }
    Optional<Part> peer = part.findPeer(step);
    if (peer.isPresent()) {
      return List.of(At.of(peer.get()));
    }
    List<Part> parts = PartPath.follow(List.of(part), step);
    return parts.isEmpty() ? inComponent(at.component, step) : parts.stream().map(At::of).toList();
  }

  /** Components that one without an instance refers to or holds under a name. */
  private static List<At> inComponent(Component component, String step) {
    List<Component> found = new ArrayList<>();
    if (step.equals("..")) {
      component.parent().ifPresent(found::add);
    } else {
      component
          .findReference(step)
          .or(() -> component.findChild(step))
          .or(() -> component.findInside(step))
          .ifPresentOrElse(
              found::add, () -> found.addAll(component.children(step.replace("[*]", ""))));
    }
    return found.stream().map(c -> new At(null, c)).toList();
  }

  // ---- anywhere in the model ---------------------------------------------------------------

  private List<At> ofType(Part origin, String step, Selection selection) {
    Matcher parsed = parse(origin, step, selection);
    String type = parsed.group(1).strip();
    String selector = parsed.group(2) == null ? "*" : parsed.group(2).strip();
    List<At> found = new ArrayList<>();
    collect(model.components(), type, found);
    Matcher byPath = BY_PATH.matcher(selector);
    if (selector.equals("*")) {
      return found;
    }
    if (byPath.matches()) {
      return found.stream()
          .filter(at -> refersTo(origin, at, byPath.group(1), byPath.group(2).strip()))
          .toList();
    }
    Matcher quoted = Pattern.compile("(\\w+)\\s*=\\s*['\"]([^'\"]*)['\"]").matcher(selector);
    if (!quoted.matches()) {
      throw origin.problem(
          selection.location(), "[" + selector + "] was found; [*] or [name=value] is expected");
    }
    return found.stream()
        .filter(at -> at.component.text(quoted.group(1), "").equals(quoted.group(2)))
        .toList();
  }

  private static void collect(List<Component> components, String type, List<At> found) {
    for (Component component : components) {
      if (component.isA(type)) {
        found.add(new At(null, component));
      }
      collect(component.children(), type, found);
    }
  }

  /** Whether an attribute of a component names the same as a path from the origin leads to. */
  private boolean refersTo(Part origin, At at, String attribute, String path) {
    List<At> wanted = List.of(At.of(origin));
    List<String> steps = Selection.steps(path);
    for (String step : steps.subList(0, Math.max(0, steps.size() - 1))) {
      List<At> next = new ArrayList<>();
      wanted.forEach(w -> next.addAll(next(w, step)));
      wanted = next;
    }
    String last = steps.isEmpty() ? "" : steps.getLast();
    Optional<Component> reference = at.component.findReference(attribute);
    String text = at.component.text(attribute, "");
    return wanted.stream()
        .anyMatch(
            w ->
                reference.isPresent()
                    ? w.component.findReference(last).equals(reference)
                    : !text.isEmpty() && w.component.text(last, "").equals(text));
  }

  // ---- values ------------------------------------------------------------------------------

  private Expression valueOf(Part origin, At at, String name, Selection selection) {
    Part part = at.part;
    if (part == null) {
      return at.component
          .findValue(name)
          .map(value -> Expression.literal(value.si()))
          .orElseThrow(
              () ->
                  origin.problem(
                      selection.location(), at.component + " has no fixed quantity " + name));
    }
    Optional<String> visible = names.shown(part, name).or(() -> part.findOwn(name));
    if (visible.isEmpty() && part.type().has(Requirement.class, name)) {
      visible = Optional.of(names.requirement(part, name));
    }
    return Expression.variable(
        visible.orElseThrow(
            () ->
                origin.problem(
                    selection.location(), part.component() + " shows no quantity " + name)));
  }

  private static Expression reduce(Part part, List<Expression> values, Selection selection) {
    Reduction reduction = selection.reduce();
    if (reduction != null) {
      Operator operator = reduction == Reduction.ADD ? Operator.ADD : Operator.MULTIPLY;
      return values.stream()
          .reduce((a, b) -> new Expression.Operation(operator, a, b))
          .orElseGet(() -> Expression.literal(reduction.neutral()));
    }
    if (values.size() == 1) {
      return values.getFirst();
    }
    if (values.isEmpty() && !selection.required()) {
      return Expression.ZERO;
    }
    if (values.isEmpty()) {
      throw part.component()
          .element()
          .problem(
              "this "
                  + part.type()
                  + " needs a value at "
                  + selection.path()
                  + "; nothing is there");
    }
    throw part.problem(
        selection.location(),
        selection.path()
            + " leads to "
            + values.size()
            + " values; reduce=\"add\" or reduce=\"multiply\" is expected");
  }
}
