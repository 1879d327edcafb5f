/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.membrane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.ranvier.edit.membrane.MatrixCell.Coverage;
import org.ranvier.edit.membrane.MembraneMatrix.Column;
import org.ranvier.morphology.CableLayout;
import org.ranvier.morphology.Divisions;
import org.ranvier.morphology.SectionTree;

/** What applies where, from all ways of stating it. */
class MembraneTest {
  private static final Offset<Double> EXACT = within(1e-12);

  private final Membrane membrane = MembraneModel.membrane(MembraneModel.CELL);
  private final MembraneMatrix matrix = new MembraneMatrix(membrane);

  private MatrixCell cell(String subject, String column) {
    return matrix.cell(
        matrix.subjects().stream()
            .filter(each -> each.title().equals(subject))
            .findFirst()
            .orElseThrow(),
        column(column));
  }

  private Column column(String title) {
    return matrix.columns(true).stream()
        .filter(each -> each.title().equals(title))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void rowsAreWhatIsStatedChannelsFirst() {
    assertThat(matrix.subjects().stream().map(Subject::title))
        .containsExactly(
            "pas",
            "na",
            "ca (permeability)",
            "ih",
            "Concentration of ca",
            "Specific capacitance",
            "Axial resistivity",
            "Initial potential",
            "Spike threshold");
  }

  @Test
  void columnsAreTheGroupsThatPeopleUseAndSingleSegments() {
    assertThat(matrix.columns(false).stream().map(Column::title))
        .containsExactly("all", "soma_group", "far", "dendrite_group", "Segment 3");
    assertThat(matrix.columns(true).stream().map(Column::title)).contains("cable");
    assertThat(column("dendrite_group").segments().size()).isEqualTo(3);
  }

  @Test
  void aCellSaysWhatIsWrittenOrWhatOtherGroupsBring() {
    assertThat(cell("na", "soma_group").text()).isEqualTo("0.11 S_per_cm2");
    assertThat(cell("na", "soma_group").coverage()).isEqualTo(Coverage.STATED);
    assertThat(cell("na", "far").text()).isEqualTo("10\u2009mS/cm²");
    assertThat(cell("na", "far").coverage()).isEqualTo(Coverage.WHOLE);
    assertThat(cell("ih", "all").coverage()).isEqualTo(Coverage.PART);
    assertThat(cell("ih", "all").remarks()).contains("On 3 of 4 segments of the group");
    assertThat(cell("ih", "dendrite_group").text()).isEqualTo("0.1 + 0.01 * p");
    assertThat(cell("ca (permeability)", "soma_group").coverage()).isEqualTo(Coverage.NONE);
    assertThat(cell("ca (permeability)", "soma_group").text()).isEmpty();
    assertThat(cell("pas", "Segment 3").text()).isEqualTo("1 S_per_m2");
  }

  @Test
  void densitiesOfAChannelAddUpAndOfAnythingElseTheLastCounts() {
    assertThat(membrane.siOnSegments(Subject.ofChannel("na")))
        .containsExactly(new double[] {1200, 100, 100, 100}, within(1e-9));
    assertThat(membrane.siOnSegments(Subject.ofChannel("pas")))
        .containsExactly(new double[] {1, 1, 1, 2}, EXACT);
    assertThat(membrane.siOnSegments(Subject.of(MechanismKind.SPECIFIC_CAPACITANCE)))
        .containsExactly(new double[] {0.01, 0.02, 0.02, 0.02}, EXACT);
    assertThat(cell("na", "soma_group").isOverlapped()).isTrue();
    assertThat(cell("na", "far").isOverlapped()).isFalse();
    assertThat(cell("Specific capacitance", "far").remarks())
        .contains("Several values are stated for the same segments: the last one counts");
  }

  @Test
  void whatVariesIsTakenAtTheMiddleOfEachSegment() {
    double[] si = membrane.siOnSegments(Subject.ofChannel("ih"));
    assertThat(si[0]).isNaN();
    assertThat(Arrays.copyOfRange(si, 1, 4))
        .containsExactly(new double[] {0.1 + 0.7, 0.1 + 1.7, 0.1 + 1.45}, EXACT);
  }

  @Test
  void volumesHaveTheirShareOfWhatCoversAPartOfThem() {
    CableLayout layout =
        CableLayout.of(SectionTree.of(membrane.morphology()), Divisions.declared());
    double[] na = membrane.siInVolumes(Subject.ofChannel("na"), layout);
    assertThat(na[layout.volumeAt(0, 0.5)]).isEqualTo(1200, within(1e-9));
    assertThat(na[layout.volumeAt(2, 0.5)]).isEqualTo(100, EXACT);
    double[] ih = membrane.siInVolumes(Subject.ofChannel("ih"), layout);
    assertThat(ih[layout.volumeAt(0, 0.5)]).isNaN();
    assertThat(ih[layout.volumeAt(2, 0.5)]).isEqualTo(1.8, EXACT);
    double[] capacitance =
        membrane.siInVolumes(Subject.of(MechanismKind.SPECIFIC_CAPACITANCE), layout);
    assertThat(capacitance[layout.volumeAt(3, 0.5)]).isEqualTo(0.02, EXACT);
  }

  @Test
  void everyParameterHasAnAmountAndAUnit() {
    List<MembraneParameter> all = MembraneParameter.of(membrane);
    assertThat(all.stream().map(MembraneParameter::title))
        .contains(
            "na",
            "Conductance of all channels",
            "Reversal potential of pas",
            "distance of dendrite_group");
    assertThat(values("Conductance of all channels")[0]).isEqualTo(120.1, within(1e-9));
    assertThat(values("Reversal potential of pas"))
        .containsExactly(new double[] {-70, -70, -70, -60}, within(1e-9));
    assertThat(values("distance of dendrite_group")[1]).isEqualTo(70, EXACT);
    assertThat(values("Specific capacitance")).contains(new double[] {1, 2}, within(1e-9));
    assertThat(values("Axial resistivity")[0]).isEqualTo(150, within(1e-9));
    CableLayout layout = CableLayout.of(membrane.morphology());
    for (MembraneParameter each : all) {
      assertThat(each.inVolumes(membrane, layout)).as(each.title()).hasSize(layout.nodeCount());
      assertThat(each.onSegments(membrane)).as(each.title()).hasSize(4);
    }
  }

  private double[] values(String title) {
    return MembraneParameter.of(membrane).stream()
        .filter(each -> each.title().equals(title))
        .findFirst()
        .orElseThrow()
        .onSegments(membrane);
  }

  @Test
  void areaAndCapacitanceAreThoseOfTheWholeMembrane() {
    double soma = Math.PI * 20 * 20;
    double dendrites = Math.PI * (2 * 100 + 2 * 100) + frustum(50, 1, 0.5);
    assertThat(membrane.areaUm2()).isEqualTo(soma + dendrites, within(1e-9));
    assertThat(membrane.capacitancePf()).isEqualTo(0.01 * soma + 0.02 * dendrites, within(1e-9));
  }

  private static double frustum(double length, double from, double to) {
    return Math.PI * (from + to) * Math.hypot(length, from - to);
  }

  @Test
  void whatCannotBeReadHasNoAmount() {
    String broken =
        MembraneModel.CELL
            .replace("10 mS_per_cm2", "ten mS_per_cm2")
            .replace("0.1 + 0.01 * p", "0.1 + * p")
            .replace("segmentGroup=\"soma_group\"", "segmentGroup=\"nowhere\"");
    Membrane read = MembraneModel.membrane(broken);
    assertThat(read.siOnSegments(Subject.ofChannel("na"))).containsOnly(Double.NaN);
    assertThat(read.siOnSegments(Subject.ofChannel("ih"))).containsOnly(Double.NaN);
    assertThat(new MembraneMatrix(read).columns(false).stream().map(Column::title))
        .contains("nowhere");
  }
}
