/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.xml;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MessageTextTest {
  @Test
  void leavesUsualMessagesAlone() {
    String message = "\"" + "a b ".repeat(30) + "\" was found; a whole number is expected";
    assertThat(MessageText.readable(message)).isSameAs(message);
  }

  @Test
  void leavesOutTheMiddleOfLongQuotations() {
    String value = "first" + " and so on".repeat(100_000) + " last";
    String message =
        new ModelProblem(
                SourceLocation.startOf("a.nml"),
                "\"" + value + "\" was found; a whole number is expected")
            .message();
    assertThat(message)
        .startsWith("\"first and so on")
        .contains("…")
        .endsWith(" last\" was found; a whole number is expected")
        .hasSizeLessThan(200);
  }

  @Test
  void leavesOutTheMiddleOfLongWords() {
    String message =
        new ModelProblemException(
                SourceLocation.startOf("a.nml"), "there is no " + "x[0]/".repeat(1000) + " here")
            .getMessage();
    assertThat(message).startsWith("there is no x[0]/").endsWith("x[0]/ here").hasSizeLessThan(120);
  }

  @Test
  void endsWhereNoPartIsLong() {
    assertThat(MessageText.readable("many words ".repeat(1000))).hasSize(1201).endsWith("…");
  }

  @Test
  void keepsCharactersOfTwoUnitsWhole() {
    String readable = MessageText.readable("a\ud83d\ude00".repeat(500));
    assertThat(readable.codePoints().noneMatch(c -> c >= 0xD800 && c < 0xE000)).isTrue();
  }
}
