/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.ranvier.edit.scene.Colouring.Palette;
import org.ranvier.morphology.Morphology;

class ColoursTest {
  private static final Legend.Scale WHOLE = new Legend.Scale(ColourMap.VIRIDIS, 0, 1);

  /** Lightness L* after CIE 1976, 0 to 100. */
  private static double lightness(int colour) {
    double y =
        0.2126 * linear(colour >> 16) + 0.7152 * linear(colour >> 8) + 0.0722 * linear(colour);
    return 116 * Math.cbrt(y) - 16;
  }

  private static double linear(int part) {
    double share = (part & 0xFF) / 255.0;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }

  /**
   * Lighter by equal steps: what makes a map readable in grey and without telling red from green.
   */
  @ParameterizedTest
  @EnumSource(names = {"VIRIDIS", "CIVIDIS"})
  void continuousMapsBecomeLighterByEqualSteps(ColourMap map) {
    double whole = lightness(map.at(1)) - lightness(map.at(0));
    assertThat(whole).isGreaterThan(60);
    for (int i = 0; i < 20; i++) {
      double step = lightness(map.at((i + 1) / 20.0)) - lightness(map.at(i / 20.0));
      assertThat(step).as("step " + i).isBetween(0.5 * whole / 20, 1.7 * whole / 20);
    }
  }

  @Test
  void theDivergingMapIsLightestInTheMiddle() {
    assertThat(lightness(ColourMap.DIVERGING.at(0.5)))
        .isGreaterThan(lightness(ColourMap.DIVERGING.at(0.2)))
        .isGreaterThan(lightness(ColourMap.DIVERGING.at(0.8)));
    assertThat(ColourMap.DIVERGING.at(0.5)).isEqualTo(0xD9D9D9);
  }

  @Test
  void numbersOutsideOfARangeHaveTheColourOfItsEnd() {
    assertThat(ColourMap.VIRIDIS.at(-3)).isEqualTo(0x440154);
    assertThat(ColourMap.VIRIDIS.at(7)).isEqualTo(0xFDE725);
    assertThat(ColourMap.VIRIDIS.at(Double.NaN)).isEqualTo(ColourMap.UNKNOWN);
    assertThat(new Legend.Range("", "", 2, 2, new Legend.Scale(ColourMap.CIVIDIS, 0, 1)).colour(2))
        .isEqualTo(ColourMap.CIVIDIS.at(0.5));
  }

