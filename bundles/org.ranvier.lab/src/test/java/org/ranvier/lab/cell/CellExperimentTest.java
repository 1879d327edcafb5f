/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lab.cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ranvier.lab.cell.CellFigures.Activity;
import org.ranvier.lab.cell.CellFigures.Rheobase;
import org.ranvier.lab.cell.CellProgress.Stage;
import org.ranvier.simulation.Cancellation;
import org.ranvier.xml.ModelProblemException;
import org.ranvier.xml.XmlDocument;

/** Figures of cells of which theory, or an integration of its own, tells what they are. */
class CellExperimentTest {
  private static final double RA_OHM_M = 1.5;
  private static final double LEAK_S_PER_M2 = 0.5;
  private static final double C_F_PER_M2 = 0.01;

  @TempDir Path folder;

  private ProbedCell write(String shape, String channels, double areaUm2) throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("cell.nml"),
            """
            <neuroml xmlns="http://www.neuroml.org/schema/neuroml2" id="doc">
              <ionChannelHH id="pas" conductance="10pS"/>
              %s
              <cell id="c">
                <morphology id="m">%s</morphology>
                <biophysicalProperties id="b">
                  <membraneProperties>
                    %s
                    <spikeThresh value="0 mV"/>
                    <specificCapacitance value="1 uF_per_cm2"/>
                    <initMembPotential value="-60 mV"/>
                  </membraneProperties>
                  <intracellularProperties><resistivity value="150 ohm_cm"/></intracellularProperties>
                </biophysicalProperties>
              </cell>
            </neuroml>
            """
                .formatted(HodgkinHuxley.CHANNELS, shape, channels));
    return new ProbedCell(file, XmlDocument::read, "c", 0, areaUm2, 6.3, 0);
  }

  private static final String LEAK =
      "<channelDensity id=\"leak\" ionChannel=\"pas\" condDensity=\"0.5 S_per_m2\" erev=\"-70 mV\" ion=\"non_specific\"/>";

  private static String sphere(double diameterUm) {
    return "<segment id=\"0\" name=\"soma\"><proximal x=\"0\" y=\"0\" z=\"0\" diameter=\"%1$s\"/><distal x=\"0\" y=\"0\" z=\"0\" diameter=\"%1$s\"/></segment>"
        .formatted(diameterUm);
  }

  private static CellFigures measure(ProbedCell cell) {
    return CellExperiment.measure(cell, Cancellation.none(), (stage, share) -> {});
  }

  @Test
  void aSphereWithALeakIsAResistorBesideACapacitor() throws IOException {
    double area = Math.PI * 20 * 20;
    CellFigures figures = measure(write(sphere(20), LEAK, area));
    assertThat(figures.activity()).isEqualTo(Activity.RESTS);
    assertThat(figures.restMv().orElseThrow()).isEqualTo(-70, within(1e-2));
    // 1 / (S/m² µm²) is in TΩ·1e-0 = 1e6 MΩ
    double resistance = 1e6 / (LEAK_S_PER_M2 * area);
    assertThat(figures.inputResistanceMegohm().orElseThrow())
        .isEqualTo(resistance, within(1e-4 * resistance));
    assertThat(figures.timeConstant().orElseThrow().slowest()).isTrue();
    assertThat(figures.timeConstant().orElseThrow().ms())
        .isEqualTo(1e3 * C_F_PER_M2 / LEAK_S_PER_M2, within(1e-3));
    assertThat(figures.rheobase().orElseThrow().found()).isFalse();
    assertThat(figures.rheobase().orElseThrow().nanoamperes()).isGreaterThan(1000 / resistance);
  }

  @Test
  void aBallWithAStickIsAsRallFoundIt() throws IOException {
    double length = 600;
    double diameter = 2;
    double somaDiameter = 25;
    String stick =
        sphere(somaDiameter)
            + "<segment id=\"1\"><parent segment=\"0\"/><proximal x=\"0\" y=\"0\" z=\"0\" diameter=\"2\"/><distal x=\"%s\" y=\"0\" z=\"0\" diameter=\"2\"/></segment>"
                .formatted(length)
            + "<segmentGroup id=\"stick\" neuroLexId=\"sao864921383\"><property tag=\"numberInternalDivisions\" value=\"301\"/><member segment=\"1\"/></segmentGroup>";
    double somaArea = Math.PI * somaDiameter * somaDiameter;
    double area = somaArea + Math.PI * diameter * length;
    CellFigures figures = measure(write(stick, LEAK, area));
    // λ² = d / (4 R g), in m²; L = l/λ; the soma is a point at the start of the stick.
    double lambda = Math.sqrt(diameter * 1e-6 / (4 * RA_OHM_M * LEAK_S_PER_M2)) * 1e6;
    double electrotonic = length / lambda;
    double somaConductance = LEAK_S_PER_M2 * somaArea;
    double endless = Math.PI * diameter * lambda * LEAK_S_PER_M2;
    double input = 1e6 / (somaConductance + endless * Math.tanh(electrotonic));
    // The stick leaves the sphere's cylinder at its end, half a diameter of soma from the middle.
    assertThat(figures.inputResistanceMegohm().orElseThrow())
        .isEqualTo(input, within(2e-3 * input));
    // Without other channels all membrane decays alike: the slowest exponential is that of the
    // membrane (Rall, Biophys J 9:1483, 1969).
    assertThat(figures.timeConstant().orElseThrow().ms())
        .isEqualTo(1e3 * C_F_PER_M2 / LEAK_S_PER_M2, within(0.02));
  }

  @Test
  void theSlowestExponentialIsFoundWhereMembranesDiffer() throws IOException {
    // Soma and stick of different leak: the slowest rate solves Rall's equation for two cables.
    double length = 300;
    double somaDiameter = 30;
    String stick =
        sphere(somaDiameter)
            + "<segment id=\"1\"><parent segment=\"0\"/><proximal x=\"0\" y=\"0\" z=\"0\" diameter=\"3\"/><distal x=\"300\" y=\"0\" z=\"0\" diameter=\"3\"/></segment><segmentGroup id=\"soma\"><member segment=\"0\"/></segmentGroup>"
            + "<segmentGroup id=\"stick\" neuroLexId=\"sao864921383\"><property tag=\"numberInternalDivisions\" value=\"201\"/><member segment=\"1\"/></segmentGroup>";
    String leaks =
        LEAK
            + "<channelDensity id=\"shunt\" ionChannel=\"pas\" condDensity=\"2 S_per_m2\" erev=\"-70 mV\" ion=\"non_specific\" segmentGroup=\"soma\"/>";
    double somaArea = Math.PI * somaDiameter * somaDiameter;
    CellFigures figures = measure(write(stick, leaks, somaArea + Math.PI * 3 * length));
    double expected = slowestMs(length, 3, somaArea, 2.5);
    assertThat(figures.timeConstant().orElseThrow().ms())
        .isEqualTo(expected, within(0.01 * expected));
  }

  /**
   * Of a sealed stick on a point soma: v = cos(k (l − x)) e^(−t/τ) with 1/τ = (g + d k² / (4 R)) /
   * C in the stick, and what leaves the soma's capacitor goes into its leak and the stick.
   */
  private static double slowestMs(double lengthUm, double dUm, double somaUm2, double somaLeak) {
    double d = dUm * 1e-6;
    double l = lengthUm * 1e-6;
    double soma = somaUm2 * 1e-12;
    double axial = Math.PI * d * d / (4 * RA_OHM_M);
    double k =
        new BrentSolver(1e-14, 1e-9)
            .solve(
                200,
                each -> {
                  double rate = (LEAK_S_PER_M2 + d * each * each / (4 * RA_OHM_M)) / C_F_PER_M2;
                  return soma * (somaLeak - C_F_PER_M2 * rate) * Math.cos(each * l)
                      - axial * each * Math.sin(each * l);
                },
                1,
                Math.PI / 2 / l);
    return 1e3 * C_F_PER_M2 / (LEAK_S_PER_M2 + d * k * k / (4 * RA_OHM_M));
  }

  @Test
  void whatIsKnownIsToldBeforeTheRest() throws IOException {
    List<CellFigures> told = new ArrayList<>();
    CellProgress progress =
        new CellProgress() {
          @Override
          public void at(Stage stage, double share) {}

          @Override
          public void found(CellFigures figures) {
            told.add(figures);
          }
        };
    ProbedCell cell = write(sphere(20), LEAK, Math.PI * 400);
    CellFigures all = CellExperiment.measure(cell, Cancellation.none(), progress);
    assertThat(told).hasSize(2);
    assertThat(told.getFirst().restMv()).isEqualTo(all.restMv());
    assertThat(told.getFirst().inputResistanceMegohm()).isEmpty();
    assertThat(told.getLast().inputResistanceMegohm()).isEqualTo(all.inputResistanceMegohm());
    assertThat(told.getLast().timeConstant()).isEqualTo(all.timeConstant());
    assertThat(told.getLast().rheobase()).isEmpty();
  }

  @Test
  void theSquidAxonSpikesAtTheCurrentThatItsEquationsSay() throws IOException {
    double area = Math.PI * 20 * 20;
    ProbedCell cell = write(sphere(20), HodgkinHuxley.DENSITIES, area);
    List<Stage> stages = new ArrayList<>();
    List<Double> shares = new ArrayList<>();
    CellFigures figures =
        CellExperiment.measure(
            cell,
            Cancellation.none(),
            (stage, share) -> {
              stages.add(stage);
              shares.add(share);
            });
    // The axon rings: its potential goes through the rest after every step.
    assertThat(figures.timeConstant().orElseThrow().slowest()).isFalse();
    HodgkinHuxley independent = new HodgkinHuxley();
    assertThat(figures.restMv().orElseThrow()).isEqualTo(independent.restMv(), within(0.01));
    assertThat(figures.rheobase().orElseThrow().found()).isTrue();
    Rheobase rheobase = figures.rheobase().orElseThrow();
    double density = rheobase.nanoamperes() * 1e-9 / (area * 1e-12) * 1e2; // µA/cm²
    // 2.24 µA/cm² for a single spike (e.g. Koch, Biophysics of Computation, 1999, chapter 6).
    assertThat(density).isBetween(2.1, 2.4);
    assertThat(density).isEqualTo(independent.rheobase(), within(0.01 * density));
    assertThat(rheobase.belowNanoamperes())
        .isBetween(0.99 * rheobase.nanoamperes(), rheobase.nanoamperes());
    assertThat(stages).containsSubsequence(Stage.REST, Stage.RESISTANCE, Stage.RHEOBASE);
    assertThat(shares).allMatch(each -> each >= 0 && each <= 1);
  }

  @Test
  void whatSpikesByItselfHasNoRestAndNeedsNoCurrent() throws IOException {
    String more = HodgkinHuxley.DENSITIES.replace("-54.387 mV", "-20 mV");
    CellFigures figures = measure(write(sphere(20), more, Math.PI * 400));
    assertThat(figures.activity()).isEqualTo(Activity.SPIKES);
    assertThat(figures.restMv()).isEmpty();
    assertThat(figures.inputResistanceMegohm()).isEmpty();
    assertThat(figures.rheobase().orElseThrow().found()).isTrue();
    assertThat(figures.rheobase().orElseThrow().nanoamperes()).isZero();
  }

  @Test
  void aMembraneWithoutLeakHasNoResistance() throws IOException {
    String none =
        "<channelDensity id=\"leak\" ionChannel=\"pas\" condDensity=\"0 S_per_m2\" erev=\"-70 mV\" ion=\"non_specific\"/>";
    CellFigures figures = measure(write(sphere(20), none, Math.PI * 400));
    assertThat(figures.restMv().orElseThrow()).isEqualTo(-60, within(1e-9));
    assertThat(figures.inputResistanceMegohm()).isEmpty();
    assertThat(figures.timeConstant()).isEmpty();
  }

  @Test
  void itEndsSoonWhenNobodyWantsToKnow() throws IOException {
    ProbedCell cell = write(sphere(20), HodgkinHuxley.DENSITIES, Math.PI * 400);
    Cancellation cancellation = new Cancellation();
    assertThatThrownBy(
            () ->
                CellExperiment.measure(
                    cell,
                    cancellation,
                    (stage, share) -> {
                      if (stage == Stage.RESISTANCE) {
                        cancellation.cancel();
                      }
                    }))
        .isInstanceOf(CancellationException.class);
  }

  @Test
  void aCellThatCannotBeSimulatedSaysWhy() throws IOException {
    ProbedCell cell = write(sphere(20), LEAK.replace("pas", "gone"), Math.PI * 400);
    assertThatThrownBy(() -> measure(cell))
        .isInstanceOf(ModelProblemException.class)
        .hasMessageContaining("gone");
  }

  @Test
  void textsOfOpenEditorsAreWhatIsMeasured() throws IOException {
    ProbedCell stored = write(sphere(20), LEAK, Math.PI * 400);
    String edited = Files.readString(stored.file()).replace("0.5 S_per_m2", "1 S_per_m2");
    ProbedCell open =
        new ProbedCell(
            stored.file(),
            path ->
                path.equals(stored.file())
                    ? XmlDocument.of(
                        path,
                        new org.ranvier.xml.XmlFile(edited, org.ranvier.xml.XmlEncoding.UTF_8))
                    : XmlDocument.read(path),
            "c",
            0,
            Math.PI * 400,
            6.3,
            0);
    assertThat(measure(open).timeConstant().orElseThrow().ms()).isEqualTo(10, within(1e-3));
  }
}
