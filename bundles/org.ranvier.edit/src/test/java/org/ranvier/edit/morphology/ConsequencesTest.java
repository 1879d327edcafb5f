/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.morphology;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ranvier.edit.ModelFolder;
import org.ranvier.edit.morphology.shape.End;
import org.ranvier.edit.morphology.shape.Follow;
import org.ranvier.edit.morphology.shape.Moves;
import org.ranvier.edit.morphology.tree.Deletion;
import org.ranvier.edit.morphology.tree.Growth;
import org.ranvier.edit.morphology.tree.Rerooting;
import org.ranvier.edit.morphology.tree.Splitting;
import org.ranvier.edit.reference.FileSet;
import org.ranvier.edit.reference.References;
import org.ranvier.morphology.Morphology;
import org.ranvier.morphology.Morphometrics;
import org.ranvier.morphology.Point;
import org.ranvier.morphology.SegmentPlace;
import org.ranvier.xml.XmlDocument;

/** What edits say that they bring with them. */
class ConsequencesTest {
  @TempDir private Path folder;

  private static final String CELL =
      """
      <cell id="c">
        <morphology id="m">
          <segment id="0"><proximal x="0" y="0" z="0" diameter="9"/><distal x="9" y="0" z="0" diameter="9"/></segment>
          <segment id="1"><parent segment="0"/><distal x="30" y="0" z="0" diameter="2"/></segment>
          <segment id="2"><parent segment="1"/><distal x="60" y="0" z="0" diameter="1"/></segment>
          <segment id="3"><parent segment="2"/><distal x="90" y="0" z="0" diameter="1"/></segment>
          <segmentGroup id="one" neuroLexId="sao864921383">
            <property tag="numberInternalDivisions" value="6"/>
            <member segment="1"/>
            <member segment="2"/>
            <member segment="3"/>
          </segmentGroup>
          <segmentGroup id="apical">
            <include segmentGroup="one"/>
            <inhomogeneousParameter id="p" variable="p" metric="Path Length from root">
              <proximal translationStart="0"/>
              <distal normalizationEnd="1"/>
            </inhomogeneousParameter>
          </segmentGroup>
        </morphology>
        <biophysicalProperties id="b">
          <membraneProperties>
            <channelDensity id="onOne" ionChannel="k" segmentGroup="%s" condDensity="1 S_per_m2" erev="-90 mV" ion="k"/>
          </membraneProperties>
        </biophysicalProperties>
      </cell>
      """;

  private MorphologyText inProject(String densityOn) {
    new ModelFolder(folder)
        .neuroml("c.cell.nml", CELL.formatted(densityOn))
        .neuroml(
            "net.nml",
            """
            <include href="c.cell.nml"/>
            <pulseGenerator id="pulse" delay="0 ms" duration="1 ms" amplitude="1 nA"/>
            <network id="net">
              <populationList id="pop" component="c" size="1" type="populationList">
                <instance id="0"><location x="0" y="0" z="0"/></instance>
              </populationList>
              <inputList id="in" population="pop" component="pulse">
                <input id="0" target="../pop/0/c" segmentId="2" destination="synapses"/>
                <input id="1" target="../pop/0/c" segmentId="1" fractionAlong="0.2" destination="synapses"/>
              </inputList>
            </network>
            """)
        .lems(
            "LEMS_sim.xml",
            """
            <Target component="sim"/>
            <Include file="net.nml"/>
            <Simulation id="sim" length="1ms" step="0.01ms" target="net">
              <OutputFile id="f" fileName="f.dat">
                <OutputColumn id="v2" quantity="pop/0/c/2/v"/>
              </OutputFile>
            </Simulation>
            """);
    FileSet files =
        FileSet.read(
            List.of(
                folder.resolve("c.cell.nml"),
                folder.resolve("net.nml"),
                folder.resolve("LEMS_sim.xml")));
    XmlDocument cell = files.find(folder.resolve("c.cell.nml")).orElseThrow();
    Morphology morphology = Morphology.read(RandomCell.morphology(cell));
    return MorphologyText.of(morphology, new References(files));
  }

