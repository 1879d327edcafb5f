/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.convert.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ranvier.convert.cell.CellShape;
import org.ranvier.convert.swc.SwcReading;

class ShapeExportTest {
  private static final String CELL =
      """
      <neuroml xmlns="http://www.neuroml.org/schema/neuroml2" id="d">
        <cell id="c">
          <morphology id="m">
            <segment id="0" name="soma">
              <proximal x="0" y="0" z="0" diameter="10"/>
              <distal x="10" y="0" z="0" diameter="10"/>
            </segment>
            <segment id="1">
              <parent segment="0"/>
              <proximal x="10" y="0" z="0" diameter="2"/>
              <distal x="60" y="0" z="0" diameter="1"/>
            </segment>
          </morphology>
          <biophysicalProperties id="b"/>
        </cell>
      </neuroml>
      """;

  @TempDir private Path folder;
  private CellShape cell;

  @BeforeEach
  void read() throws IOException {
    cell = CellShape.in(Files.writeString(folder.resolve("c.cell.nml"), CELL)).getFirst();
  }

  @ParameterizedTest
  @EnumSource(ShapeFormat.class)
  void everyFormatIsWrittenWhole(ShapeFormat format) throws IOException {
    ShapeExport export = ShapeExport.of(cell, format, ShapeExport.USUAL_SIDES);
    Path file = folder.resolve("c." + format.ending());
    Files.writeString(file, "what was there before");
    export.write(file);
    byte[] written = Files.readAllBytes(file);
    String head = new String(written, 0, 5, java.nio.charset.StandardCharsets.ISO_8859_1);
    switch (format) {
      case SWC -> {
        SwcReading reading = SwcReading.read(file);
        assertThat(reading.hasErrors()).isFalse();
        assertThat(reading.samples()).hasSize(export.size());
      }
      case OBJ ->
          assertThat(Files.readAllLines(file))
              .filteredOn(each -> each.startsWith("f "))
              .hasSize(export.size());
      case STL -> assertThat(written).hasSize(84 + 50 * export.size());
      default -> assertThat(head).startsWith("glTF");
    }
    try (var files = Files.list(folder)) {
      assertThat(files.map(each -> each.getFileName().toString()))
          .containsExactlyInAnyOrder("c.cell.nml", "c." + format.ending());
    }
    assertThat(ShapeFormat.find("X." + format)).contains(format);
  }

  @Test
  void whatIsNotKeptIsKnownBeforeAnythingIsWritten() {
    List<String> lost =
        ShapeExport.of(cell, ShapeFormat.SWC, 0).losses().losses().stream()
            .map(each -> each.message())
            .toList();
    assertThat(lost).anyMatch(each -> each.contains("channels"));
  }

  @Test
  void whatCannotBeWrittenLeavesNothingBehind() throws IOException {
    ShapeExport export = ShapeExport.of(cell, ShapeFormat.STL, 6);
    Path nowhere = folder.resolve("missing/c.stl");
    assertThatThrownBy(() -> export.write(nowhere)).isInstanceOf(IOException.class);
    assertThat(ShapeFormat.find("c.nml")).isEmpty();
  }
}
