/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.editor;

import java.text.MessageFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ranvier.validation.Finding;
import org.ranvier.validation.Severity;
import org.ranvier.xml.XmlElement;

/** What a document holds and how sound it is, in words. */
final class DocumentSummary {
  private static final List<String> REMARKS = List.of("notes", "annotation", "property");

  private DocumentSummary() {}

  /**
   * Components of one kind.
   *
   * @param first of them in the text
   */
  record Kind(String name, int count, XmlElement first) {}

  /** The document's own notes, or what kind of document it is. */
  static String of(XmlElement root) {
    String notes =
        root.findElement("notes")
            .map(element -> element.text().strip().replaceAll("\\s+", " "))
            .orElse("");
    if (!notes.isEmpty()) {
      return notes;
    }
    return root.localName().equals("Lems")
        ? EditorMessages.lemsModel
        : EditorMessages.neuromlDocument;
  }

  /** The components of the document: what an author would call its contents. */
  static List<XmlElement> contents(XmlElement root) {
    return root.elements().stream().filter(each -> !REMARKS.contains(each.localName())).toList();
  }

  /** How many there are of each kind, in the order that the text begins with them. */
  static List<Kind> kinds(List<XmlElement> contents) {
    Map<String, Kind> kinds = new LinkedHashMap<>();
    for (XmlElement each : contents) {
      kinds.merge(
          each.localName(),
          new Kind(each.localName(), 1, each),
          (known, _) -> new Kind(known.name(), known.count() + 1, known.first()));
    }
    return List.copyOf(kinds.values());
  }

  /** One line on the findings. */
  static String verdict(DocumentReading reading) {
    if (!reading.checked()) {
      return EditorMessages.notChecked;
    }
    List<Finding> findings = reading.findings();
    if (findings.isEmpty()) {
      return EditorMessages.noProblems;
    }
    return MessageFormat.format(
        EditorMessages.verdict,
        count(findings, Severity.ERROR),
        count(findings, Severity.WARNING),
        count(findings, Severity.INFO));
  }

  private static long count(List<Finding> findings, Severity severity) {
    return findings.stream().filter(finding -> finding.severity() == severity).count();
  }
}
