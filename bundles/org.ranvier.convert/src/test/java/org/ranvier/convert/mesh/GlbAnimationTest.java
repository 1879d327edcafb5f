/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.convert.mesh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.ranvier.convert.mesh.ReadGlb.number;
import static org.ranvier.convert.mesh.ReadGlb.object;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.ranvier.morphology.Morphology;
import org.ranvier.xml.XmlDocument;

class GlbAnimationTest {
  private static final int FRAMES = 5;
  private static final int SEGMENTS = 4;

  /** A ball, two pieces of a neurite, and a doubled point that has no body. */
  private static final Morphology CELL =
      Morphology.read(
          XmlDocument.parse(
                  "cell",
                  """
                  <morphology id="m">
                    <segment id="0"><proximal x="0" y="0" z="0" diameter="20"/>
                      <distal x="0" y="0" z="0" diameter="20"/></segment>
                    <segment id="1"><parent segment="0"/><proximal x="10" y="0" z="0" diameter="2"/>
                      <distal x="50" y="0" z="0" diameter="2"/></segment>
                    <segment id="2"><parent segment="1"/>
                      <distal x="50" y="0" z="0" diameter="2"/></segment>
                    <segment id="3"><parent segment="1"/>
                      <distal x="90" y="30" z="0" diameter="1"/></segment>
                  </morphology>
                  """)
              .root());

  /** Random colours that the file has to give back. */
  private static final class Frames implements ColourFrames {
    private final int[][] colours = new int[FRAMES][];

    Frames() {
      Random random = new Random(7);
      for (int i = 0; i < FRAMES; i++) {
        colours[i] = random.ints(SEGMENTS, 0, 0x1000000).toArray();
      }
    }

    @Override
    public int count() {
      return FRAMES;
    }

    @Override
    public double seconds(int frame) {
      return frame / 10.0;
    }

    @Override
    public int[] colours(int frame) {
      return colours[frame];
    }
  }

  private final ColouredMesh mesh = ColouredMesh.of(CELL, 6);
  private final Frames frames = new Frames();

