/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ranvier.edit.CorpusFiles;
import org.ranvier.edit.ExampleModel;
import org.ranvier.edit.HalfTyped;
import org.ranvier.edit.preview.Preview.Bar;
import org.ranvier.edit.preview.Preview.Curves;
import org.ranvier.edit.preview.Preview.Populations;
import org.ranvier.edit.preview.Preview.Region;
import org.ranvier.edit.preview.Preview.Shape;

class PreviewsTest {
  private static final String NEUROML =
      "<neuroml xmlns=\"http://www.neuroml.org/schema/neuroml2\" id=\"doc\">";

  @TempDir Path folder;

  private Optional<Preview> preview(String text) {
    return Previews.of(new HalfTyped(folder).with("a.nml", text).knowledge("a.nml"));
  }

  /** m rests at a/(a+b) with the rates of Hodgkin and Huxley. */
  @Test
  void aChannelShowsWhatItsGatesRestAt() {
    Preview preview =
        Previews.of(ExampleModel.in(folder).knowledge("channels/na.channel.nml")).orElseThrow();
    assertThat(preview).isInstanceOf(Curves.class);
    Curves curves = (Curves) preview;
    assertThat(curves.subject()).isEqualTo("NaConductance");
    assertThat(curves.curves()).hasSize(1);
    assertThat(curves.curves().getFirst().name()).isEqualTo("m");
    for (int i = 0; i < curves.voltagesMv().size(); i++) {
      double v = curves.voltagesMv().get(i) + 1e-9;
      double a = (v + 40) / 10 / (1 - Math.exp(-(v + 40) / 10));
      double b = 4 * Math.exp(-(v + 65) / 18);
      assertThat(curves.curves().getFirst().values().get(i)).isCloseTo(a / (a + b), within(1e-5));
    }
  }

  /** No name of the language tells that this is a gate. */
  @Test
  void aStateOfATypeOfOnesOwnIsAGateToo() {
    Preview preview =
        preview(
                """
                <neuroml xmlns="http://www.neuroml.org/schema/neuroml2" id="doc">
                  <ComponentType name="slope" extends="baseVoltageDepPointCurrent">
                    <Parameter name="half" dimension="voltage"/>
                    <Constant name="width" dimension="voltage" value="5mV"/>
                    <Constant name="slow" dimension="time" value="7ms"/>
                    <Constant name="most" dimension="current" value="1nA"/>
                    <Dynamics>
                      <StateVariable name="open" dimension="none"/>
                      <TimeDerivative variable="open" value="(1/(1 + exp((half - v)/width)) - open)/slow"/>
                      <DerivedVariable name="i" exposure="i" dimension="current" value="most * open"/>
                    </Dynamics>
                  </ComponentType>
                  <slope id="mine" half="-20mV"/>
                </neuroml>
                """)
            .orElseThrow();
    assertThat(preview).isInstanceOf(Curves.class);
    Curves curves = (Curves) preview;
    int half = 80; // -100 mV and 80 steps of 1 mV
    assertThat(curves.voltagesMv().get(half)).isEqualTo(-20);
    assertThat(curves.curves().getFirst().name()).isEqualTo("open");
    assertThat(curves.curves().getFirst().values().get(half)).isCloseTo(0.5, within(1e-5));
  }

  @Test
  void aNetworkShowsItsPopulationsTheLargestFirst() {
    String text =
        NEUROML
            + "<network id=\"net\"><population id=\"a\" component=\"x\" size=\"2\"/>"
            + "<population id=\"b\" component=\"y\">"
            + "<instance id=\"0\"/><instance id=\"1\"/><instance id=\"2\"/></population>"
            + "</network></neuroml>";
    assertThat(preview(text))
        .contains(new Populations("net", List.of(new Bar("b", "y", 3), new Bar("a", "x", 2)), 0));
  }

  @Test
  void aSimulationShowsTheNetworkThatItRuns() {
    Optional<Preview> preview = Previews.of(ExampleModel.in(folder).knowledge("LEMS_sim.xml"));
    assertThat(preview).containsInstanceOf(Populations.class);
    assertThat(preview.orElseThrow().subject()).isEqualTo("net");
  }

  @Test
  void aCellIsSeenFromItsWidestSide() {
    String text =
        NEUROML
            + """
            <cell id="c"><morphology id="m">
              <segment id="0"><proximal x="0" y="0" z="0" diameter="10"/><distal x="0" y="0" z="10" diameter="10"/></segment>
              <segment id="1"><parent segment="0"/><distal x="0" y="100" z="50" diameter="1"/></segment>
              <segment id="2"><parent segment="0"/><distal x="1" y="-80" z="50" diameter="1"/></segment>
              <segmentGroup id="soma_group"><member segment="0"/></segmentGroup>
              <segmentGroup id="dendrite_group"><member segment="1"/><member segment="2"/></segmentGroup>
              <segmentGroup id="apical_dends"><member segment="2"/></segmentGroup>
            </morphology></cell></neuroml>
            """;
    Shape shape = (Shape) preview(text).orElseThrow();
    assertThat(shape.lines()).hasSize(3);
    assertThat(shape.lines().stream().map(Preview.Line::region))
        .containsExactly(Region.SOMA, Region.BASAL, Region.APICAL);
    assertThat(shape.bounds().maxX() - shape.bounds().minX()).isGreaterThan(50); // z across
    assertThat(shape.lines().get(1).toY()).isEqualTo(100);
  }

  @Test
  void manySegmentsAreNoMoreLinesThanAPictureShows() {
    StringBuilder text = new StringBuilder(NEUROML + "<cell id=\"c\"><morphology id=\"m\">");
    text.append(
        "<segment id=\"0\"><proximal x=\"0\" y=\"0\" z=\"0\" diameter=\"1\"/><distal x=\"0.01\" y=\"0\" z=\"0\" diameter=\"0.1\"/></segment>");
    for (int i = 1; i < 30_000; i++) {
      text.append(
          "<segment id=\"%d\"><parent segment=\"%d\"/><distal x=\"%s\" y=\"%s\" z=\"0\" diameter=\"0.1\"/></segment>"
              .formatted(i, i - 1, i / 100.0, 50 * Math.sin(i / 3000.0)));
    }
    text.append("</morphology></cell></neuroml>");
    Shape shape = (Shape) preview(text.toString()).orElseThrow();
    assertThat(shape.lines().size()).isBetween(300, 3000);
  }

  @Test
  void aDocumentOfNothingHasNoPicture() {
    assertThat(preview(NEUROML + "</neuroml>")).isEmpty();
    assertThat(
            preview(
                NEUROML
                    + "<pulseGenerator id=\"p\" delay=\"1ms\" duration=\"1ms\" amplitude=\"1nA\"/></neuroml>"))
        .isEmpty();
  }

  /** Most published models have a picture, and none makes trouble. */
  @Test
  void publishedModelsHavePictures() throws IOException {
    Map<String, Integer> kinds = new TreeMap<>();
    CorpusFiles.forEach(
        0,
        (knowledge, _) ->
            kinds.merge(
                Previews.of(knowledge).map(each -> each.getClass().getSimpleName()).orElse("none"),
                1,
                Integer::sum));
    assertThat(kinds.keySet()).contains("Shape", "Curves", "Populations");
    assertThat(kinds.getOrDefault("none", 0))
        .as(kinds.toString())
        .isLessThan(kinds.values().stream().mapToInt(Integer::intValue).sum() / 3);
  }
}
