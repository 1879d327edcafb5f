/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.convert.swc;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds samples by id: in a table where ids are numbers from 0 or 1 on with few gaps, as they
 * mostly are, else in a map. Of samples with the same id the first is found.
 */
final class IdIndex {
  /** Places of the table for each sample, at most. */
  private static final int SPARSENESS = 4;

  private final int[] table;
  private final Map<Long, Integer> map;

  IdIndex(List<SwcSample> samples) {
    long highest = 0;
    long lowest = 0;
    for (SwcSample sample : samples) {
      highest = Math.max(highest, sample.id());
      lowest = Math.min(lowest, sample.id());
    }
    boolean dense = lowest >= 0 && highest <= (long) SPARSENESS * samples.size();
    table = new int[dense ? (int) highest + 1 : 0];
    Arrays.fill(table, SwcLinks.MISSING);
    map = HashMap.newHashMap(dense ? 0 : samples.size());
    for (int i = samples.size() - 1; i >= 0; i--) {
      if (dense) {
        table[(int) samples.get(i).id()] = i;
      } else {
        map.put(samples.get(i).id(), i);
      }
    }
  }

  /** Index of the first sample with this id, {@link SwcLinks#MISSING} where there is none. */
  int of(long id) {
    if (id >= 0 && id < table.length) {
      return table[(int) id];
    }
    return map.getOrDefault(id, SwcLinks.MISSING);
  }
}
