/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.morphology.exchange;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.HandlerUtil;
import org.ranvier.ui.editor.NeuroMLEditor;

/** Exports the shape of a cell of the file that is selected, or that is edited. */
public final class ExportShapeHandler extends AbstractHandler {
  @Override
  public Object execute(ExecutionEvent event) {
    IStructuredSelection selection = HandlerUtil.getCurrentStructuredSelection(event);
    IEditorPart part = HandlerUtil.getActiveEditor(event);
    if (HandlerUtil.getActivePart(event) == part
        && part instanceof NeuroMLEditor editor
        && editor.file() != null) {
      selection = new StructuredSelection(editor.file());
    }
    var wizard = new ShapeExportWizard();
    wizard.init(PlatformUI.getWorkbench(), selection);
    new WizardDialog(HandlerUtil.getActiveShell(event), wizard).open();
    return null;
  }
}