  @Test
  void aLegendHasRoundNumbersInItsRange() {
    Legend.Range range = new Legend.Range("Path length", "µm", 3, 1246, WHOLE);
    assertThat(range.heading()).isEqualTo("Path length (µm)");
    assertThat(range.ticks(4)).extracting(Legend.Tick::label).containsExactly("500", "1000");
    assertThat(range.ticks(7))
        .extracting(Legend.Tick::label)
        .containsExactly("200", "400", "600", "800", "1000", "1200");
    assertThat(range.ticks(4)).allSatisfy(tick -> assertThat(tick.place()).isBetween(0.0, 1.0));
    Legend.Range volts = new Legend.Range("Potential", "", -80, 40, WHOLE);
    assertThat(volts.ticks(3)).extracting(Legend.Tick::label).containsExactly("\u221250", "0");
    assertThat(volts.heading()).isEqualTo("Potential");
    assertThat(new Legend.Range("", "", 5, 5, WHOLE).ticks(4)).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "1000, 200, 200, 200 µm",
    "1000, 150, 100, 100 µm",
    "4000000, 100, 100000, 500 mm",
    "2, 100, 0.2, 200 nm"
  })
  void aScaleBarIsARoundLength(double heightUm, int pixels, double ignored, String label) {
    Camera camera =
        Camera.fitting(new Box(Vector.ZERO, Vector.ZERO), 1000, 1000).withHeight(heightUm);
    ScaleBar bar = ScaleBar.of(camera, pixels);
    assertThat(bar.pixels()).isLessThanOrEqualTo(pixels * 1.000001).isGreaterThan(pixels * 0.39);
    assertThat(bar.pixels() / camera.scale()).isCloseTo(bar.lengthUm(), within(1e-9));
    String shown = bar.label().replace('\u2009', ' ');
    assertThat(shown).endsWith(label.substring(label.indexOf(' ')));
    assertThat(shown).matches("[125]0* (nm|µm|mm)");
  }

  @Test
  void partsOfACellHaveTheirColoursAndNames() {
    Morphology cell = GrownCell.forked();
    Colours light = Colouring.REGION.of(cell, new Palette(false, ColourMap.VIRIDIS));
    Colours dark = Colouring.REGION.of(cell, new Palette(true, ColourMap.VIRIDIS));
    assertThat(light.ofSegments()).startsWith(0x4A4A4A, 0xCC79A7).endsWith(0x7F7F7F, 0x0072B2);
    assertThat(dark.ofSegments()).startsWith(0xD0D0D0, 0xCC79A7);
    assertThat(light.legend())
        .isInstanceOfSatisfying(
            Legend.Names.class,
            names ->
                assertThat(names.names())
                    .extracting(Legend.Name::label)
                    .containsExactly("soma", "axon", "apical dendrite", "other"));
  }

  @Test
  void lengthsAreColouredOverTheirRange() {
    Morphology cell = GrownCell.forked();
    for (Colouring each : List.of(Colouring.PATH_LENGTH, Colouring.DIAMETER)) {
      Colours colours = each.of(cell, new Palette(false, ColourMap.CIVIDIS));
      assertThat(colours.legend())
          .isInstanceOfSatisfying(
              Legend.Range.class, range -> assertThat(range.unit()).isEqualTo("µm"));
      assertThat(IntStream.of(colours.ofSegments()).distinct().count()).isGreaterThan(3);
    }
    Colours path = Colouring.PATH_LENGTH.of(cell, new Palette(false, ColourMap.VIRIDIS));
    assertThat(path.ofSegments()[0]).isEqualTo(ColourMap.VIRIDIS.at(0));
    assertThat(path.ofSegments()[4]).isEqualTo(ColourMap.VIRIDIS.at(0.85));
    Colours dark = Colouring.PATH_LENGTH.of(cell, new Palette(true, ColourMap.VIRIDIS));
    assertThat(dark.ofSegments()[0]).isEqualTo(ColourMap.VIRIDIS.at(0.3));
  }

  @Test
  void numbersOfAnyUnitHaveColoursAndALegendOfTheirRange() {
    Palette palette = new Palette(true, ColourMap.VIRIDIS);
    Colours colours =
        Colours.byValue("Na", "mS/cm²", new double[] {2, Double.NaN, 4, 3}, palette.scale());
    assertThat(colours.legend()).isEqualTo(new Legend.Range("Na", "mS/cm²", 2, 4, palette.scale()));
    assertThat(colours.ofSegments())
        .containsExactly(
            palette.scale().at(0),
            ColourMap.UNKNOWN,
            palette.scale().at(1),
            palette.scale().at(0.5));
  }

  @Test
  void ofNumbersThatAreNowhereNothingHasAColour() {
    double[] none = {Double.NaN, Double.NaN};
    Colours colours = Colours.byValue("Na", "mS/cm²", none, WHOLE);
    assertThat(colours.ofSegments()).containsExactly(ColourMap.UNKNOWN, ColourMap.UNKNOWN);
    assertThat(colours.legend()).isEqualTo(new Legend.Names("Na", List.of()));
  }

  @Test
  void oneNumberEverywhereIsInTheMiddleAndWhatHasNoneIsStillGrey() {
    Colours colours = Colours.byValue("C", "µF/cm²", new double[] {1, Double.NaN}, WHOLE);
    assertThat(colours.ofSegments()).containsExactly(WHOLE.at(0.5), ColourMap.UNKNOWN);
  }
}
