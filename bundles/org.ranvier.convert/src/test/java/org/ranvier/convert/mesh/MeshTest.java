/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.convert.mesh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ranvier.morphology.Morphology;
import org.ranvier.xml.XmlDocument;

class MeshTest {
  /** A sphere, two tapered tubes in different directions, and a segment without length. */
  private static final Morphology CELL =
      Morphology.read(
          XmlDocument.parse(
                  "cell.nml",
                  """
                  <morphology id="m">
                    <segment id="0"><proximal x="1" y="2" z="3" diameter="10"/><distal x="1" y="2" z="3" diameter="10"/></segment>
                    <segment id="1"><parent segment="0"/><proximal x="6" y="2" z="3" diameter="2"/><distal x="26" y="12" z="-7" diameter="1"/></segment>
                    <segment id="2"><parent segment="1"/><distal x="26" y="12" z="-30" diameter="3"/></segment>
                    <segment id="3"><parent segment="2"/><distal x="26" y="12" z="-30" diameter="2"/></segment>
                    <segmentGroup id="soma_group"><member segment="0"/></segmentGroup>
                    <segmentGroup id="axon_group"><member segment="2"/></segmentGroup>
                    <segmentGroup id="dendrite_group"><member segment="1"/></segmentGroup>
                  </morphology>
                  """)
              .root());

  private static TubeMesh mesh(int sides) {
    return TubeMesh.of(CELL, sides, CellParts.of(CELL));
  }

