/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.tests.support;

import java.time.Duration;
import java.util.Optional;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;

/**
 * A dialog that is about to open and to wait for its user: a test says beforehand what is done in
 * it and asks afterwards, by {@link #check}, whether it was.
 */
public final class ExpectedDialog {
  private static final int PAUSE_MILLIS = 100;

  private final String title;
  private final Duration limit;
  private final Use use;
  private final long endNanos;
  private boolean over;
  private boolean used;
  private Throwable failure;

  ExpectedDialog(String title, Duration limit, Use use) {
    this.title = title;
    this.limit = limit;
    this.use = use;
    endNanos = System.nanoTime() + limit.toNanos();
    lookAgain();
  }

  /** What a test does in a dialog; it closes it. */
  public interface Use {
    void use(Shell dialog) throws Exception;
  }

  private void lookAgain() {
    Display.getCurrent().timerExec(PAUSE_MILLIS, this::look);
  }

  private void look() {
    Optional<Shell> shell = Widgets.shell(title).filter(Shell::isVisible);
    if (shell.isPresent()) {
      useIt(shell.get());
      over = true;
    } else if (System.nanoTime() < endNanos) {
      lookAgain();
    } else {
      over = true;
    }
  }

  /** One that is not used as it should be is closed, else it would wait for ever. */
  private void useIt(Shell dialog) {
    used = true;
    try {
      use.use(dialog);
    } catch (Throwable fault) {
      failure = fault;
      if (!dialog.isDisposed()) {
        dialog.close();
      }
    }
  }

  /** Whether it has opened by now. */
  public boolean wasOpen() {
    return used;
  }

  /**
   * Waits till it was used.
   *
   * @throws AssertionError it did not open, or could not be used; the reason is the cause
   */
  public void check() {
    UiWait.until(limit.plusSeconds(5), "the dialog \"" + title + "\"", () -> over);
    if (failure != null) {
      throw new AssertionError("in the dialog \"" + title + "\": " + failure, failure);
    }
    if (!used) {
      throw new AssertionError("the dialog \"" + title + "\" did not open");
    }
  }
}
