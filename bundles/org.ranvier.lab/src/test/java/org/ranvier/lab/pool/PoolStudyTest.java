/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lab.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ranvier.lab.stage.StagedPart;
import org.ranvier.lems.component.LemsModel;
import org.ranvier.simulation.Cancellation;
import org.ranvier.xml.ModelProblemException;
import org.ranvier.xml.XmlDocument;

/** Pools against the formulas that their equations come to. */
class PoolStudyTest {
  private static final double AREA_UM2 = 1000;

  @TempDir Path folder;

  private StagedPart part(String id, String content) throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("pools.nml"),
            "<neuroml xmlns=\"http://www.neuroml.org/schema/neuroml2\" id=\"n\">"
                + content
                + "</neuroml>");
    LemsModel model = LemsModel.read(file);
    return StagedPart.of(file, XmlDocument::read, model, model.get(id));
  }

  private static PoolStudy.Response run(StagedPart part) {
    return PoolStudy.run(
        part, new PoolStudy.Pulse(10, 20, 50, 200, AREA_UM2, 1e-4, 32), 0.05, Cancellation.none());
  }

  /** A pool that is filled at a constant rate and emptied with a time constant. */
  private static double expected(double timeMs, double rise, double tau) {
    double during = Math.min(Math.max(timeMs - 20, 0), 50);
    double after = Math.max(timeMs - 70, 0);
    return 1e-4 + rise * (1 - Math.exp(-during / tau)) * Math.exp(-after / tau);
  }

  @Test
  void aShellFillsAndEmptiesExponentially() throws IOException {
    PoolStudy.Response response =
        run(
            part(
                "ca",
                "<decayingPoolConcentrationModel id=\"ca\" ion=\"ca\" restingConc=\"1e-4 mM\""
                    + " decayConstant=\"30 ms\" shellThickness=\"0.2 um\"/>"));
    double radius = Math.sqrt(AREA_UM2 * 1e-12 / (4 * 3.14159));
    double volume = 4 * 3.14159 / 3 * (Math.pow(radius, 3) - Math.pow(radius - 0.2e-6, 3));
    double rise = 10e-12 / (2 * 96485.3 * volume) * 30e-3;
    for (int i = 0; i < response.timesMs().length; i += 97) {
      double t = response.timesMs()[i];
      assertThat(response.millimolar()[i])
          .as("%s ms", t)
          .isCloseTo(expected(t, rise, 30), within(rise * 2 * 0.05 / 30));
    }
    // Once the current is off, the time constant is what the file says.
    double early = response.millimolar()[2000] - 1e-4;
    double late = response.millimolar()[3000] - 1e-4;
    assertThat(50 / Math.log(early / late)).isCloseTo(30, within(1e-6));
  }

  @Test
  void aFixedFactorScalesTheCurrentOfAnArea() throws IOException {
    PoolStudy.Response response =
        run(
            part(
                "ca",
                "<fixedFactorConcentrationModel id=\"ca\" ion=\"ca\" restingConc=\"1e-4 mM\""
                    + " decayConstant=\"30 ms\" rho=\"3e-6 mol_per_m_per_A_per_s\"/>"));
    double rise = 3e-6 * 10e-12 / (AREA_UM2 * 1e-12) * 30e-3;
    int end = (int) (70 / 0.05);
    assertThat(response.millimolar()[end])
        .isCloseTo(expected(70, rise, 30), within(rise * 2 * 0.05 / 30));
  }

  @Test
  void aTypeOfAUserRunsAsWell() throws IOException {
    PoolStudy.Response response =
        run(
            part(
                "mine",
                """
                <ComponentType name="leaky" extends="concentrationModel">
                  <Parameter name="TAU" dimension="time"/>
                  <Requirement name="iCa" dimension="current"/>
                  <Constant name="scale" dimension="current" value="1 pA"/>
                  <Constant name="one" dimension="concentration" value="1 mM"/>
                  <Dynamics>
                    <StateVariable name="concentration" dimension="concentration" exposure="concentration"/>
                    <StateVariable name="extConcentration" dimension="concentration" exposure="extConcentration"/>
                    <OnStart><StateAssignment variable="concentration" value="initialConcentration"/></OnStart>
                    <TimeDerivative variable="concentration"
                      value="(one * iCa / scale - concentration) / TAU"/>
                  </Dynamics>
                </ComponentType>
                <leaky id="mine" TAU="5ms" ion="ca"/>
                """));
    // Ten times the unit, once it has come to rest.
    assertThat(response.millimolar()[(int) (69 / 0.05)]).isCloseTo(10, within(1e-3));
  }

  @Test
  void whatIsNoPoolIsRefused() throws IOException {
    StagedPart synapse =
        part("s", "<expOneSynapse id=\"s\" gbase=\"1nS\" erev=\"0mV\" tauDecay=\"3ms\"/>");
    assertThatThrownBy(() -> run(synapse))
        .isInstanceOf(ModelProblemException.class)
        .hasMessageContaining("shows no concentration");
    assertThatThrownBy(() -> new PoolStudy.Pulse(1, 0, 0, 10, 1, 0, 20))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
