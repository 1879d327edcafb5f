/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.outline;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.ranvier.validation.Finding;
import org.ranvier.validation.Severity;
import org.ranvier.xml.TextRange;

/**
 * Which parts of a text have errors or warnings in them. Asked for each line of a tree that is
 * drawn, so it is told by halving.
 */
public final class FaultMarks {
  public static final FaultMarks NONE = new FaultMarks(new int[0], new int[0]);

  private final int[] errors;
  private final int[] warnings;

  private FaultMarks(int[] errors, int[] warnings) {
    this.errors = errors;
    this.warnings = warnings;
  }

  /** Where findings begin; remarks leave no mark. */
  public static FaultMarks of(List<Finding> findings) {
    return new FaultMarks(starts(findings, Severity.ERROR), starts(findings, Severity.WARNING));
  }

  private static int[] starts(List<Finding> findings, Severity severity) {
    return findings.stream()
        .filter(each -> each.severity() == severity)
        .mapToInt(each -> each.location().range().start())
        .sorted()
        .toArray();
  }

  /** The worst that begins in a part of the text; empty where nothing does. */
  public Optional<Severity> in(TextRange range) {
    if (isAnyIn(errors, range)) {
      return Optional.of(Severity.ERROR);
    }
    return isAnyIn(warnings, range) ? Optional.of(Severity.WARNING) : Optional.empty();
  }

  private static boolean isAnyIn(int[] starts, TextRange range) {
    int at = Arrays.binarySearch(starts, range.start());
    int first = at < 0 ? -at - 1 : at;
    return first < starts.length && starts[first] < range.end();
  }
}
