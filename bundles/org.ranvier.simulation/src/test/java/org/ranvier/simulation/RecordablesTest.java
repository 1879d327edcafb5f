/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ranvier.xml.ModelProblemException;
import org.ranvier.xml.XmlDocument;

/** What is said to be recordable can be recorded, and has the value that is said. */
class RecordablesTest {
  /** Two segments in a section each; calcium and a leak on both, a second leak on the dendrite. */
  private static final String CELL =
      """
      <ionChannelPassive id="pas" conductance="10pS"/>
      <ionChannelHH id="cal" conductance="10pS" species="ca">
        <gateHHrates id="m" instances="2">
          <forwardRate type="HHExpRate" rate="1per_ms" midpoint="-60mV" scale="10mV"/>
          <reverseRate type="HHExpRate" rate="1per_ms" midpoint="-60mV" scale="-10mV"/>
        </gateHHrates>
      </ionChannelHH>
      <decayingPoolConcentrationModel id="pool" ion="ca" restingConc="1e-4 mM" decayConstant="20ms"
          shellThickness="0.1um"/>
      <cell id="cell">
        <morphology id="m">
          <segment id="0" name="soma">
            <proximal x="0" y="0" z="0" diameter="20"/><distal x="20" y="0" z="0" diameter="20"/>
          </segment>
          <segment id="4" name="dend"><parent segment="0"/>
            <proximal x="20" y="0" z="0" diameter="2"/><distal x="120" y="0" z="0" diameter="2"/>
          </segment>
          <segmentGroup id="body"><member segment="0"/></segmentGroup>
          <segmentGroup id="tree"><member segment="4"/></segmentGroup>
        </morphology>
        <biophysicalProperties id="bio">
          <membraneProperties>
            <channelDensity id="leak" ionChannel="pas" condDensity="3 S_per_m2" erev="-54.3mV"
                ion="non_specific"/>
            <channelDensity id="tuftLeak" segmentGroup="tree" ionChannel="pas"
                condDensity="1 S_per_m2" erev="-70mV" ion="non_specific"/>
            <channelDensity id="cals" ionChannel="cal" condDensity="2 S_per_m2" erev="120mV"
                ion="ca"/>
            <spikeThresh value="0mV"/>
            <specificCapacitance value="1 uF_per_cm2"/>
            <initMembPotential value="-65mV"/>
          </membraneProperties>
          <intracellularProperties>
            <species id="ca" ion="ca" concentrationModel="pool" initialConcentration="1e-4 mM"
                initialExtConcentration="2 mM" segmentGroup="body"/>
            <species id="ca" ion="ca" concentrationModel="pool" initialConcentration="3e-4 mM"
                initialExtConcentration="2 mM" segmentGroup="tree"/>
            <resistivity value="0.1 kohm_cm"/>
          </intracellularProperties>
        </biophysicalProperties>
      </cell>
      """;

  private static final String SYNAPSES =
      """
      <expOneSynapse id="exc" gbase="1nS" erev="0mV" tauDecay="5ms"/>
      <pulseGenerator id="pulse" delay="0ms" duration="10ms" amplitude="0.1nA"/>
      """;

  private static final String NETWORK =
      """
      <network id="net" type="networkWithTemperature" temperature="20 degC">
        <population id="shaped" component="cell" type="populationList" size="2">
          <instance id="0"><location x="0" y="0" z="0"/></instance>
          <instance id="1"><location x="9" y="0" z="0"/></instance>
        </population>
        <population id="points" component="iaf" size="2"/>
        <projection id="p" presynapticPopulation="points" postsynapticPopulation="shaped"
            synapse="exc">
          <connection id="0" preCellId="../points[0]" postCellId="../shaped/1/cell"
              postSegmentId="4"/>
          <connection id="1" preCellId="../points[1]" postCellId="../shaped/1/cell"
              postSegmentId="4"/>
        </projection>
        <explicitInput target="points[1]" input="drive"/>
        <inputList id="in" population="shaped" component="pulse">
          <input id="0" target="../shaped/0/cell" destination="synapses"/>
        </inputList>
      </network>
      """;

  @TempDir Path folder;

  private Path model(String... quantities) {
    return ModelFiles.lems(
        folder,
        CELL + SYNAPSES + ModelFiles.IAF + NETWORK,
        "net",
        ModelFiles.record(quantities),
        "1ms",
        "0.05ms");
  }

  private Map<String, Recordable> list() {
    return Recordables.of(RunDescription.of(model("points[0]/v"))).stream()
        .collect(Collectors.toMap(Recordable::path, Function.identity()));
  }

