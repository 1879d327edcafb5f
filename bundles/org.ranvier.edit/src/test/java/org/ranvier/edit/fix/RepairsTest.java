/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.fix;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.ranvier.edit.ExampleModel;
import org.ranvier.edit.fix.RepairBench.Checked;
import org.ranvier.validation.Finding;
import org.ranvier.xml.XmlDocument;
import org.ranvier.xml.XmlElement;

/** Repairs of a small model of three files, broken in many ways. */
class RepairsTest {
  private static final int MOST_FINDINGS = 3;
  private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");
  private static final Pattern ATTRIBUTE = Pattern.compile(" [a-zA-Z]+=\"[^\"]*\"");
  private static final Pattern VALUE = Pattern.compile("(?<==\")[^\"]*(?=\")");
  private static final Pattern LINE = Pattern.compile("(?m)^.*\\n");

  private static Path folder;

  @BeforeContainer
  static void write() throws IOException {
    folder = Files.createTempDirectory("repairs");
    ExampleModel.in(folder);
  }

  @AfterContainer
  static void clean() throws IOException {
    try (var files = Files.walk(folder)) {
      for (Path each : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
  }

  private static RepairBench bench(String file) {
    return new RepairBench(
        folder.resolve(file),
        List.of(
            folder.resolve("cell.nml"),
            folder.resolve("LEMS_sim.xml"),
            folder.resolve("channels/na.channel.nml")));
  }

  /** However a model is broken, a repair leaves it no worse in what it is for. */
  @Property(tries = 60, shrinking = net.jqwik.api.ShrinkingMode.OFF)
  void aRepairLeavesNothingWorse(@ForAll long seed) {
    Random random = new Random(seed);
    String file =
        List.of("cell.nml", "LEMS_sim.xml", "channels/na.channel.nml").get(random.nextInt(3));
    String text =
        switch (file) {
          case "cell.nml" -> ExampleModel.CELL;
          case "LEMS_sim.xml" -> ExampleModel.SIMULATION;
          default -> ExampleModel.CHANNEL;
        };
    for (int n = 1 + random.nextInt(3); n > 0; n--) {
      text = broken(text, random);
    }
    RepairBench bench = bench(file);
    Checked wrong = bench.check(text);
    boolean wellFormed = XmlDocument.parseTolerantly(file, text).problems().isEmpty();
    for (Finding finding : wrong.findings().stream().limit(MOST_FINDINGS).toList()) {
      for (Repair repair : wrong.repairs().of(finding)) {
        String repaired = repair.change().apply(text);
        String what = "%s on %s%n%s".formatted(repair.title(), finding.report(), text);
        assertThat(repaired).as(what).isNotEqualTo(text);
        if (wellFormed) {
          assertThat(XmlDocument.parseTolerantly(file, repaired).problems()).as(what).isEmpty();
        }
        if (wellFormed && !hidesOthers(finding)) {
          assertThat(bench.check(repaired).errorsLike(finding))
              .as(what)
              .isLessThanOrEqualTo(wrong.errorsLike(finding));
        }
      }
    }
  }

  /**
   * Nothing is said of what an element holds while it is not known what the element is; repairing
   * the root, or the name or type of an unknown element, has its content checked.
   */
  private static boolean hidesOthers(Finding finding) {
    return finding.location().range().start() <= 1
        || finding.message().startsWith("unknown element <")
        || finding.message().startsWith("there is no ComponentType ");
  }

  private static String broken(String text, Random random) {
    return switch (random.nextInt(5)) {
      case 0 -> without(text, ATTRIBUTE, random);
      case 1 -> without(text, LINE, random);
      case 2 -> misspelt(text, WORD, random);
      case 3 -> misspelt(text, VALUE, random);
      default -> {
        int at = random.nextInt(text.length());
        yield text.substring(0, at) + "x" + text.substring(at);
      }
    };
  }

  private static String without(String text, Pattern pattern, Random random) {
    MatchResult piece = any(text, pattern, random);
    return text.substring(0, piece.start()) + text.substring(piece.end());
  }

  private static String misspelt(String text, Pattern pattern, Random random) {
    MatchResult piece = any(text, pattern, random);
    if (piece.group().isEmpty()) {
      return text;
    }
    int at = piece.start() + random.nextInt(piece.group().length());
    char letter = (char) ('a' + random.nextInt(26));
    return text.substring(0, at) + letter + text.substring(at + 1);
  }

  private static MatchResult any(String text, Pattern pattern, Random random) {
    List<MatchResult> all = new ArrayList<>(pattern.matcher(text).results().toList());
    return all.get(random.nextInt(all.size()));
  }

  @Example
  void allOfAKindAreRepairedAtOnce() {
    String text =
        ExampleModel.CHANNEL
            .replace("-40mV", "-40ms")
            .replace("-65mV", "-65 s")
            .replace("10mV", "10");
    Checked wrong = bench("channels/na.channel.nml").check(text);
    Finding first = wrong.errors().getFirst();
    Repair repair = wrong.repairs().of(first).getFirst();
    List<Repair> all = wrong.repairs().alike(repair, wrong.findings());
    assertThat(all).hasSize(3);
    String repaired = Repairs.together(all).apply(text);
    assertThat(repaired)
        .isEqualTo(ExampleModel.CHANNEL.replace("-65mV", "-65 mV").replace("10mV", "10 mV"));
  }

  /** Where somebody chose another unit than the likeliest, it is meant for all. */
  @Example
  void theUnitThatIsChosenIsTakenForAll() {
    String text = ExampleModel.CHANNEL.replace("-40mV", "-40ms").replace("-65mV", "-65 s");
    Checked wrong = bench("channels/na.channel.nml").check(text);
    Repair volts =
        wrong.repairs().of(wrong.errors().getFirst()).stream()
            .filter(each -> each.title().equals("Replace by -40V"))
            .findFirst()
            .orElseThrow();
    assertThat(wrong.repairs().alike(volts, wrong.findings()))
        .extracting(Repair::title)
        .containsExactly("Replace by -40V", "Replace by -65 V");
  }

  /** What takes the place of one wrong name is not meant for another wrong name. */
  @Example
  void aNameIsTakenForTheSameWrongNameOnly() {
    String density =
        "<channelDensity id=\"%s\" ionChannel=\"%s\" condDensity=\"1 mS_per_cm2\" erev=\"50mV\""
            + " ion=\"na\"/>";
    String text =
        ExampleModel.CELL.replace(
            "<spikeThresh",
            density.formatted("a", "foo")
                + density.formatted("b", "foo")
                + density.formatted("c", "bar")
                + "<spikeThresh");
    Checked wrong = bench("cell.nml").check(text);
    Finding foo =
        wrong.errors().stream()
            .filter(each -> each.message().startsWith("there is no ion channel foo"))
            .findFirst()
            .orElseThrow();
    Repair replaced = wrong.repairs().of(foo).getFirst();
    assertThat(replaced.title()).isEqualTo("Replace by NaConductance");
    assertThat(wrong.repairs().alike(replaced, wrong.findings())).hasSize(2);
  }

  @Example
  void repeatedIdsAreRepairedAtOnce() {
    String text =
        ExampleModel.CELL.replace(
            "<pulseGenerator id=\"pulse\"",
            "<pulseGenerator id=\"pulse\" delay=\"1ms\" duration=\"1ms\" amplitude=\"1nA\"/>"
                    .repeat(3)
                + "<pulseGenerator id=\"pulse\"");
    RepairBench bench = bench("cell.nml");
    Checked wrong = bench.check(text);
    Finding repeated =
        wrong.errors().stream()
            .filter(each -> each.rule().equals("unique-ids"))
            .findFirst()
            .orElseThrow();
    List<Repair> all =
        wrong.repairs().alike(wrong.repairs().of(repeated).getFirst(), wrong.findings());
    assertThat(all).hasSize(3);
    Checked repaired = bench.check(Repairs.together(all).apply(text));
    assertThat(repaired.errorsOf("unique-ids")).isZero();
  }

  /** Of thousands as fast as of few: the ids of the others are looked up once. */
  @Example
  void whatLacksAnIdGetsOneEach() {
    int count = 4000;
    StringBuilder connections = new StringBuilder("<connection id=\"1\" preCellId=\"../p[0]\"/>\n");
    for (int i = 0; i < count; i++) {
      connections.append("      <connection preCellId=\"../p[0]\" postCellId=\"../p[1]\"/>\n");
    }
    String text =
        """
        <neuroml xmlns="http://www.neuroml.org/schema/neuroml2" id="many">
          <network id="n">
            <projection id="j" presynapticPopulation="p" postsynapticPopulation="p" synapse="s">
              %s    </projection>
          </network>
        </neuroml>
        """
            .formatted(connections);
    Checked wrong = bench("cell.nml").check(text);
    List<Finding> lacking =
        wrong.findings().stream().filter(each -> each.message().contains(" id ")).toList();
    assertThat(lacking).as(wrong.messages().toString()).hasSize(count);
    long start = System.nanoTime();
    Repair first = wrong.repairs().of(lacking.getFirst()).getFirst();
    assertThat(first.title()).isEqualTo("Add id=\"0\"");
    List<Repair> all = wrong.repairs().alike(first, wrong.findings());
    lacking.forEach(each -> assertThat(wrong.repairs().of(each)).isNotEmpty());
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
    assertThat(all).hasSize(count).extracting(Repair::title).containsOnly("Add an id of its own");
    XmlElement now =
        XmlDocument.parse("cell.nml", Repairs.together(all).apply(text))
            .root()
            .elements()
            .getFirst();
    assertThat(now.elements().getFirst().elements())
        .hasSize(count + 1)
        .extracting(each -> each.attribute("id"))
        .doesNotContainNull()
        .doesNotHaveDuplicates();
    assertThat(now.elements().getFirst().elements().get(count).attribute("id"))
        .isEqualTo(String.valueOf(count));
  }

  @Example
  void aPreviewShowsTheLinesThatChange() {
    String text = ExampleModel.CHANNEL.replace("-40mV", "-40ms");
    Checked wrong = bench("channels/na.channel.nml").check(text);
    Repair repair = wrong.repairs().of(wrong.errors().getFirst()).getFirst();
    Preview preview = Preview.of(text, repair.change());
    assertThat(preview.before()).hasSize(1).first().asString().contains("-40ms");
    assertThat(preview.after()).hasSize(1).first().asString().contains("-40mV");
  }

  @Example
  void anAddedLineIsPreviewedAlone() {
    String text = ExampleModel.CELL.replace("  <include href=\"channels/na.channel.nml\"/>\n", "");
    Checked wrong = bench("cell.nml").check(text);
    Repair repair =
        wrong.errors().stream()
            .flatMap(each -> wrong.repairs().of(each).stream())
            .filter(each -> each.source() == Repair.Source.INCLUDE)
            .findFirst()
            .orElseThrow();
    assertThat(repair.change().apply(text)).isEqualTo(ExampleModel.CELL);
    Preview preview = Preview.of(text, repair.change());
    assertThat(preview.before()).isEmpty();
    assertThat(preview.after()).containsExactly("<include href=\"channels/na.channel.nml\"/>");
  }

  @Example
  void aTypeOfTheLanguageIsIncluded() {
    String text = "<Lems>\n  <Target component=\"s\"/>\n  <Simulation id=\"s\"/>\n</Lems>\n";
    Checked wrong = bench("LEMS_sim.xml").check(text);
    Repair repair = wrong.repairs().of(wrong.errors().getFirst()).getFirst();
    assertThat(repair.change().apply(text))
        .isEqualTo(
            text.replace("\"s\"/>\n  <S", "\"s\"/>\n  <Include file=\"Simulation.xml\"/>\n  <S"));
  }

  /** One step brings the whole document up to date, whichever of its problems it is asked about. */
  @Example
  void aDocumentOfAnEarlierVersionIsBroughtUpToDate() {
    String text =
        """
        <neuroml xmlns="http://www.neuroml.org/schema/neuroml2" id="old">
          <voltageClamp id="a" delay="1ms" duration="1ms" targetVoltage="0mV" seriesResistance="1Mohm"/>
          <voltageClamp id="b" delay="1ms" duration="1ms" targetVoltage="0mV" seriesResistance="2Mohm"/>
        </neuroml>
        """;
    Checked old = bench("cell.nml").check(text);
    assertThat(old.errors()).isNotEmpty();
    for (Finding each : old.errors()) {
      Repair update =
          old.repairs().of(each).stream()
              .filter(repair -> repair.source() == Repair.Source.DIALECT)
              .findFirst()
              .orElseThrow();
      assertThat(update.title()).isEqualTo("Update to NeuroML 2.3.1");
      String now = update.change().apply(text);
      assertThat(now).isEqualTo(text.replace("seriesR", "simpleSeriesR"));
      assertThat(bench("cell.nml").check(now).errors()).isEmpty();
      assertThat(old.repairs().alike(update, old.findings())).containsExactly(update);
    }
  }

  @Example
  void whatOnlyTheAuthorCanKnowHasNoRepair() {
    String text = ExampleModel.SIMULATION.replace("step=\"0.01ms\"", "step=\"0 ms\"");
    Checked wrong = bench("LEMS_sim.xml").check(text);
    Finding step = wrong.errors().getFirst();
    assertThat(step.message()).contains("a time above zero is expected");
    assertThat(wrong.repairs().of(step)).isEmpty();
    assertThat(wrong.repairs().mayBeElsewhere(step)).isFalse();
  }

  @Example
  void whatIsNotFoundMayBeElsewhere() {
    String text = ExampleModel.CELL.replace("ionChannel=\"NaConductance\"", "ionChannel=\"foo\"");
    Checked wrong = bench("cell.nml").check(text);
    Finding channel =
        wrong.errors().stream()
            .filter(each -> each.rule().equals("ion-channel-exists"))
            .findFirst()
            .orElseThrow();
    assertThat(wrong.repairs().mayBeElsewhere(channel)).isTrue();
  }

  @Example
  void aTypeOfTheModelsOwnIsRepairedLikeOneOfTheCore() {
    String text =
        ExampleModel.CHANNEL.replace(
            "<forwardRate type=\"HHExpLinearRate\" rate=\"1per_ms\" midpoint=\"-40mV\""
                + " scale=\"10mV\"/>",
            "<forwardRate type=\"myRate\" steepness=\"1 ms\"/>");
    Checked wrong = bench("channels/na.channel.nml").check(text);
    List<String> titles =
        wrong.errors().stream()
            .flatMap(each -> wrong.repairs().of(each).stream())
            .map(Repair::title)
            .toList();
    assertThat(titles).contains("Replace by 1 per_ms", "Replace by 1 per_s");
  }
}
