/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.convert.swc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.ranvier.convert.swc.SwcFinding.Kind;
import org.ranvier.convert.swc.SwcReading.Repairs;
import org.ranvier.morphology.Morphology;
import org.ranvier.xml.XmlDocument;

/** Whatever a file holds, reading gives a diagnosis, and its repairs lead to a cell. */
class SwcHostilePropertiesTest {
  @Provide
  Arbitrary<String> lines() {
    Arbitrary<String> id = Arbitraries.of("1", "2", "3", "4", "5", "6", "7", "-1", "0", "9e9", "x");
    Arbitrary<String> type = Arbitraries.of("1", "1", "2", "3", "4", "8", "-2", "1.5");
    Arbitrary<String> number = Arbitraries.of("0", "1.5", "-3", "100", "NaN", "1e400", "2", "");
    Arbitrary<String> radius = Arbitraries.of("1", "0.5", "0", "-1", "nan", "inf", "5");
    Arbitrary<String> sample =
        Combinators.combine(id, type, number, number, number, radius, id)
            .as((a, b, c, d, e, f, g) -> String.join(" ", a, b, c, d, e, f, g));
    return Arbitraries.frequencyOf(
            Tuple.of(12, sample),
            Tuple.of(1, Arbitraries.of("#", "# x", "", "\u0000\u0001", "1 1", "\t")))
        .list()
        .ofMaxSize(14)
        .map(all -> String.join("\r\n", all));
  }

  @Property(tries = 3000)
  void readingNeverFailsAndRepairsLeadToACell(@ForAll("lines") String text) {
    SwcReading reading = SwcReading.of("hostile.swc", text);
    for (SwcFinding finding : reading.findings()) {
      assertThat(finding.report()).startsWith("hostile.swc:");
      for (SwcRepair repair : finding.repairs()) {
        assertThat(repair.label()).isNotBlank();
        assertThat(reading.with(List.of(repair)).samples().size())
            .isLessThanOrEqualTo(
                reading.samples().size() + (repair instanceof SwcRepair.AddSoma ? 1 : 0));
      }
    }
    for (Repairs which : List.of(Repairs.ERRORS, Repairs.WARNINGS)) {
      SwcReading repaired = reading.repaired(which, new ArrayList<>());
      boolean empty = repaired.findings().stream().anyMatch(each -> each.kind() == Kind.EMPTY);
      assertThat(repaired.hasErrors()).as(repaired.findings().toString()).isEqualTo(empty);
      repaired.findTree().ifPresent(SwcHostilePropertiesTest::convert);
    }
  }

  @Property(tries = 1000)
  void anyTextIsDiagnosed(@ForAll String text) {
    assertThat(SwcReading.of("any.swc", text).findings()).isNotNull();
  }

  private static void convert(SwcTree tree) {
    SwcImport settings = SwcImport.usual("hostile.swc");
    String cell = settings.convert(tree).text();
    var root = XmlDocument.parse("hostile.cell.nml", cell).root();
    Morphology morphology = Morphology.read(root.findElement("cell").orElseThrow());
    assertThat(morphology.segments()).isNotEmpty();
    for (SomaPreview.Option option : SomaPreview.of(tree).options()) {
      assertThat(option.areaUm2()).isNotNegative();
      assertThat(settings.withSoma(option.choice()).convert(tree).text()).contains("</neuroml>");
    }
  }
}
