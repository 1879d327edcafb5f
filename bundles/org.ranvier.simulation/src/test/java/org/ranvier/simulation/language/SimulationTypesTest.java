/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.simulation.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ranvier.simulation.DisplayInfo;
import org.ranvier.simulation.PreparedRun;
import org.ranvier.simulation.RunDescription;
import org.ranvier.simulation.SimulationLoader;
import org.ranvier.xml.ModelProblemException;

/** Runs, displays and files of types that the user has made up, and how a file names its target. */
class SimulationTypesTest {
  @TempDir Path folder;

  private static final String LANGUAGE =
      """
      <Dimension name="time" t="1"/><Unit symbol="ms" dimension="time" power="-3"/>
      <Dimension name="voltage" m="1" l="2" t="-3" i="-1"/>
      <Unit symbol="mV" dimension="voltage" power="-3"/>
      <ComponentType name="Experiment">
        <Parameter name="duration" dimension="time"/><Parameter name="tick" dimension="time"/>
        <ComponentReference name="of" type="Component"/>
        <Children name="screens" type="Screen"/><Children name="logs" type="Log"/>
        <Children name="lists" type="SpikeList"/><Link name="screen" type="Screen"/>
        <Children name="curves" type="Curve"/>
        <Dynamics><StateVariable name="t" dimension="time"/></Dynamics>
        <Simulation><Run component="of" variable="t" increment="tick" total="duration"/></Simulation>
      </ComponentType>
      <ComponentType name="Screen">
        <Text name="caption"/>
        <Parameter name="left" dimension="none"/><Parameter name="right" dimension="none"/>
        <Parameter name="bottom" dimension="none"/><Parameter name="top" dimension="none"/>
        <Children name="curves" type="Curve"/>
        <Simulation><DataDisplay title="caption" dataRegion="left,right,bottom,top"/></Simulation>
      </ComponentType>
      <ComponentType name="Curve">
        <Path name="what"/><Parameter name="per" dimension="*"/><Text name="ink"/>
        <Simulation><Record quantity="what" scale="per" color="ink"/></Simulation>
      </ComponentType>
      <ComponentType name="Log">
        <Text name="file"/><Children name="entries" type="Entry"/>
        <Simulation><DataWriter fileName="file"/></Simulation>
      </ComponentType>
      <ComponentType name="Entry"><Path name="of"/>
        <Simulation><Record quantity="of"/></Simulation>
      </ComponentType>
      <ComponentType name="SpikeList">
        <Text name="file"/><Text name="order"/><Children name="sources" type="SpikeSource"/>
        <Simulation><EventWriter fileName="file" format="order"/></Simulation>
      </ComponentType>
      <ComponentType name="SpikeSource"><Path name="who"/><Text name="port"/>
        <Simulation><EventRecord quantity="who" eventPort="port"/></Simulation>
      </ComponentType>
      <ComponentType name="Ramp">
        <Parameter name="slope" dimension="voltage"/>
        <Parameter name="every" dimension="time"/>
        <EventPort name="done" direction="out"/>
        <Exposure name="u" dimension="voltage"/>
        <Dynamics>
          <StateVariable name="u" exposure="u" dimension="voltage"/>
          <TimeDerivative variable="u" value="slope / every"/>
          <OnCondition test="u .geq. slope">
            <StateAssignment variable="u" value="0"/><EventOut port="done"/>
          </OnCondition>
        </Dynamics>
      </ComponentType>
      <ComponentType name="Set">
        <Children name="experiments" type="Experiment"/><Children name="screens" type="Screen"/>
      </ComponentType>
      <Ramp id="ramp" slope="10mV" every="4ms"/>
      """;

  private Path file(String content) {
    return OwnModel.write(folder, "LEMS_own.xml", "<Lems>" + LANGUAGE + content + "</Lems>");
  }

  @Test
  void aRunOfOwnTypesWithoutAnyCoreTypeShowsAndWrites() throws IOException {
    Path file =
        file(
            """
            <Target component="e"/>
            <Experiment id="e" duration="10ms" tick="0.01ms" of="ramp">
              <Screen id="s" caption="A ramp" left="0" right="10" bottom="-1" top="12">
                <Curve id="c" what="u" per="1mV" ink="#ff0000"/>
              </Screen>
              <Log id="l" file="ramp.dat"><Entry id="x" of="u"/></Log>
              <SpikeList id="n" file="done.txt" order="ID_TIME">
                <SpikeSource id="7" who="ramp" port="done"/>
              </SpikeList>
            </Experiment>
            """);
    OwnModel.Run run = OwnModel.run(file);
    assertThat(run.at(0, 3)).isCloseTo(7.5e-3, within(1e-12));
    assertThat(run.events(0)).hasSize(2);
    DisplayInfo display = run.result().info().displays().getFirst();
    assertThat(display.title()).isEqualTo("A ramp");
    assertThat(display.xMax()).isEqualTo(10);
    assertThat(display.yMin()).isEqualTo(-1);
    assertThat(display.lines().getFirst().scale()).isEqualTo(1e-3);
    assertThat(display.lines().getFirst().color()).isEqualTo("#ff0000");
    assertThat(Files.readAllLines(folder.resolve("ramp.dat"))).hasSize(1001);
    assertThat(Files.readAllLines(folder.resolve("done.txt")).getFirst()).startsWith("7");
  }

  @Test
  void aTargetMayHoldTheRunAndRecordsMayStandBesideTheirDisplay() {
    Path file =
        file(
            """
            <Target component="all"/>
            <Set id="all">
              <Screen id="s" caption="Beside" left="0" right="5" bottom="0" top="1"/>
              <Experiment id="e" duration="5ms" tick="0.01ms" of="ramp" screen="s">
                <Curve id="c" what="u" per="1mV" ink="#ff0000"/>
              </Experiment>
              <Experiment id="f" duration="5ms" tick="0.01ms" of="ramp"/>
            </Set>
            """);
    PreparedRun prepared = SimulationLoader.load(RunDescription.of(file));
    assertThat(prepared.info().displays()).hasSize(1);
    assertThat(prepared.info().displays().getFirst().title()).isEqualTo("Beside");
    assertThat(prepared.warnings().getFirst().message())
        .startsWith("the target holds several runs; only e is run, f is not");
    OwnModel.Run run = OwnModel.run(file);
    assertThat(run.at(0, 2)).isCloseTo(5e-3, within(1e-12));
  }

  @Test
  void withoutATargetTheOnlyRunIsMeant() {
    Path file = file("<Experiment id=\"e\" duration=\"5ms\" tick=\"0.01ms\" of=\"ramp\"/>");
    assertThat(OwnModel.run(file).result().info().durationMs()).isEqualTo(5);
  }

  @Test
  void aTargetThatSaysNothingAboutARunIsReported() {
    assertThatExceptionOfType(ModelProblemException.class)
        .isThrownBy(() -> OwnModel.run(file("<Target component=\"ramp\"/>")))
        .withMessageContaining("the target is Ramp ramp, which says nothing about a run");
    assertThatExceptionOfType(ModelProblemException.class)
        .isThrownBy(() -> OwnModel.run(file("<Target component=\"ram\"/>")))
        .withMessageContaining("there is no component with the id ram; did you mean ramp?");
  }
}
