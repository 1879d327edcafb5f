/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.explore;

import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider.IStyledLabelProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.graphics.Image;
import org.eclipse.ui.navigator.IDescriptionProvider;
import org.jspecify.annotations.Nullable;
import org.ranvier.edit.explore.Part;
import org.ranvier.ui.icons.Icons;
import org.ranvier.ui.outline.ElementLabels;

/** What a part is called and what it is; of a list, how many it holds. */
public final class PartLabels extends LabelProvider
    implements IStyledLabelProvider, IDescriptionProvider {
  @Override
  public StyledString getStyledText(Object element) {
    StyledString text = new StyledString();
    if (element instanceof PartContent.Awaited) {
      return text.append(ExploreMessages.awaited, StyledString.QUALIFIER_STYLER);
    }
    if (element instanceof ModelPart node) {
      Part part = node.part();
      if (part.list().isPresent()) {
        text.append(ElementLabels.list(part.kind(), part.list().get()));
      } else {
        text.append(part.id()).append(" : " + part.kind(), StyledString.DECORATIONS_STYLER);
      }
    }
    return text;
  }

  @Override
  public String getText(Object element) {
    return getStyledText(element).getString();
  }

  @Override
  public @Nullable Image getImage(Object element) {
    return element instanceof ModelPart node ? Icons.ofElement(node.part().kind()).image() : null;
  }

  @Override
  public @Nullable String getDescription(Object element) {
    return element instanceof ModelPart node
        ? NLS.bind(
            ExploreMessages.description,
            new Object[] {
              getText(node), node.file().getFullPath().makeRelative(), node.part().line()
            })
        : null;
  }
}
