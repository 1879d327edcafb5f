/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ranvier.edit.ExampleModel;
import org.ranvier.edit.assist.Proposal;
import org.ranvier.edit.form.Field.Kind;
import org.ranvier.edit.language.Knowledge;
import org.ranvier.units.UnitTable;
import org.ranvier.validation.Finding;
import org.ranvier.validation.Model;
import org.ranvier.validation.Validator;
import org.ranvier.xml.XmlDocument;
import org.ranvier.xml.XmlElement;
import org.ranvier.xml.XmlEncoding;
import org.ranvier.xml.XmlFile;
import org.ranvier.xml.XmlLimits;

/** Forms of the elements of a cell, and what they do to its text. */
class FormTest {
  @TempDir Path folder;

  private Knowledge knowledge = Knowledge.core();

  @BeforeEach
  void read() {
    knowledge = ExampleModel.in(folder).knowledge("cell.nml");
  }

  private XmlDocument document() {
    return knowledge.model().files().getFirst();
  }

  private XmlElement element(String name) {
    for (XmlElement each : document().root().descendants()) {
      if (each.localName().equals(name)) {
        return each;
      }
    }
    throw new AssertionError("no " + name);
  }

  private Form form(String name) {
    return Form.of(element(name), knowledge, List.of());
  }

  private String after(FormEdit edit) {
    return edit.change().apply(document().text());
  }

  private FormEdits edits() {
    return new FormEdits(document(), knowledge);
  }

  @Test
  void whatIsNeededComesFirstAndEachFieldIsOfItsKind() {
    Form density = form("channelDensity");
    List<Boolean> needed = density.fields().stream().map(Field::needed).toList();
    assertThat(needed).isSortedAccordingTo((a, b) -> Boolean.compare(b, a));
    Field conductance = density.find("condDensity").orElseThrow();
    assertThat(conductance.kind()).isEqualTo(Kind.QUANTITY);
    assertThat(conductance.number()).isEqualTo("120");
    assertThat(conductance.unit()).isEqualTo("mS_per_cm2");
    assertThat(conductance.choices()).contains("S_per_m2", "S_per_cm2", "mS_per_cm2");
    assertThat(conductance.documentation()).isNotEmpty();
    assertThat(density.find("ionChannel").orElseThrow().kind()).isEqualTo(Kind.REFERENCE);
    Field group = density.find("segmentGroup").orElseThrow();
    assertThat(group.isSet()).isFalse();
    assertThat(group.value()).isEqualTo("all");
    assertThat(form("distal").find("diameter").orElseThrow().kind()).isEqualTo(Kind.NUMBER);
    assertThat(form("include").find("href").orElseThrow().kind()).isEqualTo(Kind.FILE);
  }

  @Test
  void referencesAreChosenOverAllThatIsIncluded() {
    assertThat(Choices.of(element("channelDensity"), "ionChannel", knowledge))
        .extracting(Proposal::inserted)
        .contains("NaConductance");
    assertThat(Choices.of(element("channelDensity"), "segmentGroup", knowledge))
        .extracting(Proposal::inserted)
        .contains("soma_group", "dendrite_group");
  }

  @Test
  void typesOfTheModelHaveFormsAsTheCoreTypesHave() {
    XmlDocument rate =
        XmlDocument.parse(
            "x.nml",
            "<neuroml><ionChannelHH id=\"k\"><gateHHrates id=\"n\">"
                + "<forwardRate type=\"myRate\" steepness=\"2 per_ms\"/>"
                + "</gateHHrates></ionChannelHH></neuroml>");
    XmlElement forward = rate.elementAt(rate.text().indexOf("forwardRate")).orElseThrow();
    Field steepness = Form.of(forward, knowledge, List.of()).find("steepness").orElseThrow();
    assertThat(steepness.kind()).isEqualTo(Kind.QUANTITY);
    assertThat(steepness.documentation()).isEqualTo("How steep it is.");
    assertThat(steepness.choices()).contains("per_ms", "per_s");
  }

  @Test
  void unitsChangeAndTheValueStays() {
    XmlElement density = element("channelDensity");
    Field field = form("channelDensity").find("condDensity").orElseThrow();
    FormEdit edit = edits().convert(density, field, "S_per_cm2").orElseThrow();
    assertThat(edit.label()).isEqualTo("Change unit of condDensity of naDens");
    assertThat(after(edit))
        .isEqualTo(document().text().replace("120 mS_per_cm2", "0.12 S_per_cm2"));
    assertThat(edits().convert(density, field, "mV")).isEmpty();
  }

