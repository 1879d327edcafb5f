/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.kinetics.scheme;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ranvier.edit.gate.Bath;
import org.ranvier.lab.clamp.ClampConditions;
import org.ranvier.lab.clamp.ClampedChannel;
import org.ranvier.lems.component.Component;
import org.ranvier.lems.flat.FlatSystem;
import org.ranvier.ui.kinetics.panel.Subject;
import org.ranvier.validation.Model;

/** Channels under clamp; the equations of the latest one are compiled once a text. */
final class Clamped {
  private @Nullable Compiled compiled;

  /** Equations of a channel of a text. */
  private record Compiled(Model model, String name, Bath bath, ClampedChannel channel) {}

  /**
   * The channel with the numbers that are being moved.
   *
   * @throws IllegalArgumentException it cannot be clamped
   */
  ClampedChannel channel(Subject subject) {
    Compiled known = compiled;
    String name = subject.channel().name();
    if (known == null
        || known.model != subject.model()
        || !known.name.equals(name)
        || !known.bath.equals(subject.bath())) {
      ClampedChannel made =
          of(subject.model(), subject.channel().component(), subject.bath(), Map.of());
      known = new Compiled(subject.model(), name, subject.bath(), made);
      compiled = known;
    }
    return known.channel.with(subject.changed());
  }

  /** A channel of a model. */
  static ClampedChannel of(Model model, Component channel, Bath bath, Map<String, Double> changed) {
    FlatSystem system =
        model
            .findSystem(channel)
            .orElseThrow(() -> new IllegalArgumentException(SchemeMessages.notUnderstood));
    ClampConditions conditions =
        new ClampConditions(
            bath.celsius(), bath.concentrationMm(), ClampConditions.USUAL.outsideMm());
    return ClampedChannel.of(system, conditions).with(changed);
  }
}
