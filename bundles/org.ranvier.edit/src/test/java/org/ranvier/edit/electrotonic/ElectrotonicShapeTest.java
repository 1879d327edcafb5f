/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.electrotonic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.ranvier.edit.morphology.RandomCell;
import org.ranvier.edit.scene.Scene;
import org.ranvier.edit.scene.Vector;
import org.ranvier.morphology.Morphology;
import org.ranvier.morphology.Segment;
import org.ranvier.xml.XmlDocument;

class ElectrotonicShapeTest {
  /**
   * A sphere with a trunk of 100 µm along x, which is wide, and a twig of 50 µm along y from it.
   */
  private static final Morphology CELL =
      Morphology.read(
          XmlDocument.parse(
                  "m",
                  """
                  <morphology id="m">
                    <segment id="0"><proximal x="0" y="0" z="0" diameter="20"/><distal x="0" y="0" z="0" diameter="20"/></segment>
                    <segment id="1"><parent segment="0"/><proximal x="10" y="0" z="0" diameter="4"/><distal x="110" y="0" z="0" diameter="4"/></segment>
                    <segment id="2"><parent segment="1" fractionAlong="0.5"/><proximal x="60" y="0" z="0" diameter="1"/><distal x="60" y="50" z="0" diameter="1"/></segment>
                  </morphology>
                  """)
              .root());

  private static void same(Vector found, double x, double y, double z) {
    assertThat(found.minus(new Vector(x, y, z)).length()).as("%s", found).isLessThan(1e-3);
  }

  /** λ goes with the root of the width: trunk and twig are equally long, 1. */
  @Test
  void segmentsAreAsLongAsTheyAreElectrically() {
    Scene scene = Scene.of(CELL);
    ElectrotonicShape shape = ElectrotonicShape.of(CELL, scene, new double[] {0.1, 1, 1});
    // The longest path, half the trunk and the twig, is the 120 µm of soma and trunk.
    assertThat(shape.umPerUnit()).isCloseTo(120 / 1.5, within(1e-9));
    Scene electrical = shape.scene(1);
    same(electrical.start(1), 0, 0, 0);
    same(electrical.end(1), 80, 0, 0);
    same(electrical.start(2), 40, 0, 0);
    same(electrical.end(2), 40, 80, 0);
    assertThat(electrical.startRadius(0)).isEqualTo(10);
    Scene half = shape.scene(0.5);
    same(half.start(1), 5, 0, 0);
    same(half.end(2), 50, 65, 0);
  }

  @Test
  void withoutLengthsAllIsInOnePlace() {
    ElectrotonicShape shape = ElectrotonicShape.of(CELL, Scene.of(CELL), new double[3]);
    assertThat(shape.umPerUnit()).isZero();
    same(shape.scene(1).end(2), 0, 0, 0);
  }

  @Property(tries = 60)
  void directionsAndAttachmentsStay(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int size) {
    Random random = new Random(seed);
    Morphology cell = Morphology.read(RandomCell.morphology(RandomCell.document(random, size)));
    Scene scene = Scene.of(cell);
    double[] lengths = random.doubles(size).toArray();
    ElectrotonicShape shape = ElectrotonicShape.of(cell, scene, lengths);
    assertThat(shape.scene(0).ends()).isEqualTo(scene.ends());
    Scene electrical = shape.scene(1);
    for (Segment each : cell.segments()) {
      int i = each.index();
      Vector now = electrical.end(i).minus(electrical.start(i));
      double wanted = each.lengthUm() > 0 ? lengths[i] * shape.umPerUnit() : 0;
      assertThat(now.length()).isCloseTo(wanted, within(1e-2 + 1e-4 * wanted));
      if (each.lengthUm() > 0.1 && wanted > 1) {
        Vector was = scene.end(i).minus(scene.start(i));
        assertThat(now.unit().dot(was.unit())).isCloseTo(1, within(1e-3));
      }
      if (!each.isRoot()) {
        Vector joint =
            electrical
                .start(each.parentIndex())
                .towards(electrical.end(each.parentIndex()), each.fractionAlong());
        assertThat(electrical.start(i).minus(joint).length()).isLessThan(1e-2);
      }
    }
  }
}
