/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.run.launch;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.core.ILaunchConfigurationWorkingCopy;
import org.eclipse.ltk.core.refactoring.Change;
import org.eclipse.ltk.core.refactoring.RefactoringStatus;
import org.eclipse.osgi.util.NLS;

/** Gives a launch configuration another model; taking it back gives it the old one. */
final class ModelPathChange extends Change {
  private final ILaunchConfiguration configuration;
  private final String path;

  ModelPathChange(ILaunchConfiguration configuration, String path) {
    this.configuration = configuration;
    this.path = path;
  }

  @Override
  public String getName() {
    return configuration.getName() + ": " + path;
  }

  @Override
  public void initializeValidationData(IProgressMonitor monitor) {
    // A configuration has no state that would have to be kept for checking.
  }

  @Override
  public RefactoringStatus isValid(IProgressMonitor monitor) {
    return configuration.exists()
        ? new RefactoringStatus()
        : RefactoringStatus.createFatalErrorStatus(
            NLS.bind(LaunchMessages.configurationGone, configuration.getName()));
  }

  @Override
  public Change perform(IProgressMonitor monitor) throws CoreException {
    String before = configuration.getAttribute(RunConfiguration.MODEL, "");
    ILaunchConfigurationWorkingCopy copy = configuration.getWorkingCopy();
    copy.setAttribute(RunConfiguration.MODEL, path);
    return new ModelPathChange(copy.doSave(), before);
  }

  @Override
  public Object getModifiedElement() {
    return configuration;
  }
}
