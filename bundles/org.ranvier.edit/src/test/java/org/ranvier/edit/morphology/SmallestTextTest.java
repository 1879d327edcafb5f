/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.morphology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ranvier.edit.morphology.shape.End;
import org.ranvier.edit.morphology.shape.Follow;
import org.ranvier.edit.morphology.shape.Moves;
import org.ranvier.edit.morphology.tree.Deletion;
import org.ranvier.edit.morphology.tree.Growth;
import org.ranvier.edit.morphology.tree.Rerooting;
import org.ranvier.edit.morphology.tree.Splitting;
import org.ranvier.morphology.Point;
import org.ranvier.morphology.SegmentPlace;
import org.ranvier.xml.XmlDocument;

/** How little of the text an edit touches, and how what is new is written. */
class SmallestTextTest {
  static final String CELL =
      """
      <neuroml xmlns="http://www.neuroml.org/schema/neuroml2" id="d">
        <cell id="c">
          <morphology id="m">
            <segment id="0" name="soma"> <!-- the soma -->
              <proximal x="0.0" y="0.0" z="0.0" diameter="10.0"/>
              <distal diameter="10.0" x="10.0" y="0.0" z="0.0"/>
            </segment>
            <segment id="1" name="dend">
              <parent segment="0"/>
              <distal x="0.1" y="20.0" z="1e1" diameter="2.0"/>
              <unknown kept="yes"/>
            </segment>
            <segment id="2">
              <parent segment="1"/>
              <distal x="30" y="20" z="10" diameter="1"/>
            </segment>
            <segmentGroup id="soma_group"><member segment="0"/></segmentGroup>
            <segmentGroup id="dendrites">
              <member segment="1"/>
              <member segment="2"/>
            </segmentGroup>
          </morphology>
          <biophysicalProperties id="b">
            <membraneProperties>
              <channelDensity id="na" segmentGroup="dendrites" ionChannel="na" condDensity="1 S_per_m2" erev="50 mV" ion="na"/>
              <spikeThresh value="0 mV"/>
            </membraneProperties>
          </biophysicalProperties>
        </cell>
        <pulseGenerator id="pulse" delay="0 ms" duration="1 ms" amplitude="1 nA"/>
        <network id="n">
          <population id="pop" component="c" size="1"/>
          <inputList id="in" population="pop" component="pulse">
            <input id="0" target="../pop[0]" segmentId="2" destination="synapses"/>
          </inputList>
        </network>
      </neuroml>
      """;

  private final MorphologyText cell = of(CELL);

  static MorphologyText of(String text) {
    return MorphologyText.read(RandomCell.morphology(XmlDocument.parse("smallest.cell.nml", text)));
  }

  private static String done(MorphologyText cell, MorphologyEdit edit) {
    return Edited.of(cell, edit).text();
  }

  /** Where the first line with a text starts. */
  private static int lineOf(String part) {
    return CELL.lastIndexOf('\n', CELL.indexOf(part)) + 1;
  }

  @Test
  void aMoveChangesThreeNumbers() {
    MorphologyEdit edit = new Moves(cell).by(1, End.DISTAL, new Offset(0.2, 0, 0), Follow.alone());
    assertThat(edit.label()).isEqualTo("Move point of segment 1");
    assertThat(done(cell, edit)).isEqualTo(CELL.replace("x=\"0.1\"", "x=\"0.3\""));
  }

  @Test
  void tinyAndLargeNumbersHaveNoExponent() {
    MorphologyEdit edit =
        new Moves(cell).by(2, End.DISTAL, new Offset(-29.99999, 3e7, 0), Follow.alone());
    assertThat(done(cell, edit))
        .isEqualTo(CELL.replace("x=\"30\" y=\"20\"", "x=\"0.00001\" y=\"30000020\""));
  }

  @Test
  void aSplitAddsASegmentBehindTheOneThatIsSplit() {
    String expected =
        new StringBuilder(CELL)
            .insert(
                lineOf("<segment id=\"2\""),
                """
                      <segment id="3">
                        <parent segment="1"/>
                        <distal x="0.1" y="20" z="10" diameter="2"/>
                      </segment>
                """)
            .toString()
            .replace(
                "x=\"0.1\" y=\"20.0\" z=\"1e1\" diameter=\"2.0\"",
                "x=\"5.05\" y=\"10\" z=\"5\" diameter=\"6\"")
            .replace(
                "<parent segment=\"1\"/>\n        <distal x=\"30\"",
                "<parent segment=\"3\"/>\n        <distal x=\"30\"")
            .replace(
                "        <member segment=\"2\"/>\n",
                "        <member segment=\"2\"/>\n        <member segment=\"3\"/>\n");
    assertThat(done(cell, new Splitting(cell).split(1, 0.5))).isEqualTo(expected);
  }

