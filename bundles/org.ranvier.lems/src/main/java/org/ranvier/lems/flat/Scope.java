/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lems.flat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import org.ranvier.lems.component.Component;
import org.ranvier.lems.expression.Evaluator;
import org.ranvier.lems.type.ConditionFormula;
import org.ranvier.lems.type.NumberFormula;
import org.ranvier.xml.SourceLocation;

/**
 * What names mean inside a structure: instances that loops and {@code With} have named, and fixed
 * quantities for its formulas.
 */
final class Scope {
  private final Part part;
  private final DoubleSupplier uniform;
  private final Map<String, Part> names = new HashMap<>();
  private final Map<String, Double> numbers = new HashMap<>();
  private final List<Part> loops = new ArrayList<>();

  /**
   * @param part whose structure it is
   * @param uniform random numbers in [0, 1)
   */
  Scope(Part part, DoubleSupplier uniform) {
    this.part = part;
    this.uniform = uniform;
  }

  private Scope inside() {
    Scope inner = new Scope(part, uniform);
    inner.names.putAll(names);
    inner.numbers.putAll(numbers);
    inner.loops.addAll(loops);
    return inner;
  }

  /** A scope inside this one in which an instance has a name. */
  Scope withLoop(Optional<String> name, Part instance) {
    Scope inner = inside();
    name.ifPresent(n -> inner.names.put(n, instance));
    inner.loops.add(instance);
    return inner;
  }

  /** A scope inside this one in which a number has a name. */
  Scope withNumber(String name, double value) {
    Scope inner = inside();
    inner.numbers.put(name, value);
    return inner;
  }

  /**
   * A scope inside this one for a pair, whose quantities have {@code p__} or {@code q__} before.
   */
  Scope withPair(Part p, Part q) {
    Scope inner = inside();
    inner.names.put("p__", p);
    inner.names.put("q__", q);
    return inner;
  }

  void name(String name, Part instance) {
    names.put(name, instance);
  }

  /** Instances of the loops around, outermost first. */
  List<Part> loops() {
    return loops;
  }

  /** Instances that an attribute of an instruction names, by a name of this scope or by a path. */
  List<Part> instances(String name) {
    Part named = names.get(name);
    return named == null ? PartPath.instances(PartPath.find(part, name)) : List.of(named);
  }

  double value(NumberFormula formula) {
    return evaluator(formula.location()).value(formula.expression());
  }

  boolean holds(ConditionFormula formula) {
    return evaluator(formula.location()).holds(formula.condition());
  }

  private Evaluator evaluator(SourceLocation location) {
    return new Evaluator(
        name ->
            find(name)
                .orElseThrow(
                    () ->
                        part.problem(
                            location,
                            "there is no fixed quantity "
                                + name
                                + "; structures are built from parameters, constants and properties"
                                + " before anything else is known")),
        uniform);
  }

  private Optional<Double> find(String name) {
    Double number = numbers.get(name);
    if (number != null) {
      return Optional.of(number);
    }
    if (name.startsWith("p__") || name.startsWith("q__")) {
      Part member = names.get(name.substring(0, 3));
      return member == null ? Optional.empty() : findIn(member, name.substring(3));
    }
    for (Optional<Part> at = Optional.of(part); at.isPresent(); at = at.get().parent()) {
      Optional<Double> value = findIn(at.get(), name);
      if (value.isPresent()) {
        return value;
      }
    }
    return Optional.empty();
  }

  private static Optional<Double> findIn(Part part, String name) {
    Double assigned = part.assigned().get(name);
    return assigned == null
        ? part.component().findValue(name).map(Component.Value::si)
        : Optional.of(assigned);
  }
}
