/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.kinetics.nmodl;

import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.ide.undo.WorkspaceUndoUtil;
import org.eclipse.ui.statushandlers.StatusManager;
import org.eclipse.ui.wizards.newresource.BasicNewResourceWizard;
import org.osgi.framework.FrameworkUtil;
import org.ranvier.convert.nmodl.NmodlBatch;
import org.ranvier.convert.nmodl.NmodlImport;
import org.ranvier.ui.problems.ToDoMarkers;
import org.ranvier.ui.wizard.NewFileOperation;
import org.ranvier.xml.ToDoComment;
import org.ranvier.xml.XmlDocument;

/** Import ▸ NeuroML ▸ NMODL: mechanisms of NEURON, as files of a project. */
public final class NmodlWizard extends Wizard implements IImportWizard {
  /** How many files are opened when an import is done. */
  private static final int MOST_OPENED = 3;

  private final NmodlBatch batch = new NmodlBatch();
  private final NmodlSourcePage source;
  private final NmodlPreviewPage preview;
  private boolean startsWithPreview;
  private IWorkbench workbench = PlatformUI.getWorkbench();

  public NmodlWizard() {
    setWindowTitle(NmodlMessages.importTitle);
    setNeedsProgressMonitor(true);
    IDialogSettings all =
        PlatformUI.getDialogSettingsProvider(FrameworkUtil.getBundle(getClass()))
            .getDialogSettings();
    setDialogSettings(DialogSettings.getOrCreateSection(all, "nmodl"));
    source = new NmodlSourcePage(getDialogSettings());
    preview = new NmodlPreviewPage(batch, source);
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
          && NmodlImport.isNamedSo(file.getName())) {
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
    List<NmodlBatch.Item> items = batch.items();
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
      List<NmodlBatch.Item> items, IContainer folder, List<IFile> made, IProgressMonitor monitor)
      throws InvocationTargetException {
    SubMonitor progress = SubMonitor.convert(monitor, NmodlMessages.importTitle, 2 * items.size());
    for (NmodlBatch.Item item : items) {
      progress.subTask(item.fileName());
      progress.split(1); // throws where the user cancelled
      NmodlImport named = item.named();
      IFile file = folder.getFile(IPath.fromOSString(named.fileName()));
      String text = named.conversion().document();
      NewFileOperation operation =
          new NewFileOperation(file, text, NLS.bind(NmodlMessages.undoImport, file.getName()));
      operation.addContext(WorkspaceUndoUtil.getWorkspaceUndoContext());
      try {
        PlatformUI.getWorkbench()
            .getOperationSupport()
            .getOperationHistory()
            .execute(operation, progress.split(1), WorkspaceUndoUtil.getUIInfoAdapter(getShell()));
        // In a project that nobody checks, nobody else would mark what is to be done.
        ToDoMarkers.replace(file, ToDoComment.of(XmlDocument.parse(file.getName(), text)));
      } catch (ExecutionException unwritten) {
        Throwable cause = unwritten.getCause() instanceof CoreException known ? known : unwritten;
        throw new InvocationTargetException(cause);
      } catch (CoreException unmarked) {
        throw new InvocationTargetException(unmarked);
      }
      made.add(file);
    }
  }

  private void show(List<IFile> made) {
    var window = workbench.getActiveWorkbenchWindow();
    if (made.isEmpty() || window == null) {
      return;
    }
    BasicNewResourceWizard.selectAndReveal(made.getLast(), window);
    try {
      for (IFile each : made.subList(0, Math.min(MOST_OPENED, made.size()))) {
        IDE.openEditor(window.getActivePage(), each, true);
      }
    } catch (PartInitException notOpened) {
      StatusManager.getManager().handle(notOpened.getStatus(), StatusManager.SHOW);
    }
  }
}
