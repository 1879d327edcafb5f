/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lab.scheme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ranvier.lab.clamp.ClampConditions;
import org.ranvier.lab.clamp.ClampProtocol.Steps;
import org.ranvier.lab.clamp.ClampedChannel;
import org.ranvier.lab.clamp.Levels;
import org.ranvier.lab.clamp.SweepTrace;
import org.ranvier.lab.scheme.BalanceSurvey.Unbalanced;
import org.ranvier.lems.component.LemsModel;
import org.ranvier.xml.XmlDocument;

/** Balance and occupancies of a triangle of states. */
class SchemeSurveyTest {
  /**
   * Rates of 1/ms everywhere but for one that grows e-fold in 50 mV from 0 mV on, so that around
   * the triangle the imbalance is v/50 mV.
   */
  private static ClampedChannel triangle(String scale, boolean back) {
    StringBuilder text =
        new StringBuilder(
            "<neuroml xmlns=\"http://www.neuroml.org/schema/neuroml2\" id=\"d\"><ionChannelKS id=\"x\" conductance=\"1pS\"><gateKS id=\"g\" instances=\"1\"><closedState id=\"a\"/><closedState id=\"b\"/><openState id=\"o\"/>");
    String[][] ways = {{"a", "b", scale}, {"b", "o", "1e12mV"}, {"o", "a", "1e12mV"}};
    for (String[] each : ways) {
      String ends = "from=\"%s\" to=\"%s\"".formatted(each[0], each[1]);
      String rate = "<rate type=\"HHExpRate\" rate=\"1per_ms\" midpoint=\"0mV\" scale=\"%s\"/>";
      text.append(
          "<forwardTransition id=\"f%s\" %s>%s</forwardTransition>"
              .formatted(each[0], ends, rate.formatted(each[2])));
      if (back || !each[0].equals("o")) {
        text.append(
            "<reverseTransition id=\"r%s\" %s>%s</reverseTransition>"
                .formatted(each[0], ends, rate.formatted("1e12mV")));
      }
    }
    text.append("</gateKS></ionChannelKS></neuroml>");
    LemsModel model = LemsModel.of(XmlDocument.parse("x.nml", text.toString()));
    return ClampedChannel.of(model, "x", ClampConditions.USUAL);
  }

  @Test
  void theCycleIsNamedWithItsWorstPotential() {
    List<Unbalanced> found = BalanceSurvey.of(triangle("50mV", true), "g");
    assertThat(found).hasSize(1);
    Unbalanced cycle = found.getFirst();
    assertThat(cycle.states()).containsExactlyInAnyOrder("a", "b", "o");
    assertThat(cycle.worst()).isCloseTo(120 / 50.0, within(1e-9));
    assertThat(cycle.worstMv()).isEqualTo(-120);
    assertThat(cycle.fromMv()).isEqualTo(-120);
    assertThat(cycle.toMv()).isEqualTo(60);
    assertThat(cycle.isOneWay()).isFalse();
    assertThat(BalanceSurvey.of(triangle("1e12mV", true), "g")).isEmpty();
    assertThat(BalanceSurvey.of(triangle("50mV", true), "other")).isEmpty();
  }

  @Test
  void aWayWithoutReturnIsNamed() {
    List<Unbalanced> found = BalanceSurvey.of(triangle("1e12mV", false), "g");
    assertThat(found).hasSize(1);
    assertThat(found.getFirst().states()).containsExactly("o", "a");
    assertThat(found.getFirst().isOneWay()).isTrue();
  }

  @Test
  void sharesSumUpToOneAndComeToRest() {
    SweepTrace trace =
        triangle("50mV", true)
            .run(new Steps(-80, 1, 20, 5, new Levels(0, 0, 10)).family(), 0.1)
            .getFirst();
    Occupancies occupancies = Occupancies.of(trace, "g");
    assertThat(occupancies.shares().keySet()).containsExactly("a", "b", "o");
    assertThat(occupancies.endMs()).isCloseTo(26, within(1e-9));
    for (double ms = 0; ms <= 26; ms += 0.73) {
      Map<String, Double> now = occupancies.at(ms);
      assertThat(now.values().stream().mapToDouble(each -> each).sum()).isCloseTo(1, within(1e-9));
    }
    // At 0 mV all rates are equal.
    occupancies
        .at(20.9)
        .values()
        .forEach(each -> assertThat(each).isCloseTo(1 / 3.0, within(1e-9)));
    double halfway = occupancies.at(1.05).get("a");
    assertThat(halfway)
        .isCloseTo((occupancies.at(1).get("a") + occupancies.at(1.1).get("a")) / 2, within(1e-12));
    assertThat(occupancies.potentialMv(0.5)).isEqualTo(-80);
    assertThat(occupancies.potentialMv(10)).isZero();
    assertThat(occupancies.at(-5)).isEqualTo(occupancies.at(0));
    assertThatThrownBy(() -> Occupancies.of(trace, "m")).hasMessageContaining("g/a, g/b, g/o");
  }
}
