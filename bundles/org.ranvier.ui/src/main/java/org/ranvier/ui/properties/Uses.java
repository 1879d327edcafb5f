/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.properties;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.eclipse.core.filesystem.EFS;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.ranvier.edit.reference.Definition;
import org.ranvier.edit.reference.FileSet;
import org.ranvier.edit.reference.References;
import org.ranvier.ui.explore.NamedPlace;
import org.ranvier.ui.project.ProjectModels;

/** Counts the places of a project that name something. */
final class Uses {
  /** Whoever goes on at once does not want to know. */
  static final long DELAY_MS = 300;

  /** Where a project holds more than this, only someone who asks has it read. */
  private static final long MOST_BYTES = 20_000_000;

  private Uses() {}

  /** How often the thing is named beside where it is defined; empty where that is not counted. */
  static Optional<Integer> count(NamedPlace place, IProgressMonitor monitor) throws CoreException {
    List<IFile> files = ProjectModels.files(place.file().getProject());
    long bytes = 0;
    for (IFile file : files) {
      bytes += EFS.getStore(file.getLocationURI()).fetchInfo().getLength();
    }
    if (bytes > MOST_BYTES) {
      return Optional.empty();
    }
    FileSet read = ProjectModels.read(files, monitor);
    References references = new References(read);
    Optional<Definition> definition =
        place.findIn(read).flatMap(each -> references.definitionAt(each.document(), each.offset()));
    try {
      return definition.map(each -> references.find(each, monitor::isCanceled).size() - 1);
    } catch (CancellationException _) {
      return Optional.empty();
    }
  }
}
