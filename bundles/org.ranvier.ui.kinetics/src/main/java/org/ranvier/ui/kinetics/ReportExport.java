/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.kinetics;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.ranvier.report.ModelReport;
import org.ranvier.report.ReportFile;
import org.ranvier.report.ReportRequest;
import org.ranvier.validation.Model;
import org.ranvier.xml.ModelProblemException;

/** Writes the report of a channel, as the text in the editor has it, beside the UI thread. */
final class ReportExport {
  private final Control owner;
  private final Display display;
  private final Consumer<String> written;
  private final Consumer<String> refused;

  /**
   * @param owner nothing is told any more once it is disposed
   * @param written told where the report is, in the UI thread
   * @param refused told why nothing was written, in the UI thread
   */
  ReportExport(Control owner, Consumer<String> written, Consumer<String> refused) {
    this.owner = owner;
    this.display = owner.getDisplay();
    this.written = written;
    this.refused = refused;
  }

  /** Whether the name of a file is that of a report. */
  static boolean isReport(Path file) {
    String name = file.toString();
    return name.endsWith(".html") || name.endsWith(".md");
  }

  /**
   * Writes it, in the format that the name of the file ends with.
   *
   * @param celsius temperature of curves and values
   */
  Job save(Path file, Model model, String channel, double celsius) {
    Job job =
        Job.create(
            KineticsMessages.reporting,
            _ -> {
              try {
                ReportRequest request =
                    new ReportRequest(
                        Optional.of(channel), OptionalDouble.of(celsius), generator());
                ReportFile.write(ModelReport.of(model, request), file, true);
                String where = NLS.bind(KineticsMessages.reported, file);
                tell(written, where);
                return Status.OK_STATUS;
              } catch (IOException | ModelProblemException | IllegalArgumentException why) {
                tell(refused, String.valueOf(why.getMessage()));
                return Status.CANCEL_STATUS;
              }
            });
    job.setUser(true);
    job.schedule();
    return job;
  }

  private void tell(Consumer<String> listener, String words) {
    display.asyncExec(
        () -> {
          if (!owner.isDisposed()) {
            listener.accept(words);
          }
        });
  }

  private static String generator() {
    return "Ranvier " + Platform.getBundle("org.ranvier.ui.kinetics").getVersion();
  }
}
