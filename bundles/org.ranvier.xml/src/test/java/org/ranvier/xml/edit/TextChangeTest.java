/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.xml.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class TextChangeTest {
  @Property(tries = 500)
  void inverseTakesTheChangeBack(
      @ForAll @StringLength(max = 40) String text,
      @ForAll @Size(max = 6) List<@IntRange(min = 0, max = 40) Integer> cuts,
      @ForAll @StringLength(max = 5) String replacement) {
    List<Integer> sorted = cuts.stream().map(cut -> Math.min(cut, text.length())).sorted().toList();
    List<TextEdit> edits = new ArrayList<>();
    for (int i = 0; i + 1 < sorted.size(); i += 2) {
      edits.add(new TextEdit(sorted.get(i), sorted.get(i + 1) - sorted.get(i), replacement + i));
    }
    TextChange change = new TextChange(edits);
    String after = change.apply(text);
    assertThat(change.inverse(text).apply(after)).isEqualTo(text);
    assertThat(change.shifted(text.length())).isEqualTo(after.length());
  }

  @Property(tries = 500)
  void shortestEditLeadsFromOneTextToTheOther(
      @ForAll @StringLength(max = 12) String head,
      @ForAll @StringLength(max = 12) String before,
      @ForAll @StringLength(max = 12) String after,
      @ForAll @StringLength(max = 12) String tail) {
    TextEdit edit = TextEdit.between(head + before + tail, head + after + tail);
    assertThat(edit.apply(head + before + tail)).isEqualTo(head + after + tail);
    assertThat(edit.length()).isLessThanOrEqualTo(before.length());
    assertThat(edit.inverse(head + before + tail).apply(head + after + tail))
        .isEqualTo(head + before + tail);
  }

  @Test
  void movesPlacesBehindAnEdit() {
    TextChange change = TextChange.of(TextEdit.insert(8, "xy"), new TextEdit(2, 3, ""));
    assertThat(change.apply("0123456789")).isEqualTo("01567xy89");
    assertThat(List.of(change.shifted(1), change.shifted(4), change.shifted(6), change.shifted(9)))
        .containsExactly(1, 2, 3, 8);
    assertThat(change.isEmpty()).isFalse();
    assertThat(TextChange.of(TextEdit.insert(3, "")).isEmpty()).isTrue();
  }

  @Test
  void refusesOverlapsAndNegativePlaces() {
    assertThatThrownBy(() -> TextChange.of(new TextEdit(0, 3, ""), new TextEdit(2, 1, "")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new TextEdit(-1, 0, "")).isInstanceOf(IllegalArgumentException.class);
  }
}
