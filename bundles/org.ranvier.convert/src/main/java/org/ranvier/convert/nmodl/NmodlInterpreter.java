/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.convert.nmodl;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ranvier.convert.nmodl.NmodlBlock.Code;
import org.ranvier.convert.nmodl.NmodlStatement.Assignment;
import org.ranvier.convert.nmodl.NmodlStatement.Equation;
import org.ranvier.convert.nmodl.NmodlStatement.Foreign;
import org.ranvier.convert.nmodl.NmodlStatement.If;
import org.ranvier.convert.nmodl.NmodlStatement.Invocation;
import org.ranvier.convert.nmodl.NmodlStatement.Local;
import org.ranvier.convert.nmodl.NmodlStatement.Loop;
import org.ranvier.convert.nmodl.NmodlStatement.Nested;
import org.ranvier.convert.nmodl.NmodlStatement.Reaction;
import org.ranvier.convert.nmodl.NmodlStatement.Remark;
import org.ranvier.convert.nmodl.NmodlStatement.Solve;
import org.ranvier.convert.nmodl.NmodlStatement.Table;
import org.ranvier.convert.nmodl.NmodlStatement.While;
import org.ranvier.xml.SourceLocation;

/**
 * Evaluates a file as it stands, with numbers: its procedures and functions at a potential, a
 * temperature, a concentration. Tables are not made: every value is computed.
 *
 * <p>Numbers are in the units of the file. Not for several threads at once.
 */
public final class NmodlInterpreter extends NmodlValues {
  private final Map<String, Double> derivatives = new HashMap<>();
  private final List<double[]> reactions = new ArrayList<>();
  private final List<Solve> solved = new ArrayList<>();
  private boolean inScheme;

  public NmodlInterpreter(NmodlFile file) {
    this(new Mechanism(file));
  }

  NmodlInterpreter(Mechanism mechanism) {
    this(mechanism, Gaps.none());
  }

  /**
   * @param gaps what may be gone past; what it computes is then not a number
   */
  NmodlInterpreter(Mechanism mechanism, Gaps gaps) {
    super(mechanism, gaps);
  }

  /** What NEURON gives where nothing else is said: mV, degC, mM. */
  public static Map<String, Double> usualSurroundings() {
    return new HashMap<>(
        Map.ofEntries(
            Map.entry("v", -65.0),
            Map.entry("celsius", 6.3),
            Map.entry("t", 0.0),
            Map.entry("dt", 0.025),
            Map.entry("diam", 500.0),
            Map.entry("area", 100.0),
            Map.entry("ena", 50.0),
            Map.entry("ek", -77.0),
            Map.entry("eca", 132.4579341637009),
            Map.entry("nai", 10.0),
            Map.entry("nao", 140.0),
            Map.entry("ki", 54.4),
            Map.entry("ko", 2.5),
            Map.entry("cai", 5e-5),
            Map.entry("cao", 2.0)));
  }

  /**
   * Sets all variables to what they are before a run begins, and runs INITIAL.
   *
   * @param surroundings by name, in the units of the file
   * @return all variables by name
   * @throws NmodlEvaluationException where a statement cannot be followed
   */
  public Map<String, Double> initialise(Map<String, Double> surroundings) {
    reset(surroundings);
    mechanism.file().code("INITIAL").ifPresent(each -> run(each.body()));
    return new HashMap<>(globals);
  }

  private void reset(Map<String, Double> surroundings) {
    begin();
    locals = new HashMap<>();
    globals.clear();
    derivatives.clear();
    mechanism.states().forEach(each -> globals.put(each, 0.0));
    globals.putAll(mechanism.constants());
    globals.putAll(mechanism.parameters());
    globals.putAll(surroundings);
  }

  /** Sets a variable, e.g. a state, to be used from now on. */
  public void set(String name, double value) {
    globals.put(name, value);
  }

  /** Rates of the reactions that BREAKPOINT solved, forward and back, in their order. */
  List<double[]> reactions() {
    return reactions;
  }

  /**
   * Lets an event arrive at NET_RECEIVE.
   *
   * @param arguments the weight and what a connection remembers, by name
   * @return the arguments as the event leaves them
   */
  Map<String, Double> receive(Map<String, Double> arguments) {
    begin();
    Code code = mechanism.file().code("NET_RECEIVE").orElseThrow();
    locals = new HashMap<>();
    code.parameters().forEach(each -> locals.put(each, arguments.getOrDefault(each, 0.0)));
    locals.put("flag", 0.0); // of an event from a connection
    run(code.body());
    return locals;
  }

