/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ranvier.validation.rule.ConnectionCells;
import org.ranvier.validation.rule.InhomogeneousParameters;
import org.ranvier.validation.rule.RecordedQuantities;
import org.ranvier.validation.rule.TemperatureStated;
import org.ranvier.xml.XmlDocument;

class ValidatorTest {
  private static final String HEAD =
      "<neuroml xmlns=\"http://www.neuroml.org/schema/neuroml2\" id=\"d\">\n";
  private static final String CELL =
      "<iafCell id=\"iaf\" leakReversal=\"-60mV\" thresh=\"-55mV\" reset=\"-70mV\" C=\"0.2nF\" leakConductance=\"0.01uS\"/>\n";

  private static final Path MODELS = Path.of("src/test/resources/org/ranvier/validation/models");

  @TempDir Path folder;

  private Path write(String name, String body) throws IOException {
    return Files.writeString(folder.resolve(name), HEAD + body + "</neuroml>\n");
  }

  @Test
  void aFaultIsReportedInTheIncludedFileThatHasIt() throws IOException {
    Path part = write("part.nml", CELL.replace("-55mV", "-55nF"));
    Path main = write("main.nml", "<include href=\"part.nml\"/>\n");
    List<Finding> findings = Validator.standard().validate(main);
    assertThat(findings).hasSize(1);
    assertThat(findings.getFirst().location().file()).isEqualTo(part.toString());
    assertThat(findings.getFirst().report())
        .startsWith(part + ":2:48: thresh of iaf: -55nF is a capacitance; a voltage is expected");
  }

  @Test
  void aMissingIncludeDoesNotMakeEveryReferenceAFault() throws IOException {
    Path main =
        write(
            "main.nml",
            "<include href=\"gone.nml\"/><network id=\"n\"><population id=\"p\" component=\"there\" size=\"1\"/></network>");
    assertThat(Validator.standard().validate(main))
        .extracting(Finding::rule)
        .containsExactly("include");
  }

  @Test
  void aCircleOfIncludesIsReportedOnce() throws IOException {
    write("b.nml", "<include href=\"a.nml\"/>\n" + CELL);
    Path a = write("a.nml", "<include href=\"b.nml\"/>\n");
    List<Finding> findings = Validator.standard().validate(a);
    assertThat(findings).extracting(Finding::rule).containsExactly("include");
    assertThat(findings.getFirst().message()).contains("a.nml → b.nml → a.nml");
  }

  @Test
  void whatHasNoIdIsCalledByItsKind() throws IOException {
    Path main =
        write(
            "main.nml",
            CELL
                + "<network id=\"n\"><population component=\"iaf\" size=\"3\"><instance id=\"0\">"
                + "<location x=\"0\" y=\"0\" z=\"0\"/></instance></population></network>");
    assertThat(Validator.standard().validate(main))
        .extracting(Finding::message)
        .contains(
            "a population without id has the size 3 and 1 instances; the same number is expected");
  }

  @Test
  void aPathOfAnyCharactersIsAnsweredWithAMessage() throws IOException {
    Path main =
        write(
            "main.nml",
            CELL
                + "<expOneSynapse id=\"syn\" gbase=\"1nS\" erev=\"0mV\" tauDecay=\"5ms\"/>"
                + "<network id=\"n\"><population id=\"popu\" component=\"iaf\" size=\"3\"/>"
                + "<projection id=\"p\" presynapticPopulation=\"popu\""
                + " postsynapticPopulation=\"popu\" synapse=\"syn\"><connection id=\"0\""
                + " preCellId=\"../po*u(/0/iaf\" postCellId=\"../popu/0/iaf\"/></projection></network>");
    assertThat(Validator.standard().validate(main)).isNotEmpty();
  }

