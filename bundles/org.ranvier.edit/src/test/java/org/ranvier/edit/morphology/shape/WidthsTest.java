/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.morphology.shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.ranvier.edit.morphology.Edited;
import org.ranvier.edit.morphology.ImpossibleEdit;
import org.ranvier.edit.morphology.MorphologyEdit;
import org.ranvier.edit.morphology.MorphologyText;
import org.ranvier.edit.morphology.RandomCell;
import org.ranvier.morphology.Morphology;
import org.ranvier.morphology.Morphometrics;
import org.ranvier.morphology.Point;
import org.ranvier.morphology.Segment;
import org.ranvier.morphology.SegmentSet;

/** Scaling, tapering and smoothing. */
class WidthsTest {
  private static MorphologyText cell(Random random, int size) {
    return MorphologyText.read(RandomCell.morphology(RandomCell.document(random, size)));
  }

  private static SegmentSet all(MorphologyText cell) {
    return cell.morphology().members(Morphology.ALL);
  }

  private static void placesStay(Edited edited) {
    for (Segment each : edited.before().segments()) {
      Segment now = edited.after().segment(each.id());
      assertThat(now.proximal().distanceTo(each.proximal())).isZero();
      assertThat(now.distal().distanceTo(each.distal())).isZero();
    }
  }

  @Property(tries = 100)
  void uniformlyLengthsAreasAndVolumesScale(
      @ForAll Random random, @ForAll @IntRange(min = 1, max = 30) int size) {
    MorphologyText cell = cell(random, size);
    double factor = 0.5 + 2 * random.nextDouble();
    Point about = new Point(3, -7, 11, 1);
    Edited edited =
        Edited.of(cell, new Scaling(cell).scale(all(cell), about, Factors.uniform(factor)));
    Morphometrics was = Morphometrics.of(edited.before());
    Morphometrics is = Morphometrics.of(edited.after());
    assertThat(is.lengthUm()).isCloseTo(factor * was.lengthUm(), within(1e-4));
    assertThat(is.areaUm2()).isCloseTo(factor * factor * was.areaUm2(), within(1e-2));
    double volume = Math.pow(factor, 3) * was.volumeUm3();
    assertThat(is.volumeUm3()).isCloseTo(volume, within(1e-5 * volume));
    edited.keepsMembers();
  }

  @Property(tries = 100)
  void shrinkageIsCorrectedAxisByAxis(
      @ForAll Random random, @ForAll @IntRange(min = 1, max = 30) int size) {
    MorphologyText cell = cell(random, size);
    Edited edited = Edited.of(cell, new Scaling(cell).correctShrinkage(1.25, 2.5));
    Point start = edited.before().root().proximal();
    for (Segment each : edited.before().segments()) {
      Point was = each.distal();
      Point is = edited.after().segment(each.id()).distal();
      assertThat(is.x() - start.x()).isCloseTo(1.25 * (was.x() - start.x()), within(1e-5));
      assertThat(is.y() - start.y()).isCloseTo(1.25 * (was.y() - start.y()), within(1e-5));
      assertThat(is.z() - start.z()).isCloseTo(2.5 * (was.z() - start.z()), within(1e-5));
      assertThat(is.diameter()).isEqualTo(was.diameter());
    }
  }

  @Property(tries = 100)
  void theRestStaysWhenAPartIsScaled(
      @ForAll Random random, @ForAll @IntRange(min = 1, max = 30) int size) {
    MorphologyText cell = cell(random, size);
    SegmentSet part = cell.morphology().members("part0");
    Edited edited =
        Edited.of(
            cell, new Scaling(cell).scale(part, new Point(0, 0, 0, 1), new Factors(2, 1, -1, 1)));
    for (Segment each : edited.before().segments()) {
      Segment now = edited.after().segment(each.id());
      boolean carried = each.isSphere();
      if (!part.contains(each.index()) && !carried) {
        assertThat(now.distal()).isEqualTo(each.distal());
      }
      if (part.contains(each.index()) && !carried) {
        assertThat(now.distal().x()).isCloseTo(2 * each.distal().x(), within(1e-5));
        assertThat(now.distal().z()).isCloseTo(-each.distal().z(), within(1e-5));
      }
    }
  }

