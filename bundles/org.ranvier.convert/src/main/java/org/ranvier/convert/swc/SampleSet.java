/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.convert.swc;

import java.util.ArrayList;
import java.util.List;

/**
 * Samples that a file has a name for, such as a tree that its author named. They become a group of
 * the sections that any of them is in.
 *
 * @param name as it stands in the file
 * @param spans where they stand, in ascending order and apart from each other
 */
public record SampleSet(String name, List<Span> spans) {
  /** All samples from one place to another, both included. */
  public record Span(SamplePlace from, SamplePlace to) {}

  public SampleSet {
    List<Span> sorted = new ArrayList<>(spans);
    sorted.sort((a, b) -> a.from().compareTo(b.from()));
    spans = List.copyOf(sorted);
  }

  /** Whether the sample at a place is one of them. */
  public boolean contains(SamplePlace place) {
    int low = 0;
    int high = spans.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (spans.get(middle).from().compareTo(place) <= 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low > 0 && spans.get(low - 1).to().compareTo(place) >= 0;
  }
}
