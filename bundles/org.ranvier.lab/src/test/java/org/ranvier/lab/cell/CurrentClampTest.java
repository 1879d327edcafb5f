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
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ranvier.lab.cell.CompartmentCell.Density;
import org.ranvier.lab.cell.CompartmentCell.Leak;
import org.ranvier.simulation.Cancellation;
import org.ranvier.xml.ModelProblemException;
import org.ranvier.xml.XmlDocument;

/** Cells of one compartment of which theory, or an integration of its own, tells what they do. */
class CurrentClampTest {
  private static final double AREA_UM2 = 1000;

  @TempDir Path folder;

  private Path squid = Path.of("");
  private Path leak = Path.of("");

  @BeforeEach
  void write() throws IOException {
    Path other = Files.createDirectory(folder.resolve("other"));
    squid = Files.writeString(folder.resolve("squid & co.nml"), document(HodgkinHuxley.CHANNELS));
    leak =
        Files.writeString(
            other.resolve("leak.nml"), document("<ionChannelHH id=\"pas\" conductance=\"10pS\"/>"));
  }

  private static String document(String channels) {
    return "<neuroml xmlns=\"http://www.neuroml.org/schema/neuroml2\" id=\"d\">%s</neuroml>"
        .formatted(channels);
  }

  private List<PotentialTrace> run(CompartmentCell cell, CurrentSteps steps) {
    return CurrentClamp.run(cell, steps, XmlDocument::read, Cancellation.none());
  }

  @Test
  void aLeakChargesLikeACapacitor() {
    CompartmentCell cell =
        new CompartmentCell(List.of(new Density(leak, "pas", 0.1, -70)), AREA_UM2, 1, -70, 20);
    List<PotentialTrace> traces = run(cell, new CurrentSteps(5, 30, 40, List.of(0.0, 0.01)));
    assertThat(traces).hasSize(2);
    assertThat(traces.getFirst().potentialsMv()).containsOnly(new double[] {-70}, within(1e-9));
    // 0.1 mS/cm² on 1000 µm² are 1 nS: 10 pA give 10 mV; 1 µF/cm² over 0.1 mS/cm² is 10 ms.
    PotentialTrace charged = traces.getLast();
    for (int i = 200; i <= 1400; i++) {
      double ms = i * charged.stepMs() - 5;
      assertThat(charged.potentialsMv()[i])
          .isCloseTo(-70 + 10 * (1 - Math.exp(-ms / 10)), within(1e-3));
    }
  }

  @Test
  void theSquidAxonSpikesAboveItsRheobase() {
    HodgkinHuxley axon = new HodgkinHuxley();
    CompartmentCell cell =
        new CompartmentCell(
            List.of(
                new Density(squid, "na", 120, 50),
                new Density(squid, "k", 36, -77),
                new Density(leak, "pas", 0.3, -54.387)),
            AREA_UM2,
            1,
            axon.restMv(),
            6.3);
    double rheobaseNa = axon.rheobase() * AREA_UM2 * 1e-5; // µA/cm² on µm²
    List<PotentialTrace> traces =
        run(
            cell,
            new CurrentSteps(100, 500, 600, List.of(0.0, 0.98 * rheobaseNa, 1.02 * rheobaseNa)));
    assertThat(traces.get(0).potentialsMv())
        .containsOnly(new double[] {axon.restMv()}, within(0.01));
    assertThat(highest(traces.get(1))).isLessThan(0);
    assertThat(highest(traces.get(2))).isGreaterThan(20);
  }

  /** A gate that is open where there is calcium, as the models of BK and SK channels have it. */
  private static final String CALCIUM_DEPENDENT =
      """
      <ComponentType name="opens" extends="baseVoltageConcDepVariable">
        <Constant name="half" dimension="concentration" value="1e-4 mM"/>
        <Dynamics>
          <DerivedVariable name="x" exposure="x" dimension="none" value="caConc / (caConc + half)"/>
        </Dynamics>
      </ComponentType>
      <ionChannelHH id="sk" conductance="10pS">
        <gateHHInstantaneous id="c" instances="1"><steadyState type="opens"/></gateHHInstantaneous>
      </ionChannelHH>
      """;

  @Test
  void calciumIsHeldAndTheLeakIsThere() throws IOException {
    Path file = Files.writeString(folder.resolve("sk.nml"), document(CALCIUM_DEPENDENT));
    for (double calcium : new double[] {1e-4, 3e-4}) {
      CompartmentCell cell =
          new CompartmentCell(
              List.of(new Density(file, "sk", 0.2, -90)),
              new Leak(0.1, -60),
              AREA_UM2,
              1,
              -60,
              20,
              OptionalDouble.of(calcium));
      double open = 0.2 * calcium / (calcium + 1e-4);
      double rest = (-90 * open - 60 * 0.1) / (open + 0.1);
      PotentialTrace trace = run(cell, new CurrentSteps(1, 1, 200, List.of(0.0))).getFirst();
      assertThat(trace.potentialsMv()[trace.potentialsMv().length - 1])
          .isCloseTo(rest, within(1e-6));
    }
    assertThatThrownBy(() -> new Leak(-1, 0)).hasMessageContaining("zero or more");
  }

  private static double highest(PotentialTrace trace) {
    return Arrays.stream(trace.potentialsMv()).max().orElseThrow();
  }

  @Test
  void whatCannotBeRunIsSaid() {
    CurrentSteps steps = new CurrentSteps(1, 1, 2, List.of(0.1));
    CompartmentCell unknown =
        new CompartmentCell(List.of(new Density(leak, "nobody", 1, 0)), AREA_UM2, 1, -70, 20);
    assertThatThrownBy(() -> run(unknown, steps))
        .isInstanceOf(ModelProblemException.class)
        .hasMessageContaining("nobody");
    assertThatThrownBy(() -> new CompartmentCell(List.of(), AREA_UM2, 1, -70, 20))
        .hasMessageContaining("channels");
    List<Density> one = List.of(new Density(leak, "pas", 1, 0));
    assertThatThrownBy(() -> new CompartmentCell(one, 0, 1, -70, 20))
        .hasMessageContaining("above zero");
    assertThatThrownBy(() -> new CurrentSteps(1, 0, 2, List.of(0.1)))
        .isInstanceOf(IllegalArgumentException.class);
    Cancellation cancellation = new Cancellation();
    cancellation.cancel();
    CompartmentCell cell = new CompartmentCell(one, AREA_UM2, 1, -70, 20);
    assertThatThrownBy(() -> CurrentClamp.run(cell, steps, XmlDocument::read, cancellation))
        .isInstanceOf(CancellationException.class);
  }
}
