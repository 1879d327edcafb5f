/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.playback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ranvier.morphology.Morphology;
import org.ranvier.simulation.Cancellation;
import org.ranvier.simulation.RunDescription;
import org.ranvier.simulation.RunListener;
import org.ranvier.simulation.RunResult;
import org.ranvier.simulation.SimulationLoader;
import org.ranvier.xml.ModelProblemException;
import org.ranvier.xml.XmlDocument;

class EverywhereRunTest {
  private static final String CELL =
      """
      <neuroml xmlns="http://www.neuroml.org/schema/neuroml2" id="c">
        <ionChannelPassive id="pas" conductance="10pS"/>
        <cell id="cell">
          <morphology id="m">
            <segment id="0"><proximal x="0" y="0" z="0" diameter="20"/>
              <distal x="20" y="0" z="0" diameter="20"/></segment>
            <segment id="1"><parent segment="0"/><proximal x="20" y="0" z="0" diameter="1"/>
              <distal x="320" y="0" z="0" diameter="1"/></segment>
            <segment id="2"><parent segment="1"/><distal x="620" y="0" z="0" diameter="1"/></segment>
          </morphology>
          <biophysicalProperties id="bio">
            <membraneProperties>
              <channelDensity id="leak" ionChannel="pas" condDensity="3 S_per_m2" erev="-65mV"
                  ion="non_specific"/>
              <spikeThresh value="0mV"/>
              <specificCapacitance value="1 uF_per_cm2"/>
              <initMembPotential value="-65mV"/>
            </membraneProperties>
            <intracellularProperties><resistivity value="0.1 kohm_cm"/></intracellularProperties>
          </biophysicalProperties>
        </cell>
      </neuroml>
      """;

  private static final String SIMULATION =
      """
      <Lems>
        <Target component="sim"/>
        <Include file="Cells.xml"/>
        <Include file="Networks.xml"/>
        <Include file="Simulation.xml"/>
        <Include file="cell.nml"/>
        <pulseGenerator id="pulse" delay="1ms" duration="5ms" amplitude="0.2nA"/>
        <network id="net">
          <population id="pop" component="cell" size="2"/>
          <explicitInput target="pop[1]" input="pulse"/>
        </network>
        <Simulation id="sim" length="%s" step="0.025ms" target="net">
          <OutputFile id="of" fileName="out.dat">
            <OutputColumn id="soma" quantity="pop[1]/v"/>
            <OutputColumn id="tip" quantity="pop[1]/2/v"/>
          </OutputFile>
        </Simulation>
      </Lems>
      """;

  @TempDir Path folder;
  private Path model;
  private Path file;

  @BeforeEach
  void write() throws IOException {
    file = Files.writeString(folder.resolve("cell.nml"), CELL);
    model = Files.writeString(folder.resolve("LEMS.xml"), SIMULATION.formatted("10ms"));
  }

  private EverywhereRun.Target target() {
    List<EverywhereRun.Target> targets =
        EverywhereRun.targets(model, XmlDocument::read, "cell", file);
    assertThat(targets).hasSize(2);
    assertThat(targets.get(1).segments()).isEqualTo(3);
    assertThat(targets.get(1).quantities()).contains("v");
    return targets.get(1);
  }

  private EverywhereRun run() {
    return EverywhereRun.of("run", model, XmlDocument::read, target(), "v");
  }

  @Test
  void everySegmentIsRecordedAndTheModelStaysAsItIs() throws IOException {
    RunResult stated =
        SimulationLoader.load(
                RunDescription.builder(model).outputDirectory(folder.resolve("out")).build())
            .run(RunListener.SILENT, Cancellation.none());
    EverywhereRun run = run();
    assertThat(run.isOver()).isFalse();
    List<Double> told = new ArrayList<>();
    run.compute((time, of) -> told.add(time));
    assertThat(run.isOver()).isTrue();
    assertThat(run.durationMs()).isEqualTo(10);
    assertThat(run.reachedMs()).isCloseTo(10, within(1e-9));
    assertThat(told).startsWith(0.0).endsWith(10.0);
    assertThat(folder.resolve("out.dat")).doesNotExist();
    assertThat(model).content().isEqualTo(SIMULATION.formatted("10ms"));

    List<TrackGroup> groups = TrackGroup.of(run, "cell", file);
    assertThat(groups).hasSize(1);
    TrackGroup group = groups.getFirst();
    assertThat(group.cell()).isEqualTo("pop[1]");
    assertThat(group.unit()).isEqualTo("mV");
    Morphology morphology = Morphology.read(XmlDocument.read(file).root().elements().get(1));
    Playback playback = Playback.of(morphology, group);
    assertThat(playback.count(Knowledge.RECORDED)).isEqualTo(3);
    double[] soma = stated.traces().get(0).valuesInUnit();
    double[] tip = stated.traces().get(1).valuesInUnit();
    for (int k = 0; k < soma.length; k += 17) {
      double[] values = playback.valuesAt(stated.timeMs()[k]);
      assertThat(values[0]).isCloseTo(soma[k], within(1e-5));
      assertThat(values[2]).isCloseTo(tip[k], within(1e-5));
    }
    assertThat(playback.range().orElseThrow().low()).isLessThanOrEqualTo(-65);
  }

  @Test
  void aStoppedRunKeepsWhatCame() throws IOException {
    Files.writeString(model, SIMULATION.formatted("100s"));
    EverywhereRun run = run();
    run.compute(
        (time, of) -> {
          if (time > 20) {
            run.stop();
          }
        });
    assertThat(run.isOver()).isTrue();
    assertThat(run.reachedMs()).isBetween(0.0, 99_000.0);
    assertThat(run.durationMs()).isEqualTo(100_000);
  }

  @Test
  void anotherFileOfTheSameCellIsAnotherShape() {
    assertThat(EverywhereRun.targets(model, XmlDocument::read, "cell", folder.resolve("other.nml")))
        .isEmpty();
    assertThat(EverywhereRun.targets(model, XmlDocument::read, "m", file)).isEmpty();
  }

  @Test
  void aModelThatCannotBeRunSaysWhyAndIsOver() throws IOException {
    EverywhereRun run = run();
    Files.writeString(model, SIMULATION.formatted("10mV"));
    assertThatThrownBy(() -> run.compute((time, of) -> {}))
        .isInstanceOf(ModelProblemException.class);
    assertThat(run.isOver()).isTrue();
  }

  @Test
  void longRunsAndManyPlacesAreThinned() {
    assertThat(EverywhereRun.stride(4001, 100)).isEqualTo(1);
    assertThat(EverywhereRun.stride(40_001, 10)).isEqualTo(6);
    assertThat(EverywhereRun.stride(40_001, 100_000)).isEqualTo(120);
    Samples samples = new Samples(1, 10);
    double[] times = new double[25];
    for (int i = 0; i < times.length; i++) {
      times[i] = i;
    }
    samples.add(0, times, 24, (place, sample) -> sample == 13 ? 1000 : sample);
    assertThat(samples.size()).isEqualTo(4);
    assertThat(samples.at(0, 20)).isEqualTo(20);
    assertThat(samples.at(0, 22)).isEqualTo(22);
    assertThat(samples.high(0)).as("spikes between rows count").isEqualTo(1000);
    assertThat(samples.at(0, 24.5)).isNaN();
  }
}
