/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ranvier.edit.chart.Chart;
import org.ranvier.edit.equation.Latex;
import org.ranvier.report.document.Block;
import org.ranvier.report.document.Line;
import org.ranvier.report.document.Report;
import org.ranvier.report.document.Span;
import org.ranvier.report.html.HtmlPrinter;
import org.ranvier.report.part.Parts;
import org.ranvier.validation.Model;
import org.ranvier.xml.ModelProblemException;
import org.ranvier.xml.XmlDocument;

/** What a report says, against the formulas of the model. */
class ModelReportTest {
  @TempDir Path folder;

  static final Path SQUID =
      Path.of("src/test/resources/org/ranvier/report/squid.channel.nml").toAbsolutePath();

  static Report of(Path file, String subject, double celsius) {
    return ModelReport.of(
        Model.read(file),
        new ReportRequest(
            Optional.ofNullable(subject.isEmpty() ? null : subject),
            Double.isNaN(celsius) ? OptionalDouble.empty() : OptionalDouble.of(celsius),
            "Ranvier (test)"));
  }

  private static Report of(String text) {
    XmlDocument document = XmlDocument.parse("c.nml", text);
    return ModelReport.of(
        Model.read(Path.of("c.nml"), _ -> document),
        new ReportRequest(Optional.empty(), OptionalDouble.empty(), "Ranvier (test)"));
  }

