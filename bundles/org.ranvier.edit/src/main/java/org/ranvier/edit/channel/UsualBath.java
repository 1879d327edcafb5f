/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.channel;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.ranvier.edit.gate.Bath;
import org.ranvier.lems.component.Component;
import org.ranvier.validation.Model;

/** The temperature that a model means. */
public final class UsualBath {
  private static final double ZERO_CELSIUS = 273.15;
  private static final double NEAREST = 10;

  private UsualBath() {}

  /**
   * That of the network of a model; where it has none, the one at which the channels were measured,
   * to a tenth of a degree.
   */
  public static Bath of(Model model, List<Channel> channels) {
    Stream<Double> network =
        model.componentsOf("networkWithTemperature").stream()
            .flatMap(each -> celsius(each, "temperature").stream().boxed());
    Stream<Double> measured =
        channels.stream()
            .flatMap(channel -> channel.gates().stream())
            .flatMap(gate -> gate.scalings().stream())
            .flatMap(each -> each.experimentalCelsius().stream().boxed());
    return Stream.concat(network, measured)
        .findFirst()
        .map(each -> Bath.WARM.at(Math.round(each * NEAREST) / NEAREST))
        .orElse(Bath.WARM);
  }

  private static OptionalDouble celsius(Component component, String name) {
    return component
        .findValue(name)
        .map(each -> OptionalDouble.of(each.si() - ZERO_CELSIUS))
        .orElse(OptionalDouble.empty());
  }
}
