/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.Platform;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.jface.preference.PreferenceDialog;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.IWizardPage;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWizard;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.eclipse.ui.forms.editor.FormEditor;
import org.eclipse.ui.forms.editor.IFormPage;
import org.eclipse.ui.ide.IDE;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ranvier.examples.Example;
import org.ranvier.examples.Examples;
import org.ranvier.ui.editor.NeuroMLEditor;
import org.ranvier.ui.form.ModelFormPage;
import org.ranvier.ui.kinetics.ChannelPage;
import org.ranvier.ui.morphology.MorphologyPage;
import org.ranvier.ui.morphology.dendrogram.DendrogramPanel;
import org.ranvier.ui.morphology.playback.PlaybackPanel;
import org.ranvier.ui.morphology.table.ShapeTablePanel;
import org.ranvier.ui.project.NeuroMLNature;
import org.ranvier.ui.run.PlotsView;
import org.ranvier.ui.run.history.RunsView;
import org.ranvier.ui.tests.support.Access;
import org.ranvier.ui.tests.support.Extents;
import org.ranvier.ui.tests.support.NoErrorsLogged;
import org.ranvier.ui.tests.support.TestProject;
import org.ranvier.ui.tests.support.UiWait;
import org.ranvier.ui.tests.support.Welcome;
import org.ranvier.ui.type.TypesPage;

/**
 * Every part of ours can be used with the keyboard and told by a screen reader, has help at F1 and
 * room for its texts. The same at another scale, such as that of a display with many pixels: {@code
 * JAVA_TOOL_OPTIONS=-Dswt.autoScale=200 ./mvnw -f releng/pom.xml verify -Dtest=AccessibilityTest};
 * in Chinese: {@code -Dosgi.nl=zh_CN -Duser.language=zh -Duser.country=CN}.
 */
