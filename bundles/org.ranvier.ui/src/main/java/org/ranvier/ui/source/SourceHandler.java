/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.source;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.handlers.HandlerUtil;
import org.jspecify.annotations.Nullable;
import org.ranvier.ui.editor.NeuroMLEditor;

/** A command of the source page; does nothing where the active editor has none. */
abstract class SourceHandler extends AbstractHandler {
  @Override
  public @Nullable Object execute(ExecutionEvent event) {
    if (HandlerUtil.getActiveEditor(event) instanceof NeuroMLEditor editor) {
      execute(editor);
    }
    return null;
  }

  abstract void execute(NeuroMLEditor editor);
}
