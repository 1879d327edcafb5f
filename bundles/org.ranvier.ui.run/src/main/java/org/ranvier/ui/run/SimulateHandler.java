/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.run;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.debug.core.ILaunchManager;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.handlers.HandlerUtil;
import org.ranvier.ui.run.launch.SimulationLaunchShortcut;

/** Runs the model in the active editor, or else the selected one. */
public final class SimulateHandler extends AbstractHandler {
  /** The command this handles. */
  public static final String COMMAND = "org.ranvier.ui.run.simulate";

  @Override
  public Object execute(ExecutionEvent event) {
    var shortcut = new SimulationLaunchShortcut();
    IWorkbenchPart part = HandlerUtil.getActivePart(event);
    ISelection selection = HandlerUtil.getCurrentSelection(event);
    IWorkbenchPage page = HandlerUtil.getActiveWorkbenchWindow(event).getActivePage();
    IEditorPart editor = page == null ? null : page.getActiveEditor();
    boolean selectionCounts = part != editor && selection != null && !selection.isEmpty();
    if (editor != null && !selectionCounts) {
      shortcut.launch(editor, ILaunchManager.RUN_MODE);
    } else if (selection != null) {
      shortcut.launch(selection, ILaunchManager.RUN_MODE);
    } else {
      shortcut.launch(StructuredSelection.EMPTY, ILaunchManager.RUN_MODE);
    }
    return null;
  }
}
