/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.ranvier.simulation.Cancellation;
import org.ranvier.units.Quantity;
import org.ranvier.units.Unit;

/**
 * Whatever is answered within the bounds that a template states, what comes out is valid and runs.
 */
class RandomAnswersTest {
  private static final Templates TEMPLATES = Templates.builtIn();
  private static Path folder;
  private static TemplateProject project;
  private static ProjectParts parts;

  @BeforeContainer
  static void makeProject() throws IOException {
    folder = Files.createTempDirectory("ranvier-templates");
    project = TemplateProject.filled(folder, TEMPLATES);
    parts = project.parts();
  }

  @AfterContainer
  static void deleteProject() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  @Provide
  Arbitrary<String> templates() {
    return Arbitraries.of(TEMPLATES.all().stream().map(Template::id).toList());
  }

  @Property(tries = 60)
  void whatComesOutHasNoErrorAndRuns(@ForAll("templates") String id, @ForAll long seed)
      throws IOException {
    Template template = TEMPLATES.get(id);
    Site site = new Site(parts, folder.resolve(template.kind().fileName("random")));
    Answers answers = random(template, site, new Random(seed));
    Draft draft = Draft.of(template, answers, site);
    assertThat(TemplateProject.findings(draft)).as(draft.newFile()).isEmpty();
    Picture picture = Trials.show(template, answers, parts, Cancellation.none());
    for (Picture.Panel panel : picture.panels()) {
      assertThat(panel.curves())
          .allSatisfy(
              curve -> assertThat(curve.y()).doesNotContain(Double.NaN, Double.POSITIVE_INFINITY));
    }
  }

  /** Answers that break no rule; rules leave most of the answers within the bounds. */
  private static Answers random(Template template, Site site, Random random) {
    Answers proposed = project.proposed(template, site);
    for (int tries = 0; tries < 1000; tries++) {
      Answers answers = proposed;
      for (Parameter each : template.parameters()) {
        answers = answers.with(each.name(), random(each, answers.text(each.name()), site, random));
      }
      if (AnswerCheck.problems(template, answers, site).isEmpty()) {
        return answers;
      }
    }
    throw new AssertionError("no answers within the bounds of " + template.id() + " fulfil it");
  }

  private static String random(Parameter parameter, String proposed, Site site, Random random) {
    return switch (parameter.kind()) {
      case QUANTITY -> quantity(parameter, random);
      case NUMBER -> Gaps.print(between(parameter, random));
      case COUNT -> // what is very large only takes long
          Integer.toString(
              random.nextInt((int) low(parameter), (int) Math.min(12, high(parameter)) + 1));
      case CHOICE -> parameter.choices().get(random.nextInt(parameter.choices().size())).value();
      case SWITCH -> String.valueOf(random.nextBoolean());
      case COMPONENT -> {
        List<ProjectParts.Found> all = site.fitting(parameter);
        yield all.get(random.nextInt(all.size())).key();
      }
      case ID -> proposed + "_" + random.nextInt(1000);
      case TEXT, RECORDINGS -> proposed;
    };
  }

  /** A quantity in any unit of its dimension in which it has a short number. */
  private static String quantity(Parameter parameter, Random random) {
    var units = AnswerCheck.units();
    Unit stated = Quantity.parse(parameter.initial(), units).unit();
    List<String> all = AnswerCheck.unitsOf(parameter);
    Unit unit = random.nextBoolean() ? stated : units.getUnit(all.get(random.nextInt(all.size())));
    double si = between(parameter, random);
    String text = Gaps.print(unit.fromSi(si)) + " " + unit.symbol();
    double written = Quantity.parse(text, units).si();
    return written < low(parameter) || written > high(parameter) ? parameter.initial() : text;
  }

  /** Evenly by magnitude where the bounds are far apart, so that small values come as well. */
  private static double between(Parameter parameter, Random random) {
    double low = low(parameter);
    double high = high(parameter);
    double share = random.nextDouble();
    return low > 0 && high / low > 10
        ? low * Math.pow(high / low, share)
        : low + share * (high - low);
  }

  private static double low(Parameter parameter) {
    return Quantity.parse(parameter.low().orElseThrow(), AnswerCheck.units()).si();
  }

  private static double high(Parameter parameter) {
    return Quantity.parse(parameter.high().orElseThrow(), AnswerCheck.units()).si();
  }
}
