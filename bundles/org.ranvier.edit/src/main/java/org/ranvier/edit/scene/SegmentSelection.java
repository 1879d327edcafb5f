/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.scene;

import java.util.BitSet;
import java.util.Collection;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Segments, by index, that somebody has chosen; immutable. */
public final class SegmentSelection {
  public static final SegmentSelection EMPTY = new SegmentSelection(new BitSet());

  private final BitSet chosen;

  private SegmentSelection(BitSet chosen) {
    this.chosen = chosen;
  }

  public static SegmentSelection of(int... segments) {
    return of(IntStream.of(segments));
  }

  public static SegmentSelection of(Collection<Integer> segments) {
    return of(segments.stream().mapToInt(Integer::intValue));
  }

  public static SegmentSelection of(IntStream segments) {
    Builder builder = new Builder();
    segments.forEach(builder::add);
    return builder.build();
  }

  public boolean contains(int segment) {
    return chosen.get(segment);
  }

  public boolean isEmpty() {
    return chosen.isEmpty();
  }

  public int size() {
    return chosen.cardinality();
  }

  /** In the order of the document. */
  public IntStream segments() {
    return chosen.stream();
  }

  /** The first of them in the document. */
  public OptionalInt first() {
    return chosen.isEmpty() ? OptionalInt.empty() : OptionalInt.of(chosen.nextSetBit(0));
  }

  public SegmentSelection union(SegmentSelection other) {
    BitSet all = (BitSet) chosen.clone();
    all.or(other.chosen);
    return new SegmentSelection(all);
  }

  public SegmentSelection intersection(SegmentSelection other) {
    BitSet both = (BitSet) chosen.clone();
    both.and(other.chosen);
    return new SegmentSelection(both);
  }

  public SegmentSelection minus(SegmentSelection other) {
    BitSet rest = (BitSet) chosen.clone();
    rest.andNot(other.chosen);
    return new SegmentSelection(rest);
  }

  /** What is in one of both. */
  public SegmentSelection toggle(SegmentSelection other) {
    BitSet either = (BitSet) chosen.clone();
    either.xor(other.chosen);
    return new SegmentSelection(either);
  }

  /** All others of so many segments. */
  public SegmentSelection inverse(int size) {
    BitSet rest = (BitSet) chosen.clone();
    rest.flip(0, size);
    return new SegmentSelection(rest);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SegmentSelection selection && selection.chosen.equals(chosen);
  }

  @Override
  public int hashCode() {
    return chosen.hashCode();
  }

  @Override
  public String toString() {
    return chosen.toString();
  }

  /** Collects segments one by one. */
  public static final class Builder {
    private BitSet collected = new BitSet();

    public void add(int segment) {
      collected.set(segment);
    }

    public SegmentSelection build() {
      SegmentSelection built = new SegmentSelection(collected);
      collected = new BitSet();
      return built;
    }
  }
}
