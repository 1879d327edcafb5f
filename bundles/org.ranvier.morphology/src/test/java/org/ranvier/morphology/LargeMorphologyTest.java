/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.morphology;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.ranvier.xml.XmlDocument;

class LargeMorphologyTest {
  private static final int SEGMENTS = 100_000;

  /**
   * A random tree of short branches, each a marked cable of ten segments and three volumes, and one
   * group over all.
   */
  private static String text() {
    Random random = new Random(7);
    StringBuilder text = new StringBuilder("<morphology id='m'>");
    for (int i = 0; i < SEGMENTS; i++) {
      int parent = i % 10 != 0 ? i - 1 : 10 * random.nextInt(Math.max(1, i / 10)) + 9;
      text.append("<segment id='%d'>".formatted(i));
      text.append(
          i == 0
              ? "<proximal x='0' y='0' z='0' diameter='3'/>"
              : "<parent segment='%d'/>".formatted(parent));
      text.append(
          "<distal x='%d' y='%d' z='0' diameter='1.5'/></segment>".formatted(i, 3 * (i % 7)));
    }
    for (int i = 0; i < SEGMENTS; i += 10) {
      text.append("<segmentGroup id='c%d' neuroLexId='sao864921383'>".formatted(i));
      text.append("<property tag='numberInternalDivisions' value='3'/>");
      for (int k = i; k < i + 10; k++) {
        text.append("<member segment='%d'/>".formatted(k));
      }
      text.append("</segmentGroup>");
    }
    text.append("<segmentGroup id='tree'><subTree><from segment='0'/></subTree></segmentGroup>");
    return text.append("</morphology>").toString();
  }

  @Test
  void hundredThousandSegmentsTakeWellUnderASecond() {
    var element = XmlDocument.parse("large.nml", text()).root();
    Duration best = Duration.ofDays(1);
    for (int i = 0; i < 5; i++) {
      long start = System.nanoTime();
      CableLayout layout = CableLayout.of(Morphology.read(element));
      layout.axialConductancesMicrosiemens(1);
      layout.membership(layout.morphology().members("tree"));
      Duration taken = Duration.ofNanos(System.nanoTime() - start);
      best = taken.compareTo(best) < 0 ? taken : best;
      assertThat(layout.volumeCount()).isEqualTo(3 * SEGMENTS / 10);
      assertThat(layout.morphology().members("tree").size()).isEqualTo(SEGMENTS);
    }
    assertThat(best).isLessThan(Duration.ofSeconds(1));
  }
}
