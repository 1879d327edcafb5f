/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.bench.model;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Cells that do nearly nothing but pass on events: each counts what arrives, on top of a slow rise
 * of its own, and when it has counted to twelve it sends an event to ten others, drawn at random,
 * with delays of 2 to 9 ms, and takes twelve off. What is sent is a little less than what is taken
 * off, so that all go on at a steady rate, half of their own rise in the mean: 125 Hz, one event a
 * cell and step. All numbers are exact, so that any engine has to find the same events.
 *
 * @param cells number of cells, a multiple of 10
 * @param lengthMs length of the run
 */
public record RelayNetwork(int cells, double lengthMs) implements BenchmarkModel {
  /** Time step of the run, ms. */
  public static final double STEP_MS = 1;

  /** Events that a cell has to count, and takes off. */
  public static final int COUNT = 12;

  /** Cells that each one sends to. */
  public static final int RECEIVERS = 10;

  /** Rise of the count without events, per ms. */
  public static final double RISE_PER_MS = 0.25;

  /** Populations; the cells of each begin with another count. */
  public static final int POPULATIONS = 10;

  /**
   * Least time between two events that a cell sends, ms: they never come in one step and the next.
   */
  public static final double PAUSE_MS = 1.5;

  private static final int SHORTEST_MS = 2;
  private static final int DELAYS = 8;
  private static final int RECORDED_OF_EACH = 100;
  private static final long SEED = 100_000;

  private static final String TYPES =
      """
          <ComponentType name="delayedConnection" extends="explicitConnection" description="Straight to a cell, after a while.">
              <Parameter name="delay" dimension="time" description="Time from sending to arrival."/>
          </ComponentType>

          <ComponentType name="relayCell" extends="baseSpikingCell" description="Counts events.">
              <Parameter name="start" dimension="none" description="The count at the start."/>
              <Parameter name="rise" dimension="per_time" description="Of the count, without events."/>
              <Parameter name="limit" dimension="none" description="The count at which the cell sends an event, and that it then takes off."/>
              <Parameter name="pause" dimension="time" description="Least time between two events that the cell sends."/>
              <EventPort name="in" direction="in" description="What is counted."/>
              <Exposure name="count" dimension="none" description="Events counted, and the rise."/>
              <Dynamics>
                  <StateVariable name="count" dimension="none" exposure="count"/>
                  <StateVariable name="last" dimension="time"/>
                  <TimeDerivative variable="count" value="rise"/>
                  <OnStart>
                      <StateAssignment variable="count" value="start"/>
                  </OnStart>
                  <OnEvent port="in">
                      <StateAssignment variable="count" value="count + 1"/>
                  </OnEvent>
                  <OnCondition test="(count .geq. limit) .and. (t .gt. last + pause)">
                      <StateAssignment variable="last" value="t"/>
                      <StateAssignment variable="count" value="count - limit"/>
                      <EventOut port="spike"/>
                  </OnCondition>
              </Dynamics>
          </ComponentType>
      """;

  /** One connection: who sends, who receives, after how long. */
  public record Wire(int from, int to, int delayMs) {}

  /** All connections. */
  public List<Wire> wires() {
    Random random = new Random(SEED);
    List<Wire> wires = new ArrayList<>(cells * RECEIVERS);
    for (int i = 0; i < cells * RECEIVERS; i++) {
      int to = random.nextInt(cells);
      wires.add(new Wire(i / RECEIVERS, to, SHORTEST_MS + random.nextInt(DELAYS)));
    }
    return wires;
  }

  @Override
  public NeuronModel neuron() {
    return new NeuronModel(
        "relay",
        List.of("relay"),
        Map.ofEntries(
            Map.entry("step", STEP_MS),
            Map.entry("length", lengthMs),
            Map.entry("cells", (double) cells),
            Map.entry("populations", (double) POPULATIONS),
            Map.entry("rise", RISE_PER_MS),
            Map.entry("limit", (double) COUNT),
            Map.entry("pause", PAUSE_MS),
            Map.entry("recorded", (double) RECORDED_OF_EACH)),
        "one point process a cell, stepped by the clock");
  }

  @Override
  public Path write(Path folder) throws IOException {
    try (BufferedWriter file = Files.newBufferedWriter(folder.resolve("Relay.net.xml"))) {
      network(file);
    }
    List<String> some = new ArrayList<>();
    for (int population = 0; population < POPULATIONS; population++) {
      for (int i = 0; i < Math.min(RECORDED_OF_EACH, cells / POPULATIONS); i++) {
        some.add("p" + population + "[" + i + "]");
      }
    }
    return new SimulationFile("Relay.net.xml", "net", lengthMs, STEP_MS, "p0[0]/count", some)
        .write(folder);
  }

  private void network(Writer file) throws IOException {
    int size = cells / POPULATIONS;
    file.write(
        "<Lems>\n\n    <Include file=\"Cells.xml\"/>\n    <Include file=\"Networks.xml\"/>\n\n"
            + TYPES);
    for (int i = 0; i < POPULATIONS; i++) {
      file.write(
          "    <relayCell id=\"relay%1$d\" start=\"%1$d\" rise=\"%2$s per_ms\" limit=\"%3$d\" pause=\"%4$sms\"/>%n"
              .formatted(i, RISE_PER_MS, COUNT, PAUSE_MS));
    }
    file.write("    <network id=\"net\">\n");
    for (int i = 0; i < POPULATIONS; i++) {
      file.write(
          "        <population id=\"p%1$d\" component=\"relay%1$d\" size=\"%2$d\"/>%n"
              .formatted(i, size));
    }
    for (Wire wire : wires()) {
      file.write("<delayedConnection from=\"" + path(wire.from()) + "\" to=\"" + path(wire.to()));
      file.write("\" delay=\"" + wire.delayMs() + "ms\"/>\n");
    }
    file.write("    </network>\n\n</Lems>\n");
  }

  private String path(int cell) {
    int size = cells / POPULATIONS;
    return "p" + cell / size + "[" + cell % size + "]";
  }
}