  @Property(tries = 100)
  void aTaperGoesFromOneWidthToTheOther(
      @ForAll Random random, @ForAll @IntRange(min = 1, max = 30) int size) {
    MorphologyText cell = cell(random, size);
    Edited edited = Edited.of(cell, new Tapering(cell).taper(all(cell), 4, 0.5));
    placesStay(edited);
    double least = Double.MAX_VALUE;
    for (Segment each : edited.after().segments()) {
      if (each.isSphere()) {
        continue;
      }
      assertThat(each.distal().diameter()).isBetween(0.5 - 1e-6, 4 + 1e-6);
      assertThat(each.proximal().diameter()).isBetween(0.5 - 1e-6, 4 + 1e-6);
      assertThat(each.distal().diameter()).isLessThanOrEqualTo(each.proximal().diameter() + 1e-5);
      least = Math.min(least, each.distal().diameter());
      if (each.isRoot()) {
        assertThat(each.proximal().diameter()).isEqualTo(4);
      }
    }
    if (edited.after().segments().stream()
        .anyMatch(each -> !each.isSphere() && each.lengthUm() > 0)) {
      assertThat(least).isCloseTo(0.5, within(1e-6));
    }
  }

  @Property(tries = 100)
  void smoothingStaysWithinWhatWasThere(
      @ForAll Random random,
      @ForAll @IntRange(min = 1, max = 30) int size,
      @ForAll @IntRange(min = 1, max = 5) int neighbours) {
    MorphologyText cell = cell(random, size);
    Edited edited = Edited.of(cell, new Smoothing(cell).smooth(all(cell), neighbours));
    placesStay(edited);
    double least = widths(edited.before()).min().orElseThrow();
    double most = widths(edited.before()).max().orElseThrow();
    assertThat(widths(edited.after()))
        .allMatch(each -> each >= least - 1e-6 && each <= most + 1e-6);
    for (Segment each : edited.before().segments()) {
      boolean tip = edited.before().children(each.index()).isEmpty();
      if (tip) {
        assertThat(edited.after().segment(each.id()).distal()).isEqualTo(each.distal());
      }
    }
  }

  private static java.util.stream.DoubleStream widths(Morphology morphology) {
    return morphology.segments().stream().mapToDouble(each -> each.distal().diameter());
  }

  @Example
  void aPeakIsSmoothed() {
    StringBuilder text = new StringBuilder("<neuroml id='d'><morphology id='m'>\n");
    double[] widths = {2, 2, 8, 2, 2};
    for (int i = 0; i < widths.length; i++) {
      text.append("<segment id='%d'>".formatted(i))
          .append(
              i == 0
                  ? "<proximal x='0' y='0' z='0' diameter='2'/>"
                  : "<parent segment='%d'/>".formatted(i - 1))
          .append(
              "<distal x='%d' y='0' z='0' diameter='%s'/></segment>\n".formatted(i + 1, widths[i]));
    }
    text.append("</morphology></neuroml>");
    MorphologyText cell =
        MorphologyText.read(
            RandomCell.morphology(org.ranvier.xml.XmlDocument.parse("peak.nml", text.toString())));
    MorphologyEdit edit = new Smoothing(cell).smooth(all(cell), 1);
    assertThat(Edited.of(cell, edit).after().segments())
        .extracting(each -> each.distal().diameter())
        .containsExactly(2.0, 4.0, 4.0, 4.0, 2.0);
    assertThatThrownBy(() -> new Smoothing(cell).smooth(all(cell), 0))
        .isInstanceOf(ImpossibleEdit.class);
    assertThatThrownBy(() -> new Scaling(cell).correctShrinkage(0, 1))
        .isInstanceOf(ImpossibleEdit.class);
  }
}
