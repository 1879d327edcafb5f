/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ranvier.xml.ModelProblemException;
import org.ranvier.xml.XmlDocument;
import org.ranvier.xml.XmlEncoding;
import org.ranvier.xml.XmlFile;

/** A network that nobody said how to run. */
class DefaultSimulationTest {
  private static final String CELLS =
      """
      <iafTauCell id="iaf" leakReversal="-60mV" thresh="-50mV" reset="-65mV" tau="10ms"/>
      <spikeGenerator id="clock" period="10ms"/>
      """;

  @TempDir Path folder;

  private Path network(String name, String populations) {
    return ModelFiles.write(
        folder,
        name,
        "<neuroml xmlns=\"http://www.neuroml.org/schema/neuroml2\" id=\"doc\">"
            + CELLS
            + "<network id=\"net\">"
            + populations
            + "</network></neuroml>");
  }

  @Test
  void itRunsForASecondAndTheFirstPotentialsAreWritten() {
    Path model =
        network(
            "my & net.nml",
            """
            <population id="clocks" component="clock" size="2"/>
            <population id="pop" component="iaf" size="40"/>
            <population id="list" component="iaf" type="populationList">
              <instance id="3"><location x="0" y="0" z="0"/></instance>
            </population>
            <population id="more" component="iaf" size="40"/>
            """);
    PreparedRun run = SimulationLoader.load(RunDescription.of(model));
    assertThat(run.info().durationMs()).isEqualTo(1000);
    assertThat(run.info().timeStepMs()).isEqualTo(0.025);
    assertThat(run.info().target()).isEqualTo("net");
    assertThat(run.info().recordings())
        .extracting(Recording::quantity)
        .hasSize(50)
        .startsWith("pop[0]/v", "pop[1]/v")
        .contains("list[3]/v", "more[8]/v");
    assertThat(run.info().displays()).hasSize(1);
    assertThat(run.info().outputFiles())
        .singleElement()
        .satisfies(file -> assertThat(file.path()).isEqualTo(folder.resolve("net.dat")));
    assertThat(run.warnings())
        .singleElement()
        .satisfies(
            warning ->
                assertThat(warning.message())
                    .isEqualTo(
                        "this file has no Simulation: network net runs for 1s in steps of 0.025ms,"
                            + " the potentials of 50 cells go to net.dat"));
  }

  @Test
  void whatIsAskedForReplacesWhatIsAssumed() {
    Path model = network("net.nml", "<population id=\"pop\" component=\"iaf\" size=\"1\"/>");
    RunResult result =
        ModelFiles.run(RunDescription.builder(model).durationMs(20).timeStepMs(0.1).build());
    assertThat(result.reachedMs()).isEqualTo(20);
    assertThat(result.traces().getFirst().values()).hasSize(201);
  }

  @Test
  void faultsAreFoundWhereTheyStand() {
    Path model = network("net.nml", "<explicitInput target=\"pop[0]\" input=\"clock\"/>");
    assertThatThrownBy(() -> SimulationLoader.load(RunDescription.of(model)))
        .isInstanceOf(ModelProblemException.class)
        .satisfies(
            fault ->
                assertThat(((ModelProblemException) fault).location().file()).endsWith("net.nml"));
  }

  @Test
  void textsOfFilesMayComeFromElsewhere() {
    Path cells = ModelFiles.write(folder, "cells.nml", neuroml(CELLS));
    Path model =
        ModelFiles.write(
            folder,
            "net.nml",
            neuroml(
                "<include href=\"cells.nml\"/><network id=\"net\">"
                    + "<population id=\"pop\" component=\"iaf\" size=\"1\"/></network>"));
    PreparedRun run =
        SimulationLoader.load(
            RunDescription.of(model),
            path ->
                path.equals(cells)
                    ? XmlDocument.of(
                        path,
                        new XmlFile(neuroml(CELLS.replace("-60mV", "-70mV")), XmlEncoding.UTF_8))
                    : XmlDocument.read(path));
    assertThat(run.info().recordings()).hasSize(1);
    double[] last = new double[1];
    run.run(
        new RunListener() {
          @Override
          public void samples(SampleBlock block) {
            last[0] = block.values()[0][block.size() - 1];
          }
        },
        new Cancellation());
    assertThat(last[0]).as("rest in V").isCloseTo(-0.07, within(1e-6));
  }

  private static String neuroml(String content) {
    return "<neuroml xmlns=\"http://www.neuroml.org/schema/neuroml2\" id=\"doc\">"
        + content
        + "</neuroml>";
  }
}
