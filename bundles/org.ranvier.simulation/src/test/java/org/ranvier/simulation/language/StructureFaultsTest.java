/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.simulation.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ranvier.xml.ModelProblemException;

/** Structures that cannot be carried out are faults of the model, with their place. */
class StructureFaultsTest {
  @TempDir Path folder;

  @Test
  void whatCannotBeDoneIsNamedWithItsPlace() {
    assertThatExceptionOfType(ModelProblemException.class)
        .isThrownBy(
            () ->
                OwnModel.in(folder)
                    .with(Crowds.TYPES)
                    .with(
                        """
                        <ComponentType name="Odd"><Structure><CoInstantiate at="x"/></Structure>
                        </ComponentType>
                        <Odd id="model"/>
                        """)
                    .run())
        .withMessageStartingWith("CoInstantiate is not supported in Structure; ")
        .withMessageContaining("supported are ChildInstance, EventConnection, ForEach")
        .satisfies(e -> assertThat(e.report()).contains("LEMS_own.xml:"));
    fails(
        "<Crowd id=\"a\" of=\"tally\" howMany=\"2.5\"/>",
        "the number of instances is 2.5; a whole number is expected");
    fails(
        "<Crowd id=\"a\" of=\"tally\" howMany=\"1e9\"/>",
        " instances, more than a quarter of the memory of this run holds");
    fails(
        "<Crowd id=\"a\" of=\"tally\" howMany=\"2\"/><Crowd id=\"b\" of=\"tally\" howMany=\"1\"/>"
            + "<AllToAll id=\"x\" here=\"a\" there=\"b\"><rule/></AllToAll>",
        "Tally tally has no port for events going out");
    fails(
        "<Crowd id=\"a\" of=\"fast\" howMany=\"2\"/><One here=\"a[0]\" there=\"q[0]\" by=\"push\""
            + " lag=\"1ms\" strength=\"1\"/>",
        "there is no q[0] inside this One");
    fails(
        "<Crowd id=\"a\" of=\"fast\" howMany=\"2\"/><One here=\"a[0]\" there=\"a[1]\" by=\"push\""
            + " lag=\"1ms\" strength=\"1\"/>",
        "Metronome fast has no Attachments that take Push push");
  }

  /** Instances alone would fit; what each of them contains does not. */
  @Test
  void whatInstancesContainCountsAsWell() {
    long half = Runtime.getRuntime().maxMemory() / 4 / 1500 / 2;
    assertThatExceptionOfType(ModelProblemException.class)
        .isThrownBy(
            () ->
                OwnModel.in(folder)
                    .with(Crowds.TYPES)
                    .with(
                        """
                        <ComponentType name="Band" extends="Anything">
                          <Children name="members" type="Tally"/>
                        </ComponentType>
                        <Band id="band"><Tally id="a"/><Tally id="b"/><Tally id="c"/></Band>
                        <World id="model"><Crowd id="l" of="band" howMany="%d"/></World>
                        """
                            .formatted(half))
                    .run())
        .withMessageContaining(" instances, more than a quarter of the memory");
  }

  @Test
  void pathsThatLeadToThemselvesOrNowhereAreNamed() {
    for (String path : new String[] {"here", "there", "[]", "/", "l[", "..", "l[]", "l[x='"}) {
      assertThatExceptionOfType(ModelProblemException.class)
          .as(path)
          .isThrownBy(
              () ->
                  OwnModel.in(folder)
                      .with(Crowds.TYPES)
                      .with(
                          "<World id=\"model\"><Crowd id=\"l\" of=\"leaky\" howMany=\"2\"/>"
                              + "<One here=\""
                              + path.replace("'", "&apos;")
                              + "\" there=\"here\" by=\"push\" lag=\"1ms\" strength=\"1\"/></World>")
                      .run());
    }
  }

  private void fails(String content, String message) {
    assertThatExceptionOfType(ModelProblemException.class)
        .isThrownBy(
            () ->
                OwnModel.in(folder)
                    .with(Crowds.TYPES)
                    .with("<World id=\"model\">" + content + "</World>")
                    .run())
        .withMessageContaining(message)
        .satisfies(e -> assertThat(e.report()).contains("LEMS_own.xml:"));
  }
}
