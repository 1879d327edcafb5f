/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.scheme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ranvier.edit.form.ElementPath;
import org.ranvier.edit.scheme.SchemeCheck.Kind;
import org.ranvier.edit.scheme.SchemeCheck.Remark;

/** What is odd about the shape of a scheme. */
class SchemeCheckTest {
  private static final ElementPath NOWHERE = new ElementPath(List.of());

  private static SchemeState state(String id, double conductance) {
    return new SchemeState(id, conductance, NOWHERE);
  }

  private static SchemeTransition way(String from, String to, boolean back) {
    return new SchemeTransition(from + to, "x", from, to, true, back, NOWHERE);
  }

  private static Scheme scheme(List<SchemeState> states, SchemeTransition... transitions) {
    return new Scheme("g", NOWHERE, states, List.of(transitions));
  }

  @Test
  void aSchemeThatGoesRoundIsNotOdd() {
    List<SchemeState> states = List.of(state("a", 0), state("b", 0), state("o", 1));
    assertThat(SchemeCheck.of(scheme(states, way("a", "b", true), way("b", "o", true)))).isEmpty();
    assertThat(
            SchemeCheck.of(
                scheme(states, way("a", "b", false), way("b", "o", false), way("o", "a", false))))
        .isEmpty();
  }

  @Test
  void statesApartAreNamed() {
    List<SchemeState> states = List.of(state("a", 0), state("o", 1), state("x", 0), state("y", 0));
    List<Remark> remarks = SchemeCheck.of(scheme(states, way("a", "o", true), way("x", "y", true)));
    assertThat(remarks).hasSize(1);
    assertThat(remarks.getFirst().kind()).isEqualTo(Kind.APART);
    assertThat(remarks.getFirst().states()).containsExactly("x", "y");
    assertThat(remarks.getFirst().message()).contains("x, y", "g");
  }

  @Test
  void waysWithoutReturnAreNamed() {
    List<SchemeState> states = List.of(state("a", 0), state("o", 1), state("dead", 0));
    List<Remark> remarks =
        SchemeCheck.of(scheme(states, way("a", "o", true), way("o", "dead", false)));
    assertThat(remarks)
        .extracting(Remark::kind)
        .containsExactly(Kind.NEVER_ENTERED, Kind.NEVER_LEFT);
    assertThat(remarks.getFirst().states()).containsExactly("a", "o");
    assertThat(remarks.getLast().states()).containsExactly("dead");
  }

  @Test
  void aGateThatNeverOpensIsNamed() {
    assertThat(SchemeCheck.of(scheme(List.of(state("a", 0)))))
        .extracting(Remark::kind)
        .containsExactly(Kind.NO_OPEN_STATE);
    assertThat(SchemeCheck.of(scheme(List.of())))
        .extracting(Remark::kind)
        .containsExactly(Kind.NO_OPEN_STATE);
  }
}
