/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class TagWordsTest {
  @Test
  void tellsWhatTheWordsOfATagAre() {
    assertThat(words("a b<cell id = \"x > y\"/>", 0))
        .containsExactly(
            "TEXT a b",
            "TAG <cell",
            "TAG  ",
            "ATTRIBUTE id",
            "TAG  = ",
            "VALUE \"x > y\"",
            "TAG />");
    assertThat(words("</cell> a", 0)).containsExactly("TAG </cell", "TAG >", "TEXT  a");
  }

  @Test
  void aQuoteThatIsMissingEndsWithItsTag() {
    assertThat(words("<a b=\"c>\n<d e='f'>", 0))
        .containsExactly(
            "TAG <a",
            "TAG  ",
            "ATTRIBUTE b",
            "TAG =",
            "VALUE \"c>\n",
            "TAG <d",
            "TAG  ",
            "ATTRIBUTE e",
            "TAG =",
            "VALUE 'f'",
            "TAG >");
  }

  @Test
  void beginsAtTheBracketOfTheTagAround() {
    String text = "x <a\n b='1 > 0'\n c='2'> y <d/> z";
    assertThat(TagWords.begin(text, text.indexOf("c="))).isEqualTo(2);
    assertThat(TagWords.begin(text, text.indexOf('>'))).isEqualTo(2);
    assertThat(TagWords.begin(text, text.indexOf("> y"))).isEqualTo(2);
    assertThat(TagWords.begin(text, text.indexOf("y"))).isEqualTo(text.indexOf("y"));
    assertThat(TagWords.begin(text, text.indexOf(" z"))).isEqualTo(text.indexOf(" z"));
    assertThat(TagWords.begin(text, 1)).isEqualTo(1);
  }

  /** Begun anywhere, the words are those of the whole text. */
  @Property
  void eachCharacterIsOfOneWordWhereverOneBegins(
      @ForAll @StringLength(max = 40) @Chars({'<', '>', '"', 'a', ' ', '=', '/'}) String text) {
    StringBuilder all = new StringBuilder();
    TagWords words = new TagWords(text, 0);
    while (words.next()) {
      assertThat(words.start()).isEqualTo(all.length());
      assertThat(words.end()).isGreaterThan(words.start());
      all.append(text, words.start(), words.end());
    }
    assertThat(all).hasToString(text);
    List<String> whole = words(text, 0);
    for (int i = 0; i <= text.length(); i++) {
      int begin = TagWords.begin(text, i);
      List<String> part = words(text, begin);
      int same = Math.max(0, part.size() - 1); // the first can begin within a text between tags
      assertThat(part.subList(part.size() - same, part.size()))
          .isEqualTo(whole.subList(whole.size() - same, whole.size()));
    }
  }

  private static List<String> words(String text, int from) {
    List<String> all = new ArrayList<>();
    TagWords words = new TagWords(text, from);
    while (words.next()) {
      all.add(words.kind() + " " + text.substring(words.start(), words.end()));
    }
    return all;
  }
}
