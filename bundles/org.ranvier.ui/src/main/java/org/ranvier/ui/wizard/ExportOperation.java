/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.wizard;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.jface.operation.IRunnableWithProgress;
import org.ranvier.edit.archive.ModelArchive;

/** Writes models with all that they include into an archive. */
public final class ExportOperation implements IRunnableWithProgress {
  private final List<Path> models;
  private final Path archive;

  public ExportOperation(Collection<Path> models, Path archive) {
    this.models = List.copyOf(models);
    this.archive = archive;
  }

  @Override
  public void run(IProgressMonitor monitor) throws InvocationTargetException {
    SubMonitor progress = SubMonitor.convert(monitor, WizardMessages.exportTitle, 100);
    try {
      SubMonitor reading = progress.split(50).setWorkRemaining(models.size());
      ModelArchive made = ModelArchive.of(models, name -> next(reading, name));
      if (!made.problems().isEmpty()) {
        throw new InvocationTargetException(fault(made.problems().getFirst().report()));
      }
      SubMonitor writing = progress.split(50).setWorkRemaining(made.files().size());
      made.write(archive, name -> next(writing, name));
    } catch (IOException unwritten) {
      throw new InvocationTargetException(unwritten);
    }
  }

  private static void next(SubMonitor progress, String name) {
    progress.split(1); // throws where the user cancelled
    progress.subTask(name);
  }

  private static CoreException fault(String message) {
    return new CoreException(new Status(IStatus.ERROR, "org.ranvier.ui", message));
  }
}
