/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.morphology.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.ranvier.morphology.Morphology;
import org.ranvier.morphology.Point;
import org.ranvier.xml.XmlDocument;

/** Shapes whose measures one can work out with a pencil. */
class NeuriteMeasuresTest {
  private static final StringBuilder TEXT = new StringBuilder();

  private static Morphology cell(String content) {
    return Morphology.read(
        XmlDocument.parse("cell.nml", "<morphology id='m'>" + content + "</morphology>").root());
  }

  private static String segment(int id, int parent, String proximal, String distal) {
    TEXT.setLength(0);
    TEXT.append("<segment id='").append(id).append("'>");
    if (parent >= 0) {
      TEXT.append("<parent segment='").append(parent).append("'/>");
    }
    if (!proximal.isEmpty()) {
      TEXT.append(point("proximal", proximal));
    }
    return TEXT.append(point("distal", distal)).append("</segment>").toString();
  }

  private static String point(String name, String numbers) {
    String[] n = numbers.split(" ");
    return "<%s x='%s' y='%s' z='%s' diameter='%s'/>".formatted(name, n[0], n[1], n[2], n[3]);
  }

  /**
   * A sphere of 20 µm; a stem of 100 µm along x that forks at right angles to (100, ±30, 0), of
   * which the upper one forks on, in the plane across, to (100, 30, ±40).
   */
  private static final Morphology FORK =
      cell(
          segment(0, -1, "0 0 0 20", "0 0 0 20")
              + segment(1, 0, "10 0 0 4", "60 0 0 4")
              + segment(2, 1, "", "110 0 0 4")
              + segment(3, 2, "110 0 0 2", "110 30 0 2")
              + segment(4, 2, "110 0 0 3", "110 -30 0 1")
              + segment(5, 3, "110 30 0 1", "110 30 40 1")
              + segment(6, 3, "110 30 0 1", "110 30 -40 1"));

  private static Map<Measure, Statistic> measures(Morphology cell) {
    return NeuriteMeasures.of(cell, SomaSegments.of(cell));
  }

  private static void assertValue(Measure measure, double count, double sum) {
    Statistic statistic = measures(FORK).get(measure);
    assertThat(statistic.count()).as(measure.toString()).isEqualTo((int) count);
    assertThat(statistic.sum()).as(measure.toString()).isCloseTo(sum, within(1e-9));
  }

  private static Statistic part(Measure measure, int... segments) {
    Set<Integer> counted = Arrays.stream(segments).boxed().collect(Collectors.toSet());
    return NeuriteMeasures.of(FORK, SomaSegments.of(FORK), counted::contains).get(measure);
  }

  /** The stem from its middle on and the upper fork. */
  @Test
  void aPartOfACell() {
    int[] upper = {2, 3, 5};
    assertThat(part(Measure.LENGTH, upper)).isEqualTo(Statistic.of(List.of(50.0, 30.0, 40.0)));
    assertThat(part(Measure.BRANCHES, upper).sum()).isEqualTo(3);
    assertThat(part(Measure.BIFURCATIONS, upper).sum()).isEqualTo(2);
    assertThat(part(Measure.TIPS, upper).sum()).isEqualTo(1);
    assertThat(part(Measure.STEMS, upper).sum()).isZero();
    assertThat(part(Measure.SOMA_SURFACE, upper).sum()).isZero();
    assertThat(part(Measure.PATH_DISTANCE, upper).sum()).isCloseTo(170, within(1e-9));
    assertThat(part(Measure.BRANCH_ORDER, upper).maximum()).isEqualTo(2);
    assertThat(part(Measure.TERMINAL_DEGREE, upper).sum()).isEqualTo(3 + 2 + 1);
    assertThat(part(Measure.FRAGMENTATION, upper).maximum()).isEqualTo(1);
    assertThat(part(Measure.WIDTH, upper).sum()).isEqualTo(50);
    assertThat(part(Measure.DIAMETER, upper).sum())
        .isCloseTo((50 * 4 + 30 * 2 + 40) / 120.0, within(1e-12));
    assertThat(part(Measure.PK_CLASSIC, 5).count()).isZero();
  }

  /** What is measured per branch or counted of parts adds up to that of the whole. */
  @Test
  void partsAddUp() {
    Map<Measure, Statistic> whole = measures(FORK);
    for (Measure measure :
        List.of(Measure.LENGTH, Measure.SURFACE, Measure.VOLUME, Measure.TIPS, Measure.STEMS)) {
      double sum = part(measure, 0, 1, 3, 6).sum() + part(measure, 2, 4, 5).sum();
      assertThat(sum).as(measure.toString()).isCloseTo(whole.get(measure).sum(), within(1e-9));
    }
    assertThat(part(Measure.LENGTH, 0, 1, 2, 3, 4, 5, 6)).isEqualTo(whole.get(Measure.LENGTH));
  }

