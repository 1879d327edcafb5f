/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.xml.include;

import org.ranvier.xml.XmlAttribute;
import org.ranvier.xml.XmlDocument;

/**
 * One include that was followed.
 *
 * @param reference the attribute that names the file, {@code href} or {@code file}
 * @param target the document found
 */
public record Include(XmlAttribute reference, XmlDocument target) {
  /** The document that includes. */
  public XmlDocument source() {
    return reference.element().document();
  }
}
