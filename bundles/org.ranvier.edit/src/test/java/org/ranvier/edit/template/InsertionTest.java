/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ranvier.xml.XmlDocument;

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
    ProjectParts parts = ProjectParts.of(org.ranvier.edit.reference.FileSet.read(List.of(file)));
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
