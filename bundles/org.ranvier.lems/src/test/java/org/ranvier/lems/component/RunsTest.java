/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lems.component;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class RunsTest {
  @Property(tries = 300)
  void holdsWhatWasAdded(@ForAll @Size(max = 60) List<@IntRange(min = -3, max = 3) Integer> steps) {
    Runs runs = new Runs();
    List<Integer> expected = new ArrayList<>();
    int at = 0;
    for (int step : steps) {
      at += step;
      runs.add(at);
      expected.add(at);
    }
    assertThat(runs.size()).isEqualTo(expected.size());
    for (int i = 0; i < expected.size(); i++) {
      assertThat(runs.get(i)).isEqualTo(expected.get(i));
    }
  }
}
