/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.tests.support;

import java.util.Locale;

/** Models as large as one likes, of the make that exporters write: a line an element. */
public final class LargeText {
  private static final String HEAD =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <neuroml xmlns="http://www.neuroml.org/schema/neuroml2" id="large">
      """;

  private LargeText() {}

  /** A cell of at least so many characters, most of which are segments of many lines. */
  public static String cell(int length) {
    StringBuilder text = new StringBuilder(HEAD);
    text.append("  <cell id=\"c\">\n    <morphology id=\"m\">\n");
    int segments = 0;
    while (text.length() < length) {
      segment(text, segments++);
    }
    text.append("      <segmentGroup id=\"all\">\n");
    text.append("        <member segment=\"0\"/>\n      </segmentGroup>\n");
    return text.append("    </morphology>\n  </cell>\n</neuroml>\n").toString();
  }

  private static void segment(StringBuilder text, int id) {
    text.append("      <segment id=\"%d\" name=\"part%d\">\n".formatted(id, id));
    if (id > 0) {
      text.append("        <parent segment=\"%d\"/>\n".formatted(id / 2));
    }
    for (String end : new String[] {"proximal", "distal"}) {
      double shift = end.equals("distal") ? 1 : 0;
      text.append(
          String.format(
              Locale.ROOT,
              "        <%s x=\"%.3f\" y=\"%.3f\" z=\"0.5\" diameter=\"1.5\"/>%n",
              end,
              id / 2 + shift,
              id % 100 / 7.0));
    }
    text.append("      </segment>\n");
  }

  /** A network of at least so many characters: instances and connections, half of each. */
  public static String network(int length) {
    StringBuilder text = new StringBuilder(HEAD);
    text.append("  <expOneSynapse id=\"s\" gbase=\"1nS\" erev=\"0mV\" tauDecay=\"2ms\"/>\n");
    text.append("  <iafCell id=\"c\" leakReversal=\"-50mV\" thresh=\"-55mV\" reset=\"-70mV\"");
    text.append(" C=\"0.2nF\" leakConductance=\"0.01uS\"/>\n  <network id=\"net\">\n");
    text.append("    <population id=\"p\" component=\"c\" type=\"populationList\">\n");
    int cells = 0;
    while (text.length() < length / 2) {
      text.append("      <instance id=\"%d\">\n".formatted(cells));
      text.append("        <location x=\"%d\" y=\"2\" z=\"3\"/>\n".formatted(cells++));
      text.append("      </instance>\n");
    }
    text.append("    </population>\n    <projection id=\"pp\" presynapticPopulation=\"p\"");
    text.append(" postsynapticPopulation=\"p\" synapse=\"s\">\n");
    for (int i = 0; text.length() < length; i++) {
      text.append("      <connection id=\"%d\" preCellId=\"../p/%d/c\"".formatted(i, i % cells));
      text.append(" postCellId=\"../p/%d/c\"/>\n".formatted((i + 1) % cells));
    }
    return text.append("    </projection>\n  </network>\n</neuroml>\n").toString();
  }

  /** A short run of {@link #network} in a file of that name. */
  public static String simulation(String network) {
    return """
        <Lems>
          <Target component="sim"/>
          <Include file="Cells.xml"/>
          <Include file="Networks.xml"/>
          <Include file="Simulation.xml"/>
          <Include file="%s"/>
          <Simulation id="sim" length="100ms" step="0.1ms" target="net">
            <Display id="d" title="Potential" timeScale="1ms" xmin="0" xmax="100" ymin="-80" ymax="0">
              <Line id="v0" quantity="p/0/c/v" scale="1mV" color="#0072B2" timeScale="1ms"/>
              <Line id="v1" quantity="p/1/c/v" scale="1mV" color="#D55E00" timeScale="1ms"/>
            </Display>
          </Simulation>
        </Lems>
        """
        .formatted(network);
  }
}
