/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lab.clamp;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.ranvier.lab.clamp.Formula.Program;
import org.ranvier.lems.component.Component;
import org.ranvier.lems.component.LemsModel;
import org.ranvier.lems.flat.FlatSystem;
import org.ranvier.lems.flat.Flattener;
import org.ranvier.simulation.Cancellation;
import org.ranvier.xml.ModelProblemException;

/**
 * A channel, or a single gate, under a voltage clamp: its flat system of equations, the one that
 * the solver runs, with the potential given. Where the potential stands still, states whose rates
 * are linear in the states (all gates and kinetic schemes of the core language) are exact;
 * otherwise each step's error is at most 1e-10. See {@code releng/doc/numerics.md}. Immutable.
 */
public final class ClampedChannel {
  private final FlatSystem system;
  private final ChannelCode code;
  private final double[] start;

  private ClampedChannel(FlatSystem system, ChannelCode code, double[] start) {
    this.system = system;
    this.code = code;
    this.start = start;
  }

  /**
   * The channel with an id in a model.
   *
   * @throws ModelProblemException the channel's equations are at fault, or cannot be clamped
   * @throws IllegalArgumentException the model has no component of that id; the message says which
   *     there are
   */
  public static ClampedChannel of(LemsModel model, String id, ClampConditions conditions) {
    Component component =
        model
            .find(id)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "there is no component \"%s\"; there are %s"
                            .formatted(id, String.join(", ", model.ids()))));
    return of(new Flattener(model).flatten(component), conditions);
  }

  /**
   * A channel by its equations.
   *
   * @throws ModelProblemException it is no channel: it has no open fraction; or it has what a clamp
   *     cannot follow: modes, conditions, random numbers, or needs what a clamp does not supply
   */
  public static ClampedChannel of(FlatSystem system, ClampConditions conditions) {
    ClampChecks checks = new ClampChecks(system);
    checks.check();
    ChannelCode code = ChannelCode.of(system, checks.volts(), checks.openFraction());
    double[] start = new double[code.size()];
    system.constants().forEach(each -> start[code.place(each.name())] = each.value());
    system.properties().forEach(each -> start[code.place(each.name())] = each.defaultValue());
    checks.surroundings(conditions).forEach((name, value) -> start[code.place(name)] = value);
    return new ClampedChannel(system, code, start);
  }

  /** The numbers of the channel that can be {@linkplain #with varied}, by path, in SI units. */
  public Map<String, Double> constants() {
    Map<String, Double> values = new LinkedHashMap<>();
    system.constants().forEach(each -> values.put(each.name(), start[code.place(each.name())]));
    return Collections.unmodifiableMap(values);
  }

  /**
   * The same channel with other numbers in some places; takes no time.
   *
   * @param values by path, such as {@code m/forwardRate/midpoint}, in SI units
   * @throws IllegalArgumentException there is no number at a path (the message says which there
   *     are), or the model derives another one from it before a run, which would stay what it was
   */
  public ClampedChannel with(Map<String, Double> values) {
    new ChannelNumbers(system).check(values.keySet());
    double[] changed = start.clone();
    values.forEach((name, value) -> changed[code.place(name)] = value);
    return new ClampedChannel(system, code, changed);
  }

  /** Whether the potential acts on it at all. */
  public boolean dependsOnPotential() {
    return !new ClampChecks(system).volts().isEmpty();
  }

  /**
   * The rates of all kinetic schemes at a potential.
   *
   * @throws ModelProblemException a rate has no value there
   */
  public List<SchemeRates> schemeRates(double mv) {
    return new SchemeCode(system, code).at(start.clone(), mv, problems());
  }

  /**
   * Runs a family.
   *
   * @param sampleMs distance of samples
   * @throws ModelProblemException an equation has no value at a potential
   * @throws CancellationException it was cancelled
   */
  public List<SweepTrace> run(ClampFamily family, double sampleMs, Cancellation cancellation) {
    List<SweepTrace> traces = new ArrayList<>();
    double[] rest = start.clone();
    new SweepRun(code, rest, problems()).settle(family.holdingMv());
    for (Sweep sweep : family.sweeps()) {
      if (cancellation.isCancelled()) {
        throw new CancellationException("the channel is not clamped any more");
      }
      traces.add(new SweepRun(code, rest.clone(), problems()).run(sweep, sampleMs));
    }
    return traces;
  }

  /** As {@link #run(ClampFamily, double, Cancellation)}, to the end. */
  public List<SweepTrace> run(ClampFamily family, double sampleMs) {
    return run(family, sampleMs, Cancellation.none());
  }

  private ClampProblems problems() {
    return new ClampProblems(system.component());
  }

  /**
   * The equations as code, and where the numbers are.
   *
   * @param compiler knows the places
   * @param blocks states that move
   * @param volts places of the potential
   * @param outputs computes what is recorded
   * @param starts what the model sets at the start
   * @param open place of the open fraction
   * @param gates places of shares of open gates
   * @param occupancies places of states of schemes
   * @param schemes the same, a list a scheme
   */
  @SuppressWarnings("ArrayRecordComponent") // never changed, never compared
  record ChannelCode(
      ChannelCompiler compiler,
      List<StateBlock> blocks,
      int[] volts,
      Program outputs,
      Program starts,
      int open,
      Map<String, Integer> gates,
      Map<String, Integer> occupancies,
      List<int[]> schemes) {

    static ChannelCode of(FlatSystem system, Set<String> volts, String open) {
      ChannelCompiler compiler = new ChannelCompiler(system, volts);
      ChannelOutputs outputs = new ChannelOutputs(system);
      Set<String> recorded = new LinkedHashSet<>(Set.of(open));
      recorded.addAll(outputs.gates().values());
      return new ChannelCode(
          compiler,
          compiler.blocks(),
          volts.stream().mapToInt(compiler::placeOf).toArray(),
          compiler.program(recorded),
          compiler.starts(),
          compiler.placeOf(open),
          places(outputs.gates(), compiler),
          places(outputs.occupancies(), compiler),
          system.kineticSchemes().stream()
              .map(each -> each.occupancies().stream().mapToInt(compiler::placeOf).toArray())
              .toList());
    }

    private static Map<String, Integer> places(
        Map<String, String> variables, ChannelCompiler compiler) {
      Map<String, Integer> places = new LinkedHashMap<>();
      variables.forEach((path, variable) -> places.put(path, compiler.placeOf(variable)));
      return places;
    }

    int size() {
      return compiler.size();
    }

    int place(String name) {
      return compiler.placeOf(name);
    }
  }
}
