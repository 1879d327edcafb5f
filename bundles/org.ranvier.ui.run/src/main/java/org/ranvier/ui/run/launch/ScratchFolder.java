/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.run.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;

/** A folder for the files of a run that is to leave none. */
final class ScratchFolder {
  private ScratchFolder() {}

  static Path make() throws CoreException {
    try {
      return Files.createTempDirectory("ranvier-run");
    } catch (IOException notMade) {
      throw RunConfiguration.problem(String.valueOf(notMade.getMessage()));
    }
  }

  static void delete(Path folder) {
    try (Stream<Path> below = Files.walk(folder)) {
      List<Path> deepestFirst = below.sorted(Comparator.reverseOrder()).toList();
      for (Path each : deepestFirst) {
        Files.delete(each);
      }
    } catch (IOException left) {
      ILog.get().warn("Files of a run were left in " + folder, left);
    }
  }
}
