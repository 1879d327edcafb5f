/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lab.clamp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.ranvier.lab.clamp.TestChannels.channel;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ranvier.lab.clamp.ChannelComparison.Difference;
import org.ranvier.lab.clamp.DetailedBalance.Cycle;
import org.ranvier.lems.component.LemsModel;
import org.ranvier.xml.ModelProblemException;
import org.ranvier.xml.XmlDocument;

/** Rates, balance and equivalence of kinetic schemes. */
class SchemeChecksTest {
  private static ClampedChannel square(String lastRate) {
    StringBuilder text =
        new StringBuilder(
            "<neuroml xmlns=\"http://www.neuroml.org/schema/neuroml2\" id=\"d\"><ionChannelKS id=\"x\" conductance=\"1pS\"><gateKS id=\"g\" instances=\"1\"><closedState id=\"s0\"/><closedState id=\"s1\"/><openState id=\"s2\"/><closedState id=\"s3\"/><closedState id=\"end\"/>");
    String[] forward = {"2per_ms", "3per_ms", "5per_ms", lastRate};
    for (int i = 0; i < 4; i++) {
      String ends = "from=\"s%d\" to=\"s%d\"".formatted(i, (i + 1) % 4);
      text.append(
          "<forwardTransition id=\"f%d\" %s><rate type=\"HHExpRate\" rate=\"%s\" midpoint=\"0mV\" scale=\"%d0mV\"/></forwardTransition>"
              .formatted(i, ends, forward[i], i < 2 ? 4 : -4));
      text.append(
          "<reverseTransition id=\"r%d\" %s><rate type=\"HHExpRate\" rate=\"1per_ms\" midpoint=\"0mV\" scale=\"-100mV\"/></reverseTransition>"
              .formatted(i, ends));
    }
    text.append(
        "<vHalfTransition id=\"t\" from=\"s3\" to=\"end\" vHalf=\"0mV\" z=\"1\" gamma=\"0.5\" tau=\"1ms\" tauMin=\"0.01ms\"/></gateKS></ionChannelKS></neuroml>");
    LemsModel model = LemsModel.of(XmlDocument.parse("x.nml", text.toString()));
    return ClampedChannel.of(model, "x", ClampConditions.USUAL);
  }

  @Test
  void ratesAreThoseOfTheTransitions() {
    SchemeRates rates = square("4per_ms").schemeRates(20).getFirst();
    assertThat(rates.path()).isEqualTo("g");
    assertThat(rates.states()).containsExactly("g/s0", "g/s1", "g/s2", "g/s3", "g/end");
    assertThat(rates.perMs()[0][1]).isCloseTo(2 * Math.exp(0.5), within(1e-12));
    assertThat(rates.perMs()[3][0]).isCloseTo(4 * Math.exp(-0.5), within(1e-12));
    assertThat(rates.perMs()[0][3]).isCloseTo(Math.exp(-0.2), within(1e-12));
    assertThat(rates.perMs()[0][2]).isZero();
    assertThat(channel("na").schemeRates(0)).isEmpty();
    assertThat(channel("k_ks").schemeRates(-55).getFirst().perMs()[0][1])
        .isCloseTo(0.1, within(1e-15));
  }

  @Test
  void aCycleWithoutBalanceIsFound() {
    // Around the square 2·3·5·k over 1·1·1·1 at 0 mV, that is balanced for k = 1/30.
    double balanced = 1 / 30.0;
    assertThat(
            DetailedBalance.unbalanced(square(balanced + "per_ms").schemeRates(0).getFirst(), 1e-9))
        .isEmpty();
    List<Cycle> found =
        DetailedBalance.unbalanced(square("4per_ms").schemeRates(0).getFirst(), 1e-9);
    assertThat(found).hasSize(1);
    assertThat(found.getFirst().states()).containsExactlyInAnyOrder("g/s0", "g/s1", "g/s2", "g/s3");
    assertThat(Math.abs(found.getFirst().imbalance())).isCloseTo(Math.log(120), within(1e-9));
  }

  @Test
  void theOrderOfTheStatesIsThatOfTheImbalance() {
    SchemeRates rates = square("4per_ms").schemeRates(0).getFirst();
    Cycle cycle = DetailedBalance.unbalanced(rates, 1e-9).getFirst();
    double around = 0;
    for (int i = 0; i < cycle.states().size(); i++) {
      int from = rates.states().indexOf(cycle.states().get(i));
      int to = rates.states().indexOf(cycle.states().get((i + 1) % cycle.states().size()));
      around += Math.log(rates.perMs()[from][to] / rates.perMs()[to][from]);
    }
    assertThat(around).isCloseTo(cycle.imbalance(), within(1e-9));
  }

  @Test
  void aRowOfStatesIsAlwaysBalanced() {
    for (double mv = -100; mv <= 50; mv += 10) {
      for (String id : List.of("k_five", "slow", "k_ks")) {
        assertThat(DetailedBalance.unbalanced(channel(id).schemeRates(mv).getFirst(), 1e-9))
            .isEmpty();
      }
    }
  }

  @Test
  void aTransitionWithoutAWayBackIsNamed() {
    SchemeRates oneWay = new SchemeRates("", List.of("a", "b"), new double[][] {{0, 1}, {0, 0}});
    assertThat(DetailedBalance.unbalanced(oneWay, 1e-9))
        .containsExactly(new Cycle(List.of("a", "b"), Double.POSITIVE_INFINITY));
  }

  @Test
  void aGateEqualsItsSchemesAndNoOthers() {
    assertThat(ChannelComparison.of(channel("k"), channel("k_ks")).isNone()).isTrue();
    assertThat(ChannelComparison.of(channel("k"), channel("k_five")).isNone()).isTrue();
    Difference other = ChannelComparison.of(channel("k"), channel("slow"));
    assertThat(other.isNone()).isFalse();
    assertThat(other.largest()).isBetween(0.1, 1.0);
    assertThat(other.family()).isBetween(0, ChannelComparison.USUAL.size() - 1);
  }

  @Test
  void aRateWithoutAValueIsSaid() {
    ClampedChannel x = square("4per_ms");
    ClampedChannel broken = x.with(java.util.Map.of("g/t/tau", 0.0, "g/t/tauMin", Double.NaN));
    assertThatThrownBy(() -> broken.schemeRates(0))
        .isInstanceOf(ModelProblemException.class)
        .hasMessageContaining("a rate of its kinetic scheme");
  }
}
