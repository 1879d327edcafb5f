/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.playback;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.ranvier.simulation.Cancellation;
import org.ranvier.simulation.PreparedRun;
import org.ranvier.simulation.RecordableCell;
import org.ranvier.simulation.Recordables;
import org.ranvier.simulation.RecordedPlace;
import org.ranvier.simulation.Recording;
import org.ranvier.simulation.RunDescription;
import org.ranvier.simulation.RunFailedException;
import org.ranvier.simulation.RunListener;
import org.ranvier.simulation.SampleBlock;
import org.ranvier.simulation.SimulationLoader;
import org.ranvier.xml.ModelProblemException;
import org.ranvier.xml.XmlDocument;

/**
 * A run of a model that records a quantity in every segment of a cell. The model stays as it is and
 * no file is written; of long runs every n-th sample is kept, so that memory stays within bounds.
 */
public final class EverywhereRun implements RecordedRun {
  /** More pictures than that nobody looks at. */
  private static final int MOST_ROWS = 8_000;

  /** 128 MB of floats. */
  private static final int MOST_VALUES = 1 << 25;

  private static final int LEAST_ROWS = 50;

  /**
   * A cell of a model in whose segments something can be recorded.
   *
   * @param path of the cell in the run; empty where nothing but a cell is run
   * @param quantities what can be recorded, such as {@code v}
   */
  public record Target(String path, int segments, List<String> quantities) {
    public Target {
      quantities = List.copyOf(quantities);
    }
  }

  /** Told how far the run is, in its thread. */
  public interface Progress {
    void reached(double timeMs, double durationMs);
  }

  private final String title;
  private final Path model;
  private final Function<Path, XmlDocument> files;
  private final String wish;
  private final Instant started = Instant.now();
  private final Cancellation cancellation = new Cancellation();
  private volatile List<Track> tracks = List.of();
  private volatile double durationMs;
  private volatile double reachedMs;
  private volatile boolean over;

  private EverywhereRun(String title, Path model, Function<Path, XmlDocument> files, String wish) {
    this.title = title;
    this.model = model;
    this.files = files;
    this.wish = wish;
  }

  /**
   * The cells of a model that have a shape.
   *
   * @param model a LEMS or NeuroML file that can be run
   * @param files gives the document of a path
   * @param shape id of the cell, or of the morphology outside of cells
   * @param file where the shape is described
   * @throws org.ranvier.xml.ModelProblemException the model is at fault
   * @throws org.ranvier.simulation.RunFailedException it cannot be run for another reason
   */
  public static List<Target> targets(
      Path model, Function<Path, XmlDocument> files, String shape, Path file) {
    List<Target> found = new ArrayList<>();
    for (RecordableCell cell : Recordables.cells(RunDescription.of(model), files)) {
      if (cell.shape().equals(shape) && TrackGroup.isSame(cell.file(), file)) {
        found.add(new Target(cell.path(), cell.segments(), cell.quantities()));
      }
    }
    return found;
  }

  /**
   * What {@link #targets} finds, or why there is nothing.
   *
   * @param fault why the model cannot be run, in a sentence; empty where it can
   */
  public record Search(List<Target> targets, String fault) {
    public Search {
      targets = List.copyOf(targets);
    }
  }

  /** As {@link #targets}, for those who only tell people. */
  public static Search search(
      Path model, Function<Path, XmlDocument> files, String shape, Path file) {
    try {
      return new Search(targets(model, files, shape, file), "");
    } catch (ModelProblemException problem) {
      return new Search(List.of(), problem.report());
    } catch (RunFailedException failure) {
      return new Search(List.of(), String.valueOf(failure.getMessage()));
    }
  }

