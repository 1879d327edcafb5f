/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ranvier.xml.XmlDocument;
import org.ranvier.xml.XmlLimits;

/** What is found does not depend on whether elements are kept or read again by every asking. */
class PassingComponentsTest {
  private static final XmlLimits NOTHING_KEPT = new XmlLimits(Long.MAX_VALUE, 1000, 0);

  @TempDir Path folder;

  @Test
  void everyRuleFindsTheSameInItsModels() throws IOException, URISyntaxException {
    Path models =
        Path.of(Objects.requireNonNull(PassingComponentsTest.class.getResource("models")).toURI());
    try (Stream<Path> files = Files.walk(models)) {
      List<Path> all = files.filter(f -> f.toString().matches(".*\\.(nml|xml)")).toList();
      assertThat(all).hasSizeGreaterThan(50);
      assertThat(all.stream().mapToInt(this::compare).sum()).isGreaterThan(50);
    }
  }

  @Test
  void faultsAmongManyConnectionsAreFound() throws IOException {
    StringBuilder instances = new StringBuilder();
    StringBuilder connections = new StringBuilder();
    StringBuilder inputs = new StringBuilder();
    for (int i = 0; i < 300; i++) {
      instances.append(
          "<instance id=\"%d\"><location x=\"%s\" y=\"0\" z=\"0\"/></instance>\n"
              .formatted(i, i == 200 ? "far" : "1"));
      connections.append(
          "<connectionWD id=\"%d\" preCellId=\"../%s/%d/iaf\" postCellId=\"../p/%d/%s\" weight=\"%s\" delay=\"%s\" %s/>\n"
              .formatted(
                  i == 210 ? 3 : i,
                  i == 220 ? "q" : "p",
                  i == 230 ? 300 : i,
                  i,
                  i == 240 ? "other" : "iaf",
                  i == 250 ? "much" : "1",
                  i == 260 ? "1 mV" : i == 270 ? "-1 ms" : "1 ms",
                  i == 280 ? "postFractionAlong=\"1.5\"" : i == 290 ? "wieght=\"2\"" : ""));
      inputs.append(
          "<%s id=\"%d\" target=\"../p/%d/iaf\" destination=\"%s\"/>\n"
              .formatted(i == 200 ? "inpt" : "input", i, i, i == 210 ? "synapse" : "synapses"));
    }
    Path file =
        Files.writeString(
            folder.resolve("net.nml"),
            """
            <neuroml xmlns="http://www.neuroml.org/schema/neuroml2" id="d">
            <expOneSynapse id="syn" gbase="1nS" erev="0mV" tauDecay="2ms"/>
            <iafCell id="iaf" leakReversal="-60mV" thresh="-55mV" reset="-70mV" C="0.2nF" leakConductance="0.01uS"/>
            <pulseGenerator id="pulse" delay="0ms" duration="10ms" amplitude="1nA"/>
            <network id="net">
            <population id="p" component="iaf" size="300" type="populationList">
            %s</population>
            <projection id="pr" presynapticPopulation="p" postsynapticPopulation="p" synapse="syn">
            %s</projection>
            <inputList id="in" component="pulse" population="p">
            %s</inputList>
            </network>
            </neuroml>
            """
                .formatted(instances, connections, inputs));
    compare(file);
    List<String> lines =
        Validator.standard().validate(file, PassingComponentsTest::passing).stream()
            .map(Finding::report)
            .toList();
    int first = 8; // line of the first instance
    int firstConnection = first + 300 + 2;
    int firstInput = firstConnection + 300 + 2;
    assertThat(lines.toString())
        .contains(":" + (first + 200 - 1) + ":", "far")
        .contains(":" + (firstConnection + 209) + ":", "the id 3 is taken already")
        .contains(":" + (firstConnection + 219) + ":", "there is no population q")
        .contains(":" + (firstConnection + 229) + ":", "leads to no cell")
        .contains(":" + (firstConnection + 239) + ":", "population p consists of iaf")
        .contains(":" + (firstConnection + 249) + ":", "much")
        .contains(":" + (firstConnection + 259) + ":", "1 mV")
        .contains(":" + (firstConnection + 269) + ":", "a time of zero or more is expected")
        .contains(":" + (firstConnection + 279) + ":", "a number from 0 to 1 is expected")
        .contains(":" + (firstConnection + 289) + ":", "unknown attribute wieght")
        .contains(":" + (firstInput + 199) + ":", "inpt")
        .contains(":" + (firstInput + 209) + ":", "synapse");
  }

  /** Returns how much was found. */
  private int compare(Path file) {
    Validator validator = Validator.standard();
    List<String> kept =
        validator.validate(file, each -> XmlDocument.read(each, XmlLimits.keepingAll())).stream()
            .map(PassingComponentsTest::text)
            .sorted()
            .toList();
    List<String> passing =
        validator.validate(file, PassingComponentsTest::passing).stream()
            .map(PassingComponentsTest::text)
            .sorted()
            .toList();
    assertThat(passing).as(file.toString()).isEqualTo(kept);
    return kept.size();
  }

  private static XmlDocument passing(Path file) {
    return XmlDocument.read(file, NOTHING_KEPT);
  }

  private static String text(Finding finding) {
    return finding.report() + " " + finding.rule() + " " + finding.fix();
  }
}
