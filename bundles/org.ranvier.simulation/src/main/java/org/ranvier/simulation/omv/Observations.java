/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.simulation.omv;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.ranvier.simulation.EventOutputFileInfo;
import org.ranvier.simulation.OutputFileInfo;
import org.ranvier.simulation.RunInfo;
import org.ranvier.simulation.RunResult;
import org.ranvier.simulation.SampleBlock;

/** Turns measures into what is watched in a certain run. */
final class Observations {
  private static final double SECONDS = 1e-3;

  private final RunInfo info;

  Observations(RunInfo info) {
    this.info = info;
  }

  Observation of(Measure measure) {
    return switch (measure) {
      case Measure.SpikeTimes(SpikeSource source) -> times(source);
      case Measure.SpikeRate rate -> rate(rate);
      case Measure.Resting(Column column, int samples) ->
          reader(column)
              .<Observation>map(reader -> new LastMean(reader, samples))
              .orElseGet(() -> missing(column));
    };
  }

  // ---- tables ------------------------------------------------------------------------------

  /**
   * Reads two columns of an output file from samples.
   *
   * @param time index of the recording; −1 for the time itself
   * @param value likewise
   */
  private record Reader(Column column, int time, int value) {
    double time(SampleBlock block, int sample) {
      return at(block, time, sample) * column.timeScale();
    }

    double value(SampleBlock block, int sample) {
      return at(block, value, sample) * column.valueScale();
    }

    private static double at(SampleBlock block, int recording, int sample) {
      return recording < 0 ? block.timeMs()[sample] * SECONDS : block.values()[recording][sample];
    }
  }

  private Optional<Reader> reader(Column column) {
    return table(column.file())
        .filter(file -> Math.max(column.time(), column.value()) <= file.columns().size())
        .map(
            file ->
                new Reader(
                    column, recording(file, column.time()), recording(file, column.value())));
  }

  private static int recording(OutputFileInfo file, int column) {
    return column == 0 ? -1 : file.recordings().get(column - 1);
  }

  private Optional<OutputFileInfo> table(Path file) {
    return info.outputFiles().stream().filter(each -> same(each.path(), file)).findFirst();
  }

  private static boolean same(Path written, Path expected) {
    return written.toAbsolutePath().normalize().equals(expected);
  }

  private Observation.Missing missing(Column column) {
    Optional<OutputFileInfo> file = table(column.file());
    if (file.isPresent()) {
      return new Observation.Missing(
          "%s has the columns 0 to %d; column %d is asked for"
              .formatted(
                  column.file().getFileName(),
                  file.get().columns().size(),
                  Math.max(column.time(), column.value())));
    }
    return notWritten(
        column.file(), info.outputFiles().stream().map(OutputFileInfo::path).toList());
  }

  private static Observation.Missing notWritten(Path file, List<Path> written) {
    String there =
        written.stream()
            .map(each -> String.valueOf(each.getFileName()))
            .limit(8)
            .collect(Collectors.joining(", "));
    return new Observation.Missing(
        "the model writes no file %s%s"
            .formatted(file.getFileName(), there.isEmpty() ? "" : "; it writes " + there));
  }

  // ---- spikes ------------------------------------------------------------------------------

  private Observation times(SpikeSource source) {
    return switch (source) {
      case SpikeSource.Detected(Column column, Detection detection) ->
          reader(column)
              .<Observation>map(reader -> new Detected(reader, SpikeDetector.of(detection)))
              .orElseGet(() -> missing(column));
      case SpikeSource.Events events -> {
        List<Integer> selections = selections(events);
        yield selections.isEmpty() ? noEvents(events) : new Trains(selections, events.scale());
      }
    };
  }

  private record Detected(Reader reader, SpikeDetector detector) implements Observation {
    @Override
    public void take(SampleBlock block) {
      for (int i = 0; i < block.size(); i++) {
        detector.sample(reader.time(block, i), reader.value(block, i));
      }
    }

