/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.xml;

import java.util.Optional;

/** A piece of a document's content: markup or the characters between it. Never changes. */
public sealed interface XmlNode permits XmlElement, XmlText, XmlComment, XmlInstruction {
  /** All characters of the node, delimiters included. */
  TextRange range();

  /** The element this node stands in; empty for the root and for what stands beside it. */
  Optional<XmlElement> parent();
}
