/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.integration.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ranvier.cli.ExitCode;
import org.ranvier.cli.Printer;
import org.ranvier.cli.RanvierCommand;
import org.ranvier.edit.morphology.repair.CheckupRule;
import org.ranvier.examples.Example;
import org.ranvier.examples.Examples;
import org.ranvier.simulation.Cancellation;
import org.ranvier.simulation.RunDescription;
import org.ranvier.simulation.RunListener;
import org.ranvier.simulation.RunResult;
import org.ranvier.simulation.SimulationLoader;
import org.ranvier.validation.Rule;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** What the guide says of the command line, the checks and the examples is so. */
class GuideFactsTest {
  private static final Pattern OPTION = Pattern.compile("--[a-z][a-z-]*");
  private static final Set<String> OF_EVERY_COMMAND = Set.of("--help", "--version");

  private final Document commandLine = Guide.page("command-line.html");

  @Test
  void everyCommandHasItsPartInTheGuide() {
    assertThat(documentedCommands()).isEqualTo(commands());
  }

  @Test
  void everyCommandIsDescribedWithTheOptionsThatItHas() {
    for (String command : commands()) {
      Element table = Guide.part(commandLine, "options-" + command);
      Set<String> described = options(String.join(" ", Guide.firstColumn(table)));
      Set<String> known = options(help(command));
      known.removeAll(OF_EVERY_COMMAND);
      assertThat(described).as("options of ranvier " + command).isEqualTo(known);
    }
  }

  @Test
  void noPageNamesAnOptionThatNoCommandHas() throws IOException {
    Set<String> known = new TreeSet<>(OF_EVERY_COMMAND);
    commands().forEach(command -> known.addAll(options(help(command))));
    for (Path page : Guide.pages()) {
      String text = Files.readString(page).replaceAll("<!--.*?-->", "");
      assertThat(known).as(page.toString()).containsAll(options(text));
    }
  }

  @Test
  void exitCodesAreThoseOfTheProgram() throws IllegalAccessException {
    Set<String> codes = new TreeSet<>();
    for (Field field : ExitCode.class.getFields()) {
      codes.add(String.valueOf(field.getInt(null)));
    }
    List<Element> tables = Guide.elements(commandLine, "table");
    assertThat(new TreeSet<>(Guide.firstColumn(tables.getLast()))).isEqualTo(codes);
  }

  @Test
  void everyRuleIsListedOnce() {
    Element table = Guide.part(Guide.page("checks.html"), "rule-table");
    assertThat(Guide.firstColumn(table))
        .containsExactlyInAnyOrderElementsOf(
            CheckupRule.validator().rules().stream().map(Rule::id).toList());
  }

  @Test
  void everyExampleIsDescribed() throws IOException {
    assertThat(Guide.anchors(Guide.BUNDLE.resolve("html/examples.html")))
        .containsExactlyElementsOf(Examples.all().stream().map(Example::id).toList());
  }

  @Test
  void firstTraceSpikesWhenTheGuideSaysSo(@TempDir Path folder) throws IOException {
    Path model = Examples.get("hh-cell").copyTo(folder);
    RunResult result =
        SimulationLoader.load(RunDescription.of(model))
            .run(RunListener.SILENT, Cancellation.none());
    List<String> times =
        Arrays.stream(result.events().getFirst().timesMs())
            .mapToObj(time -> String.format(Locale.ROOT, "%.2f", time))
            .toList();
    String promised = Guide.part(Guide.page("start.html"), "spikes").getTextContent();
    assertThat(List.of(promised.split(", | and "))).isEqualTo(times);
  }

  private Set<String> documentedCommands() {
    return Guide.elements(commandLine, "table").stream()
        .map(table -> table.getAttribute("id"))
        .filter(id -> id.startsWith("options-"))
        .map(id -> id.substring("options-".length()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The commands that the program itself names. */
  private static Set<String> commands() {
    String help = help();
    String list = help.substring(help.indexOf("Commands:"), help.indexOf("Exit codes:"));
    return Pattern.compile("(?m)^ {2}([a-z]+) ")
        .matcher(list)
        .results()
        .map(match -> match.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String help(String... command) {
    var out = new StringWriter();
    var err = new StringWriter();
    String[] words = Arrays.copyOf(command, command.length + 1);
    words[command.length] = "--help";
    int code =
        RanvierCommand.execute(
            new Printer(new PrintWriter(out), new PrintWriter(err), false), words);
    assertThat(code).as(err.toString()).isZero();
    return out.toString();
  }

  private static Set<String> options(String text) {
    Set<String> options = new TreeSet<>();
    for (Matcher matcher = OPTION.matcher(text); matcher.find(); ) {
      options.add(matcher.group());
    }
    return options;
  }
}
