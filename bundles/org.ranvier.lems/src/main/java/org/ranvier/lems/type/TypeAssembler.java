/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lems.type;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.ranvier.lems.expression.DimensionInference;
import org.ranvier.lems.expression.DimensionMismatchException;
import org.ranvier.lems.expression.Expression;
import org.ranvier.lems.type.TypeMember.Constant;
import org.ranvier.lems.type.TypeMember.DerivedParameter;
import org.ranvier.lems.type.TypeMember.Exposure;
import org.ranvier.lems.type.TypeMember.IndexParameter;
import org.ranvier.lems.type.TypeMember.Parameter;
import org.ranvier.lems.type.TypeMember.Property;
import org.ranvier.lems.type.TypeMember.Requirement;
import org.ranvier.units.Dimension;
import org.ranvier.units.Suggestion;
import org.ranvier.units.UnitTable;
import org.ranvier.xml.ModelProblem;
import org.ranvier.xml.SourceLocation;

/** Makes a ComponentType of its declaration and the type it extends. */
final class TypeAssembler {
  /** Declares that a quantity may have any dimension. */
  private static final String ANY = "*";

  private final UnitTable units;
  private final Consumer<ModelProblem> problems;

  TypeAssembler(UnitTable units, Consumer<ModelProblem> problems) {
    this.units = units;
    this.problems = problems;
  }

  ComponentType assemble(TypeDeclaration declaration, @Nullable ComponentType superType) {
    MemberTable members =
        superType == null ? new MemberTable() : MemberTable.copyOf(superType.memberTable());
    declaration.members().forEach(members::put);
    Dynamics inherited = superType == null ? Dynamics.EMPTY : superType.dynamics();
    Dynamics own = declaration.dynamics();
    Dynamics dynamics =
        own == null
            ? inherited
            : declaration.addsToInheritedDynamics() ? join(inherited, own) : own;
    return new ComponentType(
        declaration,
        superType,
        members,
        dynamics,
        dimensions(members, dynamics),
        exposures(members));
  }

  /** Own parts replace inherited ones of the same variable; events' actions come after. */
  private static Dynamics join(Dynamics inherited, Dynamics own) {
    return new Dynamics(
        join(inherited.stateVariables(), own.stateVariables(), Dynamics.StateVariable::name),
        join(inherited.timeDerivatives(), own.timeDerivatives(), Dynamics.TimeDerivative::variable),
        join(inherited.derivedVariables(), own.derivedVariables(), Dynamics.DerivedVariable::name),
        join(
            inherited.conditionalDerivedVariables(),
            own.conditionalDerivedVariables(),
            Dynamics.ConditionalDerivedVariable::name),
        concat(inherited.onStarts(), own.onStarts()),
        concat(inherited.onConditions(), own.onConditions()),
        concat(inherited.onEvents(), own.onEvents()),
        join(inherited.regimes(), own.regimes(), Dynamics.Regime::name),
        join(inherited.kineticSchemes(), own.kineticSchemes(), Dynamics.KineticScheme::name),
        own.simultaneous() || inherited.simultaneous());
  }

  private static <T> List<T> join(List<T> inherited, List<T> own, Function<T, String> name) {
    Map<String, T> byName = new LinkedHashMap<>();
    inherited.forEach(part -> byName.put(name.apply(part), part));
    own.forEach(part -> byName.put(name.apply(part), part));
    return List.copyOf(byName.values());
  }

  private static <T> List<T> concat(List<T> first, List<T> second) {
    List<T> all = new ArrayList<>(first);
    all.addAll(second);
    return List.copyOf(all);
  }

  private Map<String, Dimension> exposures(MemberTable members) {
    Map<String, Dimension> found = new LinkedHashMap<>();
    members.all(Exposure.class).forEach(m -> put(found, m.name(), m.dimension(), m.location()));
    return found;
  }

  private Map<String, Dimension> dimensions(MemberTable members, Dynamics dynamics) {
    Map<String, Dimension> found = new LinkedHashMap<>();
    found.put("t", Dimension.TIME);
    Map<String, Dimension> exposed = exposures(members);
    members.all(Requirement.class).forEach(m -> put(found, m.name(), m.dimension(), m.location()));
    members.all(Constant.class).forEach(m -> put(found, m.name(), m.dimension(), m.location()));
    members.all(Parameter.class).forEach(m -> put(found, m.name(), m.dimension(), m.location()));
    members.all(Property.class).forEach(m -> put(found, m.name(), m.dimension(), m.location()));
    members
        .all(DerivedParameter.class)
        .forEach(m -> put(found, m.name(), m.dimension(), m.location()));
    members.all(IndexParameter.class).forEach(m -> found.put(m.name(), Dimension.NONE));
    for (Dynamics.StateVariable v : dynamics.stateVariables()) {
      variable(found, exposed, v.name(), v.dimension(), v.exposure(), v.location());
    }
    for (Dynamics.DerivedVariable v : dynamics.derivedVariables()) {
      variable(found, exposed, v.name(), v.dimension(), v.exposure(), v.location());
    }
    for (Dynamics.ConditionalDerivedVariable v : dynamics.conditionalDerivedVariables()) {
      variable(found, exposed, v.name(), v.dimension(), v.exposure(), v.location());
    }
    infer(found, dynamics);
    return found;
  }

  /**
   * A computed variable that states no dimension, itself or by its exposure, has that of its
   * formula; in whatever order such variables name each other.
   */
  private void infer(Map<String, Dimension> found, Dynamics dynamics) {
    Map<String, Expression> open = new LinkedHashMap<>();
    for (Dynamics.DerivedVariable v : dynamics.derivedVariables()) {
      NumberFormula formula = v.value();
      if (v.dimension() == null && v.exposure() == null && formula != null) {
        open.put(v.name(), formula.expression());
      }
    }
    if (open.isEmpty()) {
      return;
    }
    Map<String, Dimension> known = new LinkedHashMap<>(found);
    known.keySet().removeAll(open.keySet());
    boolean progress = true;
    while (progress) {
      progress =
          open.entrySet()
              .removeIf(
                  each -> {
                    Optional<Dimension> dimension = infer(each.getValue(), known);
                    dimension.ifPresent(d -> known.put(each.getKey(), d));
                    return dimension.isPresent();
                  });
    }
    known.keySet().retainAll(found.keySet());
    found.putAll(known);
  }

  private Optional<Dimension> infer(Expression formula, Map<String, Dimension> known) {
    try {
      return new DimensionInference(known, units).infer(formula);
    } catch (DimensionMismatchException e) {
      return Optional.empty(); // the checker of the type speaks of it
    }
  }

  /** A variable declared without a dimension has that of its exposure, or else none for now. */
  private void variable(
      Map<String, Dimension> found,
      Map<String, Dimension> exposed,
      String name,
      @Nullable String dimension,
      @Nullable String exposure,
      SourceLocation location) {
    if (dimension != null) {
      put(found, name, dimension, location);
    } else {
      Dimension shown = exposure == null ? null : exposed.get(exposure);
      found.put(name, shown == null ? Dimension.NONE : shown);
    }
  }

  private void put(
      Map<String, Dimension> found, String name, String dimension, SourceLocation location) {
    if (dimension.equals(ANY)) {
      return;
    }
    Optional<Dimension> known = units.findDimension(dimension);
    if (known.isEmpty()) {
      String hint =
          Suggestion.closest(dimension, units.dimensionNames())
              .map(s -> "; did you mean " + s + "?")
              .orElse("");
      problems.accept(new ModelProblem(location, "there is no dimension " + dimension + hint));
    }
    found.put(name, known.orElse(Dimension.NONE));
  }
}
