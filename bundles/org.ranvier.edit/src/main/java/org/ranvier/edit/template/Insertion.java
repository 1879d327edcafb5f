/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ranvier.edit.EditMessages;
import org.ranvier.edit.form.ElementPath;
import org.ranvier.edit.form.FormEdit;
import org.ranvier.edit.insert.ChildPlace;
import org.ranvier.edit.insert.NewIncludes;
import org.ranvier.edit.insert.Prefix;
import org.ranvier.edit.language.Language;
import org.ranvier.validation.Model;
import org.ranvier.xml.XmlDocument;
import org.ranvier.xml.XmlElement;
import org.ranvier.xml.XmlEscape;
import org.ranvier.xml.edit.ElementEdits;
import org.ranvier.xml.edit.Fragment;
import org.ranvier.xml.edit.TextChange;
import org.ranvier.xml.edit.TextEdit;
import org.ranvier.xml.edit.TextStyle;

/** Puts a part's elements where the language wants them in a document. */
final class Insertion {
  private static final String INDENT = "    ";
  private static final String TARGET = "Target";

  private final XmlDocument document;
  private final XmlElement root;
  private final Language language;
  private final ElementEdits edits;

  Insertion(XmlDocument document, Language language) {
    this.document = document;
    this.root = document.root();
    this.language = language;
    this.edits = new ElementEdits(document);
  }

  FormEdit of(Draft draft) {
    List<Piece> pieces = new ArrayList<>();
    if (!draft.target().isEmpty()
        && !Model.isNeuroMl(document)
        && root.findElement(TARGET).isEmpty()) {
      String component = XmlEscape.value(draft.target(), '"');
      pieces.add(
          new Piece(
              TARGET,
              "<%s component=\"%s\"/>".formatted(root.prefixWithColon() + TARGET, component)));
    }
    NewIncludes includes = new NewIncludes(document, language);
    boolean beside = includes.areThere();
    if (!beside) {
      draft
          .hrefs()
          .forEach(each -> pieces.add(new Piece(includes.element(), includes.markup(each))));
    }
    for (XmlElement each : draft.parsed()) {
      pieces.add(new Piece(each.localName(), Prefix.markup(each, root)));
    }
    String id = draft.ids().isEmpty() ? "" : draft.ids().getLast();
    TextChange included = beside ? includes.adding(draft.hrefs()) : TextChange.NONE;
    return new FormEdit(
        EditMessages.of("undo.addPart", id), change(pieces, included), ElementPath.of(root));
  }

  /** Markup of one element. */
  private record Piece(String name, String text) {}

  /** Of what goes to one and the same place, what stands before all others is written first. */
  private TextChange change(List<Piece> pieces, TextChange included) {
    Map<ChildPlace, List<Piece>> byPlace = new LinkedHashMap<>();
    for (Piece each : pieces) {
      byPlace
          .computeIfAbsent(ChildPlace.of(language, root, each.name()), _ -> new ArrayList<>())
          .add(each);
    }
    List<TextEdit> first = new ArrayList<>();
    List<TextEdit> behind = new ArrayList<>(included.edits());
    byPlace.forEach(
        (place, group) -> {
          Fragment fragment = (indent, style) -> print(group, indent, style);
          (place.elder().isEmpty() ? first : behind).addAll(place.insert(edits, fragment).edits());
        });
    first.addAll(behind);
    return new TextChange(first);
  }

  private static String print(List<Piece> group, String indent, TextStyle style) {
    List<String> printed = new ArrayList<>();
    for (Piece each : group) {
      printed.add(print(each.text(), indent, style));
    }
    return String.join(style.multiLine() ? style.lineEnd() + indent : "", printed);
  }

  /** The markup with the indentation and the line ends of the document. */
  private static String print(String text, String indent, TextStyle style) {
    StringBuilder printed = new StringBuilder();
    for (String line : text.lines().toList()) {
      if (printed.isEmpty()) {
        printed.append(line);
        continue;
      }
      int levels = 0;
      while (line.startsWith(INDENT, levels * INDENT.length())) {
        levels++;
      }
      printed
          .append(style.lineEnd())
          .append(line.isBlank() ? "" : indent)
          .append(style.indentUnit().repeat(Math.max(0, levels - 1)))
          .append(line.substring(levels * INDENT.length()));
    }
    return printed.toString();
  }
}
