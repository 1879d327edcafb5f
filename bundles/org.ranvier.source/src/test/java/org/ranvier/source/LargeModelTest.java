/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

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

  /** The bound is against work that grows with the square; EditBenchmark measures. */
  @Test
  @Timeout(60)
  void editsAModelOfTenThousandSegments() {
    SourceDocument document = SourceDocument.of("large.nml", cell(10_000));
    int length = document.text().length();
    EObject cell = (EObject) ((List<?>) get(document.root(), "cell")).getFirst();
    EObject morphology = (EObject) get(cell, "morphology");
    EObject segment = (EObject) ((List<?>) get(morphology, "segment")).get(5_000);
    EStructuralFeature name = segment.eClass().getEStructuralFeature("name");
    for (int i = 0; i < 8; i++) {
      document.apply(document.edits().set(segment, name, "name" + i));
    }
    assertThat(segment.eGet(name)).isEqualTo("name7");
    assertThat(document.text()).hasSize(length - "Seg5000".length() + "name7".length());
    document.apply(
        document.edits().remove((EObject) ((List<?>) get(morphology, "segment")).getFirst()));
    assertThat((List<?>) get(morphology, "segment")).hasSize(9_999);
    assertThat(document.text()).contains("name7").doesNotContain("\"Seg0\"");
  }

  private static Object get(EObject object, String name) {
    return object.eGet(object.eClass().getEStructuralFeature(name));
  }
}
