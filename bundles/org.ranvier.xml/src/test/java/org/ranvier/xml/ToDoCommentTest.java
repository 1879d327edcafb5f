/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Comments that say what is left to be done. */
class ToDoCommentTest {
  private static List<ToDoComment> in(String text) {
    return ToDoComment.of(XmlDocument.parseTolerantly("a.nml", text));
  }

  @Test
  void saysWhereAndWhat() {
    String text =
        "<a>\n  <!-- TODO line 2: the\n     rate -->\n  <!--FIXME--><!-- TODOS --><!-- x -->\n</a>";
    List<ToDoComment> found = in(text);
    assertThat(found)
        .extracting(ToDoComment::text)
        .containsExactly("TODO line 2: the rate", "FIXME");
    assertThat(found.getFirst().location()).hasToString("a.nml:2:3");
    TextRange range = found.getFirst().location().range();
    assertThat(text.substring(range.start(), range.end()))
        .isEqualTo("<!-- TODO line 2: the\n     rate -->");
  }

  @Test
  void textsThatEndTooEarly() {
    assertThat(in("<a><!-- TODO")).isEmpty();
    assertThat(in("<a><!-->")).isEmpty();
    assertThat(in("<a/>" + "<!--TODO-->".repeat(1001))).hasSize(1000);
  }
}
