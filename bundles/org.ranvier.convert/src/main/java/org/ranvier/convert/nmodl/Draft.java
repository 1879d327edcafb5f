/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.convert.nmodl;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.ranvier.convert.nmodl.NmodlRemark.Kind;
import org.ranvier.xml.SourceLocation;
import org.ranvier.xml.XmlEscape;

/** What a conversion has so far: elements to be written, remarks, comparisons. */
final class Draft {
  private final String provenance;
  private final Set<NmodlRemark> remarks = new LinkedHashSet<>();
  private final List<NmodlCheck> checks = new ArrayList<>();
  private final List<String> components = new ArrayList<>();
  private final List<String> types = new ArrayList<>();

  /**
   * @param provenance where all of it comes from, for the notes of the document
   */
  Draft(String provenance) {
    this.provenance = provenance;
  }

  void toDo(SourceLocation place, String message) {
    remarks.add(new NmodlRemark(place, Kind.TO_DO, message));
  }

  void note(SourceLocation place, String message) {
    remarks.add(new NmodlRemark(place, Kind.NOTE, message));
  }

  void check(NmodlCheck check) {
    checks.add(check);
  }

  /** An element of the document. */
  void component(String xml) {
    components.add(xml);
  }

  /** A ComponentType of the document. */
  void type(String xml) {
    types.add(xml);
  }

  List<NmodlRemark> remarks() {
    return List.copyOf(remarks);
  }

  List<NmodlCheck> checks() {
    return List.copyOf(checks);
  }

  List<NmodlRemark> toDos() {
    return remarks.stream().filter(each -> each.kind() == Kind.TO_DO).toList();
  }

  /** Whether anything is written so far. */
  boolean hasComponents() {
    return !components.isEmpty();
  }

  /** The document, with all that is to be done in front. */
  String document(String id) {
    StringBuilder out = new StringBuilder();
    out.append(
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <neuroml xmlns="http://www.neuroml.org/schema/neuroml2"
                 xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                 xsi:schemaLocation="http://www.neuroml.org/schema/neuroml2 https://raw.github.com/NeuroML/NeuroML2/development/Schemas/NeuroML2/NeuroML_v2.3.1.xsd"
                 id="%s">
        """
            .formatted(XmlEscape.value(id, '"')));
    out.append("    <notes>").append(XmlEscape.text(commentable(provenance))).append("</notes>\n");
    for (NmodlRemark each : toDos()) {
      out.append("    <!-- TODO line ")
          .append(each.place().line())
          .append(": ")
          .append(commentable(each.message()))
          .append(" -->\n");
    }
    components.stream()
        .sorted(Comparator.comparingInt(Draft::rank))
        .forEach(each -> out.append(each.indent(4)));
    types.forEach(each -> out.append(each.indent(4)));
    return out.append("</neuroml>\n").toString();
  }

  /** The schema wants channels in the order of their types; the rest stays as it is. */
  private static int rank(String component) {
    return component.startsWith("<ionChannelHH")
        ? 1
        : component.startsWith("<ionChannelKS") ? 2 : 0;
  }

  /** Two dashes end a comment of XML, and some characters are not XML at all. */
  static String commentable(String text) {
    StringBuilder kept = new StringBuilder();
    text.codePoints()
        .filter(c -> XmlEscape.isWritable(Character.toString(c)))
        .forEach(kept::appendCodePoint);
    return kept.toString().replace("--", "- -").replaceAll("-$", "- ");
  }
}