  @Test
  void aNewSegmentIsWrittenAsThoseAround() {
    MorphologyEdit edit =
        new Growth(cell).insert(new SegmentPlace(1, 0.5), new Point(1, 2, 3, 0.5));
    assertThat(edit.consequences()).isEmpty();
    assertThat(done(cell, edit))
        .isEqualTo(
            new StringBuilder(CELL)
                .insert(
                    lineOf("<segmentGroup"),
                    """
                          <segment id="3">
                            <parent segment="1" fractionAlong="0.5"/>
                            <distal x="1" y="2" z="3" diameter="0.5"/>
                          </segment>
                    """)
                .toString()
                .replace(
                    "        <member segment=\"2\"/>\n",
                    "        <member segment=\"2\"/>\n        <member segment=\"3\"/>\n"));
  }

  @Test
  void aNewDendriteOfTheSomaIsNoSoma() {
    MorphologyText round =
        of(
            CELL.replace(
                "<segmentGroup id=\"soma_group\">",
                "<segmentGroup id=\"soma_group\" neuroLexId=\"GO:0043025\">"));
    MorphologyEdit edit = new Growth(round).insert(new SegmentPlace(0, 1), new Point(1, 2, 3, 0.5));
    Edited edited = Edited.of(round, edit);
    assertThat(Edited.members(edited.after(), "soma_group")).containsExactly(0);
    assertThat(edit.has(Consequence.Kind.UNGROUPED)).isTrue();
    assertThat(edited.after().segment(3).proximal()).isEqualTo(new Point(10, 0, 0, 0.5));
  }

  @Test
  void aDeletionSaysWhatNamesTheSegment() {
    MorphologyEdit edit = new Deletion(cell).subTree(2);
    assertThat(done(cell, edit))
        .isEqualTo(
            CELL.replace(CELL.substring(lineOf("<segment id=\"2\""), lineOf("<segmentGroup")), "")
                .replace("        <member segment=\"2\"/>\n", ""));
    assertThat(edit.consequences())
        .singleElement()
        .satisfies(
            each -> {
              assertThat(each.kind()).isEqualTo(Consequence.Kind.REFERENCE_LOST);
              assertThat(each.message()).isEqualTo("0 names segment 2, which is gone.");
              assertThat(each.location().orElseThrow().line())
                  .isEqualTo(CELL.substring(0, CELL.indexOf("<input id")).lines().count());
            });
  }

  @Test
  void anEmptiedGroupSaysWhatLaysOnIt() {
    MorphologyEdit edit = new Deletion(cell).subTree(1);
    assertThat(edit.consequences())
        .extracting(Consequence::kind, Consequence::subject)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(Consequence.Kind.GROUP_EMPTIED, "dendrites"),
            org.assertj.core.groups.Tuple.tuple(Consequence.Kind.DENSITY_LOST, "na"),
            org.assertj.core.groups.Tuple.tuple(Consequence.Kind.REFERENCE_LOST, "2"));
    assertThat(Edited.of(cell, edit).after().findGroup("dendrites")).isPresent();
  }

  @Test
  void anotherRootTouchesOnlyTheWayToIt() {
    MorphologyEdit edit = new Rerooting(cell).atEndOf(1);
    String text = done(cell, edit);
    assertThat(text)
        .contains(
            """
                  <segment id="0" name="soma"> <!-- the soma -->
                    <parent segment="1"/>
                    <distal diameter="10.0" x="0" y="0.0" z="0.0"/>
                  </segment>
            """)
        .contains(
            """
                  <segment id="1" name="dend">
                    <proximal x="0.1" y="20" z="10" diameter="2"/>
                    <distal x="10" y="0" z="0" diameter="10"/>
                    <unknown kept="yes"/>
                  </segment>
            """)
        .contains("<parent segment=\"1\" fractionAlong=\"0\"/>");
    assertThat(List.of(edit.shown().getFirst())).containsExactly(1);
  }
}
