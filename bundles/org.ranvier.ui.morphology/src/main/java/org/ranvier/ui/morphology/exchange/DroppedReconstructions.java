/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.morphology.exchange;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.jface.util.LocalSelectionTransfer;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTargetAdapter;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.jspecify.annotations.Nullable;
import org.ranvier.convert.reconstruction.ReconstructionFormats;

/**
 * Opens the wizard on reconstructions that are dropped on a project or folder, from the system or
 * from elsewhere in the Project Explorer. Where anything else is dropped with them, the platform
 * copies all of it; and what is moved to another folder is moved.
 */
final class DroppedReconstructions extends DropTargetAdapter {
  /** Comes after the platform's own listener and before anything is done with the files. */
  @Override
  public void dropAccept(DropTargetEvent event) {
    if (event.detail == DND.DROP_NONE || event.item == null) {
      return;
    }
    Optional<IContainer> folder = folder(event.item.getData());
    List<Path> files = folder.map(each -> files(each, event)).orElse(List.of());
    if (!files.isEmpty()) {
      event.detail = DND.DROP_NONE; // there is nothing left for the platform to do
      // The drop has to end before a dialog opens, else the other side of it waits.
      Shell shell = PlatformUI.getWorkbench().getActiveWorkbenchWindow().getShell();
      shell.getDisplay().asyncExec(() -> open(shell, files, folder.get()));
    }
  }

  /** Opens the wizard on files that are to go into a folder. */
  static void open(Shell shell, List<Path> files, IContainer folder) {
    if (!shell.isDisposed()) {
      var wizard = new ReconstructionWizard();
      wizard.begin(files, folder);
      new WizardDialog(shell, wizard).open();
    }
  }

  private static Optional<IContainer> folder(@Nullable Object target) {
    IResource resource = Adapters.adapt(target, IResource.class);
    IContainer folder =
        resource instanceof IContainer container
            ? container
            : resource instanceof IFile file ? file.getParent() : null;
    return Optional.ofNullable(folder)
        .filter(each -> each.getProject() != null && each.isAccessible());
  }

  /** The files that are dropped, if all of them are reconstructions that are to be converted. */
  private static List<Path> files(IContainer folder, DropTargetEvent event) {
    if (LocalSelectionTransfer.getTransfer().isSupportedType(event.currentDataType)) {
      return selected(folder, event.detail, LocalSelectionTransfer.getTransfer().getSelection());
    }
    if (!FileTransfer.getInstance().isSupportedType(event.currentDataType)) {
      return List.of();
    }
    Object names = FileTransfer.getInstance().nativeToJava(event.currentDataType);
    List<Path> files = new ArrayList<>();
    for (String each : names instanceof String[] paths ? paths : new String[0]) {
      Path file = Path.of(each);
      if (!ReconstructionFormats.isNamedSo(String.valueOf(file.getFileName()))) {
        return List.of();
      }
      files.add(file);
    }
    return files;
  }

  private static List<Path> selected(
      IContainer folder, int operation, @Nullable ISelection selection) {
    List<Path> files = new ArrayList<>();
    for (Object each : selection instanceof IStructuredSelection all ? all : List.of()) {
      IResource resource = Adapters.adapt(each, IResource.class);
      boolean moves =
          resource != null && operation == DND.DROP_MOVE && !folder.equals(resource.getParent());
      if (!(resource instanceof IFile file)
          || moves
          || file.getLocation() == null
          || !ReconstructionFormats.isNamedSo(file.getName())) {
        return List.of();
      }
      files.add(file.getLocation().toPath());
    }
    return files;
  }
}