  @Test
  void conversionIsExactWhereTheDecimalHasAnEnd() {
    var units = knowledge.lems().units();
    assertThat(NumberAndUnit.of("0.12 S_per_cm2").in("mS_per_cm2", units))
        .hasValue("120 mS_per_cm2");
    assertThat(NumberAndUnit.of("0.1ms").in("s", units)).hasValue("0.0001s");
    assertThat(NumberAndUnit.of("-65.3mV").in("V", units)).hasValue("-0.0653V");
    assertThat(NumberAndUnit.of("6.3 degC").in("K", units)).hasValue("279.45 K");
    assertThat(NumberAndUnit.of("1e-9 S").in("pS", units)).hasValue("1000 pS");
    assertThat(NumberAndUnit.of("3 uS").in("nothing", units)).isEmpty();
    assertThat(NumberAndUnit.of("fast").in("mV", units)).isEmpty();
  }

  @Test
  void settingWritesTheValueAloneAndClearingTakesItOut() {
    XmlElement density = element("channelDensity");
    Field field = form("channelDensity").find("condDensity").orElseThrow();
    FormEdit set = edits().set(density, field, "36 mS_per_cm2");
    assertThat(set.label()).isEqualTo("Set condDensity of naDens");
    assertThat(after(set)).isEqualTo(document().text().replace("120 mS_", "36 mS_"));
    Field group = form("channelDensity").find("segmentGroup").orElseThrow();
    assertThat(after(edits().set(density, group, "soma_group")))
        .contains(" segmentGroup=\"soma_group\"");
    assertThat(after(edits().clear(element("population"), "size"))).contains("\"pyramidal\"/>");
  }

  @Test
  void aNumberIsTypedWithOrWithoutItsUnit() {
    Field field = form("channelDensity").find("erev").orElseThrow();
    assertThat(field.withNumber("-77", "mV")).isEqualTo("-77mV");
    assertThat(field.withNumber(" -0.077 V", "mV")).isEqualTo("-0.077 V");
    assertThat(field.withNumber("high", "mV")).isEqualTo("high");
    assertThat(field.withNumber("", "mV")).isEmpty();
  }

  @Test
  void aWrongValueSaysWhatIsExpected() {
    Field field = form("channelDensity").find("condDensity").orElseThrow();
    FieldCheck check = new FieldCheck(knowledge.lems().units());
    assertThat(check.problem(field, "12 mV").orElseThrow()).contains("conductance");
    assertThat(check.problem(field, "12 furlong").orElseThrow()).contains("furlong");
    assertThat(check.problem(form("channelDensity").find("ionChannel").orElseThrow(), ""))
        .hasValueSatisfying(said -> assertThat(said).contains("needed"));
    assertThat(check.problem(field, "")).isEmpty();
    assertThat(check.problem(field, "1 S_per_m2")).isEmpty();
    Field diameter = form("distal").find("diameter").orElseThrow();
    assertThat(check.problem(diameter, "1 um").orElseThrow()).contains("plain number");
    assertThat(check.problem(diameter, "1e-3")).isEmpty();
  }

  @Test
  void findingsOfTheChecksAreShownAtTheirField() {
    ExampleModel.in(folder)
        .with("cell.nml", ExampleModel.CELL.replace("\"NaConductance\"", "\"NaConductence\""));
    Model broken = Model.read(folder.resolve("cell.nml"));
    knowledge = Knowledge.of(broken);
    Form form =
        Form.of(element("channelDensity"), knowledge, Validator.standard().validate(broken));
    assertThat(form.find("ionChannel").flatMap(Field::problem).orElse(""))
        .contains("NaConductence");
    assertThat(form.find("erev").flatMap(Field::problem)).isEmpty();
  }

  @Test
  void addedElementsHaveWhatTheyNeedWhereTheLanguageWantsThem() {
    FormEdit added = edits().add(element("membraneProperties"), "channelDensity");
    XmlDocument now = XmlDocument.parse("cell.nml", after(added));
    XmlElement found = added.shown().findIn(now).orElseThrow();
    assertThat(found.localName()).isEqualTo("channelDensity");
    assertThat(found.attribute("id")).isEqualTo("channelDensity1");
    assertThat(found.attribute("ionChannel")).isEqualTo("NaConductance");
    List<String> names =
        found.parent().orElseThrow().elements().stream().map(XmlElement::localName).toList();
    assertThat(names)
        .containsExactly(
            "channelDensity",
            "channelDensity",
            "spikeThresh",
            "specificCapacitance",
            "initMembPotential");
    assertThat(added.label()).isEqualTo("Add channelDensity channelDensity1 to membraneProperties");
    assertThat(added.change().edits()).hasSize(1);
  }

  @Test
  void whatIsAddedHasThePrefixOfWhatIsAroundItAndIsShown() {
    XmlDocument prefixed =
        XmlDocument.parse(
            "cell.nml",
            "<nml:neuroml xmlns:nml='http://www.neuroml.org/schema/neuroml2' id='n'>"
                + "<nml:network id='n'/><stranger/></nml:neuroml>");
    FormEdit added =
        new FormEdits(prefixed, Knowledge.core()).add(prefixed.root(), "expOneSynapse");
    XmlDocument now = XmlDocument.parse("cell.nml", added.change().apply(prefixed.text()));
    XmlElement found = added.shown().findIn(now).orElseThrow();
    assertThat(found.name()).isEqualTo("nml:expOneSynapse");
    assertThat(now.root().elements().getFirst()).isEqualTo(found);
  }

