/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.junit.jupiter.api.Test;

class LargeModelTest {
  /** A cell of the given number of segments, about 170 characters each. */
  static String cell(int segments) {
    StringBuilder text =
        new StringBuilder(
            "<neuroml xmlns=\"http://www.neuroml.org/schema/neuroml2\" id=\"n\">\n"
                + "  <cell id=\"c\">\n    <morphology id=\"m\">\n");
    for (int i = 0; i < segments; i++) {
      text.append("      <segment id=\"")
          .append(i)
          .append("\" name=\"Seg")
          .append(i)
          .append("\">\n        <parent segment=\"")
          .append(i / 2)
          .append("\"/>\n        <proximal x=\"1.5\" y=\"2.25\" z=\"-3.125\" diameter=\"0.8\"/>\n")
          .append(
              "        <distal x=\"1.5\" y=\"2.25\" z=\"-3.125\" diameter=\"0.8\"/>\n      </segment>\n");
    }
    return text.append("    </morphology>\n  </cell>\n</neuroml>\n").toString();
  }

  @Test
  void editsAModelOfTenThousandSegmentsWithoutAWaitThatIsFelt() {
    SourceDocument document = SourceDocument.of("large.nml", cell(10_000));
    EObject cell = (EObject) ((List<?>) get(document.root(), "cell")).getFirst();
    EObject morphology = (EObject) get(cell, "morphology");
    EObject segment = (EObject) ((List<?>) get(morphology, "segment")).get(5_000);
    EStructuralFeature name = segment.eClass().getEStructuralFeature("name");
    Duration best = Duration.ofDays(1);
    for (int i = 0; i < 8; i++) {
      long start = System.nanoTime();
      document.apply(document.edits().set(segment, name, "name" + i));
      Duration took = Duration.ofNanos(System.nanoTime() - start);
      best = took.compareTo(best) < 0 ? took : best;
    }
    assertThat(segment.eGet(name)).isEqualTo("name7");
    long start = System.nanoTime();
    document.apply(
        document.edits().remove((EObject) ((List<?>) get(morphology, "segment")).getFirst()));
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
    assertThat((List<?>) get(morphology, "segment")).hasSize(9_999);
    assertThat(best).isLessThan(Duration.ofMillis(1000));
  }

  private static Object get(EObject object, String name) {
    return object.eGet(object.eClass().getEStructuralFeature(name));
  }
}
