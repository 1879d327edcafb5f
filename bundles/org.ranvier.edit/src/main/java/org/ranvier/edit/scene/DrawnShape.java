/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.scene;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ranvier.xml.XmlDocument;
import org.ranvier.xml.XmlElement;

/**
 * A shape that a document has of its own.
 *
 * @param name of the cell, or of the morphology that stands alone
 * @param morphology has segments, or had none that can be read
 */
public record DrawnShape(String name, XmlElement morphology) {
  private static final String MORPHOLOGY = "morphology";

  /** The morphologies with segments, in the order of the document. */
  public static List<DrawnShape> of(XmlDocument document) {
    List<DrawnShape> found = new ArrayList<>();
    for (XmlElement part : document.findRoot().map(XmlElement::elements).orElse(List.of())) {
      boolean alone = part.localName().equals(MORPHOLOGY);
      Optional<XmlElement> morphology = alone ? Optional.of(part) : part.findElement(MORPHOLOGY);
      morphology
          .filter(element -> element.findElement("segment").isPresent())
          .ifPresent(element -> found.add(new DrawnShape(nameOf(part), element)));
    }
    return found;
  }

  private static String nameOf(XmlElement element) {
    String id = element.attribute("id");
    return id == null ? element.localName() : id;
  }
}
