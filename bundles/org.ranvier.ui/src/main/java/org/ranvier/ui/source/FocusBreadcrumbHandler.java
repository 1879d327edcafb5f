/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.source;

import org.eclipse.swt.widgets.Control;
import org.ranvier.ui.editor.NeuroMLEditor;

/** Moves the focus into the breadcrumb, so that it is used by keyboard. */
public final class FocusBreadcrumbHandler extends SourceHandler {
  @Override
  void execute(NeuroMLEditor editor) {
    Control bar = editor.source().breadcrumb().control();
    if (bar != null) {
      bar.setFocus();
    }
  }
}
