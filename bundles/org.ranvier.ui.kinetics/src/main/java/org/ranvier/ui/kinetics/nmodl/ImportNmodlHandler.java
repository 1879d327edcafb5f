/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.kinetics.nmodl;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.HandlerUtil;
import org.ranvier.convert.nmodl.NmodlImport;

/** Imports the mechanisms that are selected, or asks for some. */
public final class ImportNmodlHandler extends AbstractHandler {
  @Override
  public Object execute(ExecutionEvent event) {
    IStructuredSelection selection = HandlerUtil.getCurrentStructuredSelection(event);
    List<Path> files = new ArrayList<>();
    IContainer folder = null;
    for (Object each : selection) {
      IFile file = Adapters.adapt(each, IFile.class);
      if (file != null && file.getLocation() != null && NmodlImport.isNamedSo(file.getName())) {
        files.add(file.getLocation().toPath());
        folder = folder == null ? file.getParent() : folder;
      }
    }
    var wizard = new NmodlWizard();
    wizard.init(PlatformUI.getWorkbench(), selection);
    if (folder != null) {
      wizard.begin(files, folder);
    }
    new WizardDialog(HandlerUtil.getActiveShell(event), wizard).open();
    return null;
  }
}
