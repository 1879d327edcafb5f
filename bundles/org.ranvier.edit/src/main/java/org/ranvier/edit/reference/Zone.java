/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.reference;

import java.util.Optional;
import java.util.Set;
import org.ranvier.xml.XmlElement;

/** What part of a file an element belongs to, which decides what its attributes mean. */
enum Zone {
  /** The outermost element. */
  ROOT,
  /** A component or part of one. */
  COMPONENT,
  /** A ComponentType, unit, include and the like, or part of one. */
  DECLARATION,
  /** For people and other tools. */
  REMARK;

  /** Elements right below the root that declare something in the words of LEMS. */
  private static final Set<String> DECLARATIONS =
      Set.of(
          "ComponentType",
          "Dimension",
          "Unit",
          "Constant",
          "Include",
          "include",
          "Assertion",
          "Target");

  private static final Set<String> REMARKS =
      Set.of("notes", "Notes", "annotation", "property", "About", "Meta", "Meta-data");

  static Zone of(XmlElement element) {
    XmlElement at = element;
    Optional<XmlElement> parent = at.parent();
    if (parent.isEmpty()) {
      return ROOT;
    }
    while (true) {
      if (isRemark(at)) {
        return REMARK;
      }
      XmlElement above = parent.get();
      parent = above.parent();
      if (parent.isEmpty()) {
        return DECLARATIONS.contains(at.localName()) ? DECLARATION : COMPONENT;
      }
      at = above;
    }
  }

  /** Whether an element right below the root is a component. */
  static boolean isComponent(XmlElement top) {
    return !DECLARATIONS.contains(top.localName()) && !isRemark(top);
  }

  static boolean isRemark(XmlElement element) {
    return !element.prefix().isEmpty() || REMARKS.contains(element.localName());
  }
}
