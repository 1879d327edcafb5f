/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.dialogs.ErrorDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerActivation;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.menus.CommandContributionItem;
import org.eclipse.ui.menus.CommandContributionItemParameter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ranvier.ui.tests.support.NoErrorsLogged;
import org.ranvier.ui.tests.support.Screenshot;
import org.ranvier.ui.tests.support.UiWait;
import org.ranvier.ui.tests.support.Widgets;

/** A command of ours that fails is told of with details, and is in the log. */
class CommandFailuresTest {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final String COMMAND = "org.ranvier.ui.tests.fails";

  private final IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
  private final IHandlerService handlers =
      PlatformUI.getWorkbench().getService(IHandlerService.class);
  private IHandlerActivation activation;
  private boolean automated;

  @BeforeEach
  void forgetEarlierErrors() throws Exception {
    automated = ErrorDialog.AUTOMATED_MODE;
    ErrorDialog.AUTOMATED_MODE = false; // else nothing would be shown in tests
    assertThat(NoErrorsLogged.newErrors()).as("errors that other tests left").isEmpty();
    ICommandService commands = PlatformUI.getWorkbench().getService(ICommandService.class);
    Command command = commands.getCommand(COMMAND);
    command.define("Fail", "Fails in a test", commands.getCategory(null));
  }

  @AfterEach
  void remove() throws Exception {
    ErrorDialog.AUTOMATED_MODE = automated;
    handlers.deactivateHandler(activation);
    PlatformUI.getWorkbench().getService(ICommandService.class).getCommand(COMMAND).undefine();
    NoErrorsLogged.newErrors(); // what was logged on purpose is no fault of the next test
  }

  @Test
  void whatAHandlerSaysOfItsFailureIsShownWithDetails() throws Exception {
    fail(
        () ->
            new ExecutionException(
                "The models could not be searched", new IllegalStateException("disk gone")));
    check("The models could not be searched", "disk gone");
  }

  @Test
  void aFaultThatNobodyThoughtOfIsShownWithDetails() throws Exception {
    fail(() -> new IllegalStateException("no such thing"));
    check("no such thing", "no such thing");
  }

  /** Chooses a menu entry whose handler throws. */
  private void fail(Failing failing) {
    activation =
        handlers.activateHandler(
            COMMAND,
            new AbstractHandler() {
              @Override
              public Object execute(ExecutionEvent event) throws ExecutionException {
                Exception failure = failing.failure();
                if (failure instanceof ExecutionException said) {
                  throw said;
                }
                throw (RuntimeException) failure;
              }
            });
    MenuManager manager = new MenuManager();
    manager.add(
        new CommandContributionItem(
            new CommandContributionItemParameter(
                window, "fails", COMMAND, CommandContributionItem.STYLE_PUSH)));
    Menu menu = manager.createContextMenu(window.getShell());
    manager.update(true);
    Display.getCurrent()
        .timerExec(50, () -> menu.getItem(0).notifyListeners(SWT.Selection, new Event()));
    UiWait.settle(Duration.ofMillis(300));
    manager.dispose();
  }

  private interface Failing {
    Exception failure();
  }

  private void check(String message, String cause) throws Exception {
    Shell dialog = UiWait.value(PATIENCE, "the dialog", () -> dialog().orElse(null));
    Button details =
        Widgets.find(dialog, Button.class, each -> each.getText().contains("Details"))
            .orElseThrow();
    Screenshot.save(dialog, "command-failure");
    assertThat(texts(dialog)).anyMatch(each -> each.contains(message));
    List<String> brief = texts(dialog);
    details.notifyListeners(SWT.Selection, new Event());
    UiWait.settle(Duration.ofMillis(200));
    assertThat(texts(dialog)).as("with details").hasSizeGreaterThan(brief.size());
    assertThat(texts(dialog)).noneMatch(each -> each.contains("\tat ") || each.contains(".java:"));
    Widgets.press(dialog, "OK");
    List<String> logged = NoErrorsLogged.newErrors();
    assertThat(logged).isNotEmpty();
    assertThat(String.join("\n", logged)).contains(message).contains(cause);
  }

  private Optional<Shell> dialog() {
    return Arrays.stream(Display.getCurrent().getShells())
        .filter(each -> each.isVisible() && each != window.getShell())
        .filter(
            each ->
                Widgets.find(each, Button.class, b -> b.getText().contains("Details")).isPresent())
        .findFirst();
  }

  private static List<String> texts(Shell dialog) {
    return Widgets.below(dialog)
        .filter(Control::isVisible)
        .flatMap(CommandFailuresTest::text)
        .toList();
  }

  private static Stream<String> text(Control control) {
    return switch (control) {
      case Label label -> Stream.of(label.getText());
      case Text text -> Stream.of(text.getText());
      case StyledText text -> Stream.of(text.getText());
      case org.eclipse.swt.widgets.List list -> Stream.of(list.getItems());
      case Table table -> Arrays.stream(table.getItems()).map(TableItem::getText);
      case Tree tree -> Arrays.stream(tree.getItems()).map(TreeItem::getText);
      default -> Stream.empty();
    };
  }
}
