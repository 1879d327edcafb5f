/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgressBarTest {
  @Test
  void onATerminalTheBarShowsShareAndTimeLeftAndIsTakenAway() throws InterruptedException {
    var err = new StringWriter();
    var bar = new ProgressBar(new Printer(new PrintWriter(err), new PrintWriter(err), true));
    bar.progress(0, 100);
    assertThat(err.toString()).isEmpty(); // a short run needs no bar
    Thread.sleep(600);
    bar.progress(50, 100);
    assertThat(err.toString()).contains("50 %").contains("50 of 100 ms").contains("s left");
    bar.clear();
    assertThat(err.toString()).endsWith("\r\u001b[K");
  }

  @Test
  void elsewhereAShortRunPrintsNoLines() {
    var err = new StringWriter();
    var bar = new ProgressBar(new Printer(new PrintWriter(err), new PrintWriter(err), false));
    for (int i = 0; i <= 10; i++) {
      bar.progress(i, 10);
    }
    bar.clear();
    assertThat(err.toString()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "0.025, 0.025",
    "100, 100",
    "1234567, 1234570",
    "0, 0",
    "1e-9, 1E-9",
    "2.5e12, 2.5E+12"
  })
  void numbersHaveSixDigitsAndNoneTooMany(double value, String text) {
    assertThat(Words.number(value)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "0.025, 0.025",
    "'0,5', 0.5",
    "10us, 0.01",
    "10 µs, 0.01",
    "2s, 2000",
    "1e-2ms, 0.01"
  })
  void timesAreReadWithAndWithoutUnit(String text, double milliseconds) {
    assertThat(Milliseconds.parse(text).value()).isEqualTo(milliseconds);
  }
}
