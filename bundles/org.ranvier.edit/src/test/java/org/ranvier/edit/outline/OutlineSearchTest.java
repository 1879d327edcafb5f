/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.outline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.ranvier.edit.ExampleModel;
import org.ranvier.xml.XmlDocument;
import org.ranvier.xml.XmlElement;

class OutlineSearchTest {
  private final XmlElement root = XmlDocument.parse("cell.nml", ExampleModel.CELL).root();

  private OutlineSearch search(String typed) {
    return OutlineSearch.in(root, typed, () -> false);
  }

  /** The branches in one line: names with those inside in brackets. */
  private static String show(OutlineSearch search, XmlElement element) {
    StringBuilder text = new StringBuilder(element.localName());
    for (XmlElement each : search.inside(element)) {
      text.append('(').append(show(search, each)).append(')');
    }
    return text.toString();
  }

  @Test
  void branchesLeadToWhatFits() {
    assertThat(show(search("segmentGroup"), root))
        .isEqualTo("neuroml(cell(morphology(segmentGroup)(segmentGroup)))");
    assertThat(show(search("naDens"), root))
        .isEqualTo("neuroml(cell(biophysicalProperties(membraneProperties(channelDensity))))");
  }

  @Test
  void theBestIsTheOneToChoose() {
    assertThat(search("cD").best().orElseThrow().localName()).isEqualTo("channelDensity");
    assertThat(search("dend").best().orElseThrow().attribute("id")).isEqualTo("dendrite_group");
    assertThat(search("nothing like it").best()).isEmpty();
  }

  @Test
  void aSearchThatIsCalledOffEnds() {
    assertThat(show(OutlineSearch.in(root, "segment", () -> true), root)).isEqualTo("neuroml");
  }
}
