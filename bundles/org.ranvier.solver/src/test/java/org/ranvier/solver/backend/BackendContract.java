/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.backend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every back end must do, by topic; a subclass names the back end. */
public abstract class BackendContract
    implements MembraneContract,
        StateContract,
        CableContract,
        EventContract,
        RandomContract,
        MergingContract,
        OrderContract,
        ErrorControlContract {
  @Test
  void isFoundByNameAndTheBestIsTakenWithoutOne() {
    assertThat(new Backends(List.of(backend())).get(Optional.of(backend().name())).name())
        .isEqualTo(backend().name());
    assertThat(new Backends(List.of(backend())).get(Optional.empty()).unavailable()).isEmpty();
    assertThatThrownBy(() -> new Backends(List.of(backend())).get(Optional.of("abacus")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(backend().name());
  }
}
