/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.editor;

import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.swt.graphics.Image;
import org.ranvier.ui.icons.Icons;
import org.ranvier.xml.XmlElement;

/** A component by id and type, with its icon. */
final class ContentsLabels extends LabelProvider {
  @Override
  public String getText(Object object) {
    if (!(object instanceof XmlElement element)) {
      return "";
    }
    String id = element.attribute("id");
    String file =
        element.attribute("href") != null ? element.attribute("href") : element.attribute("file");
    String name = id != null ? id : file;
    return name == null ? element.localName() : name + "  –  " + element.localName();
  }

  @Override
  public Image getImage(Object object) {
    return object instanceof XmlElement element
        ? Icons.ofElement(element.localName()).image()
        : null;
  }
}
