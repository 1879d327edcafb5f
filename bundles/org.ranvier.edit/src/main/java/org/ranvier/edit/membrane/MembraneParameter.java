/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.membrane;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.ranvier.edit.EditMessages;
import org.ranvier.edit.membrane.Subject.Family;
import org.ranvier.morphology.CableLayout;
import org.ranvier.morphology.SegmentSet;
import org.ranvier.morphology.SegmentValues;

/** Something that has a number on every segment of a cell, or on some, and can be drawn on it. */
public sealed interface MembraneParameter {
  /** As people call it. */
  String title();

  /** The unit that {@link #onSegments} and {@link #inVolumes} are in. */
  ReadUnit unit();

  /** By index of the segment, at its middle; NaN where there is none. */
  double[] onSegments(Membrane membrane);

  /** By node, in the control volumes; NaN where there is none. */
  double[] inVolumes(Membrane membrane, CableLayout layout);

  /** All that a cell has, densities first. */
  static List<MembraneParameter> of(Membrane membrane) {
    List<MembraneParameter> found = new ArrayList<>();
    for (Subject each : membrane.subjects()) {
      found.add(new Amount(each));
    }
    if (membrane.subjects().stream().filter(TotalConductance::counts).count() > 1) {
      found.add(new TotalConductance());
    }
    membrane.channels().stream()
        .filter(each -> Reversal.isStated(membrane, each))
        .forEach(each -> found.add(new Reversal(each)));
    membrane.parameters().forEach(each -> found.add(new Inhomogeneous(each)));
    return found;
  }

  /** How much there is of something, e.g. the density of a channel. */
  record Amount(Subject subject) implements MembraneParameter {
    @Override
    public String title() {
      return subject.title();
    }

    @Override
    public ReadUnit unit() {
      return ReadUnit.of(subject.dimension());
    }

    @Override
    public double[] onSegments(Membrane membrane) {
      return Numbers.in(unit(), membrane.siOnSegments(subject));
    }

    @Override
    public double[] inVolumes(Membrane membrane, CableLayout layout) {
      return Numbers.in(unit(), membrane.siInVolumes(subject, layout));
    }
  }

  /** The conductance of all channels of the membrane, all of them open. */
  record TotalConductance() implements MembraneParameter {
    static boolean counts(Subject subject) {
      return subject.family() == Family.CHANNEL
          && subject.dimension().equals(MechanismKind.DENSITY.dimension());
    }

    @Override
    public String title() {
      return EditMessages.of("membrane.totalConductance");
    }

    @Override
    public ReadUnit unit() {
      return ReadUnit.of(MechanismKind.DENSITY.dimension());
    }

    @Override
    public double[] onSegments(Membrane membrane) {
      return sum(
          membrane.subjects(), membrane::siOnSegments, membrane.morphology().segments().size());
    }

    @Override
    public double[] inVolumes(Membrane membrane, CableLayout layout) {
      return sum(
          membrane.subjects(), each -> membrane.siInVolumes(each, layout), layout.nodeCount());
    }

    private double[] sum(List<Subject> subjects, Function<Subject, double[]> values, int size) {
      double[] total = new double[size];
      Arrays.fill(total, Double.NaN);
      for (Subject each : subjects) {
        if (counts(each)) {
          Numbers.add(values.apply(each), total);
        }
      }
      return Numbers.in(unit(), total);
    }
  }

  /** The reversal potential that is stated for a channel; of several the last counts. */
  record Reversal(String channel) implements MembraneParameter {
    static boolean isStated(Membrane membrane, String channel) {
      return membrane.mechanisms().stream()
          .anyMatch(each -> each.kind().hasReversal() && each.channel().equals(channel));
    }

    @Override
    public String title() {
      return EditMessages.of("membrane.reversal", channel);
    }

    @Override
    public ReadUnit unit() {
      return ReadUnit.MILLIVOLT;
    }

    @Override
    public double[] onSegments(Membrane membrane) {
      double[] values = new double[membrane.morphology().segments().size()];
      Arrays.fill(values, Double.NaN);
      for (Mechanism each : membrane.mechanisms()) {
        if (each.kind().hasReversal() && each.channel().equals(channel)) {
          double own = unit().of(membrane.reversalSi(each));
          each.segments().indices().forEach(index -> values[index] = own);
        }
      }
      return values;
    }

    @Override
    public double[] inVolumes(Membrane membrane, CableLayout layout) {
      return layout.areaMeans(SegmentValues.of(membrane.morphology(), onSegments(membrane)));
    }
  }

  /** An inhomogeneous parameter of a group. */
  record Inhomogeneous(GroupParameter parameter) implements MembraneParameter {
    @Override
    public String title() {
      return EditMessages.of(
          "membrane.inhomogeneous", parameter.parameter().id(), parameter.group());
    }

    @Override
    public ReadUnit unit() {
      boolean share = parameter.parameter().normalizationEnd().isPresent();
      return share ? ReadUnit.NUMBER : new ReadUnit("µm", "um", 1);
    }

    @Override
    public double[] onSegments(Membrane membrane) {
      double[] values = new double[membrane.morphology().segments().size()];
      Arrays.fill(values, Double.NaN);
      SegmentSet members = membrane.morphology().members(parameter.group());
      PathRange range = PathRange.of(membrane.morphology(), members);
      members
          .indices()
          .forEach(
              index ->
                  values[index] =
                      range.parameterAt(
                          parameter.parameter(), membrane.morphology().pathLengthUm(index, 0.5)));
      return values;
    }

    @Override
    public double[] inVolumes(Membrane membrane, CableLayout layout) {
      return layout.parameterValues(
          parameter.parameter(), membrane.morphology().members(parameter.group()));
    }
  }
}
