/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of answers. */
class AnswersTest {
  private static final Templates TEMPLATES = Templates.builtIn();

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "passive-cell | id | 2cell | Id: \"2cell\" was found; letters, digits and _ are expected, no digit first.",
        "passive-cell | id | '' | Id: a value is needed.",
        "passive-cell | diameter | 20 ms | Diameter: \"20 ms\" was found; a length is expected, e.g. 20 um.",
        "passive-cell | diameter | 0 um | Diameter: 0 um was found; at least 1 um is expected.",
        "passive-cell | diameter | 1 m | Diameter: 1 m was found; at most 200 um is expected.",
        "branched-cell | basal | 1.5 | Basal dendrites: \"1.5\" was found; a whole number is expected.",
        "branched-cell | basal | 13 | Basal dendrites: 13 was found; at most 12 is expected.",
        "izhikevich-2003 | a | fast | a: \"fast\" was found; a number is expected, e.g. 0.02.",
        "rates-channel | species | mg | Ion: \"mg\" is not among the choices.",
        "exp-two-synapse | tauRise | 20 ms | Decay: a time constant longer than that of the rise is expected.",
        "driven-cells | cell | '' | Cell: there is none in the project; make one first, or take another template.",
        "driven-cells | cell | who | Cell: there is no who of this kind in the project.",
      })
  void whatIsWrongIsSaid(String id, String parameter, String answer, String message) {
    Template template = TEMPLATES.get(id);
    Site site = new Site(ProjectParts.none(), folder.resolve("new.nml"));
    Answers answers = Answers.proposed(template, site).with(parameter, answer);
    assertThat(AnswerCheck.problems(template, answers, site))
        .extracting(AnswerCheck.Problem::message)
        .anySatisfy(said -> assertThat(said).startsWith(message));
  }

  @Test
  void answersAreCarriedToAnotherTemplate() {
    Site site = new Site(ProjectParts.none(), folder.resolve("new.nml"));
    Template from = TEMPLATES.get("exp-one-synapse");
    Template to = TEMPLATES.get("nmda-synapse");
    Answers answers = Answers.proposed(from, site).with("gbase", "7 nS").with("id", "mine");
    Answers carried = answers.carriedTo(from, to, site);
    assertThat(carried.text("gbase")).isEqualTo("7 nS");
    assertThat(carried.text("id")).isEqualTo("nmda");
    assertThat(carried.text("tauDecay")).isEqualTo("60 ms");
  }

  @Test
  void attributesOfAComponentFillGaps() {
    TemplateProject project = TemplateProject.filled(folder, TEMPLATES);
    Template template = TEMPLATES.get("channel-cell");
    Site site = project.newSite(template);
    Answers answers = project.proposed(template, site).with("channel", "na");
    assertThat(Draft.of(template, answers, site).newFile())
        .contains("<channelDensity id=\"na_all\" ionChannel=\"na\"", "ion=\"na\"");
    assertThat(Draft.of(template, answers.with("channel", "hhCell_leak"), site).newFile())
        .contains(
            "ionChannel=\"hhCell_leak\" condDensity=\"10mS_per_cm2\" erev=\"50mV\" ion=\"non_specific\"");
  }

  @Test
  void whatIsFilledInIsWrittenAsMarkupNeedsIt() {
    Template template = TEMPLATES.get("cell-type");
    Site site = new Site(ProjectParts.none(), folder.resolve("new.xml"));
    Answers answers = Answers.proposed(template, site).with("formula", "a \"<\" & b");
    assertThat(Draft.of(template, answers, site).newFile())
        .contains("value=\"a &quot;&lt;&quot; &amp; b\"");
  }
}
