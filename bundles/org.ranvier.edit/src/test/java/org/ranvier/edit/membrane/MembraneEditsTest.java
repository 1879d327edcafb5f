/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.membrane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ranvier.edit.form.FormEdit;
import org.ranvier.edit.language.Knowledge;
import org.ranvier.edit.morphology.ImpossibleEdit;
import org.ranvier.validation.Finding;
import org.ranvier.validation.Validator;

/** Edits of densities: the smallest text, valid, and undone to the byte. */
class MembraneEditsTest {
  private final Knowledge knowledge = MembraneModel.knowledge(MembraneModel.CELL);
  private final Membrane membrane = MembraneModel.membrane(knowledge);
  private final MembraneEdits edits = new MembraneEdits(membrane, knowledge);

  private Mechanism mechanism(String id) {
    return membrane.mechanisms().stream()
        .filter(each -> each.name().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private String after(FormEdit edit) {
    String before = MembraneModel.CELL;
    String after = edit.change().apply(before);
    assertThat(edit.change().inverse(before).apply(after)).isEqualTo(before);
    assertThat(edit.shown().findIn(MembraneModel.knowledge(after).model().files().getFirst()))
        .as("the element to show")
        .isPresent();
    return after;
  }

  private static List<String> errors(String text) {
    return Validator.standard().validate(MembraneModel.knowledge(text).model()).stream()
        .filter(Finding::isError)
        .map(Finding::report)
        .toList();
  }

  private static String replaced(String old, String by) {
    assertThat(MembraneModel.CELL).containsOnlyOnce(old);
    return MembraneModel.CELL.replace(old, by);
  }

  @Test
  void theModelOfTheseTestsIsSound() {
    assertThat(errors(MembraneModel.CELL)).isEmpty();
  }

  @Test
  void anAmountIsOneAttribute() {
    FormEdit edit = edits.setAmount(mechanism("na_soma"), "80 mS_per_cm2");
    assertThat(edit.label()).isEqualTo("Set condDensity of na_soma");
    assertThat(after(edit)).isEqualTo(replaced("0.11 S_per_cm2", "80 mS_per_cm2"));
  }

  @Test
  void ofWhatVariesTheFormulaIsSet() {
    FormEdit edit = edits.setAmount(mechanism("ih_dend"), "2 * p");
    assertThat(edit.label()).isEqualTo("Set condDensity of ih_dend");
    assertThat(after(edit)).isEqualTo(replaced("0.1 + 0.01 * p", "2 * p"));
  }

  @Test
  void otherAttributesAreSetAlike() {
    assertThat(after(edits.set(mechanism("one"), "erev", "-61 mV")))
        .isEqualTo(replaced("-60 mV", "-61 mV"));
  }

  @Test
  void withAnotherChannelComesItsIon() {
    assertThat(after(edits.setChannel(mechanism("na_all"), "ca")))
        .isEqualTo(
            replaced(
                "id=\"na_all\" ionChannel=\"na\" condDensity=\"10 mS_per_cm2\" erev=\"50 mV\" ion=\"na\"",
                "id=\"na_all\" ionChannel=\"ca\" condDensity=\"10 mS_per_cm2\" erev=\"50 mV\" ion=\"ca\""));
  }

  @Test
  void aStatementIsRemovedWithItsLine() {
    String line =
        "        <channelDensity id=\"one\" ionChannel=\"pas\" condDensity=\"1 S_per_m2\" erev=\"-60 mV\" ion=\"non_specific\" segment=\"3\"/>\n";
    assertThat(after(edits.remove(mechanism("one")))).isEqualTo(replaced(line, ""));
  }

  @Test
  void aCopyIsAboutTheOtherGroupUnderAnIdThatSaysSo() {
    FormEdit edit = edits.copy(mechanism("ca_far"), "soma_group");
    String after = after(edit);
    assertThat(after)
        .contains(
            "segmentGroup=\"far\"/>\n        <channelDensityGHK id=\"ca_soma_group\" ionChannel=\"ca\" permeability=\"1e-5 cm_per_s\" ion=\"ca\" segmentGroup=\"soma_group\"/>\n");
    assertThat(errors(after)).isEmpty();
    assertThat(edit.label()).isEqualTo("Copy ca_far to soma_group");
  }

  @Test
  void aCopyOfWhatIsOnTheWholeCellOrOneSegmentNamesTheGroup() {
    assertThat(after(edits.copy(mechanism("leak"), "far")))
        .contains(
            "<channelDensity id=\"leak_far\" ionChannel=\"pas\" condDensity=\"0.1 mS_per_cm2\" erev=\"-70mV\" segmentGroup=\"far\" ion=\"non_specific\"/>");
    assertThat(after(edits.copy(mechanism("one"), "far")))
        .contains("id=\"one_far\"")
        .doesNotContain(
            "id=\"one_far\" ionChannel=\"pas\" condDensity=\"1 S_per_m2\" erev=\"-60 mV\" ion=\"non_specific\" segment=");
  }

  @Test
  void aCopyOfWhatVariesVariesOverTheOtherGroup() {
    String after = after(edits.copy(mechanism("ih_dend"), "far"));
    assertThat(errors(after)).isEmpty();
    Mechanism copy = MembraneModel.membrane(after).of(Subject.ofChannel("ih")).getLast();
    assertThat(copy.group()).isEqualTo("far");
    assertThat(copy.written()).isEqualTo("0.1 + 0.01 * p");
    assertThat(copy.segments().size()).isEqualTo(2);
  }

  @Test
  void aNewDensityTakesWhatLikeOnesSay() {
    FormEdit edit = edits.add(MechanismKind.DENSITY, "na", "far", "5 mS_per_cm2");
    String after = after(edit);
    assertThat(edit.label()).isEqualTo("Add na to far");
    assertThat(after)
        .contains(
            "<channelDensity id=\"na_far\" ionChannel=\"na\" condDensity=\"5 mS_per_cm2\" erev=\"50 mV\" segmentGroup=\"far\" ion=\"na\"/>\n        <channelDensityGHK");
    assertThat(errors(after)).isEmpty();
  }

  @Test
  void everyKindCanBeAddedAndIsValid() {
    for (MechanismKind kind : MechanismKind.values()) {
      if (!kind.isVarying() && kind != MechanismKind.DENSITY_NERNST_CA2) {
        String name = kind == MechanismKind.SPECIES ? "na" : kind.isChannel() ? "ca" : "";
        String after = after(edits.add(kind, name, "far", ""));
        assertThat(errors(after)).as(kind.tag()).isEmpty();
        Membrane read = MembraneModel.membrane(after);
        assertThat(read.mechanisms()).as(kind.tag()).hasSize(membrane.mechanisms().size() + 1);
        Mechanism added =
            read.mechanisms().stream()
                .filter(each -> each.kind() == kind && each.group().equals("far"))
                .reduce((a, b) -> b)
                .orElseThrow();
        assertThat(added.si()).as(kind.tag()).isFinite();
      }
    }
  }

  @Test
  void whatVariesNeedsAFormula() {
    assertThatThrownBy(() -> edits.add(MechanismKind.VARYING_DENSITY, "ih", "far", "1"))
        .isInstanceOf(ImpossibleEdit.class)
        .hasMessage("A channelDensityNonUniform needs a formula over distance");
  }

  @Test
  void propertiesThatTheCellLacksAreMadeWithTheStatement() {
    int start = MembraneModel.CELL.indexOf("      <intracellularProperties>");
    int end = MembraneModel.CELL.indexOf("    </biophysicalProperties>");
    String without = MembraneModel.CELL.substring(0, start) + MembraneModel.CELL.substring(end);
    Knowledge known = MembraneModel.knowledge(without);
    Membrane bare = MembraneModel.membrane(known);
    FormEdit edit =
        new MembraneEdits(bare, known).add(MechanismKind.RESISTIVITY, "", "all", "100 ohm_cm");
    assertThat(edit.change().apply(without))
        .contains(
            """
                  </membraneProperties>
                  <intracellularProperties>
                    <resistivity value="100 ohm_cm"/>
                  </intracellularProperties>
            """);
  }
}
