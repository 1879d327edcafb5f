/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.assist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ranvier.edit.ExampleModel.CELL;
import static org.ranvier.edit.ExampleModel.CHANNEL;
import static org.ranvier.edit.ExampleModel.SIMULATION;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ranvier.edit.ExampleModel;
import org.ranvier.edit.HalfTyped;

class ContentAssistTest {
  @TempDir Path folder;
  private HalfTyped files;

  @BeforeEach
  void write() {
    files = ExampleModel.in(folder);
  }

  /** The cell's text with one piece of it replaced, in which a bar stands for the caret. */
  private static String cell(String piece, String typed) {
    assertThat(CELL).contains(piece);
    return CELL.replace(piece, typed);
  }

  @Nested
  class Elements {
    @Test
    void thoseThatFitComeFirstAndNeededOnesBeforeThem() {
      String typed = cell("<spikeThresh value=\"0 mV\"/>", "<|");
      assertThat(files.labels("cell.nml", typed).getFirst()).isEqualTo("spikeThresh");
      assertThat(files.labels("cell.nml", typed))
          .contains("channelDensity", "channelPopulation")
          .doesNotContain("segment", "network");
    }

    @Test
    void aSingleOneThatIsThereIsLeftOut() {
      String typed = cell("<biophysicalProperties id=\"b\">", "|<biophysicalProperties id=\"b\">");
      assertThat(files.labels("cell.nml", typed))
          .doesNotContain("biophysicalProperties", "morphology")
          .contains("notes");
    }

    @Test
    void areWrittenWithWhatTheyNeed() {
      String typed = cell("<channelDensity id=\"naDens\"", "<cD| \n<channelDensity id=\"naDens\"");
      assertThat(files.accept("cell.nml", typed, "channelDensity"))
          .contains("<channelDensity id=\"|\" ionChannel=\"\" erev=\"\" ion=\"\"/>");
    }

    @Test
    void betweenTagsTheBracketIsWrittenToo() {
      String typed = cell("<spikeThresh value=\"0 mV\"/>", "|");
      assertThat(files.accept("cell.nml", typed, "spikeThresh"))
          .contains("<spikeThresh value=\"|\"/>");
    }

    @Test
    void theModelsOwnTypesAreAmongThem() {
      String typed = CHANNEL.replace("<ComponentType", "<my|\n<ComponentType");
      assertThat(files.labels("channels/na.channel.nml", typed)).contains("myRate");
    }

    @Test
    void partsOfLemsTypesAreProposedInThem() {
      String typed = CHANNEL.replace("<Constant", "<Par|\n<Constant");
      assertThat(files.labels("channels/na.channel.nml", typed)).startsWith("Parameter");
      String inside = CHANNEL.replace("<DerivedVariable", "<|\n<DerivedVariable");
      assertThat(files.labels("channels/na.channel.nml", inside))
          .contains("StateVariable", "OnCondition")
          .doesNotContain("Parameter");
    }

    @Test
    void aSimulationTakesWhatItsTypeSays() {
      String typed = SIMULATION.replace("<EventOutputFile", "<O|\n<EventOutputFile");
      assertThat(files.labels("LEMS_sim.xml", typed)).startsWith("OutputFile");
    }

    @Test
    void anEmptyTextBeginsWithARoot() {
      assertThat(files.labels("cell.nml", "<|")).containsExactly("neuroml", "Lems");
    }

    @Test
    void anEndTagEndsTheInnermostElement() {
      assertThat(files.accept("cell.nml", "<neuroml><cell id=\"a\"><morphology></|", "morphology"))
          .endsWith("</morphology>|");
    }

    @Test
    void nothingIsProposedInsideAComment() {
      assertThat(files.labels("cell.nml", cell("<spikeThresh value=\"0 mV\"/>", "<!-- <| -->")))
          .isEmpty();
    }
  }

  @Nested
  class Attributes {
    @Test
    void neededOnesComeFirstAndPresentOnesAreLeftOut() {
      String typed = cell(" condDensity=\"120 mS_per_cm2\" erev=\"50mV\" ion=\"na\"", " |");
      assertThat(files.labels("cell.nml", typed))
          .startsWith("erev", "ion")
          .contains("condDensity", "segmentGroup")
          .doesNotContain("id", "ionChannel");
    }

    @Test
    void areWrittenWithQuotesAroundTheCaret() {
      String typed = cell(" erev=\"50mV\" ion=\"na\"", " er|");
      assertThat(files.accept("cell.nml", typed, "erev")).contains("mS_per_cm2\" erev=\"|\"/>");
    }