@ExtendWith(NoErrorsLogged.class)
class AccessibilityTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String OWN_TYPE =
      """
      <Lems>
        <Dimension name="voltage" m="1" l="2" t="-3" i="-1"/>
        <ComponentType name="probe"><Parameter name="offset" dimension="voltage"/></ComponentType>
      </Lems>
      """;
  private static final Example HH = Examples.get("hh-cell");

  private final IWorkbenchPage page =
      PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
  private TestProject project;

  @BeforeEach
  void createProject() throws CoreException {
    Welcome.close();
    project = TestProject.create("access");
    NeuroMLNature.addTo(project.project(), null);
    for (String file : HH.files()) {
      project.write(file, HH.text(file));
    }
  }

  @AfterEach
  void close() throws CoreException {
    page.closeAllEditors(false);
    project.close();
  }

  @Test
  void everyPageOfTheEditor() throws Exception {
    List<String> faults = new ArrayList<>();
    project.write("Own.xml", OWN_TYPE);
    Set<String> seen = new TreeSet<>();
    for (String name : List.of("HHCell.cell.nml", "LEMS_HHCell.xml", "Own.xml")) {
      IFile file = project.file(name);
      NeuroMLEditor editor = (NeuroMLEditor) IDE.openEditor(page, file, true);
      UiWait.until(PATIENCE, "the text to be read", () -> editor.readings().latest().isPresent());
      // Some pages come once the text is read.
      if (name.equals("Own.xml")) {
        UiWait.until(PATIENCE, "the page", () -> editor.findPage(TypesPage.ID) != null);
      } else if (name.equals("HHCell.cell.nml")) {
        UiWait.until(PATIENCE, "the page", () -> editor.findPage(MorphologyPage.ID) != null);
        UiWait.until(PATIENCE, "the page", () -> editor.findPage(ChannelPage.ID) != null);
      }
      for (Object each : pages(editor)) {
        if (each instanceof IFormPage form) {
          editor.setActivePage(form.getId());
          UiWait.settle(Duration.ofMillis(200));
          UiWait.untilIdle(Duration.ofSeconds(3)); // what a page shows may be computed first
          add(faults, name + " " + form.getTitle(), (Composite) form.getPartControl());
          if (form instanceof MorphologyPage morphology) {
            addPanels(faults, morphology);
          }
          seen.add(form.getId());
        }
      }
    }
    assertThat(seen)
        .containsExactlyInAnyOrder(
            "org.ranvier.ui.overview",
            ModelFormPage.ID,
            TypesPage.ID,
            MorphologyPage.ID,
            ChannelPage.ID);
    assertThat(faults).isEmpty();
  }

  /** What stands below the picture of a cell. */
  private static void addPanels(List<String> faults, MorphologyPage morphology) {
    for (String panel :
        List.of(
            DendrogramPanel.ID,
            ShapeTablePanel.SEGMENTS,
            ShapeTablePanel.SECTIONS,
            ShapeTablePanel.GROUPS,
            PlaybackPanel.ID)) {
      morphology.openPanel(panel);
      UiWait.settle(Duration.ofMillis(200));
      add(faults, panel, (Composite) morphology.getPartControl());
    }
    morphology.closePanels();
  }

  /** The platform keeps the list to itself. */
  private static List<?> pages(FormEditor editor) throws ReflectiveOperationException {
    var pages = FormEditor.class.getDeclaredField("pages");
    pages.setAccessible(true);
    return new ArrayList<>((List<?>) pages.get(editor));
  }

  @Test
  void everyViewOfOurs() throws Exception {
    List<String> faults = new ArrayList<>();
    List<String> seen = new ArrayList<>();
    for (var view : PlatformUI.getWorkbench().getViewRegistry().getViews()) {
      if (view.getId().startsWith("org.ranvier.")) {
        var part = page.showView(view.getId());
        UiWait.settle(Duration.ofMillis(200));
        Composite control = (Composite) part.getSite().getService(MPart.class).getWidget();
        assertThat(control).isNotNull();
        add(faults, view.getId(), control);
        seen.add(view.getId());
      }
    }
    assertThat(seen).containsExactlyInAnyOrder(PlotsView.ID, RunsView.ID);
    assertThat(faults).isEmpty();
  }

  @Test
  void everyPreferencePage() {
    List<String> faults = new ArrayList<>();
    List<String> seen = new ArrayList<>();
    for (IConfigurationElement each :
        Platform.getExtensionRegistry()
            .getConfigurationElementsFor("org.eclipse.ui.preferencePages")) {
      String id = each.getAttribute("id");
      if (id.startsWith("org.ranvier.")) {
        PreferenceDialog dialog =
            PreferencesUtil.createPreferenceDialogOn(shell(), id, new String[] {id}, null);
        dialog.setBlockOnOpen(false);
        dialog.open();
        UiWait.settle(Duration.ofMillis(50));
        add(
            faults,
            id,
            (Composite)
                ((org.eclipse.jface.dialogs.IDialogPage) dialog.getSelectedPage()).getControl());
        dialog.close();
        seen.add(id);
      }
    }
    assertThat(seen).hasSize(4);
    assertThat(faults).isEmpty();
  }

  @Test
  void everyWizard() throws CoreException {
    List<String> faults = new ArrayList<>();
    int seen = 0;
    for (String point : List.of("newWizards", "importWizards", "exportWizards")) {
      for (IConfigurationElement each :
          Platform.getExtensionRegistry().getConfigurationElementsFor("org.eclipse.ui." + point)) {
        if (each.getName().equals("wizard") && each.getAttribute("id").startsWith("org.ranvier.")) {
          IWorkbenchWizard wizard = (IWorkbenchWizard) each.createExecutableExtension("class");
          seen++;
          wizard.init(
              PlatformUI.getWorkbench(), new StructuredSelection(project.file("HHCell.cell.nml")));
          WizardDialog dialog = new WizardDialog(shell(), wizard);
          dialog.setBlockOnOpen(false);
          dialog.open();
          UiWait.settle(Duration.ofMillis(100));
          for (IWizardPage wizardPage : wizard.getPages()) {
            dialog.showPage(wizardPage);
            UiWait.settle(Duration.ofMillis(50));
            add(
                faults,
                each.getAttribute("id") + " " + wizardPage.getName(),
                (Composite) wizardPage.getControl());
          }
          dialog.close();
        }
      }
    }
    assertThat(seen).as("8 that make something new, 5 that exchange it").isEqualTo(13);
    assertThat(faults).isEmpty();
  }

  private static void add(List<String> faults, String where, Composite root) {
    Access.faults(root).forEach(fault -> faults.add(where + ": " + fault));
    Extents.cutOff(root).forEach(fault -> faults.add(where + ": " + fault));
    Access.used(root)
        .filter(each -> !hasHelp(each))
        .forEach(each -> faults.add(where + ": nothing at F1 of " + each));
  }

  /** As the platform looks for it: at the control with the focus, then at what it stands in. */
  private static boolean hasHelp(Control focus) {
    for (Control each = focus; each != null; each = each.getParent()) {
      if (isOurHelp(each)) {
        return true;
      }
    }
    return false;
  }

  /** That the context exists is a test of the guide. */
  private static boolean isOurHelp(Control control) {
    return control.getData("org.eclipse.ui.help") instanceof String id
        && id.startsWith("org.ranvier.");
  }

  private Shell shell() {
    return page.getWorkbenchWindow().getShell();
  }
}
