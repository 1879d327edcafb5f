/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lems.flat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ranvier.lems.expression.Condition;
import org.ranvier.lems.expression.DimensionInference;
import org.ranvier.lems.expression.DimensionMismatchException;
import org.ranvier.lems.expression.Expression;
import org.ranvier.lems.expression.Expressions;
import org.ranvier.lems.flat.FlatSystem.Action;
import org.ranvier.lems.flat.FlatSystem.Assign;
import org.ranvier.lems.flat.FlatSystem.Block;
import org.ranvier.lems.flat.FlatSystem.Constant;
import org.ranvier.lems.flat.FlatSystem.Derived;
import org.ranvier.lems.flat.FlatSystem.Handler;
import org.ranvier.lems.flat.FlatSystem.Property;
import org.ranvier.lems.flat.FlatSystem.Regime;
import org.ranvier.lems.flat.FlatSystem.RegimeSet;
import org.ranvier.lems.flat.FlatSystem.Route;
import org.ranvier.lems.flat.FlatSystem.State;
import org.ranvier.lems.flat.FlatSystem.Trigger;
import org.ranvier.units.CoherentUnits;
import org.ranvier.units.Dimension;
import org.ranvier.units.UnitTable;

/**
 * Writes a flat system in the coherent units mV, ms, nA, µS, nF, MΩ, mM and µm, times included.
 *
 * <p>Formulas with sound dimensions hold in any coherent units and stay as they are. Some published
 * ComponentTypes have formulas that hold in SI units only, such as a time constant written as a
 * bare number: in these each variable is converted to SI and the result back.
 */
public final class CoherentForm {
  private final Map<String, Dimension> dimensions;
  private final DimensionInference inference;

  private CoherentForm(FlatSystem system) {
    this.dimensions = new LinkedHashMap<>(system.variables());
    dimensions.putIfAbsent("t", Dimension.TIME);
    this.inference = new DimensionInference(dimensions, new UnitTable());
  }

  /** The system with values in coherent units; inputs are then expected in these as well. */
  public static FlatSystem of(FlatSystem system) {
    return new CoherentForm(system).convert(system);
  }

  private FlatSystem convert(FlatSystem s) {
    return new FlatSystem(
        s.component(),
        s.constants().stream()
            .map(c -> new Constant(c.name(), value(c.value(), c.dimension()), c.dimension()))
            .toList(),
        s.properties().stream()
            .map(p -> new Property(p.name(), value(p.defaultValue(), p.dimension()), p.dimension()))
            .toList(),
        s.inputs(),
        s.states().stream().map(this::state).toList(),
        s.derived().stream()
            .map(d -> new Derived(d.name(), d.dimension(), formula(d.value(), d.dimension())))
            .toList(),
        s.startActions().stream()
            .map(b -> new Block(b.path(), b.depth(), actions(b.actions())))
            .toList(),
        s.conditions().stream().map(this::trigger).toList(),
        s.handlers().stream().map(this::handler).toList(),
        s.routes().stream()
            .map(r -> new Route(r.from(), r.to(), value(r.delay(), Dimension.TIME)))
            .toList(),
        s.regimes().stream().map(this::regimes).toList(),
        s.kineticSchemes(),
        s.exposures(),
        s.inPorts(),
        s.outPorts());
  }

  private static double value(double si, Dimension dimension) {
    return CoherentUnits.fromSi(si, dimension);
  }

  private State state(State state) {
    Expression rate = state.rate();
    return rate == null
        ? state
        : new State(state.name(), state.dimension(), state.depth(), rate(rate, state.dimension()));
  }

  private Expression rate(Expression rate, Dimension ofState) {
    return formula(rate, ofState.over(Dimension.TIME));
  }

  private RegimeSet regimes(RegimeSet set) {
    return new RegimeSet(
        set.path(), set.depth(), set.initial(), set.regimes().stream().map(this::regime).toList());
  }

  private Regime regime(Regime regime) {
    Map<String, Expression> rates = new LinkedHashMap<>();
    regime.rates().forEach((name, rate) -> rates.put(name, rate(rate, dimension(name))));
    return new Regime(
        regime.name(),
        java.util.Collections.unmodifiableMap(rates),
        actions(regime.onEntry()),
        regime.conditions().stream().map(this::trigger).toList(),
        regime.handlers().stream().map(this::handler).toList());
  }

  private Trigger trigger(Trigger trigger) {
    return new Trigger(
        trigger.path(), trigger.depth(), condition(trigger.test()), actions(trigger.actions()));
  }

  private Handler handler(Handler handler) {
    return new Handler(handler.port(), actions(handler.actions()));
  }

  private List<Action> actions(List<Action> actions) {
    return actions.stream()
        .map(
            action ->
                action instanceof Assign(String name, Expression value)
                    ? new Assign(name, formula(value, dimension(name)))
                    : action)
        .toList();
  }

  private Dimension dimension(String name) {
    return dimensions.getOrDefault(name, Dimension.NONE);
  }

  private Expression formula(Expression formula, Dimension dimension) {
    try {
      inference.check(formula, dimension);
      return formula;
    } catch (DimensionMismatchException e) {
      return scaled(
          Expressions.substitute(formula, this::inSi), CoherentUnits.factorFromSi(dimension));
    }
  }

  private Condition condition(Condition condition) {
    try {
      inference.check(condition);
      return condition;
    } catch (DimensionMismatchException e) {
      return Expressions.substitute(condition, this::inSi);
    }
  }

  private Expression inSi(String name) {
    return scaled(Expression.variable(name), CoherentUnits.factorToSi(dimension(name)));
  }

  private static Expression scaled(Expression expression, double factor) {
    return factor == 1 ? expression : Expression.multiply(Expression.literal(factor), expression);
  }
}
