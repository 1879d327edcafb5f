/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.integration.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.ranvier.examples.Examples;
import org.ranvier.morphology.CableLayout;
import org.ranvier.morphology.Morphology;
import org.ranvier.morphology.Section;
import org.ranvier.morphology.SectionTree;
import org.ranvier.simulation.Cancellation;
import org.ranvier.simulation.RunDescription;
import org.ranvier.simulation.RunListener;
import org.ranvier.simulation.RunResult;
import org.ranvier.simulation.SimulationLoader;
import org.ranvier.xml.XmlDocument;

/**
 * The layer 5b pyramidal cell of the examples against what is published of the model of Hay et al.
 * (PLoS Comput Biol 7:e1002107, 2011): its channels against spike times of one compartment that has
 * them all, its tree against the statistics of the reconstruction, the whole against spike counts.
 */
class Layer5CellTest {
  private static final int SOMA = 1;
  private static final int NEXUS = 886;
  private static final int HOT_ZONE = 897;

  @TempDir Path folder;

  @BeforeEach
  void copy() throws IOException {
    Examples.get("layer5-pyramidal-cell").copyTo(folder);
  }

  // ---- the tree ----------------------------------------------------------------------------

  private Morphology morphology() throws IOException {
    String text = Files.readString(folder.resolve("Layer5.morph.nml"));
    return Morphology.read(
        XmlDocument.parse("Layer5.morph.nml", text).root().findElement("morphology").orElseThrow());
  }

  @Test
  void treeHasTheStatisticsOfTheReconstruction() throws IOException {
    Morphology morphology = morphology();
    SectionTree sections = SectionTree.of(morphology);
    CableLayout layout = CableLayout.of(morphology);
    assertThat(layout.volumeCount()).isEqualTo(642);
    check(sections, layout, "soma", 1, 1, 23.2, 1131.4);
    check(sections, layout, "axon", 2, 2, 60, 188.5);
    check(sections, layout, "basal", 84, 262, 5133.5, 8863);
    check(sections, layout, "apical", 109, 377, 7440.9, 21009);
    assertThat(sections.sections())
        .filteredOn(section -> section.lengthUm() > 31)
        .allSatisfy(
            s -> assertThat(s.declaredDivisions()).isEqualTo(1 + 2 * (int) (s.lengthUm() / 40)));
    double longest =
        sections.sections().stream()
            .mapToDouble(section -> section.pathLengthUm() + section.lengthUm())
            .max()
            .orElseThrow();
    assertThat(longest).isCloseTo(1302.9, within(0.1));
  }

  private static void check(
      SectionTree tree,
      CableLayout layout,
      String group,
      int sections,
      int volumes,
      double length,
      double area) {
    var members = layout.morphology().members(group);
    List<Section> own =
        tree.sections().stream()
            .filter(section -> members.contains(section.segments().getFirst().index()))
            .toList();
    assertThat(own).as(group).hasSize(sections);
    assertThat(own.stream().mapToDouble(Section::lengthUm).sum())
        .as("length of %s", group)
        .isCloseTo(length, within(0.1));
    double[] share = layout.membership(members);
    double[] areas = layout.areasUm2();
    double sum = 0;
    int count = 0;
    for (int node = 0; node < share.length; node++) {
      sum += share[node] * areas[node];
      count += share[node] > 0 ? 1 : 0;
    }
    assertThat(count).as("control volumes of %s", group).isEqualTo(volumes);
    assertThat(sum).as("membrane of %s", group).isCloseTo(area, within(area * 1e-3));
  }

  @Test
  void recordedSegmentsAreWhereTheExampleSays() throws IOException {
    Morphology morphology = morphology();
    assertThat(end(morphology, NEXUS)).isCloseTo(620, within(0.1));
    assertThat(end(morphology, HOT_ZONE)).isBetween(685.0, 885.0);
    assertThat(end(morphology, SOMA)).isLessThan(23.2);
  }

  private static double end(Morphology morphology, int segment) {
    return morphology.pathLengthUm(morphology.findSegment(segment).orElseThrow().index(), 1);
  }

  // ---- the channels ------------------------------------------------------------------------

