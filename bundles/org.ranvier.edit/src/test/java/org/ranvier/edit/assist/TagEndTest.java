/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.assist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class TagEndTest {
  private static final String[] PIECES = {
    "a", "=", "\"", "'", " ", "/", ">", "<", "\n", "b=\"1\"", " c='>'", "/>", "é", "x:y"
  };

  @Example
  void anEqualsSignBehindTheElementsNameBeginsNoValue() {
    String text = "<aa=\" x:y= />''/>\"/>";
    assertThat(TagEnd.find(text, 0).end()).isEqualTo(TagText.read(text, 0).end()).isEqualTo(13);
  }

  /** Going over a tag and taking it apart find the same end of whatever is written. */
  @Property(tries = 5000)
  void endsWhereTheTagIsFoundToEnd(@ForAll long seed) {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder("<");
    for (int i = random.nextInt(14); i >= 0; i--) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
    }
    TagText read = TagText.read(text.toString(), 0);
    assertThat(TagEnd.find(text.toString(), 0))
        .as(text.toString())
        .isEqualTo(new TagEnd(read.name(), read.end(), read.ending()));
  }
}
