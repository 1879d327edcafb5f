/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.convert.nmodl;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ranvier.convert.nmodl.NmodlBlock.Code;
import org.ranvier.xml.SourceLocation;

/** Values of expressions, with the variables of a run and the limits of its patience. */
abstract sealed class NmodlValues permits NmodlInterpreter {
  /** As many statements and calls are run at most. */
  static final int MOST_STEPS = 1_000_000;

  private static final int MOST_CALLS = 60;
  private static final int MOST_LEVELS = 1500;

  final Mechanism mechanism;
  final Gaps gaps;
  final Map<String, Double> globals = new HashMap<>();
  Map<String, Double> locals = new HashMap<>();
  int steps;
  private int calls;
  private int level;

  NmodlValues(Mechanism mechanism, Gaps gaps) {
    this.mechanism = mechanism;
    this.gaps = gaps;
  }

  /** Runs statements, as those of a function. */
  abstract void run(List<NmodlStatement> body);

  /** Begins to count. */
  final void begin() {
    steps = 0;
    level = 0;
    calls = 0;
  }

  /** Whether a condition holds, which has to be known. */
  final boolean holds(NmodlExpression condition) {
    double value = value(condition);
    if (Double.isNaN(value)) {
      throw new NmodlEvaluationException(condition.place(), "whether this holds is not known");
    }
    return value != 0;
  }

  /** The name of an element of an array. */
  static String element(String name, double index) {
    return name + "[" + (long) index + "]";
  }

  /** Assigns to the variable that is nearest. */
  final void put(String name, double value) {
    if (locals.containsKey(name)) {
      locals.put(name, value);
    } else {
      globals.put(name, value);
    }
  }

  /** The value of an expression. */
  final double value(NmodlExpression expression) {
    if (++level > MOST_LEVELS) {
      throw new NmodlEvaluationException(expression.place(), "this is nested too deeply");
    }
    double value = computed(expression);
    level--;
    return value;
  }

  private double computed(NmodlExpression expression) {
    return switch (expression) {
      case NmodlExpression.Constant number -> number.value();
      case NmodlExpression.Name name -> variable(name.name(), name.place());
      case NmodlExpression.Element element ->
          variable(element(element.name(), value(element.index())), element.place());
      case NmodlExpression.Text text -> 0;
      case NmodlExpression.Negation negation -> -value(negation.operand());
      case NmodlExpression.Not not -> value(not.operand()) == 0 ? 1 : 0;
      case NmodlExpression.Operation operation ->
          operate(operation.operator(), value(operation.left()), value(operation.right()));
      case NmodlExpression.Call call -> {
        List<Double> arguments = new ArrayList<>();
        call.arguments().forEach(each -> arguments.add(value(each)));
        yield call(call.name(), arguments, call.place());
      }
    };
  }

  /** Whether a number that is not known is larger than another is not known either. */
  private double operate(String operator, double left, double right) {
    boolean unknown = (Double.isNaN(left) || Double.isNaN(right)) && !gaps.found().isEmpty();
    return unknown ? Double.NaN : Arithmetic.operate(operator, left, right);
  }

  private double variable(String name, SourceLocation place) {
    Double value = locals.getOrDefault(name, globals.get(name));
    if (value != null) {
      return value;
    }
    int bracket = name.indexOf('[');
    if (mechanism.declares(bracket < 0 ? name : name.substring(0, bracket))) {
      return 0;
    }
    throw new NmodlEvaluationException(place, "there is no variable " + name);
  }

  /** The value of a function, of the file or of NMODL. */
  final double call(String name, List<Double> arguments, SourceLocation place) {
    Optional<Code> code = mechanism.file().named(name);
    if (code.isEmpty()) {
      if (Arithmetic.knows(name, arguments.size())) {
        return Arithmetic.apply(name, arguments);
      }
      if (Arithmetic.isSilent(name)) {
        return 0;
      }
      gaps.valueOf(name, place);
      return Double.NaN;
    }
    if (calls == MOST_CALLS || ++steps > MOST_STEPS) {
      throw new NmodlEvaluationException(place, name + " calls itself without end");
    }
    return called(code.get(), arguments, place);
  }

  private double called(Code code, List<Double> arguments, SourceLocation place) {
    if (arguments.size() != code.parameters().size()) {
      throw new NmodlEvaluationException(
          place,
          code.name()
              + " takes "
              + code.parameters().size()
              + " arguments; "
              + arguments.size()
              + " were found");
    }
    Map<String, Double> outer = locals;
    Map<String, Double> inner = new HashMap<>();
    for (int i = 0; i < arguments.size(); i++) {
      inner.put(code.parameters().get(i), arguments.get(i));
    }
    inner.put(code.name(), 0.0);
    locals = inner;
    calls++;
    try {
      run(code.body());
    } finally {
      calls--;
      locals = outer;
    }
    @Nullable Double result = inner.get(code.name());
    return result == null ? 0 : result;
  }
}
