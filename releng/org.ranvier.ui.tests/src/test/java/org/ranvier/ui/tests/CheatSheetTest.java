/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.URL;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.FileLocator;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.Platform;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.forms.widgets.Form;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.ide.IDE;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ranvier.examples.Example;
import org.ranvier.examples.Examples;
import org.ranvier.ui.project.NeuroMLNature;
import org.ranvier.ui.tests.support.NoErrorsLogged;
import org.ranvier.ui.tests.support.Screenshot;
import org.ranvier.ui.tests.support.TestProject;
import org.ranvier.ui.tests.support.UiWait;
import org.ranvier.ui.tests.support.Welcome;
import org.ranvier.ui.tests.support.Widgets;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The cheat sheets: they open, and each of their commands can be done. */
@ExtendWith(NoErrorsLogged.class)
class CheatSheetTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String VIEW = "org.eclipse.ui.cheatsheets.views.CheatSheetView";
  private static final Example HH = Examples.get("hh-cell");

  private final IWorkbenchPage page =
      PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
  private TestProject project;

  @BeforeEach
  void openCell() throws CoreException {
    Welcome.close();
    project = TestProject.create("steps");
    NeuroMLNature.addTo(project.project(), null);
    for (String file : HH.files()) {
      project.write(file, HH.text(file));
    }
    IDE.openEditor(page, project.file("HHCell.cell.nml"), true);
  }

  @AfterEach
  void close() throws CoreException {
    page.hideView(page.findView(VIEW));
    page.closeAllEditors(false);
    project.close();
  }

  @Test
  void everyCommandCanBeDone() throws Exception {
    int seen = 0;
    for (IConfigurationElement sheet : sheets()) {
      for (String serialization : commands(sheet)) {
        ParameterizedCommand command =
            PlatformUI.getWorkbench().getService(ICommandService.class).deserialize(serialization);
        assertThat(command.getCommand().isDefined()).as(serialization).isTrue();
        assertThat(command.getCommand().isHandled()).as(serialization).isTrue();
        assertThat(leadsSomewhere(command)).as(serialization).isTrue();
        seen++;
      }
    }
    assertThat(seen).isGreaterThan(10);
  }

  private static boolean leadsSomewhere(ParameterizedCommand command) {
    @SuppressWarnings("unchecked")
    Map<String, String> parameters = command.getParameterMap();
    String wizard = parameters.get("newWizardId");
    String view = parameters.get("org.eclipse.ui.views.showView.viewId");
    return (wizard == null
            || PlatformUI.getWorkbench().getNewWizardRegistry().findWizard(wizard) != null)
        && (view == null || PlatformUI.getWorkbench().getViewRegistry().find(view) != null);
  }

  @Test
  void everyCheatSheetOpens() throws Exception {
    Shell shell = page.getWorkbenchWindow().getShell();
    shell.setSize(1440, 900);
    for (IConfigurationElement sheet : sheets()) {
      String id = sheet.getAttribute("id");
      execute("org.eclipse.ui.cheatsheets.openCheatSheet(cheatSheetId=" + id + ")");
      String title = content(sheet).getAttribute("title");
      UiWait.until(PATIENCE, id + ": " + title, () -> title.equals(shown()));
    }
    Screenshot.inBothThemes(shell, "cheat-sheet");
  }

  /** The title of the cheat sheet that the view shows. */
  private String shown() {
    IViewPart view = page.findView(VIEW);
    return view == null
        ? ""
        : Widgets.find(
                (Control) view.getSite().getService(MPart.class).getWidget(),
                Form.class,
                Form::isVisible)
            .map(Form::getText)
            .orElse("");
  }

  @Test
  void theHelpMenuOffersThem() {
    Shell shell = page.getWorkbenchWindow().getShell();
    MenuItem help =
        Arrays.stream(shell.getMenuBar().getItems())
            .filter(item -> item.getText().replace("&", "").equals("Help"))
            .findFirst()
            .orElseThrow();
    Menu menu = help.getMenu();
    menu.notifyListeners(SWT.Show, new Event());
    assertThat(Arrays.stream(menu.getItems()).map(MenuItem::getText))
        .anyMatch(text -> text.replace("&", "").startsWith("Cheat Sheets"));
    menu.notifyListeners(SWT.Hide, new Event());
  }

  private static List<IConfigurationElement> sheets() {
    List<IConfigurationElement> ours = new ArrayList<>();
    for (IConfigurationElement each :
        Platform.getExtensionRegistry()
            .getConfigurationElementsFor("org.eclipse.ui.cheatsheets.cheatSheetContent")) {
      if (each.getContributor().getName().startsWith("org.ranvier.")
          && each.getName().equals("cheatsheet")) {
        ours.add(each);
      }
    }
    assertThat(ours).hasSizeGreaterThan(3);
    return ours;
  }

  private static Element content(IConfigurationElement sheet) throws Exception {
    URL file =
        FileLocator.find(
            Platform.getBundle(sheet.getContributor().getName()),
            IPath.fromPortableString(sheet.getAttribute("contentFile")),
            null);
    assertThat(file).as(sheet.getAttribute("contentFile")).isNotNull();
    try (InputStream in = file.openStream()) {
      return DocumentBuilderFactory.newDefaultInstance()
          .newDocumentBuilder()
          .parse(in)
          .getDocumentElement();
    }
  }

  private static List<String> commands(IConfigurationElement sheet) throws Exception {
    NodeList found = content(sheet).getElementsByTagName("command");
    List<String> commands = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      commands.add(((Element) found.item(i)).getAttribute("serialization"));
    }
    return commands;
  }

  private static void execute(String serialization) throws Exception {
    var workbench = PlatformUI.getWorkbench();
    workbench
        .getService(IHandlerService.class)
        .executeCommand(
            workbench.getService(ICommandService.class).deserialize(serialization), null);
  }
}
