/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lab.cell;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import java.util.stream.Collectors;
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
import org.ranvier.xml.XmlEscape;
import org.ranvier.xml.XmlFile;
import org.ranvier.xml.include.IncludeReader;

/**
 * Current clamp of a cell of one compartment: copies of it run side by side by the solver (method
 * {@code cn}), each with a step of its own.
 */
public final class CurrentClamp {
  /** Second order in time. */
  private static final double TIME_STEP_MS = 0.025;

  private static final String NET = "ranvierTrial";

  private final CompartmentCell cell;
  private final CurrentSteps steps;
  private final Path place;

  private CurrentClamp(CompartmentCell cell, CurrentSteps steps) {
    this.cell = cell;
    this.steps = steps;
    Path folder = cell.densities().getFirst().file().toAbsolutePath().normalize().getParent();
    this.place =
        (folder == null ? Path.of("").toAbsolutePath() : folder).resolve("LEMS_" + NET + ".xml");
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
                    steps.nanoamperes().get(i), TIME_STEP_MS, potentials.get(i).all()))
        .toList();
  }

  private LemsModel model(Function<Path, XmlDocument> files) {
    XmlDocument text = XmlDocument.of(place, new XmlFile(text(), XmlEncoding.UTF_8));
    IncludeReader reader =
        new IncludeReader(
            CoreTypes.library(), path -> path.equals(place) ? text : files.apply(path));
    return LemsModel.of(reader.read(place)).begun();
  }

  private String text() {
    String includes =
        cell.densities().stream()
            .map(each -> each.file().toAbsolutePath().normalize())
            .distinct()
            .map(each -> "<Include file=\"%s\"/>".formatted(attribute(relative(each))))
            .collect(Collectors.joining("\n"));
    return String.format(
        Locale.ROOT,
        """
        <Lems>
          <Target component="%1$s_s"/>
          <Include file="Cells.xml"/>
          <Include file="Networks.xml"/>
          <Include file="Inputs.xml"/>
          <Include file="Simulation.xml"/>
          %2$s
          %3$s
          %4$s
          <networkWithTemperature id="%1$s" temperature="%5$s degC">
            %6$s
          </networkWithTemperature>
          <Simulation id="%1$s_s" length="%7$s ms" step="%8$s ms" target="%1$s">
            <Display id="d" title="v" timeScale="1ms" xmin="0" xmax="1" ymin="0" ymax="1">
              %9$s
            </Display>
          </Simulation>
        </Lems>
        """,
        NET,
        includes,
        cellText(),
        each(
            "<pulseGenerator id=\"%1$s_i%2$d\" delay=\"%3$s ms\" duration=\"%4$s ms\" amplitude=\"%5$s nA\"/>"),
        cell.temperatureCelsius(),
        each("<population id=\"%1$s_p%2$d\" component=\"%1$s_c\" size=\"1\"/>")
            + each("<explicitInput target=\"%1$s_p%2$d[0]\" input=\"%1$s_i%2$d\"/>"),
        steps.totalMs(),
        TIME_STEP_MS,
        each(
            "<Line id=\"v%2$d\" quantity=\"%1$s_p%2$d[0]/v\" scale=\"1mV\" color=\"#000000\" timeScale=\"1ms\"/>"));
  }

  /** A text for each step, with its number, times and amplitude put in. */
  private String each(String format) {
    return IntStream.range(0, steps.nanoamperes().size())
        .mapToObj(
            i ->
                String.format(
                    Locale.ROOT,
                    format,
                    NET,
                    i,
                    steps.delayMs(),
                    steps.durationMs(),
                    steps.nanoamperes().get(i)))
        .collect(Collectors.joining("\n"));
  }

  private String cellText() {
    String densities =
        IntStream.range(0, cell.densities().size())
            .mapToObj(i -> density(i, cell.densities().get(i)))
            .collect(Collectors.joining("\n"));
    return String.format(
        Locale.ROOT,
        """
        <cell id="%1$s_c">
          <morphology id="%1$s_m">
            <segment id="0">
              <proximal x="0" y="0" z="0" diameter="%2$s"/><distal x="0" y="0" z="0" diameter="%2$s"/>
            </segment>
          </morphology>
          <biophysicalProperties id="%1$s_b">
            <membraneProperties>
              %3$s
              <spikeThresh value="0 mV"/>
              <specificCapacitance value="%4$s uF_per_cm2"/>
              <initMembPotential value="%5$s mV"/>
            </membraneProperties>
            <intracellularProperties><resistivity value="100 ohm_cm"/></intracellularProperties>
          </biophysicalProperties>
        </cell>
        """,
        NET,
        cell.diameterUm(),
        densities,
        cell.capacitanceUfPerCm2(),
        cell.initialMv());
  }

  private static String density(int number, CompartmentCell.Density density) {
    return String.format(
        Locale.ROOT,
        "<channelDensity id=\"%s_d%d\" ionChannel=\"%s\" condDensity=\"%s mS_per_cm2\" erev=\"%s mV\" ion=\"non_specific\"/>",
        NET,
        number,
        attribute(density.channel()),
        density.milliSiemensPerCm2(),
        density.reversalMv());
  }

  private String relative(Path file) {
    Path folder = place.getParent();
    return (folder == null ? file : folder.relativize(file)).toString().replace('\\', '/');
  }

  private static String attribute(String value) {
    return XmlEscape.value(value, '"');
  }
}
