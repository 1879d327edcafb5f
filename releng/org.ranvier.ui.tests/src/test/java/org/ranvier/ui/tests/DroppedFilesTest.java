/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.dnd.TransferData;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.navigator.CommonDropAdapter;
import org.eclipse.ui.navigator.CommonViewer;
import org.eclipse.ui.navigator.resources.ProjectExplorer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.ranvier.examples.Example;
import org.ranvier.examples.Examples;
import org.ranvier.ui.project.ModelFiles;
import org.ranvier.ui.project.NeuroMLNature;
import org.ranvier.ui.tests.support.NoErrorsLogged;
import org.ranvier.ui.tests.support.TestProject;
import org.ranvier.ui.tests.support.UiWait;

/** Files and folders that are dropped on the Project Explorer. */
@ExtendWith(NoErrorsLogged.class)
class DroppedFilesTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /** Whether the platform copies or links what is dropped, or asks. */
  private static final String MODE = "IMPORT_FILES_AND_FOLDERS_MODE";

  private final IEclipsePreferences settings = InstanceScope.INSTANCE.getNode("org.eclipse.ui.ide");

  @TempDir Path folder;

  private TestProject project;

  @BeforeEach
  void createProject() throws Exception {
    project = TestProject.create("dropped");
    NeuroMLNature.addTo(project.project(), null);
    settings.put(MODE, "MOVE_COPY"); // what is under test is not the platform's question
  }

  @AfterEach
  void deleteProject() throws Exception {
    settings.remove(MODE);
    project.close();
  }

  @Test
  void modelsAndFoldersAreCopiedAndAllElseIsAFile() throws Exception {
    Example example = Examples.get("hh-cell");
    Path models = Files.createDirectories(folder.resolve("models"));
    example.copyTo(models);
    Path shape = Files.writeString(folder.resolve("shape.swc"), "1 1 0 0 0 1 -1\n");
    drop(models, shape);
    UiWait.until(
        PATIENCE, "the copies", () -> project.file("shape.swc").exists() && hasAll(example));
    assertThat(ModelFiles.isModel(project.file("models/" + example.mainFile()))).isTrue();
    assertThat(project.file("models/HHCell.cell.nml").readString())
        .isEqualTo(example.text("HHCell.cell.nml"));
    assertThat(ModelFiles.isModel(project.file("shape.swc"))).isFalse();
  }

  private boolean hasAll(Example example) {
    return example.files().stream().allMatch(each -> project.file("models/" + each).exists());
  }

  /** Does what the platform does when files of the system are dropped on the project. */
  private void drop(Path... files) throws Exception {
    var page = PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
    CommonViewer viewer =
        ((ProjectExplorer) page.showView(ProjectExplorer.VIEW_ID)).getCommonViewer();
    TreeItem item =
        UiWait.value(
            PATIENCE,
            "the project in the explorer",
            () -> (TreeItem) viewer.testFindItem(project.project()));
    viewer.getTree().showItem(item);
    String[] paths = new String[files.length];
    for (int i = 0; i < files.length; i++) {
      paths[i] = files[i].toString();
    }
    var adapter = new CommonDropAdapter(viewer.getNavigatorContentService(), viewer);
    adapter.dragEnter(event(viewer, item, paths));
    adapter.dropAccept(event(viewer, item, paths));
    adapter.drop(event(viewer, item, paths));
  }

  /** An event as SWT makes it; its classes offer no other way. */
  private static DropTargetEvent event(CommonViewer viewer, TreeItem item, String[] paths)
      throws Exception {
    Class<?> type = Class.forName("org.eclipse.swt.dnd.DNDEvent", true, DND.class.getClassLoader());
    Constructor<?> creation = type.getDeclaredConstructor();
    creation.setAccessible(true);
    Object raw = creation.newInstance();
    TransferData files = FileTransfer.getInstance().getSupportedTypes()[0];
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
    Constructor<DropTargetEvent> wrapping = DropTargetEvent.class.getDeclaredConstructor(type);
    wrapping.setAccessible(true);
    return wrapping.newInstance(raw);
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
