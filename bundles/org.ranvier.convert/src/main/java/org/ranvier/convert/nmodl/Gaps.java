/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.convert.nmodl;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ranvier.convert.nmodl.NmodlStatement.Foreign;
import org.ranvier.xml.SourceLocation;

/**
 * What a run goes past although it cannot be followed, so that a draft of the rest can be written.
 * Whatever such a place gives is a symbol that no gate knows: what depends on it is never written
 * as if it was known.
 */
final class Gaps {
  private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|//[^\n]*", Pattern.DOTALL);
  private static final Pattern DECLARED =
      Pattern.compile("(?:double|int|float|long)\\s+[\\w\\s,]*");

  private static final Pattern ASSIGNED =
      Pattern.compile(
          "(?:(?:double|int|float|long)\\s+)?(\\w+)(?:\\[[^\\]]*\\])?\\s*(?:[-+*/]?=(?!=)[^&=]*|\\+\\+|--)");

  private final boolean allowed;
  private final Map<SourceLocation, String> found = new LinkedHashMap<>();

  private Gaps(boolean allowed) {
    this.allowed = allowed;
  }

  /** Nothing is gone past. */
  static Gaps none() {
    return new Gaps(false);
  }

  /** Goes past what can be left open; what that was is to be told. */
  static Gaps allowed() {
    return new Gaps(true);
  }

  /** Where something was left open, and why. */
  Map<SourceLocation, String> found() {
    return found;
  }

  /** Whether a place may be gone past; notes it where so. */
  private boolean leave(SourceLocation place, String why) {
    if (allowed) {
      found.putIfAbsent(place, why);
    }
    return allowed;
  }

  /**
   * The variables that C code assigns to: by its text where that is nothing but assignments, else
   * all that the mechanism computes. Old compilers put {@code _l} before names of variables of a
   * procedure.
   *
   * @param locals names of the variables of the procedure
   * @throws NmodlEvaluationException where nothing is to be gone past
   */
  Set<String> assignedBy(Foreign foreign, Mechanism mechanism, Set<String> locals) {
    if (!leave(foreign.place(), Verbatim.why(foreign))) {
      throw new NmodlEvaluationException(foreign.place(), Verbatim.why(foreign));
    }
    Set<String> names = new LinkedHashSet<>();
    for (String each : COMMENT.matcher(foreign.text()).replaceAll(" ").split(";")) {
      String statement = each.strip();
      Matcher assigned = ASSIGNED.matcher(statement);
      if (assigned.matches()) {
        String name = assigned.group(1);
        names.add(name.startsWith("_l") ? name.substring(2) : name);
      } else if (!Verbatim.isNothing(statement + ";") && !DECLARED.matcher(statement).matches()) {
        names.addAll(mechanism.computed());
        names.addAll(locals);
      }
    }
    return names;
  }

  /** The symbol for a variable that C code may have changed. */
  static String changed(String variable) {
    return variable + " of C code";
  }

  /**
   * The symbol for what a function gives that is nowhere in the file.
   *
   * @throws NmodlEvaluationException where nothing is to be gone past
   */
  String valueOf(String function, SourceLocation place) {
    String why = "there is no function " + function;
    if (!leave(place, why)) {
      throw new NmodlEvaluationException(place, why);
    }
    return function + "(…)";
  }
}
