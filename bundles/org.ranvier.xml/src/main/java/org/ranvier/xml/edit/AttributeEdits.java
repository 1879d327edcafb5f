/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.xml.edit;

import java.util.List;
import java.util.Optional;
import org.ranvier.xml.TextRange;
import org.ranvier.xml.XmlAttribute;
import org.ranvier.xml.XmlDocument;
import org.ranvier.xml.XmlElement;

/** The smallest edits that set and remove attributes; layout and quotes stay those of the tag. */
final class AttributeEdits {
  private final XmlDocument document;
  private final TextStyle style;
  private final Writable writable;

  AttributeEdits(XmlDocument document, TextStyle style) {
    this.document = document;
    this.style = style;
    this.writable = new Writable(document);
  }

  TextChange set(XmlElement element, String name, String value, List<String> order) {
    Optional<XmlAttribute> present = element.findAttribute(name);
    if (present.isEmpty()) {
      return TextChange.of(insertion(element, name, value, order));
    }
    XmlAttribute attribute = present.get();
    if (attribute.value().equals(value)) {
      return TextChange.NONE;
    }
    String written = writable.value(value, attribute.quote());
    return TextChange.of(TextEdit.replace(attribute.valueRange(), written));
  }

  TextChange remove(XmlElement element, String name) {
    Optional<XmlAttribute> present = element.findAttribute(name);
    if (present.isEmpty()) {
      return TextChange.NONE;
    }
    TextRange range = present.get().range();
    return TextChange.of(TextEdit.delete(new TextRange(spaceBefore(range.start()), range.end())));
  }

  private TextEdit insertion(XmlElement element, String name, String value, List<String> order) {
    List<XmlAttribute> all = element.attributes();
    char quote = all.isEmpty() ? style.quote() : all.getFirst().quote();
    String written = name + "=" + quote + writable.value(value, quote) + quote;
    String space = spacing(all);
    int place = order.indexOf(name);
    XmlAttribute before = null;
    XmlAttribute behind = null;
    for (XmlAttribute attribute : all) {
      int other = order.indexOf(attribute.name());
      if (other >= 0 && other < place) {
        before = attribute;
      } else if (other > place && behind == null) {
        behind = attribute;
      }
    }
    if (before == null && behind != null && place >= 0) {
      return TextEdit.insert(behind.range().start(), written + space);
    }
    XmlAttribute anchor = before != null ? before : all.isEmpty() ? null : all.getLast();
    int at = anchor == null ? element.nameRange().end() : anchor.range().end();
    return TextEdit.insert(at, space + written);
  }

  /** What stands between attributes: line breaks only where every one has its own line. */
  private String spacing(List<XmlAttribute> all) {
    if (all.size() < 2) {
      return " ";
    }
    String found = " ";
    for (XmlAttribute attribute : all.subList(1, all.size())) {
      int start = attribute.range().start();
      String space = document.text().substring(spaceBefore(start), start);
      if (space.indexOf('\n') < 0 && space.indexOf('\r') < 0) {
        return " ";
      }
      found = space;
    }
    return found;
  }

  private int spaceBefore(int offset) {
    String text = document.text();
    int start = offset;
    while (start > 0
        && (TextStyle.isBlank(text.charAt(start - 1))
            || TextStyle.isLineBreak(text.charAt(start - 1)))) {
      start--;
    }
    return start;
  }
}
