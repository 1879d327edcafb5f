/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ranvier.xml.XmlDocument;
import org.ranvier.xml.edit.TextChange;

/**
 * Faults that people make in their first models: each is told with its place, what was found and
 * what is expected, and most with the edit that settles it.
 */
class BeginnersFaultsTest {
  private static final Validator VALIDATOR = Validator.standard();

  private static Path file(String name) {
    try {
      return Path.of(
          Objects.requireNonNull(BeginnersFaultsTest.class.getResource("beginners/" + name))
              .toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What is found where one part of one of the two files is written otherwise. */
  private static List<Finding> findings(Path changed, String text) {
    return VALIDATOR.validate(
        changed,
        path ->
            path.equals(changed) ? XmlDocument.read(path).withText(text) : XmlDocument.read(path));
  }

  private static String textOf(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void theModelsAreFine() {
    assertThat(VALIDATOR.validate(file("LEMS_hh.xml"))).isEmpty();
    assertThat(VALIDATOR.validate(file("hh.nml"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          hh.nml      | 0.3 mS_per_cm2 | 0,3 mS_per_cm2 | 24:75 condDensity of leakD: 0,3 mS_per_cm2 has a decimal comma; a point is expected, e.g. 0.3 mS_per_cm2 | 0.3 mS_per_cm2
          hh.nml      | 120 mS_per_cm2 | 120 mS/cm2 | 25:71 condDensity of naD: 120 mS/cm2 has the unknown unit mS/cm2; a conductance density is expected here | 120 mS_per_cm2
          hh.nml      | 120 mS_per_cm2 | 120 mS | 25:71 condDensity of naD: 120 mS is a conductance; a conductance density is expected here | 120 mS_per_cm2
          hh.nml      | -65 mV"/ | -65"/ | 28:43 value of <initMembPotential>: -65 has no unit; a voltage is expected here (V, mV), e.g. -65 mV | -65 mV
          hh.nml      | 1per_ms | 1 /ms | 6:55 rate of <forwardRate>: 1 /ms has the unknown unit /ms; a rate is expected here (per_s, per_ms, Hz), e.g. 1 per_ms | 1 per_ms
          hh.nml      | ionChannel="na" | ionChannel="Na" | 25:54 there is no ion channel Na in this file or those it includes; did you mean na? | na
          hh.nml      | parent segment="0" | parent segment="soma" | 17:34 segment 1 has the parent soma, which does not exist in cell hh; the segment named soma has the id 0 | 0
          hh.nml      | <cell id= | <cell name= | 10:6 attribute id is missing from <cell> |
          hh.nml      | size="1" | size="one" | 37:51 size of pop: one was found; a whole number, zero or more, is expected |
          hh.nml      | ../pop[0] | ../pop[1] | 39:35 ../pop[1] leads to no cell: population pop has 1, counted from 0 |
          LEMS_hh.xml | quantity="pop[0]/v" scale | quantity="pop/v" scale | 9:36 pop/v leads nowhere: the number of a cell is expected behind the population pop; did you mean pop[0]? | pop[0]/v
          LEMS_hh.xml | quantity="pop[0]/v" scale | quantity="pop[0]/soma/v" scale | 9:36 pop[0]/soma/v leads nowhere: segments are written with their id, not with their name soma; did you mean 0? | pop[0]/0/v
          LEMS_hh.xml | naD/na/m/q | naD/na/h/q | 13:44 pop[0]/b/membraneProperties/naD/na/h/q leads nowhere: channelDensity naD has no quantity na/h/q; there are fopen, g, m |
          LEMS_hh.xml | target="net" | target="network" | 7:64 there is no component network in this file or those it includes; did you mean net? | net
          LEMS_hh.xml | Target component="sim1" | Target component="net" | 2:24 network net is no simulation; the id of a <Simulation> is expected; did you mean sim1? | sim1
          LEMS_hh.xml | step="0.01ms" | step="0.01" | 7:48 step: 0.01 is a pure number; a time is expected here, e.g. 0.01 ms | 0.01 ms
          LEMS_hh.xml | eventPort="spike" | eventPort="spikes" | 16:63 cell hh sends no events at a port spikes; did you mean spike? | spike
          LEMS_hh.xml | <OutputFile id | <Outputfile id | 11:10 there is no ComponentType Outputfile in this model; did you mean OutputFile? |
          """)
  void aFaultIsToldWithItsPlaceAndWhatIsExpected(
      String name, String right, String wrong, String expected, String fix) {
    Path file = file(name);
    String text = textOf(file);
    assertThat(text).contains(right);
    String changed = text.replace(right, wrong);
    if (wrong.startsWith("<Outputfile")) {
      changed = changed.replace("</OutputFile>", "</Outputfile>");
    }
    Finding finding = findings(file, changed).getFirst();
    String found =
        finding.location().line() + ":" + finding.location().column() + " " + finding.message();
    assertThat(found).startsWith(expected);
    assertThat(finding.fix().map(Fix::written).orElse(null)).isEqualTo(fix);
  }

  @Test
  void aCellWithoutCapacitanceOrResistivityIsCompletedByTheFixes() {
    Path file = file("hh.nml");
    String text =
        textOf(file)
            .replaceFirst("\\s*<specificCapacitance[^>]*>", "")
            .replaceFirst("\\s*<resistivity[^>]*>", "");
    List<Finding> findings = findings(file, text);
    assertThat(findings)
        .filteredOn(Finding::isError)
        .extracting(Finding::message)
        .containsExactly(
            "<specificCapacitance> is missing from <membraneProperties>",
            "<resistivity> is missing from <intracellularProperties> of cell hh");
    assertThat(findings(file, repaired(text, findings))).isEmpty();
  }

  @Test
  void everyFaultOfAFileIsToldAtOnce() {
    Path file = file("hh.nml");
    String text =
        textOf(file)
            .replace("0.3 mS_per_cm2", "0,3 mS_per_cm2")
            .replace("ionChannel=\"na\"", "ionChannel=\"Na\"")
            .replace("\"../pop[0]\"", "\"../pip[0]\"")
            .replace("component=\"pulse\"", "component=\"puls\"");
    assertThat(findings(file, text))
        .extracting(Finding::rule)
        .containsExactly("schema", "ion-channel-exists", "input-exists", "cell-paths");
  }

  /** The text with all fixes applied, the last ones first. */
  private static String repaired(String text, List<Finding> findings) {
    return new TextChange(
            findings.stream()
                .flatMap(each -> each.fix().stream())
                .flatMap(fix -> fix.change().edits().stream())
                .toList())
        .apply(text);
  }
}
