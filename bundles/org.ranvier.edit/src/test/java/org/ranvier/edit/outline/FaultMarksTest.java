/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.outline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.ranvier.validation.Finding;
import org.ranvier.validation.Severity;
import org.ranvier.xml.SourceLocation;
import org.ranvier.xml.TextRange;

class FaultMarksTest {
  private static Finding finding(Severity severity, int start) {
    return new Finding(
        "rule",
        severity,
        new SourceLocation("a.nml", 1, 1, new TextRange(start, start + 3), "x"),
        "something",
        Optional.empty());
  }

  @Test
  void theWorstThatBeginsInAPartMarksIt() {
    FaultMarks marks =
        FaultMarks.of(
            List.of(
                finding(Severity.WARNING, 40),
                finding(Severity.ERROR, 20),
                finding(Severity.WARNING, 21),
                finding(Severity.INFO, 60)));
    assertThat(marks.in(new TextRange(0, 100))).contains(Severity.ERROR);
    assertThat(marks.in(new TextRange(20, 21))).contains(Severity.ERROR);
    assertThat(marks.in(new TextRange(21, 40))).contains(Severity.WARNING);
    assertThat(marks.in(new TextRange(40, 41))).contains(Severity.WARNING);
    assertThat(marks.in(new TextRange(22, 40))).isEmpty();
    assertThat(marks.in(new TextRange(41, 100))).isEmpty();
    assertThat(marks.in(new TextRange(0, 20))).isEmpty();
  }

  @Test
  void nothingIsMarkedWhereNothingWasFound() {
    assertThat(FaultMarks.NONE.in(new TextRange(0, 100))).isEmpty();
    assertThat(FaultMarks.of(List.of()).in(new TextRange(0, 100))).isEmpty();
  }
}
