/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.kinetics;

import java.util.List;
import java.util.Optional;
import org.ranvier.edit.channel.Channel;
import org.ranvier.edit.channel.Gate;
import org.ranvier.edit.channel.Handle;
import org.ranvier.edit.channel.KineticCurve;
import org.ranvier.edit.form.ElementPath;
import org.ranvier.edit.gate.Bath;
import org.ranvier.lems.component.Component;

/**
 * What a request came to.
 *
 * @param channels of the text; the same objects until the text is read anew
 * @param curves of the channels that have gates that are seen
 * @param saved the same of the saved file
 */
record KineticsResult(
    KineticsRequest request,
    List<Channel> channels,
    Bath bath,
    double[] xs,
    List<KineticCurve> curves,
    List<KineticCurve> saved,
    List<Handle> handles) {
  Optional<Channel> findChannel(String name) {
    return channels.stream().filter(each -> each.name().equals(name)).findFirst();
  }

  Optional<Gate> findGate(GateItem item) {
    return findChannel(item.channel())
        .flatMap(
            channel ->
                channel.gates().stream()
                    .filter(gate -> gate.path().equals(item.gate()))
                    .findFirst());
  }

  /** The first gate of all. */
  Optional<GateItem> first() {
    return channels.stream()
        .flatMap(
            channel ->
                channel.gates().stream().map(gate -> new GateItem(channel.name(), gate.path())))
        .findFirst();
  }

  /** The gate that an element belongs to, else the channel that has gates. */
  Optional<GateItem> findItem(ElementPath element) {
    for (Channel channel : channels) {
      for (Gate gate : channel.gates()) {
        if (gate.component().filter(each -> holds(each, element)).isPresent()) {
          return Optional.of(new GateItem(channel.name(), gate.path()));
        }
      }
      if (holds(channel.component(), element) && !channel.gates().isEmpty()) {
        return Optional.of(new GateItem(channel.name(), ""));
      }
    }
    return Optional.empty();
  }

  private static boolean holds(Component component, ElementPath path) {
    List<ElementPath.Step> around = ElementPath.of(component.element()).steps();
    return path.steps().size() >= around.size()
        && path.steps().subList(0, around.size()).equals(around);
  }
}
