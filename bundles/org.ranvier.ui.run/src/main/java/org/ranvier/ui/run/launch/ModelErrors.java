/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.run.launch;

import java.util.List;
import java.util.concurrent.CancellationException;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Status;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.core.IStatusHandler;
import org.ranvier.ui.problems.ModelError;

/**
 * The errors that stand against a run of a model, in it and in all that it includes.
 *
 * @param model what is to be run
 * @param errors in the order of its files
 */
record ModelErrors(IFile model, List<ModelError> errors) {
  /** Tells the handler of these errors from others; as in plugin.xml. */
  private static final int CODE = 210;

  private static final IStatus STATUS =
      new Status(IStatus.ERROR, "org.ranvier.ui.run", CODE, ErrorMessages.errorsTitle, null);

  /**
   * Looks for them.
   *
   * @throws OperationCanceledException when it was cancelled
   */
  static ModelErrors of(IFile model, IProgressMonitor monitor) throws CoreException {
    try {
      return new ModelErrors(model, ModelError.of(model, monitor::isCanceled));
    } catch (CancellationException _) {
      throw new OperationCanceledException();
    }
  }

  /** Whether the model is run: there are no errors, or somebody wants it in spite of them. */
  boolean areAccepted() throws CoreException {
    if (errors.isEmpty()) {
      return true;
    }
    IStatusHandler handler = DebugPlugin.getDefault().getStatusHandler(STATUS);
    return handler == null || Boolean.TRUE.equals(handler.handleStatus(STATUS, this));
  }
}
