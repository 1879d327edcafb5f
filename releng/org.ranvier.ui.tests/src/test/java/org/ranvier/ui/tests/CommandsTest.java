/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.NotDefinedException;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.bindings.Binding;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.keys.IBindingService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ranvier.examples.Example;
import org.ranvier.examples.Examples;
import org.ranvier.ui.editor.NeuroMLEditor;
import org.ranvier.ui.project.NeuroMLNature;
import org.ranvier.ui.tests.support.NoErrorsLogged;
import org.ranvier.ui.tests.support.TestProject;
import org.ranvier.ui.tests.support.UiWait;
import org.ranvier.ui.tests.support.Welcome;
import org.ranvier.ui.tests.support.Widgets;

/** All commands of ours: what they are called, what does them, which keys they have. */
@ExtendWith(NoErrorsLogged.class)
class CommandsTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Example HH = Examples.get("hh-cell");
  private static final String CATEGORY = "org.ranvier.ui.commands";

  private final IWorkbenchPage page =
      PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
  private final IBindingService bindings =
      PlatformUI.getWorkbench().getService(IBindingService.class);
  private TestProject project;
  private NeuroMLEditor editor;

  @BeforeEach
  void openSource() throws CoreException {
    Welcome.close();
    project = TestProject.create("commands");
    NeuroMLNature.addTo(project.project(), null);
    for (String file : HH.files()) {
      project.write(file, HH.text(file));
    }
    editor = (NeuroMLEditor) IDE.openEditor(page, project.file("HHCell.cell.nml"), true);
    UiWait.until(PATIENCE, "the text to be read", () -> editor.readings().latest().isPresent());
    editor.setActiveEditor(editor.source());
    editor.source().setFocus();
    UiWait.settle(Duration.ofMillis(200));
  }

  @AfterEach
  void close() throws CoreException {
    page.closeAllEditors(false);
    project.close();
  }

  @Test
  void everyCommandHasItsWords() throws NotDefinedException {
    List<Command> ours = ours();
    assertThat(ours).hasSizeGreaterThan(8);
    for (Command command : ours) {
      assertThat(command.getName()).as(command.getId()).isNotBlank().doesNotStartWith("%");
      assertThat(command.getDescription()).as(command.getId()).isNotBlank().doesNotStartWith("%");
      assertThat(command.getCategory().getId()).as(command.getId()).isEqualTo(CATEGORY);
      assertThat(command.getCategory().getName()).isEqualTo("NeuroML");
    }
    assertThat(ours.stream().map(CommandsTest::name)).doesNotHaveDuplicates();
  }

  @Test
  void everyCommandIsDoneBySomethingWhileASourceIsEdited() {
    for (Command command : ours()) {
      assertThat(command.isHandled()).as(command.getId()).isTrue();
    }
  }

  @Test
  void ourKeysAreOursAndNobodyElseWantsThem() {
    List<Binding> ours =
        Arrays.stream(bindings.getBindings())
            .filter(each -> isOurs(each.getParameterizedCommand()))
            .toList();
    assertThat(ours).hasSizeGreaterThan(4);
    for (Binding binding : ours) {
      assertThat(binding.getContextId()).as(binding.toString()).startsWith("org.ranvier.");
      Binding meant = bindings.getPerfectMatch(binding.getTriggerSequence());
      assertThat(meant).as("conflict over " + binding.getTriggerSequence()).isNotNull();
      assertThat(meant.getParameterizedCommand().getId())
          .as(binding.getTriggerSequence().format())
          .isEqualTo(binding.getParameterizedCommand().getId());
    }
  }

  /** A key of a context that two commands have in the same scheme leads to neither. */
  @Test
  void noTwoCommandsHaveOneKeyInAContextOfOurs() {
    List<Binding> all =
        Arrays.stream(bindings.getBindings())
            .filter(each -> each.getContextId().startsWith("org.ranvier."))
            .filter(each -> each.getParameterizedCommand() != null)
            .toList();
    assertThat(
            all.stream()
                .map(each -> each.getContextId() + each.getSchemeId() + each.getTriggerSequence()))
        .doesNotHaveDuplicates();
  }

  @Test
  void quickAccessFindsEveryCommandByItsName() throws Exception {
    for (Command command : ours()) {
      PlatformUI.getWorkbench()
          .getService(IHandlerService.class)
          .executeCommand("org.eclipse.ui.window.quickAccess", null);
      Shell shell = UiWait.value(PATIENCE, "Quick Access", CommandsTest::quickAccess);
      try {
        Text field = Widgets.find(shell, Text.class, _ -> true).orElseThrow();
        field.setText(command.getName());
        field.notifyListeners(SWT.Modify, new Event());
        Table found = Widgets.find(shell, Table.class, _ -> true).orElseThrow();
        UiWait.until(PATIENCE, command.getName(), () -> shows(found, name(command)));
      } finally {
        shell.close();
        UiWait.settle(Duration.ofMillis(50));
      }
    }
  }

  private static boolean shows(Table table, String name) {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < table.getItemCount(); i++) {
      texts.add(table.getItem(i).getText(0) + table.getItem(i).getText(1));
    }
    return texts.stream().anyMatch(text -> text.contains(name));
  }

  private static Shell quickAccess() {
    return Arrays.stream(Display.getCurrent().getShells())
        .filter(shell -> shell.isVisible() && shell.getParent() != null)
        .filter(shell -> Widgets.find(shell, Table.class, _ -> true).isPresent())
        .findFirst()
        .orElse(null);
  }

  private static List<Command> ours() {
    return Arrays.stream(
            PlatformUI.getWorkbench().getService(ICommandService.class).getDefinedCommands())
        .filter(command -> command.getId().startsWith("org.ranvier."))
        .toList();
  }

  private static boolean isOurs(ParameterizedCommand command) {
    return command != null && command.getId().startsWith("org.ranvier.");
  }

  private static String name(Command command) {
    try {
      return command.getName();
    } catch (NotDefinedException e) {
      throw new AssertionError(e);
    }
  }
}