  /**
   * A run that is still to be done.
   *
   * @param title what people call it
   * @param files gives the document of a path
   */
  public static EverywhereRun of(
      String title, Path model, Function<Path, XmlDocument> files, Target target, String quantity) {
    RecordableCell cell =
        new RecordableCell(target.path(), "", "", target.segments(), target.quantities());
    return new EverywhereRun(title, model, files, cell.everywhere(quantity));
  }

  /**
   * Computes, on the calling thread, until it is done or stopped.
   *
   * @throws org.ranvier.xml.ModelProblemException the model is at fault
   * @throws org.ranvier.simulation.RunFailedException it cannot be run for another reason
   */
  public void compute(Progress progress) {
    try {
      RunDescription description = RunDescription.builder(model).recordings(List.of(wish)).build();
      PreparedRun run = SimulationLoader.load(description, files);
      durationMs = run.info().durationMs();
      List<Recording> placed =
          run.info().recordings().stream().filter(each -> each.place().isPresent()).toList();
      long stride = stride(run.info().steps() + 1, placed.size());
      Samples samples = new Samples(placed.size(), stride);
      List<Track> found = new ArrayList<>();
      for (int i = 0; i < placed.size(); i++) {
        found.add(new SampledTrack(samples, i, placed.get(i)));
      }
      tracks = List.copyOf(found);
      run.watch(new Keeping(samples, placed, run.info().steps(), progress), cancellation);
    } finally {
      over = true;
    }
  }

  /**
   * As {@link #compute}, for those who only tell people.
   *
   * @return why it could not be done, in a sentence; empty where all went well
   */
  public String attempt(Progress progress) {
    try {
      compute(progress);
      return "";
    } catch (ModelProblemException problem) {
      return problem.report();
    } catch (RunFailedException failure) {
      return String.valueOf(failure.getMessage());
    }
  }

  /** Of so many samples one is kept. */
  static long stride(long samples, int places) {
    long rows = Math.clamp(MOST_VALUES / Math.max(1, places), LEAST_ROWS, MOST_ROWS);
    return Math.max(1, (samples + rows - 1) / rows);
  }

  /** Ends it early; what was computed stays. */
  public void stop() {
    cancellation.cancel();
  }

  @Override
  public String title() {
    return title;
  }

  @Override
  public Instant started() {
    return started;
  }

  @Override
  public boolean isOver() {
    return over;
  }

  @Override
  public double reachedMs() {
    return reachedMs;
  }

  @Override
  public double durationMs() {
    return durationMs;
  }

  @Override
  public List<Track> tracks() {
    return tracks;
  }

  /** Takes samples from the run. */
  private final class Keeping implements RunListener {
    private final Samples samples;
    private final int[] indices;
    private final double[] factors;
    private final long last;
    private final Progress progress;

    Keeping(Samples samples, List<Recording> placed, long last, Progress progress) {
      this.samples = samples;
      this.indices = placed.stream().mapToInt(Recording::index).toArray();
      this.factors = placed.stream().mapToDouble(Recording::unitPerSi).toArray();
      this.last = last;
      this.progress = progress;
    }

    @Override
    public void progress(double timeMs, double ofMs) {
      progress.reached(timeMs, ofMs);
    }

    @Override
    public void samples(SampleBlock block) {
      samples.add(
          block.firstSample(),
          block.timeMs(),
          last,
          (place, sample) -> block.values()[indices[place]][sample] * factors[place]);
      reachedMs = samples.reachedMs();
    }
  }

  /** One place of the samples. */
  private record SampledTrack(Samples samples, int index, Recording recording) implements Track {
    @Override
    public Place place() {
      RecordedPlace at = recording.place().orElseThrow();
      return new Place(at.cell(), at.shape(), at.file(), at.segment(), at.quantity());
    }

    @Override
    public String unit() {
      return recording.unit();
    }

    @Override
    public double at(double timeMs) {
      return samples.at(index, timeMs);
    }

    @Override
    public double low() {
      return samples.low(index);
    }

    @Override
    public double high() {
      return samples.high(index);
    }
  }
}
