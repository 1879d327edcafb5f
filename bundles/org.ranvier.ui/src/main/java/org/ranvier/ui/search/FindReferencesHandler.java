/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.search;

import java.util.Optional;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.search.ui.NewSearchUI;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.handlers.HandlerUtil;
import org.ranvier.edit.reference.Definition;
import org.ranvier.edit.reference.FileSet;
import org.ranvier.edit.reference.References;
import org.ranvier.ui.explore.NamedPlace;
import org.ranvier.ui.project.ProjectModels;

/** Lists where what is named at the caret is named in the project. */
public final class FindReferencesHandler extends AbstractHandler {
  @Override
  public Object execute(ExecutionEvent event) throws ExecutionException {
    Shell shell = HandlerUtil.getActiveShellChecked(event);
    NamedPlace place = NamedPlace.of(event);
    if (place == null) {
      MessageDialog.openInformation(shell, SearchMessages.findReferences, SearchMessages.outside);
    } else {
      search(shell, place);
    }
    return null;
  }

  /** Lists where what is named at a place is named, in the Search view. */
  public static void search(Shell shell, NamedPlace place) {
    ICoreRunnable looking = monitor -> find(shell, place, monitor);
    Job.create(SearchMessages.looking, looking).schedule();
  }

  private static void find(Shell shell, NamedPlace place, IProgressMonitor monitor)
      throws CoreException {
    IFile file = place.file();
    FileSet read = ProjectModels.around(file, monitor);
    References references = new References(read);
    Optional<Definition> definition =
        place.findIn(read).flatMap(each -> references.definitionAt(each.document(), each.offset()));
    shell
        .getDisplay()
        .asyncExec(
            () -> {
              if (shell.isDisposed()) {
                return;
              }
              if (definition.isEmpty()) {
                MessageDialog.openInformation(
                    shell, SearchMessages.findReferences, SearchMessages.nothing);
              } else {
                NewSearchUI.runQueryInBackground(
                    ModelQuery.references(
                        definition.get(),
                        file.getProject().getName(),
                        () -> ProjectModels.files(file.getProject())));
              }
            });
  }
}