  @Test
  void elementsMoveAndAreDoubledAndRemoved() {
    XmlElement capacitance = element("specificCapacitance");
    FormEdit up = edits().moveUp(capacitance).orElseThrow();
    XmlDocument moved = XmlDocument.parse("cell.nml", after(up));
    assertThat(up.shown().findIn(moved).orElseThrow().localName()).isEqualTo("specificCapacitance");
    FormEdit down =
        new FormEdits(moved, knowledge)
            .moveDown(up.shown().findIn(moved).orElseThrow())
            .orElseThrow();
    assertThat(down.change().apply(moved.text())).isEqualTo(document().text());
    assertThat(edits().moveUp(element("include"))).isEmpty();
    FormEdit twice = edits().duplicate(element("segment"));
    XmlDocument doubled = XmlDocument.parse("cell.nml", after(twice));
    assertThat(twice.shown().findIn(doubled).orElseThrow().attribute("id")).isEqualTo("2");
    FormEdit gone =
        new FormEdits(doubled, knowledge).remove(twice.shown().findIn(doubled).orElseThrow());
    assertThat(gone.change().apply(doubled.text())).isEqualTo(document().text());
    assertThat(gone.label()).isEqualTo("Remove 2");
  }

  @Test
  void anAttributeThatIsLeftOutHasTheProblemsOfItsElementThatNameIt() {
    String text =
        document().text().replace(" erev=\"50mV\"", "").replace("120 mS_per_cm2", "120 mV");
    XmlDocument broken =
        XmlDocument.of(folder.resolve("cell.nml"), new XmlFile(text, XmlEncoding.UTF_8));
    Path cell = folder.resolve("cell.nml");
    Model model = Model.read(cell, path -> path.equals(cell) ? broken : XmlDocument.read(path));
    List<Finding> findings = Validator.standard().validate(model);
    XmlElement density =
        broken
            .root()
            .elements("cell")
            .getFirst()
            .elements("biophysicalProperties")
            .getFirst()
            .elements("membraneProperties")
            .getFirst()
            .elements("channelDensity")
            .getFirst();
    assertThat(FieldFindings.of(density, "erev", findings))
        .singleElement()
        .satisfies(each -> assertThat(each.names("erev")).isTrue());
    assertThat(FieldFindings.of(density, "condDensity", findings))
        .singleElement()
        .satisfies(each -> assertThat(each.message()).contains("120 mV"));
    assertThat(FieldFindings.of(density, "ion", findings)).isEmpty();
    assertThat(FieldFindings.of(density, "segmentGroup", findings)).isEmpty();
    assertThat(FieldFindings.of(density, "", findings)).isEmpty();
  }

  @Test
  void aQuantityStaysTheSameInAnotherUnit() {
    Field conductance = form("channelDensity").find("condDensity").orElseThrow();
    UnitTable units = knowledge.lems().units();
    assertThat(conductance.withUnit("S_per_cm2", units)).isEqualTo("0.12 S_per_cm2");
    assertThat(conductance.withUnit("mV", units)).isEqualTo("120 mV");
  }

  /** Siblings that are made anew for whoever asks have their ids found in the text. */
  @Test
  void oneOfVeryManyIsWrittenOnceMoreUnderAFreeId() {
    StringBuilder text = new StringBuilder("<neuroml id=\"n\"><network id=\"net\"><population>");
    for (int i = 0; i < 2000; i++) {
      text.append("<instance x='0' valid=\"2000\" id = '").append(i).append("'> id=</instance>\n");
    }
    text.append("<!-- id='2001' --></population></network></neuroml>");
    for (XmlLimits limits :
        List.of(XmlLimits.keepingAll(), new XmlLimits(Long.MAX_VALUE, 1000, 0))) {
      XmlDocument document = XmlDocument.parse("n.nml", text.toString(), limits);
      XmlElement population = document.root().elements().getFirst().elements().getFirst();
      FormEdit twice =
          new FormEdits(document, knowledge).duplicate(population.elements().get(1000));
      assertThat(twice.shown().steps().getLast())
          .isEqualTo(new ElementPath.Step("instance", "2000", 1001));
    }
  }

  @Test
  void textBetweenTagsIsAFieldToo() {
    XmlDocument noted =
        XmlDocument.parse("n.nml", "<neuroml id=\"n\"><notes>Old words</notes></neuroml>");
    XmlElement notes = noted.root().elements().getFirst();
    Field content = Form.of(notes, knowledge, List.of()).fields().getLast();
    assertThat(content.kind()).isEqualTo(Kind.CONTENT);
    assertThat(content.written()).isEqualTo(Optional.of("Old words"));
    FormEdit edit = new FormEdits(noted, knowledge).set(notes, content, "New & old");
    assertThat(edit.change().apply(noted.text())).contains("<notes>New &amp; old</notes>");
  }
}