  /** Share of a circle's area that a polygon in it has. */
  private static double share(int sides) {
    return sides / (2 * Math.PI) * Math.sin(2 * Math.PI / sides);
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 4, 7, 12, 40})
  void countsAreAsDocumented(int sides) {
    TubeMesh mesh = mesh(sides);
    int rings = Math.max(2, sides / 2) - 1;
    assertThat(mesh.parts())
        .extracting(TubeMesh.Part::name)
        .containsExactly("soma", "dendrite", "axon");
    assertThat(mesh.vertexCount()).isEqualTo(2 * (4 * sides + 2) + 2 + rings * sides);
    assertThat(mesh.triangleCount()).isEqualTo(2 * 4 * sides + 2 * sides * rings);
    assertThat(mesh.losses().losses())
        .extracting("message")
        .containsExactly("1 segment without length has no body");
  }

  /** Every edge is passed once in each direction, and the body inside has the right volume. */
  @ParameterizedTest
  @ValueSource(ints = {3, 5, 12, 32})
  void everyBodyIsClosedAndLooksOutwards(int sides) {
    for (TubeMesh.Part part : mesh(sides).parts()) {
      Triangles t = part.triangles();
      Map<List<Float>, Integer> numbers = new HashMap<>();
      Map<List<Integer>, Integer> edges = new HashMap<>();
      double volume = 0;
      for (int i = 0; i < t.triangleCount(); i++) {
        int[] corner = new int[3];
        double[][] p = new double[3][3];
        for (int k = 0; k < 3; k++) {
          int vertex = t.corner(i, k);
          for (int axis = 0; axis < 3; axis++) {
            p[k][axis] = t.position(vertex, axis);
          }
          List<Float> place =
              List.of(t.position(vertex, 0), t.position(vertex, 1), t.position(vertex, 2));
          corner[k] = numbers.computeIfAbsent(place, key -> numbers.size());
        }
        for (int k = 0; k < 3; k++) {
          edges.merge(List.of(corner[k], corner[(k + 1) % 3]), 1, Integer::sum);
        }
        volume += determinant(p) / 6;
      }
      edges.forEach(
          (edge, count) -> {
            assertThat(count).isEqualTo(1);
            assertThat(edges).containsEntry(List.of(edge.get(1), edge.get(0)), 1);
          });
      if (!part.name().equals("soma")) {
        int index = part.name().equals("axon") ? 2 : 1;
        double expected = CELL.segments().get(index).volumeUm3() * share(sides);
        assertThat(volume).isCloseTo(expected, within(1e-4 * expected));
      } else if (sides == 32) {
        double expected = CELL.root().volumeUm3();
        assertThat(volume).isCloseTo(expected, within(0.03 * expected));
      }
    }
  }

  private static double determinant(double[][] p) {
    return p[0][0] * (p[1][1] * p[2][2] - p[1][2] * p[2][1])
        - p[0][1] * (p[1][0] * p[2][2] - p[1][2] * p[2][0])
        + p[0][2] * (p[1][0] * p[2][1] - p[1][1] * p[2][0]);
  }

  @Test
  void normalsAreOfUnitLengthAndTiltedByTheTaper() {
    Triangles axon = mesh(8).parts().get(2).triangles();
    for (int i = 0; i < axon.vertexCount(); i++) {
      double square = 0;
      for (int axis = 0; axis < 3; axis++) {
        square += axon.normal(i, axis) * axon.normal(i, axis);
      }
      assertThat(square).isCloseTo(1, within(1e-6));
    }
    // it widens by 1 µm of radius on 23 µm towards -z, so its side looks back a little
    assertThat(axon.normal(0, 2)).isCloseTo((float) (1 / Math.hypot(23, 1)), within(1e-6f));
  }

  @Test
  void tooFewSidesAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> mesh(2))
        .withMessageContaining("at least 3");
  }

  @Test
  void objIsReadBack() throws IOException {
    TubeMesh mesh = mesh(6);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ObjWriter.write(mesh, out);
    List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
    assertThat(lines.getFirst()).contains("micrometres");
    assertThat(lines).contains("o soma", "o dendrite", "o axon");
    List<String> vertices = lines.stream().filter(line -> line.startsWith("v ")).toList();
    assertThat(vertices).hasSize(mesh.vertexCount());
    List<String> faces = lines.stream().filter(line -> line.startsWith("f ")).toList();
    assertThat(faces).hasSize(mesh.triangleCount());
    int before = mesh.parts().get(0).triangles().vertexCount();
    Triangles dendrite = mesh.parts().get(1).triangles();
    int soma = mesh.parts().get(0).triangles().triangleCount();
    String[] corner = faces.get(soma).split(" ")[1].split("//");
    assertThat(Integer.parseInt(corner[0])).isEqualTo(1 + before + dendrite.corner(0, 0));
    assertThat(corner[1]).isEqualTo(corner[0]);
    assertThat(Float.parseFloat(vertices.get(before).split(" ")[1]))
        .isEqualTo(dendrite.position(0, 0));
  }

  @Test
  void stlIsReadBack() throws IOException {
    TubeMesh mesh = mesh(6);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    StlWriter.write(mesh, out);
    ByteBuffer bytes = ByteBuffer.wrap(out.toByteArray()).order(ByteOrder.LITTLE_ENDIAN);
    assertThat(bytes.capacity()).isEqualTo(84 + 50 * mesh.triangleCount());
    assertThat(bytes.getInt(80)).isEqualTo(mesh.triangleCount());
    Triangles soma = mesh.parts().getFirst().triangles();
    for (int i = 0; i < soma.triangleCount(); i++) {
      int at = 84 + 50 * i;
      double outwards = 0;
      for (int axis = 0; axis < 3; axis++) {
        float first = bytes.getFloat(at + 12 + 4 * axis);
        assertThat(first).isEqualTo(soma.position(soma.corner(i, 0), axis));
        outwards += bytes.getFloat(at + 4 * axis) * (first - new double[] {1, 2, 3}[axis]);
      }
      assertThat(outwards).isPositive();
    }
  }

  @Test
  void glbIsReadBack() throws IOException {
    TubeMesh mesh = mesh(6);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    GlbWriter.write(mesh, out);
    ByteBuffer bytes = ByteBuffer.wrap(out.toByteArray()).order(ByteOrder.LITTLE_ENDIAN);
    assertThat(new String(out.toByteArray(), 0, 4, StandardCharsets.US_ASCII)).isEqualTo("glTF");
    assertThat(bytes.getInt(4)).isEqualTo(2);
    assertThat(bytes.getInt(8)).isEqualTo(bytes.capacity());
    int length = bytes.getInt(12);
    assertThat(length % 4).isZero();
    String json = new String(out.toByteArray(), 20, length, StandardCharsets.UTF_8);
    Map<String, Object> root = ReadGlb.json(json);
    assertThat(root.get("asset").toString()).contains("version=2.0");
    assertThat(list(root, "nodes").getFirst().toString()).contains("1.0E-6, 1.0E-6, 1.0E-6");
    int start = 20 + length + 8;
    assertThat(bytes.getInt(start - 4)).isEqualTo(0x004E4942);
    assertThat(list(root, "meshes")).hasSize(3);
    List<?> accessors = list(root, "accessors");
    List<?> views = list(root, "bufferViews");
    Triangles axon = mesh.parts().get(2).triangles();
    Map<?, ?> positions = (Map<?, ?>) accessors.get(6);
    assertThat(number(positions, "count")).isEqualTo(axon.vertexCount());
    int at = start + number((Map<?, ?>) views.get(6), "byteOffset");
    float low = Float.MAX_VALUE;
    for (int i = 0; i < axon.vertexCount(); i++) {
      assertThat(bytes.getFloat(at + 12 * i)).isEqualTo(axon.position(i, 0));
      low = Math.min(low, axon.position(i, 0));
    }
    assertThat(((Number) ((List<?>) positions.get("min")).getFirst()).floatValue()).isEqualTo(low);
    Map<?, ?> corners = (Map<?, ?>) accessors.get(8);
    assertThat(number(corners, "count")).isEqualTo(3 * axon.triangleCount());
    int corner = start + number((Map<?, ?>) views.get(8), "byteOffset");
    assertThat(bytes.getInt(corner + 4)).isEqualTo(axon.corner(0, 1));
    Map<?, ?> buffer = (Map<?, ?>) list(root, "buffers").getFirst();
    assertThat(number(buffer, "byteLength")).isEqualTo(bytes.capacity() - start);
  }

  private static List<?> list(Map<String, Object> object, String name) {
    return (List<?>) object.get(name);
  }

  private static int number(Map<?, ?> object, String name) {
    return ((Number) object.get(name)).intValue();
  }
}