    @Test
    void beforeAnEqualsSignTheNameAloneIsReplaced() {
      String typed = cell("erev=\"50mV\"", "er|xx=\"50mV\"");
      assertThat(files.accept("cell.nml", typed, "erev")).contains(" erev|=\"50mV\" ion");
    }

    @Test
    void thoseOfTheModelsOwnTypesAreKnown() {
      String typed =
          CHANNEL.replace(
              "type=\"HHExpRate\" rate=\"4per_ms\" midpoint=\"-65mV\" scale=\"-18mV\"",
              "type=\"myRate\" |");
      assertThat(files.labels("channels/na.channel.nml", typed)).contains("steepness");
    }
  }

  @Nested
  class References {
    @Test
    void channelsOfIncludedFilesAreProposedForADensity() {
      String typed = cell("ionChannel=\"NaConductance\"", "ionChannel=\"|\"");
      assertThat(files.labels("cell.nml", typed)).containsExactly("NaConductance");
      assertThat(files.propose("cell.nml", typed).getFirst().documentation())
          .contains("Fast sodium.", "na.channel.nml");
    }

    @Test
    void theClosingQuoteIsWrittenWhereItIsMissing() {
      String typed =
          cell("ionChannel=\"NaConductance\" condDensity", "ionChannel=\"Na|\n condDensity");
      assertThat(files.accept("cell.nml", typed, "NaConductance"))
          .contains("ionChannel=\"NaConductance\"|\n condDensity=\"120");
    }

    @Test
    void withoutAnyQuoteBothAreWritten() {
      String typed = cell("ionChannel=\"NaConductance\" condDensity", "ionChannel=| condDensity");
      assertThat(files.accept("cell.nml", typed, "NaConductance"))
          .contains("ionChannel=\"NaConductance\"| condDensity=\"120");
    }

    @Test
    void segmentGroupsAreThoseOfTheCell() {
      String typed = cell("ion=\"na\"", "ion=\"na\" segmentGroup=\"|\"");
      assertThat(files.labels("cell.nml", typed))
          .containsExactlyInAnyOrder("soma_group", "dendrite_group", "all");
    }

    @Test
    void componentsOfPopulationsAreCells() {
      assertThat(files.labels("cell.nml", cell("component=\"pyramidal\"", "component=\"|\"")))
          .containsExactly("pyramidal");
      assertThat(files.labels("cell.nml", cell("synapse=\"ampa\"", "synapse=\"|\"")))
          .containsExactly("ampa");
      assertThat(
              files.labels(
                  "cell.nml",
                  cell("postsynapticPopulation=\"cells\"", "postsynapticPopulation=\"|\"")))
          .containsExactly("cells");
    }

    @Test
    void cellsAreProposedByTheirPaths() {
      assertThat(files.labels("cell.nml", cell("preCellId=\"../cells[0]\"", "preCellId=\"|\"")))
          .startsWith("../cells[0]");
      String typed = cell("preCellId=\"../cells[0]\"", "preCellId=\"../cells[|\"");
      assertThat(files.labels("cell.nml", typed)).containsExactly("0", "1", "2");
      assertThat(files.accept("cell.nml", typed, "2")).contains("preCellId=\"../cells[2]|\"");
    }

    @Test
    void segmentsAreThoseOfTheCellAtThatEnd() {
      String typed =
          cell("preCellId=\"../cells[0]\"", "preCellId=\"../cells[0]\" preSegmentId=\"|\"");
      assertThat(files.labels("cell.nml", typed)).containsExactly("0", "1");
    }

    @Test
    void typesAreThoseThatThePlaceTakes() {
      String typed = CHANNEL.replace("type=\"HHExpRate\"", "type=\"|\"");
      assertThat(files.labels("channels/na.channel.nml", typed))
          .contains("HHExpRate", "HHSigmoidRate", "myRate")
          .doesNotContain("HHExpVariable", "cell");
    }

    @Test
    void filesToIncludeAreProposedFolderByFolder() {
      String typed = cell("href=\"channels/na.channel.nml\"", "href=\"|\"");
      assertThat(files.labels("cell.nml", typed)).contains("channels/");
      String deeper = cell("href=\"channels/na.channel.nml\"", "href=\"channels/|\"");
      assertThat(files.labels("cell.nml", deeper)).contains("channels/na.channel.nml");
      String lems = SIMULATION.replace("file=\"Cells.xml\"", "file=\"|\"");
      assertThat(files.labels("LEMS_sim.xml", lems)).contains("Cells.xml", "cell.nml");
    }
  }

