/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.form;

import java.util.List;
import java.util.Optional;
import org.ranvier.validation.Finding;
import org.ranvier.xml.TextRange;
import org.ranvier.xml.XmlAttribute;
import org.ranvier.xml.XmlElement;

/** Which problems of a text are those of one field. */
public final class FieldFindings {
  private FieldFindings() {}

  /**
   * The problems found at an attribute; where it is left out, those of the element that name it.
   *
   * @param findings of the text that the element is in
   */
  public static List<Finding> of(XmlElement element, String attribute, List<Finding> findings) {
    Optional<XmlAttribute> written = element.findAttribute(attribute);
    if (written.isEmpty()) {
      return findings.stream()
          .filter(each -> each.location().range().equals(element.nameRange()))
          .filter(each -> !attribute.isEmpty() && each.names(attribute))
          .toList();
    }
    TextRange range = written.get().range();
    return findings.stream().filter(each -> isIn(each.location().range(), range)).toList();
  }

  private static boolean isIn(TextRange inner, TextRange outer) {
    return outer.start() <= inner.start() && inner.end() <= outer.end();
  }
}
