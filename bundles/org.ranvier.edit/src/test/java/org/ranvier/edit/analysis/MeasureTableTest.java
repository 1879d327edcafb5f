/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ranvier.edit.chart.Chart.Point;
import org.ranvier.morphology.Morphology;
import org.ranvier.morphology.measure.Measure;
import org.ranvier.morphology.measure.Sholl;
import org.ranvier.morphology.measure.Statistic;
import org.ranvier.xml.XmlDocument;

class MeasureTableTest {
  private static final Morphology CELL =
      Morphology.read(
          XmlDocument.parse(
                  "m",
                  """
                  <morphology id="m">
                    <segment id="0"><proximal x="0" y="0" z="0" diameter="20"/><distal x="0" y="0" z="0" diameter="20"/></segment>
                    <segment id="1"><parent segment="0"/><proximal x="10" y="0" z="0" diameter="2"/><distal x="110" y="0" z="0" diameter="2"/></segment>
                    <segment id="2"><parent segment="0"/><proximal x="-10" y="0" z="0" diameter="2"/><distal x="-60" y="0" z="0" diameter="2"/></segment>
                    <segmentGroup id="right, long"><member segment="1"/></segmentGroup>
                  </morphology>
                  """)
              .root());

  private static MeasureTable.Row row(MeasureTable table, Measure measure) {
    return table.rows().stream()
        .filter(each -> each.measure() == measure)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void ofACellAndAGroup() {
    MeasureTable cell = MeasureTable.of(CELL, "cell");
    MeasureTable group =
        MeasureTable.of(CELL, "right, long", CELL.members("right, long")::contains);
    assertThat(row(cell, Measure.LENGTH).statistic().sum()).isEqualTo(150);
    assertThat(row(group, Measure.LENGTH).statistic().sum()).isEqualTo(100);
    assertThat(row(group, Measure.SURFACE).statistic().sum())
        .isCloseTo(200 * Math.PI, within(1e-9));
    assertThat(cell.rows()).noneMatch(each -> each.measure() == Measure.RALL_POWER);
  }

  @Test
  void everyMeasureHasAName() {
    for (Measure each : Measure.values()) {
      assertThat(new MeasureTable.Row(each, Statistic.of(List.of(1.0))).name()).isNotBlank();
    }
  }

  @Test
  void asCommaSeparatedValues() {
    String csv =
        MeasureTable.csv(
            List.of(
                MeasureTable.of(CELL, "cell"),
                MeasureTable.of(CELL, "right, long", CELL.members("right, long")::contains)));
    List<String> lines = csv.lines().toList();
    assertThat(lines.getFirst())
        .isEqualTo("part,measure,l_measure,unit,count,sum,mean,standard_deviation,minimum,maximum");
    assertThat(lines)
        .contains(
            "cell,length,Length,µm,2,150.0,75.0,25.0,50.0,100.0",
            "\"right, long\",length,Length,µm,1,100.0,100.0,0.0,100.0,100.0");
    assertThat(MeasureTable.quoted("a\"b")).isEqualTo("\"a\"\"b\"");
  }

  @Test
  void shollAsPlotAndTable() {
    Sholl sholl = Sholl.of(CELL, 25);
    assertThat(ShollReport.chart(sholl).series().getFirst().points())
        .startsWith(new Point(25, 2), new Point(50, 2), new Point(75, 1))
        .hasSize(5);
    assertThat(ShollReport.csv(sholl)).startsWith("radius_um,intersections\n25.0,2\n50.0,2\n");
  }
}