  @Test
  void countsAndSizes() {
    assertValue(Measure.SOMA_SURFACE, 1, Math.PI * 400);
    assertValue(Measure.STEMS, 1, 1);
    assertValue(Measure.BIFURCATIONS, 1, 2);
    assertValue(Measure.MULTIFURCATIONS, 1, 0);
    assertValue(Measure.BRANCHES, 1, 5);
    assertValue(Measure.TIPS, 1, 3);
    assertValue(Measure.WIDTH, 1, 110);
    assertValue(Measure.HEIGHT, 1, 60);
    assertValue(Measure.DEPTH, 1, 80);
    assertValue(Measure.LENGTH, 5, 240);
    assertValue(Measure.SURFACE, 5, Math.PI * (400 + 60 + 2 * 40 + 2 * Math.sqrt(901)));
    assertValue(Measure.VOLUME, 5, Math.PI * (400 + 30 + 10 * (2.25 + 0.75 + 0.25) + 20));
    assertValue(Measure.DIAMETER, 1, (400 + 60 + 60 + 80) / 240.0);
    assertValue(Measure.PATH_DISTANCE, 3, 130 + 170 + 170);
    assertValue(
        Measure.EUCLIDEAN_DISTANCE, 3, Math.hypot(110, 30) + 2 * Math.sqrt(12100 + 900 + 1600));
    assertValue(Measure.BRANCH_ORDER, 5, 0 + 1 + 1 + 2 + 2);
    assertValue(Measure.TERMINAL_DEGREE, 5, 3 + 2 + 1 + 1 + 1);
    assertValue(Measure.FRAGMENTATION, 5, 6);
  }

  @Test
  void ratios() {
    assertValue(Measure.TAPER_1, 5, 2 / 30.0);
    assertValue(Measure.TAPER_2, 5, 2 / 3.0);
    assertValue(Measure.CONTRACTION, 5, 5);
    assertValue(Measure.DAUGHTER_RATIO, 2, 1.5 + 1);
    assertValue(Measure.PARENT_DAUGHTER_RATIO, 4, 0.5 + 0.75 + 0.5 + 0.5);
    assertValue(Measure.PARTITION_ASYMMETRY, 2, 1 + 0);
    assertValue(
        Measure.PK_CLASSIC, 2, Math.pow(0.5, 1.5) + Math.pow(0.75, 1.5) + 2 * Math.pow(0.5, 1.5));
    Statistic rall = measures(FORK).get(Measure.RALL_POWER);
    assertThat(rall.minimum()).as("2 from 1 + 1").isCloseTo(1, within(1e-12));
    double p = rall.maximum();
    assertThat(Math.pow(4, p)).isCloseTo(Math.pow(2, p) + Math.pow(3, p), within(1e-9));
  }

  @Test
  void angles() {
    assertValue(Measure.AMPLITUDE_LOCAL, 2, 360);
    assertValue(Measure.AMPLITUDE_REMOTE, 2, 360);
    assertValue(Measure.TILT_LOCAL, 2, 180);
    assertValue(Measure.TILT_REMOTE, 2, 180);
    assertValue(Measure.TORQUE_LOCAL, 0, Double.NaN);
    Morphology y =
        cell(
            segment(0, -1, "0 0 0 1", "10 0 0 1")
                + segment(1, 0, "", "20 10 0 1")
                + segment(2, 0, "", "20 -10 0 1")
                + segment(3, 1, "", "30 20 10 1")
                + segment(4, 1, "", "30 20 -10 1"));
    Map<Measure, Statistic> of = measures(y);
    assertThat(of.get(Measure.AMPLITUDE_LOCAL).maximum()).isCloseTo(90, within(1e-9));
    assertThat(of.get(Measure.TILT_LOCAL).minimum()).isCloseTo(135, within(1e-9));
    assertThat(of.get(Measure.TORQUE_LOCAL).count()).isEqualTo(1);
    assertThat(of.get(Measure.TORQUE_LOCAL).maximum()).isCloseTo(90, within(1e-9));
    assertThat(of.get(Measure.STEMS).sum()).isEqualTo(1);
    assertThat(of.get(Measure.SOMA_SURFACE).sum()).isZero();
  }

