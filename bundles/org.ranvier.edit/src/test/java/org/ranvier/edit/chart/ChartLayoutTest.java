/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ranvier.edit.chart.Chart.Axis;
import org.ranvier.edit.chart.Chart.Point;
import org.ranvier.edit.chart.Chart.Scale;
import org.ranvier.edit.chart.Chart.Series;
import org.ranvier.xml.XmlDocument;

class ChartLayoutTest {
  private static Chart chart(Scale x, Scale y, Point... points) {
    return new Chart(
        "Impedance & more",
        new Axis("Frequency", "Hz", x),
        new Axis("Impedance", "MΩ", y),
        List.of(new Series("", List.of(points))));
  }

  private static ChartLayout layout(Chart chart) {
    return new ChartLayout(chart, 400, 300, 7, 16);
  }

  @Test
  void endsOfTheRangeAreAtEndsOfTheFrame() {
    ChartLayout layout =
        layout(chart(Scale.LINEAR, Scale.FROM_ZERO, new Point(10, 2), new Point(30, 8)));
    assertThat(layout.x(10)).isCloseTo(layout.frame().left(), within(1e-9));
    assertThat(layout.x(30)).isCloseTo(layout.frame().right(), within(1e-9));
    assertThat(layout.y(0)).isCloseTo(layout.frame().bottom(), within(1e-9));
    assertThat(layout.y(8)).isCloseTo(layout.frame().top(), within(1e-9));
    assertThat(layout.xAt(layout.x(17))).isCloseTo(17, within(1e-9));
    assertThat(layout.yTicks()).extracting(ChartLayout.Tick::label).contains("0", "2", "8");
  }

  @Test
  void anAxisMayHaveEndsOfItsOwn() {
    Chart free = chart(Scale.LOGARITHMIC, Scale.FROM_ZERO, new Point(10, 2), new Point(30, 8));
    ChartLayout layout =
        layout(new Chart("", free.x().within(1, 1000), free.y().within(-1, 4), free.series()));
    assertThat(layout.x(1)).isCloseTo(layout.frame().left(), within(1e-9));
    assertThat(layout.x(1000)).isCloseTo(layout.frame().right(), within(1e-9));
    assertThat(layout.y(-1)).isCloseTo(layout.frame().bottom(), within(1e-9));
    assertThat(layout.y(8)).isLessThan(layout.frame().top());
    assertThat(layout.yAt(layout.y(3))).isCloseTo(3, within(1e-9));
  }

  @Test
  void logarithmsHaveTicksAtPowersOfTen() {
    ChartLayout layout =
        layout(chart(Scale.LOGARITHMIC, Scale.LINEAR, new Point(1, 5), new Point(1000, 6)));
    assertThat(layout.xTicks())
        .extracting(ChartLayout.Tick::label)
        .containsExactly("1", "10", "100", "1000");
    double step = layout.x(10) - layout.x(1);
    assertThat(layout.x(100) - layout.x(10)).isCloseTo(step, within(1e-9));
    ChartLayout narrow =
        layout(chart(Scale.LOGARITHMIC, Scale.LINEAR, new Point(3, 5), new Point(4, 6)));
    assertThat(narrow.xTicks()).hasSize(2);
  }

  @Test
  void aLineIsBrokenWhereANumberIsMissing() {
    Chart chart =
        chart(
            Scale.LINEAR,
            Scale.LINEAR,
            new Point(0, 1),
            new Point(1, Double.NaN),
            new Point(2, 3),
            new Point(3, 4));
    ChartLayout layout = layout(chart);
    assertThat(layout.lines(chart.series().getFirst()))
        .extracting(List::size)
        .containsExactly(1, 2);
  }

  @Test
  void oneNumberAndNoneHaveRoom() {
    ChartLayout one = layout(chart(Scale.LINEAR, Scale.LINEAR, new Point(5, 5)));
    assertThat(one.x(5)).isBetween(one.frame().left() + 1, one.frame().right() - 1);
    ChartLayout none = layout(chart(Scale.LOGARITHMIC, Scale.LINEAR));
    assertThat(none.xTicks()).isNotEmpty();
    ChartLayout tiny = new ChartLayout(chart(Scale.LINEAR, Scale.LINEAR), 3, 3, 7, 16);
    assertThat(tiny.frame().right()).isGreaterThan(tiny.frame().left());
  }

  @Test
  void asSvg() {
    String svg =
        ChartSvg.print(
            chart(Scale.LINEAR, Scale.FROM_ZERO, new Point(0, 1), new Point(100, 3)), 400, 300);
    XmlDocument document = XmlDocument.parse("chart.svg", svg);
    assertThat(document.root().elements("polyline")).hasSize(1);
    assertThat(document.root().elements("text"))
        .extracting(each -> each.text())
        .contains("Frequency (Hz)", "Impedance (MΩ)", "100");
    assertThat(document.root().elements("title").getFirst().text()).isEqualTo("Impedance & more");
  }

  @Test
  void inAPageItsPartsHaveClassesAndNoColours() {
    Chart chart = chart(Scale.LINEAR, Scale.FROM_ZERO, new Point(0, 1), new Point(100, 3));
    String svg = ChartSvg.printForPage(chart, 400, 300);
    XmlDocument document = XmlDocument.parse("chart.svg", svg);
    assertThat(svg).doesNotContain("#");
    assertThat(document.root().elements("polyline").getFirst().attribute("class")).isEqualTo("k0");
    assertThat(document.root().attribute("aria-label")).isEqualTo("Impedance & more");
  }

  @Test
  void namesOfLinesAreBelowThePlot() {
    List<Series> many = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      many.add(new Series("line " + i, List.of(new Point(0, i), new Point(1, i))));
    }
    Chart plain = chart(Scale.LINEAR, Scale.LINEAR);
    String svg = ChartSvg.printWithKey(new Chart("many", plain.x(), plain.y(), many), 400, 300);
    XmlDocument document = XmlDocument.parse("chart.svg", svg);
    List<Double> heights =
        document.root().elements("text").stream()
            .filter(each -> each.text().startsWith("line"))
            .map(each -> Double.valueOf(each.attribute("y")))
            .toList();
    assertThat(heights).hasSize(9).isSorted().allMatch(each -> each > 300);
    assertThat(Double.parseDouble(document.root().attribute("height")))
        .isGreaterThan(heights.getLast());
    // The eighth has the colour of the first, and dashes.
    assertThat(document.root().elements("polyline").get(7).attribute("stroke-dasharray"))
        .isEqualTo("5 3");
  }
}
