/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ranvier.edit.reference.FileSet;
import org.ranvier.xml.XmlDocument;
import org.ranvier.xml.XmlElement;

/** Parts that are put into files that are there. */
class InsertionTest {
  private static final Templates TEMPLATES = Templates.builtIn();

  @TempDir Path folder;

  @Test
  void elementsGoWhereTheSchemaWantsThemAndAllElseStays() throws Exception {
    Path file =
        Files.writeString(
            folder.resolve("Model.nml"),
            """
            <neuroml xmlns="http://www.neuroml.org/schema/neuroml2" id="Model">
              <!-- synapses -->
              <expOneSynapse id="ampa" gbase="1nS" erev="0mV" tauDecay="2ms"/>   <!-- fast -->
              <pulseGenerator id="pulse" delay="1ms" duration="1ms" amplitude="1nA"/>
            </neuroml>
            """);
    String after = added("passive-cell", file);
    assertThat(after)
        .startsWith(
            """
            <neuroml xmlns="http://www.neuroml.org/schema/neuroml2" id="Model">
              <!-- synapses -->
              <ionChannelHH id="passiveCell_leak" conductance="10pS">
                <notes>A constant leak.</notes>
              </ionChannelHH>
              <expOneSynapse id="ampa" gbase="1nS" erev="0mV" tauDecay="2ms"/>   <!-- fast -->
              <cell id="passiveCell">
                <morphology id="passiveCell_morphology">
                  <segment id="0" name="soma">
            """)
        .endsWith(
            """
              </cell>
              <pulseGenerator id="pulse" delay="1ms" duration="1ms" amplitude="1nA"/>
            </neuroml>
            """);
  }

  @Test
  void lineEndsAreThoseOfTheFile() throws Exception {
    Path file =
        Files.writeString(
            folder.resolve("Model.nml"),
            "<neuroml xmlns=\"http://www.neuroml.org/schema/neuroml2\" id=\"m\">\r\n"
                + "\t<gapJunction id=\"gap\" conductance=\"1nS\"/>\r\n</neuroml>\r\n");
    String after = added("rates-channel", file);
    assertThat(after.replace("\r\n", "")).doesNotContain("\n");
    assertThat(after).contains("\r\n\t<ionChannelHH id=\"na\"", "\r\n\t\t<gateHHrates id=\"m\"");
  }

  @Test
  void anEmptyDocumentIsOpened() throws Exception {
    Path file =
        Files.writeString(
            folder.resolve("Model.nml"),
            "<neuroml xmlns=\"http://www.neuroml.org/schema/neuroml2\" id=\"m\"/>\n");
    assertThat(added("gap-junction", file))
        .isEqualTo(
            """
            <neuroml xmlns="http://www.neuroml.org/schema/neuroml2" id="m">
                <gapJunction id="gap" conductance="0.5nS"/>
            </neuroml>
            """);
  }

  @Test
  void whatIsPutInHasThePrefixOfTheDocument() throws Exception {
    Path file =
        Files.writeString(
            folder.resolve("Model.nml"),
            """
            <nml:neuroml xmlns:nml="http://www.neuroml.org/schema/neuroml2" id="Model">
                <nml:pulseGenerator id="pulse" delay="1ms" duration="1ms" amplitude="1nA"/>
                <stranger/>
            </nml:neuroml>
            """);
    XmlDocument after = XmlDocument.parse("Model.nml", added("passive-cell", file));
    for (XmlElement each : after.root().descendants()) {
      assertThat(each.prefix()).isEqualTo(each.localName().equals("stranger") ? "" : "nml");
    }
    assertThat(after.root().elements())
        .extracting(XmlElement::localName)
        .containsExactly("ionChannelHH", "cell", "pulseGenerator", "stranger");
  }

  @Test
  void fileNamesAreEscapedOnce() throws Exception {
    Path file = Files.writeString(folder.resolve("Model.nml"), "<neuroml id=\"m\"/>\n");
    Template template = TEMPLATES.get("gap-junction");
    Site site = new Site(ProjectParts.of(FileSet.read(List.of(file))), file);
    Draft draft =
        new Draft(template, site, "", List.of("a & b.nml", "c.nml"), "<gapJunction id=\"g\"/>");
    assertThat(draft.document().text())
        .contains("<include href=\"a &amp; b.nml\"/>\n    <include href=\"c.nml\"/>");
  }

