/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.ranvier.lems.component.LemsModel;
import org.ranvier.lems.flat.Flattener;
import org.ranvier.xml.XmlDocument;

/** Gates against the formulas that their equations come to, at five potentials, to 1e-12. */
class GateFunctionsTest {
  /** The fourth is the midpoint of a linoid, where its formula divides zero by zero. */
  private static final double[] MV = {-95, -65, -52.3, -40, 35};

  private static final double CLOSE = 1e-12;

  private static GateFunctions functions(String content) {
    LemsModel model =
        LemsModel.of(
            XmlDocument.parse(
                "c.nml",
                "<neuroml xmlns=\"http://www.neuroml.org/schema/neuroml2\" id=\"n\">"
                    + content
                    + "</neuroml>"));
    return new GateFunctions(
        new Flattener(model).flatten(model.components("baseIonChannel").getFirst()));
  }

  private static List<GateFunction> at(String content, double celsius) {
    return functions(content).overPotential(MV, Bath.WARM.at(celsius), Map.of());
  }

  private static void equal(double[] found, DoubleUnaryOperator formula) {
    assertThat(found).hasSize(MV.length);
    for (int i = 0; i < MV.length; i++) {
      double wanted = formula.applyAsDouble(MV[i]);
      assertThat(found[i]).as("%s mV", MV[i]).isCloseTo(wanted, within(CLOSE * Math.abs(wanted)));
    }
  }

  private static double linoid(double rate, double midpoint, double scale, double mv) {
    double x = (mv - midpoint) / scale;
    return x == 0 ? rate : rate * x / (1 - Math.exp(-x));
  }

  private static double sigmoid(double midpoint, double scale, double mv) {
    return 1 / (1 + Math.exp(-(mv - midpoint) / scale));
  }

  private static final String SODIUM =
      """
      <ionChannelHH id="na" conductance="10pS" species="na">
        <gateHHrates id="m" instances="3">
          <q10Settings type="q10ExpTemp" q10Factor="3" experimentalTemp="6.3degC"/>
          <forwardRate type="HHExpLinearRate" rate="1per_ms" midpoint="-40mV" scale="10mV"/>
          <reverseRate type="HHExpRate" rate="4per_ms" midpoint="-65mV" scale="-18mV"/>
        </gateHHrates>
        <gateHHrates id="h" instances="1">
          <forwardRate type="HHExpRate" rate="0.07per_ms" midpoint="-65mV" scale="-20mV"/>
          <reverseRate type="HHSigmoidRate" rate="1per_ms" midpoint="-35mV" scale="10mV"/>
        </gateHHrates>
      </ionChannelHH>
      """;

  @Test
  void ratesAreThoseOfHodgkinAndHuxley() {
    List<GateFunction> gates = at(SODIUM, 6.3);
    assertThat(gates).extracting(GateFunction::path).containsExactly("m", "h");
    DoubleUnaryOperator alpha = v -> linoid(1, -40, 10, v);
    DoubleUnaryOperator beta = v -> 4 * Math.exp(-(v + 65) / 18);
    GateFunction m = gates.getFirst();
    equal(m.rates().get(0).perMs(), alpha);
    equal(m.rates().get(1).perMs(), beta);
    equal(
        m.steady(), v -> alpha.applyAsDouble(v) / (alpha.applyAsDouble(v) + beta.applyAsDouble(v)));
    equal(m.courseMs(), v -> 1 / (alpha.applyAsDouble(v) + beta.applyAsDouble(v)));
    equal(gates.get(1).rates().get(0).perMs(), v -> 0.07 * Math.exp(-(v + 65) / 20));
    equal(gates.get(1).rates().get(1).perMs(), v -> sigmoid(-35, 10, v));
  }

