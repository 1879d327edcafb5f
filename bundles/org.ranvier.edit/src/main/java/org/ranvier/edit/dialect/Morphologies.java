/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.dialect;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ranvier.xml.XmlElement;

/** The morphologies that properties of cells are about. */
final class Morphologies {
  private static final String MORPHOLOGY = "morphology";

  /** By the element at the top that they are looked for from. */
  private final Map<XmlElement, Optional<XmlElement>> ofTop = new HashMap<>();

  /**
   * The morphology of the cell that an element is in. What stands outside of cells is about the
   * morphology of all cells that name it; where none does, about the one that stands beside it.
   */
  Optional<XmlElement> around(XmlElement element) {
    for (XmlElement at = element; ; ) {
      Optional<XmlElement> parent = at.parent();
      if (parent.isEmpty()) {
        return Optional.empty();
      }
      if (isCell(at)) {
        return ofCell(at, parent.get());
      }
      if (parent.get().parent().isEmpty()) {
        return ofTop.computeIfAbsent(at, top -> ofCellsOf(top, parent.get()));
      }
      at = parent.get();
    }
  }

  private static boolean isCell(XmlElement element) {
    return element.attribute(MORPHOLOGY) != null || element.findElement(MORPHOLOGY).isPresent();
  }

  private static Optional<XmlElement> ofCell(XmlElement cell, XmlElement parent) {
    String named = cell.attribute(MORPHOLOGY);
    return named == null
        ? cell.findElement(MORPHOLOGY)
        : parent.elements(MORPHOLOGY).stream()
            .filter(each -> named.equals(each.attribute("id")))
            .findFirst();
  }

  private static Optional<XmlElement> ofCellsOf(XmlElement top, XmlElement root) {
    String id = top.attribute("id");
    List<Optional<XmlElement>> ofCells =
        root.elements().stream()
            .filter(each -> id != null && id.equals(each.attribute(top.localName())))
            .map(each -> ofCell(each, root))
            .toList();
    if (ofCells.isEmpty()) {
      List<XmlElement> all = root.elements(MORPHOLOGY);
      return all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty();
    }
    Set<Optional<XmlElement>> different = new HashSet<>(ofCells);
    return different.size() == 1 ? ofCells.getFirst() : Optional.empty();
  }
}
