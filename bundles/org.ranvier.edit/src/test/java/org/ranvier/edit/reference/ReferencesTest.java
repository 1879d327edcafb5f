/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ranvier.edit.ModelFolder;
import org.ranvier.xml.XmlDocument;
import org.ranvier.xml.XmlEncoding;
import org.ranvier.xml.XmlFile;

class ReferencesTest {
  private static final String CHANNEL =
      """
      <ionChannel id="na" type="ionChannelHH" conductance="10pS">
        <gate id="m" type="gateHHrates" instances="3">
          <forwardRate type="myRate" tau="3 ms"/>
          <reverseRate type="HHExpRate" rate="4per_ms" midpoint="-65mV" scale="-18mV"/>
        </gate>
      </ionChannel>
      <ComponentType name="myRate" extends="baseVoltageDepRate">
        <Parameter name="tau" dimension="time"/>
        <Dynamics>
          <DerivedVariable name="r" exposure="r" dimension="per_time" value="1/tau"/>
        </Dynamics>
      </ComponentType>
      """;

  private static final String CELL =
      """
      <include href="na.channel.nml"/>
      <cell id="pyr">
        <morphology id="shape">
          <segment id="0" name="soma"><proximal x="0" y="0" z="0" diameter="10"/><distal x="9" y="0" z="0" diameter="10"/></segment>
          <segment id="1" name="dend"><parent segment="0"/><distal x="90" y="0" z="0" diameter="2"/></segment>
          <segmentGroup id="soma_group"><member segment="0"/></segmentGroup>
          <segmentGroup id="both"><include segmentGroup="soma_group"/><member segment="1"/></segmentGroup>
        </morphology>
        <biophysicalProperties id="bio">
          <membraneProperties>
            <channelDensity id="naChans" ionChannel="na" segmentGroup="soma_group" condDensity="120 mS_per_cm2" erev="50mV" ion="na"/>
          </membraneProperties>
          <intracellularProperties/>
        </biophysicalProperties>
      </cell>
      """;

  private static final String NET =
      """
      <include href="pyr.cell.nml"/>
      <expTwoSynapse id="ampa" gbase="1nS" erev="0mV" tauRise="1ms" tauDecay="3ms"/>
      <network id="net">
        <population id="pop" component="pyr" size="3"/>
        <population id="popB" component="pyr" type="populationList" size="1">
          <instance id="0"><location x="0" y="0" z="0"/></instance>
        </population>
        <projection id="proj" presynapticPopulation="pop" postsynapticPopulation="popB" synapse="ampa">
          <connection id="0" preCellId="../pop/1/pyr" postCellId="../popB/0/pyr" postSegmentId="1" preFractionAlong="0.5"/>
        </projection>
      </network>
      """;

  private static final String SIMULATION =
      """
      <Include file="net.net.nml"/>
      <Include file="Simulation.xml"/>
      <Target component="sim"/>
      <Simulation id="sim" length="10ms" step="0.01ms" target="net">
        <OutputFile id="of" fileName="out.dat">
          <OutputColumn id="pop_v" quantity="pop[1]/v"/>
          <OutputColumn id="d" quantity="popB/0/pyr/1/v"/>
          <OutputColumn id="m" quantity="pop[0]/bio/membraneProperties/naChans/na/m/q"/>
          <OutputColumn id="g" quantity="popB/0/pyr/synapses:ampa:0/g"/>
        </OutputFile>
      </Simulation>
      """;

  @TempDir Path folder;
  private References references;

  @BeforeEach
  void write() {
    references =
        new ModelFolder(folder)
            .neuroml("na.channel.nml", CHANNEL)
            .neuroml("pyr.cell.nml", CELL)
            .neuroml("net.net.nml", NET)
            .lems("LEMS_sim.xml", SIMULATION)
            .references();
  }

  /** The whole lines that name what stands at the bar. */
  private List<String> found(String file, String pointed) {
    Definition definition = ModelFolder.definition(references, file, pointed);
    return references.find(definition).stream()
        .map(
            use ->
                Path.of(use.location().file()).getFileName()
                    + ":"
                    + use.location().line()
                    + ":"
                    + use.location().column()
                    + " "
                    + use.text())
        .toList();
  }

  @Test
  void findsComponentsOverFilesAndInPaths() {
    assertThat(found("na.channel.nml", "ionChannel id=\"n|a\""))
        .containsExactly("na.channel.nml:2:17 na", "pyr.cell.nml:12:48 na", "LEMS_sim.xml:9:74 na");
    assertThat(found("LEMS_sim.xml", "naChans/na/|m/q"))
        .containsExactly("na.channel.nml:3:13 m", "LEMS_sim.xml:9:77 m");
    assertThat(found("pyr.cell.nml", "channelDensity id=\"naChans|\""))
        .containsExactly("pyr.cell.nml:12:27 naChans", "LEMS_sim.xml:9:66 naChans");
  }

