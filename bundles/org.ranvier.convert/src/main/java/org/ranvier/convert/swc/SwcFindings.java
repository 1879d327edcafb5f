/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.convert.swc;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.ranvier.convert.Severity;
import org.ranvier.convert.swc.SwcFinding.Kind;
import org.ranvier.xml.SourceLocation;

/** Collects findings; of one kind so many are listed, and the others are summed up in one. */
final class SwcFindings {
  private static final int LISTED = 200;

  private final SwcText text;
  private final List<SwcFinding> found = new ArrayList<>();
  private final Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
  private final Map<Kind, Overflow> overflows = new EnumMap<>(Kind.class);

  private record Overflow(Severity severity, SourceLocation place, List<SwcRepair> repairs) {}

  SwcFindings(SwcText text) {
    this.text = text;
    found.addAll(text.faults());
  }

  /** A finding without repair. */
  void add(Kind kind, Severity severity, SourceLocation place, String message) {
    found.add(new SwcFinding(kind, severity, place, message, List.of()));
  }

  /**
   * @param repairs asked only of those that are listed, as some take long to find
   * @param simple the repair of those that are not
   */
  void add(
      Kind kind,
      Severity severity,
      SwcSample sample,
      String message,
      Supplier<List<SwcRepair>> repairs,
      SwcRepair simple) {
    if (counts.merge(kind, 1, Integer::sum) <= LISTED) {
      found.add(new SwcFinding(kind, severity, text.place(sample), message, repairs.get()));
    } else {
      overflows
          .computeIfAbsent(
              kind, key -> new Overflow(severity, text.place(sample), new ArrayList<>()))
          .repairs
          .add(simple);
    }
  }

  /** All of them by place. */
  List<SwcFinding> sorted() {
    overflows.forEach(
        (kind, overflow) ->
            found.add(
                new SwcFinding(
                    kind,
                    overflow.severity,
                    overflow.place,
                    "%d more %s from this line on have the fault that %d before them have"
                        .formatted(overflow.repairs.size(), text.source().samples(), LISTED),
                    List.of(new SwcRepair.All(overflow.repairs)))));
    overflows.clear();
    found.sort(
        Comparator.comparingInt((SwcFinding each) -> each.place().line())
            .thenComparingInt(each -> each.place().column())
            .thenComparing(SwcFinding::kind));
    return List.copyOf(found);
  }
}