    @Override
    public double[] values(RunResult result) {
      return detector.sampleTimes();
    }

    @Override
    public double[] smoothValues(RunResult result) {
      return detector.curveTimes();
    }
  }

  /** All events of some selections, in order of time. */
  private record Trains(List<Integer> selections, double scale) implements Observation {
    @Override
    public double[] values(RunResult result) {
      return selections.stream()
          .flatMapToDouble(each -> DoubleStream.of(train(result, each, scale)))
          .sorted()
          .toArray();
    }
  }

  private static double[] train(RunResult result, int selection, double scale) {
    return Arrays.stream(result.events().get(selection).timesMs())
        .map(ms -> ms * SECONDS * scale)
        .toArray();
  }

  private List<Integer> selections(SpikeSource.Events events) {
    List<Integer> chosen = new ArrayList<>();
    for (EventOutputFileInfo file : info.eventOutputFiles()) {
      if (same(file.path(), events.file())) {
        for (int selection : file.selections()) {
          String id = info.eventSelections().get(selection).id();
          if (events.id().equals("*") || events.id().equals(id)) {
            chosen.add(selection);
          }
        }
      }
    }
    return chosen;
  }

  private Observation.Missing noEvents(SpikeSource.Events events) {
    boolean written =
        info.eventOutputFiles().stream().anyMatch(file -> same(file.path(), events.file()));
    return written
        ? new Observation.Missing(
            "%s has no events of %s".formatted(events.file().getFileName(), events.id()))
        : notWritten(
            events.file(),
            info.eventOutputFiles().stream().map(EventOutputFileInfo::path).toList());
  }

  // ---- numbers -----------------------------------------------------------------------------

  private Observation rate(Measure.SpikeRate rate) {
    if (rate.source() instanceof SpikeSource.Events events) {
      List<Integer> selections = selections(events);
      return selections.isEmpty()
          ? noEvents(events)
          : new Rate(
              rate,
              selections.stream()
                  .<Observation>map(each -> new Trains(List.of(each), events.scale()))
                  .toList());
    }
    Observation times = times(rate.source());
    return times instanceof Observation.Missing ? times : new Rate(rate, List.of(times));
  }

  /** The mean rate of some sources. */
  private record Rate(Measure.SpikeRate rate, List<Observation> sources) implements Observation {
    @Override
    public void take(SampleBlock block) {
      sources.forEach(source -> source.take(block));
    }

    @Override
    public double[] values(RunResult result) {
      double mean =
          sources.stream().mapToDouble(source -> of(source.values(result))).average().orElse(0);
      return new double[] {mean};
    }

    @Override
    public double[] smoothValues(RunResult result) {
      double mean =
          sources.stream()
              .mapToDouble(source -> of(source.smoothValues(result)))
              .average()
              .orElse(0);
      return new double[] {mean};
    }

    private double of(double[] times) {
      double[] inside =
          Arrays.stream(times).filter(t -> t >= rate.start() && t <= rate.end()).toArray();
      if (!rate.perInterval()) {
        return inside.length / (rate.end() - rate.start());
      }
      return inside.length < 2 ? 0 : (inside.length - 1) / (inside[inside.length - 1] - inside[0]);
    }
  }

  /** The mean of the last samples. */
  private static final class LastMean implements Observation {
    private final Reader reader;
    private final double[] ring;
    private long taken;

    LastMean(Reader reader, int samples) {
      this.reader = reader;
      this.ring = new double[samples];
    }

    @Override
    public void take(SampleBlock block) {
      for (int i = 0; i < block.size(); i++) {
        ring[(int) (taken++ % ring.length)] = reader.value(block, i);
      }
    }

    @Override
    public double[] values(RunResult result) {
      int there = (int) Math.min(taken, ring.length);
      return new double[] {Arrays.stream(ring, 0, there).average().orElse(Double.NaN)};
    }
  }
}
