/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.fix;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ranvier.edit.Corpus;
import org.ranvier.edit.fix.RepairBench.Checked;
import org.ranvier.validation.Finding;
import org.ranvier.xml.XmlFile;
import org.ranvier.xml.XmlLimits;

/**
 * Published models with one thing broken, and the repair that is offered for it: afterwards the
 * checks say what they said before, and where the break lost nothing the text is the old one.
 */
class CorpusRepairsTest {
  private static final String HH = "NeuroML2/examples/NML2_SingleCompHHCell.nml";
  private static final String NETWORK = "NeuroML2/examples/NML2_MultiCompCellNetwork.nml";
  private static final String RUN = "NeuroML2/LEMSexamples/LEMS_NML2_Ex5_DetCell.xml";
  private static final String INCLUDING = "PospischilEtAl2008/NeuroML2/cells/RS/RS.cell.nml";

  /**
   * A break.
   *
   * @param what is broken
   * @param intact a piece of the file
   * @param broken what stands there instead
   * @param title of the repair that is taken, or its beginning; the first where it is empty
   * @param lossless whether all that is needed to make the old text is left
   */
  private record Break(
      String what, String file, String intact, String broken, String title, boolean lossless) {
    @Override
    public String toString() {
      return what;
    }
  }

  private static Break exact(String what, String file, String intact, String broken) {
    return new Break(what, file, intact, broken, "", true);
  }

  private static Break exact(String what, String file, String intact, String broken, String by) {
    return new Break(what, file, intact, broken, by, true);
  }

  private static Break lossy(String what, String file, String intact, String broken, String by) {
    return new Break(what, file, intact, broken, by, false);
  }

  static Stream<Break> breaks() {
    return Stream.of(values(), names(), structure(), files()).flatMap(List::stream);
  }

  private static List<Break> values() {
    return List.of(
        exact("unit of another dimension", HH, "midpoint=\"-40mV\"", "midpoint=\"-40ms\""),
        exact("conductance for its density", HH, "120.0 mS_per_cm2", "120.0 mS"),
        exact("unit misspelt", HH, "1.0 uF_per_cm2", "1.0 uF_percm2"),
        exact("unit left out", HH, "erev=\"50.0 mV\"", "erev=\"50.0\"", "Replace by 50.0 mV"),
        exact("unit left out in LEMS", RUN, "step=\"0.01ms\"", "step=\"0.01ms s\"", ""),
        exact("decimal comma", HH, "erev=\"50.0 mV\"", "erev=\"50,0 mV\""),
        exact("unit a thousand times too large", HH, "-20mV", "-20V"),
        exact("word of a choice misspelt", HH, "HHExpLinearRate", "HHExpLinaerRate"),
        lossy(
            "fewer cells than listed",
            NETWORK,
            "type=\"populationList\" component=\"MultiCompCell\"",
            "type=\"populationList\" component=\"MultiCompCell\" size=\"7\"",
            "Replace by 3"),
        exact(
            "number of segment by its name",
            NETWORK,
            "<parent segment=\"1\"/>",
            "<parent segment=\"Dendrite1\"/>"));
  }

  private static List<Break> names() {
    return List.of(
        exact("ion channel misspelt", HH, "ionChannel=\"naChan\"", "ionChannel=\"naChn\""),
        exact("component misspelt", HH, "component=\"hhcell\"", "component=\"hhcel\""),
        exact("input misspelt", HH, "input=\"pulseGen1\"", "input=\"pulsGen1\""),
        exact("synapse misspelt", NETWORK, "synapse=\"NMDA\"", "synapse=\"NDMA\""),
        exact("population misspelt", NETWORK, "population=\"pop0\"", "population=\"pop\""),
        exact("cell of no population", HH, "hhpop[0]", "hhpp[0]"),
        exact(
            "segment group misspelt",
            NETWORK,
            "segmentGroup=\"dendSec1\"",
            "segmentGroup=\"dendSecl\""),
        exact("target misspelt", RUN, "target=\"net1\"", "target=\"nte1\""),
        exact("recording of nothing", RUN, "hhpop[0]/v\"", "hhpp[0]/v\""),
        exact("recorded quantity misspelt", RUN, "hhpop[0]/spiking", "hhpop[0]/spikng"),
        exact(
            "attachment misspelt", NETWORK, "destination=\"synapses\"", "destination=\"synapse\""),
        exact("element misspelt", HH, "<spikeThresh ", "<spikeTresh "),
        exact("attribute misspelt", HH, "condDensity=\"360", "conDensity=\"360"),
        exact(
            "attribute of no meaning",
            HH,
            "delay=\"100ms\"",
            "delay=\"100ms\" colour=\"red\"",
            "Remove attribute colour"),
        exact("element of a LEMS file misspelt", RUN, "<Line id=\"v\"", "<Lin id=\"v\""),
        lossy("id there twice", HH, "id=\"kChans\"", "id=\"naChans\"", ""),
        lossy(
            "component there twice",
            HH,
            "<pulseGenerator id",
            "<pulseGenerator id=\"pulseGen1\" delay=\"1ms\" duration=\"1ms\" amplitude=\"1nA\"/>"
                + "<pulseGenerator id",
            ""));
  }

