/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.explore;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.navigator.CommonActionProvider;
import org.eclipse.ui.navigator.ICommonActionConstants;
import org.eclipse.ui.navigator.ICommonActionExtensionSite;
import org.eclipse.ui.navigator.ICommonMenuConstants;
import org.eclipse.ui.navigator.ICommonViewerWorkbenchSite;

/** Opening a part: by a double click, Enter, and in the menu. */
public final class PartActions extends CommonActionProvider {
  private Action open;

  @Override
  public void init(ICommonActionExtensionSite site) {
    super.init(site);
    open =
        new Action(ExploreMessages.open) {
          @Override
          public void run() {
            openSelected();
          }
        };
  }

  private void openSelected() {
    if (getContext().getSelection() instanceof IStructuredSelection selection
        && selection.getFirstElement() instanceof ModelPart part
        && getActionSite().getViewSite() instanceof ICommonViewerWorkbenchSite site) {
      PartOpener.open(site.getPage(), part);
    }
  }

  private boolean isOnePart() {
    return getContext() != null
        && getContext().getSelection() instanceof IStructuredSelection selection
        && selection.size() == 1
        && selection.getFirstElement() instanceof ModelPart;
  }

  @Override
  public void fillContextMenu(IMenuManager menu) {
    if (isOnePart()) {
      menu.appendToGroup(ICommonMenuConstants.GROUP_OPEN, open);
    }
  }

  @Override
  public void fillActionBars(IActionBars bars) {
    if (isOnePart()) {
      bars.setGlobalActionHandler(ICommonActionConstants.OPEN, open);
    }
  }
}
