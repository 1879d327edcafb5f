/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.morphology.sheet;

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
import org.ranvier.edit.morphology.MorphologyText;
import org.ranvier.edit.morphology.RandomCell;
import org.ranvier.edit.morphology.shape.Follow;
import org.ranvier.edit.scene.GrownCell;
import org.ranvier.morphology.Morphology;
import org.ranvier.morphology.Segment;

class SegmentFieldTest {
  private final MorphologyText cell = MorphologyText.of(GrownCell.forked());

  private int index(int id) {
    return cell.morphology().segment(id).index();
  }

  private Morphology typed(SegmentField field, int id, String written) {
    return Edited.of(cell, field.edit(cell, index(id), written, Follow.alone())).after();
  }

  @Property(tries = 300)
  void whatIsTypedIsShownAfterwards(
      @ForAll Random random, @ForAll @IntRange(min = 1, max = 20) int size) {
    MorphologyText any =
        MorphologyText.read(RandomCell.morphology(RandomCell.document(random, size)));
    int index = random.nextInt(size);
    SegmentField field = SegmentField.values()[random.nextInt(SegmentField.values().length)];
    if (field == SegmentField.PARENT || !field.isOpen(any.morphology(), index)) {
      return;
    }
    String written =
        switch (field) {
          case FRACTION_ALONG -> "0.125";
          case NAME -> "here";
          default -> Integer.toString(1 + random.nextInt(50));
        };
    Follow follow = random.nextBoolean() ? Follow.alone() : Follow.rigid();
    int id = any.morphology().segments().get(index).id();
    Edited edited = Edited.of(any, field.edit(any, index, written, follow));
    String now = field.text(edited.after(), edited.after().segment(id).index());
    if (field == SegmentField.NAME) {
      assertThat(now).isEqualTo(written);
    } else {
      assertThat(Double.parseDouble(now)).isCloseTo(Double.parseDouble(written), within(1e-5));
    }
  }

  @Property(tries = 100)
  void whatIsShownTypedAgainChangesNothing(
      @ForAll Random random, @ForAll @IntRange(min = 1, max = 20) int size) {
    MorphologyText any =
        MorphologyText.read(RandomCell.morphology(RandomCell.document(random, size)));
    int index = random.nextInt(size);
    for (SegmentField field : SegmentField.values()) {
      if (field != SegmentField.LENGTH && field.isOpen(any.morphology(), index)) {
        String shown = field.text(any.morphology(), index);
        assertThat(field.edit(any, index, shown, Follow.alone()).change().isEmpty())
            .as("%s %s of %d in %s", field, shown, index, any.document().text())
            .isTrue();
      }
    }
  }

  @Example
  void lengthsMayHaveUnitsAndACommaAndAnyMinus() {
    assertThat(Lengths.um("1,5")).isEqualTo(1.5);
    assertThat(Lengths.um(" 0.25 mm ")).isEqualTo(250);
    assertThat(Lengths.um("80nm")).isCloseTo(0.08, within(1e-12));
    assertThat(Lengths.um("\u22123\u2009\u00B5m")).isEqualTo(-3);
    assertThat(Lengths.um("1e2")).isEqualTo(100);
    for (String wrong : new String[] {"", "one", "1 kg", "1.2.3", "NaN", "1e999"}) {
      assertThatThrownBy(() -> Lengths.um(wrong))
          .as(wrong)
          .isInstanceOf(ImpossibleEdit.class)
          .hasMessageContaining("a number is expected");
    }
  }

  @Example
  void aLengthMovesTheEndInItsDirection() {
    Segment tip = typed(SegmentField.LENGTH, 15, "140").segment(15);
    assertThat(tip.distal().x()).isEqualTo(150);
    assertThat(tip.distal().y()).isZero();
    assertThatThrownBy(() -> typed(SegmentField.LENGTH, 15, "0"))
        .hasMessage("A length greater than 0 is expected.");
  }

  @Example
  void aStartThatIsAnEndIsTheSamePoint() {
    Morphology after = typed(SegmentField.START_X, 12, "5");
    assertThat(after.segment(11).distal().x()).isEqualTo(5);
    assertThat(after.segment(13).proximal().x()).isEqualTo(5);
  }

  @Example
  void aParentIsAnId() {
    Segment moved = typed(SegmentField.PARENT, 14, "12").segment(14);
    assertThat(moved.proximal().x()).isEqualTo(-30);
    assertThatThrownBy(() -> typed(SegmentField.PARENT, 14, "soma"))
        .hasMessage("soma was found; the id of a segment is expected, e.g. 12.");
    assertThatThrownBy(() -> typed(SegmentField.PARENT, 14, "99"))
        .hasMessage("There is no segment 99.");
    assertThat(SegmentField.PARENT.isOpen(cell.morphology(), index(10))).isFalse();
    assertThat(SegmentField.PARENT.text(cell.morphology(), index(10))).isEmpty();
  }
}
