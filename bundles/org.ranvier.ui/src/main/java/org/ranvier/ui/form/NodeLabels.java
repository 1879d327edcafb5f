/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.form;

import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider.IStyledLabelProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.swt.graphics.Image;
import org.ranvier.edit.form.FormTree.Single;
import org.ranvier.ui.outline.ElementLabels;
import org.ranvier.xml.XmlElement;

/** Elements and lists as the outline shows them. */
final class NodeLabels extends LabelProvider implements IStyledLabelProvider {
  private final ElementLabels elements = new ElementLabels();

  @Override
  public StyledString getStyledText(Object node) {
    return elements.getStyledText(shown(node));
  }

  @Override
  public String getText(Object node) {
    return getStyledText(node).getString();
  }

  @Override
  public Image getImage(Object node) {
    return elements.getImage(shown(node));
  }

  private static Object shown(Object node) {
    return node instanceof Single(XmlElement element) ? element : node;
  }
}
