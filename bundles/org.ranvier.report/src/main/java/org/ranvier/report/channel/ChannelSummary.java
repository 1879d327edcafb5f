/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.report.channel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ranvier.edit.channel.Channel;
import org.ranvier.edit.channel.Gate;
import org.ranvier.edit.channel.Scaling;
import org.ranvier.edit.gate.Bath;
import org.ranvier.edit.gate.GateFunction;

/**
 * A channel in short, for a terminal or a program.
 *
 * @param id of the channel
 * @param type its ComponentType
 * @param species ion, as written; empty where that is not said
 * @param conductance of one channel, as written; empty where that is not said
 * @param gates in the order of the text
 */
public record ChannelSummary(
    String id,
    String type,
    Optional<String> species,
    Optional<String> conductance,
    List<GateSummary> gates) {
  /** Potentials of the values, in mV. */
  public static final List<Double> POTENTIALS_MV = List.of(-100.0, -75.0, -50.0, -25.0, 0.0, 25.0);

  public ChannelSummary {
    gates = List.copyOf(gates);
  }

  /**
   * A gate in short.
   *
   * @param path in the channel
   * @param type its ComponentType; empty for a state without a part of its own
   * @param instances as written
   * @param speed factor of the temperature on its speed
   * @param steady share of open gates at {@link #POTENTIALS_MV}; not a number where there is none
   * @param courseMs time constants there, in ms; empty where the gate opens at once
   */
  public record GateSummary(
      String path,
      String type,
      String instances,
      double speed,
      List<Double> steady,
      List<Double> courseMs) {
    public GateSummary {
      steady = List.copyOf(steady);
      courseMs = List.copyOf(courseMs);
    }
  }

  /** All channels that are asked for. */
  public static List<ChannelSummary> of(Channels channels) {
    return channels.channels().stream().map(each -> of(each, channels.bath())).toList();
  }

  private static ChannelSummary of(Channel channel, Bath bath) {
    double[] potentials = POTENTIALS_MV.stream().mapToDouble(each -> each).toArray();
    List<GateFunction> functions = channel.functions().overPotential(potentials, bath, Map.of());
    List<GateSummary> gates = new ArrayList<>();
    for (int i = 0; i < functions.size(); i++) {
      Gate gate = channel.gates().get(i);
      double speed = 1;
      for (Scaling each : gate.scalings()) {
        speed *= each.factor(channel.functions(), bath);
      }
      gates.add(
          new GateSummary(
              gate.path(),
              gate.type(),
              gate.instances(),
              speed,
              list(functions.get(i).steady()),
              list(functions.get(i).courseMs())));
    }
    return new ChannelSummary(
        channel.name(),
        channel.component().type().name(),
        channel.component().findText("species"),
        channel.component().findText("conductance"),
        gates);
  }

  private static List<Double> list(double[] values) {
    return Arrays.stream(values).boxed().toList();
  }
}