  /**
   * All channels and the pool in one compartment; the values are those published with the model.
   */
  private static final String ONE_COMPARTMENT =
      """
      <neuroml xmlns="http://www.neuroml.org/schema/neuroml2" id="One">
        <include href="Layer5Channels.nml"/>
        <include href="Shell.xml"/>
        <cell id="one">
          <morphology id="ball">
            <segment id="0">
              <proximal x="0" y="0" z="0" diameter="13.4715"/>
              <distal x="0" y="23.1694" z="0" diameter="13.4715"/>
            </segment>
          </morphology>
          <biophysicalProperties id="membrane">
            <membraneProperties>
              <channelDensity id="a" ionChannel="ih" condDensity="0.2 mS_per_cm2" erev="-45mV" ion="hcn"/>
              <channelDensity id="b" ionChannel="muscarinic" condDensity="0.0675 mS_per_cm2" erev="-85mV" ion="k"/>
              <channelDensity id="c" ionChannel="kPersistent" condDensity="2.23 mS_per_cm2" erev="-85mV" ion="k"/>
              <channelDensity id="d" ionChannel="kTransient" condDensity="81.2 mS_per_cm2" erev="-85mV" ion="k"/>
              <channelDensity id="e" ionChannel="naPersistent" condDensity="1.72 mS_per_cm2" erev="50mV" ion="na"/>
              <channelDensity id="f" ionChannel="naTransient" condDensity="300 mS_per_cm2" erev="50mV" ion="na"/>
              <channelDensity id="g" ionChannel="leak" condDensity="0.0338 mS_per_cm2" erev="-90mV" ion="non_specific"/>
              <channelDensity id="h" ionChannel="sk" condDensity="0.08 mS_per_cm2" erev="-85mV" ion="k"/>
              <channelDensity id="i" ionChannel="kv31" condDensity="293 mS_per_cm2" erev="-85mV" ion="k"/>
              <channelDensityNernst id="j" ionChannel="caHigh" condDensity="0.992 mS_per_cm2" ion="ca"/>
              <channelDensityNernst id="k" ionChannel="caLow" condDensity="3.43 mS_per_cm2" ion="ca"/>
              <spikeThresh value="0mV"/>
              <specificCapacitance value="1 uF_per_cm2"/>
              <initMembPotential value="-90mV"/>
            </membraneProperties>
            <intracellularProperties>
              <species id="ca" ion="ca" concentrationModel="shell" initialConcentration="5e-5 mM" initialExtConcentration="2 mM"/>
              <resistivity value="100 ohm_cm"/>
            </intracellularProperties>
          </biophysicalProperties>
        </cell>
        <pulseGenerator id="down" delay="100ms" duration="100ms" amplitude="-10pA"/>
        <pulseGenerator id="up" delay="300ms" duration="100ms" amplitude="50pA"/>
        <network id="net" type="networkWithTemperature" temperature="6.3 degC">
          <population id="pop" component="one" size="1"/>
          <explicitInput target="pop[0]" input="down"/>
          <explicitInput target="pop[0]" input="up"/>
        </network>
      </neuroml>
      """;

  private static final String ONE_COMPARTMENT_RUN =
      """
      <Lems>
        <Target component="sim"/>
        <Include file="Cells.xml"/><Include file="Networks.xml"/><Include file="Simulation.xml"/>
        <Include file="One.nml"/>
        <Simulation id="sim" length="450ms" step="0.0025ms" target="net">
          <OutputFile id="o" fileName="o.dat">
            <OutputColumn id="v" quantity="pop[0]/v"/>
            <OutputColumn id="g" quantity="pop[0]/f/gDensity"/>
          </OutputFile>
        </Simulation>
      </Lems>
      """;

  @Test
  void channelsGiveThePublishedSpikesOfOneCompartment() throws IOException {
    String shell =
        Files.readString(folder.resolve("Layer5Calcium.xml"))
            .replaceAll("<calciumShell id=\"apicalShell\"[^>]*>", "")
            .replace("id=\"somaShell\"", "id=\"shell\"")
            .replace("freeShare=\"5.01e-4\"", "freeShare=\"0.05\"")
            .replace("decay=\"460 ms\"", "decay=\"80 ms\"");
    Files.writeString(folder.resolve("Shell.xml"), shell);
    Files.writeString(folder.resolve("One.nml"), ONE_COMPARTMENT);
    Files.writeString(folder.resolve("LEMS_One.xml"), ONE_COMPARTMENT_RUN);
    RunResult result = run("LEMS_One.xml", 450);
    double[] voltage = {306.305, 320.058, 334.613, 349.898, 365.493, 381.205, 396.96};
    double[] conductance = {302.543, 313.963, 327.928, 342.813, 358.255, 373.913, 389.648};
    check(rises(result, 0, 0), voltage);
    check(rises(result, 1, 0.002), conductance);
  }

  /** Within the tolerance that the authors grant jLEMS. */
  private static void check(List<Double> found, double... published) {
    assertThat(found).hasSize(published.length);
    for (int i = 0; i < published.length; i++) {
      assertThat(found.get(i)).isCloseTo(published[i], within(6.3e-4 * published[i]));
    }
  }

  // ---- the whole ---------------------------------------------------------------------------

