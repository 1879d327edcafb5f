/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lab.clamp;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ranvier.lab.clamp.Formula.Program;
import org.ranvier.lems.expression.Expression;
import org.ranvier.lems.expression.Expression.Call;
import org.ranvier.lems.expression.Expression.Choice;
import org.ranvier.lems.expression.Expressions;
import org.ranvier.lems.expression.Function;
import org.ranvier.lems.flat.Differentiation;
import org.ranvier.lems.flat.FlatSystem;
import org.ranvier.lems.flat.FlatSystem.Derived;
import org.ranvier.lems.flat.FlatSystem.Scheme;
import org.ranvier.lems.flat.FlatSystem.Transition;

/** Finds the places of all numbers of a channel, and turns its equations into code. */
final class ChannelCompiler {
  private static final double EXACT = 1e-10;
  private static final Formula ZERO = x -> 0;
  private static final Set<Function> JUMPING =
      Set.of(Function.H, Function.CEIL, Function.FLOOR, Function.ABS, Function.FACTORIAL);

  private final FlatSystem system;
  private final Differentiation differentiation;
  private final Map<String, Integer> places = new LinkedHashMap<>();
  private final Map<String, Expression> rates = new LinkedHashMap<>();
  private final Set<String> volts;

  /**
   * @param volts names of the inputs that are the potential
   */
  ChannelCompiler(FlatSystem system, Set<String> volts) {
    this.system = system;
    this.volts = volts;
    this.differentiation = new Differentiation(system);
    place("t");
    system.variables().keySet().forEach(this::place);
    system.states().stream()
        .filter(each -> each.rate() != null)
        .forEach(each -> rates.put(each.name(), each.rate()));
    system.kineticSchemes().forEach(this::addScheme);
  }

  private int place(String name) {
    return places.computeIfAbsent(name, each -> places.size());
  }

  /** Place of a name; the name is known to be one of the system. */
  int placeOf(String name) {
    Integer place = places.get(name);
    if (place == null) {
      throw new IllegalArgumentException("no quantity " + name);
    }
    return place;
  }

  /** How many numbers there are; to be asked when all is compiled. */
  int size() {
    return places.size();
  }

  private void addScheme(Scheme scheme) {
    for (Transition each : scheme.transitions()) {
      String from = scheme.occupancies().get(each.from());
      String to = scheme.occupancies().get(each.to());
      Expression flow =
          Expression.subtract(
              Expression.multiply(
                  Expression.variable(each.forwardRate()), Expression.variable(from)),
              Expression.multiply(
                  Expression.variable(each.reverseRate()), Expression.variable(to)));
      rates.merge(from, Expression.negate(flow), (sum, x) -> Expression.subtract(sum, flow));
      rates.merge(to, flow, Expression::add);
    }
  }

  /** The states that move, in groups that do not depend on each other. */
  List<StateBlock> blocks() {
    List<StateBlock> blocks = new ArrayList<>();
    Set<String> done = new HashSet<>();
    for (String state : rates.keySet()) {
      if (!done.contains(state)) {
        List<String> members = List.copyOf(connected(state));
        done.addAll(members);
        blocks.add(block(members));
      }
    }
    return blocks;
  }

  /** All states that depend on a state or on which it depends, over any number of others. */
  private Set<String> connected(String state) {
    Set<String> found = new LinkedHashSet<>(Set.of(state));
    boolean grows = true;
    while (grows) {
      grows = false;
      for (Map.Entry<String, Expression> each : rates.entrySet()) {
        Set<String> touched = reached(Expressions.variables(each.getValue()));
        touched.retainAll(rates.keySet());
        touched.add(each.getKey());
        if (touched.stream().anyMatch(found::contains)) {
          grows |= found.addAll(touched);
        }
      }
    }
    return found;
  }

  /** All variables that some depend on through computed quantities. */
  private Set<String> reached(Set<String> names) {
    Set<String> all = new HashSet<>(names);
    for (Derived each : system.derivedFor(names)) {
      all.add(each.name());
      all.addAll(Expressions.variables(each.value()));
    }
    return all;
  }