  @Nested
  class Values {
    @Test
    void unitsOfTheDimensionFollowANumberThatStays() {
      String typed = cell("condDensity=\"120 mS_per_cm2\"", "condDensity=\"120 m|\"");
      assertThat(files.labels("cell.nml", typed)).startsWith("mS_per_cm2").doesNotContain("mV");
      assertThat(files.accept("cell.nml", typed, "mS_per_cm2"))
          .contains("condDensity=\"120 mS_per_cm2|\"");
      assertThat(files.propose("cell.nml", typed).getFirst().documentation())
          .contains("= 0.12 S_per_cm2");
    }

    @Test
    void aBareNumberGetsASpaceBeforeItsUnit() {
      String typed = cell("erev=\"50mV\"", "erev=\"50|\"");
      assertThat(files.labels("cell.nml", typed)).containsExactly("V", "mV");
      assertThat(files.accept("cell.nml", typed, "mV")).contains("erev=\"50 mV|\"");
    }

    @Test
    void wordsOfTheSchemaAreProposed() {
      String typed = cell("size=\"3\"", "size=\"3\" type=\"|\"");
      assertThat(files.labels("cell.nml", typed)).contains("population", "populationList");
    }

    @Test
    void whatOthersHaveIsTheGuessForFreeText() {
      assertThat(files.labels("cell.nml", cell("ion=\"na\"", "ion=\"|\""))).contains("na");
    }

    @Test
    void formulasNameTheQuantitiesOfTheirType() {
      String typed = CHANNEL.replace("value=\"steepness\"", "value=\"exp(2 * st|)\"");
      assertThat(files.labels("channels/na.channel.nml", typed)).containsExactly("steepness");
      assertThat(files.accept("channels/na.channel.nml", typed, "steepness"))
          .contains("value=\"exp(2 * steepness|)\"");
      String all = CHANNEL.replace("value=\"steepness\"", "value=\"|\"");
      assertThat(files.labels("channels/na.channel.nml", all))
          .contains("steepness", "v", "t", "unitless", "exp");
      assertThat(files.accept("channels/na.channel.nml", all, "exp")).contains("value=\"exp(|)\"");
    }

    @Test
    void declarationsNameDimensionsAndMembers() {
      String dimension =
          CHANNEL.replace("exposure=\"r\" dimension=\"per_time\"", "dimension=\"per|\"");
      assertThat(files.labels("channels/na.channel.nml", dimension)).contains("per_time");
      String exposure = CHANNEL.replace("exposure=\"r\"", "exposure=\"|\"");
      assertThat(files.labels("channels/na.channel.nml", exposure)).containsExactly("r");
    }
  }

  @Nested
  class Recordings {
    private String quantity(String typed) {
      return SIMULATION.replace("quantity=\"cells[0]/v\"", "quantity=\"" + typed + "\"");
    }

    @Test
    void leadStepByStepToWhatTheModelHas() {
      assertThat(files.accept("LEMS_sim.xml", quantity("|"), "cells"))
          .contains("quantity=\"cells[|\"");
      assertThat(files.labels("LEMS_sim.xml", quantity("cells[|"))).containsExactly("0", "1", "2");
      assertThat(files.accept("LEMS_sim.xml", quantity("cells[|"), "1"))
          .contains("quantity=\"cells[1]/|\"");
      assertThat(files.labels("LEMS_sim.xml", quantity("cells[1]/|")))
          .contains("v", "0", "1", "b", "naDens", "synapses:ampa:0", "pyramidal");
      assertThat(files.labels("LEMS_sim.xml", quantity("cells[1]/b/membraneProperties/|")))
          .containsExactly("naDens");
      assertThat(
              files.labels(
                  "LEMS_sim.xml",
                  quantity("cells[1]/b/membraneProperties/naDens/NaConductance/m/|")))
          .contains("q");
      assertThat(files.labels("LEMS_sim.xml", quantity("cells[1]/synapses:ampa:0/|")))
          .contains("g");
    }

    @Test
    void keepTheRestOfThePath() {
      assertThat(files.accept("LEMS_sim.xml", quantity("ce|xx[0]/v"), "cells"))
          .contains("quantity=\"cells|[0]/v\"");
    }

    @Test
    void ofEventsLeadToCellsAndTheirPorts() {
      String select = SIMULATION.replace("select=\"cells[0]\"", "select=\"cells[|\"");
      assertThat(files.accept("LEMS_sim.xml", select, "2")).contains("select=\"cells[2]|\"");
      String port = SIMULATION.replace("eventPort=\"spike\"", "eventPort=\"|\"");
      assertThat(files.labels("LEMS_sim.xml", port)).containsExactly("spike");
    }
  }
}
