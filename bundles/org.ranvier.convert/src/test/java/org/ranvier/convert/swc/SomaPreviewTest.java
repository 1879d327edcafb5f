/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.convert.swc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.ranvier.convert.swc.SomaPreview.Option;

class SomaPreviewTest {
  private static final double SPHERE = 4 * Math.PI * 25;

  private static SwcTree tree(String text) {
    return SwcReading.of("cell.swc", text).findTree().orElseThrow();
  }

  private static SomaPreview preview(String text) {
    return SomaPreview.of(tree(text));
  }

  private static Option option(SomaPreview preview, SomaChoice choice) {
    return preview.options().stream()
        .filter(each -> each.choice() == choice)
        .findFirst()
        .orElseThrow();
  }

  /** An outline of an ellipse in a tilted plane, with the half axes 12 and 6 µm. */
  static String ellipse(int samples) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < samples; i++) {
      double angle = 2 * Math.PI * i / samples;
      double along = 12 * Math.cos(angle);
      double across = 6 * Math.sin(angle);
      text.append(
          String.format(
              Locale.ROOT,
              "%d 1 %.9f %.9f %.9f 0.1 %d%n",
              i + 1,
              100 + 0.8 * along,
              across,
              7 + 0.6 * along,
              i == 0 ? -1 : i));
    }
    return text.toString();
  }

  @Test
  void oneSampleIsASphereAndNothingElse() {
    SomaPreview preview = preview("1 1 1 2 3 5 -1\n2 3 10 0 0 1 1\n3 3 20 0 0 1 2\n");
    assertThat(preview.recommended()).contains(SomaChoice.SPHERE);
    assertThat(preview.options()).hasSize(1);
    assertThat(preview.options().getFirst().areaUm2()).isCloseTo(SPHERE, within(1e-9));
    assertThat(preview.options().getFirst().volumeUm3())
        .isCloseTo(4.0 / 3 * Math.PI * 125, within(1e-9));
  }

  @Test
  void twoSamplesAreACylinder() {
    SomaPreview preview = preview("1 1 0 0 0 5 -1\n2 1 10 0 0 3 1\n");
    assertThat(preview.recommended()).contains(SomaChoice.CYLINDERS);
    double area = Math.PI * 8 * Math.sqrt(104);
    assertThat(option(preview, SomaChoice.CYLINDERS).areaUm2()).isCloseTo(area, within(1e-9));
    assertThat(option(preview, SomaChoice.EQUAL_AREA_SPHERE).areaUm2())
        .isCloseTo(area, within(1e-9));
    assertThat(preview.allows(SomaChoice.CONTOUR_STACK)).isFalse();
    assertThat(preview.allows(SomaChoice.THREE_POINT)).isFalse();
  }

  @Test
  void threeSamplesOfNeuroMorphoHaveTheAreaOfTheSphere() {
    String text = "1 1 1 2 3 5 -1\n2 1 1 -3 3 5 1\n3 1 1 7 3 5 1\n";
    SomaPreview preview = preview(text);
    assertThat(preview.recommended()).contains(SomaChoice.THREE_POINT);
    for (Option option : preview.options()) {
      assertThat(option.areaUm2()).as(option.choice().id()).isCloseTo(SPHERE, within(1e-9));
      assertThat(option.areaRatio()).isCloseTo(1, within(1e-12));
    }
    assertThat(preview(text.replace(" 7 3 5 1", " 7.2 3 5 1")).recommended())
        .contains(SomaChoice.CYLINDERS);
    assertThat(preview(text.replace(" 7 3 5 1", " 7.005 3 5 1")).recommended())
        .contains(SomaChoice.THREE_POINT);
  }

  /** The ellipsoid of revolution with the half axes a, b, b. */
  @Test
  void anOutlineIsTheBodyWithThatOutline() {
    double a = 12;
    double b = 6;
    double e = Math.sqrt(1 - b * b / (a * a));
    double area = 2 * Math.PI * b * b + 2 * Math.PI * a * b / e * Math.asin(e);
    double volume = 4.0 / 3 * Math.PI * a * b * b;
    SomaPreview preview = preview(ellipse(90));
    assertThat(preview.recommended()).contains(SomaChoice.CONTOUR_STACK);
    Option stack = option(preview, SomaChoice.CONTOUR_STACK);
    assertThat(stack.areaUm2()).isCloseTo(area, within(0.02 * area));
    assertThat(stack.volumeUm3()).isCloseTo(volume, within(0.02 * volume));
    assertThat(stack.lengthUm()).isCloseTo(24, within(0.05));
    assertThat(option(preview, SomaChoice.EQUAL_AREA_SPHERE).areaRatio())
        .isCloseTo(1, within(1e-9));
    assertThat(option(preview, SomaChoice.CYLINDERS).areaRatio())
        .as("thin cylinders along the outline are no soma")
        .isLessThan(0.1);
  }

  @Test
  void anOutlineAroundACircleHasItsMeanRadius() {
    String circle = ellipse(90).replaceAll("(?m)^", "");
    SomaPreview preview = preview(circle);
    double mean = 0;
    SwcTree tree = tree(circle);
    double[] centre = ContourStack.mean(tree.samples());
    for (SwcSample s : tree.samples()) {
      mean +=
          Math.sqrt(
                  Math.pow(s.x() - centre[0], 2)
                      + Math.pow(s.y() - centre[1], 2)
                      + Math.pow(s.z() - centre[2], 2))
              / 90;
    }
    assertThat(option(preview, SomaChoice.MEAN_RADIUS_SPHERE).areaUm2())
        .isCloseTo(4 * Math.PI * mean * mean, within(1e-6));
  }

  @Test
  void aRowOfCylindersIsNoOutline() {
    SomaPreview preview =
        preview("1 1 0 0 0 3 -1\n2 1 4 0.1 0 5 1\n3 1 8 0 0 6 2\n4 1 12 0.1 0 4 3\n");
    assertThat(preview.recommended()).contains(SomaChoice.CYLINDERS);
    assertThat(preview("1 1 0 0 0 3 -1\n2 1 4 0 0 5 1\n3 1 8 0 0 6 2\n").options())
        .extracting(Option::choice)
        .containsExactly(SomaChoice.CYLINDERS, SomaChoice.AS_IS, SomaChoice.EQUAL_AREA_SPHERE);
  }

  @Test
  void aTreeWithoutSomaHasNothingToChoose() {
    SomaPreview preview = preview("1 3 0 0 0 3 -1\n2 3 4 0 0 1 1\n");
    assertThat(preview.sampleCount()).isZero();
    assertThat(preview.recommended()).isEmpty();
    assertThat(preview.options()).isEmpty();
  }

  @Test
  void choicesAreKnownByTheirIds() {
    for (SomaChoice choice : SomaChoice.values()) {
      assertThat(SomaChoice.parse(choice.id())).isEqualTo(choice);
      assertThat(choice.meaning()).isNotBlank();
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SomaChoice.parse("cube"))
        .withMessageContaining("sphere, three-point, cylinders, as-is, contour");
  }
}
