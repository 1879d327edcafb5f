/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.source;

import org.ranvier.ui.editor.NeuroMLEditor;

/** Pops up the outline, to be searched and left again. */
public final class QuickOutlineHandler extends SourceHandler {
  @Override
  void execute(NeuroMLEditor editor) {
    editor
        .readings()
        .latest()
        .ifPresent(
            reading -> new QuickOutline(editor.getSite().getShell(), editor, reading).open());
  }
}
