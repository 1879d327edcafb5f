/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.fix;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.ranvier.edit.form.FreeId;
import org.ranvier.xml.XmlElement;

/** Ids for elements without one. What their siblings are called is looked up once. */
final class NewIds {
  private final Map<XmlElement, Set<String>> taken = new HashMap<>();

  /** The id given last, by the parent and by what the first would be called. */
  private final Map<XmlElement, Map<String, String>> last = new HashMap<>();

  /** An id that no child of the parent has. */
  String free(XmlElement parent, String first) {
    return FreeId.next(first, takenIn(parent));
  }

  /** An id that no child of the parent has, and that is not given again. */
  String take(XmlElement parent, String first) {
    Map<String, String> given = last.computeIfAbsent(parent, _ -> new HashMap<>());
    String id = FreeId.next(given.getOrDefault(first, first), takenIn(parent));
    takenIn(parent).add(id);
    given.put(first, id);
    return id;
  }

  private Set<String> takenIn(XmlElement parent) {
    return taken.computeIfAbsent(parent, FreeId::taken);
  }
}