  /** Three times as fast for each 10 °C, where a setting says so; the steady state stays. */
  @Test
  void warmthMakesRatesFasterAndLeavesSteadyStates() {
    List<GateFunction> cold = at(SODIUM, 6.3);
    List<GateFunction> warm = at(SODIUM, 26.3);
    equal(warm.getFirst().steady(), v -> cold.getFirst().steady()[index(v)]);
    equal(warm.getFirst().courseMs(), v -> cold.getFirst().courseMs()[index(v)] / 9);
    equal(
        warm.getFirst().rates().getFirst().perMs(),
        v -> 9 * cold.getFirst().rates().getFirst().perMs()[index(v)]);
    assertThat(warm.getFirst().speed()).isCloseTo(9, within(1e-11));
    equal(warm.get(1).courseMs(), v -> cold.get(1).courseMs()[index(v)]);
    assertThat(warm.get(1).speed()).isEqualTo(1);
  }

  private static int index(double mv) {
    for (int i = 0; i < MV.length; i++) {
      if (MV[i] == mv) {
        return i;
      }
    }
    throw new IllegalArgumentException(mv + " mV is none of the points");
  }

  @Test
  void timeConstantsAndSteadyStatesAreRatesToo() {
    GateFunction n =
        at(
                """
                <ionChannelHH id="k" conductance="10pS">
                  <gateHHtauInf id="n" instances="4">
                    <timeCourse type="fixedTimeCourse" tau="5ms"/>
                    <steadyState type="HHSigmoidVariable" rate="1" midpoint="-40mV" scale="8mV"/>
                  </gateHHtauInf>
                </ionChannelHH>
                """,
                32)
            .getFirst();
    equal(n.steady(), v -> sigmoid(-40, 8, v));
    equal(n.courseMs(), _ -> 5);
    equal(n.rates().get(0).perMs(), v -> sigmoid(-40, 8, v) / 5);
    equal(n.rates().get(1).perMs(), v -> sigmoid(-40, -8, v) / 5);
  }

  @Test
  void mixedFormsTakeEachFromWhereItIsStated() {
    String rates =
        """
        <forwardRate type="HHExpRate" rate="2per_ms" midpoint="-30mV" scale="20mV"/>
        <reverseRate type="HHExpRate" rate="1per_ms" midpoint="-30mV" scale="-20mV"/>
        """;
    List<GateFunction> gates =
        at(
            "<ionChannelHH id='c' conductance='10pS'><gateHHratesTau id='a' instances='1'>"
                + rates
                + "<timeCourse type='fixedTimeCourse' tau='7ms'/></gateHHratesTau>"
                + "<gateHHratesInf id='b' instances='1'>"
                + rates
                + "<steadyState type='HHExpLinearVariable' rate='0.1' midpoint='-40mV' scale='9mV'/>"
                + "</gateHHratesInf><gateHHInstantaneous id='c' instances='1'>"
                + "<steadyState type='HHExpVariable' rate='0.5' midpoint='40mV' scale='90mV'/>"
                + "</gateHHInstantaneous></ionChannelHH>",
            20);
    DoubleUnaryOperator alpha = v -> 2 * Math.exp((v + 30) / 20);
    DoubleUnaryOperator sum = v -> alpha.applyAsDouble(v) + Math.exp(-(v + 30) / 20);
    equal(gates.get(0).steady(), v -> alpha.applyAsDouble(v) / sum.applyAsDouble(v));
    equal(gates.get(0).courseMs(), _ -> 7);
    equal(gates.get(1).courseMs(), v -> 1 / sum.applyAsDouble(v));
    // Beside the midpoint, where there is no value, the series goes on by a twelfth of a square.
    for (int i = 0; i < MV.length; i++) {
      assertThat(gates.get(1).steady()[i]).isCloseTo(linoid(0.1, -40, 9, MV[i]), within(1e-11));
    }
    equal(gates.get(2).steady(), v -> 0.5 * Math.exp((v - 40) / 90));
    assertThat(gates.get(2).courseMs()).isEmpty();
    assertThat(gates.get(2).rates()).isEmpty();
  }

