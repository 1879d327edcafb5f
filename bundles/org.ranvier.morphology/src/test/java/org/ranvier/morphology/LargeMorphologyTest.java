/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.morphology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
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

  /** The bound is against work that grows with the square; LoadBenchmark measures. */
  @Test
  @Timeout(60)
  void hundredThousandSegmentsBecomeControlVolumes() {
    var element = XmlDocument.parse("large.nml", text()).root();
    CableLayout layout = CableLayout.of(Morphology.read(element));
    assertThat(layout.volumeCount()).isEqualTo(3 * SEGMENTS / 10);
    assertThat(layout.morphology().members("tree").size()).isEqualTo(SEGMENTS);
    double[] axial = layout.axialConductancesMicrosiemens(1);
    assertThat(axial.length).isEqualTo(layout.nodeCount());
    assertThat(axial[0]).as("the root has no parent").isZero();
    assertThat(Arrays.stream(axial).skip(1).allMatch(g -> g > 0)).isTrue();
    double[] shares = layout.membership(layout.morphology().members("tree"));
    assertThat(Arrays.stream(shares).sum()).isEqualTo(layout.volumeCount());
  }
}
