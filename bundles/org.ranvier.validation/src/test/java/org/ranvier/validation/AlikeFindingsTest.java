/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ranvier.xml.XmlDocument;

/** Faults that a model repeats many times. */
class AlikeFindingsTest {
  private static List<Finding> findings(int connections) {
    StringBuilder text =
        new StringBuilder(
            """
            <neuroml xmlns="http://www.neuroml.org/schema/neuroml2" id="n">
              <expOneSynapse id="syn" gbase="1nS" erev="0mV" tauDecay="2ms"/>
              <iafCell id="iaf" C="1nF" leakConductance="1uS" leakReversal="-60mV" thresh="-50mV" reset="-65mV"/>
              <network id="net">
                <population id="p" component="iaf" size="9"/>
                <projection id="j" presynapticPopulation="p" postsynapticPopulation="p" synapse="gone">
            """);
    for (int i = 0; i < connections; i++) {
      text.append("      <connection id=\"%d\" preCellId=\"../q[%d]\"".formatted(i, i));
      text.append(" postCellId=\"../p[0]\"/>\n");
    }
    text.append("    </projection>\n  </network>\n</neuroml>\n");
    return Validator.standard()
        .validate(Path.of("n.nml"), _ -> XmlDocument.parse("n.nml", text.toString()));
  }

  private static long shown(List<Finding> findings, String words) {
    return findings.stream().filter(each -> each.message().contains(words)).count();
  }

  @Test
  void theFirstAreShownAndHowManyMoreThereAre() {
    List<Finding> all = findings(1234);
    List<Finding> shown = AlikeFindings.thinned(all);
    assertThat(shown(all, "../q[")).isEqualTo(1234);
    assertThat(shown(shown, "../q[")).isEqualTo(101);
    assertThat(shown(shown, "gone")).isEqualTo(shown(all, "gone")).isPositive();
    Finding more =
        shown.stream().filter(each -> each.message().contains(" more ")).findFirst().orElseThrow();
    Finding first =
        all.stream().filter(each -> each.message().contains("../q[100]")).findFirst().orElseThrow();
    assertThat(more.message()).isEqualTo("1134 more like this: " + first.message());
    assertThat(more.location()).isEqualTo(first.location());
    assertThat(more.rule()).isEqualTo(first.rule());
    assertThat(more.severity()).isEqualTo(first.severity());
    assertThat(shown).isSubsetOf(with(all, more));
  }

  @Test
  void eachLineKnowsWhatItMeans() {
    List<Finding> all = findings(1234);
    List<AlikeFindings.Shown> shown = AlikeFindings.shown(all);
    assertThat(shown)
        .extracting(AlikeFindings.Shown::finding)
        .isEqualTo(AlikeFindings.thinned(all));
    assertThat(shown.stream().flatMap(each -> each.meant().stream()))
        .containsExactlyInAnyOrderElementsOf(all);
    AlikeFindings.Shown more =
        shown.stream().filter(AlikeFindings.Shown::isMore).findFirst().orElseThrow();
    assertThat(more.meant()).hasSize(1134);
    assertThat(AlikeFindings.from(more.meant().getFirst(), all)).isEqualTo(more.meant());
  }

  private static List<Finding> with(List<Finding> all, Finding more) {
    List<Finding> both = new ArrayList<>(all);
    both.add(more);
    return both;
  }

  /** In place of one more it stands itself. */
  @Test
  void fewAreAllShown() {
    for (int count : new int[] {1, 100, 101}) {
      List<Finding> all = findings(count);
      assertThat(AlikeFindings.thinned(all)).isEqualTo(all);
    }
    assertThat(shown(AlikeFindings.thinned(findings(102)), "2 more like this")).isEqualTo(1);
  }
}
