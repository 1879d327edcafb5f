/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.run.launch;

import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.ltk.core.refactoring.Change;
import org.eclipse.ltk.core.refactoring.RefactoringStatus;
import org.eclipse.ltk.core.refactoring.participants.CheckConditionsContext;
import org.eclipse.ltk.core.refactoring.participants.MoveParticipant;

/** Keeps launch configurations with their model when it goes to another folder. */
public final class LaunchMoveParticipant extends MoveParticipant {
  private IResource resource;

  @Override
  protected boolean initialize(Object element) {
    resource = element instanceof IResource each ? each : null;
    return resource != null;
  }

  @Override
  public String getName() {
    return MovedModels.TITLE;
  }

  @Override
  public RefactoringStatus checkConditions(
      IProgressMonitor monitor, CheckConditionsContext context) {
    return new RefactoringStatus();
  }

  @Override
  public Change createChange(IProgressMonitor monitor) throws CoreException {
    if (!(getArguments().getDestination() instanceof IContainer folder)) {
      return null;
    }
    IPath after = folder.getFullPath().append(resource.getName());
    return MovedModels.change(resource.getFullPath(), after);
  }
}
