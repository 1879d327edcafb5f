/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.simulation;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * A plastic synapse between two trains of spikes at times of the test's choice: the presynaptic
 * ones come from a spikeArray, the postsynaptic ones from a cell that repeats another.
 */
final class PairedSpikes {
  /** A cell that spikes whenever an event arrives, and whose potential stands still. */
  static final String PARROT =
      """
      <ComponentType name="parrotCell" extends="baseCellMembPot">
        <Parameter name="vHold" dimension="voltage"/>
        <Attachments name="synapses" type="basePointCurrent"/>
        <EventPort name="in" direction="in"/>
        <Dynamics>
          <StateVariable name="v" dimension="voltage" exposure="v"/>
          <OnStart><StateAssignment variable="v" value="vHold"/></OnStart>
          <OnEvent port="in"><EventOut port="spike"/></OnEvent>
        </Dynamics>
      </ComponentType>
      <parrotCell id="parrot" vHold="-65mV"/>
      """;

  private final String mechanism;
  private final double[] pre;
  private final double[] post;
  private double step = 0.1;
  private double rest = 1;
  private double delay;
  private Method method = Method.NEURON;

  /**
   * @param mechanism element of the mechanism with the id "rule"
   * @param pre times of presynaptic spikes, ms
   * @param post times of postsynaptic spikes, ms
   */
  PairedSpikes(String mechanism, double[] pre, double[] post) {
    this.mechanism = mechanism;
    this.pre = pre.clone();
    this.post = post.clone();
  }

  PairedSpikes step(double ms) {
    step = ms;
    return this;
  }

  /** How long to go on after the last spike. */
  PairedSpikes rest(double ms) {
    rest = ms;
    return this;
  }

  /** Delay of the connection, ms. */
  PairedSpikes delay(double ms) {
    delay = ms;
    return this;
  }

  PairedSpikes method(Method chosen) {
    method = chosen;
    return this;
  }

  /** Runs and records quantities of the synapse, such as {@code rule/w}. */
  RunResult run(Path folder, String... quantities) {
    String[] paths =
        List.of(quantities).stream()
            .map(q -> "pop[0]/synapses:plastic:0/" + q)
            .toArray(String[]::new);
    double last = Math.max(last(pre) + delay, last(post)) + rest;
    Path model =
        ModelFiles.lems(
            folder,
            "<Include file=\"RanvierPlasticity.xml\"/>"
                + PARROT
                + train("before", pre)
                + train("after", post)
                + synapse(mechanism)
                + """
                <network id="net">
                  <population id="src" component="before" size="1"/>
                  <population id="teacher" component="after" size="1"/>
                  <population id="pop" component="parrot" size="1"/>
                  <explicitConnection from="teacher[0]" to="pop[0]"/>
                  <synapticConnectionWD from="src[0]" to="pop[0]" synapse="plastic" weight="1"
                      delay="%s ms" destination="synapses"/>
                </network>
                """
                    .formatted(delay),
            "net",
            ModelFiles.record(paths),
            last + "ms",
            step + "ms");
    return ModelFiles.run(RunDescription.builder(model).method(method).build());
  }

  /** A conductance whose strength the mechanism changes. */
  static String synapse(String mechanism) {
    return """
        <blockingPlasticSynapse id="plastic" gbase="1nS" erev="0mV" tauRise="1ms" tauDecay="5ms">
          %s
        </blockingPlasticSynapse>
        """
        .formatted(mechanism);
  }

  static String train(String id, double... times) {
    StringBuilder text = new StringBuilder("<spikeArray id=\"" + id + "\">");
    for (int i = 0; i < times.length; i++) {
      text.append("<spike id=\"%d\" time=\"%s ms\"/>".formatted(i, exact(times[i])));
    }
    return text + "</spikeArray>";
  }

  private static String exact(double time) {
    return String.format(Locale.ROOT, "%.6f", time);
  }

  private static double last(double[] times) {
    return times.length == 0 ? 0 : times[times.length - 1];
  }

  /** Value at the end of a run, in the recording's unit. */
  static double end(RunResult result, int recording) {
    double[] values = result.traces().get(recording).valuesInUnit();
    return values[values.length - 1];
  }

  /** Regular times: n of them from a first one on. */
  static double[] regular(int n, double first, double interval) {
    double[] times = new double[n];
    for (int i = 0; i < n; i++) {
      times[i] = first + i * interval;
    }
    return times;
  }
}
