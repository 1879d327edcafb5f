/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.kinetics;

/**
 * A row of the list of channels and gates.
 *
 * @param channel id of the channel
 * @param gate path of the gate; empty for the channel itself
 */
record GateItem(String channel, String gate) {
  boolean isGate() {
    return !gate.isEmpty();
  }

  GateItem parent() {
    return new GateItem(channel, "");
  }
}
