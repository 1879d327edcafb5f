/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.fix;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.ui.IEditorInput;
import org.ranvier.edit.form.ElementPath;
import org.ranvier.ui.PassingMenu;
import org.ranvier.ui.editor.DocumentReading;
import org.ranvier.ui.editor.NeuroMLEditor;
import org.ranvier.validation.Finding;

/** The repairs of one problem, or of one field, in a menu; they are found in the background. */
public final class RepairMenu {
  private final NeuroMLEditor editor;

  public RepairMenu(NeuroMLEditor editor) {
    this.editor = editor;
  }

  /**
   * Shows what can be done about a problem.
   *
   * @param at a place of the display
   */
  public void open(Control control, Point at, Finding finding) {
    open(control, at, checked -> checked.choices(finding));
  }

  /**
   * Shows what can be done about what is wrong with a field.
   *
   * @param at a place of the display
   * @param attribute of the element, written or left out
   */
  public void open(Control control, Point at, ElementPath element, String attribute) {
    open(control, at, checked -> checked.choices(element, attribute));
  }

  private void open(Control control, Point at, Function<CheckedText, List<Choice>> asked) {
    String text = editor.source().viewer().getDocument().get();
    Optional<DocumentReading> latest = editor.readings().latest();
    if (latest.isEmpty()) {
      return;
    }
    IEditorInput input = editor.getEditorInput();
    Display display = control.getDisplay();
    ICoreRunnable search =
        monitor -> {
          try {
            CheckedText checked = CheckedText.of(input, text, latest.get(), monitor::isCanceled);
            List<Choice> choices = asked.apply(checked);
            display.asyncExec(() -> show(control, at, choices, text));
          } catch (CancellationException _) {
            throw new OperationCanceledException();
          }
        };
    Job job = Job.create(FixMessages.searching, search);
    job.setPriority(Job.INTERACTIVE);
    job.schedule();
  }

  private void show(Control control, Point at, List<Choice> choices, String text) {
    if (control.isDisposed()) {
      return;
    }
    Menu menu = PassingMenu.of(control);
    for (Choice choice : choices) {
      MenuItem item = new MenuItem(menu, SWT.PUSH);
      item.setText(choice.title().replace("&", "&&"));
      item.setToolTipText(choice.explanation(text));
      item.setImage(choice.image());
      item.addSelectionListener(SelectionListener.widgetSelectedAdapter(_ -> apply(choice, text)));
    }
    if (choices.isEmpty()) {
      MenuItem none = new MenuItem(menu, SWT.PUSH);
      none.setText(FixMessages.noneFor);
      none.setEnabled(false);
    }
    menu.setLocation(at);
    menu.setVisible(true);
  }

  private void apply(Choice choice, String text) {
    if (editor.source().viewer().getDocument().get().equals(text)) {
      editor.source().apply(choice.change(), choice.label());
    } else {
      editor.source().say(FixMessages.stale);
    }
  }
}
