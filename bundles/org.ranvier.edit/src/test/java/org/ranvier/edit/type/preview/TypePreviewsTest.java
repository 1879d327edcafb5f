/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.type.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ranvier.edit.type.preview.TypePreview.Curve;
import org.ranvier.edit.type.preview.TypePreview.Ran;
import org.ranvier.edit.type.preview.TypePreview.Refused;
import org.ranvier.lems.component.LemsModel;
import org.ranvier.simulation.Cancellation;
import org.ranvier.xml.XmlDocument;

class TypePreviewsTest {
  private static final String DECAY =
      """
      <ComponentType name="decay">
        <Parameter name="tau" dimension="time"/>
        <Parameter name="start" dimension="none"/>
        <Exposure name="x" dimension="none"/>
        <Dynamics>
          <StateVariable name="x" dimension="none" exposure="x"/>
          <OnStart><StateAssignment variable="x" value="start"/></OnStart>
          <TimeDerivative variable="x" value="-x / tau"/>
        </Dynamics>
      </ComponentType>
      """;

  private static LemsModel model(String content) {
    return LemsModel.of(XmlDocument.parse("a.xml", "<neuroml id=\"a\">" + content + "</neuroml>"));
  }

  private static TypePreview preview(String content, String type, Map<String, String> chosen) {
    LemsModel model = model(content);
    return TypePreviews.of(model.types().get(type), model, chosen, Cancellation.none())
        .orElseThrow();
  }

  private static Ran ran(String content, String type, Map<String, String> chosen) {
    TypePreview preview = preview(content, type, chosen);
    assertThat(preview).as(preview.toString()).isInstanceOf(Ran.class);
    return (Ran) preview;
  }

  private static Curve curve(Ran ran, String name) {
    return ran.curves().stream().filter(c -> c.name().equals(name)).findFirst().orElseThrow();
  }

  private static double at(Ran ran, String name, double where) {
    double[] axis = ran.horizontal().values();
    int nearest = 0;
    for (int i = 0; i < axis.length; i++) {
      nearest = Math.abs(axis[i] - where) < Math.abs(axis[nearest] - where) ? i : nearest;
    }
    return curve(ran, name).values()[nearest];
  }

  @Test
  void aTypeOfItsOwnFollowsItsSolution() {
    Ran ran = ran(DECAY, "decay", Map.of("tau", "7 ms", "start", "3"));
    assertThat(ran.horizontal().unit()).isEqualTo("ms");
    assertThat(ran.values())
        .containsExactly(
            new AssumedValue("tau", "7 ms", "", false), new AssumedValue("start", "3", "", false));
    for (double t : new double[] {0, 3, 7, 20, 40}) {
      assertThat(at(ran, "x", t)).isCloseTo(3 * Math.exp(-t / 7), within(2e-3));
    }
  }

  @Test
  void takesTheValuesOfAComponentOfTheModel() {
    Ran ran = ran(DECAY + "<decay id=\"quick\" tau=\"2ms\" start=\"0.5\"/>", "decay", Map.of());
    assertThat(ran.values())
        .containsExactly(
            new AssumedValue("tau", "2ms", "quick", false),
            new AssumedValue("start", "0.5", "quick", false));
    assertThat(at(ran, "x", 2)).isCloseTo(0.5 * Math.exp(-1), within(1e-3));
  }

  @Test
  void aRateIsDrawnAgainstThePotential() {
    Ran ran =
        ran(
            """
            <ComponentType name="rate" extends="baseVoltageDepRate">
              <Parameter name="rate" dimension="per_time"/>
              <Parameter name="midpoint" dimension="voltage"/>
              <Parameter name="scale" dimension="voltage"/>
              <Dynamics>
                <DerivedVariable name="r" dimension="per_time" exposure="r"
                    value="rate / (1 + exp((midpoint - v) / scale))"/>
              </Dynamics>
            </ComponentType>
            """,
            "rate",
            Map.of("rate", "2 per_ms", "midpoint", "-40 mV", "scale", "10 mV"));
    assertThat(ran.horizontal().title()).isEqualTo("v");
    assertThat(ran.horizontal().unit()).isEqualTo("mV");
    double perMs = curve(ran, "r").unit().equals("per_ms") ? 1 : 1e3;
    double[] v = ran.horizontal().values();
    assertThat(v[0]).isCloseTo(-100, within(1e-9));
    assertThat(v[v.length - 1]).isCloseTo(50, within(1e-9));
    for (int i = 0; i < v.length; i += 17) {
      assertThat(curve(ran, "r").values()[i])
          .isCloseTo(2 * perMs / (1 + Math.exp((-40 - v[i]) / 10)), within(1e-6 * perMs));
    }
  }

