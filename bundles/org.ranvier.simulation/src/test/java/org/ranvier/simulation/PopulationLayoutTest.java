/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ranvier.simulation.PopulationLayout.Place;
import org.ranvier.xml.ModelProblemException;
import org.ranvier.xml.XmlDocument;
import org.ranvier.xml.XmlElement;

class PopulationLayoutTest {
  @TempDir Path folder;

  private static PopulationLayout layout(String spaces, String layout) {
    XmlElement network =
        XmlDocument.parse(
                "net.nml",
                "<network id=\"n\">%s<population id=\"p\" component=\"c\">%s</population></network>"
                    .formatted(spaces, layout))
            .root();
    return PopulationLayout.find(network.elements("population").getFirst()).orElseThrow();
  }

  @Test
  void gridPointsBeginAndStandAsTheSpaceSays() {
    PopulationLayout grid =
        layout(
            "<space id=\"s\"><structure xSpacing=\"2\" ySpacing=\"5\" xStart=\"-1\"/></space>",
            "<layout space=\"s\"><grid xSize=\"3\" ySize=\"2\"/></layout>");
    assertThat(grid.kind()).isEqualTo(PopulationLayout.Kind.GRID);
    assertThat(grid.count()).isEqualTo(6);
    assertThat(grid.places(1))
        .containsExactly(
            new Place(-1, 0, 0),
            new Place(1, 0, 0),
            new Place(3, 0, 0),
            new Place(-1, 5, 0),
            new Place(1, 5, 0),
            new Place(3, 5, 0));
  }

  @Test
  void randomPlacesFillTheRegionAndRepeatWithTheSeed() {
    PopulationLayout random =
        layout(
            "<region id=\"r\"><box><corner x=\"10\" y=\"0\" z=\"-5\"/>"
                + "<size width=\"20\" height=\"1\" depth=\"5\"/></box></region>",
            "<layout><random number=\"4000\" region=\"r\"/></layout>");
    List<Place> places = random.places(7);
    assertThat(places).hasSize(4000).isEqualTo(random.places(7)).isNotEqualTo(random.places(8));
    assertThat(places)
        .allSatisfy(
            place -> {
              assertThat(place.x()).isBetween(10.0, 30.0);
              assertThat(place.y()).isBetween(0.0, 1.0);
              assertThat(place.z()).isBetween(-5.0, 0.0);
            });
    // The mean of n uniform numbers is off by 5.8 % of the width over the root of n: three times
    // that.
    double mean = places.stream().mapToDouble(Place::x).average().orElseThrow();
    assertThat(Math.abs(mean - 20)).isLessThan(3 * 20 / Math.sqrt(12 * 4000));
  }

  @Test
  void unstructuredCellsAreCountedOnly() {
    PopulationLayout none = layout("", "<layout><unstructured number=\"9\"/></layout>");
    assertThat(none.count()).isEqualTo(9);
    assertThat(none.places(1)).isEmpty();
  }

  @Test
  void aPopulationHasAsManyCellsAsItsLayout() {
    RunResult result =
        ModelFiles.run(
            ModelFiles.lems(
                folder,
                ModelFiles.IAF
                    + "<network id=\"net\"><population id=\"pop\" component=\"iaf\">"
                    + "<layout><grid xSize=\"2\" ySize=\"3\" zSize=\"1\"/></layout></population>"
                    + "<explicitInput target=\"pop[5]\" input=\"drive\"/></network>",
                "net",
                ModelFiles.record("pop[0]/v", "pop[5]/v")));
    assertThat(result.info().cells()).isEqualTo(6);
    double[] still = result.traces().get(0).values();
    double[] driven = result.traces().get(1).values();
    assertThat(driven[driven.length - 1]).isNotEqualTo(still[still.length - 1]);
  }

  @Test
  void whatIsWrongIsSaidWithItsPlace() {
    refused("", "<layout/>", "random, grid or unstructured is expected");
    refused("", "<layout><random number=\"-1\"/></layout>", "a whole number from 0 is expected");
    refused("", "<layout><random number=\"1\" region=\"r\"/></layout>", "there is no region r");
    refused("", "<layout space=\"s\"><grid xSize=\"2\"/></layout>", "there is no space s");
    refused(
        "<space id=\"s\"><structure xStart=\"x\"/></space>",
        "<layout space=\"s\"><grid xSize=\"2\"/></layout>",
        "\"x\" was found; a number is expected");
    refused(
        "",
        "<layout><grid xSize=\"99999\" ySize=\"99999\"/></layout>",
        "more than the 100000000 that can be laid out");
  }

  private static void refused(String spaces, String layout, String message) {
    assertThatThrownBy(
            () -> {
              PopulationLayout found = layout(spaces, layout);
              found.count();
              found.places(1);
            })
        .isInstanceOf(ModelProblemException.class)
        .hasMessageContaining(message);
  }
}
