/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ranvier.xml.ModelProblemException;

/** Where the parts of a cell may stand, and what holds where one is missing. */
class CellPartsTest {
  private static final String CHANNEL = "<ionChannelHH id=\"pas\" conductance=\"10pS\"/>";
  private static final String LEAK =
      "<channelDensity id=\"leak\" ionChannel=\"pas\" condDensity=\"1 mS_per_cm2\" erev=\"-60mV\""
          + " ion=\"non_specific\"/>";
  private static final String TWO =
      """
      <segment id="0"><proximal x="0" y="0" z="0" diameter="20"/>
        <distal x="20" y="0" z="0" diameter="20"/></segment>
      <segment id="1"><parent segment="0"/><proximal x="20" y="0" z="0" diameter="2"/>
        <distal x="120" y="0" z="0" diameter="2"/></segment>
      """;

  @TempDir Path folder;

  private static CellText cell() {
    return new CellText().with(CHANNEL).membrane(LEAK);
  }

  private static void settles(RunResult result) {
    assertThat(ModelFiles.at(result, 0, 20)).isCloseTo(-60, within(1e-6));
    assertThat(ModelFiles.at(result, 0, 1)).isCloseTo(-60 - 5 * Math.exp(-1), within(0.01));
  }

  @Test
  void shapeAndPropertiesMayStandInTheSameFile() {
    CellText cell = cell();
    cell.with(cell.morphology("id=\"tree\"")).with(cell.biophysics("id=\"skin\""));
    settles(
        ModelFiles.run(
            cell.writeWith(
                folder,
                "<cell id=\"cell\" morphology=\"tree\" biophysicalProperties=\"skin\"/>",
                "20ms",
                "0.01ms",
                "pop[0]/v")));
  }

  @Test
  void shapeAndPropertiesMayStandInIncludedFiles() {
    CellText cell = cell();
    ModelFiles.write(
        folder, "tree.nml", "<neuroml id=\"t\">" + cell.morphology("id=\"tree\"") + "</neuroml>");
    ModelFiles.write(
        folder,
        "skin.nml",
        "<neuroml id=\"s\">" + CHANNEL + cell.biophysics("id=\"skin\"") + "</neuroml>");
    ModelFiles.write(
        folder,
        "cell.nml",
        "<neuroml id=\"c\"><include href=\"tree.nml\"/><include href=\"skin.nml\"/>"
            + "<cell id=\"cell\" morphology=\"tree\" biophysicalProperties=\"skin\"/></neuroml>");
    CellText outer = new CellText().with("<Include file=\"cell.nml\"/>");
    settles(ModelFiles.run(outer.writeWith(folder, "", "20ms", "0.01ms", "pop[0]/v")));
  }

  /** Recorded by path, a part that stands elsewhere is where the cell says it is. */
  @Test
  void partsElsewhereAreRecordedAsIfTheyWereInside() {
    CellText cell = cell();
    cell.with(cell.biophysics("id=\"skin\""));
    RunResult r =
        ModelFiles.run(
            cell.writeWith(
                folder,
                "<cell id=\"cell\" biophysicalProperties=\"skin\">"
                    + cell.morphology("id=\"tree\"")
                    + "</cell>",
                "20ms",
                "0.01ms",
                "pop/0/cell/skin/membraneProperties/leak/gDensity",
                "pop[0]/biophysicalProperties/membraneProperties/leak/iDensity"));
    assertThat(r.traces().get(0).values()[0]).isCloseTo(10, within(1e-12));
    assertThat(r.traces().get(1).values()[0]).isCloseTo(10 * 5e-3, within(1e-12));
  }

