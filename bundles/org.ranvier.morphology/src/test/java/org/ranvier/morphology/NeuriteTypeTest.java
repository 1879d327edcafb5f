/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.morphology;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ranvier.xml.XmlDocument;

class NeuriteTypeTest {
  @ParameterizedTest
  @CsvSource({
    "soma_group, SOMA",
    "Soma, SOMA",
    "somatic, SOMA",
    "soma[0], SOMA",
    "soma_0, SOMA",
    "CellBody, SOMA",
    "axon_group, AXON",
    "Axon_12, AXON",
    "AIS, AXON",
    "axons, AXON",
    "dendrite_group, DENDRITE",
    "dend[3], DENDRITE",
    "basal_dendrite_group, DENDRITE",
    "BasalDendrites, DENDRITE",
    "apical_dendrite_group, APICAL",
    "apic_7, APICAL",
    "ApicalTuft, APICAL"
  })
  void namesOfPublishedCellsAreKnown(String group, NeuriteType type) {
    assertThat(NeuriteType.named(group)).contains(type);
    assertThat(NeuriteType.hinted(group)).contains(type);
  }

  @ParameterizedTest
  @CsvSource({
    "oblique_dendrites, DENDRITE",
    "distalAxon, AXON",
    "apical_obliques, APICAL",
    "perisomatic, SOMA",
    "basal_obliques, DENDRITE",
    "ModelViewParmSubset_1,",
    "all,",
    "cable7,"
  })
  void otherNamesOnlyHint(String group, NeuriteType type) {
    assertThat(NeuriteType.named(group)).isEmpty();
    assertThat(NeuriteType.hinted(group).orElse(null)).isEqualTo(type);
  }

  @Test
  void termsCountWhereTheNameTellsNothing() {
    String text =
        """
        <morphology id="m">
          <segment id="0"><proximal x="0" y="0" z="0" diameter="1"/><distal x="1" y="0" z="0" diameter="1"/></segment>
          <segmentGroup id="a" neuroLexId="sao1044911821"/>
          <segmentGroup id="b" neuroLexId="GO:0030424"/>
          <segmentGroup id="c" neuroLexId="sao864921383"/>
          <segmentGroup id="axon" neuroLexId="GO:0043025"/>
          <segmentGroup id="d"/>
        </morphology>
        """;
    Morphology cell = Morphology.read(XmlDocument.parse("m.nml", text).root());
    assertThat(cell.groups().stream().map(each -> NeuriteType.of(each).orElse(null)))
        .containsExactly(NeuriteType.SOMA, NeuriteType.AXON, null, NeuriteType.AXON, null);
    assertThat(NeuriteType.APICAL.neuroLexId()).isEqualTo(NeuriteType.DENDRITE.neuroLexId());
  }
}