  private static List<Break> structure() {
    return List.of(
        lossy("quantity left out", HH, " erev=\"50.0 mV\"", "", "Add erev"),
        lossy("reference left out", HH, " ionChannel=\"kChan\"", "", "Add ionChannel"),
        lossy(
            "choice left out",
            HH,
            "forwardRate type=\"HHExpLinearRate\"",
            "forwardRate",
            "Add type"),
        lossy("number left out", HH, " instances=\"3\"", "", "Add instances"),
        lossy(
            "capacitance left out",
            HH,
            "<specificCapacitance value=\"1.0 uF_per_cm2\"/>",
            "",
            "Add <specificCapacitance"),
        lossy(
            "resistivity left out",
            NETWORK,
            "<resistivity value=\"100 kohm_cm\"/>",
            "",
            "Add <resistivity"),
        lossy(
            "rate left out",
            HH,
            "<reverseRate type=\"HHExpRate\" rate=\"4per_ms\" midpoint=\"-65mV\" scale=\"-18mV\"/>",
            "",
            "Add <reverseRate"),
        lossy(
            "second of what is there once",
            HH,
            "<notes>Na channel</notes>",
            "<notes>Sodium</notes><notes>Na channel</notes>",
            ""),
        exact(
            "element of no meaning",
            HH,
            "<spikeThresh ",
            "<wobble/><spikeThresh ",
            "Remove <wobble>"),
        exact(
            "divisions in an annotation",
            NETWORK,
            "<property tag=\"numberInternalDivisions\" value=\"9\"/>",
            "<annotation><property tag=\"numberInternalDivisions\" value=\"9\"/></annotation>",
            "Take"),
        exact(
            "elements out of order",
            HH,
            "<specificCapacitance value=\"1.0 uF_per_cm2\"/>\n"
                + "                <initMembPotential value=\"-65mV\"/>",
            "<initMembPotential value=\"-65mV\"/>\n"
                + "                <specificCapacitance value=\"1.0 uF_per_cm2\"/>"),
        exact(
            "another namespace",
            HH,
            "schema/neuroml2\"\n",
            "schema/neuroml\"\n",
            "Replace by http"),
        exact("root misspelt", HH, "<neuroml xmlns", "<neurml xmlns", ""),
        exact(
            "end tag misspelt", HH, "</ionChannelHH>", "</ionChannelH>", "Replace </ionChannelH>"),
        lossy("last end tag left out", HH, "\n</neuroml>", "", "Add </neuroml>"),
        lossy("an ampersand of its own", HH, "<notes>Na channel", "<notes>Na & channel", "Write"));
  }

  private static List<Break> files() {
    return List.of(
        exact(
            "include of a channel left out",
            INCLUDING,
            "\n\n    <include href=\"../../channels/Na/Na.channel.nml\"/>",
            "",
            "Include ../../channels/Na/Na.channel.nml"),
        exact("include misspelt", INCLUDING, "Kd/Kd.channel.nml", "Kd/K.channel.nml", ""),
        exact(
            "include of another folder",
            INCLUDING,
            "../../channels/Kd/Kd.channel.nml",
            "../../channels/Kd.channel.nml",
            "Replace by ../../channels/Kd/Kd.channel.nml"),
        lossy(
            "include of a LEMS file left out",
            RUN,
            "\n    <Include file=\"../examples/NML2_SingleCompHHCell.nml\"/>",
            "",
            "Include ../examples/NML2_SingleCompHHCell.nml"));
  }

  @ParameterizedTest
  @MethodSource("breaks")
  void whatIsBrokenIsRepaired(Break broken) throws IOException {
    Path file = Corpus.folder().resolve(broken.file());
    String intact = XmlFile.read(file, XmlLimits.standard()).text();
    assertThat(intact).contains(broken.intact());
    int at = intact.indexOf(broken.intact());
    String text =
        intact.substring(0, at) + broken.broken() + intact.substring(at + broken.intact().length());
    RepairBench bench = new RepairBench(file, around(broken.file()));
    Checked before = bench.check(intact);
    Checked wrong = bench.check(text);
    List<String> news = new ArrayList<>(wrong.messages());
    before.messages().forEach(news::remove);
    assertThat(news).as("what the break is told by").isNotEmpty();
    Repair repair = repair(wrong, news, broken.title());
    String repaired = repair.change().apply(text);
    if (broken.lossless()) {
      assertThat(repaired).as(repair.title()).isEqualTo(intact);
    } else {
      assertThat(bench.check(repaired).errors()).as(repair.title()).isEmpty();
    }
  }

  private static Repair repair(Checked wrong, List<String> news, String title) {
    List<Repair> offered = new ArrayList<>();
    for (Finding finding : wrong.findings()) {
      if (news.contains(finding.message())) {
        List<Repair> repairs = wrong.repairs().of(finding);
        offered.addAll(repairs);
        if (title.isEmpty() && !repairs.isEmpty()) {
          return repairs.getFirst();
        }
      }
    }
    return offered.stream()
        .filter(each -> each.title().startsWith(title) && !title.isEmpty())
        .findFirst()
        .orElseThrow(
            () ->
                new AssertionError(
                    news + " offers " + offered.stream().map(Repair::title).toList()));
  }

  private static List<Path> around(String file) throws IOException {
    Path project = Corpus.folder().resolve(Path.of(file).getName(0));
    try (Stream<Path> files = Files.walk(project)) {
      return files.filter(each -> each.toString().matches(".*\\.(nml|xml)")).sorted().toList();
    }
  }
}
