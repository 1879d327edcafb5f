/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.morphology.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.handlers.IHandlerActivation;
import org.eclipse.ui.handlers.IHandlerService;
import org.jspecify.annotations.Nullable;
import org.ranvier.edit.scene.SegmentSelection;
import org.ranvier.ui.morphology.panel.CellStage;

/**
 * The platform's Cut, Copy, Paste, Delete and Select All while the picture has the focus; in the
 * fields beside it they are those of text.
 */
public final class EditHandlers {
  private final ShapeCommands commands;
  private final IHandlerService service;
  private final List<IHandlerActivation> active = new ArrayList<>();

  private EditHandlers(ShapeCommands commands, IHandlerService service) {
    this.commands = commands;
    this.service = service;
  }

  /** Has the entries act on the picture whenever that has the focus. */
  public static void installOn(Control picture, CellStage stage, ShapeCommands commands) {
    IHandlerService service = stage.editor().getSite().getService(IHandlerService.class);
    EditHandlers handlers = new EditHandlers(commands, service);
    picture.addListener(SWT.FocusIn, _ -> handlers.activate());
    picture.addListener(SWT.FocusOut, _ -> handlers.deactivate());
    picture.addListener(SWT.Dispose, _ -> handlers.deactivate());
  }

  private void activate() {
    if (active.isEmpty()) {
      add(IWorkbenchCommandConstants.EDIT_CUT, commands::cut, commands::isAnything);
      add(IWorkbenchCommandConstants.EDIT_COPY, commands::copy, commands::isAnything);
      add(IWorkbenchCommandConstants.EDIT_PASTE, commands::paste, () -> true);
      add(IWorkbenchCommandConstants.EDIT_DELETE, commands::delete, commands::isAnything);
      add(IWorkbenchCommandConstants.EDIT_SELECT_ALL, this::selectAll, () -> true);
    }
  }

  private void selectAll() {
    CellStage stage = commands.stage();
    stage
        .cell()
        .ifPresent(cell -> stage.choose(SegmentSelection.EMPTY.inverse(cell.scene().size())));
  }

  private void add(String command, Runnable run, BooleanSupplier useful) {
    active.add(service.activateHandler(command, new Entry(run, useful)));
  }

  private void deactivate() {
    service.deactivateHandlers(active);
    active.clear();
  }

  /** An entry that says where there is nothing that it could act on. */
  private final class Entry extends AbstractHandler {
    private final Runnable run;
    private final BooleanSupplier useful;

    Entry(Runnable run, BooleanSupplier useful) {
      this.run = run;
      this.useful = useful;
    }

    @Override
    public @Nullable Object execute(ExecutionEvent event) {
      if (useful.getAsBoolean()) {
        run.run();
      } else {
        commands.stage().say(ShapeEditMessages.nothingChosen, IMessageProvider.WARNING);
      }
      return null;
    }
  }
}