  /** A name that holds what would have a meaning in a replacement of a regular expression. */
  @Test
  void aPathIsMendedByWhateverNameIsWritten() throws IOException {
    Path main =
        write(
            "main.nml",
            CELL.replace("\"iaf\"", "\"i$1\\\"")
                + "<expOneSynapse id=\"syn\" gbase=\"1nS\" erev=\"0mV\" tauDecay=\"5ms\"/>"
                + "<network id=\"n\"><population id=\"iaf\" component=\"i$1\\\" size=\"3\"/>"
                + "<population id=\"$0\" component=\"i$1\\\" size=\"3\"/>"
                + "<projection presynapticPopulation=\"iaf\" postsynapticPopulation=\"$0\""
                + " synapse=\"syn\"><connection id=\"0\" preCellId=\"../iaf/0/iaf\""
                + " postCellId=\"../iaf/0/iaf\"/></projection></network>");
    List<Finding> findings = new Validator(List.of(new ConnectionCells())).validate(main);
    assertThat(findings)
        .extracting(Finding::message)
        .containsExactly(
            "the path names iaf; population iaf consists of i$1\\",
            "../iaf/0/iaf is a cell of population iaf; a projection without id is about population $0");
    assertThat(findings)
        .extracting(finding -> finding.fix().orElseThrow().written())
        .containsExactly("../iaf/0/i$1\\", "../$0/0/iaf");
  }

  @Test
  void aQuantityOfColonsIsAnsweredWithAMessage() throws IOException {
    Path main =
        Files.writeString(
            folder.resolve("LEMS_main.xml"),
            "<Lems><Target component=\"sim\"/><Include file=\"Cells.xml\"/>"
                + "<Include file=\"Networks.xml\"/><Include file=\"Simulation.xml\"/>"
                + CELL
                + "<network id=\"n\"><population id=\"p\" component=\"iaf\" size=\"1\"/></network>"
                + "<Simulation id=\"sim\" length=\"1ms\" step=\"0.01ms\" target=\"n\">"
                + "<OutputFile id=\"o\" fileName=\"o.dat\">"
                + "<OutputColumn id=\"c\" quantity=\"p[0]/:\"/></OutputFile></Simulation></Lems>");
    assertThat(new Validator(List.of(new RecordedQuantities())).validate(main))
        .extracting(Finding::message)
        .hasSize(1)
        .allMatch(message -> message.contains("has no quantity :"));
  }

  @Test
  void aNetworkOfNoAttributesMayStateATemperature() throws IOException {
    String model = Files.readString(MODELS.resolve("temperature-stated.invalid.nml"));
    String network = "<network id=\"net\">";
    assertThat(model).contains(network);
    Path main = Files.writeString(folder.resolve("main.nml"), model.replace(network, "<network>"));
    List<Finding> findings = new Validator(List.of(new TemperatureStated())).validate(main);
    assertThat(findings).hasSize(1);
    Fix fix = findings.getFirst().fix().orElseThrow();
    String text = Files.readString(main);
    assertThat(fix.change().apply(text))
        .contains("<network type=\"networkWithTemperature\" temperature=\"6.3 degC\">");
  }

  @Test
  void whatVariesIsCalledADensityWhereItIsNotNamed() throws IOException {
    String text = Files.readString(MODELS.resolve("inhomogeneous-parameters.valid.nml"));
    String varying = "<variableParameter parameter=\"condDensity\" segmentGroup=\"dend\">";
    assertThat(text).contains(varying);
    String broken =
        text.replace(varying, "<variableParameter segmentGroup=\"dend\">")
            .replaceFirst("<inhomogeneousValue[^>]*>", "");
    Path main = Files.writeString(folder.resolve("main.nml"), broken);
    assertThat(new Validator(List.of(new InhomogeneousParameters())).validate(main))
        .extracting(Finding::message)
        .contains(
            "<inhomogeneousValue> is missing from <variableParameter>; it says how the density varies");
  }

  @Test
  void anIdTakenInTwoFilesIsFoundWhereItIsTakenAgain() throws IOException {
    write("part.nml", CELL);
    Path main = write("main.nml", "<include href=\"part.nml\"/>\n" + CELL);
    assertThat(Validator.standard().validate(main))
        .extracting(Finding::rule)
        .contains("unique-ids");
  }

