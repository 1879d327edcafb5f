/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.tests.support;

import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.forms.widgets.Hyperlink;

/** Finds widgets as a person does, by what is written on them, and uses them. */
public final class Widgets {
  private Widgets() {}

  /** Every control below a parent, the parent included. */
  public static Stream<Control> below(Control parent) {
    Stream<Control> self = Stream.of(parent);
    return parent instanceof Composite composite
        ? Stream.concat(self, Arrays.stream(composite.getChildren()).flatMap(Widgets::below))
        : self;
  }

  /** The first control of a type that the condition holds for. */
  public static <T extends Control> Optional<T> find(
      Control parent, Class<T> type, Predicate<T> wanted) {
    return below(parent).filter(type::isInstance).map(type::cast).filter(wanted).findFirst();
  }

  /** The open shell of this title. */
  public static Optional<Shell> shell(String title) {
    return Arrays.stream(Display.getCurrent().getShells())
        .filter(shell -> !shell.isDisposed() && shell.getText().strip().equals(title))
        .findFirst();
  }

  /** Presses the button with this text; mnemonics do not count. */
  public static void press(Shell shell, String text) {
    Button button =
        find(shell, Button.class, each -> each.getText().replace("&", "").equals(text))
            .orElseThrow(() -> new AssertionError("no button " + text + " in " + shell.getText()));
    if (!button.isEnabled()) {
      throw new AssertionError(text + " of " + shell.getText() + " is disabled");
    }
    button.notifyListeners(SWT.Selection, new Event());
  }

  /** What is written on a link; empty where it is an image. */
  public static String text(Hyperlink link) {
    return Objects.requireNonNullElse(link.getText(), "");
  }

  /** Follows a link as its user does who pressed Enter on it. */
  public static void follow(Hyperlink link) {
    Event enter = new Event();
    enter.character = SWT.CR;
    link.notifyListeners(SWT.KeyDown, enter);
  }

  /**
   * Does something in a dialog that is about to open and to wait for its user. Whether it did open
   * and was used says {@link ExpectedDialog#check}.
   */
  public static ExpectedDialog whenOpen(String title, Duration limit, ExpectedDialog.Use use) {
    return new ExpectedDialog(title, limit, use);
  }
}
