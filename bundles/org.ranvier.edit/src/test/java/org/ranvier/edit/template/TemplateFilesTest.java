/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ranvier.xml.ModelProblem;
import org.ranvier.xml.ModelProblemException;

/** Templates as files. */
class TemplateFilesTest {
  private static final String GAP =
      """
      <t:template xmlns:t="https://ranvier.org/template" id="mine" kind="synapse">
          <t:title>My junction</t:title>
          <t:title xml:lang="zh">我的连接</t:title>
          <t:description>Of our own.</t:description>
          <t:parameter name="id" kind="id" initial="mine"><t:label>Id</t:label></t:parameter>
          <t:body>
              <gapJunction id="${id}" conductance="1nS"/>
          </t:body>
      </t:template>
      """;

  @TempDir Path folder;

  @Test
  void everyFileBesideTheIndexIsListedAndEveryKindHasSome() throws Exception {
    Path files = Path.of("src/main/resources/org/ranvier/edit/template");
    Set<String> names = new HashSet<>();
    try (Stream<Path> all = Files.list(files)) {
      all.map(each -> each.getFileName().toString())
          .filter(each -> each.endsWith(Templates.EXTENSION))
          .forEach(each -> names.add(each.replace(Templates.EXTENSION, "")));
    }
    Templates builtIn = Templates.builtIn();
    assertThat(builtIn.all()).extracting(Template::id).containsExactlyInAnyOrderElementsOf(names);
    for (TemplateKind kind : TemplateKind.values()) {
      assertThat(builtIn.of(kind)).as(kind.word()).isNotEmpty();
    }
  }

  @Test
  void aProjectHasTemplatesOfItsOwn() throws Exception {
    Files.writeString(folder.resolve("mine.template.xml"), GAP);
    Files.writeString(folder.resolve("notes.xml"), "<x/>");
    Templates own = Templates.in(folder);
    assertThat(own.problems()).isEmpty();
    assertThat(Templates.builtIn().and(own).of(TemplateKind.SYNAPSE))
        .extracting(Template::title)
        .endsWith("My junction");
    assertThat(Templates.in(folder.resolve("none")).all()).isEmpty();
  }

  @Test
  void theWordsOfTheUsersLanguageAreTaken() {
    var document = org.ranvier.xml.XmlDocument.parse("mine.template.xml", GAP);
    assertThat(TemplateReader.read(document, Locale.CHINA).title()).isEqualTo("我的连接");
    assertThat(TemplateReader.read(document, Locale.FRENCH).title()).isEqualTo("My junction");
  }

  @Test
  void whatIsNoTemplateIsSaidWithItsPlace() throws Exception {
    broken("kind", GAP.replace("\"synapse\"", "\"gap\""));
    broken("body", GAP.replace("t:body", "t:text"));
    broken("id", GAP.replace("kind=\"id\"", "kind=\"text\""));
    broken("label", GAP.replace("<t:label>Id</t:label>", ""));
    broken("root", GAP.replace("t:template", "t:model"));
    broken("markup", GAP.replace("</t:template>", ""));
    List<ModelProblem> problems = Templates.in(folder).problems();
    assertThat(problems)
        .extracting(
            each -> Path.of(each.location().file()).getFileName() + " " + each.location().line())
        .containsExactly(
            "body.template.xml 1",
            "id.template.xml 1",
            "kind.template.xml 1",
            "label.template.xml 5",
            "markup.template.xml 1",
            "root.template.xml 1");
    assertThat(problems.get(2).message())
        .isEqualTo(
            "\"gap\" was found; one of these is expected: cell, channel, synapse, network, simulation, type");
  }

  @Test
  void aGapThatNothingFillsIsAFaultOfTheTemplate() throws Exception {
    Files.writeString(folder.resolve("a.template.xml"), GAP.replace("1nS", "${conductance}"));
    Template template = Templates.in(folder).all().getFirst();
    Site site = new Site(ProjectParts.none(), folder.resolve("new.nml"));
    Answers answers = Answers.proposed(template, site);
    assertThatThrownBy(() -> Draft.of(template, answers, site))
        .isInstanceOf(ModelProblemException.class)
        .hasMessage("nothing fills ${conductance}");
  }

  private void broken(String name, String text) throws Exception {
    Files.writeString(folder.resolve(name + Templates.EXTENSION), text);
  }
}
