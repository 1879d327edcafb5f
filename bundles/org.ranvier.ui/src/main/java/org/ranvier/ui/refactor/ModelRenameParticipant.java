/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.refactor;

import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.ltk.core.refactoring.Change;
import org.eclipse.ltk.core.refactoring.RefactoringStatus;
import org.eclipse.ltk.core.refactoring.participants.CheckConditionsContext;
import org.eclipse.ltk.core.refactoring.participants.RenameParticipant;

/** Keeps includes leading to their files when a file or folder is renamed. */
public final class ModelRenameParticipant extends RenameParticipant {
  private IResource resource;

  @Override
  protected boolean initialize(Object element) {
    resource = MovedModels.concerns(element) ? (IResource) element : null;
    return resource != null && getArguments().getUpdateReferences();
  }

  @Override
  public String getName() {
    return RefactorMessages.includes;
  }

  @Override
  public RefactoringStatus checkConditions(
      IProgressMonitor monitor, CheckConditionsContext context) {
    return new RefactoringStatus();
  }

  @Override
  public Change createPreChange(IProgressMonitor monitor) throws CoreException {
    IPath location = resource.getLocation();
    if (location == null) {
      return null;
    }
    IPath renamed = location.removeLastSegments(1).append(getArguments().getNewName());
    return MovedModels.change(resource, renamed.toFile().toURI(), monitor);
  }

  /** All is done while the files are still where they were. */
  @Override
  public Change createChange(IProgressMonitor monitor) {
    return null;
  }
}
