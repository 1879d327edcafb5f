/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.hover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ranvier.edit.ExampleModel.CELL;
import static org.ranvier.edit.ExampleModel.CHANNEL;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ranvier.edit.ExampleModel;
import org.ranvier.edit.HalfTyped;
import org.ranvier.validation.Finding;
import org.ranvier.validation.Severity;
import org.ranvier.xml.SourceLocation;
import org.ranvier.xml.TextRange;

class HoverTest {
  @TempDir Path folder;
  private HalfTyped files;

  @BeforeEach
  void write() {
    files = ExampleModel.in(folder);
  }

  private Optional<Explanation> find(String file, String text, String pieceWithBar) {
    String piece = pieceWithBar.replace("|", "");
    assertThat(text).contains(piece);
    int offset = text.indexOf(piece) + pieceWithBar.indexOf('|');
    return new Hover(text, files.knowledge(file), List.of()).at(offset);
  }

  private String cell(String pieceWithBar) {
    return find("cell.nml", CELL, pieceWithBar).map(Explanation::text).orElse("");
  }

  private String channel(String pieceWithBar) {
    return find("channels/na.channel.nml", CHANNEL, pieceWithBar).map(Explanation::text).orElse("");
  }

  @Test
  void anElementShowsWhatItsTypeIsAndComputes() {
    assertThat(channel("<forward|Rate"))
        .startsWith("forwardRate\n")
        .contains("HHExpLinearRate → baseHHRate → baseVoltageDepRate")
        .contains("midpoint  a voltage")
        .contains("Dynamics\n", "r = ", "x = (v \u2212 midpoint) / scale");
    assertThat(cell("<expOne|Synapse"))
        .contains(
            "dg/dt = \u2212g / tauDecay", "g ← 0", "on an event at in: g ← g + weight · gbase");
  }

  @Test
  void aTypeOfTheModelIsExplainedWhereItIsDeclared() {
    assertThat(channel("<Component|Type name=\"myRate\""))
        .contains(
            "ComponentType myRate",
            "A rate of our own.",
            "steepness  a value per time",
            "r = steepness");
  }

  @Test
  void anAttributeShowsMeaningDimensionAndOtherUnits() {
    assertThat(cell("condDensity=\"12|0 mS_per_cm2\""))
        .startsWith("condDensity  a conductance density\n")
        .contains("= 0.12 S_per_cm2", "= 1200 S_per_m2", "The solver takes 0.0012 uS/um2");
    assertThat(cell("erev=\"5|0mV\"")).contains("= 0.05 V", "The solver takes 50 mV");
    assertThat(cell("cond|Density=")).contains("Conductance per area", "= 0.12 S_per_cm2");
  }

  @Test
  void aReferenceShowsWhatItPointsAtAndWhere() {
    Explanation explanation = find("cell.nml", CELL, "ionChannel=\"Na|Conductance\"").orElseThrow();
    assertThat(explanation.text())
        .contains("ionChannelHH NaConductance in na.channel.nml, line 2", "Fast sodium.");
    assertThat(explanation.subject().of(CELL)).isEqualTo("NaConductance");
  }

  @Test
  void aNameInAFormulaShowsItsDimension() {
    assertThat(channel("value=\"steep|ness\""))
        .isEqualTo("steepness  a value per time\nHow steep it is.\nParameter of myRate");
  }

  @Test
  void aProblemIsSaidFirst() {
    int at = CELL.indexOf("50mV");
    Finding finding =
        new Finding(
            "some-rule",
            Severity.ERROR,
            new SourceLocation("cell.nml", 1, 1, new TextRange(at, at + 4), "channelDensity"),
            "this is too much",
            Optional.empty());
    Explanation explanation =
        new Hover(CELL, files.knowledge("cell.nml"), List.of(finding)).at(at + 1).orElseThrow();
    assertThat(explanation.text()).startsWith("this is too much\n\nerev");
    assertThat(explanation.pieces().getFirst().style()).isEqualTo(Explanation.Style.PROBLEM);
  }

  @Test
  void textForPeopleIsNotExplained() {
    assertThat(channel("Fast so|dium")).isEmpty();
  }

  @Test
  void regimesAreTold() {
    String text = "<neuroml><iafTauRefCell id=\"c\"/></neuroml>";
    files.with(
        "cell.nml",
        text.replace(
            "<neuroml>", "<neuroml xmlns=\"http://www.neuroml.org/schema/neuroml2\" id=\"a\">"));
    assertThat(find("cell.nml", text, "<iaf|TauRefCell").orElseThrow().text())
        .contains("while integrating (at first):", "  if v > thresh: send spike, go to refractory");
  }

  @Test
  void aRecordedPathIsFoundAsItIsWritten() {
    String text = ExampleModel.SIMULATION;
    int line = text.indexOf("quantity=\"") + "quantity=\"".length();
    String path = text.substring(line, text.indexOf('"', line));
    Hover hover = new Hover(text, files.knowledge("LEMS_sim.xml"), List.of());
    assertThat(hover.quantityAt(line + 2)).contains(path);
    assertThat(hover.quantityAt(text.indexOf("quantity"))).isEmpty();
    assertThat(hover.quantityAt(text.indexOf("length=\"") + 9)).isEmpty();
  }
}
