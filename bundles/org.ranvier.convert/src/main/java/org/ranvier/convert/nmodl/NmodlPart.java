/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.convert.nmodl;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.ranvier.xml.XmlDocument;
import org.ranvier.xml.XmlElement;

/**
 * A piece of what a mechanism became.
 *
 * @param level 0 for what stands in the document, 1 for its gates, 2 for their rates
 * @param name its id; of a rate what it is to its gate, e.g. {@code forwardRate}
 * @param type in NeuroML, e.g. {@code gateHHrates}, or a type that the document defines
 * @param isOwnType whether the document defines its type
 * @param isMissing whether it is a gate without rates, to be completed by hand
 */
public record NmodlPart(int level, String name, String type, boolean isOwnType, boolean isMissing) {
  private static final int DEEPEST = 3;

  /** What a document holds, in its order, each gate behind its channel. */
  static List<NmodlPart> of(String document) {
    XmlElement root = XmlDocument.parse("converted.nml", document).root();
    List<String> own =
        root.elements("ComponentType").stream()
            .map(each -> Objects.requireNonNullElse(each.attribute("name"), ""))
            .toList();
    List<NmodlPart> parts = new ArrayList<>();
    for (XmlElement each : root.elements()) {
      if (!each.localName().equals("ComponentType") && !each.localName().equals("notes")) {
        add(each, 0, own, parts);
      }
    }
    return parts;
  }

  private static void add(XmlElement element, int level, List<String> own, List<NmodlPart> parts) {
    String type = Objects.requireNonNullElse(element.attribute("type"), element.localName());
    String id = Objects.requireNonNullElse(element.attribute("id"), element.localName());
    List<XmlElement> inside =
        element.elements().stream().filter(each -> !each.localName().equals("notes")).toList();
    boolean gate = level > 0 && element.localName().startsWith("gate");
    parts.add(new NmodlPart(level, id, type, own.contains(type), gate && inside.isEmpty()));
    if (level < DEEPEST) {
      inside.forEach(each -> add(each, level + 1, own, parts));
    }
  }
}