  /** Rest of the published cell: −77.04 mV at the soma, −71.94 mV near the main bifurcation. */
  @Test
  void restIsThatOfThePublishedCell() throws IOException {
    replace("Layer5Step.net.nml", "delay=\"100ms\"", "delay=\"900ms\"");
    RunResult result = run("LEMS_Layer5Step.xml", 300);
    double[] soma = result.traces().get(0).valuesInUnit();
    double[] nexus = result.traces().get(1).valuesInUnit();
    assertThat(soma[soma.length - 1]).isCloseTo(-77.04, within(1.5));
    assertThat(nexus[nexus.length - 1]).isCloseTo(-71.94, within(1.5));
  }

  /**
   * Pulse of 1.9 nA into the soma for 5 ms, current like that of a synapse at the main bifurcation.
   * The published cell fires once with the pulse alone, never with 0.5 nA alone, three times with
   * both, and once with 1.5 nA alone; in the last two cases the dendrite gives a calcium spike of
   * some 30 ms. Here the same is so at steps of 0.025 ms; at 0.005 ms the pulse alone gives a
   * second spike, 37 ms after the first, as this tree is closer to the threshold of the calcium
   * spike.
   */
  @Test
  void spikeAtTheSomaAndVolleyTogetherGiveACalciumSpike() throws IOException {
    replace("Layer5Bac.net.nml", "delay=\"295ms\"", "delay=\"145ms\"");
    replace("Layer5Volley.xml", "delay=\"300 ms\"", "delay=\"150 ms\"");
    checkBurst(3, true);
    replace("Layer5Volley.xml", "amplitude=\"0.5 nA\"", "amplitude=\"0 nA\"");
    checkBurst(1, false);
    replace("Layer5Volley.xml", "amplitude=\"0 nA\"", "amplitude=\"0.5 nA\"");
    replace("Layer5Bac.net.nml", "amplitude=\"1.9nA\"", "amplitude=\"0nA\"");
    checkBurst(0, false);
    replace("Layer5Volley.xml", "amplitude=\"0.5 nA\"", "amplitude=\"1.5 nA\"");
    checkBurst(1, true);
  }

  private void checkBurst(int spikes, boolean calciumSpike) {
    RunResult result = run("LEMS_Layer5Bac.xml", 200);
    assertThat(result.events().getFirst().timesMs()).hasSize(spikes);
    double duration = above(result, 1, -40);
    if (calciumSpike) {
      assertThat(duration).isBetween(20.0, 50.0);
    } else {
      assertThat(duration).isLessThan(6);
    }
  }

  /**
   * The published protocol in full: {@code ./mvnw -o -pl releng/integration-tests -am test
   * -Dtest=Layer5CellTest -Dsurefire.failIfNoSpecifiedTests=false
   * -Dsurefire.argLine=-Dranvier.long=true}. The published train has 27 spikes, the last at 2680.85
   * ms; on another tree the same is not to be expected to the millisecond.
   */
  @Test
  @EnabledIfSystemProperty(named = "ranvier.long", matches = "true")
  void stepGivesThePublishedNumberOfSpikes() throws IOException {
    replace("Layer5Step.net.nml", "delay=\"100ms\"", "delay=\"700ms\"");
    double[] spikes = run("LEMS_Layer5Step.xml", 2750).events().getFirst().timesMs();
    assertThat(spikes.length).isBetween(26, 28);
    double[] published = {711.875, 720.15, 730.388, 745.613, 826.3, 928.775, 1026.925, 1121.475};
    for (int i = 0; i < published.length; i++) {
      assertThat(spikes[i]).isCloseTo(published[i], within(10.0));
    }
  }

  private void replace(String file, String old, String with) throws IOException {
    Path path = folder.resolve(file);
    String text = Files.readString(path);
    assertThat(text).contains(old);
    Files.writeString(path, text.replace(old, with));
  }

  private RunResult run(String model, double durationMs) {
    return SimulationLoader.load(
            RunDescription.builder(folder.resolve(model)).durationMs(durationMs).build())
        .run(RunListener.SILENT, Cancellation.none());
  }

  /** Time that a trace spends above a value in its own unit, ms. */
  private static double above(RunResult result, int trace, double value) {
    double[] values = result.traces().get(trace).valuesInUnit();
    return Arrays.stream(values).filter(v -> v > value).count() * result.info().timeStepMs();
  }

  /** Times of the first samples above a threshold, SI. */
  private static List<Double> rises(RunResult result, int trace, double threshold) {
    double[] values = result.traces().get(trace).values();
    List<Double> times = new ArrayList<>();
    for (int i = 1; i < values.length; i++) {
      if (values[i - 1] <= threshold && values[i] > threshold) {
        times.add(result.timeMs()[i]);
      }
    }
    return times;
  }
}
