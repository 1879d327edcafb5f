/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.convert;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ranvier.xml.SourceLocation;

/**
 * What a conversion did not keep.
 *
 * @param losses each kind once, in the order in which they were met
 */
public record LossReport(List<Loss> losses) {
  public LossReport {
    losses = List.copyOf(losses);
  }

  /** Whether everything was kept. */
  public boolean isEmpty() {
    return losses.isEmpty();
  }

  /** Counts what is lost while a conversion goes on. */
  public static final class Counter {
    private final List<Loss> known = new ArrayList<>();
    private final Map<String, Count> counts = new LinkedHashMap<>();

    private static final class Count {
      private final String plural;
      private final @Nullable SourceLocation first;
      private int number;

      Count(String plural, @Nullable SourceLocation first) {
        this.plural = plural;
        this.first = first;
      }
    }

    /**
     * One more of a kind.
     *
     * @param one what is said where it stays the only one
     * @param many what is said of more, with {@code %d} for their number
     */
    public void add(String one, String many, @Nullable SourceLocation place) {
      counts.computeIfAbsent(one, key -> new Count(many, place)).number++;
    }

    /** Takes over what was counted before. */
    public void addAll(List<Loss> more) {
      known.addAll(more);
    }

    /** Says something that has no number. */
    public void say(String message) {
      add(message, message, null);
    }

    public LossReport report() {
      List<Loss> losses = new ArrayList<>(known);
      counts.forEach(
          (one, count) ->
              losses.add(
                  new Loss(
                      count.number,
                      count.number == 1 ? one : count.plural.formatted(count.number),
                      Optional.ofNullable(count.first))));
      return new LossReport(losses);
    }
  }
}
