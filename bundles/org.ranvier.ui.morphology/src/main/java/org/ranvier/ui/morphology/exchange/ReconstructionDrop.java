/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.morphology.exchange;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.dnd.TransferData;
import org.eclipse.ui.IViewReference;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.navigator.CommonDropAdapter;
import org.eclipse.ui.navigator.CommonDropAdapterAssistant;
import org.eclipse.ui.navigator.CommonNavigator;
import org.eclipse.ui.navigator.resources.ProjectExplorer;

/**
 * Listens to drops on the Project Explorer from the first drag over it on. The platform asks its
 * own assistant before all others, which takes every file; so this one takes nothing, and what it
 * attaches to the view takes reconstructions before they are copied.
 */
public final class ReconstructionDrop extends CommonDropAdapterAssistant {
  private static final Set<DropTarget> WATCHED = new HashSet<>();

  @Override
  protected void doInit() {
    watch();
  }

  @Override
  public boolean isSupportedType(TransferData type) {
    watch();
    return FileTransfer.getInstance().isSupportedType(type) || super.isSupportedType(type);
  }

  @Override
  public IStatus validateDrop(Object target, int operation, TransferData type) {
    return Status.CANCEL_STATUS;
  }

  @Override
  public IStatus handleDrop(CommonDropAdapter adapter, DropTargetEvent event, Object target) {
    return Status.CANCEL_STATUS;
  }

  /** Each view once; it may have been closed and opened again. */
  private static void watch() {
    for (IWorkbenchWindow window : PlatformUI.getWorkbench().getWorkbenchWindows()) {
      for (IWorkbenchPage page : window.getPages()) {
        Arrays.stream(page.getViewReferences())
            .filter(each -> each.getId().equals(ProjectExplorer.VIEW_ID))
            .forEach(ReconstructionDrop::watch);
      }
    }
  }

  private static void watch(IViewReference reference) {
    if (reference.getView(false) instanceof CommonNavigator view
        && view.getCommonViewer() != null
        && view.getCommonViewer().getTree().getData(DND.DROP_TARGET_KEY)
            instanceof DropTarget target
        && WATCHED.add(target)) {
      target.addDropListener(new DroppedReconstructions());
      target.addDisposeListener(_ -> WATCHED.remove(target));
    }
  }
}
