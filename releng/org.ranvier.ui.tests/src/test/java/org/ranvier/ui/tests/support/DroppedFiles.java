/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.tests.support;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.eclipse.core.resources.IResource;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.dnd.TransferData;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.navigator.CommonViewer;
import org.eclipse.ui.navigator.resources.ProjectExplorer;

/** Files of the system that are dropped on the Project Explorer. */
public final class DroppedFiles {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private DroppedFiles() {}

  /** Does what the platform does when files of the system are dropped on a resource. */
  public static void on(IResource target, Path... files) throws Exception {
    var page = PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
    CommonViewer viewer =
        ((ProjectExplorer) page.showView(ProjectExplorer.VIEW_ID)).getCommonViewer();
    TreeItem item =
        UiWait.value(
            PATIENCE, "the target in the explorer", () -> (TreeItem) viewer.testFindItem(target));
    viewer.getTree().showItem(item);
    String[] paths = new String[files.length];
    for (int i = 0; i < files.length; i++) {
      paths[i] = files[i].toString();
    }
    DropTarget dropTarget = (DropTarget) viewer.getTree().getData(DND.DROP_TARGET_KEY);
    dropTarget.notifyListeners(DND.DragEnter, event(viewer, item, paths));
    Event accepted = event(viewer, item, paths);
    dropTarget.notifyListeners(DND.DropAccept, accepted);
    if (accepted.detail != DND.DROP_NONE) { // else somebody has done all there is to do
      dropTarget.notifyListeners(DND.Drop, event(viewer, item, paths));
    }
  }

  /** An event as SWT makes it; its classes offer no other way. */
  private static Event event(CommonViewer viewer, TreeItem item, String[] paths) throws Exception {
    Class<?> type = Class.forName("org.eclipse.swt.dnd.DNDEvent", true, DND.class.getClassLoader());
    Constructor<?> creation = type.getDeclaredConstructor();
    creation.setAccessible(true);
    Object raw = creation.newInstance();
    TransferData files = FileTransfer.getInstance().getSupportedTypes()[0];
    FileTransfer.getInstance().javaToNative(paths, files);
    Rectangle bounds = item.getBounds();
    Point at = viewer.getTree().toDisplay(bounds.x + 4, bounds.y + bounds.height / 2);
    ((Event) raw).widget = viewer.getTree();
    ((Event) raw).item = item;
    ((Event) raw).x = at.x;
    ((Event) raw).y = at.y;
    ((Event) raw).detail = DND.DROP_COPY;
    for (Map.Entry<String, Object> each :
        Map.<String, Object>of(
                "dataType",
                files,
                "dataTypes",
                new TransferData[] {files},
                "operations",
                DND.DROP_COPY | DND.DROP_MOVE,
                "data",
                paths)
            .entrySet()) {
      field(type, each.getKey()).set(raw, each.getValue());
    }
    return (Event) raw;
  }

  private static Field field(Class<?> type, String name) throws NoSuchFieldException {
    for (Class<?> at = type; at != null; at = at.getSuperclass()) {
      for (Field each : at.getDeclaredFields()) {
        if (each.getName().equals(name)) {
          each.setAccessible(true);
          return each;
        }
      }
    }
    throw new NoSuchFieldException(name);
  }
}
