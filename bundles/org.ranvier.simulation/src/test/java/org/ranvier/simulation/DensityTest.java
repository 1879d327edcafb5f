/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The current of every kind of density and population against its formula; SI units. */
class DensityTest {
  private static final double R = 8.3144621;
  private static final double F = 96485.3;

  /** An open channel, and one with a gate at a known steady state. */
  private static final String CHANNELS =
      """
      <ionChannelHH id="open" conductance="10pS"/>
      <ionChannelHH id="ca" conductance="10pS" species="ca"/>
      <ionChannelHH id="gated" conductance="10pS">
        <gateHHtauInf id="q" instances="2">
          <timeCourse type="fixedTimeCourse" tau="10ms"/>
          <steadyState type="HHSigmoidVariable" rate="1" midpoint="-50mV" scale="10mV"/>
        </gateHHtauInf>
      </ionChannelHH>
      """;

  private static final String POOL =
      "<fixedFactorConcentrationModel id=\"pool\" ion=\"ca\" restingConc=\"1e-4 mM\""
          + " decayConstant=\"20ms\" rho=\"0 mol_per_m_per_A_per_s\"/>";

  private static final String CALCIUM =
      "<species id=\"ca\" ion=\"ca\" concentrationModel=\"pool\" initialConcentration=\"2e-4 mM\""
          + " initialExtConcentration=\"2 mM\"/>";

  @TempDir Path folder;

  private static CellText cell(String membrane) {
    return new CellText().with(CHANNELS + POOL).membrane(membrane).interior(CALCIUM);
  }

  private static Offset<Double> relative(double value) {
    return within(1e-9 * Math.abs(value) + 1e-300);
  }

  /**
   * Whether the density is what the formula says at the start, and whether it moves the potential:
   * in a step of 1 µs by i·dt/c, 1 µF/cm² being 0.01 F/m².
   */
  private void check(CellText cell, double volts, double expected) {
    RunResult r =
        cell.startingAt(volts * 1e3)
            .run(folder, "0.001ms", "0.001ms", "pop[0]/d/iDensity", "pop[0]/v");
    assertThat(r.traces().get(0).values()[0]).isCloseTo(expected, relative(expected));
    double[] v = r.traces().get(1).values();
    double rise = expected * 1e-6 / 0.01;
    assertThat(v[1] - v[0]).isCloseTo(rise, within(0.01 * Math.abs(rise) + 1e-12));
  }

  @Test
  void channelDensity() {
    double q = 1 / (1 + Math.exp(1.5));
    check(
        cell(
            "<channelDensity id=\"d\" ionChannel=\"gated\" condDensity=\"3 mS_per_cm2\""
                + " erev=\"-90mV\" ion=\"k\"/>"),
        -0.065,
        30 * q * q * (-0.09 + 0.065));
  }

  @Test
  void shiftReachesTheRates() {
    String shifted =
        """
        <ComponentType name="shiftedSteadyState" extends="baseVoltageDepVariable">
          <Requirement name="vShift" dimension="voltage"/>
          <Constant name="mid" dimension="voltage" value="-50mV"/>
          <Constant name="width" dimension="voltage" value="10mV"/>
          <Dynamics>
            <DerivedVariable name="x" dimension="none" exposure="x"
                value="1 / (1 + exp((mid - v + vShift) / width))"/>
          </Dynamics>
        </ComponentType>
        <ionChannelHH id="shifty" conductance="10pS">
          <gateHHtauInf id="q" instances="1">
            <timeCourse type="fixedTimeCourse" tau="10ms"/>
            <steadyState type="shiftedSteadyState"/>
          </gateHHtauInf>
        </ionChannelHH>
        """;
    double q = 1 / (1 + Math.exp((-50 + 65 - 7) / 10.0));
    check(
        cell("<channelDensityVShift id=\"d\" ionChannel=\"shifty\" condDensity=\"3 mS_per_cm2\""
                + " erev=\"50mV\" vShift=\"-7mV\" ion=\"na\"/>")
            .with(shifted),
        -0.065,
        30 * q * (0.05 + 0.065));
    // The plain density shifts by nothing.
    double unshifted = 1 / (1 + Math.exp(1.5));
    check(
        cell("<channelDensity id=\"d\" ionChannel=\"shifty\" condDensity=\"3 mS_per_cm2\""
                + " erev=\"50mV\" ion=\"na\"/>")
            .with(shifted),
        -0.065,
        30 * unshifted * (0.05 + 0.065));
    // A channel may bring a shift of its own.
    check(
        cell("<channelDensity id=\"d\" ionChannel=\"shifty\" condDensity=\"3 mS_per_cm2\""
                + " erev=\"50mV\" ion=\"na\"/>")
            .with(
                shifted
                    .replace(
                        "ionChannelHH id=\"shifty\"",
                        "ionChannelVShift id=\"shifty\" vShift=\"-7mV\"")
                    .replace("/ionChannelHH", "/ionChannelVShift")),
        -0.065,
        30 * q * (0.05 + 0.065));
  }

  private static double nernst(double inside, double outside) {
    return R * CellText.KELVIN / (2 * F) * Math.log(outside / inside);
  }

