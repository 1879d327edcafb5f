/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lab.clamp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.ranvier.lab.clamp.TestChannels.channel;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Other numbers in a channel that is not read again. */
class ChannelNumbersTest {
  private static ClampFamily steady(double mv) {
    return new ClampFamily(
        mv, List.of(new Sweep(mv, List.of(VoltagePiece.level(10, mv)), List.of())));
  }

  @Test
  void numbersOfAChannelCanBeVaried() {
    ClampedChannel k = channel("k");
    String rate = "n/forwardRate/rate";
    assertThat(k.constants()).containsEntry(rate, 100.0);
    ClampedChannel faster = k.with(Map.of(rate, 200.0));
    double open = faster.run(steady(-20), 1).getFirst().gates().get("n")[0];
    double alpha = 2 * TestChannels.alphaN(-20);
    assertThat(open).isCloseTo(alpha / (alpha + TestChannels.betaN(-20)), within(1e-14));
    assertThat(k.constants()).containsEntry(rate, 100.0);
    assertThatThrownBy(() -> k.with(Map.of("n/nothing", 1.0)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("n/nothing")
        .hasMessageContaining(rate);
  }

  @Test
  void whatOthersAreDerivedFromCannotBeVaried() {
    ClampedChannel derived = channel("derived");
    assertThat(derived.run(steady(-30), 1).getFirst().open()[0]).isCloseTo(0.5, within(1e-14));
    assertThatThrownBy(() -> derived.with(Map.of("q/forwardRate/slow", 1e-3)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("fast")
        .hasMessageContaining("q/forwardRate/slow");
    ClampedChannel faster = derived.with(Map.of("q/forwardRate/fast", 3000.0));
    assertThat(faster.run(steady(-30), 1).getFirst().open()[0]).isCloseTo(0.75, within(1e-14));
  }
}
