/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.run.launch;

import java.util.List;
import java.util.Optional;
import org.eclipse.core.resources.IFile;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.dialogs.ElementListSelectionDialog;
import org.eclipse.ui.model.WorkbenchLabelProvider;

/** What Run As asks and tells its user. */
public interface RunDialogs {
  /** Which of several models to run; empty for none. */
  Optional<IFile> choose(List<IFile> models);

  /** Says why nothing is run. */
  void tell(String message);

  /** Asks in dialogs over the active window. */
  final class OnScreen implements RunDialogs {
    private static final String TITLE = LaunchMessages.runTitle;

    @Override
    public Optional<IFile> choose(List<IFile> models) {
      var dialog = new ElementListSelectionDialog(shell(), new WorkbenchLabelProvider());
      dialog.setTitle(TITLE);
      dialog.setMessage(LaunchMessages.severalHere);
      dialog.setElements(models.toArray());
      dialog.setMultipleSelection(false);
      return dialog.open() == Window.OK && dialog.getFirstResult() instanceof IFile file
          ? Optional.of(file)
          : Optional.empty();
    }

    @Override
    public void tell(String message) {
      MessageDialog.openInformation(shell(), TITLE, message);
    }

    private static Shell shell() {
      IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
      return window == null ? null : window.getShell();
    }
  }
}
