/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class EnvelopeTest {
  private static double[] times(int from, int to) {
    return IntStream.range(from, to).mapToDouble(i -> 0.5 * i).toArray();
  }

  private static double[] noise(int count, long seed) {
    Random random = new Random(seed);
    return DoubleStream.generate(random::nextGaussian).limit(count).toArray();
  }

  /** Adds in blocks of different lengths, as a run does. */
  private static void add(Envelope envelope, double[] values) {
    int from = 0;
    for (int length = 1; from < values.length; length = 2 * length % 1023) {
      int to = Math.min(values.length, from + length);
      envelope.add(times(from, to), Arrays.copyOfRange(values, from, to));
      from = to;
    }
  }

  /** Lowest and highest of stretches, the plain way. */
  private static void check(Envelope.Outline outline, double[] values, int first, int each) {
    int n = 0;
    for (int from = first; from < values.length; from += each) {
      int low = from;
      int high = from;
      for (int i = from; i < Math.min(values.length, from + each); i++) {
        low = values[i] < values[low] ? i : low;
        high = values[i] > values[high] ? i : high;
      }
      for (int i : low == high ? new int[] {low} : new int[] {low, high}) {
        int at = low == high || (i == low) == (low < high) ? n : n + 1;
        assertThat(outline.timesMs()[at]).isEqualTo(0.5 * i);
        assertThat(outline.values()[at]).isEqualTo(values[i]);
      }
      n += low == high ? 1 : 2;
    }
    assertThat(outline.values()).hasSize(n);
    assertThat(outline.timesMs()).hasSize(n).isSorted();
  }

  @Property(tries = 200)
  void ofAllKeepsTheExtremesOfEqualStretches(
      @ForAll @IntRange(max = 5000) int count,
      @ForAll @IntRange(min = 1, max = 40) int half,
      @ForAll long seed) {
    int stretches = 2 * half;
    double[] values = noise(count, seed);
    Envelope envelope = Envelope.ofAll(Math.max(2, stretches));
    add(envelope, values);
    int each = 1;
    while (stretches * each < count) {
      each *= 2;
    }
    check(envelope.outline(), values, 0, each);
  }

  @Property(tries = 200)
  void ofLatestKeepsTheExtremesOfTheLastStretches(
      @ForAll @IntRange(max = 5000) int count,
      @ForAll @IntRange(min = 1, max = 40) int half,
      @ForAll @IntRange(min = 1, max = 70) int each,
      @ForAll long seed) {
    int stretches = 2 * half;
    double[] values = noise(count, seed);
    Envelope envelope = Envelope.ofLatest(stretches, each);
    add(envelope, values);
    int begun = (count + each - 1) / each;
    check(envelope.outline(), values, Math.max(0, begun - stretches) * each, each);
  }

  @Test
  void fewSamplesAreKeptAsTheyAre() {
    double[] values = noise(2000, 3);
    Envelope envelope = Envelope.ofAll(2000);
    add(envelope, values);
    assertThat(envelope.outline().values()).isEqualTo(values);
    assertThat(envelope.outline().timesMs()).isEqualTo(times(0, 2000));
  }

  @Test
  void whatIsNoNumberHidesNoExtreme() {
    double[] values = {Double.NaN, 2, 1, Double.NaN, 5, Double.NaN, Double.NaN, Double.NaN};
    Envelope envelope = Envelope.ofAll(2);
    envelope.add(times(0, 8), values);
    assertThat(envelope.outline().values()).containsExactly(2, 1, 5);
  }

  @Test
  void itsSizeMustMakeSense() {
    assertThatThrownBy(() -> Envelope.ofAll(1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Envelope.ofLatest(2, 0)).isInstanceOf(IllegalArgumentException.class);
  }
}
