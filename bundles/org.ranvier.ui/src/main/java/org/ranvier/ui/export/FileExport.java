/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;

/** Writes a table, a plot or a picture to a file that somebody names: whole, or not at all. */
public final class FileExport {
  private FileExport() {}

  /** Where to; empty where nobody wants it any more. */
  public static Optional<Path> ask(Shell shell, String name, String ending) {
    FileDialog dialog = new FileDialog(shell, SWT.SAVE);
    dialog.setOverwrite(true);
    dialog.setFileName(name + "." + ending);
    dialog.setFilterExtensions(new String[] {"*." + ending});
    return Optional.ofNullable(dialog.open()).map(Path::of);
  }

  /**
   * Writes a text beside the UI thread, from which it is called.
   *
   * @param refused told why nothing was written, in the UI thread
   */
  public static Job saveText(Path file, Supplier<String> text, Consumer<String> refused) {
    return save(file, () -> text.get().getBytes(StandardCharsets.UTF_8), refused);
  }

  /**
   * Writes bytes beside the UI thread, from which it is called.
   *
   * @param refused told why nothing was written, in the UI thread
   */
  public static Job save(Path file, Supplier<byte[]> content, Consumer<String> refused) {
    Display display = Display.getCurrent();
    Job job =
        Job.create(
            NLS.bind(ExportMessages.saving, file.getFileName()),
            _ -> {
              try {
                replace(file.toAbsolutePath(), content.get());
                return Status.OK_STATUS;
              } catch (IOException notWritten) {
                String why = NLS.bind(ExportMessages.notSaved, file, reason(notWritten));
                display.asyncExec(() -> refused.accept(why));
                return Status.CANCEL_STATUS;
              }
            });
    job.setUser(true);
    job.schedule();
    return job;
  }

  private static void replace(Path file, byte[] bytes) throws IOException {
    Path part = file.resolveSibling(".ranvier-" + UUID.randomUUID() + ".part");
    try {
      Files.write(part, bytes);
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private static String reason(IOException why) {
    return why instanceof NoSuchFileException
        ? ExportMessages.noFolder
        : String.valueOf(why.getMessage());
  }
}
