/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ranvier.edit.EditMessages;
import org.ranvier.edit.form.ElementPath;
import org.ranvier.edit.form.FormEdit;
import org.ranvier.edit.language.ChildSlot;
import org.ranvier.edit.language.ElementKind;
import org.ranvier.edit.language.Knowledge;
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

  private final XmlDocument document;
  private final XmlElement root;
  private final ElementKind around;
  private final List<String> order;

  Insertion(XmlDocument document, Knowledge knowledge) {
    this.document = document;
    this.root = document.root();
    this.around = knowledge.language().of(root);
    this.order = knowledge.language().childrenOf(around).stream().map(ChildSlot::name).toList();
  }

  FormEdit of(Draft draft) {
    boolean lems = root.localName().equalsIgnoreCase("Lems");
    List<Piece> pieces = new ArrayList<>();
    if (lems && !draft.target().isEmpty() && root.findElement("Target").isEmpty()) {
      String target = XmlEscape.value(draft.target(), '"');
      pieces.add(new Piece("Target", "<Target component=\"" + target + "\"/>"));
    }
    for (String href : draft.hrefs()) {
      pieces.add(new Piece(lems ? "Include" : "include", Draft.include(href, lems)));
    }
    List<XmlElement> made = draft.parsed();
    for (XmlElement each : made) {
      pieces.add(new Piece(each.localName(), each.range().of(each.document().text())));
    }
    String id = draft.ids().isEmpty() ? "" : draft.ids().getLast();
    return new FormEdit(EditMessages.of("undo.addPart", id), change(pieces), ElementPath.of(root));
  }

  /** Markup of one element. */
  private record Piece(String name, String text) {}

  private TextChange change(List<Piece> pieces) {
    Map<Optional<XmlElement>, List<Piece>> byElder = new LinkedHashMap<>();
    for (Piece each : pieces) {
      byElder.computeIfAbsent(elder(each.name()), e -> new ArrayList<>()).add(each);
    }
    ElementEdits edits = new ElementEdits(document);
    List<TextEdit> all = new ArrayList<>();
    byElder.forEach(
        (elder, group) -> {
          Fragment fragment = (indent, style) -> print(group, indent, style);
          List<XmlElement> siblings = root.elements();
          TextChange change;
          if (elder.isPresent()) {
            change = edits.insertAfter(elder.get(), fragment);
          } else if (siblings.isEmpty()) {
            change = edits.append(root, fragment);
          } else {
            change = edits.insertBefore(siblings.getFirst(), fragment);
          }
          all.addAll(change.edits());
        });
    return new TextChange(all);
  }

  /**
   * The sibling behind which an element of that name belongs: the last of its name, else the last
   * that the schema wants in front of it; empty where it comes first.
   */
  private Optional<XmlElement> elder(String name) {
    List<XmlElement> siblings = root.elements();
    @Nullable XmlElement last = null;
    int own = order.indexOf(name);
    for (XmlElement each : siblings.reversed()) {
      if (each.localName().equals(name)) {
        return Optional.of(each);
      }
      boolean before =
          around.schemaType().isPresent()
              ? order.indexOf(each.localName()) <= own
              : !isOfHead(name) || isOfHead(each.localName());
      if (last == null && before) {
        last = each;
      }
    }
    return Optional.ofNullable(last);
  }

  /** Elements that a LEMS file usually begins with. */
  private static boolean isOfHead(String name) {
    return name.equals("Target") || name.equals("Include");
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
