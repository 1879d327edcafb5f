/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.editor;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.ranvier.validation.Finding;
import org.ranvier.validation.Severity;
import org.ranvier.xml.XmlElement;

/** What a document holds, in a sentence or two. */
final class DocumentSummary {
  private DocumentSummary() {}

  /** The document's own notes, or what kind of document it is and what it counts. */
  static String of(DocumentReading reading) {
    XmlElement root = reading.root().orElseThrow();
    String kind = root.localName().equals("Lems") ? "LEMS model" : "NeuroML document";
    String notes =
        root.findElement("notes")
            .map(element -> element.text().strip().replaceAll("\\s+", " "))
            .orElse("");
    String counts = counts(root);
    String sentence =
        counts.isEmpty() ? kind + " without components." : kind + " with " + counts + ".";
    return notes.isEmpty() ? sentence : notes + "\n\n" + sentence;
  }

  /** The components of the document: what an author would call its contents. */
  static List<XmlElement> contents(XmlElement root) {
    return root.elements().stream().filter(element -> !isRemark(element)).toList();
  }

  /** One line on the findings. */
  static String verdict(DocumentReading reading) {
    if (!reading.checked()) {
      return EditorMessages.notChecked;
    }
    List<Finding> findings = reading.findings();
    if (findings.isEmpty()) {
      return "No problems found.";
    }
    long remarks = count(findings, Severity.INFO);
    return counted(count(findings, Severity.ERROR), "error")
        + ", "
        + counted(count(findings, Severity.WARNING), "warning")
        + (remarks == 0 ? "" : ", " + counted(remarks, "remark"))
        + ". Double-click one to go to its place.";
  }

  private static long count(List<Finding> findings, Severity severity) {
    return findings.stream().filter(finding -> finding.severity() == severity).count();
  }

  private static String counts(XmlElement root) {
    Map<String, Integer> counts = new TreeMap<>();
    contents(root).forEach(element -> counts.merge(element.localName(), 1, Integer::sum));
    return counts.entrySet().stream()
        .map(entry -> entry.getValue() + "\u2009×\u2009" + entry.getKey())
        .collect(Collectors.joining(", "));
  }

  private static boolean isRemark(XmlElement element) {
    return List.of("notes", "annotation", "property").contains(element.localName());
  }

  private static String counted(long count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }
}
