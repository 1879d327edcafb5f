/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ranvier.simulation.Cancellation;

/** What the templates that come with Ranvier make of the answers that they propose. */
class TemplatesTest {
  private static final Templates TEMPLATES = Templates.builtIn();

  @TempDir Path folder;

  static List<String> ids() {
    return TEMPLATES.all().stream().map(Template::id).toList();
  }

  @ParameterizedTest
  @MethodSource("ids")
  void aNewFileHasNoFinding(String id) {
    Template template = TEMPLATES.get(id);
    TemplateProject project = TemplateProject.filled(folder, TEMPLATES);
    Site site = project.newSite(template);
    Answers answers = project.proposed(template, site);
    assertThat(AnswerCheck.problems(template, answers, site)).isEmpty();
    Draft draft = Draft.of(template, answers, site);
    assertThat(TemplateProject.findings(draft)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("ids")
  void whatItDoesCanBeShown(String id) throws IOException {
    Template template = TEMPLATES.get(id);
    TemplateProject project = TemplateProject.filled(folder, TEMPLATES);
    Site site = project.newSite(template);
    Answers answers = project.proposed(template, site);
    Picture picture = Trials.show(template, answers, site.parts(), Cancellation.none());
    boolean constant = id.equals("passive-channel");
    assertThat(picture.panels().isEmpty()).isEqualTo(constant);
    for (Picture.Panel panel : picture.panels()) {
      assertThat(panel.curves()).isNotEmpty();
      assertThat(panel.curves())
          .allSatisfy(curve -> assertThat(curve.y()).doesNotContain(Double.NaN));
    }
  }
}
