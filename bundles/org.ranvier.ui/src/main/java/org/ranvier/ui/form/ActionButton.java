/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.form;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.forms.widgets.FormToolkit;

/** The buttons beside a list, one below the other and of one width. */
public final class ActionButton {
  private ActionButton() {}

  public static Button of(FormToolkit toolkit, Composite parent, String text, Runnable action) {
    Button button = toolkit.createButton(parent, text, SWT.PUSH);
    GridDataFactory.fillDefaults().grab(true, false).applyTo(button);
    button.addSelectionListener(SelectionListener.widgetSelectedAdapter(_ -> action.run()));
    return button;
  }
}