  @Test
  void aGateRelaxesAfterAStepOfThePotential() {
    Ran ran =
        ran(
            """
            <ComponentType name="gate">
              <Parameter name="tau" dimension="time"/>
              <Parameter name="half" dimension="voltage"/>
              <Constant name="per_half" dimension="per_voltage" value="1 per_mV"/>
              <Requirement name="v" dimension="voltage"/>
              <Exposure name="q" dimension="none"/>
              <Exposure name="inf" dimension="none"/>
              <Dynamics>
                <StateVariable name="q" dimension="none" exposure="q"/>
                <DerivedVariable name="inf" dimension="none" exposure="inf" value="H((v - half) * per_half)"/>
                <TimeDerivative variable="q" value="(inf - q) / tau"/>
              </Dynamics>
            </ComponentType>
            """,
            "gate",
            Map.of("tau", "5 ms", "half", "-40 mV"));
    double length = ran.horizontal().values()[ran.horizontal().values().length - 1];
    double on = 0.2 * length;
    double off = 0.6 * length;
    assertThat(ran.curves().getFirst().given()).isTrue();
    assertThat(at(ran, "v", 0)).isCloseTo(-70, within(1e-6));
    assertThat(at(ran, "v", (on + off) / 2)).isCloseTo(0, within(1e-6));
    assertThat(at(ran, "q", on - 0.1)).isZero();
    assertThat(at(ran, "q", on + 5)).isCloseTo(1 - Math.exp(-1), within(5e-3));
    double peak = 1 - Math.exp(-(off - on) / 5);
    assertThat(at(ran, "q", off + 5)).isCloseTo(peak * Math.exp(-1), within(5e-3));
  }

  @Test
  void eventsArriveRegularly() {
    Ran ran =
        ran(
            """
            <ComponentType name="tally">
              <Exposure name="n" dimension="none"/>
              <EventPort name="in" direction="in"/>
              <Dynamics>
                <StateVariable name="n" dimension="none" exposure="n"/>
                <OnEvent port="in"><StateAssignment variable="n" value="n + 1"/></OnEvent>
              </Dynamics>
            </ComponentType>
            """,
            "tally",
            Map.of());
    double[] n = curve(ran, "n").values();
    assertThat(n[0]).isZero();
    assertThat(n[n.length - 1]).isEqualTo(5);
  }

  @Test
  void aCurrentIsAttachedToACell() {
    Ran ran =
        ran(
            """
            <ComponentType name="integrator" extends="baseCellMembPotCap">
              <Attachments name="synapses" type="basePointCurrent"/>
              <Dynamics>
                <StateVariable name="v" dimension="voltage" exposure="v"/>
                <DerivedVariable name="iSyn" dimension="current" exposure="iSyn"
                    select="synapses[*]/i" reduce="add"/>
                <DerivedVariable name="iMemb" dimension="current" exposure="iMemb" value="iSyn"/>
                <TimeDerivative variable="v" value="iMemb / C"/>
              </Dynamics>
            </ComponentType>
            """,
            "integrator",
            Map.of("C", "100 pF", "synapses/i", "50 pA"));
    double length = ran.horizontal().values()[ran.horizontal().values().length - 1];
    assertThat(at(ran, "v", 0)).isZero();
    assertThat(at(ran, "v", length)).isCloseTo(0.5 * 0.6 * length, within(0.2));
  }

  @Test
  void aCoreTypeIsTriedOutLikeAnyOther() {
    LemsModel model = model("");
    for (String type :
        new String[] {"izhikevich2007Cell", "expOneSynapse", "alphaSynapse", "HHExpLinearRate"}) {
      TypePreview preview =
          TypePreviews.of(model.types().get(type), model, Map.of(), Cancellation.none())
              .orElseThrow();
      assertThat(preview).as(type + ": " + preview).isInstanceOf(Ran.class);
    }
  }

  @Test
  void saysWhatStandsAgainstIt() {
    assertThat(preview("<ComponentType name=\"a\"/>", "a", Map.of()))
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.why()).contains("no Exposure"));
    assertThat(preview(DECAY.replace("-x / tau", "-x"), "decay", Map.of()))
        .isInstanceOfSatisfying(
            Refused.class,
            refused ->
                assertThat(refused.why())
                    .isEqualTo("x is a pure number; a value per time is expected"));
    String state = "<StateVariable name=\"x\" dimension=\"none\" exposure=\"x\"/>";
    assertThat(preview(DECAY.replace(state, state + state), "decay", Map.of()))
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> assertThat(refused.why()).contains("StateVariable x is declared twice"));
    assertThat(preview(DECAY, "decay", Map.of("tau", "7 mV")))
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.why()).contains("time is expected"));
    LemsModel model = model("");
    assertThat(
            TypePreviews.of(model.types().get("gapJunction"), model, Map.of(), Cancellation.none())
                .orElseThrow())
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.why()).contains("another instance"));
  }

  @Test
  void aSchemeWithoutStatesSaysSo() {
    LemsModel model = model("");
    assertThat(
            TypePreviews.of(model.types().get("gateKS"), model, Map.of(), Cancellation.none())
                .orElseThrow())
        .isInstanceOfSatisfying(
            Refused.class,
            refused ->
                assertThat(refused.why()).contains("has no states; two or more are expected"));
  }

  @Test
  void givesNothingWhenCancelled() {
    LemsModel model = model(DECAY);
    Cancellation cancelled = new Cancellation();
    cancelled.cancel();
    assertThat(TypePreviews.of(model.types().get("decay"), model, Map.of(), cancelled)).isEmpty();
  }
}
