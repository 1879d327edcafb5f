/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.morphology.repair;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.ranvier.edit.morphology.RandomCell;
import org.ranvier.xml.XmlDocument;
import org.ranvier.xml.XmlElement;

/** The likeliest mend of each kind of fault changes what the kind names, and nothing else. */
class MendsTest {
  /** A segment as it is written. */
  private record Written(
      String id,
      @Nullable String parent,
      @Nullable String x,
      @Nullable String y,
      @Nullable String z,
      @Nullable String diameter) {
    static Written of(XmlElement segment) {
      XmlElement distal = segment.findElement("distal").orElse(segment);
      return new Written(
          String.valueOf(segment.attribute("id")),
          segment.findElement("parent").map(each -> each.attribute("segment")).orElse(null),
          distal.attribute("x"),
          distal.attribute("y"),
          distal.attribute("z"),
          distal.attribute("diameter"));
    }

    boolean isAt(Written other) {
      return same(x, other.x) && same(y, other.y) && same(z, other.z);
    }

    boolean isAsWide(Written other) {
      return same(diameter, other.diameter);
    }
  }

  private static boolean same(@Nullable String a, @Nullable String b) {
    return Objects.equals(a, b)
        || (isNumber(a) && isNumber(b) && Double.parseDouble(a) == Double.parseDouble(b));
  }

  private static boolean isNumber(@Nullable String text) {
    try {
      return text != null && Double.isFinite(Double.parseDouble(text));
    } catch (NumberFormatException none) {
      return false;
    }
  }

  private static List<Written> segments(String text) {
    XmlElement morphology = RandomCell.morphology(XmlDocument.parse("m.cell.nml", text));
    return morphology.elements("segment").stream().map(Written::of).toList();
  }

  @Property(tries = 500)
  void aMendChangesWhatItsKindNamesAndNothingElse(
      @ForAll Random random, @ForAll @IntRange(min = 2, max = 20) int size) {
    String text = RandomCell.text(random, size);
    for (int i = 0; i <= random.nextInt(3); i++) {
      text = CheckupTest.spoiled(text, random);
    }
    Checkup checkup = Checkup.of(RandomCell.morphology(XmlDocument.parse("m.cell.nml", text)));
    for (Fault fault : checkup.faults()) {
      if (!fault.mends().isEmpty()) {
        String after = checkup.mend(fault, fault.mends().getFirst()).change().apply(text);
        check(fault, segments(text), segments(after), text + "\n→ " + fault + "\n" + after);
      }
    }
  }

  private static void check(Fault fault, List<Written> before, List<Written> after, String text) {
    switch (fault.kind()) {
      case ID, LOOP, ORPHAN, WRONG_PARENT -> {
        if (after.size() == before.size()) {
          for (int i = 0; i < before.size(); i++) {
            assertThat(after.get(i).isAt(before.get(i))).as(text).isTrue();
            assertThat(after.get(i).isAsWide(before.get(i))).as(text).isTrue();
          }
        }
        assertThat(changed(before, after)).as(text).isLessThanOrEqualTo(1);
      }
      case NUMBER -> {
        assertThat(after).as(text).hasSameSizeAs(before);
        for (int i = 0; i < before.size(); i++) {
          keepsNumbers(before.get(i), after.get(i), text);
        }
      }
      case Z_JUMP -> {
        assertThat(after).as(text).hasSameSizeAs(before);
        for (int i = 0; i < before.size(); i++) {
          assertThat(same(after.get(i).x(), before.get(i).x())).as(text).isTrue();
          assertThat(same(after.get(i).y(), before.get(i).y())).as(text).isTrue();
          assertThat(after.get(i).isAsWide(before.get(i))).as(text).isTrue();
          assertThat(after.get(i).parent()).as(text).isEqualTo(before.get(i).parent());
        }
      }
      case DIAMETER -> {
        assertThat(after).as(text).hasSameSizeAs(before);
        int wider = 0;
        for (int i = 0; i < before.size(); i++) {
          assertThat(after.get(i).isAt(before.get(i))).as(text).isTrue();
          assertThat(after.get(i).parent()).as(text).isEqualTo(before.get(i).parent());
          wider += after.get(i).isAsWide(before.get(i)) ? 0 : 1;
        }
        assertThat(wider).as(text).isLessThanOrEqualTo(1);
      }
      case DUPLICATE_POINT, ZERO_LENGTH -> {
        assertThat(after.size()).as(text).isBetween(before.size() - 1, before.size());
        List<Written> left = new ArrayList<>(after);
        for (Written each : before) {
          left.removeIf(is -> is.id().equals(each.id()) && is.isAt(each));
        }
        assertThat(left).as(text).isEmpty();
      }
    }
  }

  /** How many segments have another id or another parent. */
  private static int changed(List<Written> before, List<Written> after) {
    if (before.size() != after.size()) {
      return 0;
    }
    int changed = 0;
    for (int i = 0; i < before.size(); i++) {
      boolean same =
          before.get(i).id().equals(after.get(i).id())
              && Objects.equals(before.get(i).parent(), after.get(i).parent());
      changed += same ? 0 : 1;
    }
    return changed;
  }

  /** What was a number before stays it. */
  private static void keepsNumbers(Written before, Written after, String text) {
    assertThat(after.parent()).as(text).isEqualTo(before.parent());
    assertThat(!isNumber(before.x()) || same(before.x(), after.x())).as(text).isTrue();
    assertThat(!isNumber(before.y()) || same(before.y(), after.y())).as(text).isTrue();
    assertThat(!isNumber(before.z()) || same(before.z(), after.z())).as(text).isTrue();
    boolean wide = isNumber(before.diameter()) && Double.parseDouble(before.diameter()) > 0;
    assertThat(!wide || before.isAsWide(after)).as(text).isTrue();
  }
}