  @Test
  void everyPathCanBeRecordedAndBeginsWhereTheListSays() {
    Map<String, Recordable> all = list();
    String[] paths = all.keySet().toArray(String[]::new);
    RunResult result = ModelFiles.run(model(paths));
    assertThat(result.traces()).hasSize(all.size());
    for (Trace trace : result.traces()) {
      Recordable listed = all.get(trace.recording().quantity());
      assertThat(trace.valuesInUnit()[0]).as(listed.path()).isEqualTo(listed.initial());
      assertThat(trace.recording().unit()).isEqualTo(listed.unit());
      assertThat(trace.recording().dimension()).isEqualTo(listed.dimension());
    }
  }

  @Test
  void allKindsOfQuantitiesAreListed() {
    assertThat(list().keySet())
        .contains(
            "points[0]/v",
            "points[1]/synapses:drive:0/i",
            "shaped/0/cell/v",
            "shaped/0/cell/spiking",
            "shaped/0/cell/iCa",
            "shaped/0/cell/caConc",
            "shaped/0/cell/surfaceArea",
            "shaped/0/cell/totSpecCap",
            "shaped/0/cell/4/v",
            "shaped/0/cell/4/caConc",
            "shaped/0/cell/4/caConcExt",
            "shaped/0/cell/0/synapses:pulse:0/i",
            "shaped/1/cell/4/synapses:exc:1/g",
            "shaped/1/cell/0/bio/membraneProperties/cals/cal/m/q",
            "shaped/1/cell/0/bio/membraneProperties/cals/iDensity",
            "shaped/1/cell/0/bio/membraneProperties/cals/gDensity",
            "shaped/1/cell/4/bio/membraneProperties/tuftLeak/gDensity",
            "shaped/1/cell/4/bio/intracellularProperties/ca/concentration")
        .doesNotContain("shaped/1/cell/0/bio/membraneProperties/tuftLeak/gDensity");
  }

  @Test
  void partsOfACellMayHaveMechanismsOfOneName() {
    Map<String, Recordable> all = list();
    String species = "/bio/intracellularProperties/ca/concentration";
    assertThat(all.get("shaped/0/cell/0" + species).initial()).isCloseTo(1e-4, within(1e-12));
    assertThat(all.get("shaped/0/cell/4" + species).initial()).isCloseTo(3e-4, within(1e-12));
    assertThat(all.get("shaped/0/cell/4/caConc").initial()).isCloseTo(3e-4, within(1e-12));
  }

  @Test
  void withoutASegmentTheRootIsMeantAndBracketsDoAsWell() {
    List<String> paths =
        list().keySet().stream().filter(path -> path.startsWith("shaped/1/cell/0/bio/")).toList();
    assertThat(paths).isNotEmpty();
    String[] other =
        paths.stream()
            .map(path -> path.replace("shaped/1/cell/0/", "shaped[1]/"))
            .toArray(String[]::new);
    RunResult one = ModelFiles.run(model(paths.toArray(String[]::new)));
    RunResult two = ModelFiles.run(model(other));
    for (int i = 0; i < other.length; i++) {
      assertThat(two.traces().get(i).values()).isEqualTo(one.traces().get(i).values());
    }
  }

  @Test
  void theWholeMembraneIsTheSumOfItsParts() {
    String cell = "shaped/0/cell/";
    RunResult result =
        ModelFiles.run(
            model(
                cell + "surfaceArea",
                cell + "0/surfaceArea",
                cell + "4/surfaceArea",
                cell + "iCa",
                cell + "0/bio/membraneProperties/cals/iDensity",
                cell + "4/bio/membraneProperties/cals/iDensity",
                cell + "iChannels",
                cell + "0/bio/membraneProperties/leak/iDensity",
                cell + "4/bio/membraneProperties/leak/iDensity",
                cell + "4/bio/membraneProperties/tuftLeak/iDensity",
                cell + "totSpecCap",
                cell + "iSyn",
                cell + "0/iSyn",
                cell + "4/iSyn"));
    double[][] v = result.traces().stream().map(Trace::values).toArray(double[][]::new);
    for (int k = 0; k < v[0].length; k++) {
      double soma = v[1][k];
      double dendrite = v[2][k];
      assertThat(soma).isCloseTo(Math.PI * 20 * 20 * 1e-12, within(1e-24));
      assertThat(dendrite).isCloseTo(Math.PI * 2 * 100 * 1e-12, within(1e-24));
      assertThat(v[0][k]).isCloseTo(soma + dendrite, within(1e-24));
      double calcium = soma * v[4][k] + dendrite * v[5][k];
      assertThat(v[3][k]).isPositive().isCloseTo(calcium, within(1e-9 * calcium));
      double leak = soma * v[7][k] + dendrite * (v[8][k] + v[9][k]);
      assertThat(v[6][k]).isCloseTo(calcium + leak, within(1e-9 * (calcium + Math.abs(leak))));
      assertThat(v[10][k]).isCloseTo(0.01, within(1e-12)); // 1 µF/cm²
      assertThat(v[11][k]).isEqualTo(v[12][k]).isCloseTo(1e-10, within(1e-20));
      assertThat(v[13][k]).isZero();
    }
  }

