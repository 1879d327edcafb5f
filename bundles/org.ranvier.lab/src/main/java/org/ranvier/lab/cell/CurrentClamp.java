/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lab.cell;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.ranvier.lems.component.CoreTypes;
import org.ranvier.lems.component.LemsModel;
import org.ranvier.simulation.Cancellation;
import org.ranvier.simulation.Method;
import org.ranvier.simulation.PreparedRun;
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
 * Current clamp of a cell of one compartment: copies of it run side by side by the solver (method
 * {@code cn}), each with a step of its own.
 */
public final class CurrentClamp {

  private final CompartmentCell cell;
  private final CurrentSteps steps;
  private final Path place;

  private CurrentClamp(CompartmentCell cell, CurrentSteps steps) {
    this.cell = cell;
    this.steps = steps;
    Path folder = cell.densities().getFirst().file().toAbsolutePath().normalize().getParent();
    this.place = (folder == null ? Path.of("").toAbsolutePath() : folder).resolve(TrialText.FILE);
  }

  /**
   * Runs all steps.
   *
   * @param files gives the document of a path, e.g. that of an editor that is not saved yet; throws
   *     {@link ModelProblemException} where there is none
   * @return one trace a step
   * @throws CancellationException it was cancelled
   * @throws ModelProblemException a channel is not there, or cannot be simulated in such a cell
   */
  public static List<PotentialTrace> run(
      CompartmentCell cell,
      CurrentSteps steps,
      Function<Path, XmlDocument> files,
      Cancellation cancellation) {
    return new CurrentClamp(cell, steps).run(files, cancellation);
  }

  private List<PotentialTrace> run(Function<Path, XmlDocument> files, Cancellation cancellation) {
    List<Samples> potentials = new ArrayList<>();
    steps.nanoamperes().forEach(each -> potentials.add(new Samples()));
    PreparedRun run =
        SimulationLoader.load(
            RunDescription.builder(place).method(Method.CN).threads(1).build(), model(files));
    run.watch(
        new RunListener() {
          @Override
          public void samples(SampleBlock block) {
            for (int i = 0; i < potentials.size(); i++) {
              potentials.get(i).add(block.values()[i]);
            }
          }
        },
        cancellation);
    if (cancellation.isCancelled()) {
      throw new CancellationException("the cell is not tried any more");
    }
    return IntStream.range(0, potentials.size())
        .mapToObj(
            i ->
                new PotentialTrace(
                    steps.nanoamperes().get(i), TrialText.TIME_STEP_MS, potentials.get(i).all()))
        .toList();
  }

  private LemsModel model(Function<Path, XmlDocument> files) {
    XmlDocument text =
        XmlDocument.of(
            place, new XmlFile(new TrialText(cell, steps, place).text(), XmlEncoding.UTF_8));
    IncludeReader reader =
        new IncludeReader(
            CoreTypes.library(), path -> path.equals(place) ? text : files.apply(path));
    return LemsModel.of(reader.read(place)).begun();
  }
}
