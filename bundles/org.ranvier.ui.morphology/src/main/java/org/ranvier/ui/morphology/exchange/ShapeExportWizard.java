/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.morphology.exchange;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.jface.dialogs.DialogSettings;
import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.IExportWizard;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PlatformUI;
import org.osgi.framework.FrameworkUtil;
import org.ranvier.convert.export.ShapeExport;

/** Export ▸ NeuroML ▸ Shape of a Cell: as samples or as a surface. */
public final class ShapeExportWizard extends Wizard implements IExportWizard {
  private final ShapePage page;

  public ShapeExportWizard() {
    setWindowTitle(ExchangeMessages.exportTitle);
    setNeedsProgressMonitor(true);
    IDialogSettings all =
        PlatformUI.getDialogSettingsProvider(FrameworkUtil.getBundle(getClass()))
            .getDialogSettings();
    setDialogSettings(DialogSettings.getOrCreateSection(all, "shape"));
    page = new ShapePage(getDialogSettings());
  }

  @Override
  public void init(IWorkbench workbench, IStructuredSelection selected) {
    IResource resource =
        selected == null || selected.isEmpty()
            ? null
            : Adapters.adapt(selected.getFirstElement(), IResource.class);
    page.propose(resource instanceof IFile file ? Optional.of(file) : Optional.empty());
  }

  @Override
  public void addPages() {
    addPage(page);
  }

  @Override
  public boolean performFinish() {
    Path target = page.target().orElseThrow();
    ShapeExport export = page.export().orElseThrow();
    if (Files.exists(target)
        && !MessageDialog.openQuestion(
            getShell(),
            ExchangeMessages.exportTitle,
            NLS.bind(ExchangeMessages.replaceFile, target.getFileName()))) {
      return false;
    }
    page.remember();
    try {
      getContainer()
          .run(
              true,
              true,
              monitor -> {
                SubMonitor.convert(monitor, ExchangeMessages.exportTitle, 1).split(1);
                write(export, target);
              });
      return true;
    } catch (InvocationTargetException failed) {
      Throwable cause = failed.getTargetException();
      if (!(cause instanceof OperationCanceledException)) {
        page.setErrorMessage(NLS.bind(ExchangeMessages.notExported, cause.getMessage()));
      }
      return false;
    } catch (InterruptedException _) {
      return false; // cancelled
    }
  }

  private static void write(ShapeExport export, Path target) throws InvocationTargetException {
    try {
      export.write(target);
      for (IFile each :
          ResourcesPlugin.getWorkspace().getRoot().findFilesForLocationURI(target.toUri())) {
        each.refreshLocal(IResource.DEPTH_ZERO, null);
      }
    } catch (IOException | CoreException unwritten) {
      throw new InvocationTargetException(unwritten);
    }
  }
}
