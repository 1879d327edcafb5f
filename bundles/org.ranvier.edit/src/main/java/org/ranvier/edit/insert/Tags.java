/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.insert;

import java.util.ArrayList;
import java.util.List;
import org.ranvier.xml.XmlElement;
import org.ranvier.xml.edit.TextEdit;

/** Gives elements another name. */
public final class Tags {
  private Tags() {}

  /** The edits of both tags, or of the one that there is. */
  public static List<TextEdit> renaming(XmlElement element, String name) {
    List<TextEdit> edits = new ArrayList<>(List.of(TextEdit.replace(element.nameRange(), name)));
    if (!element.isSelfClosing()) {
      // Where the range ends another end tag may begin.
      int last = element.range().end() - 1;
      int end = element.document().text().lastIndexOf("</", last) + "</".length();
      edits.add(new TextEdit(end, element.name().length(), name));
    }
    return edits;
  }

  /** An element as it is written, under another name. */
  public static String renamed(XmlElement element, String name) {
    int start = element.range().start();
    StringBuilder text = new StringBuilder(element.range().of(element.document().text()));
    for (TextEdit each : renaming(element, name).reversed()) {
      text.replace(each.offset() - start, each.end() - start, each.replacement());
    }
    return text.toString();
  }
}
