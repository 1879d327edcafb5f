/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.morphology.exchange;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.ui.handlers.HandlerUtil;
import org.ranvier.ui.editor.NeuroMLEditor;
import org.ranvier.ui.morphology.MorphologyPage;

/** Puts a traced shape in the place of that of the cell which the page Morphology shows. */
public final class ReplaceMorphologyHandler extends AbstractHandler {
  @Override
  public Object execute(ExecutionEvent event) {
    if (HandlerUtil.getActiveEditor(event) instanceof NeuroMLEditor editor
        && editor.findPage(MorphologyPage.ID) instanceof MorphologyPage page) {
      page.shape()
          .ifPresent(
              shape ->
                  new WizardDialog(
                          HandlerUtil.getActiveShell(event),
                          new ReplaceMorphologyWizard(editor, shape))
                      .open());
    }
    return null;
  }
}