  @Test
  void aFileReachedByTwoWaysIsReadOnce() throws IOException {
    write("cell.nml", CELL);
    write("left.nml", "<include href=\"cell.nml\"/>\n");
    write("right.nml", "<include href=\"./cell.nml\"/>\n");
    Path main = write("main.nml", "<include href=\"left.nml\"/><include href=\"right.nml\"/>\n");
    assertThat(Model.read(main).files()).hasSize(4);
    assertThat(Validator.standard().validate(main)).isEmpty();
  }

  @Test
  void unsavedTextIsTakenFromTheEditor() throws IOException {
    Path main = write("main.nml", CELL);
    List<Finding> findings =
        Validator.standard()
            .validate(main, path -> XmlDocument.parse(path.toString(), HEAD + "<x/></neuroml>"));
    assertThat(findings).extracting(Finding::rule).containsExactly("schema");
  }

  @Test
  void aStrangersRuleIsAskedLikeAnyOther() throws IOException {
    Rule noCells =
        new Rule() {
          @Override
          public String id() {
            return "no-cells";
          }

          @Override
          public void check(Model model, Report report) {
            model.elements("iafCell").forEach(cell -> report.warning(cell, "a cell"));
          }
        };
    Path main = write("main.nml", CELL);
    assertThat(new Validator(List.of(noCells)).validate(main))
        .containsExactly(
            new Finding(
                "no-cells",
                Severity.WARNING,
                Model.read(main).elements("iafCell").getFirst().location(),
                "a cell",
                Optional.empty()));
  }

  @Test
  void rulesOfProvidersAreFoundByServiceLoader() {
    assertThat(Validator.standard().rules()).extracting(Rule::id).contains("provided-for-test");
  }

  /** Named in META-INF/services of the tests. */
  public static final class ProvidedRule implements Rule {
    @Override
    public String id() {
      return "provided-for-test";
    }

    @Override
    public void check(Model model, Report report) {
      model.elements("providedForTest").forEach(each -> report.error(each, "found"));
    }
  }

  @Test
  void parentsThatRunInACircleAreReported() throws IOException {
    Path main =
        write(
            "m.nml",
            """
            <morphology id="m">
              <segment id="0"><proximal x="0" y="0" z="0" diameter="1"/><distal x="0" y="1" z="0" diameter="1"/></segment>
              <segment id="1"><parent segment="2"/><distal x="0" y="1" z="0" diameter="1"/></segment>
              <segment id="2"><parent segment="1"/><distal x="0" y="1" z="0" diameter="1"/></segment>
              <segmentGroup id="a"><include segmentGroup="b"/></segmentGroup>
              <segmentGroup id="b"><include segmentGroup="a"/></segmentGroup>
            </morphology>
            """);
    assertThat(Validator.standard().validate(main))
        .filteredOn(Finding::isError)
        .extracting(Finding::rule)
        .containsExactly("segment-parents", "segment-group-includes", "segment-group-includes");
  }

  @Test
  void anotherKindOfFileIsNamed() throws IOException {
    Path page = Files.writeString(folder.resolve("page.xml"), "<html/>");
    assertThat(Validator.standard().validate(page))
        .extracting(Finding::message)
        .containsExactly("the outermost element is <html>; <neuroml> or <Lems> is expected");
  }

  @Test
  void aCheckIsGivenUpInTheMiddleOfARule() throws IOException {
    String instance = "<instance id=\"0\"><location x=\"0\" y=\"0\" z=\"0\"/></instance>\n";
    Path main =
        write("main.nml", "<population id=\"p\">\n" + instance.repeat(5000) + "</population>\n");
    int[] looked = {0};
    Rule slow =
        new Rule() {
          @Override
          public String id() {
            return "slow";
          }

          @Override
          public void check(Model model, Report report) {
            model.elements("instance").forEach(_ -> looked[0]++);
          }
        };
    Model model = Model.read(main);
    assertThatThrownBy(() -> new Validator(List.of(slow)).validate(model, () -> looked[0] > 1000))
        .isInstanceOf(CancellationException.class);
    assertThat(looked[0]).isBetween(1000, 2000);
    assertThat(new Validator(List.of(slow)).validate(model)).isEmpty();
    assertThat(looked[0]).isGreaterThan(6000);
  }
}
