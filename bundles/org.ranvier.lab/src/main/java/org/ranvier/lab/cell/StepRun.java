/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lab.cell;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.function.DoubleConsumer;
import java.util.function.Predicate;
import org.ranvier.lems.component.CoreTypes;
import org.ranvier.lems.component.LemsModel;
import org.ranvier.simulation.Cancellation;
import org.ranvier.simulation.Method;
import org.ranvier.simulation.PreparedRun;
import org.ranvier.simulation.RunDescription;
import org.ranvier.simulation.RunListener;
import org.ranvier.simulation.SampleBlock;
import org.ranvier.simulation.SimulationLoader;
import org.ranvier.xml.XmlDocument;
import org.ranvier.xml.XmlEncoding;
import org.ranvier.xml.XmlEscape;
import org.ranvier.xml.XmlFile;
import org.ranvier.xml.include.IncludeReader;

/** Runs copies of a cell side by side, each with a step of current of its own into one place. */
final class StepRun {
  /** Second order in time: a time constant of a millisecond is right to 2e-4. */
  static final double TIME_STEP_MS = 0.05;

  /** Somebody works on the cell meanwhile. */
  private static final int THREADS = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);

  private static final String NET = "ranvierProbe";

  private final ProbedCell cell;
  private final Cancellation cancellation;

  StepRun(ProbedCell cell, Cancellation cancellation) {
    this.cell = cell;
    this.cancellation = cancellation;
  }

  /**
   * A step of current.
   *
   * @param startMs when it begins
   * @param durationMs how long it lasts
   * @param totalMs how long the run is
   */
  record Timing(double startMs, double durationMs, double totalMs) {
    int sampleAt(double timeMs) {
      return (int) Math.round(timeMs / TIME_STEP_MS);
    }

    int endSample() {
      return sampleAt(startMs + durationMs);
    }
  }

  /**
   * Runs one copy a current.
   *
   * @param currentsNa amplitudes
   * @param progress is told the share of the run that is done
   * @param enough whether what there is of the potentials is all that is wanted; asked now and then
   * @return potentials, one list a copy
   * @throws CancellationException nobody wants to know any more
   */
  List<Samples> run(
      List<Double> currentsNa,
      Timing timing,
      DoubleConsumer progress,
      Predicate<List<Samples>> enough) {
    List<Samples> potentials = new ArrayList<>();
    currentsNa.forEach(each -> potentials.add(new Samples()));
    Cancellation inner = new Cancellation();
    PreparedRun run = SimulationLoader.load(description(), model(currentsNa, timing));
    run.watch(
        new RunListener() {
          @Override
          public void progress(double timeMs, double durationMs) {
            progress.accept(timeMs / durationMs);
            if (cancellation.isCancelled()) {
              inner.cancel();
            }
          }

          @Override
          public void samples(SampleBlock block) {
            for (int i = 0; i < potentials.size(); i++) {
              potentials.get(i).add(block.values()[i]);
            }
            if (enough.test(potentials)) {
              inner.cancel();
            }
          }
        },
        inner);
    if (cancellation.isCancelled()) {
      throw new CancellationException("the cell is not measured any more");
    }
    return potentials;
  }

  private Path place() {
    Path folder = cell.file().toAbsolutePath().getParent();
    return (folder == null ? Path.of("").toAbsolutePath() : folder).resolve("LEMS_" + NET + ".xml");
  }

  private RunDescription description() {
    return RunDescription.builder(place()).method(Method.CN).threads(THREADS).build();
  }

  private LemsModel model(List<Double> currentsNa, Timing timing) {
    Path place = place();
    XmlDocument text =
        XmlDocument.of(place, new XmlFile(text(currentsNa, timing), XmlEncoding.UTF_8));
    IncludeReader reader =
        new IncludeReader(
            CoreTypes.library(), path -> path.equals(place) ? text : cell.files().apply(path));
    return LemsModel.of(reader.read(place)).begun();
  }

  private String text(List<Double> currentsNa, Timing timing) {
    StringBuilder sources = new StringBuilder();
    StringBuilder populations = new StringBuilder();
    StringBuilder inputs = new StringBuilder();
    StringBuilder lines = new StringBuilder();
    String id = XmlEscape.value(cell.cell(), '"');
    for (int i = 0; i < currentsNa.size(); i++) {
      sources.append(
          String.format(
              Locale.ROOT,
              "<pulseGenerator id=\"%s_i%d\" delay=\"%s ms\" duration=\"%s ms\" amplitude=\"%s nA\"/>%n",
              NET,
              i,
              timing.startMs,
              timing.durationMs,
              currentsNa.get(i)));
      populations.append(
          String.format(
              Locale.ROOT,
              "<population id=\"%s_p%d\" component=\"%s\" size=\"1\"/>%n",
              NET,
              i,
              id));
      inputs.append(
          String.format(
              Locale.ROOT,
              "<inputList id=\"%1$s_l%2$d\" population=\"%1$s_p%2$d\" component=\"%1$s_i%2$d\"><input id=\"0\" target=\"../%1$s_p%2$d/0/%3$s\" segmentId=\"%4$d\" fractionAlong=\"0.5\" destination=\"synapses\"/></inputList>%n",
              NET,
              i,
              id,
              cell.segment()));
      lines.append(
          String.format(
              Locale.ROOT,
              "<Line id=\"v%2$d\" quantity=\"%1$s_p%2$d/0/%3$s/%4$d/v\" scale=\"1mV\" color=\"#000000\" timeScale=\"1ms\"/>%n",
              NET,
              i,
              id,
              cell.segment()));
    }
    return String.format(
        Locale.ROOT,
        """
        <Lems>
          <Target component="%1$s_s"/>
          <Include file="Cells.xml"/>
          <Include file="Networks.xml"/>
          <Include file="Inputs.xml"/>
          <Include file="Simulation.xml"/>
          <Include file="%2$s"/>
          %3$s
          <networkWithTemperature id="%1$s" temperature="%4$s degC">
            %5$s%6$s
          </networkWithTemperature>
          <Simulation id="%1$s_s" length="%7$s ms" step="%8$s ms" target="%1$s">
            <Display id="d" title="v" timeScale="1ms" xmin="0" xmax="1" ymin="0" ymax="1">
              %9$s
            </Display>
          </Simulation>
        </Lems>
        """,
        NET,
        XmlEscape.value(cell.file().getFileName().toString(), '"'),
        sources,
        cell.temperatureCelsius(),
        populations,
        inputs,
        timing.totalMs,
        TIME_STEP_MS,
        lines);
  }
}