  @Test
  void fractionalGatesAreTheSumOfTheirParts() {
    List<GateFunction> gates =
        at(
            """
            <ionChannelHH id="k" conductance="10pS">
              <gateFractional id="h" instances="1">
                <q10Settings type="q10Fixed" fixedQ10="2"/>
                <subGate id="fast" fractionalConductance="0.7">
                  <steadyState type="HHSigmoidVariable" rate="1" midpoint="-40mV" scale="-8mV"/>
                  <timeCourse type="fixedTimeCourse" tau="5ms"/>
                </subGate>
                <subGate id="slow" fractionalConductance="0.3">
                  <steadyState type="HHSigmoidVariable" rate="1" midpoint="-60mV" scale="-8mV"/>
                  <timeCourse type="fixedTimeCourse" tau="80ms"/>
                </subGate>
              </gateFractional>
            </ionChannelHH>
            """,
            32);
    assertThat(gates).extracting(GateFunction::path).contains("h", "h/fast", "h/slow");
    for (GateFunction each : gates) {
      switch (each.path()) {
        case "h" ->
            equal(each.steady(), v -> 0.7 * sigmoid(-40, -8, v) + 0.3 * sigmoid(-60, -8, v));
        case "h/fast" -> equal(each.courseMs(), _ -> 2.5);
        default -> equal(each.courseMs(), _ -> 40);
      }
    }
  }

  /** Closed and open in turn: as a gate of the same two rates. */
  @Test
  void aSchemeOfTwoStatesIsAGate() {
    GateFunction n =
        at(
                """
                <ionChannelKS id="c" conductance="10pS">
                  <gateKS id="n" instances="1">
                    <closedState id="shut"/>
                    <openState id="open"/>
                    <forwardTransition id="f" from="shut" to="open">
                      <rate type="HHExpRate" rate="1per_ms" midpoint="-20mV" scale="10mV"/>
                    </forwardTransition>
                    <reverseTransition id="r" from="shut" to="open">
                      <rate type="HHExpRate" rate="2per_ms" midpoint="-20mV" scale="-10mV"/>
                    </reverseTransition>
                  </gateKS>
                </ionChannelKS>
                """,
                32)
            .getFirst();
    DoubleUnaryOperator open = v -> Math.exp((v + 20) / 10);
    DoubleUnaryOperator shut = v -> 2 * Math.exp(-(v + 20) / 10);
    equal(n.steady(), v -> open.applyAsDouble(v) / (open.applyAsDouble(v) + shut.applyAsDouble(v)));
    equal(n.courseMs(), v -> 1 / (open.applyAsDouble(v) + shut.applyAsDouble(v)));
    assertThat(n.rates()).extracting(GateFunction.Rate::path).containsExactly("n/f/rf", "n/r/rr");
  }

  /** Three in a row, all rates 1/ms: eigenvalues 0, −1, −3. */
  @Test
  void ofALongerSchemeTheSlowestTimeConstantCounts() {
    String transition =
        "<%s id='%s' from='%s' to='%s'>"
            + "<rate type='HHExpRate' rate='1per_ms' midpoint='0mV' scale='1e12mV'/></%s>";
    StringBuilder scheme = new StringBuilder();
    for (String[] pair : new String[][] {{"a", "b"}, {"b", "c"}}) {
      for (String way : new String[] {"forwardTransition", "reverseTransition"}) {
        scheme.append(transition.formatted(way, way.charAt(0) + pair[0], pair[0], pair[1], way));
      }
    }
    GateFunction n =
        at(
                "<ionChannelKS id='c' conductance='10pS'><gateKS id='n' instances='1'>"
                    + "<closedState id='a'/><closedState id='b'/><openState id='c'/>"
                    + scheme
                    + "</gateKS></ionChannelKS>",
                32)
            .getFirst();
    for (int i = 0; i < MV.length; i++) {
      assertThat(n.steady()[i]).isCloseTo(1 / 3.0, within(1e-9));
      assertThat(n.courseMs()[i]).isCloseTo(1, within(1e-9));
    }
  }

