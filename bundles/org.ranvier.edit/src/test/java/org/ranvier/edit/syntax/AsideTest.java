/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class AsideTest {
  @Test
  void findsWhatIsNoTag() {
    assertThat(all("<?xml?><a><!-- <b> --><![CDATA[<c>]]><!DOCTYPE d><!-- e"))
        .containsExactly("<?xml?>", "<!-- <b> -->", "<![CDATA[<c>]]>", "<!-- e");
  }

  /** What is typed without a delimiter changes none: the others stay, moved. */
  @Property
  void aChangeThatDelimitsNothingLeavesThemAsTheyAre(
      @ForAll @StringLength(max = 30) @Chars({'<', '>', '!', '-', '?', 'a'}) String text,
      @ForAll @StringLength(max = 3) @Chars({'<', '>', '!', '-', '?', 'a'}) String typed,
      @ForAll int seed) {
    int at = Math.floorMod(seed, text.length() + 1);
    String changed = text.substring(0, at) + typed + text.substring(at);
    int from = Math.max(0, at - Aside.LONGEST_DELIMITER);
    if (Aside.mayDelimit(
            text.substring(from, Math.min(text.length(), at + Aside.LONGEST_DELIMITER)))
        || Aside.mayDelimit(
            changed.substring(
                from, Math.min(changed.length(), at + typed.length() + Aside.LONGEST_DELIMITER)))) {
      return;
    }
    assertThat(all(changed).size()).isEqualTo(all(text).size());
  }

  private static List<String> all(String text) {
    List<String> found = new ArrayList<>();
    Optional<Aside> next = Aside.findNext(text, 0);
    while (next.isPresent()) {
      found.add(text.substring(next.get().start(), next.get().end()));
      next = Aside.findNext(text, next.get().end());
    }
    return found;
  }
}
