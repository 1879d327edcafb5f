/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ranvier.xml.XmlDocument;

/**
 * What users of other programs complained of, because it was not found or not understood, and what
 * they are told here. {@code releng/doc/messages.md} has where they did.
 */
class ComplaintsTest {
  private static final Path PAGE = Path.of("../../releng/doc/messages.md");
  private static final String RUN = "LEMS_hh.xml";

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          hh.nml | amplitude="0.1nA" | amplitude="100ms" | amplitude of pulse: 100ms is a time; a current is expected here (A, uA, nA, pA), e.g. 100 pA
          hh.nml | 120 mS_per_cm2 | 120.0 mV | condDensity of naD: 120.0 mV is a voltage; a conductance density is expected here (S_per_m2, mS_per_cm2, S_per_cm2), e.g. 120.0 mS_per_cm2
          hh.nml | initMembPotential value="-65 mV" | initMembPotential value="-65 cm" | value of <initMembPotential>: -65 cm is a length; a voltage is expected here (V, mV), e.g. -65 mV
          LEMS_hh.xml | <Simulation  | <ComponentType name="late"><Parameter name="limit" dimension="time"/><Exposure name="v" dimension="voltage"/><Dynamics><StateVariable name="v" dimension="voltage" exposure="v"/><OnCondition test="v .gt. limit"><StateAssignment variable="v" value="0"/></OnCondition></Dynamics></ComponentType> <Simulation  | v is a voltage, limit is a time: they cannot be compared
          hh.nml | <segmentGroup id="soma_group"> | <segmentGroup id="both"><include segmentGroup="soma_group"/></segmentGroup>         <segmentGroup id="soma_group"> | segment group soma_group is included before it is defined; some simulators expect it first
          hh.nml | <segmentGroup id="soma_group"><member segment="0"/></segmentGroup> | <segmentGroup id="soma_group"/> | channelDensity naD is on segment group soma_group, which holds no segment of cell hh, so it is nowhere
          hh.nml | id="il" population="pop" | id="il" population="pops" | there is no population pops in network net; did you mean pop?
          hh.nml | destination="synapses" | segmentId="1" fractionAlong="1.5" destination="synapses" | fractionAlong of 0: 1.5 was found; a number from 0 to 1 is expected
          hh.nml | <cell id="hh"> | <ionChannelHH id="leak" conductance="10pS"/> <cell id="hh"> | the id leak is taken already by <ionChannelHH> (line 3); an id is expected once in a model, its included files among them
          LEMS_hh.xml | file="hh.nml" | file="hh.cell.nml" | there is no file
          LEMS_hh.xml | quantity="pop[0]/v" scale | quantity="pop/v" scale | pop/v leads nowhere: the number of a cell is expected behind the population pop; did you mean pop[0]?
          LEMS_hh.xml | naD/na/m/q | naD/na/m/x | pop[0]/b/membraneProperties/naD/na/m/x leads nowhere:
          hh.nml | ionChannel="na" | ionChannel="Na" | there is no ion channel Na in this file or those it includes; did you mean na?
          """)
  void isSaidAtItsPlaceInPlainWords(String name, String right, String wrong, String said)
      throws Exception {
    for (String each : List.of("hh.nml", RUN)) {
      String text = Files.readString(original(each));
      if (each.equals(name)) {
        assertThat(text).contains(right);
        text = text.replace(right, wrong);
      }
      Files.writeString(folder.resolve(each), text);
    }
    Finding finding = Validator.standard().validate(folder.resolve(RUN)).getFirst();
    assertThat(finding.message()).contains(said);
    assertThat(finding.location().file()).endsWith(name);
    assertThat(Files.readString(PAGE)).contains(said.replace("<", "&lt;"));
  }

  /** Tags over several lines, or all in one line, are what XML allows. (jLEMS 127, jNeuroML 2) */
  @Test
  void linesDoNotMatter() throws Exception {
    for (String each : List.of("hh.nml", RUN)) {
      String text = Files.readString(original(each)).replaceAll("\\s+", "\n\n");
      Files.writeString(folder.resolve(each), text.replaceAll(">\\s+<", "><"));
    }
    assertThat(XmlDocument.read(folder.resolve(RUN)).text()).contains("<Target\n\ncomponent=");
    assertThat(Validator.standard().validate(folder.resolve(RUN))).isEmpty();
  }

  private static Path original(String name) throws URISyntaxException {
    return Path.of(
        Objects.requireNonNull(ComplaintsTest.class.getResource("beginners/" + name)).toURI());
  }
}
