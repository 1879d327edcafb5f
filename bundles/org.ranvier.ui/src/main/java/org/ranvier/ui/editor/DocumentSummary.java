/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.editor;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.osgi.util.NLS;
import org.ranvier.validation.Finding;
import org.ranvier.validation.Severity;
import org.ranvier.xml.XmlElement;

/** What a document holds, in a sentence or two. */
final class DocumentSummary {
  private DocumentSummary() {}

  /** The document's own notes, or what kind of document it is and what it counts. */
  static String of(DocumentReading reading) {
    XmlElement root = reading.root().orElseThrow();
    String kind =
        root.localName().equals("Lems") ? EditorMessages.lemsModel : EditorMessages.neuromlDocument;
    String notes =
        root.findElement("notes")
            .map(element -> element.text().strip().replaceAll("\\s+", " "))
            .orElse("");
    String counts = counts(root);
    String sentence =
        counts.isEmpty()
            ? NLS.bind(EditorMessages.withoutComponents, kind)
            : NLS.bind(EditorMessages.withComponents, kind, counts);
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
      return EditorMessages.noProblems;
    }
    long remarks = count(findings, Severity.INFO);
    String errors =
        counted(count(findings, Severity.ERROR), EditorMessages.oneError, EditorMessages.errors);
    String warnings =
        counted(
            count(findings, Severity.WARNING), EditorMessages.oneWarning, EditorMessages.warnings);
    if (remarks == 0) {
      return NLS.bind(EditorMessages.verdict, errors, warnings);
    }
    String said = counted(remarks, EditorMessages.oneRemark, EditorMessages.remarks);
    return NLS.bind(EditorMessages.verdictRemarks, new Object[] {errors, warnings, said});
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

  private static String counted(long count, String one, String several) {
    return count == 1 ? one : NLS.bind(several, count);
  }
}
