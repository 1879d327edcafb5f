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
import org.ranvier.edit.gate.Bath;

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
}