  @Test
  void anIdThatDoesNotExistIsNamed() {
    CellText cell = cell();
    cell.with(cell.morphology("id=\"tree\""));
    Path model =
        cell.writeWith(
            folder,
            "<cell id=\"cell\" morphology=\"tree\" biophysicalProperties=\"skinn\"/>",
            "20ms",
            "0.01ms",
            "pop[0]/v");
    assertThatThrownBy(() -> ModelFiles.run(model))
        .isInstanceOf(ModelProblemException.class)
        .hasMessageContaining("biophysicalProperties");
  }

  @Test
  void withoutInitialPotentialItIsAssumedWithAWarning() {
    Path model =
        cell()
            .commonly("<spikeThresh value=\"0mV\"/><specificCapacitance value=\"1 uF_per_cm2\"/>")
            .write(folder, "1ms", "0.1ms", "pop[0]/v");
    PreparedRun run = SimulationLoader.load(RunDescription.of(model));
    assertThat(run.warnings()).anyMatch(w -> w.report().contains("-65 mV is assumed"));
    RunResult result = run.run(RunListener.SILENT, Cancellation.none());
    assertThat(ModelFiles.at(result, 0, 0)).isEqualTo(-65);
  }

  /** Without threshold a spike is a crossing of 0 mV. */
  @Test
  void withoutThresholdSpikesCrossZero() {
    String common =
        "<specificCapacitance value=\"1 uF_per_cm2\"/><initMembPotential value=\"-65mV\"/>";
    CellText cell =
        cell()
            .with("<pulseGenerator id=\"in\" delay=\"5ms\" duration=\"2ms\" amplitude=\"1.3nA\"/>")
            .with("<expOneSynapse id=\"syn\" gbase=\"1nS\" erev=\"0mV\" tauDecay=\"5ms\"/>")
            .commonly(common)
            .network(
                """
                <population id="two" component="cell" size="1"/>
                <explicitInput target="pop[0]" input="in"/>
                <projection id="p" presynapticPopulation="pop" postsynapticPopulation="two"
                    synapse="syn">
                  <connection id="0" preCellId="../pop[0]" postCellId="../two[0]"/>
                </projection>
                """);
    RunResult r = cell.run(folder, "12ms", "0.01ms", "pop[0]/v", "two[0]/synapses:syn:0/g");
    // 1.3 nA over 12.57 nS towards +43 mV within 1 ms: above 0 mV before the pulse ends.
    double[] v = r.traces().get(0).values();
    double[] g = r.traces().get(1).values();
    int crossing = 0;
    while (v[crossing] <= 0) {
      crossing++;
    }
    assertThat(g[crossing - 1]).isZero();
    assertThat(g[crossing + 1]).isGreaterThan(0);
  }

  @Test
  void withoutCapacitanceOrResistivityTheCellIsRefused() {
    Path bare =
        cell()
            .commonly("<spikeThresh value=\"0mV\"/><initMembPotential value=\"-65mV\"/>")
            .write(folder, "1ms", "0.1ms", "pop[0]/v");
    assertThatThrownBy(() -> ModelFiles.run(bare))
        .isInstanceOf(ModelProblemException.class)
        .hasMessageContaining("specificCapacitance");
    Path open = cell().shape(TWO).axially("").write(folder, "1ms", "0.1ms", "pop[0]/v");
    assertThatThrownBy(() -> ModelFiles.run(open))
        .isInstanceOf(ModelProblemException.class)
        .hasMessageContaining("resistivity");
  }

  /** One volume has no axial current: it needs no resistivity, nor anything else inside. */
  @Test
  void oneVolumeNeedsNoInterior() {
    CellText cell = cell().axially("");
    settles(cell.run(folder, "20ms", "0.01ms", "pop[0]/v"));
    String biophysics =
        cell.biophysics("id=\"bio\"")
            .replace("<intracellularProperties></intracellularProperties>", "");
    settles(
        ModelFiles.run(
            cell.writeWith(
                folder,
                "<cell id=\"cell\">" + cell.morphology("id=\"m\"") + biophysics + "</cell>",
                "20ms",
                "0.01ms",
                "pop[0]/v")));
  }
}
