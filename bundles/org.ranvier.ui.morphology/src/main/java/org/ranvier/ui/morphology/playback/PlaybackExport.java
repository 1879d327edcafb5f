/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.morphology.playback;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.ranvier.convert.mesh.ColourFrames;
import org.ranvier.convert.mesh.ColouredMesh;
import org.ranvier.convert.mesh.GlbAnimation;
import org.ranvier.edit.film.Film;
import org.ranvier.edit.film.FilmFormat;
import org.ranvier.edit.film.FilmScene;
import org.ranvier.edit.film.FilmTimes;
import org.ranvier.ui.morphology.panel.CellStage;

/** Saves what is played, with progress; what is stopped leaves no half a film. */
final class PlaybackExport {
  private static final int FRAMES_PER_SECOND = 25;
  private static final int SIDES = 6;
  private static final long LARGEST_MODEL = 1_000_000_000;
  private static final long MEGABYTE = 1_000_000;

  private final CellStage stage;
  private final Shell shell;
  private final FilmScene scene;
  private final double endMs;
  private final double msPerSecond;

  /**
   * @param scene what is seen, from where
   * @param endMs up to when there are values
   * @param msPerSecond how fast it is played
   */
  PlaybackExport(CellStage stage, Shell shell, FilmScene scene, double endMs, double msPerSecond) {
    this.stage = stage;
    this.shell = shell;
    this.scene = scene;
    this.endMs = endMs;
    this.msPerSecond = msPerSecond;
  }

  private interface Writing {
    /** Whether it is complete. */
    boolean write(IProgressMonitor monitor) throws IOException;
  }

  /** Asks for the stretch and the file, and writes a film. */
  void film(FilmFormat format) {
    FilmDialog.ask(shell, new FilmTimes(0, endMs, msPerSecond, FRAMES_PER_SECOND))
        .ifPresent(
            times -> ask(format.ending()).ifPresent(file -> film(format, times, file).schedule()));
  }

  /** Writes a film. */
  Job film(FilmFormat format, FilmTimes times, Path file) {
    return job(
        file,
        monitor -> {
          monitor.beginTask(String.valueOf(file.getFileName()), times.count());
          return Film.write(
              scene, times, format, file, (_, _) -> monitor.worked(1), monitor::isCanceled);
        });
  }

  /** Asks for the stretch and the file, and writes a model whose colours change. */
  void model() {
    FilmDialog.ask(shell, new FilmTimes(0, endMs, msPerSecond, FRAMES_PER_SECOND))
        .ifPresent(times -> ask("glb").ifPresent(file -> model(times, file).schedule()));
  }

  /** Writes a model whose colours change. */
  Job model(FilmTimes times, Path file) {
    return job(
        file,
        monitor -> {
          ColouredMesh mesh = ColouredMesh.of(scene.playback().morphology(), SIDES);
          Frames frames = new Frames(times);
          long bytes = GlbAnimation.bytes(mesh, frames.count());
          if (bytes > LARGEST_MODEL) {
            throw new IOException(NLS.bind(PlaybackMessages.exportTooLarge, bytes / MEGABYTE));
          }
          monitor.beginTask(String.valueOf(file.getFileName()), frames.count());
          return write(mesh, frames, file, monitor);
        });
  }

  private static boolean write(
      ColouredMesh mesh, Frames frames, Path file, IProgressMonitor monitor) throws IOException {
    boolean complete = false;
    BooleanSupplier stop =
        () -> {
          monitor.worked(1);
          return monitor.isCanceled();
        };
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      complete = GlbAnimation.write(mesh, frames, out, stop);
    } finally {
      if (!complete) {
        Files.deleteIfExists(file);
      }
    }
    return complete;
  }

  /** The moments of a film, thinned to as many as a model holds. */
  private final class Frames implements ColourFrames {
    private final FilmTimes times;
    private final int count;

    Frames(FilmTimes times) {
      this.times = times;
      this.count = Math.min(times.count(), GlbAnimation.MOST_FRAMES);
    }

    @Override
    public int count() {
      return count;
    }

    private double share(int frame) {
      return count == 1 ? 0 : frame / (count - 1.0);
    }

    @Override
    public double seconds(int frame) {
      return share(frame) * (times.toMs() - times.fromMs()) / times.msPerSecond();
    }

    @Override
    public int[] colours(int frame) {
      double timeMs = times.fromMs() + share(frame) * (times.toMs() - times.fromMs());
      return scene.playback().coloursAt(timeMs, scene.range(), scene.scale()).ofSegments();
    }
  }

  private Optional<Path> ask(String ending) {
    FileDialog dialog = new FileDialog(shell, SWT.SAVE);
    dialog.setOverwrite(true);
    stage.cell().ifPresent(cell -> dialog.setFileName(cell.shape().name() + "." + ending));
    dialog.setFilterExtensions(new String[] {"*." + ending});
    return Optional.ofNullable(dialog.open()).map(Path::of);
  }

  private Job job(Path file, Writing writing) {
    Display display = shell.getDisplay();
    Job job =
        new Job(NLS.bind(PlaybackMessages.exporting, file.getFileName())) {
          @Override
          protected IStatus run(IProgressMonitor monitor) {
            try {
              return writing.write(monitor) ? Status.OK_STATUS : Status.CANCEL_STATUS;
            } catch (IOException notWritten) {
              String why = NLS.bind(PlaybackMessages.notSaved, file, reason(notWritten));
              display.asyncExec(() -> stage.say(why, IMessageProvider.ERROR));
              return Status.CANCEL_STATUS;
            }
          }
        };
    job.setUser(true);
    return job;
  }

  private static String reason(IOException why) {
    return why instanceof NoSuchFileException
        ? PlaybackMessages.noFolder
        : String.valueOf(why.getMessage());
  }
}