  /** The variables as they are now. */
  Map<String, Double> variables() {
    return globals;
  }

  /**
   * The value of a FUNCTION.
   *
   * @throws NmodlEvaluationException where there is none of that name, or it cannot be followed
   */
  public double function(String name, double... arguments) {
    List<Double> values = new ArrayList<>();
    for (double each : arguments) {
      values.add(each);
    }
    begin();
    return call(name, values, SourceLocation.startOf(mechanism.file().name()));
  }

  /**
   * Runs BREAKPOINT once with the states as they are.
   *
   * @return the derivatives of states with respect to time, per ms; those that a PROCEDURE moves on
   *     have moved
   * @throws NmodlEvaluationException where a statement cannot be followed
   */
  public Map<String, Double> breakpoint() {
    begin();
    locals = new HashMap<>();
    derivatives.clear();
    reactions.clear();
    inScheme = false;
    Map<String, Double> states = new HashMap<>();
    mechanism.states().forEach(each -> states.put(each, globals.getOrDefault(each, 0.0)));
    solved.clear();
    mechanism.file().code("BREAKPOINT").ifPresent(each -> run(each.body()));
    // NEURON moves states with what the statements behind SOLVE left, too.
    globals.putAll(states);
    derivatives.clear();
    reactions.clear();
    List.copyOf(solved).forEach(this::solve);
    return new HashMap<>(derivatives);
  }

  @Override
  void run(List<NmodlStatement> body) {
    for (NmodlStatement each : body) {
      if (++steps > MOST_STEPS) {
        throw new NmodlEvaluationException(each.place(), "this runs on without end");
      }
      run(each);
    }
  }

  private void run(NmodlStatement statement) {
    switch (statement) {
      case Local local -> local.names().forEach(each -> locals.put(each, 0.0));
      case Assignment assignment -> assign(assignment);
      case Invocation invocation -> value(invocation.call());
      case If(var condition, var then, var otherwise, var place) ->
          run(holds(condition) ? then : otherwise);
      case While loop -> {
        while (holds(loop.condition())) {
          run(loop.body());
          steps++;
          if (steps > MOST_STEPS) {
            throw new NmodlEvaluationException(loop.place(), "this runs on without end");
          }
        }
      }
      case Loop loop -> loop(loop);
      case Solve solve -> solve(solve);
      case Nested nested when nested.word().isEmpty() -> run(nested.body());
      case Nested nested when nested.word().equals("INITIAL") -> {} // no event does that
      case Reaction reaction when inScheme ->
          reactions.add(reaction.rates().stream().mapToDouble(this::value).toArray());
      case Equation equation when inScheme && equation.conserve() -> {}
      case Table table -> {}
      case Remark remark -> {}
      case Foreign foreign when Verbatim.isNothing(foreign.text()) -> {}
      case Foreign foreign ->
          gaps.assignedBy(foreign, mechanism, Set.copyOf(locals.keySet()))
              .forEach(each -> put(each, Double.NaN));
      default -> throw new NmodlEvaluationException(statement.place(), Verbatim.why(statement));
    }
  }

  private void loop(Loop loop) {
    double by = loop.by().map(this::value).orElse(1.0);
    double to = value(loop.to());
    for (double i = value(loop.from()); by > 0 ? i <= to : i >= to; i += by) {
      locals.put(loop.variable(), i);
      run(loop.body());
      if (++steps > MOST_STEPS) {
        throw new NmodlEvaluationException(loop.place(), "this runs on without end");
      }
    }
  }

  private void solve(Solve solve) {
    solved.add(solve);
    Optional<Code> code = mechanism.file().named(solve.block());
    if (code.isEmpty()) {
      throw new NmodlEvaluationException(
          solve.place(), "there is no block " + solve.block() + " to be solved");
    }
    String word = code.get().word();
    boolean scheme = word.equals("KINETIC");
    if (!word.equals("DERIVATIVE") && !word.equals("PROCEDURE") && !scheme) {
      throw new NmodlEvaluationException(
          solve.place(), "a " + word + " block is not solved by evaluating it");
    }
    inScheme = scheme;
    Map<String, Double> outer = locals;
    locals = new HashMap<>();
    run(code.get().body());
    locals = outer;
    inScheme = false;
  }

  private void assign(Assignment assignment) {
    double value = value(assignment.value());
    String name = assignment.name();
    if (assignment.index().isPresent()) {
      name = element(name, value(assignment.index().get()));
    }
    if (assignment.primes() > 0) {
      derivatives.put(name, value);
    } else {
      put(name, value);
    }
  }
}
