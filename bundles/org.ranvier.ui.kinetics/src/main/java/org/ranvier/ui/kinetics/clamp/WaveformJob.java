/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.kinetics.clamp;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Consumer;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.ranvier.lab.clamp.ClampProtocol;
import org.ranvier.lab.fit.RecordedSweeps;
import org.ranvier.lab.fit.RecordedSweepsReader;
import org.ranvier.xml.ModelProblemException;

/** Reads a recorded potential that is to be a command, beside the UI thread. */
final class WaveformJob extends Job {
  private static final int MOST_POINTS = 5000;

  private final Control owner;
  private final Display display;
  private final Path file;
  private final Consumer<ClampProtocol.ActionPotential> read;
  private final Consumer<String> refused;

  /**
   * @param read told of the potential, in the UI thread
   * @param refused told why there is none, in the UI thread
   */
  WaveformJob(
      Control owner,
      Path file,
      Consumer<ClampProtocol.ActionPotential> read,
      Consumer<String> refused) {
    super(ClampMessages.computing);
    this.owner = owner;
    this.display = owner.getDisplay();
    this.file = file;
    this.read = read;
    this.refused = refused;
    setSystem(true);
    setPriority(Job.SHORT);
  }

  @Override
  protected IStatus run(IProgressMonitor monitor) {
    try {
      ClampProtocol.ActionPotential waveform = waveform();
      tell(() -> read.accept(waveform));
    } catch (ModelProblemException problem) {
      tell(() -> refused.accept(problem.report()));
    } catch (IOException | IllegalArgumentException problem) {
      tell(() -> refused.accept(file.getFileName() + ": " + problem.getMessage()));
    }
    return Status.OK_STATUS;
  }

  /** The first column behind the times. */
  private ClampProtocol.ActionPotential waveform() throws IOException {
    RecordedSweeps all = RecordedSweepsReader.read(file);
    String unit = all.unit().toLowerCase(Locale.ROOT);
    if (!unit.isEmpty() && !unit.equals("mv") && !unit.equals("v")) {
      throw new IllegalArgumentException(NLS.bind(ClampMessages.waveformUnit, all.unit()));
    }
    double factor = unit.equals("v") ? 1e3 : 1;
    RecordedSweeps sweeps = all.thinned(MOST_POINTS * all.sweeps().length);
    double[] potentials = Arrays.stream(sweeps.sweeps()[0]).map(each -> each * factor).toArray();
    return new ClampProtocol.ActionPotential(sweeps.timesMs(), potentials);
  }

  private void tell(Runnable news) {
    if (!display.isDisposed()) {
      display.asyncExec(
          () -> {
            if (!owner.isDisposed()) {
              news.run();
            }
          });
    }
  }
}
