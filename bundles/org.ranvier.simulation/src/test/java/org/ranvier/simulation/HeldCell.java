/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.simulation;

import java.nio.file.Path;
import java.util.Arrays;

/** One synapse, driven by a train of spikes, on a cell whose potential stands still. */
final class HeldCell {
  private final String components;
  private final String synapse;
  private double[] spikes = {10};
  private double potential = -65;
  private double weight = 1;
  private double delay;
  private double step = 0.1;
  private double length = 60;
  private Method method = Method.NEURON;

  /**
   * @param components elements of the model, the synapse among them
   * @param synapse its id
   */
  HeldCell(String components, String synapse) {
    this.components = components;
    this.synapse = synapse;
  }

  HeldCell spikes(double... times) {
    spikes = times.clone();
    return this;
  }

  HeldCell potential(double mV) {
    potential = mV;
    return this;
  }

  HeldCell weight(double factor) {
    weight = factor;
    return this;
  }

  HeldCell delay(double ms) {
    delay = ms;
    return this;
  }

  HeldCell step(double ms) {
    step = ms;
    return this;
  }

  HeldCell length(double ms) {
    length = ms;
    return this;
  }

  HeldCell method(Method chosen) {
    method = chosen;
    return this;
  }

  /** Runs and records quantities of the synapse, such as {@code g}. */
  RunResult run(Path folder, String... quantities) {
    String[] paths =
        Arrays.stream(quantities)
            .map(q -> "pop[0]/synapses:" + synapse + ":0/" + q)
            .toArray(String[]::new);
    Path model =
        ModelFiles.lems(
            folder,
            PairedSpikes.PARROT.replace("-65mV", potential + "mV")
                + PairedSpikes.train("train", spikes)
                + components
                + """
                <network id="net">
                  <population id="src" component="train" size="1"/>
                  <population id="pop" component="parrot" size="1"/>
                  <synapticConnectionWD from="src[0]" to="pop[0]" synapse="%s" weight="%s"
                      delay="%s ms" destination="synapses"/>
                </network>
                """
                    .formatted(synapse, weight, delay),
            "net",
            ModelFiles.record(paths),
            length + "ms",
            step + "ms");
    return ModelFiles.run(RunDescription.builder(model).method(method).build());
  }
}
