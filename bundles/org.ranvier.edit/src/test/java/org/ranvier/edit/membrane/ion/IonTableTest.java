/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.membrane.ion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ranvier.edit.language.Knowledge;
import org.ranvier.edit.membrane.Mechanism;
import org.ranvier.edit.membrane.MembraneModel;
import org.ranvier.edit.membrane.ion.IonConflict.Kind;

/** What is said of the ions of a cell, and what contradicts. */
class IonTableTest {
  private static IonTable table(String text) {
    Knowledge knowledge = MembraneModel.knowledge(text);
    return IonTable.of(MembraneModel.membrane(knowledge), knowledge);
  }

  private static IonRow row(String text, String ion) {
    return table(text).rows().stream()
        .filter(each -> each.ion().equals(ion))
        .findFirst()
        .orElseThrow();
  }

  private static String with(String density) {
    return MembraneModel.CELL.replace("<spikeThresh", density + "\n        <spikeThresh");
  }

  private static IonConflict only(String text) {
    List<IonConflict> found = table(text).conflicts();
    assertThat(found).hasSize(1);
    return found.getFirst();
  }

  @Test
  void everyIonHasARow() {
    assertThat(table(MembraneModel.CELL).rows().stream().map(IonRow::ion))
        .containsExactly("na", "ca", "hcn");
    IonRow calcium = row(MembraneModel.CELL, "ca");
    assertThat(calcium.densities().stream().map(Mechanism::name)).containsExactly("ca_far");
    assertThat(calcium.computes()).isTrue();
    assertThat(calcium.insideMm().orElseThrow()).isEqualTo(1e-4, within(1e-15));
    assertThat(calcium.outsideMm().orElseThrow()).isEqualTo(2, within(1e-12));
    assertThat(row(MembraneModel.CELL, "na").reversalsMv()).containsExactly(50.0);
  }

  @Test
  void theEquilibriumIsThatOfNernst() {
    // ln(20000) · R · 279.45 K / (2 F)
    assertThat(row(MembraneModel.CELL, "ca").nernstMv().orElseThrow())
        .isEqualTo(119.243, within(0.01));
    String warm =
        MembraneModel.CELL.replace(
            "</neuroml>",
            "<network id=\"n\" type=\"networkWithTemperature\" temperature=\"37 degC\"/></neuroml>");
    assertThat(table(warm).temperatureCelsius()).isEqualTo(37, within(1e-9));
    assertThat(row(warm, "ca").nernstMv().orElseThrow())
        .isEqualTo(119.243 * 310.15 / 279.45, within(0.02));
  }

  @Test
  void aSoundCellHasNoConflict() {
    assertThat(table(MembraneModel.CELL).conflicts()).isEmpty();
  }

  @Test
  void twoPotentialsOfOneIonOnTheSameMembraneAreAConflict() {
    IonConflict conflict =
        only(
            MembraneModel.CELL.replace(
                "erev=\"50 mV\" ion=\"na\" segmentGroup",
                "erev=\"0.055 V\" ion=\"na\" segmentGroup"));
    assertThat(conflict.kind()).isEqualTo(Kind.TWO_POTENTIALS);
    assertThat(conflict.place().name()).isEqualTo("na_soma");
    assertThat(conflict.message())
        .isEqualTo(
            "na reverses at 50\u2009mV by na_all and at 55\u2009mV by na_soma on 1 of the same segments");
  }

  @Test
  void onDifferentMembraneOrSpeltInAnotherUnitTheyAreNone() {
    assertThat(
            table(
                    MembraneModel.CELL.replace(
                        "erev=\"50 mV\" ion=\"na\"/>",
                        "erev=\"60 mV\" ion=\"na\" segmentGroup=\"far\"/>"))
                .conflicts())
        .isEmpty();
    assertThat(
            table(
                    MembraneModel.CELL.replace(
                        "erev=\"50 mV\" ion=\"na\" segmentGroup",
                        "erev=\"0.05 V\" ion=\"na\" segmentGroup"))
                .conflicts())
        .isEmpty();
  }

  @Test
  void aPotentialFarFromThatOfTheConcentrationsIsAConflict() {
    String far =
        MembraneModel.CELL.replace(
            "<channelDensityGHK id=\"ca_far\" ionChannel=\"ca\" permeability=\"1e-5 cm_per_s\"",
            "<channelDensity id=\"ca_far\" ionChannel=\"ca\" condDensity=\"1 S_per_m2\" erev=\"80 mV\"");
    IonConflict conflict = only(far);
    assertThat(conflict.kind()).isEqualTo(Kind.AGAINST_CONCENTRATIONS);
    assertThat(conflict.place().name()).isEqualTo("ca_far");
    assertThat(conflict.message())
        .isEqualTo(
            "ca_far reverses ca at 80\u2009mV, but its concentrations make it 119.2\u2009mV at 6.3 °C");
  }

  @Test
  void whereNoTemperatureIsStatedAnyThatCellsHaveWillDo() {
    for (String erev : List.of("117 mV", "125 mV", "132 mV")) {
      String near =
          MembraneModel.CELL.replace(
              "<channelDensityGHK id=\"ca_far\" ionChannel=\"ca\" permeability=\"1e-5 cm_per_s\"",
              "<channelDensity id=\"ca_far\" ionChannel=\"ca\" condDensity=\"1 S_per_m2\" erev=\"%s\""
                  .formatted(erev));
      assertThat(table(near).conflicts()).as(erev).isEmpty();
    }
  }

  @Test
  void aStatedPotentialBesideAComputedOneIsAConflict() {
    IonConflict conflict =
        only(
            with(
                "<channelDensity id=\"fixed\" ionChannel=\"ca\" condDensity=\"1 S_per_m2\" erev=\"120 mV\" ion=\"ca\" segmentGroup=\"far\"/>"));
    assertThat(conflict.kind()).isEqualTo(Kind.STATED_AND_COMPUTED);
    assertThat(conflict.place().name()).isEqualTo("fixed");
  }

  @Test
  void concentrationsThatDoNotReachADensityAreAConflict() {
    IonConflict conflict =
        only(
            with(
                "<channelDensityNernst id=\"all_ca\" ionChannel=\"ca\" condDensity=\"1 S_per_m2\" ion=\"ca\"/>"));
    assertThat(conflict.kind()).isEqualTo(Kind.CONCENTRATIONS_MISSING);
    assertThat(conflict.message())
        .isEqualTo(
            "all_ca needs the concentrations of ca, which are not stated on 2 of its 4 segments");
  }

  @Test
  void whatIsOfNoIonIsNotCompared() {
    assertThat(
            table(
                    with(
                        "<channelDensity id=\"leak2\" ionChannel=\"pas\" condDensity=\"1 S_per_m2\" erev=\"0 mV\" ion=\"non_specific\"/>"))
                .conflicts())
        .isEmpty();
  }
}
