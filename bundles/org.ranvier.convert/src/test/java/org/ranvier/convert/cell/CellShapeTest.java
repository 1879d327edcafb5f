/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.convert.cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ranvier.xml.ModelProblemException;

class CellShapeTest {
  private static final String SHAPE =
      "<morphology id='m'><segment id='0'><proximal x='0' y='0' z='0' diameter='1'/>"
          + "<distal x='9' y='0' z='0' diameter='1'/></segment></morphology>";

  @TempDir Path folder;

  private Path file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), "<neuroml id='n'>" + content + "</neuroml>");
  }

  @Test
  void cellsHaveTheirShapeInsideOrByName() throws IOException {
    Path file =
        file(
            "a.nml", "<cell id='a'>" + SHAPE + "</cell>" + SHAPE + "<cell id='b' morphology='m'/>");
    assertThat(CellShape.in(file)).extracting(CellShape::id).containsExactly("a", "b");
    assertThat(CellShape.in(file)).allMatch(shape -> shape.morphology().segments().size() == 1);
    Path other = file("b.nml", "<include href='a.nml'/><cell id='c' morphology='m'/>");
    assertThat(CellShape.in(other)).extracting(CellShape::id).containsExactly("c");
    assertThat(CellShape.in(other).getFirst().morphology().segments()).hasSize(1);
  }

  @Test
  void withoutCellsThoseOfIncludesOrShapesThatStandAloneAreTaken() throws IOException {
    file("a.nml", "<cell id='a'>" + SHAPE + "</cell>");
    Path network = file("n.nml", "<include href='a.nml'/><network id='net'/>");
    assertThat(CellShape.in(network)).extracting(CellShape::id).containsExactly("a");
    Path alone = file("m.nml", SHAPE);
    assertThat(CellShape.in(alone)).extracting(CellShape::id).containsExactly("m");
    assertThat(CellShape.in(alone).getFirst().cell()).isEmpty();
    assertThat(CellShape.in(file("none.nml", "<network id='net'/>"))).isEmpty();
  }

  @Test
  void aShapeThatIsNotFoundIsSaidOnceItIsAskedFor() throws IOException {
    Path file = file("a.nml", "<cell id='a' morphology='elsewhere'/>");
    CellShape shape = CellShape.in(file).getFirst();
    assertThatExceptionOfType(ModelProblemException.class)
        .isThrownBy(shape::morphology)
        .withMessageContaining("elsewhere");
  }
}
