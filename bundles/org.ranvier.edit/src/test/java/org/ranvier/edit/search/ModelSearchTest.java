/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ranvier.edit.ModelFolder;
import org.ranvier.edit.reference.References;
import org.ranvier.xml.XmlDocument;

class ModelSearchTest {
  @TempDir Path folder;
  private References references;

  @BeforeEach
  void write() {
    references =
        new ModelFolder(folder)
            .neuroml(
                "cell.nml",
                """
                <cell id="pyr">
                  <biophysicalProperties id="bio">
                    <membraneProperties>
                      <channelDensity id="na" ionChannel="naf" condDensity="0.12 S_per_cm2" erev="50mV" ion="na"/>
                      <channelDensity id="k" ionChannel="kdr" condDensity="36 mS_per_cm2" erev="-77mV" ion="k"/>
                      <channelDensityNernst id="ca" ionChannel="cal" condDensity="1500 S_per_m2" ion="ca"/>
                      <specificCapacitance value="1 uF_per_cm2"/>
                    </membraneProperties>
                  </biophysicalProperties>
                </cell>
                """)
            .neuroml(
                "own.nml",
                """
                <ComponentType name="leakyCell" extends="baseCellMembPot">
                  <Parameter name="leak" dimension="conductance"/>
                  <Dynamics><StateVariable name="v" exposure="v" dimension="voltage"/></Dynamics>
                </ComponentType>
                <leakyCell id="naked" leak="3nS"/>
                """)
            .references();
  }

  private List<String> find(ModelSearch search) {
    List<String> found = new ArrayList<>();
    for (XmlDocument document : references.files().documents()) {
      search
          .in(references, document)
          .forEach(match -> found.add(match.text() + " of " + match.owner()));
    }
    return found;
  }

  private List<String> find(String condition) throws SearchSyntaxException {
    ValueSearch search = ValueSearch.parse(condition);
    assertThat(search.fault(references.units(references.files().documents().getFirst()))).isEmpty();
    return find(search);
  }

  @Test
  void findsNamesByPattern() {
    assertThat(find(new NameSearch("na*", true)))
        .containsExactly("na of channelDensity na in pyr", "naked of leakyCell naked");
    assertThat(find(new NameSearch("LEAK*", false)))
        .containsExactly(
            "leakyCell of ComponentType leakyCell", "leak of Parameter leak in leakyCell");
    assertThat(find(new NameSearch("?", true)))
        .containsExactly("k of channelDensity k in pyr", "v of StateVariable v in leakyCell");
  }

  @Test
  void findsComponentsOfATypeAndThoseThatExtendIt() {
    assertThat(find(new TypeSearch("baseCell", true)))
        .containsExactly("cell of cell pyr", "leakyCell of leakyCell naked");
    assertThat(find(new TypeSearch("channelDensity*", true))).hasSize(3);
  }

  @Test
  void comparesValuesInAnyUnit() throws SearchSyntaxException {
    assertThat(find("condDensity > 100 mS_per_cm2"))
        .containsExactly(
            "condDensity=\"0.12 S_per_cm2\" of channelDensity na in pyr",
            "condDensity=\"1500 S_per_m2\" of channelDensityNernst ca in pyr");
    assertThat(find("condDensity >= 120 mS_per_cm2")).hasSize(2);
    assertThat(find("condDensity = 120 mS_per_cm2")).hasSize(1);
    assertThat(find("cond* != 120 mS_per_cm2")).hasSize(2);
    assertThat(find("leak<=3000 pS")).containsExactly("leak=\"3nS\" of leakyCell naked");
    assertThat(find("value > 0,5 uF_per_cm2"))
        .containsExactly(
            "value=\"1 uF_per_cm2\" of specificCapacitance in biophysicalProperties bio in pyr");
  }

  @Test
  void conditionsMayBeJoinedAndBoundToAnElement() throws SearchSyntaxException {
    assertThat(find("channelDensity condDensity > 10 mS_per_cm2 and erev < 0 mV"))
        .containsExactly(
            "condDensity=\"36 mS_per_cm2\" of channelDensity k in pyr",
            "erev=\"-77mV\" of channelDensity k in pyr");
    assertThat(find("baseChannelDensity condDensity < 1 S_per_cm2")).hasSize(3);
    assertThat(find("segment condDensity > 1 mS_per_cm2")).isEmpty();
    assertThat(find("condDensity > 1 mV")).as("another dimension").isEmpty();
  }

  @Test
  void saysWhatIsExpected() throws SearchSyntaxException {
    assertThatThrownBy(() -> ValueSearch.parse("condDensity"))
        .hasMessage(
            "\"condDensity\" was found; a condition is expected, such as condDensity > 100 mS_per_cm2");
    assertThatThrownBy(() -> ValueSearch.parse("erev < low"))
        .hasMessage("\"low\" was found; a number with a unit is expected, such as 100 mS_per_cm2");
    assertThatThrownBy(() -> ValueSearch.parse("erev < 1 mV and cell v > 1 mV"))
        .hasMessageContaining("at the beginning only");
    assertThat(
            ValueSearch.parse("erev < 1 mS_per_cm")
                .fault(references.units(references.files().documents().getFirst())))
        .hasValueSatisfying(message -> assertThat(message).contains("is not a known unit"));
  }

  @Test
  void canBeCancelled() {
    XmlDocument document = references.files().documents().getFirst();
    assertThatThrownBy(
            () -> new NameSearch("*", true).in(references, document, match -> {}, () -> true))
        .isInstanceOf(CancellationException.class);
  }
}
