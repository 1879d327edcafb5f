/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ranvier.validation.SeverityChoices.Choice;

class SeverityChoicesTest {
  private static final String MODEL =
      """
      <neuroml xmlns="http://www.neuroml.org/schema/neuroml2" id="doc">
        <cell id="c">
          <morphology id="m">
            <segment id="3"><proximal x="0" y="0" z="0" diameter="10"/>\
      <distal x="0" y="0" z="0" diameter="10"/></segment>
          </morphology>
          <biophysicalProperties id="b">
            <membraneProperties>
              <channelDensity id="leak" ionChannel="nowhere" condDensity="0.1 mS_per_cm2" \
      erev="-65 mV" ion="non_specific"/>
              <specificCapacitance value="1 uF_per_cm2"/>
              <initMembPotential value="-65 mV"/>
            </membraneProperties>
            <intracellularProperties/>
          </biophysicalProperties>
        </cell>
      </neuroml>
      """;

  @TempDir private Path folder;
  private List<Finding> found;

  @BeforeEach
  void check() throws Exception {
    Path file = Files.writeString(folder.resolve("doc.nml"), MODEL);
    found = Validator.standard().validate(file);
    assertThat(found)
        .extracting(Finding::rule)
        .contains("root-segment-is-zero", "ion-channel-exists");
  }

  @Test
  void withoutChoicesNothingChanges() {
    assertThat(SeverityChoices.NONE.apply(found)).isSameAs(found);
    assertThat(new SeverityChoices(Map.of("ion-channel-exists", Choice.AS_FOUND)).apply(found))
        .isEqualTo(found);
  }

  @Test
  void aRuleIsAsSevereAsChosen() {
    Map<Choice, Severity> expected =
        Map.of(
            Choice.ERROR, Severity.ERROR,
            Choice.WARNING, Severity.WARNING,
            Choice.INFO, Severity.INFO);
    expected.forEach(
        (choice, severity) -> {
          List<Finding> judged =
              new SeverityChoices(Map.of("ion-channel-exists", choice)).apply(found);
          assertThat(judged).hasSameSizeAs(found);
          for (int i = 0; i < found.size(); i++) {
            Finding before = found.get(i);
            boolean chosen = before.rule().equals("ion-channel-exists");
            assertThat(judged.get(i).severity()).isEqualTo(chosen ? severity : before.severity());
            assertThat(judged.get(i).message()).isEqualTo(before.message());
            assertThat(judged.get(i).location()).isEqualTo(before.location());
            assertThat(judged.get(i).fix()).isEqualTo(before.fix());
          }
        });
  }

  @Test
  void whatIsPassedOverIsNotSaidByAnotherRuleInstead() {
    List<Finding> judged =
        new SeverityChoices(Map.of("ion-channel-exists", Choice.IGNORE)).apply(found);
    assertThat(judged)
        .isEqualTo(
            found.stream().filter(each -> !each.rule().equals("ion-channel-exists")).toList());
    assertThat(judged).noneMatch(each -> each.message().contains("nowhere"));
  }
}