  @Test
  void recordingsBesidesThoseOfTheModelNeedNoEditOfIt() {
    RunResult result =
        ModelFiles.run(
            RunDescription.builder(model("points[0]/v"))
                .recordings(List.of("shaped/1/cell/*/v", "shaped[0]/*/caConc", "points[0]/v"))
                .build());
    assertThat(result.traces().stream().map(trace -> trace.recording().quantity()))
        .containsExactly(
            "points[0]/v",
            "shaped[1]/0/v",
            "shaped[1]/4/v",
            "shaped[0]/0/caConc",
            "shaped[0]/4/caConc");
    assertThat(result.traces().get(2).recording().label()).isEqualTo("shaped[1]/4/v");
    RunResult stated = ModelFiles.run(model("shaped[1]/4/v"));
    assertThat(result.traces().get(2).values()).isEqualTo(stated.traces().getFirst().values());
  }

  @Test
  void onlySegmentsThatHaveAQuantityAreMeant() {
    RunResult result =
        ModelFiles.run(
            RunDescription.builder(model("points[0]/v"))
                .recordings(List.of("shaped[1]/*/bio/membraneProperties/tuftLeak/gDensity"))
                .build());
    assertThat(result.traces()).hasSize(2);
    assertThat(result.traces().get(1).recording().place().orElseThrow().segment()).isEqualTo(4);
  }

  @Test
  void aStarThatMeansNothingIsRefused() {
    for (String path : List.of("shaped[1]/*/vv", "points[0]/*/v", "*/v", "shaped[0]/*")) {
      RunDescription wrong =
          RunDescription.builder(model("points[0]/v")).recordings(List.of(path)).build();
      assertThatThrownBy(() -> SimulationLoader.load(wrong))
          .as(path)
          .isInstanceOf(ModelProblemException.class)
          .hasMessageContaining(path);
    }
  }

  @Test
  void recordingsKnowTheirPlaceOnTheShape() {
    Path model =
        model(
            "shaped/1/cell/4/caConc",
            "shaped[1]/v",
            "shaped[1]/0/bio/membraneProperties/cals/cal/m/q",
            "shaped[0]/iCa",
            "points[0]/v",
            "shaped[1]/caConc");
    List<Recording> recordings =
        SimulationLoader.load(RunDescription.of(model)).info().recordings();
    assertThat(recordings.get(0).place())
        .hasValue(new RecordedPlace("shaped[1]", "cell", model.toString(), 4, "caConc"));
    assertThat(recordings.get(1).place())
        .hasValue(new RecordedPlace("shaped[1]", "cell", model.toString(), 0, "v"));
    assertThat(recordings.get(2).place().orElseThrow().quantity())
        .isEqualTo("bio/membraneProperties/cals/cal/m/q");
    assertThat(recordings.get(3).place()).as("sum over the cell").isEmpty();
    assertThat(recordings.get(4).place()).as("no shape").isEmpty();
    assertThat(recordings.get(5).place().orElseThrow().segment()).isZero();
  }

  @Test
  void cellsWithAShapeAreListedWithWhatTheirSegmentsHave() {
    Path model = model("points[0]/v");
    List<RecordableCell> cells = Recordables.cells(RunDescription.of(model), XmlDocument::read);
    assertThat(cells).hasSize(2);
    RecordableCell second = cells.get(1);
    assertThat(second.path()).isEqualTo("shaped/1/cell");
    assertThat(second.shape()).isEqualTo("cell");
    assertThat(second.segments()).isEqualTo(2);
    assertThat(second.quantities())
        .startsWith("v")
        .contains("caConc", "bio/membraneProperties/tuftLeak/gDensity")
        .doesNotHaveDuplicates();
    for (RecordableCell cell : cells) {
      for (String quantity : cell.quantities()) {
        RunDescription run =
            RunDescription.builder(model).recordings(List.of(cell.everywhere(quantity))).build();
        assertThat(SimulationLoader.load(run).info().recordings()).hasSizeGreaterThan(1);
      }
    }
  }
}
