/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.hover;

import org.ranvier.edit.language.Knowledge;
import org.ranvier.xml.XmlElement;

/** What the language says of an element of a document. */
public final class ElementFacts {
  private ElementFacts() {}

  /**
   * What the element is, and what components of its type ask for, compute and show; without pieces
   * where the language does not know it.
   */
  public static Explanation of(XmlElement element, Knowledge knowledge) {
    ExplanationWriter writer = new ExplanationWriter();
    new ElementText(knowledge, writer).add(knowledge.language().of(element));
    return writer.about(element.nameRange());
  }
}
