/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.insert;

import java.util.ArrayList;
import java.util.List;
import org.ranvier.xml.XmlElement;
import org.ranvier.xml.edit.TextChange;
import org.ranvier.xml.edit.TextEdit;

/**
 * The prefix under which a document has the language: in {@code <nml:neuroml xmlns:nml="…">} an
 * element without it would be of no language at all.
 */
public final class Prefix {
  private Prefix() {}

  /**
   * The markup of an element as it has to be inside another. What is under a prefix or a namespace
   * already keeps it.
   */
  public static String markup(XmlElement element, XmlElement parent) {
    String text = element.document().text();
    String prefix = parent.prefixWithColon();
    if (prefix.isEmpty()) {
      return element.range().of(text);
    }
    List<TextEdit> edits = new ArrayList<>();
    for (XmlElement each : element.descendants()) {
      if (each.prefix().isEmpty() && each.namespaceUri().isEmpty()) {
        edits.add(TextEdit.insert(each.nameRange().start(), prefix));
        if (!each.isSelfClosing()) {
          edits.add(TextEdit.insert(each.contentRange().end() + "</".length(), prefix));
        }
      }
    }
    TextChange change = new TextChange(edits);
    return change
        .apply(text)
        .substring(element.range().start(), change.shifted(element.range().end()));
  }
}
