/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.refactor;

import java.lang.reflect.InvocationTargetException;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.ltk.ui.refactoring.RefactoringWizardOpenOperation;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.HandlerUtil;
import org.ranvier.ui.explore.NamedPlace;

/** Renames what is named at the caret, or the part that is selected. */
public final class RenameHandler extends AbstractHandler {
  @Override
  public Object execute(ExecutionEvent event) throws ExecutionException {
    Shell shell = HandlerUtil.getActiveShellChecked(event);
    NamedPlace place = NamedPlace.of(event);
    if (place == null) {
      MessageDialog.openInformation(
          shell, RefactorMessages.rename, RefactorMessages.outsideWorkspace);
      return null;
    }
    RenameModelProcessor processor = new RenameModelProcessor(place);
    try {
      PlatformUI.getWorkbench()
          .getProgressService()
          .run(true, true, monitor -> find(processor, monitor));
      if (processor.renaming() == null) {
        MessageDialog.openInformation(shell, RefactorMessages.rename, RefactorMessages.nothing);
      } else {
        new RefactoringWizardOpenOperation(new RenameWizard(processor))
            .run(shell, processor.getProcessorName());
      }
    } catch (InvocationTargetException e) {
      throw new ExecutionException(RefactorMessages.notSearched, e.getCause());
    } catch (InterruptedException _) {
      // The user has cancelled; nothing was changed.
    }
    return null;
  }

  private static void find(RenameModelProcessor processor, IProgressMonitor monitor)
      throws InvocationTargetException, InterruptedException {
    try {
      processor.find(monitor);
    } catch (CoreException e) {
      throw new InvocationTargetException(e);
    } catch (OperationCanceledException _) {
      throw new InterruptedException();
    }
  }
}