  /** A type of somebody's own: opened by calcium, half at 1 µM, whatever the potential. */
  @Test
  void calciumOpensWhatDependsOnIt() {
    GateFunctions channel =
        functions(
            """
            <ComponentType name="hill" extends="baseVoltageConcDepVariable">
              <Parameter name="half" dimension="concentration"/>
              <Dynamics>
                <DerivedVariable name="x" exposure="x" dimension="none" value="caConc / (caConc + half)"/>
              </Dynamics>
            </ComponentType>
            <ionChannelHH id="sk" conductance="10pS">
              <gateHHtauInf id="z" instances="1">
                <timeCourse type="fixedTimeCourse" tau="1ms"/>
                <steadyState type="hill" half="1e-3mM"/>
              </gateHHtauInf>
            </ionChannelHH>
            """);
    assertThat(channel.hasConcentration()).isTrue();
    double[] log = {-5, -3, -2};
    double[] open = channel.overConcentration(log, Bath.WARM, Map.of()).getFirst().steady();
    for (int i = 0; i < log.length; i++) {
      double c = Math.pow(10, log[i]);
      assertThat(open[i]).isCloseTo(c / (c + 1e-3), within(CLOSE));
    }
  }

  @Test
  void aChangedParameterCountsInsteadOfThatOfTheText() {
    GateFunctions channel = functions(SODIUM);
    Map<String, Double> moved = Map.of("m/forwardRate/midpoint", -0.035);
    double[] alpha =
        channel.overPotential(MV, Bath.WARM.at(6.3), moved).getFirst().rates().getFirst().perMs();
    equal(alpha, v -> linoid(1, -35, 10, v));
    assertThat(channel.value("m/q10Settings/q10", Bath.WARM.at(16.3))).isCloseTo(3, within(1e-11));
    assertThat(channel.value("m/nothing", Bath.WARM)).isNaN();
  }

  /** Far from balance in size, where general eigenvalues of the matrix come out as complex. */
  @Test
  void theSlowestWayOfAChainIsThatOfItsQuadratic() {
    GateFunctions ks =
        functions(
            """
            <ionChannelKS id="ks" conductance="10pS">
              <gateKS id="n" instances="1">
                <closedState id="c1"/><closedState id="c2"/><openState id="o"/>
                <vHalfTransition id="t1" from="c1" to="c2" vHalf="-20mV" z="1.5" gamma="0.5"
                  tau="3ms" tauMin="0.3ms"/>
                <forwardTransition id="t2" from="c2" to="o">
                  <rate type="HHExpRate" rate="1per_ms" midpoint="-40mV" scale="20mV"/>
                </forwardTransition>
                <reverseTransition id="t3" from="c2" to="o">
                  <rate type="HHExpRate" rate="1per_ms" midpoint="-40mV" scale="-20mV"/>
                </reverseTransition>
              </gateKS>
            </ionChannelKS>
            """);
    double[] potentials = {-60, -20, 20, 45, 50, 52, 55, 60};
    double[] found = ks.overPotential(potentials, Bath.WARM, Map.of()).getFirst().courseMs();
    for (int i = 0; i < potentials.length; i++) {
      double x = 1.5 * 0.5 * (potentials[i] + 20) / 25.3;
      double f1 = 1 / (3 * Math.exp(-x) + 0.3);
      double r1 = 1 / (3 * Math.exp(x) + 0.3);
      double f2 = Math.exp((potentials[i] + 40) / 20);
      double r2 = Math.exp(-(potentials[i] + 40) / 20);
      double sum = f1 + r1 + f2 + r2;
      double product = f1 * f2 + f1 * r2 + r1 * r2;
      double slowest = 2 * product / (sum + Math.sqrt(sum * sum - 4 * product));
      assertThat(found[i])
          .as("%s mV", potentials[i])
          .isCloseTo(1 / slowest, within(1e-9 / slowest));
    }
  }
}
