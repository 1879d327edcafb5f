/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.morphology.exchange;

import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.jface.dialogs.DialogSettings;
import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.IWizardPage;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.IImportWizard;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.undo.WorkspaceUndoUtil;
import org.eclipse.ui.statushandlers.StatusManager;
import org.eclipse.ui.wizards.newresource.BasicNewResourceWizard;
import org.osgi.framework.FrameworkUtil;
import org.ranvier.convert.reconstruction.ImportBatch;
import org.ranvier.convert.reconstruction.ReconstructionFormats;
import org.ranvier.ui.morphology.MorphologyOpener;
import org.ranvier.ui.wizard.NewFileOperation;

/** Import ▸ NeuroML ▸ Reconstructions: shapes of cells that were traced, as cells of a project. */
public final class ReconstructionWizard extends Wizard implements IImportWizard {
  /** How many files are opened when an import is done. */
  private static final int MOST_OPENED = 3;

  private final ImportBatch batch = new ImportBatch();
  private final SourcePage source;
  private final PreviewPage preview;
  private boolean startsWithPreview;
  private IWorkbench workbench = PlatformUI.getWorkbench();

  public ReconstructionWizard() {
    setWindowTitle(ExchangeMessages.importTitle);
    setNeedsProgressMonitor(true);
    IDialogSettings all =
        PlatformUI.getDialogSettingsProvider(FrameworkUtil.getBundle(getClass()))
            .getDialogSettings();
    setDialogSettings(DialogSettings.getOrCreateSection(all, "reconstructions"));
    source = new SourcePage(getDialogSettings());
    preview = new PreviewPage(batch, source);
  }

  @Override
  public void init(IWorkbench opened, IStructuredSelection selected) {
    workbench = opened;
    List<Path> files = new ArrayList<>();
    IContainer folder = null;
    for (Object each : selected == null ? List.of() : selected.toList()) {
      IResource resource = Adapters.adapt(each, IResource.class);
      if (resource != null && folder == null) {
        folder = resource instanceof IContainer container ? container : resource.getParent();
      }
      if (resource instanceof IFile file
          && file.getLocation() != null
          && ReconstructionFormats.isNamedSo(file.getName())) {
        files.add(file.getLocation().toPath());
      }
    }
    source.propose(files, folder);
  }

  /** Begins with the preview of files that are to go into a folder. */
  public void begin(List<Path> files, IContainer folder) {
    source.propose(files, folder);
    startsWithPreview = true;
  }

  @Override
  public void addPages() {
    addPage(source);
    addPage(preview);
  }

  @Override
  public IWizardPage getStartingPage() {
    if (startsWithPreview) {
      preview.setPreviousPage(source);
      return preview;
    }
    return source;
  }

  @Override
  public boolean canFinish() {
    return source.isPageComplete() && preview.isPageComplete();
  }

  @Override
  public boolean performFinish() {
    List<IFile> made = new ArrayList<>();
    List<ImportBatch.Item> items = batch.items();
    IContainer folder = source.folder().orElseThrow();
    source.remember();
    try {
      getContainer().run(true, true, monitor -> write(items, folder, made, monitor));
    } catch (InvocationTargetException failed) {
      Throwable cause = failed.getTargetException();
      if (!(cause instanceof OperationCanceledException)) {
        preview.setErrorMessage(String.valueOf(cause.getMessage()));
      }
      return false;
    } catch (InterruptedException _) {
      return false; // cancelled
    }
    show(made);
    return true;
  }

  private void write(
      List<ImportBatch.Item> items, IContainer folder, List<IFile> made, IProgressMonitor monitor)
      throws InvocationTargetException {
    SubMonitor progress =
        SubMonitor.convert(monitor, ExchangeMessages.importTitle, 2 * items.size());
    for (ImportBatch.Item item : items) {
      progress.subTask(item.fileName());
      progress.split(1); // throws where the user cancelled
      String text = text(item);
      IFile file = folder.getFile(IPath.fromOSString(item.fileName()));
      NewFileOperation operation =
          new NewFileOperation(file, text, NLS.bind(ExchangeMessages.undoImport, item.fileName()));
      operation.addContext(WorkspaceUndoUtil.getWorkspaceUndoContext());
      try {
        PlatformUI.getWorkbench()
            .getOperationSupport()
            .getOperationHistory()
            .execute(operation, progress.split(1), WorkspaceUndoUtil.getUIInfoAdapter(getShell()));
      } catch (ExecutionException unwritten) {
        Throwable cause = unwritten.getCause() instanceof CoreException known ? known : unwritten;
        throw new InvocationTargetException(cause);
      }
      made.add(file);
    }
  }

  private static String text(ImportBatch.Item item) throws InvocationTargetException {
    try {
      return item.convert().text();
    } catch (IllegalArgumentException impossible) {
      throw new InvocationTargetException(impossible);
    }
  }

  private void show(List<IFile> made) {
    var window = workbench.getActiveWorkbenchWindow();
    if (made.isEmpty() || window == null) {
      return;
    }
    BasicNewResourceWizard.selectAndReveal(made.getLast(), window);
    IWorkbenchPage page = window.getActivePage();
    try {
      for (IFile each : made.subList(0, Math.min(MOST_OPENED, made.size()))) {
        MorphologyOpener.open(page, each);
      }
    } catch (PartInitException notOpened) {
      StatusManager.getManager().handle(notOpened.getStatus(), StatusManager.SHOW);
    }
  }

  /** The folder that the cells go to; empty while none is chosen. */
  Optional<IContainer> folder() {
    return source.folder();
  }
}
