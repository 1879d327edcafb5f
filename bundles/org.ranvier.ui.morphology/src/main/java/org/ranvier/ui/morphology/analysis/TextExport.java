/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.morphology.analysis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;

/** Writes a table or a plot to a file that somebody names. */
final class TextExport {
  private TextExport() {}

  /** Where to; empty where nobody wants it any more. */
  static Optional<Path> ask(Shell shell, String name, String ending) {
    FileDialog dialog = new FileDialog(shell, SWT.SAVE);
    dialog.setOverwrite(true);
    dialog.setFileName(name + "." + ending);
    dialog.setFilterExtensions(new String[] {"*." + ending});
    return Optional.ofNullable(dialog.open()).map(Path::of);
  }

  /**
   * Writes beside the UI thread.
   *
   * @param refused told why nothing was written, in the UI thread
   */
  static Job save(Path file, Supplier<String> text, Consumer<String> refused) {
    Display display = Display.getCurrent();
    Job job =
        Job.create(
            AnalysisMessages.saving,
            _ -> {
              try {
                Files.writeString(file, text.get());
                return Status.OK_STATUS;
              } catch (IOException notWritten) {
                String why = NLS.bind(AnalysisMessages.notSaved, file, reason(notWritten));
                display.asyncExec(() -> refused.accept(why));
                return Status.CANCEL_STATUS;
              }
            });
    job.setUser(true);
    job.schedule();
    return job;
  }

  private static String reason(IOException why) {
    return why instanceof NoSuchFileException
        ? AnalysisMessages.noFolder
        : String.valueOf(why.getMessage());
  }
}