  @Test
  void aNeuriteThatLeavesInTheMiddleForksThere() {
    Morphology cell =
        cell(
            segment(0, -1, "0 0 0 2", "100 0 0 2")
                + "<segment id='1'><parent segment='0' fractionAlong='0.25'/>"
                + point("proximal", "25 0 0 1")
                + point("distal", "25 10 0 1")
                + "</segment>");
    Map<Measure, Statistic> of = measures(cell);
    assertThat(of.get(Measure.BRANCHES).sum()).isEqualTo(3);
    assertThat(of.get(Measure.LENGTH).minimum()).isEqualTo(10);
    assertThat(of.get(Measure.LENGTH).sum()).isCloseTo(110, within(1e-9));
    assertThat(of.get(Measure.PATH_DISTANCE).minimum()).isEqualTo(35);
  }

  /** Along a straight line path and distance are the same; along y = x² the path grows faster. */
  @Test
  void fractalDimensionOfALineIsOne() {
    Morphology line =
        cell(
            segment(0, -1, "0 0 0 1", "10 0 0 1")
                + segment(1, 0, "", "20 0 0 1")
                + segment(2, 1, "", "50 0 0 1"));
    assertThat(measures(line).get(Measure.FRACTAL_DIMENSION).mean()).isCloseTo(1, within(1e-12));
    Morphology bent =
        cell(
            segment(0, -1, "0 0 0 1", "10 0 0 1")
                + segment(1, 0, "", "10 10 0 1")
                + segment(2, 1, "", "20 10 0 1")
                + segment(3, 2, "", "20 20 0 1"));
    assertThat(measures(bent).get(Measure.FRACTAL_DIMENSION).mean()).isGreaterThan(1.2);
    assertThat(measures(FORK).get(Measure.FRACTAL_DIMENSION).count()).isZero();
  }

  @Test
  void rallPowerIsThreeHalvesOfAnEquivalentCylinder() {
    double d = Math.pow(0.5, 2.0 / 3);
    assertThat(BifurcationMeasures.rallPower(d, d)).isCloseTo(1.5, within(1e-12));
    assertThat(BifurcationMeasures.rallPower(0.1, 0.1))
        .isCloseTo(Math.log(2) / Math.log(10), within(1e-12));
    assertThat(BifurcationMeasures.rallPower(1, 0.2)).isNaN();
  }

  @Test
  void crossingsAreComputedNotSampled() {
    Sholl sholl = Sholl.of(FORK, 50);
    // the stem crosses 50 and 100; (110, ±30) lies at 114 and (110, 30, ±40) at 120.8
    assertThat(sholl.radiiUm()).containsExactly(50.0, 100.0, 150.0);
    assertThat(sholl.intersections()).containsExactly(1, 1, 0);
    assertThat(sholl.stems()).isEqualTo(1);
    Sholl fine = Sholl.of(FORK, 112);
    assertThat(fine.intersections()).as("two daughters at 112").containsExactly(2, 0);
    assertThat(fine.criticalRadiusUm()).isEqualTo(112);
    assertThat(fine.ramificationIndex()).isEqualTo(2);
    Morphology passing = cell(segment(0, -1, "-100 8 0 1", "100 8 0 1"));
    Sholl around = Sholl.of(passing, index -> false, new Point(0, 0, 0, 1), 10);
    assertThat(around.intersections().subList(0, 10)).containsOnly(2);
    assertThat(around.maximum()).isEqualTo(2);
    assertThatIllegalArgumentException().isThrownBy(() -> Sholl.of(FORK, 0));
  }

  @Test
  void theSomaIsFoundByItsGroupItsTermOrItsForm() {
    String two = segment(0, -1, "0 0 0 5", "9 0 0 5") + segment(1, 0, "", "20 0 0 1");
    for (String group :
        List.of("id='soma_group'", "id='Soma'", "id='x' neuroLexId='sao1044911821'")) {
      Morphology cell =
          cell(two + "<segmentGroup " + group + "><member segment='0'/></segmentGroup>");
      assertThat(SomaSegments.of(cell).test(0)).as(group).isTrue();
      assertThat(SomaSegments.of(cell).test(1)).as(group).isFalse();
      assertThat(SomaSegments.middle(cell, SomaSegments.of(cell)).x()).isEqualTo(4.5);
    }
    assertThat(SomaSegments.of(cell(two)).test(0)).isFalse();
    assertThat(SomaSegments.of(FORK).test(0)).isTrue();
  }

  @Test
  void everyMeasureSaysWhatItIs() {
    for (Measure measure : Measure.values()) {
      assertThat(measure.formula()).isNotBlank();
      assertThat(measure.lMeasureName().isEmpty()).isEqualTo(measure == Measure.MULTIFURCATIONS);
      assertThat(measure.unit()).isIn("", "µm", "µm²", "µm³", "°");
    }
  }
}
