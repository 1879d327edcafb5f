/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Densities that vary along the cell. The dendrite begins 20 µm from the start of the root, is 100
 * µm long and has five volumes, with centres at 30, 50, 70, 90 and 110 µm.
 */
class VaryingDensityTest {
  private static final double[] CENTRES = {30, 50, 70, 90, 110};

  private static final String SHAPE =
      """
      <segment id="0"><proximal x="0" y="0" z="0" diameter="20"/>
        <distal x="20" y="0" z="0" diameter="20"/></segment>
      <segment id="1"><parent segment="0"/><proximal x="20" y="0" z="0" diameter="2"/>
        <distal x="120" y="0" z="0" diameter="2"/></segment>
      <segmentGroup id="soma" neuroLexId="sao864921383"><member segment="0"/></segmentGroup>
      <segmentGroup id="dend" neuroLexId="sao864921383">
        <property tag="numberInternalDivisions" value="5"/><member segment="1"/>
        PARAMETER
      </segmentGroup>
      """;

  private static final String CHANNELS =
      """
      <ionChannelHH id="ca" conductance="10pS" species="ca"/>
      <fixedFactorConcentrationModel id="pool" ion="ca" restingConc="1e-4 mM" decayConstant="20ms"
          rho="0 mol_per_m_per_A_per_s"/>
      """;

  @TempDir Path folder;

  private static String parameter(String details) {
    return "<inhomogeneousParameter id=\"along\" variable=\"p\" metric=\"Path Length from root\">"
        + details
        + "</inhomogeneousParameter>";
  }

  private static String density(String type, String attributes, String parameter, String formula) {
    return """
        <%s id="d" ionChannel="ca" ion="ca" %s>
          <variableParameter parameter="%s" segmentGroup="dend">
            <inhomogeneousValue inhomogeneousParameter="along" value="%s"/>
          </variableParameter>
        </%s>
        """
        .formatted(type, attributes, parameter, formula, type);
  }

  private CellText cell(String details, String density) {
    return new CellText()
        .with(CHANNELS)
        .shape(SHAPE.replace("PARAMETER", parameter(details)))
        .membrane(density)
        .interior(
            "<species id=\"ca\" ion=\"ca\" concentrationModel=\"pool\" initialConcentration=\"2e-4"
                + " mM\" initialExtConcentration=\"2 mM\"/>");
  }

  /** The middle volume's density, current per area at the start. */
  private double middle(CellText cell) {
    return cell.start(folder, "pop[0]/1/d/iDensity")[0];
  }

  private void check(String details, String formula, DoubleUnaryOperator expected) {
    CellText cell =
        cell(
            details, density("channelDensityNonUniform", "erev=\"-80mV\"", "condDensity", formula));
    double value = expected.applyAsDouble(CENTRES[2]);
    assertThat(middle(cell)).isCloseTo(value * (-0.08 + 0.065), within(1e-12 * Math.abs(value)));
  }

  @Test
  void pathLengthCountsFromTheRoot() {
    check("", "2 + 0.01*p", p -> 2 + 0.01 * p);
    check("", "exp(p/50)", p -> Math.exp(p / 50));
    check("", "3*(H(p - 60) - H(p - 80)) + 1", p -> 4);
    check("", "3*(H(p - 80)) + 1", p -> 1);
  }

  @Test
  void translationCountsFromTheStartOfTheGroup() {
    check("<proximal translationStart=\"0\"/>", "0.5*p", p -> 0.5 * (p - 20));
  }

  @Test
  void normalisationRunsUpToTheEndOfTheGroup() {
    check(
        "<proximal translationStart=\"0\"/><distal normalizationEnd=\"1\"/>",
        "10*p",
        p -> 10 * (p - 20) / 100);
  }

  @Test
  void whereItVariesTheSumOverTheVolumesIsThatOfTheirCentres() {
    // With hardly any axial resistance the cell is one compartment: what counts is Σ g·area.
    CellText cell =
        cell(
                "",
                density(
                    "channelDensityNonUniform", "erev=\"-80mV\"", "condDensity", "1 + 0.02*p*p"))
            .membrane(
                "<channelDensity id=\"l\" ionChannel=\"ca\" condDensity=\"0.2 mS_per_cm2\""
                    + " erev=\"0mV\" ion=\"non_specific\"/>")
            .axially("<resistivity value=\"1e-9 kohm_cm\"/>");
    double area = Math.PI * 2 * 20;
    double varying = 0;
    for (double centre : CENTRES) {
      varying += (1 + 0.02 * centre * centre) * area;
    }
    double leak = 2 * (Math.PI * 400 + 5 * area);
    RunResult r = cell.run(folder, "20ms", "0.01ms", "pop[0]/0/v");
    assertThat(ModelFiles.at(r, 0, 20)).isCloseTo(-80 * varying / (varying + leak), within(1e-3));
  }

  @Test
  void nernstAndGoldmanVaryAsTheUniformOnesDo() {
    double k = 2 * 96485.3 / (8.3144621 * CellText.KELVIN);
    double erev = Math.log(2 / 2e-4) / k;
    CellText nernst =
        cell("", density("channelDensityNonUniformNernst", "", "condDensity", "2 + 0.01*p"));
    double expected = (2 + 0.01 * 70) * (erev + 0.065);
    assertThat(middle(nernst)).isCloseTo(expected, within(1e-9 * expected));

    CellText goldman =
        cell("", density("channelDensityNonUniformGHK", "", "permeability", "1e-7 + 1e-9*p"));
    double v = -0.065;
    double flux =
        -(1e-7 + 1e-9 * 70)
            * 2
            * 96485.3
            * k
            * v
            * (2e-4 - 2 * Math.exp(-k * v))
            / -Math.expm1(-k * v);
    assertThat(middle(goldman)).isCloseTo(flux, within(1e-9 * Math.abs(flux)));
  }
}
