/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.explore;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.handlers.HandlerUtil;
import org.jspecify.annotations.Nullable;

/** Opens the selected part at its place: what it defines is there. */
public final class OpenPartHandler extends AbstractHandler {
  @Override
  public @Nullable Object execute(ExecutionEvent event) throws ExecutionException {
    if (HandlerUtil.getCurrentSelection(event) instanceof IStructuredSelection selection
        && selection.getFirstElement() instanceof ModelPart part) {
      PartOpener.open(HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage(), part);
    }
    return null;
  }
}
