/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.convert.cell;

import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ranvier.convert.cell.CellDraft.DraftSegment;
import org.ranvier.morphology.Morphology;
import org.ranvier.morphology.Point;
import org.ranvier.morphology.SegmentGroup;
import org.ranvier.xml.XmlEscape;

/** Writes a cell as the text of a NeuroML 2 document. */
public final class CellText {
  private static final String HEAD =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <neuroml xmlns="http://www.neuroml.org/schema/neuroml2"
               xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
               xsi:schemaLocation="http://www.neuroml.org/schema/neuroml2 https://raw.github.com/NeuroML/NeuroML2/development/Schemas/NeuroML2/NeuroML_v2.3.1.xsd"
      """;

  private final StringBuilder out = new StringBuilder();

  private CellText() {}

  /** The whole document. */
  public static String of(CellDraft cell) {
    CellText text = new CellText();
    text.write(cell);
    return text.out.toString();
  }

  /** An id that NeuroML allows, made of a name: letters, digits and underscores. */
  public static String idFrom(String name) {
    String id = name.replaceAll("[^A-Za-z0-9_]+", "_").replaceAll("^_+(?=.)|_+$", "");
    return id.isEmpty() ? "cell" : Character.isDigit(id.charAt(0)) ? "cell_" + id : id;
  }

  /** An id, or where that is taken one made of it with a number; it is then taken. */
  public static String free(String id, Set<String> taken) {
    String free = id;
    for (int i = 2; !taken.add(free); i++) {
      free = id + "_" + i;
    }
    return free;
  }

  /** Whether NeuroML allows this text as an id. */
  public static boolean isId(String text) {
    return text.matches("[A-Za-z_][A-Za-z0-9_]*");
  }

  /**
   * Refuses what NeuroML does not allow as an id.
   *
   * @throws IllegalArgumentException it is none
   */
  public static void checkId(String text) {
    if (!isId(text)) {
      throw new IllegalArgumentException(
          "'" + text + "' is no id; letters, digits and underscores are expected, no digit first");
    }
  }

  private void write(CellDraft cell) {
    String id = XmlEscape.value(cell.id(), '"');
    out.append(HEAD).append("         id=\"").append(id).append("\">\n");
    out.append("    <cell id=\"").append(id).append("\">\n");
    if (!cell.notes().isEmpty()) {
      out.append("        <notes>").append(writable(cell.notes())).append("</notes>\n");
    }
    for (CellDraft.Tag tag : cell.properties()) {
      property(8, tag);
    }
    out.append("        <morphology id=\"").append(id).append("_morphology\">\n");
    for (int i = 0; i < cell.segments().size(); i++) {
      segment(cell, i);
    }
    for (CellDraft.Section section : cell.sections()) {
      openGroup(section.id(), SegmentGroup.UNBRANCHED_CABLE);
      section.properties().forEach(each -> property(16, each));
      for (int segment : section.segments()) {
        out.append("                <member segment=\"").append(id(cell, segment)).append("\"/>\n");
      }
      closeGroup();
    }
    cell.groups().forEach(this::group);
    openGroup(Morphology.ALL, "");
    for (CellDraft.Section section : cell.sections()) {
      include(section.id());
    }
    closeGroup();
    out.append("        </morphology>\n    </cell>\n</neuroml>\n");
  }

  /** Characters that XML cannot hold stand in comments of files now and then. */
  private static String writable(String text) {
    return XmlEscape.text(writableName(text));
  }

  private static String writableName(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    text.codePoints()
        .filter(c -> XmlEscape.isWritable(Character.toString(c)))
        .forEach(kept::appendCodePoint);
    return kept.toString();
  }

  private void property(int indent, CellDraft.Tag tag) {
    out.repeat(' ', indent)
        .append("<property tag=\"")
        .append(XmlEscape.value(tag.name(), '"'))
        .append("\" value=\"")
        .append(XmlEscape.value(tag.value(), '"'))
        .append("\"/>\n");
  }

  private static int id(CellDraft cell, int position) {
    int id = cell.segments().get(position).id();
    return id == DraftSegment.BY_POSITION ? position : id;
  }

  private void segment(CellDraft cell, int position) {
    DraftSegment segment = cell.segments().get(position);
    out.append("            <segment id=\"").append(id(cell, position));
    if (!segment.name().isEmpty()) {
      out.append("\" name=\"").append(XmlEscape.value(writableName(segment.name()), '"'));
    }
    out.append("\">\n");
    if (segment.parent() != DraftSegment.NO_PARENT) {
      out.append("                <parent segment=\"").append(id(cell, segment.parent()));
      if (segment.fractionAlong() != 1) {
        out.append("\" fractionAlong=\"");
        number(segment.fractionAlong());
      }
      out.append("\"/>\n");
    }
    point("proximal", segment.proximal());
    point("distal", segment.distal());
    out.append("            </segment>\n");
  }

  private void point(String name, @Nullable Point point) {
    if (point == null) {
      return;
    }
    out.append("                <").append(name).append(" x=\"");
    number(point.x());
    out.append("\" y=\"");
    number(point.y());
    out.append("\" z=\"");
    number(point.z());
    out.append("\" diameter=\"");
    number(point.diameter());
    out.append("\"/>\n");
  }

  /** The shortest digits that give the same number back. */
  private void number(double value) {
    if (value == Math.rint(value) && Math.abs(value) < 1e15) {
      out.append((long) value);
    } else {
      out.append(value);
    }
  }

  private void group(CellDraft.Group group) {
    openGroup(group.id(), group.neuroLexId());
    for (CellDraft.Tag tag : group.properties()) {
      property(16, tag);
    }
    group.sections().forEach(this::include);
    group.parameters().forEach(this::parameter);
    closeGroup();
  }

  private void parameter(CellDraft.Parameter parameter) {
    out.append("                <inhomogeneousParameter id=\"")
        .append(XmlEscape.value(idFrom(parameter.id()), '"'))
        .append("\" variable=\"")
        .append(XmlEscape.value(parameter.variable(), '"'))
        .append("\" metric=\"Path Length from root\">\n");
    attribute("proximal", "translationStart", parameter.translationStart());
    attribute("distal", "normalizationEnd", parameter.normalizationEnd());
    out.append("                </inhomogeneousParameter>\n");
  }

  private void attribute(String element, String name, OptionalDouble value) {
    if (value.isPresent()) {
      out.append("                    <").append(element).append(' ').append(name).append("=\"");
      number(value.getAsDouble());
      out.append("\"/>\n");
    }
  }

  private void openGroup(String id, String neuroLexId) {
    out.append("            <segmentGroup id=\"").append(XmlEscape.value(id, '"')).append('"');
    if (!neuroLexId.isEmpty()) {
      out.append(" neuroLexId=\"").append(neuroLexId).append('"');
    }
    out.append(">\n");
  }

  private void include(String section) {
    out.append("                <include segmentGroup=\"").append(section).append("\"/>\n");
  }

  private void closeGroup() {
    out.append("            </segmentGroup>\n");
  }
}
