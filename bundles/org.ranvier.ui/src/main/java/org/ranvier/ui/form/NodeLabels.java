/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.form;

import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider.IStyledLabelProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.graphics.Image;
import org.ranvier.edit.form.FormTree.Several;
import org.ranvier.edit.form.FormTree.Single;
import org.ranvier.ui.icons.Icons;
import org.ranvier.ui.outline.ElementLabels;
import org.ranvier.xml.XmlElement;

/** Elements as the outline shows them; lists by their name and how many they hold. */
final class NodeLabels extends LabelProvider implements IStyledLabelProvider {
  private final ElementLabels elements = new ElementLabels();

  @Override
  public StyledString getStyledText(Object node) {
    if (node instanceof Single(XmlElement element)) {
      return elements.getStyledText(element);
    }
    return node instanceof Several several
        ? new StyledString(
            several.all()
                ? NLS.bind(FormMessages.list, several.name(), several.size())
                : NLS.bind(FormMessages.range, several.from() + 1, several.to()))
        : new StyledString();
  }

  @Override
  public String getText(Object node) {
    return getStyledText(node).getString();
  }

  @Override
  public Image getImage(Object node) {
    return node instanceof Single(XmlElement element)
        ? elements.getImage(element)
        : node instanceof Several several ? Icons.ofElement(several.name()).image() : null;
  }
}
