/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.card;

import java.util.List;
import org.ranvier.edit.language.Knowledge;
import org.ranvier.xml.XmlElement;

/** What a component amounts to: the shape of a cell, the size of a network. */
public final class Card {
  private Card() {}

  /** The facts on an element, none where there is nothing to count. May take a while. */
  public static List<Fact> of(XmlElement element, Knowledge knowledge) {
    List<Fact> shape = CellCard.of(element, knowledge);
    return shape.isEmpty() ? Contents.of(element) : shape;
  }
}
