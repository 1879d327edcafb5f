/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.xml.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class DisjointEditsTest {
  private static TextChange insert(int offset, String text) {
    return TextChange.of(TextEdit.insert(offset, text));
  }

  private static TextChange replace(int offset, int length, String text) {
    return TextChange.of(new TextEdit(offset, length, text));
  }

  @Example
  void theFirstOfTwoIsKept() {
    DisjointEdits edits = new DisjointEdits();
    assertThat(edits.add(replace(2, 3, "x"))).isTrue();
    assertThat(edits.add(replace(4, 2, "y"))).as("overlaps").isFalse();
    assertThat(edits.add(replace(0, 9, "y"))).as("is around it").isFalse();
    assertThat(edits.add(insert(3, "y"))).as("is inside of it").isFalse();
    assertThat(edits.add(replace(2, 3, "x"))).as("is the same").isFalse();
    assertThat(edits.add(insert(2, "a"))).as("stands before it").isTrue();
    assertThat(edits.add(insert(5, "b"))).as("stands behind it").isTrue();
    assertThat(edits.add(insert(5, "c"))).as("stands there as well").isTrue();
    assertThat(edits.add(insert(5, "b"))).as("is there already").isFalse();
    assertThat(edits.add(replace(5, 1, "z"))).as("begins where it ends").isTrue();
    assertThat(edits.change().apply("0123456789")).isEqualTo("01axbcz6789");
  }

  @Example
  void allOfAChangeOrNothing() {
    DisjointEdits edits = new DisjointEdits();
    edits.add(replace(2, 3, "x"));
    assertThat(edits.add(new TextChange(List.of(TextEdit.insert(0, "a"), TextEdit.insert(3, "b")))))
        .isFalse();
    assertThat(edits.change()).isEqualTo(replace(2, 3, "x"));
  }

  /** What it lets in is what comparing each with all others lets in. */
  @Property(tries = 300)
  void likeComparingAll(@ForAll long seed) {
    Random random = new Random(seed);
    DisjointEdits edits = new DisjointEdits();
    List<TextEdit> kept = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      String text = String.valueOf((char) ('a' + random.nextInt(2)));
      TextEdit edit = new TextEdit(random.nextInt(30), random.nextInt(4), text);
      boolean free =
          kept.stream()
              .noneMatch(
                  each ->
                      each.equals(edit)
                          || (each.offset() < edit.end() && edit.offset() < each.end()));
      assertThat(edits.add(TextChange.of(edit))).isEqualTo(free);
      if (free) {
        kept.add(edit);
      }
    }
    assertThat(edits.change()).isEqualTo(new TextChange(kept));
  }
}
