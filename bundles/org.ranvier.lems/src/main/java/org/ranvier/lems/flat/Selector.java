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

/** Turns selections such as {@code gates[*]/fcond} into formulas over what is actually there. */
final class Selector {
  private static final Pattern STEP =
      Pattern.compile("([^\\[\\]]+)(?:\\[(?:(\\*)|(\\d+)|(\\w+)\\s*=\\s*'([^']*)')\\])?");

  private final Names names;

  Selector(Names names) {
    this.names = names;
  }

  Expression select(Part part, Selection selection, Dimension dimension) {
    List<String> steps = List.of(selection.path().strip().split("/"));
    Optional<Expression> outside = outside(part, selection, steps, dimension);
    if (outside.isPresent()) {
      return outside.get();
    }
    List<Part> found = List.of(part);
    for (String step : steps.subList(0, steps.size() - 1)) {
      if (!step.equals(".")) {
        found = follow(part, found, step, selection);
      }
    }
    List<Expression> values = new ArrayList<>();
    for (Part at : found) {
      values.add(valueOf(part, at, steps.getLast(), selection));
    }
    return reduce(part, values, selection);
  }

  /** Attached instances and peers belong to the surroundings: their values are inputs. */
  private Optional<Expression> outside(
      Part part, Selection selection, List<String> steps, Dimension dimension) {
    if (steps.size() != 2) {
      return Optional.empty();
    }
    Matcher first = parse(part, steps.getFirst(), selection);
    String group = first.group(1);
    if (part.type().has(InstanceRequirement.class, group)) {
      String path = part.qualify(selection.path());
      return Optional.of(
          Expression.variable(
              names.input(new OfPeer(path, dimension, part.qualify(group), steps.getLast()))));
    }
    Reduction reduction = selection.reduce();
    if (part.type().has(Attachments.class, group) && reduction != null) {
      String path = part.qualify(selection.path());
      return Optional.of(
          Expression.variable(
              names.input(
                  new Attached(path, dimension, part.qualify(group), steps.getLast(), reduction))));
    }
    return Optional.empty();
  }

  private List<Part> follow(Part origin, List<Part> from, String step, Selection selection) {
    Matcher parsed = parse(origin, step, selection);
    List<Part> found = new ArrayList<>();
    for (Part part : from) {
      if (step.equals("..")) {
        part.parent().ifPresent(found::add);
        continue;
      }
      List<Part> group = part.group(parsed.group(1));
      List<Part> named =
          group.isEmpty() ? part.findByName(parsed.group(1)).stream().toList() : group;
      if (parsed.group(3) != null) {
        int index = Integer.parseInt(parsed.group(3));
        found.addAll(index < named.size() ? List.of(named.get(index)) : List.of());
      } else {
        named.stream()
            .filter(p -> matches(p, parsed.group(4), parsed.group(5)))
            .forEach(found::add);
      }
    }
    return found;
  }

  private static boolean matches(Part part, @Nullable String attribute, @Nullable String value) {
    return attribute == null || part.component().text(attribute, "").equals(value);
  }

  private static Matcher parse(Part part, String step, Selection selection) {
    Matcher matcher = STEP.matcher(step.strip());
    if (!matcher.matches()) {
      throw part.problem(
          selection.location(), "\"" + step + "\" is no step of a path, such as gates[*]");
    }
    return matcher;
  }

  private Expression valueOf(Part origin, Part at, String name, Selection selection) {
    Optional<String> visible = names.shown(at, name).or(() -> at.findOwn(name));
    if (visible.isEmpty() && at.type().has(Requirement.class, name)) {
      visible = Optional.of(names.requirement(at, name));
    }
    return Expression.variable(
        visible.orElseThrow(
            () ->
                origin.problem(
                    selection.location(), at.component() + " shows no quantity " + name)));
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
