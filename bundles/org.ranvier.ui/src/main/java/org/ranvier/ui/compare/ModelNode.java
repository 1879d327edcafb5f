/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.compare;

import org.eclipse.compare.ITypedElement;
import org.eclipse.compare.structuremergeviewer.DocumentRangeNode;
import org.eclipse.swt.graphics.Image;
import org.ranvier.ui.icons.Icons;
import org.ranvier.xml.TextRange;

/** A part of one side's text that differs from the other's. */
final class ModelNode extends DocumentRangeNode implements ITypedElement {
  private final String name;
  private final Icons icon;

  ModelNode(DocumentRangeNode parent, String name, Icons icon, TextRange range) {
    super(parent, 0, name, parent.getDocument(), range.start(), range.length());
    this.name = name;
    this.icon = icon;
  }

  @Override
  public String getName() {
    return name;
  }

  @Override
  public Image getImage() {
    return icon.image();
  }

  /** So that the two texts are shown and merged as text. */
  @Override
  public String getType() {
    return TEXT_TYPE;
  }
}