  private ReadGlb written() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    assertThat(GlbAnimation.write(mesh, frames, out, () -> false)).isTrue();
    assertThat((long) out.size()).isGreaterThan(GlbAnimation.bytes(mesh, FRAMES));
    return new ReadGlb(out.toByteArray());
  }

  @Test
  void everyVertexHasTheColourOfItsSegmentAtEveryMoment() throws IOException {
    ReadGlb file = written();
    Map<String, Object> primitive =
        object(((List<?>) file.get("meshes", 0).get("primitives")).getFirst());
    Map<String, Object> attributes = object(primitive.get("attributes"));
    List<?> targets = (List<?>) primitive.get("targets");
    assertThat(targets).hasSize(FRAMES - 1);
    Map<String, Object> sampler = sampler(file);
    int input = number(sampler, "input");
    int output = number(sampler, "output");
    assertThat(file.count(output)).isEqualTo(file.count(input) * targets.size());
    int vertices = file.count(number(attributes, "POSITION"));
    assertThat(vertices).isEqualTo(mesh.triangles().vertexCount());
    for (int frame = 0; frame < FRAMES; frame++) {
      assertThat(file.value(input, frame, 0)).isCloseTo(frames.seconds(frame), within(1e-6));
      for (int vertex = 0; vertex < vertices; vertex += 3) {
        int colour = frames.colours(frame)[mesh.segmentOfVertex()[vertex]];
        for (int part = 0; part < 3; part++) {
          double seen = file.value(number(attributes, "COLOR_0"), vertex, part);
          for (int k = 0; k < targets.size(); k++) {
            double weight = file.value(output, frame * targets.size() + k, 0);
            int delta = number(object(targets.get(k)), "COLOR_0");
            seen += weight * file.value(delta, vertex, part);
          }
          assertThat(seen).isCloseTo(linear(colour >> 16 - 8 * part & 0xFF), within(5e-5));
        }
      }
    }
  }

  private static Map<String, Object> sampler(ReadGlb file) {
    Map<String, Object> animation = file.get("animations", 0);
    Map<String, Object> channel = object(((List<?>) animation.get("channels")).getFirst());
    assertThat(object(channel.get("target"))).containsEntry("path", "weights");
    assertThat(number(object(channel.get("target")), "node")).isZero();
    Map<String, Object> sampler = object(((List<?>) animation.get("samplers")).getFirst());
    assertThat(sampler).containsEntry("interpolation", "LINEAR");
    return sampler;
  }

  /** By the definition of sRGB, computed here on its own. */
  private static double linear(int part) {
    double c = part / 255.0;
    return c > 0.04045 ? Math.exp(2.4 * Math.log((c + 0.055) / 1.055)) : c / 12.92;
  }

  @Test
  void theFileKeepsTheRulesForMorphTargets() throws IOException {
    ReadGlb file = written();
    Map<String, Object> first = file.get("meshes", 0);
    Map<String, Object> primitive = object(((List<?>) first.get("primitives")).getFirst());
    Map<String, Object> attributes = object(primitive.get("attributes"));
    assertThat((List<?>) first.get("weights")).hasSize(FRAMES - 1);
    for (Object each : (List<?>) primitive.get("targets")) {
      for (Map.Entry<String, Object> entry : object(each).entrySet()) {
        assertThat(attributes).containsKey(entry.getKey());
        int accessor = ((Number) entry.getValue()).intValue();
        assertThat(file.count(accessor)).isEqualTo(file.count(number(attributes, "POSITION")));
        Map<String, Object> described = file.get("accessors", accessor);
        if (entry.getKey().equals("POSITION")) {
          assertThat(described).containsKeys("min", "max").containsEntry("componentType", 5126);
        } else {
          assertThat(described).containsEntry("normalized", true).containsEntry("type", "VEC3");
        }
      }
    }
    int input = number(sampler(file), "input");
    Map<String, Object> times = file.get("accessors", input);
    assertThat(times).containsKeys("min", "max");
    for (int i = 1; i < file.count(input); i++) {
      assertThat(file.value(input, i, 0)).isGreaterThan(file.value(input, i - 1, 0));
    }
    int corners = number(primitive, "indices");
    for (int i = 0; i < file.count(corners); i++) {
      assertThat(file.value(corners, i, 0)).isLessThan(mesh.triangles().vertexCount());
    }
    int output = number(sampler(file), "output");
    for (int frame = 0; frame < FRAMES; frame++) {
      double sum = 0;
      for (int k = 0; k < FRAMES - 1; k++) {
        sum += file.value(output, frame * (FRAMES - 1) + k, 0);
      }
      assertThat(sum).isEqualTo(frame == 0 ? 0 : 1);
    }
  }

  @Test
  void everySegmentWithABodyHasVertices() {
    assertThat(mesh.segmentOfVertex()).contains(0, 1, 3).doesNotContain(2);
    assertThat(mesh.losses().losses()).hasSize(1);
    assertThat(mesh.segmentOfVertex()).isSorted();
  }

  @Test
  void oneMomentIsAStillPicture() throws IOException {
    ColourFrames still =
        new ColourFrames() {
          @Override
          public int count() {
            return 1;
          }

          @Override
          public double seconds(int frame) {
            return 0;
          }

          @Override
          public int[] colours(int frame) {
            return frames.colours(0);
          }
        };
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    GlbAnimation.write(mesh, still, out, () -> false);
    ReadGlb file = new ReadGlb(out.toByteArray());
    assertThat(file.list("animations")).isEmpty();
    assertThat(file.list("accessors")).hasSize(4);
  }

  @Test
  void itStopsWhenAskedTo() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    assertThat(GlbAnimation.write(mesh, frames, out, () -> true)).isFalse();
  }

  @Test
  void moreMomentsThanViewersHoldAreRefused() {
    ColourFrames many =
        new ColourFrames() {
          @Override
          public int count() {
            return GlbAnimation.MOST_FRAMES + 1;
          }

          @Override
          public double seconds(int frame) {
            return frame;
          }

          @Override
          public int[] colours(int frame) {
            return frames.colours(0);
          }
        };
    assertThatThrownBy(
            () -> GlbAnimation.write(mesh, many, new ByteArrayOutputStream(), () -> false))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
