/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ranvier.edit.ExampleModel.CELL;
import static org.ranvier.edit.ExampleModel.CHANNEL;
import static org.ranvier.edit.ExampleModel.SIMULATION;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ranvier.edit.ExampleModel;
import org.ranvier.edit.HalfTyped;

class DefinitionsTest {
  @TempDir Path folder;
  private HalfTyped files;

  @BeforeEach
  void write() {
    files = ExampleModel.in(folder);
  }

  /** What the character behind the bar names, in a text with the bar before it. */
  private List<String> leads(String file, String text, String pieceWithBar) {
    return links(file, text, pieceWithBar).stream().map(Link::label).toList();
  }

  private List<Link> links(String file, String text, String pieceWithBar) {
    String piece = pieceWithBar.replace("|", "");
    assertThat(text).contains(piece);
    int offset = text.indexOf(piece) + pieceWithBar.indexOf('|');
    return new Definitions(text, files.knowledge(file)).at(offset);
  }

  private String cell(String pieceWithBar) {
    List<String> labels = leads("cell.nml", CELL, pieceWithBar);
    return labels.isEmpty() ? "" : labels.getFirst();
  }

  private String simulation(String pieceWithBar) {
    List<String> labels = leads("LEMS_sim.xml", SIMULATION, pieceWithBar);
    return labels.isEmpty() ? "" : labels.getFirst();
  }

  @Test
  void channelsAreFoundInIncludedFiles() {
    Link link = links("cell.nml", CELL, "ionChannel=\"Na|Conductance\"").getFirst();
    assertThat(link.label()).isEqualTo("ionChannelHH NaConductance in na.channel.nml");
    assertThat(link.origin().of(CELL)).isEqualTo("NaConductance");
    assertThat(link.file()).contains(folder.resolve("channels/na.channel.nml"));
    assertThat(link.selection().of(CHANNEL)).isEqualTo("NaConductance");
  }

  @Test
  void elementsAndAttributesLeadToTheirTypes() {
    Link link = links("cell.nml", CELL, "<channel|Density").getFirst();
    assertThat(link.label()).isEqualTo("ComponentType channelDensity in Cells.xml");
    assertThat(link.file()).isEmpty();
    assertThat(cell("cond|Density=")).isEqualTo("Parameter condDensity in Cells.xml");
    assertThat(cell("<neuro|ml")).isEmpty();
  }

  @Test
  void partsOfCellsAreThoseOfTheSameCell() {
    String two =
        CELL.replace(
            "<cell id=\"pyramidal\">",
            "<cell id=\"other\"><morphology id=\"o\"><segmentGroup id=\"soma_group\"/></morphology></cell>\n<cell id=\"pyramidal\">");
    String typed = two.replace("ion=\"na\"", "segmentGroup=\"soma_group\" ion=\"na\"");
    files.with("cell.nml", typed);
    Link link = links("cell.nml", typed, "segmentGroup=\"soma|_group\"").getFirst();
    assertThat(link.target().parent().orElseThrow().attribute("id")).isEqualTo("m");
    assertThat(leads("cell.nml", typed, "<parent segment=\"|0\""))
        .containsExactly("segment 0 in cell.nml");
  }

  @Test
  void pathsLeadStepByStep() {
    assertThat(cell("\"../ce|lls[0]\"")).isEqualTo("population cells in cell.nml");
    assertThat(simulation("\"ce|lls[0]/v\"")).isEqualTo("population cells in cell.nml");
    assertThat(simulation("select=\"cells[|0]\"")).isEqualTo("cell pyramidal in cell.nml");
  }

  @Test
  void filesTypesAndUnitsAreFound() {
    assertThat(cell("href=\"channels/|na.channel.nml\"")).isEqualTo("na.channel.nml");
    assertThat(simulation("file=\"Ce|lls.xml\"")).isEqualTo("Cells.xml");
    assertThat(cell("\"120 mS_|per_cm2\""))
        .isEqualTo("Unit mS_per_cm2 in NeuroMLCoreDimensions.xml");
    assertThat(cell("\"5|0mV\"")).isEmpty();
    assertThat(cell("\"50m|V\"")).isEqualTo("Unit mV in NeuroMLCoreDimensions.xml");
    assertThat(leads("channels/na.channel.nml", CHANNEL, "type=\"HHExp|Rate\""))
        .containsExactly("ComponentType HHExpRate in Channels.xml");
    assertThat(leads("channels/na.channel.nml", CHANNEL, "dimension=\"per_|time\" description"))
        .containsExactly("Dimension per_time in NeuroMLCoreDimensions.xml");
  }

  @Test
  void namesInFormulasLeadToTheirDeclarations() {
    assertThat(leads("channels/na.channel.nml", CHANNEL, "value=\"steep|ness\""))
        .containsExactly("Parameter steepness in na.channel.nml");
    assertThat(leads("channels/na.channel.nml", CHANNEL, "exposure=\"|r\""))
        .containsExactly("DerivedVariable r in na.channel.nml");
  }
}
