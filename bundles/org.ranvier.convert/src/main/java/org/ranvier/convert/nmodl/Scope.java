/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.convert.nmodl;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ranvier.convert.nmodl.Formula.Table;

/** Variables at a point of a run: those of the file, and those of the procedure that runs. */
final class Scope {
  private final Map<String, Formula> globals = new LinkedHashMap<>();
  private Map<String, Formula> locals = new HashMap<>();

  /** The variables of the file. */
  Map<String, Formula> globals() {
    return globals;
  }

  /** Names of the variables of the procedure that runs. */
  Set<String> localNames() {
    return Set.copyOf(locals.keySet());
  }

  /** What a name stands for; null where nothing was assigned to it. */
  @Nullable Formula find(String name) {
    Formula local = locals.get(name);
    return local != null ? local : globals.get(name);
  }

  /** Assigns to the variable that is nearest. */
  void put(String name, Formula value) {
    (locals.containsKey(name) ? locals : globals).put(name, value);
  }

  /** Makes a variable of the procedure that runs. */
  void declare(String name, Formula value) {
    locals.put(name, value);
  }

  /** Begins a procedure; gives the variables of the one that calls it. */
  Map<String, Formula> enter() {
    Map<String, Formula> outer = locals;
    locals = new HashMap<>();
    return outer;
  }

  /** Ends a procedure; gives what its name stands for. */
  Formula leave(String name, Map<String, Formula> outer) {
    Formula result = Objects.requireNonNull(locals.get(name));
    locals = outer;
    return result;
  }

  /** Ends a block that has no value. */
  void leave(Map<String, Formula> outer) {
    locals = outer;
  }

  /** The same variables, to be changed apart from these. */
  Scope copy() {
    Scope copy = new Scope();
    copy.globals.putAll(globals);
    copy.locals.putAll(locals);
    return copy;
  }

  /** Where a condition holds, variables are what they are in another scope. */
  void merge(Formula condition, Scope then, Table table) {
    merge(condition, then.globals, globals, table);
    merge(condition, then.locals, locals, table);
  }

  private static void merge(
      Formula condition, Map<String, Formula> then, Map<String, Formula> otherwise, Table table) {
    Set<String> names = new HashSet<>(then.keySet());
    names.addAll(otherwise.keySet());
    for (String name : names) {
      Formula unassigned = table.symbol(name);
      otherwise.put(
          name,
          table.choice(
              condition,
              then.getOrDefault(name, unassigned),
              otherwise.getOrDefault(name, unassigned)));
    }
  }
}
