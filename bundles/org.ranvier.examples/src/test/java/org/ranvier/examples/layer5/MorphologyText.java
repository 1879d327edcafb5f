/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.examples.layer5;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ranvier.examples.layer5.TreeDrawing.Node;
import org.ranvier.examples.layer5.TreeDrawing.Section;

/** Writes placed sections as a NeuroML morphology. */
final class MorphologyText {
  private static final String HEAD =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <neuroml xmlns="http://www.neuroml.org/schema/neuroml2" id="Layer5Morphology">

          <morphology id="thickTufted">
              <notes>An invented thick-tufted layer 5 pyramidal cell, grown by a program. In number of sections and
                  compartments, total lengths, membrane areas and longest path of each part it agrees with the cell of Hay et
                  al. (PLoS Comput Biol 7:e1002107, 2011); it is no reconstruction. The main bifurcation of the apical tree
                  is 620 um from the start of the soma.</notes>
      """;

  private static final String TAIL =
      """
      %s        <segmentGroup id="apical">
                  <include segmentGroup="trunk"/>
                  <include segmentGroup="oblique"/>
                  <include segmentGroup="tuft"/>
                  <inhomogeneousParameter id="fromSoma" variable="p" metric="Path Length from root"/>
              </segmentGroup>
              <segmentGroup id="dendritic">
                  <include segmentGroup="basal"/>
                  <include segmentGroup="apical"/>
              </segmentGroup>
          </morphology>

      </neuroml>
      """;

  private final StringBuilder segments = new StringBuilder();
  private final StringBuilder groups = new StringBuilder();
  private final Map<String, List<String>> parts = new LinkedHashMap<>();
  private final List<Integer> firstSegments = new ArrayList<>();
  private final List<Integer> lastSegments = new ArrayList<>();
  private final Map<String, Integer> counts = new HashMap<>();
  private int nextId;

  private MorphologyText() {}

  static String of(List<Section> sections) {
    MorphologyText text = new MorphologyText();
    sections.forEach(text::add);
    StringBuilder collected = new StringBuilder();
    text.parts.forEach(
        (part, names) -> {
          collected.append("        <segmentGroup id=\"%s\">\n".formatted(part));
          names.forEach(
              name ->
                  collected.append("            <include segmentGroup=\"%s\"/>\n".formatted(name)));
          collected.append("        </segmentGroup>\n");
        });
    return HEAD + text.segments + text.groups + TAIL.formatted(collected);
  }

  private void add(Section section) {
    int number = counts.merge(section.kind(), 1, Integer::sum) - 1;
    String name = section.kind() + "_" + number;
    parts.computeIfAbsent(section.kind(), kind -> new ArrayList<>()).add(name);
    groups.append("        <segmentGroup id=\"%s\" neuroLexId=\"sao864921383\">\n".formatted(name));
    groups.append(
        "            <property tag=\"numberInternalDivisions\" value=\"%d\"/>\n"
            .formatted(section.volumes()));
    firstSegments.add(nextId);
    for (int k = 1; k < section.nodes().size(); k++) {
      segments.append(
          "        <segment id=\"%d\" name=\"%s_%d\">\n".formatted(nextId, name, k - 1));
      segments.append(parent(section, k));
      if (k == 1) {
        segments.append(point("proximal", section.nodes().getFirst()));
      }
      segments.append(point("distal", section.nodes().get(k)));
      segments.append("        </segment>\n");
      groups.append("            <member segment=\"%d\"/>\n".formatted(nextId));
      nextId++;
    }
    lastSegments.add(nextId - 1);
    groups.append("        </segmentGroup>\n");
  }

  private String parent(Section section, int piece) {
    if (piece > 1) {
      return "            <parent segment=\"%d\"/>\n".formatted(nextId - 1);
    }
    if (section.parent() < 0) {
      return "";
    }
    return section.atStart()
        ? "            <parent segment=\"%d\" fractionAlong=\"0\"/>\n"
            .formatted(firstSegments.get(section.parent()))
        : "            <parent segment=\"%d\"/>\n".formatted(lastSegments.get(section.parent()));
  }

  private static String point(String element, Node node) {
    return "            <%s x=\"%s\" y=\"%s\" z=\"%s\" diameter=\"%s\"/>\n"
        .formatted(
            element,
            number(node.place().x()),
            number(node.place().y()),
            number(node.place().z()),
            number(node.diameter()));
  }

  /** A nanometre is precise enough. */
  private static String number(double value) {
    String text = String.format(Locale.ROOT, "%.3f", value);
    String trimmed = text.replaceFirst("\\.?0+$", "");
    return trimmed.equals("-0") ? "0" : trimmed;
  }
}
