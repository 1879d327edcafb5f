/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lab.stage;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.ranvier.lems.component.CoreTypes;
import org.ranvier.lems.component.LemsModel;
import org.ranvier.simulation.Cancellation;
import org.ranvier.simulation.Kernels;
import org.ranvier.simulation.Method;
import org.ranvier.simulation.PreparedRun;
import org.ranvier.simulation.Recording;
import org.ranvier.simulation.RunDescription;
import org.ranvier.simulation.RunListener;
import org.ranvier.simulation.SampleBlock;
import org.ranvier.simulation.SimulationLoader;
import org.ranvier.xml.ModelProblemException;
import org.ranvier.xml.XmlDocument;
import org.ranvier.xml.XmlEncoding;
import org.ranvier.xml.XmlFile;
import org.ranvier.xml.include.IncludeReader;

/**
 * Runs a component alone on a stage that supplies what it requires and sends it events, by the
 * solver (method {@code rk4}), as part of a LEMS model that includes the file of the component.
 */
public final class StageRun {
  private final StagedPart part;
  private final StageText text;
  private final Path place;

  private StageRun(StagedPart part, StageText text) {
    this.part = part;
    this.text = text;
    Path folder = part.file().toAbsolutePath().normalize().getParent();
    this.place = (folder == null ? Path.of("").toAbsolutePath() : folder).resolve(StageText.FILE);
  }

  /**
   * What was recorded.
   *
   * @param timesMs of the samples
   * @param values by what was asked for, in SI units
   */
  @SuppressWarnings("ArrayRecordComponent") // thousands of numbers, handed over
  public record Result(double[] timesMs, Map<String, double[]> values) {
    /** The samples of one quantity, in SI units. */
    public double[] of(String path) {
      double[] found = values.get(path);
      if (found == null) {
        throw new IllegalArgumentException(path + "; there are " + values.keySet());
      }
      return found;
    }
  }

  /**
   * Runs a component.
   *
   * @param supplied what it requires, by name; see {@link Supply}
   * @param trains events that it gets
   * @param recorded paths in the component
   * @param durationMs length of the run
   * @param stepMs time step and distance of samples
   * @throws ModelProblemException it cannot be simulated, or requires what is not supplied
   * @throws CancellationException it was cancelled
   */
  public static Result run(
      StagedPart part,
      Map<String, Supply> supplied,
      List<Train> trains,
      List<String> recorded,
      double durationMs,
      double stepMs,
      Cancellation cancellation) {
    StageText text = new StageText(part, supplied, trains, recorded, durationMs, stepMs);
    return new StageRun(part, text).run(recorded, cancellation);
  }

  private Result run(List<String> recorded, Cancellation cancellation) {
    PreparedRun run =
        SimulationLoader.load(
            RunDescription.builder(place)
                .method(Method.RK4)
                .threads(1)
                .kernels(Kernels.INTERPRETED)
                .build(),
            model());
    List<SampleBlock> blocks = new ArrayList<>();
    run.watch(
        new RunListener() {
          @Override
          public void samples(SampleBlock block) {
            blocks.add(block);
          }
        },
        cancellation);
    if (cancellation.isCancelled()) {
      throw new CancellationException(part.name() + " is not run any more");
    }
    Map<String, double[]> values = new LinkedHashMap<>();
    for (Recording each : run.info().recordings()) {
      values.put(
          recorded.get(each.index()),
          blocks.stream()
              .flatMapToDouble(block -> Arrays.stream(block.values()[each.index()]))
              .toArray());
    }
    return new Result(
        blocks.stream().flatMapToDouble(each -> Arrays.stream(each.timeMs())).toArray(), values);
  }

  private LemsModel model() {
    XmlDocument stage = XmlDocument.of(place, new XmlFile(text.text(place), XmlEncoding.UTF_8));
    IncludeReader reader =
        new IncludeReader(
            CoreTypes.library(), path -> path.equals(place) ? stage : part.files().apply(path));
    return LemsModel.of(reader.read(place)).begun();
  }
}
