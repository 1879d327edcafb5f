/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.eclipse.core.resources.IFolder;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.navigator.resources.ProjectExplorer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ranvier.examples.Example;
import org.ranvier.examples.Examples;
import org.ranvier.ui.editor.NeuroMLEditor;
import org.ranvier.ui.explore.ModelPart;
import org.ranvier.ui.explore.PartStore;
import org.ranvier.ui.project.NeuroMLNature;
import org.ranvier.ui.tests.support.NoErrorsLogged;
import org.ranvier.ui.tests.support.TestProject;
import org.ranvier.ui.tests.support.UiWait;
import org.ranvier.ui.tests.support.Welcome;
import org.ranvier.xml.TextRange;

/** The menus under the right button hold the platform's entries beside ours. */
@ExtendWith(NoErrorsLogged.class)
class ContextMenuTest {
  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final Example HH = Examples.get("hh-cell");
  private static final String SIMULATION = "NeuroML Simulation";

  private final IWorkbenchPage page =
      PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
  private TestProject project;

  @BeforeEach
  void copyExample() throws Exception {
    Welcome.close();
    project = TestProject.create("menus");
    NeuroMLNature.addTo(project.project(), null);
    for (String file : HH.files()) {
      project.write(file, HH.text(file));
    }
  }

  @AfterEach
  void close() throws Exception {
    page.closeAllEditors(false);
    project.close();
  }

  @Test
  void theSourcePageHasThePlatformsEntriesAndOurs() throws Exception {
    NeuroMLEditor editor =
        (NeuroMLEditor) IDE.openEditor(page, project.file("HHCell.cell.nml"), true);
    UiWait.until(PATIENCE, "the text to be read", () -> editor.readings().latest().isPresent());
    editor.reveal(new TextRange(0, 5));
    List<String> shown = open(editor.source().viewer().getTextWidget().getMenu());
    assertThat(shown)
        .as("the platform's")
        .contains(
            "Undo",
            "Save",
            "Open With",
            "Show In",
            "Cut",
            "Copy",
            "Paste",
            "Run As",
            "Team",
            "Compare With",
            "Replace With",
            "Preferences...");
    assertThat(shown)
        .as("ours")
        .contains(
            "Open Definition",
            "Quick Outline",
            "Rename…",
            "Find References",
            "Format",
            "Quick Fix");
  }

  @Test
  void runAsOffersTheSimulationForWhateverHoldsAModel() throws Exception {
    IFolder folder = project.project().getFolder("inner");
    folder.create(true, true, null);
    project.write("inner/notes.txt", "no model");
    ModelPart part =
        UiWait.value(
                PATIENCE,
                "the parts",
                () -> PartStore.shared().find(project.file("HHCell.cell.nml")).orElse(null))
            .getFirst();
    for (Object each :
        List.of(
            project.file("LEMS_HHCell.xml"),
            project.file("HHCell.cell.nml"),
            part,
            folder,
            project.project())) {
      assertThat(runAs(each)).as("Run As of " + each).anyMatch(text -> text.contains(SIMULATION));
    }
    assertThat(runAs(project.file("inner/notes.txt"))).noneMatch(text -> text.contains(SIMULATION));
  }

  private List<String> runAs(Object selected) throws Exception {
    ProjectExplorer explorer = (ProjectExplorer) page.showView(ProjectExplorer.VIEW_ID);
    page.activate(explorer);
    explorer.getCommonViewer().setSelection(new StructuredSelection(selected), true);
    UiWait.settle(Duration.ofMillis(200));
    Menu menu = explorer.getCommonViewer().getTree().getMenu();
    menu.notifyListeners(SWT.Show, new Event());
    MenuItem item =
        Arrays.stream(menu.getItems())
            .filter(each -> plain(each).equals("Run As"))
            .findFirst()
            .orElseThrow();
    List<String> shown = open(item.getMenu());
    menu.notifyListeners(SWT.Hide, new Event());
    UiWait.settle(Duration.ofMillis(50));
    return shown;
  }

  private static List<String> open(Menu menu) {
    menu.notifyListeners(SWT.Show, new Event());
    List<String> texts = new ArrayList<>();
    for (MenuItem each : menu.getItems()) {
      texts.add(plain(each));
    }
    menu.notifyListeners(SWT.Hide, new Event());
    UiWait.settle(Duration.ofMillis(50));
    return texts;
  }

  private static String plain(MenuItem item) {
    return item.getText().replace("&", "").replaceAll("\t.*", "");
  }
}
