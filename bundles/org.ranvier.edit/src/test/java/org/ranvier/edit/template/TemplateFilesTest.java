/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
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
  void theCountryComesBeforeTheLanguage() {
    String title = "<t:title xml:lang=\"zh-TW\">我的連接</t:title>";
    var document =
        org.ranvier.xml.XmlDocument.parse(
            "mine.template.xml", GAP.replace("<t:title>My", title + "<t:title>My"));
    assertThat(TemplateReader.read(document, Locale.TAIWAN).title()).isEqualTo("我的連接");
    assertThat(TemplateReader.read(document, Locale.CHINA).title()).isEqualTo("我的连接");
  }

  /** A number or a name in code that differs would be a translation of something else. */
  @Test
  void everyWordOfTheTemplatesIsInChineseToo() {
    List<Template> english = Templates.builtIn(Locale.ROOT).all();
    List<Template> chinese = Templates.builtIn(Locale.CHINA).all();
    for (int i = 0; i < english.size(); i++) {
      List<String> one = words(english.get(i));
      List<String> two = words(chinese.get(i));
      assertThat(two).as(english.get(i).id()).hasSameSizeAs(one);
      for (int k = 0; k < one.size(); k++) {
        if (one.get(k).matches(".*[a-z]{2}.*")) {
          assertThat(two.get(k)).as(one.get(k)).containsPattern("\\p{IsHan}");
        }
        assertThat(literals(two.get(k))).as(one.get(k)).isEqualTo(literals(one.get(k)));
      }
    }
  }

  private static List<String> words(Template template) {
    List<String> words = new ArrayList<>(List.of(template.title(), template.description()));
    for (Parameter each : template.parameters()) {
      words.add(each.label());
      words.add(each.help());
      each.choices().forEach(choice -> words.add(choice.label()));
    }
    template.rules().forEach(rule -> words.add(rule.message()));
    return words;
  }

  /** Numbers, and words with capitals or underscores inside. */
  private static List<String> literals(String text) {
    return Pattern.compile("[0-9]+(\\.[0-9]+)?|[A-Za-z]+(_\\w+|[a-z][A-Z]\\w*)")
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .sorted()
        .toList();
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
