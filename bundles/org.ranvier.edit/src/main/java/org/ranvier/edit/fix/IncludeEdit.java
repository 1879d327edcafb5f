/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.fix;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.ranvier.validation.Model;
import org.ranvier.xml.XmlDocument;
import org.ranvier.xml.XmlElement;
import org.ranvier.xml.XmlEscape;
import org.ranvier.xml.edit.ElementEdits;
import org.ranvier.xml.edit.Fragment;
import org.ranvier.xml.edit.TextChange;
import org.ranvier.xml.edit.TextEdit;

/** Adds an include to a document, where its others stand. */
final class IncludeEdit {
  /** What both languages want before the includes: remarks, and what a LEMS file runs. */
  private static final Set<String> AHEAD = Set.of("notes", "annotation", "property", "Target");

  private final XmlDocument document;
  private final ElementEdits edits;

  IncludeEdit(XmlDocument document) {
    this.document = document;
    this.edits = new ElementEdits(document);
  }

  TextChange adding(String reference) {
    XmlElement root = document.root();
    Fragment fragment = Fragment.verbatim(markup(root, reference));
    List<XmlElement> includes =
        root.elements().stream()
            .filter(each -> each.localName().equalsIgnoreCase("include"))
            .toList();
    if (!includes.isEmpty()) {
      return beside(includes, reference, fragment);
    }
    List<XmlElement> ahead =
        root.elements().stream().takeWhile(each -> AHEAD.contains(each.localName())).toList();
    if (!ahead.isEmpty()) {
      return edits.insertAfter(ahead.getLast(), fragment);
    }
    return root.elements().isEmpty()
        ? edits.append(root, fragment)
        : edits.insertBefore(root.elements().getFirst(), fragment);
  }

  private String markup(XmlElement root, String reference) {
    boolean neuroml = Model.isNeuroMl(document);
    String prefix = root.prefix().isEmpty() ? "" : root.prefix() + ":";
    char quote = edits.style().quote();
    return "<%s%s=%s%s%s/>"
        .formatted(
            prefix,
            neuroml ? "include href" : "Include file",
            quote,
            XmlEscape.value(reference, quote),
            quote);
  }

  /** Behind the last, or at its place where they are in order of their names. */
  private TextChange beside(List<XmlElement> includes, String reference, Fragment fragment) {
    List<String> names = includes.stream().map(IncludeEdit::reference).toList();
    boolean ordered =
        names.size() > 1 && names.stream().sorted(Comparator.naturalOrder()).toList().equals(names);
    if (ordered) {
      for (int i = 0; i < names.size(); i++) {
        if (names.get(i).compareTo(reference) > 0) {
          return edits.insertBefore(includes.get(i), fragment);
        }
      }
    }
    return spaced(includes, fragment);
  }

  /** Behind the last, with as much space as is between the last two. */
  private TextChange spaced(List<XmlElement> includes, Fragment fragment) {
    XmlElement last = includes.getLast();
    if (includes.size() > 1) {
      int from = includes.get(includes.size() - 2).range().end();
      String gap = document.text().substring(from, last.range().start());
      if (gap.isBlank() && gap.indexOf('\n') >= 0) {
        String text = gap + fragment.print("", edits.style());
        return TextChange.of(TextEdit.insert(last.range().end(), text));
      }
    }
    return edits.insertAfter(last, fragment);
  }

  private static String reference(XmlElement include) {
    String href = include.attribute("href");
    String file = include.attribute("file");
    return href != null ? href : file != null ? file : "";
  }
}
