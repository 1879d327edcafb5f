/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.ranvier.edit.morphology.group.QueryException;
import org.ranvier.edit.scene.SegmentSelection;
import org.ranvier.morphology.Morphology;
import org.ranvier.xml.ModelProblemException;
import org.ranvier.xml.XmlDocument;

class ShapeTableTest {
  private static final String CELL =
      """
      <neuroml><cell id="cell"><morphology id="m">
        <segment id="0" name="soma"><proximal x="0" y="0" z="0" diameter="10"/>
          <distal x="10" y="0" z="0" diameter="10"/></segment>
        <segment id="7" name="dend,1"><parent segment="0"/>
          <proximal x="10" y="0" z="0" diameter="2"/>
          <distal x="40" y="0" z="0" diameter="1"/></segment>
        <segment id="3"><parent segment="7"/><distal x="60" y="0" z="0" diameter="1"/></segment>
        <segment id="4" name="twig"><parent segment="7" fractionAlong="0.5"/>
          <proximal x="25" y="0" z="0" diameter="1"/>
          <distal x="25" y="20" z="0" diameter="1"/></segment>
        <segmentGroup id="body" neuroLexId="sao864921383"><member segment="0"/></segmentGroup>
        <segmentGroup id="stem" neuroLexId="sao864921383">
          <property tag="numberInternalDivisions" value="5"/>
          <member segment="7"/><member segment="3"/></segmentGroup>
        <segmentGroup id="dendrites"><include segmentGroup="stem"/><member segment="4"/>
        </segmentGroup>
        <segmentGroup id="none"/>
      </morphology>
      <biophysicalProperties id="b"><membraneProperties>
        <channelDensity id="a" segmentGroup="dendrites"/>
        <specificCapacitance segmentGroup="dendrites" value="1 uF_per_cm2"/>
        <specificCapacitance segmentGroup="body" value="1 uF_per_cm2"/>
      </membraneProperties></biophysicalProperties>
      </cell></neuroml>
      """;

  private static Morphology cell() {
    return Morphology.read(XmlDocument.parse("cell.nml", CELL).root().elements().getFirst());
  }

  private static Column column(ShapeTable table, String id) {
    return table.columns().stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
  }

  private static List<String> ids(TableRows rows) {
    Column first = rows.table().columns().getFirst();
    return Arrays.stream(positions(rows)).mapToObj(i -> first.text(rows.row(i))).toList();
  }

  private static int[] positions(TableRows rows) {
    int[] all = new int[rows.size()];
    Arrays.setAll(all, i -> i);
    return all;
  }

  @Test
  void aSegmentHasItsMeasuresAndItsGroups() {
    ShapeTable table = ShapeTable.ofSegments(cell());
    assertThat(table.size()).isEqualTo(4);
    assertThat(column(table, "id").text(1)).isEqualTo("7");
    assertThat(column(table, "name").text(1)).isEqualTo("dend,1");
    assertThat(column(table, "parent").text(0)).isEmpty();
    assertThat(column(table, "parent").number(2)).isEqualTo(7);
    assertThat(column(table, "along").number(3)).isEqualTo(0.5);
    assertThat(column(table, "length").number(1)).isEqualTo(30);
    assertThat(column(table, "diameterStart").number(1)).isEqualTo(2);
    assertThat(column(table, "diameterEnd").number(1)).isEqualTo(1);
    assertThat(column(table, "area").number(2)).isCloseTo(Math.PI * 20, within(1e-9));
    assertThat(column(table, "area").text(2)).isEqualTo("62.832");
    assertThat(column(table, "area").exact(2)).isEqualTo("62.8318530718");
    assertThat(column(table, "path").number(2)).isCloseTo(50, within(1e-9));
    assertThat(column(table, "children").number(1)).isEqualTo(2);
    assertThat(column(table, "section").text(2)).isEqualTo("stem");
    assertThat(column(table, "groups").text(2)).isEqualTo("stem, dendrites");
    assertThat(column(table, "length").heading()).isEqualTo("Length (µm)");
    assertThat(table.element(1).attribute("id")).isEqualTo("7");
  }

  @Test
  void aSectionIsARowOfItsSegments() {
    ShapeTable table = ShapeTable.ofSections(cell());
    int stem = row(table, "stem");
    assertThat(table.size()).isEqualTo(3);
    assertThat(column(table, "segments").number(stem)).isEqualTo(2);
    assertThat(column(table, "divisions").number(stem)).isEqualTo(5);
    assertThat(column(table, "length").number(stem)).isCloseTo(50, within(1e-9));
    assertThat(column(table, "volumeLength").number(stem)).isCloseTo(10, within(1e-9));
    assertThat(column(table, "parentSection").text(stem)).isEqualTo("body");
    assertThat(table.segments(stem)).isEqualTo(SegmentSelection.of(1, 2));
  }

  private static int row(ShapeTable table, String name) {
    for (int row = 0; row < table.size(); row++) {
      if (table.columns().getFirst().text(row).equals(name)) {
        return row;
      }
    }
    throw new AssertionError(name);
  }

