/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.insert;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ranvier.xml.XmlEscape;
import org.ranvier.xml.edit.Fragment;
import org.ranvier.xml.edit.TextStyle;

/**
 * An element that is about to be written.
 *
 * @param name with its prefix
 * @param attributes in the order in which they are written
 */
public record Markup(String name, Map<String, String> attributes, List<Markup> children)
    implements Fragment {
  public Markup {
    attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    children = List.copyOf(children);
  }

  /** An element without anything inside. */
  public static Markup of(String name, Map<String, String> attributes) {
    return new Markup(name, attributes, List.of());
  }

  /** With one more element inside. */
  public Markup with(Markup child) {
    List<Markup> all = new ArrayList<>(children);
    all.add(child);
    return new Markup(name, attributes, all);
  }

  @Override
  public String print(String indent, TextStyle style) {
    StringBuilder text = new StringBuilder("<").append(name);
    char quote = style.quote();
    attributes.forEach(
        (key, value) ->
            text.append(' ')
                .append(key)
                .append('=')
                .append(quote)
                .append(XmlEscape.value(value, quote))
                .append(quote));
    if (children.isEmpty()) {
      return text.append("/>").toString();
    }
    text.append('>');
    String inner = indent + style.indentUnit();
    for (Markup each : children) {
      text.append(style.multiLine() ? style.lineEnd() + inner : "");
      text.append(each.print(inner, style));
    }
    text.append(style.multiLine() ? style.lineEnd() + indent : "");
    return text.append("</").append(name).append('>').toString();
  }
}