  private static List<String> places(MorphologyEdit edit, Consequence.Kind kind) {
    return edit.consequences().stream()
        .filter(each -> each.kind() == kind)
        .map(each -> each.location().orElseThrow())
        .map(each -> Path.of(each.file()).getFileName() + ":" + each.line())
        .toList();
  }

  @Test
  void referencesInOtherFilesAreSaid() {
    MorphologyText cell = inProject("apical");
    MorphologyEdit deletion = new Deletion(cell).subTree(2);
    assertThat(places(deletion, Consequence.Kind.REFERENCE_LOST))
        .containsExactlyInAnyOrder("net.nml:9", "LEMS_sim.xml:6");
    MorphologyEdit split = new Splitting(cell).split(1, 0.5);
    assertThat(places(split, Consequence.Kind.REFERENCE_MOVED)).containsExactly("net.nml:10");
    assertThat(new Deletion(cell).subTree(3).consequences())
        .extracting(Consequence::kind)
        .doesNotContain(Consequence.Kind.REFERENCE_LOST);
  }

  @Test
  void aCableThatCarriesADensityStaysAsASetAndIsDividedByItsLength() {
    MorphologyText cell = inProject("one");
    MorphologyEdit edit = new Rerooting(cell).atEndOf(1);
    Edited edited = Edited.of(cell, edit);
    assertThat(edit.has(Consequence.Kind.CABLE_BROKEN)).isTrue();
    assertThat(edited.after().findGroup("one").orElseThrow().isUnbranchedCable()).isFalse();
    assertThat(Edited.members(edited.after(), "one")).containsExactly(1, 2, 3);
    assertThat(Edited.members(edited.after(), "apical")).containsExactly(1, 2, 3);
    assertThat(
            edited.after().groups().stream()
                .filter(each -> each.isUnbranchedCable())
                .map(each -> each.properties().get("numberInternalDivisions").value()))
        .containsExactlyInAnyOrder("2", "4");
  }

  @Test
  void aCableThatCarriesNothingIsCutShorter() {
    MorphologyText cell = inProject("apical");
    Edited edited = Edited.of(cell, new Rerooting(cell).atEndOf(1));
    assertThat(edited.after().findGroup("one").orElseThrow().isUnbranchedCable()).isTrue();
    assertThat(Edited.members(edited.after(), "one")).containsExactly(2, 3);
    assertThat(Edited.members(edited.after(), "apical")).containsExactly(1, 2, 3);
  }

  @Test
  void parametersThatFollowTheDistanceAreSaidWhereTheyChange() {
    MorphologyText cell = inProject("apical");
    assertThat(new Rerooting(cell).atEndOf(3).has(Consequence.Kind.PATH_LENGTHS_CHANGED)).isTrue();
    assertThat(new Deletion(cell).subTree(3).has(Consequence.Kind.PATH_LENGTHS_CHANGED))
        .as("the end of the group is nearer")
        .isTrue();
    assertThat(new Splitting(cell).split(2, 0.5).has(Consequence.Kind.PATH_LENGTHS_CHANGED))
        .isFalse();
    MorphologyEdit aside = new Growth(cell).insert(new SegmentPlace(0, 0), new Point(-5, 0, 0, 1));
    assertThat(aside.has(Consequence.Kind.PATH_LENGTHS_CHANGED)).isFalse();
  }

  @Test
  void whatItWillBeCanBeMeasuredBeforehand() {
    MorphologyText cell = inProject("apical");
    MorphologyEdit edit = new Moves(cell).by(3, End.DISTAL, new Offset(20, 5, 0), Follow.rigid());
    Morphometrics after = Morphometrics.of(Edited.of(cell, edit).after());
    assertThat(edit.after().lengthUm()).isEqualTo(after.lengthUm());
    assertThat(edit.after().areaUm2()).isEqualTo(after.areaUm2());
    assertThat(edit.after().get(3).distal()).isEqualTo(new Point(110, 5, 0, 1));
  }
}
