/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.report.channel;

import org.ranvier.edit.channel.Channel;
import org.ranvier.edit.gate.Bath;
import org.ranvier.lems.component.LemsModel;
import org.ranvier.lems.flat.FlatSystem;
import org.ranvier.validation.Model;

/**
 * A channel that is reported on.
 *
 * @param bath temperature, and what is held where something else is varied
 */
record ChannelSubject(Model model, Channel channel, Bath bath) {
  LemsModel lems() {
    return model.findLems().orElseThrow();
  }

  FlatSystem system() {
    return model.findSystem(channel.component()).orElseThrow();
  }

  /** What a place in the report is called by links and files. */
  String anchor(String... steps) {
    String all = steps.length == 0 ? "" : "-" + String.join("-", steps);
    return Anchors.of(channel.name() + all);
  }
}
