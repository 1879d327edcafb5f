/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.preview;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.ranvier.edit.gate.GateCurve;
import org.ranvier.edit.gate.GateCurves;
import org.ranvier.edit.preview.Preview.Curve;
import org.ranvier.edit.preview.Preview.Curves;
import org.ranvier.lems.component.Component;
import org.ranvier.validation.Model;

/**
 * What the gates of a channel come to rest at; those that the potential does not move are left out.
 */
final class ChannelPreview {
  private ChannelPreview() {}

  /** Empty where no part of the component has such a curve. */
  static Optional<Curves> of(Component component, Model model) {
    List<Curve> curves =
        model
            .findSystem(component)
            .map(GateCurves::new)
            .filter(GateCurves::hasPotential)
            .map(GateCurves::overPotential)
            .orElse(List.of())
            .stream()
            .filter(each -> !each.isFlat())
            .map(ChannelPreview::curve)
            .toList();
    return curves.isEmpty()
        ? Optional.empty()
        : Optional.of(new Curves(component.name(), list(GateCurves.potentialsMv()), curves));
  }

  private static Curve curve(GateCurve gate) {
    return new Curve(gate.path(), list(gate.open()));
  }

  private static List<Double> list(double[] values) {
    return Arrays.stream(values).boxed().toList();
  }
}
