/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.form;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ranvier.xml.TextRange;
import org.ranvier.xml.XmlElement;

/** Ids that no sibling has yet. */
public final class FreeId {
  private static final String ID = "id";
  private static final Pattern COUNTED = Pattern.compile("(.*?)([0-9]*)");

  private FreeId() {}

  /** The id of an element, counted on. */
  static String like(XmlElement element) {
    return next(
        String.valueOf(element.attribute("id")),
        element.parent().map(XmlElement::elements).orElse(List.of()));
  }

  /** An id counted on until no sibling has it; itself where none has. */
  static String next(String wanted, List<XmlElement> siblings) {
    return next(wanted, taken(siblings));
  }

  /** An id counted on until it is not among those taken; itself where it is not. */
  public static String next(String wanted, Set<String> taken) {
    if (!taken.contains(wanted)) {
      return wanted;
    }
    Matcher parts = COUNTED.matcher(wanted);
    String stem = parts.matches() ? parts.group(1) : wanted;
    String digits = parts.group(2);
    long number = digits.isEmpty() || digits.length() > 9 ? 1 : Long.parseLong(digits);
    String base = digits.length() > 9 ? wanted + "_" : stem;
    do {
      number++;
    } while (taken.contains(base + number));
    return base + number;
  }

  /** The ids that the children of an element have. */
  public static Set<String> taken(XmlElement parent) {
    return taken(parent.elements());
  }

  private static Set<String> taken(List<XmlElement> siblings) {
    if (!siblings.isEmpty() && siblings.getLast().isPassing() && !siblings.getLast().isOfTable()) {
      return idsInText(siblings.getLast().parent().orElseThrow());
    }
    Set<String> taken = new HashSet<>();
    for (XmlElement each : siblings) {
      String id = each.attribute("id");
      if (id != null) {
        taken.add(id);
      }
    }
    return taken;
  }

  /**
   * Of very many siblings the text tells what is taken, as making them would be felt: that counts
   * the ids of what is inside them as well, so that one more may be passed over.
   */
  private static Set<String> idsInText(XmlElement parent) {
    Set<String> taken = new HashSet<>();
    String text = parent.document().text();
    TextRange content = parent.contentRange();
    int at = text.indexOf(ID, content.start());
    while (at >= 0 && at < content.end()) {
      int equals = blanksEnd(text, at + ID.length());
      int quote = blanksEnd(text, equals + 1);
      int end =
          "\"'".indexOf(text.charAt(quote)) < 0 ? -1 : text.indexOf(text.charAt(quote), quote + 1);
      if (isBlank(text.charAt(at - 1)) && text.charAt(equals) == '=' && end >= 0) {
        taken.add(text.substring(quote + 1, end));
      }
      at = text.indexOf(ID, at + ID.length());
    }
    return taken;
  }

  /** Where the blanks end that may stand at a place; there is an end tag behind all content. */
  private static int blanksEnd(String text, int from) {
    int end = from;
    while (isBlank(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
  }
}
