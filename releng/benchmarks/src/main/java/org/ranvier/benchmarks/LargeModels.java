/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.benchmarks;

import java.util.Random;

/** Models of any size, as text. */
final class LargeModels {
  /** Segments of one unbranched cable of {@link #cell}. */
  static final int CABLE = 10;

  private LargeModels() {}

  /**
   * A cell whose shape is a random tree of short cables, each marked as a section with three
   * volumes, and one group over all; about 200 characters a segment.
   *
   * @param segments a multiple of {@link #CABLE}
   */
  static String cell(int segments) {
    Random random = new Random(7);
    StringBuilder text = new StringBuilder(300 * segments);
    text.append(
        """
        <neuroml xmlns="http://www.neuroml.org/schema/neuroml2" id="large">
          <cell id="cell">
            <morphology id="shape">
        """);
    for (int id = 0; id < segments; id++) {
      int parent = id % CABLE != 0 ? id - 1 : lastOfAnyCable(random, id);
      segment(text, id, parent);
    }
    for (int first = 0; first < segments; first += CABLE) {
      section(text, first);
    }
    return text.append("      <segmentGroup id=\"tree\"><subTree><from segment=\"0\"/></subTree>")
        .append("</segmentGroup>\n    </morphology>\n  </cell>\n</neuroml>\n")
        .toString();
  }

  private static int lastOfAnyCable(Random random, int id) {
    return id == 0 ? -1 : CABLE * random.nextInt(id / CABLE) + CABLE - 1;
  }

  private static void segment(StringBuilder text, int id, int parent) {
    text.append("      <segment id=\"%d\" name=\"Seg%d\">\n".formatted(id, id));
    text.append(
        parent < 0
            ? "        <proximal x=\"0\" y=\"0\" z=\"0\" diameter=\"3\"/>\n"
            : "        <parent segment=\"%d\"/>\n".formatted(parent));
    text.append(
        "        <distal x=\"%d.25\" y=\"%d.5\" z=\"-3.125\" diameter=\"1.5\"/>\n      </segment>\n"
            .formatted(id, 3 * (id % 7)));
  }

  private static void section(StringBuilder text, int first) {
    text.append("      <segmentGroup id=\"cable%d\" neuroLexId=\"sao864921383\">".formatted(first));
    text.append("<property tag=\"numberInternalDivisions\" value=\"3\"/>\n");
    for (int id = first; id < first + CABLE; id++) {
      text.append("        <member segment=\"%d\"/>\n".formatted(id));
    }
    text.append("      </segmentGroup>\n");
  }

  /** A network with one projection of so many connections with weight and delay. */
  static String projection(int connections) {
    StringBuilder text = new StringBuilder(120 * connections);
    text.append(
        """
        <neuroml xmlns="http://www.neuroml.org/schema/neuroml2" id="large">
          <expOneSynapse id="s" gbase="1nS" erev="0mV" tauDecay="2ms"/>
          <network id="net">
            <projection id="p" synapse="s" presynapticPopulation="a" postsynapticPopulation="a">
        """);
    for (int id = 0; id < connections; id++) {
      text.append(
          """
                <connectionWD id="%d" preCellId="../a[0]" postCellId="../a[1]" weight="0.5" delay="%dms"/>
          """
              .formatted(id, id % 7));
    }
    return text.append("    </projection>\n  </network>\n</neuroml>\n").toString();
  }
}
