/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ranvier.xml.ModelProblemException;
import org.ranvier.xml.XmlLimits;

/**
 * A network is the same, bit for bit, whether its elements and components are kept or read again by
 * every asking.
 */
class PassingComponentsTest {
  private static final String PARTS =
      """
      <expOneSynapse id="fast" gbase="1nS" erev="0mV" tauDecay="2ms"/>
      <expTwoSynapse id="slow" gbase="2nS" erev="-80mV" tauRise="1ms" tauDecay="10ms"/>
      <gapJunction id="gap" conductance="20pS"/>
      <gradedSynapse id="graded" conductance="0.1nS" delta="5mV" Vth="-55mV" k="0.025per_ms" erev="0mV"/>
      <silentSynapse id="silent"/>
      <poissonFiringSynapse id="noise" averageRate="200 Hz" synapse="fast" spikeTarget="./fast"/>
      """;

  @TempDir Path folder;

  private Path network(long seed) {
    Random random = new Random(seed);
    ModelFiles.write(folder, "net.nml", neuroml(random));
    return ModelFiles.write(
        folder,
        "LEMS_net.xml",
        """
        <Lems>
          <Target component="sim"/>
          <Include file="Cells.xml"/><Include file="Networks.xml"/><Include file="Simulation.xml"/>
          <Include file="net.nml"/>
          <Simulation id="sim" length="60ms" step="0.05ms" target="net">
          %s
          <EventOutputFile id="ev" fileName="out.spikes" format="ID_TIME">
            <EventSelection id="0" select="listed/7/iaf" eventPort="spike"/>
          </EventOutputFile>
          </Simulation>
        </Lems>
        """
            .formatted(
                ModelFiles.record(
                    "listed/0/iaf/v",
                    "listed/119/iaf/v",
                    "named/c5/cell/v",
                    "named/c5/cell/1/v",
                    "pop[3]/v",
                    "pop[3]/synapses:slow:0/g")));
  }

  private static String neuroml(Random random) {
    StringBuilder text =
        new StringBuilder("<neuroml xmlns=\"http://www.neuroml.org/schema/neuroml2\" id=\"n\">\n");
    text.append(ModelFiles.IAF).append(ModelFiles.softDendrite(100, "-40mV")).append(PARTS);
    text.append("<network id=\"net\" type=\"networkWithTemperature\" temperature=\"6.3 degC\">\n");
    text.append(
        "<population id=\"listed\" component=\"iaf\" type=\"populationList\" size=\"120\">\n");
    for (int i = 0; i < 120; i++) {
      text.append(
          "<instance id=\"%d\"><location x=\"%d\" y=\"0\" z=\"0\"/></instance>\n".formatted(i, i));
    }
    text.append(
        "</population>\n<population id=\"named\" component=\"cell\" type=\"populationList\" size=\"9\">");
    for (int i = 0; i < 9; i++) {
      text.append(
          "<instance id=\"c%d\"><location x=\"%d\" y=\"0\" z=\"0\"/></instance>\n".formatted(i, i));
    }
    text.append("</population>\n<population id=\"pop\" component=\"iaf\" size=\"20\"/>\n");
    text.append("<synapticConnection from=\"pop[1]\" to=\"pop[2]\" synapse=\"fast\"/>\n");
    text.append(
        "<projection id=\"a\" presynapticPopulation=\"listed\" postsynapticPopulation=\"named\" synapse=\"fast\">\n");
    for (int i = 0; i < 400; i++) {
      text.append(
          "<connectionWD id=\"%d\" preCellId=\"../listed/%d/iaf\" postCellId=\"../named/c%d/cell\" postSegmentId=\"%d\" postFractionAlong=\"0.%d\" weight=\"%.3f\" delay=\"%dms\"/>\n"
              .formatted(
                  i,
                  random.nextInt(120),
                  random.nextInt(9),
                  random.nextInt(2),
                  random.nextInt(10),
                  random.nextDouble(),
                  random.nextInt(5)));
    }
    text.append(
        "</projection>\n<projection id=\"b\" presynapticPopulation=\"listed\" postsynapticPopulation=\"pop\" synapse=\"slow\">\n");
    for (int i = 0; i < 150; i++) {
      text.append(
          i % 3 == 0
              ? "<connectionWD id=\"%d\" preCellId=\"../listed/%d/iaf\" postCellId=\"../pop[%d]\" weight=\"0.5\" delay=\"1ms\"/>\n"
                  .formatted(i, random.nextInt(120), random.nextInt(20))
              : "<connection id=\"%d\" preCellId=\"../listed/%d/iaf\" postCellId=\"../pop[%d]\"/>\n"
                  .formatted(i, random.nextInt(120), random.nextInt(20)));
    }
    text.append(
        "</projection>\n<electricalProjection id=\"e\" presynapticPopulation=\"pop\" postsynapticPopulation=\"pop\">\n");
    for (int i = 0; i < 90; i++) {
      text.append(
          "<electricalConnection id=\"%d\" preCell=\"%d\" postCell=\"%d\" synapse=\"gap\"/>\n"
              .formatted(i, random.nextInt(20), random.nextInt(20)));
    }
    text.append(
        "</electricalProjection>\n<continuousProjection id=\"g\" presynapticPopulation=\"listed\" postsynapticPopulation=\"pop\">\n");
    for (int i = 0; i < 80; i++) {
      text.append(
          "<continuousConnectionInstance id=\"%d\" preCell=\"../listed/%d/iaf\" postCell=\"../pop/%d/iaf\" preComponent=\"silent\" postComponent=\"graded\"/>\n"
              .formatted(i, random.nextInt(120), random.nextInt(20)));
    }
    text.append(
        "</continuousProjection>\n<inputList id=\"i\" population=\"listed\" component=\"drive\">\n");
    for (int i = 0; i < 120; i++) {
      text.append(
          "<inputW id=\"%d\" target=\"../listed/%d/iaf\" destination=\"synapses\" weight=\"%.2f\"/>\n"
              .formatted(i, i, 0.5 + random.nextDouble()));
    }
    text.append("</inputList>\n<inputList id=\"s\" population=\"listed\" component=\"noise\">\n");
    for (int i = 0; i < 100; i++) {
      text.append(
          "<input id=\"%d\" target=\"../listed/%d/iaf\" destination=\"synapses\"/>\n"
              .formatted(i, i));
    }
    text.append("</inputList>\n");
    for (int i = 0; i < 20; i++) {
      text.append("<explicitInput target=\"pop[%d]\" input=\"drive\"/>\n".formatted(i));
    }
    return text.append("</network></neuroml>\n").toString();
  }