  /** An answer may stand in a template's own includes and target. */
  @Test
  void answersInIncludesAndTargetsAreEscapedOnce() {
    Template template =
        TemplateReader.read(
            XmlDocument.parse(
                "own.template.xml",
                """
                <t:template xmlns:t="https://ranvier.org/template" id="own" kind="simulation">
                  <t:parameter name="id" kind="id" initial="sim"><t:label>Id</t:label></t:parameter>
                  <t:parameter name="from" kind="text" initial="a &amp; b"><t:label>From</t:label></t:parameter>
                  <t:title>Own</t:title><t:description>Own.</t:description>
                  <t:target component="${from}"/>
                  <t:include href="${from}.xml"/>
                  <t:body><Simulation id="${id}" target="${from}"/></t:body>
                </t:template>
                """),
            Locale.ENGLISH);
    Site site = new Site(ProjectParts.of(FileSet.read(List.of())), folder.resolve("LEMS_own.xml"));
    Draft draft = Draft.of(template, Answers.proposed(template, site), site);
    XmlDocument made = XmlDocument.parse("own", draft.newFile());
    assertThat(made.root().elements())
        .extracting(each -> each.attributes().getLast().value())
        .containsExactly("a & b", "a & b.xml", "a & b");
    XmlDocument into = XmlDocument.parse("own", "<Lems>\n</Lems>\n");
    assertThat(draft.into(into).change().apply(into.text()))
        .contains("<Target component=\"a &amp; b\"/>\n    <Include file=\"a &amp; b.xml\"/>");
  }

  @Test
  void includesStandBesideTheOthersInTheirOrder() throws Exception {
    Path file =
        Files.writeString(
            folder.resolve("Model.nml"),
            """
            <neuroml xmlns="http://www.neuroml.org/schema/neuroml2" id="m">
              <include href="a.nml"/>

              <include href="d.nml"/>
            </neuroml>
            """);
    Template template = TEMPLATES.get("gap-junction");
    Site site = new Site(ProjectParts.of(FileSet.read(List.of(file))), file);
    Draft draft =
        new Draft(template, site, "", List.of("c.nml", "b.nml"), "<gapJunction id=\"g\"/>");
    assertThat(XmlDocument.parse("m", draft.document().text()).root().elements())
        .extracting(each -> String.valueOf(each.attribute("href")))
        .containsExactly("a.nml", "b.nml", "c.nml", "d.nml", "null");
  }

  @Test
  void whatIsReferredToIsIncludedOnceOnly() throws Exception {
    TemplateProject project = TemplateProject.filled(folder, TEMPLATES);
    Path network = folder.resolve("made_driven-cells.net.nml");
    Template template = TEMPLATES.get("population");
    Site site = new Site(project.parts(), network);
    String after =
        TemplateProject.write(Draft.of(template, project.proposed(template, site), site))
            .toString();
    String text = Files.readString(Path.of(after));
    assertThat(text).containsOnlyOnce("<include ").contains("<network id=\"net\"", "\"net2\"");
    Template other = TEMPLATES.get("two-populations");
    Site again = new Site(project.parts(), network);
    Draft draft = Draft.of(other, project.proposed(other, again), again);
    assertThat(draft.hrefs()).containsExactly("made_exp-one-synapse.synapse.nml");
    assertThat(TemplateProject.findings(draft)).isEmpty();
  }

  @Test
  void aSimulationFindsItsTargetAndIncludesThere() throws Exception {
    TemplateProject project = TemplateProject.filled(folder, TEMPLATES);
    Template template = TEMPLATES.get("simulation");
    Path file = project.write(template, "");
    Site site = new Site(project.parts(), file);
    Answers answers = project.proposed(template, site);
    assertThat(answers.text("id")).isEqualTo("sim2");
    String after = Draft.of(template, answers, site).document().text();
    assertThat(after)
        .containsOnlyOnce("<Target component=\"sim\"/>")
        .containsOnlyOnce("Cells.xml")
        .contains("<Simulation id=\"sim\"", "<Simulation id=\"sim2\"");
  }

  @Test
  void anIdThatIsThereIsRefused() throws Exception {
    TemplateProject project = TemplateProject.filled(folder, TEMPLATES);
    Template template = TEMPLATES.get("passive-cell");
    Site site = new Site(project.parts(), folder.resolve("made_driven-cells.net.nml"));
    Answers answers = Answers.proposed(template, site).with("id", "hhCell");
    assertThat(AnswerCheck.problems(template, answers, site))
        .extracting(AnswerCheck.Problem::message)
        .containsExactly("Id: hhCell is there already; another id is expected.");
  }

  private String added(String id, Path file) throws Exception {
    ProjectParts parts = ProjectParts.of(FileSet.read(List.of(file)));
    Template template = TEMPLATES.get(id);
    Site site = new Site(parts, file);
    Draft draft = Draft.of(template, Answers.proposed(template, site), site);
    String before = Files.readString(file);
    String after = draft.into(XmlDocument.read(file)).change().apply(before);
    assertThat(draft.into(XmlDocument.read(file)).change().inverse(before).apply(after))
        .isEqualTo(before);
    return after;
  }
}
