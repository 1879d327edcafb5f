/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.discretisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ranvier.edit.ExampleModel;
import org.ranvier.edit.HalfTyped;
import org.ranvier.edit.electrotonic.CableMembrane;
import org.ranvier.edit.electrotonic.MembraneReader;
import org.ranvier.edit.language.Knowledge;
import org.ranvier.edit.morphology.MorphologyEdit;
import org.ranvier.edit.morphology.MorphologyText;
import org.ranvier.morphology.Morphology;
import org.ranvier.simulation.PreparedRun;
import org.ranvier.simulation.RunDescription;
import org.ranvier.simulation.SimulationLoader;
import org.ranvier.xml.XmlDocument;
import org.ranvier.xml.XmlElement;

/** What the solver makes of it. */
class StepTimingTest {
  private static final String WHOLE =
      ExampleModel.CELL.replace(
          "</membraneProperties>",
          "</membraneProperties><intracellularProperties><resistivity value=\"0.1 kohm_cm\"/></intracellularProperties>");

  @TempDir Path folder;

  private Knowledge model(String cell) {
    HalfTyped files =
        new HalfTyped(folder)
            .with("cell.nml", cell)
            .with("channels/na.channel.nml", ExampleModel.CHANNEL)
            .with("LEMS_sim.xml", ExampleModel.SIMULATION);
    return files.knowledge("cell.nml");
  }

  private static DivisionProposal proposal(Knowledge model, DivisionPolicy policy) {
    XmlElement cell = model.model().findComponent("pyramidal").orElseThrow();
    Morphology shape = Morphology.read(cell);
    CableMembrane membrane =
        MembraneReader.read("pyramidal", shape, model, CableMembrane.Kind.LEAK);
    return Discretisation.of(shape, membrane)
        .propose(new DivisionPlan(policy, Morphology.ALL, Map.of()));
  }

  private static MorphologyEdit edit(Knowledge model, DivisionPolicy policy) {
    XmlElement cell = model.model().findComponent("pyramidal").orElseThrow();
    return proposal(model, policy).edit(MorphologyText.read(cell)).orElseThrow();
  }

  /** Three cells of two sections with seven control volumes each. */
  @Test
  void theSolverHasAsManyControlVolumesAsWerePromised() {
    Knowledge model = model(WHOLE);
    DivisionProposal proposal = proposal(model, new DivisionPolicy.Fixed(7));
    XmlDocument document = model.model().files().getFirst();
    String text = edit(model, new DivisionPolicy.Fixed(7)).change().apply(document.text());
    model(text);
    PreparedRun run = SimulationLoader.load(RunDescription.of(folder.resolve("LEMS_sim.xml")));
    assertThat(run.info().largestCell()).isEqualTo(proposal.after().nodeCount());
    assertThat(run.info().controlVolumes()).isEqualTo(3L * proposal.after().volumeCount());
    assertThat(proposal.after().volumeCount()).isEqualTo(14);
  }

  @Test
  void aStepOfACellIsMeasured() {
    Knowledge model = model(WHOLE);
    StepCost cost =
        new StepTiming("pyramidal", model)
            .measure(Optional.of(edit(model, new DivisionPolicy.Fixed(200))))
            .orElseThrow();
    assertThat(cost.perVolumeNs()).isBetween(0.5, 1e5);
    assertThat(cost.seconds(400, 1000)).isGreaterThan(cost.seconds(20, 1000));
  }

  @Test
  void aCancelledMeasurementSaysNothing() {
    Knowledge model = model(WHOLE);
    StepTiming timing = new StepTiming("pyramidal", model);
    timing.cancel();
    assertThat(timing.measure(Optional.empty())).isEmpty();
    assertThat(List.of(folder.toFile().list())).noneMatch(each -> each.contains("timing"));
  }

  @Test
  void costsAreALineThroughBothMeasurements() {
    StepCost cost = StepCost.through(10, 1500, 110, 6500);
    assertThat(cost).isEqualTo(new StepCost(1000, 50));
    assertThat(cost.seconds(1000, 40_000)).isCloseTo(2.04, within(1e-12));
    assertThat(StepCost.through(10, 1500, 10, 1500)).isEqualTo(new StepCost(0, 150));
    assertThat(StepCost.through(10, 1500, 100, 1400)).isEqualTo(new StepCost(0, 14));
  }
}