  private static <T extends Block> List<T> all(Report report, Class<T> kind) {
    return report.blocks().stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  private static String words(Line line) {
    StringBuilder words = new StringBuilder();
    for (Span each : line.spans()) {
      words.append(
          switch (each) {
            case Span.Words(String text) -> text;
            case Span.Strong(String text) -> text;
            case Span.Code(String text) -> text;
            case Span.Link(String _, String text) -> text;
            case Span.Formula(var notation) -> Latex.print(notation);
          });
    }
    return words.toString();
  }

  private static double number(Line cell) {
    return Double.parseDouble(words(cell).replace('\u2212', '-'));
  }

  private static Chart figure(Report report, String name) {
    return all(report, Block.Figures.class).stream()
        .flatMap(each -> each.figures().stream())
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow()
        .chart();
  }

  @Test
  void valuesAreThoseOfTheFormulas() {
    Report report = of(SQUID, "na", 16.3);
    Block.Table values =
        all(report, Block.Table.class).stream()
            .filter(each -> each.caption().equals("Values"))
            .findFirst()
            .orElseThrow();
    assertThat(values.columns())
        .extracting(each -> words(each.heading()))
        .containsExactly(
            "Membrane potential (mV)",
            "Steady state",
            "Time constant (ms)",
            "α (1/ms)",
            "β (1/ms)");
    for (List<Line> row : values.rows()) {
      double v = number(row.get(0));
      double x = (v + 40) / 10;
      double alpha = x == 0 ? 1 : x / (1 - Math.exp(-x));
      double beta = 4 * Math.exp(-(v + 65) / 18);
      // Printed with four digits; the temperature is ten degrees above the one of measurement.
      assertThat(number(row.get(1))).isCloseTo(alpha / (alpha + beta), within(1e-4));
      assertThat(number(row.get(2))).isCloseTo(1 / (3 * (alpha + beta)), within(1e-4));
      assertThat(number(row.get(3)) / (3 * alpha)).isCloseTo(1, within(1e-3));
      assertThat(number(row.get(4)) / (3 * beta)).isCloseTo(1, within(1e-3));
    }
  }

  @Test
  void curvesAreThoseOfTheFormulas() {
    Chart chart = figure(of(SQUID, "na", 6.3), "na-h-steady-v");
    assertThat(chart.series()).hasSize(1);
    for (Chart.Point each : chart.series().getFirst().points()) {
      double alpha = 0.07 * Math.exp(-(each.x() + 65) / 20);
      double beta = 1 / (1 + Math.exp(-(each.x() + 35) / 10));
      assertThat(each.y()).isCloseTo(alpha / (alpha + beta), within(1e-12));
    }
    assertThat(chart.x().heading()).isEqualTo("Membrane potential (mV)");
  }

  @Test
  void whatCalciumOpensIsDrawnOverCalciumOnly() {
    Report report = of(SQUID, "kca", Double.NaN);
    Chart chart = figure(report, "kca-c-steady-ca");
    for (Chart.Point each : chart.series().getFirst().points()) {
      assertThat(each.y()).isCloseTo(each.x() / (each.x() + 1e-3), within(1e-12));
    }
    assertThatThrownBy(() -> figure(report, "kca-c-steady-v")).isNotNull();
  }

  @Test
  void equationsAreInSymbolsAndWithNumbers() {
    Report report = of(SQUID, "na", 6.3);
    List<String> symbols =
        all(report, Block.Formulas.class).stream()
            .flatMap(each -> each.formulas().stream())
            .map(each -> Latex.print(each.notation()))
            .toList();
    assertThat(symbols)
        .contains(
            "f_{\\mathrm{open}} = {m}^{3} \\cdot h",
            "m_{\\mathrm{∞}} = \\frac{\\alpha_{\\mathrm{m}}}{\\alpha_{\\mathrm{m}} + \\beta_{\\mathrm{m}}}",
            "\\tau_{\\mathrm{h}} = \\frac{1}{\\alpha_{\\mathrm{h}} + \\beta_{\\mathrm{h}}}");
    List<String> numbers =
        all(report, Block.Formulas.class).stream()
            .flatMap(each -> each.numbers().stream())
            .map(each -> Latex.print(each.notation()))
            .toList();
    assertThat(numbers)
        .contains(
            "x = \\frac{v + 40\\text{ mV}}{10\\text{ mV}}",
            "\\beta_{\\mathrm{m}} = 4\\text{ ms⁻¹} \\cdot \\exp \\left(\\frac{v + 65\\text{ mV}}{-18\\text{ mV}}\\right)");
  }

  @Test
  void clampedItOpensAndShuts() {
    Report report = of(SQUID, "na", 6.3);
    Chart openings = figure(report, "na-gv");
    List<Chart.Point> activation = openings.series().getFirst().points();
    List<Chart.Point> inactivation = openings.series().get(1).points();
    assertThat(activation.getFirst().y()).isLessThan(0.01);
    assertThat(activation.stream().mapToDouble(Chart.Point::y).max().orElseThrow()).isEqualTo(1);
    assertThat(inactivation.getFirst().y()).isEqualTo(1);
    assertThat(inactivation.getLast().y()).isLessThan(0.05);
    // The current of sodium turns round at its reversal potential.
    List<Chart.Point> currents = figure(report, "na-iv").series().getFirst().points();
    assertThat(currents.stream().filter(each -> each.x() == 50).findFirst().orElseThrow().y())
        .isZero();
    assertThat(figure(report, "na-steps").series()).hasSize(8);
  }

  @Test
  void notesAndAnnotationsLeadToPapers() {
    Report report = of(SQUID, "na", 6.3);
    List<Span.Link> links =
        report.blocks().stream()
            .flatMap(
                each ->
                    switch (each) {
                      case Block.Paragraph(Line line) -> line.spans().stream();
                      case Block.Items(List<Line> lines) ->
                          lines.stream().flatMap(line -> line.spans().stream());
                      default -> Stream.<Span>empty();
                    })
            .filter(Span.Link.class::isInstance)
            .map(Span.Link.class::cast)
            .toList();
    assertThat(links)
        .extracting(Span.Link::address)
        .containsExactly(
            "https://doi.org/10.1113/jphysiol.1952.sp004764",
            "https://pubmed.ncbi.nlm.nih.gov/12991237/",
            "https://pubmed.ncbi.nlm.nih.gov/12991237/");
    assertThat(all(report, Block.Items.class).getFirst().lines())
        .extracting(ModelReportTest::words)
        .containsExactly("isDescribedBy: pubmed 12991237");
  }

  @Test
  void schemesSayWhetherTheyAreBalanced() {
    String ring =
        """
        <neuroml xmlns="http://www.neuroml.org/schema/neuroml2" id="n">
          <ionChannelKS id="ring" conductance="1pS"><gateKS id="g" instances="1">
            <closedState id="a"/><closedState id="b"/><openState id="o"/>
            %s
          </gateKS></ionChannelKS>
        </neuroml>
        """;
    String way =
        """
        <tauInfTransition id="%s" from="%s" to="%s">
          <steadyState type="HHSigmoidVariable" rate="1" midpoint="%smV" scale="10mV"/>
          <timeCourse type="fixedTimeCourse" tau="2ms"/>
        </tauInfTransition>
        """;
    String ways =
        way.formatted("ab", "a", "b", "-40")
            + way.formatted("bo", "b", "o", "-40")
            + way.formatted("ao", "a", "o", "-40");
    List<String> said =
        all(of(ring.formatted(ways)), Block.Paragraph.class).stream()
            .map(each -> words(each.line()))
            .filter(each -> each.startsWith("Detailed balance"))
            .toList();
    // Around the ring x, x and −x of (v + 40)/10 add up to x: 4 kT at −80 mV, none at −40 mV.
    assertThat(said).singleElement().asString().contains("not kept").contains("kT a turn");
    assertThat(said.getFirst()).doesNotContain("at \u221240 mV");
    assertThat(
            all(of(SQUID, "ks", 6.3), Block.Paragraph.class).stream()
                .map(each -> words(each.line())))
        .anyMatch(each -> each.startsWith("Detailed balance: at \u221280"));
  }

  @Test
  void whatIsWrongIsSaidWithItsLine() {
    Report report =
        of(
            """
            <neuroml xmlns="http://www.neuroml.org/schema/neuroml2" id="n">
              <ionChannelHH id="na" conductance="10pS">
                <gateHHrates id="m" instances="3">
                  <forwardRate type="HHExpRate" rate="1per_ms" midpoint="-40mS" scale="10mV"/>
                  <reverseRate type="HHExpRate" rate="1per_ms" midpoint="-40mV" scale="-10mV"/>
                </gateHHrates>
              </ionChannelHH>
            </neuroml>
            """);
    assertThat(all(report, Block.Notice.class))
        .filteredOn(each -> each.kind() == Block.Kind.ERROR)
        .extracting(each -> words(each.line()))
        .containsExactly(
            "Not computed: the equations of na. The findings at the end say why.",
            "Error forwardRate, line 4: midpoint of <forwardRate>: -40mS is a conductance;"
                + " a voltage is expected here (V, mV), e.g. -40 mV");
  }

  @Test
  void whatIsNotThereIsSaid() {
    assertThatThrownBy(() -> of(SQUID, "kv", 6.3))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("there is no channel \"kv\"")
        .hasMessageContaining("there are na, ks, kca, leak");
    assertThatThrownBy(() -> of("<neuroml xmlns='http://www.neuroml.org/schema/neuroml2' id='n'/>"))
        .isInstanceOf(ModelProblemException.class)
        .hasMessageContaining(
            "there is no ion channel, synapse or concentration model in this file");
    assertThatThrownBy(() -> of(SQUID, "na", -300))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("above \u2212273.15");
  }

  @Test
  void theNamesOfLinksAreThereOnce() {
    String page = HtmlPrinter.print(of(SQUID, "", 6.3));
    List<String> anchors =
        Pattern.compile(" id=\"([^\"]+)\"")
            .matcher(page)
            .results()
            .map(each -> each.group(1))
            .toList();
    assertThat(anchors).doesNotHaveDuplicates().contains("na", "ks", "ks-gate-n-t1");
  }

  @Test
  void synapsesAndPoolsAreThereWithTheirCurves() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("parts.nml"),
            """
            <neuroml xmlns="http://www.neuroml.org/schema/neuroml2" id="n">
              <expOneSynapse id="ampa" gbase="2nS" erev="0mV" tauDecay="3ms"/>
              <gapJunction id="gap" conductance="10pS"/>
              <blockingPlasticSynapse id="nmda" gbase="1nS" erev="0mV" tauRise="2ms" tauDecay="40ms">
                <plasticityMechanism type="tsodyksMarkramDepMechanism" initReleaseProb="0.5" tauRec="120ms"/>
                <blockMechanism type="voltageConcDepBlockMechanism" species="mg" blockConcentration="1.2 mM"
                  scalingConc="1.92 mM" scalingVolt="16.13 mV"/>
              </blockingPlasticSynapse>
              <decayingPoolConcentrationModel id="ca" ion="ca" restingConc="1e-4 mM"
                decayConstant="30 ms" shellThickness="0.2 um"/>
            </neuroml>
            """);
    assertThat(Parts.isIn(XmlDocument.read(file))).isTrue();
    assertThat(Parts.isIn(XmlDocument.read(SQUID))).isFalse();
    Report report = of(file, "", 32);
    assertThat(all(report, Block.Heading.class))
        .filteredOn(each -> each.level() == 1)
        .extracting(Block.Heading::text)
        .startsWith("Synapse ampa", "Synapse gap", "Synapse nmda", "Concentration model ca");
    Chart block = figure(report, "nmda-3");
    for (Chart.Point each : block.series().getFirst().points()) {
      assertThat(each.y())
          .isCloseTo(1 / (1 + 1.2 / 1.92 * Math.exp(-each.x() / 16.13)), within(1e-12));
    }
    assertThat(figure(report, "nmda-4").title()).isEqualTo("Two events at nmda");
    Chart gap = figure(report, "gap-1");
    assertThat(gap.series().getFirst().points())
        .allSatisfy(each -> assertThat(each.y()).isCloseTo((each.x() + 40) / 100, within(1e-9)));
    double most =
        figure(report, "ca-1").series().getFirst().points().stream()
            .mapToDouble(Chart.Point::y)
            .max()
            .orElseThrow();
    assertThat(most).isGreaterThan(1e-3);
    assertThat(of(file, "gap", 32).blocks()).hasSizeLessThan(report.blocks().size() / 2);
    assertThat(HtmlPrinter.print(report)).contains("voltageConcDepBlockMechanism");
  }
}
