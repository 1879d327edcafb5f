/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.playback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.ranvier.edit.scene.ColourMap;
import org.ranvier.edit.scene.Legend;
import org.ranvier.morphology.Morphology;
import org.ranvier.xml.XmlDocument;

class PlaybackTest {
  private static final Legend.Scale SCALE = new Legend.Scale(ColourMap.VIRIDIS, 0, 1);

  /** A soma (id 0) and three pieces of dendrite (5, 6, 7) of 10 µm each; a branch (9) from 6. */
  private static Morphology cell(String groups) {
    String text =
        """
        <cell id="cell"><morphology id="m">
          <segment id="0"><proximal x="0" y="0" z="0" diameter="10"/>
            <distal x="10" y="0" z="0" diameter="10"/></segment>
          <segment id="5"><parent segment="0"/><distal x="20" y="0" z="0" diameter="2"/></segment>
          <segment id="6"><parent segment="5"/><distal x="30" y="0" z="0" diameter="2"/></segment>
          <segment id="7"><parent segment="6"/><distal x="40" y="0" z="0" diameter="2"/></segment>
          <segment id="9"><parent segment="6"/><distal x="30" y="10" z="0" diameter="2"/></segment>
          %s
        </morphology></cell>
        """
            .formatted(groups);
    return Morphology.read(XmlDocument.parse("cell.nml", text).root());
  }

  private static TrackGroup group(Track... tracks) {
    return new TrackGroup("pop[0]", "v", "mV", List.of(tracks));
  }

  @Test
  void whatLiesBetweenRecordedSegmentsIsOnALineAndWhatLiesBeyondIsGrey() {
    Playback playback =
        Playback.of(
            cell(""), group(KnownTrack.of(0, t -> -70 + t), KnownTrack.of(7, t -> -40 + t)));
    double[] values = playback.valuesAt(4);
    assertThat(values[0]).isEqualTo(-66);
    assertThat(values[1]).isCloseTo(-56, within(1e-9));
    assertThat(values[2]).isCloseTo(-46, within(1e-9));
    assertThat(values[3]).isEqualTo(-36);
    assertThat(values[4]).as("the branch").isNaN();
    assertThat(playback.knowledge(1)).isEqualTo(Knowledge.BETWEEN);
    assertThat(playback.summary())
        .isEqualTo("2 segments recorded, 2 between them interpolated, 1 without a value (grey)");
    int[] colours = playback.coloursAt(4, new ValueRange(-66, -36), SCALE).ofSegments();
    assertThat(colours[0]).isEqualTo(ColourMap.VIRIDIS.at(0));
    assertThat(colours[3]).isEqualTo(ColourMap.VIRIDIS.at(1));
    assertThat(colours[4]).isEqualTo(ColourMap.UNKNOWN);
  }

  @Test
  void segmentsOfOneControlVolumeShareItsValue() {
    String cable =
        """
        <segmentGroup id="dend" neuroLexId="sao864921383">
          <property tag="numberInternalDivisions" value="1"/>
          <member segment="5"/><member segment="6"/>
        </segmentGroup>
        """;
    Playback playback = Playback.of(cell(cable), group(KnownTrack.of(5, t -> -50)));
    assertThat(playback.valuesAt(0)[1]).isEqualTo(-50);
    assertThat(playback.valuesAt(0)[2]).isEqualTo(-50);
    assertThat(playback.count(Knowledge.RECORDED)).isEqualTo(2);
    assertThat(playback.count(Knowledge.UNKNOWN)).isEqualTo(3);
  }

  @Test
  void aCellWhoseSectionsContradictEachOtherIsShownBySegments() {
    String broken =
        """
        <segmentGroup id="a" neuroLexId="sao864921383"><member segment="0"/><member segment="7"/>
        </segmentGroup>
        """;
    Playback playback =
        Playback.of(cell(broken), group(KnownTrack.of(5, t -> -50), KnownTrack.of(7, t -> -30)));
    assertThat(playback.valuesAt(0)[2]).isCloseTo(-40, within(1e-9));
  }

  @Test
  void recordingsOfSegmentsThatAreGoneAreSaid() {
    Playback playback =
        Playback.of(cell(""), group(KnownTrack.of(0, t -> -70), KnownTrack.of(77, t -> 0)));
    assertThat(playback.lost()).isEqualTo(1);
    assertThat(playback.summary()).contains("1 recordings are of segments that the cell no longer");
  }

  @Test
  void whatHasNotComeYetIsGrey() {
    Playback playback = Playback.of(cell(""), group(KnownTrack.of(0, t -> -70)));
    assertThat(playback.valuesAt(100.5)[0]).isNaN();
  }

  @Test
  void aSpikeCountsForTheRangeAndOneStrayPlaceDoesNot() {
    List<Track> tracks = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      tracks.add(KnownTrack.of(i, t -> t > 49 && t < 51 ? 30 : -70));
    }
    tracks.add(KnownTrack.of(500, t -> 4000));
    assertThat(ValueRange.robust(tracks)).hasValue(new ValueRange(-70, 30));
  }

  @Test
  void rangesHaveFewDigitsAndAreNeverEmpty() {
    assertThat(ValueRange.rounded(-64.9731, 31.4)).isEqualTo(new ValueRange(-65, 32));
    ValueRange still = ValueRange.rounded(-65, -65);
    assertThat(still.low()).isLessThan(-65);
    assertThat(still.high()).isGreaterThan(-65);
    assertThat(ValueRange.rounded(0, 0)).isEqualTo(new ValueRange(-1, 1));
    assertThat(ValueRange.robust(List.of())).isEqualTo(Optional.empty());
    assertThatThrownBy(() -> new ValueRange(1, 1)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void recordingsAreGroupedByCellAndQuantityOfTheShapeThatIsShown() {
    Track.Place soma = new Track.Place("pop[0]", "cell", "/m/cell.nml", 0, "v");
    List<Track> tracks =
        Stream.of(
                new Track.Place("pop[0]", "cell", "/m/cell.nml", 0, "caConc"),
                soma,
                new Track.Place("pop[0]", "cell", "/m/cell.nml", 5, "v"),
                new Track.Place("pop[1]", "cell", "/m/cell.nml", 5, "v"),
                new Track.Place("pop[0]", "other", "/m/cell.nml", 5, "v"),
                new Track.Place("pop[0]", "cell", "/elsewhere/cell.nml", 5, "v"))
            .<Track>map(place -> new KnownTrack(place, "mV", t -> 0, 1))
            .toList();
    List<TrackGroup> groups =
        TrackGroup.of(new FinishedRun(tracks), "cell", Path.of("/m/x/../cell.nml"));
    assertThat(groups).hasSize(3);
    assertThat(groups.get(0).quantity()).isEqualTo("v");
    assertThat(groups.get(0).tracks()).hasSize(2);
    assertThat(groups.get(1).cell()).isEqualTo("pop[1]");
    assertThat(groups.get(2).quantity()).isEqualTo("caConc");
  }

  private record FinishedRun(List<Track> tracks) implements RecordedRun {
    @Override
    public String title() {
      return "run";
    }

    @Override
    public Instant started() {
      return Instant.EPOCH;
    }

    @Override
    public boolean isOver() {
      return true;
    }

    @Override
    public double reachedMs() {
      return 1;
    }

    @Override
    public double durationMs() {
      return 1;
    }
  }
}