  @Test
  void aGroupSaysWhatItIsAndWhatLiesOnIt() {
    ShapeTable table = ShapeTable.ofGroups(cell());
    int dendrites = row(table, "dendrites");
    assertThat(column(table, "segments").number(dendrites)).isEqualTo(3);
    assertThat(column(table, "length").number(dendrites)).isCloseTo(70, within(1e-9));
    assertThat(column(table, "uses").number(dendrites)).isEqualTo(2);
    assertThat(column(table, "kind").text(dendrites)).isEqualTo("set of segments");
    assertThat(column(table, "kind").text(row(table, "stem"))).isEqualTo("unbranched cable");
    assertThat(column(table, "divisions").number(row(table, "stem"))).isEqualTo(5);
    assertThat(column(table, "segments").number(row(table, "none"))).isZero();
  }

  @Test
  void sectionsThatContradictEachOtherAreSaid() {
    String broken = CELL.replace("<member segment=\"3\"/>", "<member segment=\"0\"/>");
    Morphology cell =
        Morphology.read(XmlDocument.parse("cell.nml", broken).root().elements().getFirst());
    assertThatThrownBy(() -> ShapeTable.ofSections(cell)).isInstanceOf(ModelProblemException.class);
    assertThat(column(ShapeTable.ofSegments(cell), "section").text(0)).isEmpty();
  }

  @Test
  void rowsAreFoundByQueryOrByAWordInThem() {
    ShapeTable segments = ShapeTable.ofSegments(cell());
    TableRows all = TableRows.of(segments);
    assertThat(ids(all.only(segments.find("path > 20 and diameter < 1.2"))))
        .containsExactly("3", "4");
    assertThat(ids(all.only(segments.find("group(stem)")))).containsExactly("7", "3");
    assertThat(ids(all.only(segments.find("TWIG")))).containsExactly("4");
    assertThat(ids(all.only(segments.find(" ")))).hasSize(4);
    assertThat(ids(all.only(segments.find("nothing")))).isEmpty();
    ShapeTable groups = ShapeTable.ofGroups(cell());
    assertThat(ids(TableRows.of(groups).only(groups.find("segments(4)"))))
        .containsExactly("dendrites");
    assertThatThrownBy(() -> segments.find("path > and")).isInstanceOf(QueryException.class);
    assertThatThrownBy(() -> segments.find("group(gone)")).isInstanceOf(QueryException.class);
  }

  @Test
  void rowsAreSortedByNumberOrWordWithEmptyOnesLast() {
    ShapeTable table = ShapeTable.ofSegments(cell());
    TableRows all = TableRows.of(table);
    assertThat(ids(all.sorted(column(table, "length"), true))).containsExactly("0", "3", "4", "7");
    assertThat(ids(all.sorted(column(table, "length"), false))).containsExactly("7", "3", "4", "0");
    assertThat(ids(all.sorted(column(table, "parent"), true))).containsExactly("7", "3", "4", "0");
    assertThat(ids(all.sorted(column(table, "parent"), false))).containsExactly("3", "4", "7", "0");
    assertThat(ids(all.sorted(column(table, "name"), true))).containsExactly("7", "0", "4", "3");
    assertThat(ids(all.sorted(column(table, "name"), false))).containsExactly("4", "0", "7", "3");
  }

  @Test
  void chosenSegmentsAreFoundAmongRows() {
    TableRows rows = TableRows.of(ShapeTable.ofGroups(cell()));
    assertThat(rows.chosen(SegmentSelection.of(0, 1, 2))).containsExactly(0, 1);
    assertThat(rows.chosen(SegmentSelection.EMPTY)).isEmpty();
  }

  @Test
  void tablesAreTextForOtherPrograms() {
    ShapeTable table = ShapeTable.ofSegments(cell());
    TableRows rows = TableRows.of(table).sorted(column(table, "id"), true);
    String[] tsv = TableText.tsv(rows, new int[] {0, 3}).split("\n", -1);
    assertThat(tsv).hasSize(4);
    assertThat(tsv[0]).startsWith("Id\tName\tParent\tFraction along\tLength (µm)\t");
    assertThat(tsv[1]).startsWith("0\tsoma\t\t\t10\t10\t10\t314.159265359\t");
    assertThat(tsv[2]).startsWith("7\tdend,1\t0\t1\t30\t2\t1\t");
    String csv = TableText.csv(rows);
    assertThat(csv).contains("\r\n7,\"dend,1\",0,1,30,2,1,").contains(",\"stem, dendrites\"\r\n");
    assertThat(csv.split("\r\n")).hasSize(5);
  }

  @Test
  void aHundredThousandRowsTakeLessThanASecond() {
    StringBuilder text = new StringBuilder("<morphology id=\"m\">");
    for (int i = 0; i < 100_000; i++) {
      text.append(
          String.format(
              Locale.ROOT,
              "<segment id=\"%d\">%s<proximal x=\"%d\" y=\"0\" z=\"0\" diameter=\"1\"/>"
                  + "<distal x=\"%d\" y=\"0\" z=\"0\" diameter=\"1\"/></segment>",
              i,
              i == 0 ? "" : "<parent segment=\"" + (i - 1) + "\"/>",
              i,
              i + 1));
    }
    Morphology long100k =
        Morphology.read(XmlDocument.parse("cell", text.append("</morphology>").toString()).root());
    long before = System.nanoTime();
    ShapeTable table = ShapeTable.ofSegments(long100k);
    TableRows rows =
        TableRows.of(table).only(table.find("path > 1000")).sorted(column(table, "path"), false);
    double seconds = (System.nanoTime() - before) / 1e9;
    assertThat(rows.size()).isEqualTo(99_000);
    assertThat(table.columns().getFirst().text(rows.row(0))).isEqualTo("99999");
    assertThat(seconds).isLessThan(5);
  }
}