  @Test
  void channelDensityNernst() {
    String density =
        "<channelDensityNernst id=\"d\" ionChannel=\"ca\" condDensity=\"3 mS_per_cm2\" ion=\"ca\"/>";
    check(cell(density), -0.065, 30 * (nernst(2e-4, 2) + 0.065));
    // Without calcium outside there is no current.
    CellText none =
        new CellText()
            .with(CHANNELS + POOL)
            .membrane(density)
            .interior(CALCIUM.replace("\"2 mM\"", "\"0 mM\""));
    check(none, -0.065, 0);
  }

  @Test
  void channelDensityNernstOfTheSecondPool() {
    String second =
        CALCIUM
            .replace("id=\"ca\" ion=\"ca\"", "id=\"ca2\" ion=\"ca2\"")
            .replace("\"2e-4 mM\"", "\"5e-4 mM\"")
            .replace("\"2 mM\"", "\"3 mM\"");
    CellText cell =
        new CellText()
            .ofType("cell2CaPools")
            .with(CHANNELS + POOL)
            .membrane(
                "<channelDensityNernstCa2 id=\"d\" ionChannel=\"ca\" condDensity=\"3 mS_per_cm2\""
                    + " ion=\"ca2\"/>")
            .interior(CALCIUM + second);
    check(cell, -0.065, 30 * (nernst(5e-4, 3) + 0.065));
  }

  /** With K = zF/RT; at v = 0 the limit −PzF (inside − outside). */
  private static double goldman(double v, double permeability, double inside, double outside) {
    double k = 2 * F / (R * CellText.KELVIN);
    return v == 0
        ? -permeability * 2 * F * (inside - outside)
        : -permeability
            * 2
            * F
            * k
            * v
            * (inside - outside * Math.exp(-k * v))
            / -Math.expm1(-k * v);
  }

  @Test
  void channelDensityGhkAlsoAtZero() {
    for (double volts : new double[] {-0.065, 0, 1e-9, 0.03}) {
      check(
          cell(
              "<channelDensityGHK id=\"d\" ionChannel=\"ca\" permeability=\"1e-5 cm_per_s\""
                  + " ion=\"ca\"/>"),
          volts,
          goldman(volts, 1e-7, 2e-4, 2));
    }
  }

  /** Jaffe et al. 1994, in mV and mM: (1 − ci/co e^(V/t)) V/(e^(V/t) − 1), t = 12.5 mV at 20 °C. */
  @Test
  void channelDensityGhk2AlsoAtZero() {
    for (double millivolts : new double[] {-65, 0, 20}) {
      double t = 25 * CellText.KELVIN / (293.15 * 2);
      double x = millivolts / t;
      double fraction = x == 0 ? 1 : x / Math.expm1(x);
      double drive = t * 1e-3 * (1 - 2e-4 / 2 * Math.exp(x)) * fraction;
      check(
          cell(
              "<channelDensityGHK2 id=\"d\" ionChannel=\"ca\" condDensity=\"3 mS_per_cm2\""
                  + " ion=\"ca\"/>"),
          millivolts * 1e-3,
          30 * drive);
    }
  }

  @Test
  void channelPopulationsAreCountedForTheirWholeGroup() {
    // 1000 channels of 10 pS on the whole membrane.
    double current = 1e-8 * (-0.09 + 0.065);
    RunResult r =
        cell("<channelPopulation id=\"d\" ionChannel=\"open\" number=\"1000\" erev=\"-90mV\"/>")
            .run(folder, "0.001ms", "0.001ms", "pop[0]/d/i", "pop[0]/v");
    assertThat(r.traces().getFirst().values()[0]).isCloseTo(current, relative(current));
    double rise = current * 1e-6 / (0.01 * CellText.AREA * 1e-12);
    double[] v = r.traces().get(1).values();
    assertThat(v[1] - v[0]).isCloseTo(rise, within(0.01 * Math.abs(rise)));
  }

  @Test
  void channelPopulationNernst() {
    double current = 1e-8 * (nernst(2e-4, 2) + 0.065);
    double[] start =
        cell("<channelPopulationNernst id=\"d\" ionChannel=\"ca\" number=\"1000\" ion=\"ca\"/>")
            .start(folder, "pop[0]/d/i", "pop[0]/d/erev");
    assertThat(start[0]).isCloseTo(current, relative(current));
    assertThat(start[1]).isCloseTo(nernst(2e-4, 2), within(1e-12));
  }

  /** Two densities of one channel on one membrane add up, as do different reversal potentials. */
  @Test
  void densitiesOfOneChannelAddUp() {
    RunResult r =
        cell("<channelDensity id=\"d\" ionChannel=\"open\" condDensity=\"3 mS_per_cm2\""
                + " erev=\"-90mV\" ion=\"k\"/>"
                + "<channelDensity id=\"e\" ionChannel=\"open\" condDensity=\"1 mS_per_cm2\""
                + " erev=\"-50mV\" ion=\"k\"/>"
                + "<channelDensity id=\"f\" ionChannel=\"open\" condDensity=\"1 mS_per_cm2\""
                + " erev=\"-50mV\" ion=\"k\"/>")
            .run(folder, "20ms", "0.01ms", "pop[0]/v");
    assertThat(ModelFiles.at(r, 0, 20)).isCloseTo((3 * -90 + 2 * -50) / 5.0, within(1e-6));
  }
}
