/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui;

import org.eclipse.e4.core.services.events.IEventBroker;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.forms.widgets.Form;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.eclipse.ui.forms.widgets.Hyperlink;
import org.jspecify.annotations.Nullable;
import org.osgi.service.event.EventHandler;

/**
 * Keeps a part readable while the theme changes under it. The platform styles what the new theme
 * names and leaves the rest in the colours of the theme before, which may be white text on what is
 * white now. Here every control below a root first gets back the colours of the system and then the
 * styles of the theme that holds.
 */
public final class ThemeFollower {
  /** Controls have the colours of the system a turn or two after the system has them. */
  private static final int SYSTEM_FOLLOWS_MS = 100;

  private static final String FORM = "ranvier-form";

  private final Composite root;
  private final @Nullable FormToolkit toolkit;
  private final Runnable afterwards;
  private final EventHandler onTheme = _ -> later();
  private final Listener onSettings = _ -> later();
  private boolean waiting;

  private ThemeFollower(Composite root, @Nullable FormToolkit toolkit, Runnable afterwards) {
    this.root = root;
    this.toolkit = toolkit;
    this.afterwards = afterwards;
  }

  /**
   * Follows until the root is disposed.
   *
   * @param afterwards takes over the new colours where widgets draw themselves, or have items
   */
  public static void follow(Composite root, Runnable afterwards) {
    new ThemeFollower(root, null, afterwards).begin();
  }

  /** As {@link #follow(Composite, Runnable)}, with controls in the colours of a form. */
  public static void followForm(Composite root, FormToolkit toolkit, Runnable afterwards) {
    root.setData("org.eclipse.e4.ui.css.id", FORM); // what css/dark.css knows our forms by
    new ThemeFollower(root, toolkit, afterwards).begin();
  }

  private void begin() {
    IEventBroker broker = PlatformUI.getWorkbench().getService(IEventBroker.class);
    broker.subscribe(IThemeEngine.Events.THEME_CHANGED, onTheme);
    Display display = root.getDisplay();
    // The colours of the system arrive after those of the theme.
    display.addListener(SWT.Settings, onSettings);
    root.addDisposeListener(
        _ -> {
          broker.unsubscribe(onTheme);
          display.removeListener(SWT.Settings, onSettings);
        });
  }

  private void later() {
    if (!root.isDisposed() && !waiting) {
      waiting = true;
      root.getDisplay().timerExec(SYSTEM_FOLLOWS_MS, this::restyle);
    }
  }

  private void restyle() {
    waiting = false;
    if (root.isDisposed()) {
      return;
    }
    if (toolkit != null) {
      Display display = root.getDisplay();
      toolkit.getColors().setBackground(display.getSystemColor(SWT.COLOR_LIST_BACKGROUND));
      toolkit.getColors().setForeground(display.getSystemColor(SWT.COLOR_LIST_FOREGROUND));
      toolkit.getHyperlinkGroup().initializeDefaultForegrounds(display);
    }
    reset(root);
    PlatformUI.getWorkbench().getService(IThemeEngine.class).applyStyles(root, true);
    afterwards.run();
    root.redraw();
    if (!root.isVisible()) {
      // What is hidden when the theme changes gets its styles from the platform once it is shown.
      OnceSeen.run(root, this::later);
    }
  }

  private void reset(Control control) {
    if (control instanceof StyledText) {
      return; // the colours of text editors are preferences, and followed by the platform
    }
    if (toolkit == null) {
      Display display = control.getDisplay();
      if (control instanceof Tree || control instanceof Table) {
        resetList(control, display);
      } else {
        control.setBackground(null);
        // A text colour that a parent outside of ours has kept would be inherited.
        control.setForeground(display.getSystemColor(SWT.COLOR_WIDGET_FOREGROUND));
      }
    } else if (control instanceof Form) {
      control.setBackground(null);
      control.setForeground(null);
    } else {
      control.setBackground(toolkit.getColors().getBackground());
      control.setForeground(
          control instanceof Hyperlink
              ? toolkit.getHyperlinkGroup().getForeground()
              : toolkit.getColors().getForeground());
    }
    if (control instanceof Composite parent) {
      for (Control child : parent.getChildren()) {
        reset(child);
      }
    }
  }

  /**
   * A list that was hidden is drawn in the colours of the theme before, though it says that it has
   * those of the system, and would ignore to be given what it has: it gets others first.
   */
  private static void resetList(Control list, Display display) {
    list.setBackground(display.getSystemColor(SWT.COLOR_LIST_SELECTION));
    list.setBackground(display.getSystemColor(SWT.COLOR_LIST_BACKGROUND));
    list.setForeground(display.getSystemColor(SWT.COLOR_LIST_SELECTION));
    list.setForeground(display.getSystemColor(SWT.COLOR_LIST_FOREGROUND));
  }
}
