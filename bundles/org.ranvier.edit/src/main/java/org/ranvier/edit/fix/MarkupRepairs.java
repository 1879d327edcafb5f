/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.fix;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ranvier.edit.EditMessages;
import org.ranvier.edit.assist.ContentAssist;
import org.ranvier.edit.assist.Proposal;
import org.ranvier.edit.language.Knowledge;
import org.ranvier.validation.Finding;
import org.ranvier.validation.Fix;
import org.ranvier.validation.schema.SchemaIndex;
import org.ranvier.xml.ModelProblem;
import org.ranvier.xml.XmlDocument;
import org.ranvier.xml.XmlElement;
import org.ranvier.xml.edit.TextChange;
import org.ranvier.xml.edit.TextEdit;
import org.ranvier.xml.edit.TextStyle;

/**
 * Repairs of markup that is not well formed: end tags that are missing or called wrongly, and an
 * ampersand that is none. Only what brings the reader of the text on is offered.
 */
final class MarkupRepairs {
  /** Longer texts would take too long to read once for each idea. */
  private static final int LONGEST = 2_000_000;

  private static final Pattern END_TAG = Pattern.compile("</([^\\s<>/]*)\\s*>?");

  private final XmlDocument document;

  /**
   * @param document the text as far as it can be understood
   */
  MarkupRepairs(XmlDocument document) {
    this.document = document;
  }

  List<Repair> repairs(Finding finding) {
    String text = document.text();
    int at = finding.location().range().start();
    if (document.problems().isEmpty()
        || text.length() > LONGEST
        || at > text.length()
        || document.problems().getFirst().location().range().start() != at) {
      return List.of();
    }
    List<Repair> repairs = new ArrayList<>();
    int tag = text.startsWith("</", at) ? at : text.lastIndexOf("</", at);
    if (tag >= 0) {
      endTag(finding, tag, repairs);
    }
    if (text.startsWith("&", at)) {
      add(finding, EditMessages.of("repair.escape"), TextEdit.insert(at + 1, "amp;"), repairs);
    }
    openAtEnd(finding, repairs);
    return repairs;
  }

  private void endTag(Finding finding, int tag, List<Repair> repairs) {
    Matcher written = END_TAG.matcher(document.text());
    Optional<String> open = openAt(tag + 2);
    if (open.isEmpty() || !written.find(tag) || written.start() != tag) {
      return;
    }
    String right = "</" + open.get() + ">";
    String title = EditMessages.of("repair.replace", written.group(), right);
    TextEdit ofEnd = new TextEdit(tag, written.end() - tag, right);
    Optional<XmlElement> begun = openElement(tag, open.get());
    boolean startIsWrong = isKnown(written.group(1)) && !isKnown(open.get());
    if (begun.isPresent() && startIsWrong) {
      String meant =
          EditMessages.of("repair.replace", "<" + open.get() + ">", "<" + written.group(1) + ">");
      add(finding, meant, TextEdit.replace(begun.get().nameRange(), written.group(1)), repairs);
    }
    add(finding, title, ofEnd, repairs);
    add(finding, EditMessages.of("repair.before", right), TextEdit.insert(tag, right), repairs);
  }

  private Optional<XmlElement> openElement(int tag, String name) {
    Optional<XmlElement> at = document.elementAt(tag);
    while (at.isPresent() && !at.get().name().equals(name)) {
      at = at.get().parent();
    }
    return at;
  }

  private static boolean isKnown(String name) {
    String local = name.substring(name.indexOf(':') + 1);
    return SchemaIndex.ofNeuroMl().elementNames().contains(local)
        || SchemaIndex.ofLems().elementNames().contains(local)
        || SchemaIndex.ofNeuroMl().findRootType(local).isPresent()
        || SchemaIndex.ofLems().findRootType(local).isPresent();
  }

  private void openAtEnd(Finding finding, List<Repair> repairs) {
    String text = document.text();
    int end = text.stripTrailing().length();
    String line = text.indexOf('\n') < 0 ? "" : TextStyle.of(document).lineEnd();
    openAt(end)
        .map(open -> "</" + open + ">")
        .ifPresent(
            right ->
                add(
                    finding,
                    EditMessages.of("repair.end", right),
                    TextEdit.insert(end, line + right),
                    repairs));
  }

  /** The innermost element that is open at a place. */
  private Optional<String> openAt(int offset) {
    String text = document.text().substring(0, Math.min(offset, document.text().length()));
    String asked = text.endsWith("</") ? text : text + "</";
    return ContentAssist.propose(asked, asked.length(), Knowledge.core()).stream()
        .map(Proposal::label)
        .findFirst();
  }

  private void add(Finding finding, String title, TextEdit edit, List<Repair> repairs) {
    List<ModelProblem> left =
        XmlDocument.parseTolerantly(document.fileName(), edit.apply(document.text())).problems();
    int before = document.problems().getFirst().location().range().start();
    boolean further =
        left.isEmpty()
            || (left.size() < document.problems().size()
                && left.getFirst().location().range().start() > before);
    if (further) {
      repairs.add(
          new Repair(finding, Fix.Kind.RENAME, Repair.Source.MARKUP, title, TextChange.of(edit)));
    }
  }
}
