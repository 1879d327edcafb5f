/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.electrotonic;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.ranvier.edit.EditMessages;
import org.ranvier.edit.gate.HeldCurrent;
import org.ranvier.lems.component.Component;
import org.ranvier.lems.expression.Evaluator;
import org.ranvier.lems.expression.Expression;
import org.ranvier.lems.expression.ExpressionParser;
import org.ranvier.lems.expression.ExpressionSyntaxException;
import org.ranvier.morphology.InhomogeneousParameter;
import org.ranvier.morphology.Morphology;
import org.ranvier.morphology.SegmentSet;
import org.ranvier.validation.Model;

/** What one channel density, or a population of channels, adds to the conductance of segments. */
final class DensityConductance {
  private static final double SQUARE_METRES_PER_UM2 = 1e-12;

  private final Component mechanism;
  private final Morphology morphology;
  private final Model model;

  DensityConductance(Component mechanism, Morphology morphology, Model model) {
    this.mechanism = mechanism;
    this.morphology = morphology;
    this.model = model;
  }

  /**
   * Adds to the specific conductances of segments, S/m².
   *
   * @param volts potential of each segment
   * @param remarks is told where it cannot
   */
  void addTo(double[] sum, double[] volts, CableMembrane.Kind kind, Set<String> remarks) {
    Optional<HeldCurrent> channel =
        mechanism.findReference("ionChannel").flatMap(model::findSystem).map(HeldCurrent::new);
    if (channel.isEmpty()) {
      remarks.add(EditMessages.of("cable.leftOut", mechanism.name()));
      return;
    }
    if (kind == CableMembrane.Kind.LEAK && !channel.get().isStill()) {
      return;
    }
    Optional<Component> variable = mechanism.findChild("variableParameter");
    SegmentSet segments = segments(variable.orElse(mechanism));
    @Nullable IntToDoubleFunction at =
        variable.isPresent()
            ? varying(variable.get(), channel.get(), volts)
            : uniform(segments, volts);
    boolean known = at != null;
    for (int index : segments.toArray()) {
      double value = at == null ? 0 : at.applyAsDouble(index);
      known &= Double.isFinite(value);
      sum[index] += Double.isFinite(value) ? value : 0;
    }
    if (!known) {
      remarks.add(EditMessages.of("cable.leftOut", mechanism.name()));
    }
  }

  private SegmentSet segments(Component stating) {
    Optional<String> segment = mechanism.findText("segment");
    if (segment.isPresent() && mechanism.findText("segmentGroup").isEmpty()) {
      return segment
          .filter(text -> text.strip().matches("[0-9]{1,9}"))
          .flatMap(text -> morphology.findSegment(Integer.parseInt(text.strip())))
          .map(SegmentSet::of)
          .orElse(SegmentSet.NONE);
    }
    return morphology
        .findMembers(stating.text("segmentGroup", Morphology.ALL))
        .orElse(SegmentSet.NONE);
  }

  private @Nullable IntToDoubleFunction uniform(SegmentSet segments, double[] volts) {
    HeldCurrent current = model.findSystem(mechanism).map(HeldCurrent::new).orElse(null);
    if (current == null) {
      return null;
    }
    boolean population = mechanism.isA("baseChannelPopulation");
    Map<Double, Double> known = new HashMap<>();
    double area =
        segments.indices().mapToDouble(each -> morphology.segments().get(each).areaUm2()).sum();
    return index ->
        known.computeIfAbsent(
            volts[index],
            v ->
                population
                    ? current.slope("i", v) / (area * SQUARE_METRES_PER_UM2)
                    : current.slope("iDensity", v));
  }

  /** Of a conductance density that depends on the place: open channels times what is there. */
  private @Nullable IntToDoubleFunction varying(
      Component variable, HeldCurrent channel, double[] volts) {
    Component formula = variable.findChild("inhomogeneousValue").orElse(null);
    if (formula == null || !variable.text("parameter", "").equals("condDensity")) {
      return null;
    }
    InhomogeneousParameter along =
        parameter(variable, formula.text("inhomogeneousParameter", "")).orElse(null);
    Expression value = parse(formula.text("value", "")).orElse(null);
    if (along == null || value == null) {
      return null;
    }
    SegmentSet group = segments(variable);
    double start =
        group.indices().mapToDouble(each -> morphology.pathLengthUm(each, 0)).min().orElse(0);
    double end =
        group.indices().mapToDouble(each -> morphology.pathLengthUm(each, 1)).max().orElse(0);
    Map<Double, Double> open = new HashMap<>();
    return index -> {
      double place = along.valueAt(morphology.pathLengthUm(index, 0.5), start, end);
      double density = new Evaluator(name -> place).value(value);
      return density * open.computeIfAbsent(volts[index], v -> channel.value("fopen", v));
    };
  }

  private Optional<InhomogeneousParameter> parameter(Component variable, String id) {
    return morphology
        .findGroup(variable.text("segmentGroup", Morphology.ALL))
        .flatMap(group -> group.findParameter(id))
        .or(
            () ->
                morphology.groups().stream()
                    .flatMap(group -> group.findParameter(id).stream())
                    .findFirst());
  }

  private static Optional<Expression> parse(String text) {
    try {
      return Optional.of(ExpressionParser.parse(text));
    } catch (ExpressionSyntaxException e) {
      return Optional.empty(); // a finding says what is wrong with it
    }
  }
}
