/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.convert.nmodl;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ranvier.convert.nmodl.Formula.Table;
import org.ranvier.convert.nmodl.NmodlBlock.Code;
import org.ranvier.xml.SourceLocation;

/** Expressions as formulas, with the variables of a run and the limits of its patience. */
abstract sealed class SymbolicValues permits SymbolicRun {
  private static final int MOST_CALLS = 60;
  private static final int MOST_LEVELS = 1500;

  final Mechanism mechanism;
  final Table table;
  final Gaps gaps;
  Scope scope = new Scope();
  private int calls;
  private int level;

  SymbolicValues(Mechanism mechanism, Table table, Gaps gaps) {
    this.mechanism = mechanism;
    this.table = table;
    this.gaps = gaps;
  }

  /** Runs statements, as those of a function. */
  abstract void run(List<NmodlStatement> body);

  /** The name of an element of an array. */
  String element(String name, NmodlExpression index) {
    Formula at = value(index);
    if (!at.isNumber()) {
      throw new NmodlEvaluationException(
          index.place(), "which element of " + name + " is meant depends on the surroundings");
    }
    return NmodlInterpreter.element(name, at.number());
  }

  /** A formula of the file in terms of states and surroundings. */
  Formula value(NmodlExpression expression) {
    if (++level > MOST_LEVELS) {
      throw new NmodlEvaluationException(expression.place(), "this is nested too deeply");
    }
    Formula value = computed(expression);
    level--;
    return value;
  }

  private Formula computed(NmodlExpression expression) {
    return switch (expression) {
      case NmodlExpression.Constant number -> table.number(number.value());
      case NmodlExpression.Name name -> variable(name.name(), name.place());
      case NmodlExpression.Element element ->
          variable(element(element.name(), element.index()), element.place());
      case NmodlExpression.Text text -> table.number(0);
      case NmodlExpression.Negation negation -> table.negative(value(negation.operand()));
      case NmodlExpression.Not not -> table.not(value(not.operand()));
      case NmodlExpression.Operation operation ->
          table.operate(operation.operator(), value(operation.left()), value(operation.right()));
      case NmodlExpression.Call call -> call(call);
    };
  }

  private Formula variable(String name, SourceLocation place) {
    Formula value = scope.find(name);
    if (value != null) {
      return value;
    }
    int bracket = name.indexOf('[');
    if (mechanism.declares(bracket < 0 ? name : name.substring(0, bracket))) {
      return table.symbol(name); // nothing has been assigned yet
    }
    throw new NmodlEvaluationException(place, "there is no variable " + name);
  }

  private Formula call(NmodlExpression.Call call) {
    List<Formula> arguments = new ArrayList<>();
    call.arguments().forEach(each -> arguments.add(value(each)));
    Optional<Code> code = mechanism.file().named(call.name());
    if (code.isPresent()) {
      return called(code.get(), arguments, call.place());
    }
    if (Arithmetic.knows(call.name(), arguments.size())) {
      return call.name().equals("pow")
          ? table.operate("^", arguments.get(0), arguments.get(1))
          : table.call(call.name(), arguments);
    }
    if (Arithmetic.isSilent(call.name())) {
      return table.number(0);
    }
    return table.symbol(gaps.valueOf(call.name(), call.place()));
  }

  private Formula called(Code code, List<Formula> arguments, SourceLocation place) {
    if (calls == MOST_CALLS) {
      throw new NmodlEvaluationException(place, code.name() + " calls itself without end");
    }
    if (arguments.size() != code.parameters().size()) {
      throw new NmodlEvaluationException(
          place, code.name() + " takes " + code.parameters().size() + " arguments");
    }
    Map<String, Formula> outer = scope.enter();
    for (int i = 0; i < arguments.size(); i++) {
      scope.declare(code.parameters().get(i), arguments.get(i));
    }
    scope.declare(code.name(), table.number(0));
    calls++;
    run(code.body());
    calls--;
    return scope.leave(code.name(), outer);
  }
}