  private StateBlock block(List<String> members) {
    BlockParts parts = new BlockParts();
    int n = members.size();
    @Nullable Formula[][] jacobian = new Formula[n][n];
    Formula[] values = new Formula[n];
    Formula[] byVoltage = new Formula[n];
    Formula[] byTime = new Formula[n];
    for (int i = 0; i < n; i++) {
      Expression rate = rate(members.get(i));
      Set<String> known = reached(Expressions.variables(rate));
      for (int j = 0; j < n; j++) {
        jacobian[i][j] = known.contains(members.get(j)) ? parts.slope(rate, members.get(j)) : null;
      }
      byVoltage[i] =
          volts.stream()
              .filter(known::contains)
              .map(each -> parts.derivative(rate, each))
              .reduce(ZERO, (left, right) -> x -> left.in(x) + right.in(x));
      byTime[i] = known.contains("t") ? parts.derivative(rate, "t") : ZERO;
      values[i] = parts.formula(new Differentiation.Result(List.of(), rate));
    }
    return new StateBlock(
        members,
        members.stream().mapToInt(this::placeOf).toArray(),
        parts.program(),
        values,
        jacobian,
        byVoltage,
        byTime,
        isStill(parts.slopes) && !jumps(members),
        reached(parts.used).contains("t"),
        conserved(members),
        members.stream().mapToDouble(this::tolerance).toArray());
  }

  private Expression rate(String state) {
    return Objects.requireNonNull(rates.get(state));
  }

  private double tolerance(String state) {
    boolean share = system.findState(state).filter(each -> each.dimension().isNone()).isPresent();
    return share ? EXACT : 0;
  }

  /** Whether no state that moves is behind some variables. */
  private boolean isStill(Set<String> variables) {
    return reached(variables).stream().noneMatch(rates::containsKey);
  }

  /** Whether a rate is another formula for other states, which its derivative may not show. */
  private boolean jumps(List<String> members) {
    Set<String> deciding = new HashSet<>();
    for (String each : members) {
      Expression rate = rate(each);
      collectDeciding(rate, deciding);
      system
          .derivedFor(Expressions.variables(rate))
          .forEach(step -> collectDeciding(step.value(), deciding));
    }
    return !isStill(deciding);
  }

  private static void collectDeciding(Expression formula, Set<String> deciding) {
    Expressions.visit(
        formula,
        part -> {
          if (part instanceof Choice choice) {
            choice.branches().forEach(b -> deciding.addAll(Expressions.variables(b.condition())));
          } else if (part instanceof Call(Function function, Expression argument)
              && JUMPING.contains(function)) {
            deciding.addAll(Expressions.variables(argument));
          }
        });
  }

  private List<int[]> conserved(List<String> members) {
    return system.kineticSchemes().stream()
        .filter(each -> members.containsAll(each.occupancies()))
        .map(each -> each.occupancies().stream().mapToInt(members::indexOf).toArray())
        .toList();
  }

  /** Code of what some variables depend on. */
  Program program(Set<String> variables) {
    return program(variables, List.of());
  }

  /** Code of what the model sets at the start, each with what it depends on. */
  Program starts() {
    List<Program.Step> steps = new ArrayList<>();
    for (FlatSystem.Block block : system.startActions()) {
      for (FlatSystem.Action action : block.actions()) {
        if (action instanceof FlatSystem.Assign(String state, Expression value)
            && system.findState(state).isPresent()) {
          steps.addAll(program(Expressions.variables(value)).steps());
          steps.add(new Program.Step(placeOf(state), formula(value)));
        }
      }
    }
    return new Program(steps);
  }

  private Program program(Set<String> variables, List<Derived> more) {
    List<Program.Step> steps = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    List<Derived> all = new ArrayList<>(system.derivedFor(variables));
    all.addAll(more);
    for (Derived each : all) {
      if (seen.add(each.name())) {
        steps.add(new Program.Step(place(each.name()), formula(each.value())));
      }
    }
    return new Program(steps);
  }

  private Formula formula(Expression expression) {
    return Formula.of(expression, this::place);
  }

  /** What the formulas of one block need. */
  private final class BlockParts {
    private final Set<String> used = new LinkedHashSet<>();
    private final Set<String> slopes = new LinkedHashSet<>();
    private final List<Derived> steps = new ArrayList<>();

    @Nullable Formula slope(Expression rate, String state) {
      Differentiation.Result result = differentiation.of(rate, state);
      slopes.addAll(Expressions.variables(result.value()));
      result.steps().forEach(each -> slopes.addAll(Expressions.variables(each.value())));
      return result.isZero() ? null : formula(result);
    }

    Formula derivative(Expression rate, String by) {
      return formula(differentiation.of(rate, by));
    }

    Formula formula(Differentiation.Result result) {
      steps.addAll(result.steps());
      result.steps().forEach(each -> used.addAll(Expressions.variables(each.value())));
      used.addAll(Expressions.variables(result.value()));
      return ChannelCompiler.this.formula(result.value());
    }

    Program program() {
      return ChannelCompiler.this.program(used, steps);
    }
  }
}
