/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class LargeDocumentTest {
  private static final int DEEP = 300_000;

  /** The bound is against work that grows with the square; LoadBenchmark measures. */
  @Test
  @Timeout(60)
  void readsThirtyMegabytes() {
    StringBuilder text =
        new StringBuilder("<neuroml xmlns=\"http://www.neuroml.org/schema/neuroml2\">\n");
    int segments = 0;
    while (text.length() < 30_000_000) {
      text.append("  <segment id=\"")
          .append(segments)
          .append("\" name=\"Seg")
          .append(segments)
          .append("\">\n    <parent segment=\"")
          .append(segments / 2)
          .append("\"/>\n    <proximal x=\"1.5\" y=\"2.25\" z=\"-3.125\" diameter=\"0.8\"/>\n")
          .append(
              "    <distal x=\"1.5\" y=\"2.25\" z=\"-3.125\" diameter=\"0.8\"/>\n  </segment>\n");
      segments++;
    }
    String model = text.append("</neuroml>\n").toString();

    XmlDocument document = XmlDocument.parse("large.nml", model);

    assertThat(document.root().elements("segment")).hasSize(segments);
    XmlElement last = document.root().elements("segment").getLast();
    assertThat(last.attribute("name")).isEqualTo("Seg" + (segments - 1));
  }

  @Test
  void readsDeepNestingWithoutRecursion() {
    String text = "<a>".repeat(DEEP) + "</a>".repeat(DEEP);
    XmlDocument document = XmlDocument.parse("deep", text, XmlLimits.unlimited());
    int count = 0;
    for (XmlElement element : document.root().descendants()) {
      count += element.name().length();
    }
    assertThat(count).isEqualTo(DEEP);
    assertThat(document.elementAt(3 * DEEP - 2).orElseThrow().elements()).isEmpty();
  }

  @Test
  void refusesDepthAndSizeBeyondTheLimits() {
    String text = "<a>".repeat(DEEP) + "</a>".repeat(DEEP);
    assertThatThrownBy(() -> XmlDocument.parse("deep", text))
        .hasMessage("elements are nested deeper than 1000 levels");
    assertThatThrownBy(() -> XmlDocument.parse("x", "<a></a>", new XmlLimits(3, 10, 3)))
        .hasMessageContaining("RANVIER_MAX_FILE_MB");
    assertThat(XmlDocument.parseTolerantly("deep", text).problems()).isNotEmpty();
  }

  @Test
  @Timeout(60)
  void findsDuplicatesAmongManyAttributes() {
    StringBuilder tag = new StringBuilder("<a");
    for (int i = 0; i < 50_000; i++) {
      tag.append(" x").append(i).append("=''");
    }
    assertThat(XmlDocument.parse("x", tag + "/>").root().attributes()).hasSize(50_000);
    assertThatThrownBy(() -> XmlDocument.parse("x", tag + " x7=''/>"))
        .hasMessage("attribute x7 stands twice in <a>");
  }
}