  @Test
  void findsPopulationsInPathsAndAttributes() {
    assertThat(found("net.net.nml", "population id=\"|pop\""))
        .containsExactly(
            "net.net.nml:5:19 pop",
            "net.net.nml:9:48 pop",
            "net.net.nml:10:38 pop",
            "LEMS_sim.xml:7:40 pop",
            "LEMS_sim.xml:9:36 pop");
    assertThat(found("net.net.nml", "../popB/0/py|r"))
        .containsExactly(
            "pyr.cell.nml:3:11 pyr",
            "net.net.nml:5:35 pyr",
            "net.net.nml:6:36 pyr",
            "net.net.nml:10:44 pyr",
            "net.net.nml:10:71 pyr",
            "LEMS_sim.xml:8:43 pyr",
            "LEMS_sim.xml:10:43 pyr");
  }

  @Test
  void findsSegmentsByNumberAndGroups() {
    assertThat(found("pyr.cell.nml", "segment id=\"|1\""))
        .containsExactly(
            "pyr.cell.nml:6:18 1",
            "pyr.cell.nml:8:82 1",
            "net.net.nml:10:91 1",
            "LEMS_sim.xml:8:47 1");
    assertThat(found("pyr.cell.nml", "include segmentGroup=\"soma|_group"))
        .containsExactly(
            "pyr.cell.nml:7:23 soma_group",
            "pyr.cell.nml:8:52 soma_group",
            "pyr.cell.nml:12:66 soma_group");
  }

  @Test
  void findsTypesAndTheirMembers() {
    assertThat(found("na.channel.nml", "forwardRate type=\"myR|ate"))
        .containsExactly("na.channel.nml:4:24 myRate", "na.channel.nml:8:22 myRate");
    assertThat(found("na.channel.nml", "1/ta|u"))
        .containsExactly(
            "na.channel.nml:4:32 tau", "na.channel.nml:9:20 tau", "na.channel.nml:11:74 tau");
  }

  @Test
  void whatBelongsToTheLanguageIsFoundThere() {
    Definition density = ModelFolder.definition(references, "pyr.cell.nml", "<channelDe|nsity");
    assertThat(density.isBuiltIn()).isTrue();
    assertThat(density.title()).isEqualTo("ComponentType channelDensity");
    assertThat(ModelFolder.definition(references, "pyr.cell.nml", "cond|Density=").title())
        .isEqualTo("Parameter condDensity of baseChannelDensityCond");
    assertThat(ModelFolder.definition(references, "pyr.cell.nml", "120 mS_per|_cm2").kind())
        .isEqualTo(Definition.Kind.UNIT);
    assertThat(ModelFolder.definition(references, "LEMS_sim.xml", "na/m/|q").title())
        .isEqualTo("Exposure q of baseGate");
  }

  @Test
  void wordsThatMeanNothingAreNoReferences() {
    XmlDocument cell = ModelFolder.document(references, "pyr.cell.nml");
    assertThat(references.at(cell, ModelFolder.offset(cell, "ion=\"n|a\"")))
        .as("the ion is no channel")
        .isEmpty();
    assertThat(references.at(cell, ModelFolder.offset(cell, "name=\"so|ma\""))).isEmpty();
  }

  @Test
  void anEditOfOneFileLeavesTheOthersAsTheyAre() {
    FileSet before = references.files();
    XmlDocument net = ModelFolder.document(references, "net.net.nml");
    String edited = net.text().replace("id=\"popB\"", "id=\"popC\"").replace("popB/0", "popC/0");
    FileSet after =
        before.with(
            XmlDocument.of(net.path().orElseThrow(), new XmlFile(edited, XmlEncoding.UTF_8)));
    XmlDocument cell = before.find(folder.resolve("pyr.cell.nml")).orElseThrow();
    assertThat(after.find(folder.resolve("pyr.cell.nml"))).containsSame(cell);
    assertThat(after.names(cell)).isSameAs(before.names(cell));
    References again = new References(after);
    assertThat(again.find(ModelFolder.definition(again, "net.net.nml", "id=\"pop|C\""))).hasSize(2);
  }

  @Test
  void brokenMarkupIsReadAsFarAsItGoes() {
    XmlDocument net = ModelFolder.document(references, "net.net.nml");
    String broken = net.text().replace("</projection>", "<connection id=\"");
    Path path = net.path().orElseThrow();
    FileSet after =
        references
            .files()
            .with(XmlDocument.ofTolerantly(path, new XmlFile(broken, XmlEncoding.UTF_8)));
    References again = new References(after);
    Definition population = ModelFolder.definition(again, "net.net.nml", "population id=\"|pop\"");
    assertThat(again.find(population)).hasSize(5);
  }

  @Test
  void missingFilesAreTold() {
    FileSet files = FileSet.read(List.of(folder.resolve("nothing.nml")));
    assertThat(files.problems()).hasSize(1);
    assertThat(files.documents()).isEmpty();
    assertThat(files.find(folder.resolve("nothing.nml"))).isEqualTo(Optional.empty());
  }

  @Test
  void listsWhatAFileDefines() {
    assertThat(references.definitions(ModelFolder.document(references, "na.channel.nml")))
        .extracting(Definition::title)
        .containsExactly("ionChannel na", "ComponentType myRate");
  }
}
