/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lab.cell;

import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ranvier.xml.XmlEscape;

/**
 * A simulation of a cell that is put together, as text.
 *
 * @param place where the file would be, beside the files that it includes
 */
record TrialText(CompartmentCell cell, CurrentSteps steps, Path place) {
  /** Second order in time. */
  static final double TIME_STEP_MS = 0.025;

  private static final String NET = "ranvierTrial";

  /** Its name. */
  static final String FILE = "LEMS_" + NET + ".xml";

  /** The text of the file. */
  String text() {
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
          <ionChannelPassive id="%1$s_leak" conductance="10 pS"/>
          %10$s
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
            "<Line id=\"v%2$d\" quantity=\"%1$s_p%2$d[0]/v\" scale=\"1mV\" color=\"#000000\" timeScale=\"1ms\"/>"),
        pool());
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
            <intracellularProperties>%6$s<resistivity value="100 ohm_cm"/></intracellularProperties>
          </biophysicalProperties>
        </cell>
        """,
        NET,
        cell.diameterUm(),
        densities + leak(),
        cell.capacitanceUfPerCm2(),
        cell.initialMv(),
        species());
  }

  private String leak() {
    return cell.leak().milliSiemensPerCm2() == 0
        ? ""
        : String.format(
            Locale.ROOT,
            "<channelDensity id=\"%1$s_l\" ionChannel=\"%1$s_leak\" condDensity=\"%2$s mS_per_cm2\" erev=\"%3$s mV\" ion=\"non_specific\"/>",
            NET,
            cell.leak().milliSiemensPerCm2(),
            cell.leak().reversalMv());
  }

  /** Calcium that nothing flows into stays where it is. */
  private String pool() {
    return cell.calciumMm().isEmpty()
        ? ""
        : String.format(
            Locale.ROOT,
            "<decayingPoolConcentrationModel id=\"%s_ca\" ion=\"ca\" restingConc=\"%s mM\" decayConstant=\"1 s\" shellThickness=\"1 um\"/>",
            NET,
            cell.calciumMm().getAsDouble());
  }

  private String species() {
    return cell.calciumMm().isEmpty()
        ? ""
        : String.format(
            Locale.ROOT,
            "<species id=\"ca\" ion=\"ca\" concentrationModel=\"%s_ca\" initialConcentration=\"%s mM\" initialExtConcentration=\"2 mM\"/>",
            NET,
            cell.calciumMm().getAsDouble());
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