  @Test
  void theRunIsTheSameBitForBit() {
    for (long seed = 1; seed <= 3; seed++) {
      Path model = network(seed);
      List<List<Double>> kept = with(1_000_000, () -> numbers(model));
      List<List<Double>> passing = with(0, () -> numbers(model));
      assertThat(kept.getLast()).as("spikes").isNotEmpty();
      assertThat(passing).isEqualTo(kept);
    }
  }

  @Test
  void aFaultInALongListStopsTheRunWithTheSameWords() {
    String good = neuroml(new Random(1));
    for (String bad :
        List.of(
            good.replaceFirst(
                "id=\"333\" preCellId=\"../listed/", "id=\"333\" preCellId=\"../lsted/"),
            good.replaceFirst(
                "id=\"334\" preCellId=\"../listed/", "id=\"334\" preCellId=\"../listed/9"),
            good.replaceFirst("(id=\"335\" .*) delay=\"", "$1 delay=\"x"),
            good.replaceFirst("(id=\"70\" .*)\"gap\"", "$1\"gpa\""),
            good.replaceFirst("(instance id=\"99\".*)y=\"0\"", "$1y=\"0mV\""))) {
      assertThat(bad).isNotEqualTo(good);
      Path model = network(1);
      ModelFiles.write(folder, "net.nml", bad);
      String kept = with(1_000_000, () -> fault(model));
      assertThat(with(0, () -> fault(model))).isEqualTo(kept).contains("net.nml:");
    }
  }

  private static String fault(Path model) {
    String[] found = new String[1];
    assertThatThrownBy(() -> SimulationLoader.load(RunDescription.of(model)))
        .isInstanceOfSatisfying(
            ModelProblemException.class, e -> found[0] = e.location() + " " + e.getMessage());
    return found[0];
  }

  private static List<List<Double>> numbers(Path model) {
    RunResult result = ModelFiles.run(model);
    List<List<Double>> numbers = new ArrayList<>();
    for (Trace trace : result.traces()) {
      numbers.add(boxed(trace.valuesInUnit()));
    }
    numbers.add(boxed(result.events().getFirst().timesMs()));
    return numbers;
  }

  private static List<Double> boxed(double[] values) {
    return java.util.Arrays.stream(values).boxed().toList();
  }

  private static <T> T with(int kilobytesKept, Supplier<T> work) {
    System.setProperty(XmlLimits.KEPT_PROPERTY, Integer.toString(kilobytesKept));
    try {
      return work.get();
    } finally {
      System.clearProperty(XmlLimits.KEPT_PROPERTY);
    }
  }
}
