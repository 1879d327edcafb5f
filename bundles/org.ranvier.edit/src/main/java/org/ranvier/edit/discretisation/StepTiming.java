/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.discretisation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ranvier.edit.electrotonic.MembraneReader;
import org.ranvier.edit.language.Knowledge;
import org.ranvier.edit.morphology.MorphologyEdit;
import org.ranvier.lems.component.CoreTypes;
import org.ranvier.lems.component.LemsModel;
import org.ranvier.simulation.Cancellation;
import org.ranvier.simulation.PreparedRun;
import org.ranvier.simulation.RunDescription;
import org.ranvier.simulation.RunFailedException;
import org.ranvier.simulation.RunListener;
import org.ranvier.simulation.SimulationLoader;
import org.ranvier.validation.Model;
import org.ranvier.xml.XmlDocument;
import org.ranvier.xml.XmlElement;
import org.ranvier.xml.XmlEncoding;
import org.ranvier.xml.XmlEscape;
import org.ranvier.xml.XmlFile;
import org.ranvier.xml.include.IncludeReader;

/**
 * Runs a cell alone, without any input, for as long as it takes to know how long its steps are. The
 * model is taken as it stands in its texts; no file is written.
 */
public final class StepTiming {
  private static final String WRAPPER = "ranvier-step-timing.xml";
  private static final double STEP_MS = 0.025;
  private static final double LONGEST_MS = 1e6;

  /** How long one run is watched. */
  private static final double WANTED_NS = 1e9;

  private final Optional<XmlElement> cell;
  private final Optional<Path> stored;
  private final Map<Path, XmlDocument> texts = new HashMap<>();
  private volatile boolean cancelled;

  /**
   * @param name id of a cell, or of a morphology, of which the first cell that names it counts
   * @param knowledge of the file that it is in
   */
  public StepTiming(String name, Knowledge knowledge) {
    Model model = knowledge.model();
    this.cell = MembraneReader.findCell(name, model);
    this.stored = model.files().stream().findFirst().flatMap(XmlDocument::path);
    for (XmlDocument each : model.files()) {
      each.path().ifPresent(path -> texts.put(normal(path), each));
    }
  }

  /** Ends a measurement in another thread soon. */
  public void cancel() {
    cancelled = true;
  }

  /**
   * Measures the cell as it is and with finer control volumes.
   *
   * @param finer an edit that gives it more control volumes, of the text that the file has
   * @return empty where the cell has no id, its file is not stored, no back end runs it, or the
   *     measurement was ended
   * @throws org.ranvier.xml.ModelProblemException the cell cannot be run as it is
   */
  public Optional<StepCost> measure(Optional<MorphologyEdit> finer) {
    try {
      return cost(finer);
    } catch (RunFailedException noBackEnd) {
      return Optional.empty();
    }
  }

  private Optional<StepCost> cost(Optional<MorphologyEdit> finer) {
    Optional<String> id = cell.flatMap(each -> Optional.ofNullable(each.attribute("id")));
    if (id.isEmpty() || stored.isEmpty()) {
      return Optional.empty();
    }
    Wrapped run = new Wrapped(stored.get(), id.get().strip());
    Sample few = sample(run);
    Sample many = few;
    Optional<XmlDocument> shape = finer.map(each -> each.after().element().document());
    if (finer.isPresent() && shape.flatMap(XmlDocument::path).isPresent()) {
      XmlDocument document = shape.get();
      String text = finer.get().change().apply(document.text());
      texts.put(normal(document.path().get()), document.withText(text));
      many = sample(run);
    }
    return cancelled || !Double.isFinite(few.stepNs + many.stepNs)
        ? Optional.empty()
        : Optional.of(StepCost.through(few.volumes, few.stepNs, many.volumes, many.stepNs));
  }

  private static Path normal(Path path) {
    return path.toAbsolutePath().normalize();
  }

  private record Sample(int volumes, double stepNs) {}

  /**
   * Runs the cell until it has been seen for long enough how fast it goes: in the first moments of
   * a run the machine is still getting used to its loops, so that the fastest stretch counts.
   */
  private Sample sample(Wrapped wrapped) {
    LemsModel model =
        LemsModel.of(
            new IncludeReader(CoreTypes.library(), this::document).read(wrapped.document()));
    RunDescription description =
        RunDescription.builder(wrapped.path()).durationMs(LONGEST_MS).timeStepMs(STEP_MS).build();
    PreparedRun run = SimulationLoader.load(description, model);
    Pace pace = new Pace();
    run.watch(pace, pace.ending);
    return new Sample((int) run.info().controlVolumes(), pace.fastestStepNs());
  }

  /** How far a run has got when. */
  private final class Pace implements RunListener {
    private final Cancellation ending = new Cancellation();
    private final List<double[]> moments = new ArrayList<>();

    @Override
    public boolean takesSamples() {
      return false;
    }

    @Override
    public void progress(double timeMs, double durationMs) {
      double now = System.nanoTime();
      moments.add(new double[] {now, timeMs / STEP_MS});
      if (cancelled || now - moments.getFirst()[0] >= WANTED_NS) {
        ending.cancel();
      }
    }

    /** Over stretches of a fifth of the run, and a little more. */
    double fastestStepNs() {
      double least = (moments.getLast()[0] - moments.getFirst()[0]) / 5;
      double fastest = Double.POSITIVE_INFINITY;
      for (double[] from : moments) {
        for (double[] to : moments) {
          if (to[0] - from[0] >= least && to[1] > from[1]) {
            fastest = Math.min(fastest, (to[0] - from[0]) / (to[1] - from[1]));
            break;
          }
        }
      }
      return fastest;
    }
  }

  private XmlDocument document(Path path) {
    XmlDocument known = texts.get(normal(path));
    return known != null ? known : XmlDocument.read(path);
  }

  /** A file, never written, with a network of one cell of another file. */
  private record Wrapped(Path file, String cell) {
    Path path() {
      return file.resolveSibling(WRAPPER);
    }

    XmlDocument document() {
      String text =
          """
          <Lems>
            <Target component="ranvierStepTiming"/>
            <Include file="Cells.xml"/>
            <Include file="Networks.xml"/>
            <Include file="Simulation.xml"/>
            <Include file="%s"/>
            <network id="ranvierStepTimingNet" type="networkWithTemperature" temperature="32 degC">
              <population id="ranvierStepTimingCells" component="%s" size="1"/>
            </network>
            <Simulation id="ranvierStepTiming" length="1ms" step="0.025ms" target="ranvierStepTimingNet"/>
          </Lems>
          """
              .formatted(
                  XmlEscape.value(String.valueOf(file.getFileName()), '"'),
                  XmlEscape.value(cell, '"'));
      return XmlDocument.of(path(), new XmlFile(text, XmlEncoding.UTF_8));
    }
  }
}
