/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.ranvier.edit.channel.Handle.Kind;
import org.ranvier.edit.channel.KineticCurve.Over;
import org.ranvier.edit.form.FormEdit;
import org.ranvier.edit.form.FormEdits;
import org.ranvier.edit.gate.Bath;
import org.ranvier.edit.language.Knowledge;
import org.ranvier.validation.Model;
import org.ranvier.xml.XmlAttribute;
import org.ranvier.xml.XmlDocument;
import org.ranvier.xml.XmlElement;

/** Handles: each moves one attribute, and the curve with it. */
class HandlesTest {
  private static final double LOW = -100;
  private static final double HIGH = 60;

  /** A document that was read. */
  private record Read(XmlDocument document, Knowledge knowledge, List<Channel> channels) {
    static Read of(String text) {
      XmlDocument document = XmlDocument.parse("c.nml", text);
      Model model = Model.read(Path.of("c.nml"), _ -> document);
      return new Read(document, Knowledge.of(model), Channel.of(model));
    }

    static Read channel(String content) {
      return of(
          "<neuroml xmlns=\"http://www.neuroml.org/schema/neuroml2\" id=\"n\">\n"
              + content
              + "</neuroml>\n");
    }

    Handles handles(Map<String, Double> changed) {
      Channel channel = channels.getFirst();
      return new Handles(channel, knowledge.lems().units(), Bath.WARM, changed, LOW, HIGH);
    }

    List<Handle> all() {
      List<Handle> found = new ArrayList<>();
      channels.getFirst().gates().forEach(gate -> found.addAll(handles(Map.of()).of(gate)));
      return found;
    }

    Handle handle(Kind kind, Plot plot, String attribute) {
      return all().stream()
          .filter(each -> each.kind() == kind && each.curve().plot() == plot)
          .filter(each -> each.attribute().equals(attribute))
          .findFirst()
          .orElseThrow();
    }

    FormEdit move(Handle handle, double byX, double byY) {
      return handle
          .edit(document, new FormEdits(document, knowledge), handle.moved(byX, byY))
          .orElseThrow();
    }

    double y(CurveKey key, double mv, Map<String, Double> changed) {
      return ys(key, changed, mv)[0];
    }

    /** No values where the curve is nowhere finite. */
    double[] ys(CurveKey key, Map<String, Double> changed, double... mv) {
      return KineticCurve.of(channels.getFirst(), Over.POTENTIAL, mv, Bath.WARM, changed).stream()
          .filter(each -> each.key().equals(key))
          .findFirst()
          .map(KineticCurve::y)
          .orElse(new double[0]);
    }
  }

  private static final String TAU_INF =
      """
        <!-- of somebody's paper -->
        <ionChannelHH id="k" conductance="10pS" species="k">
          <gateHHtauInf id="n"   instances="4">
            <q10Settings type="q10ExpTemp" q10Factor="3" experimentalTemp="22 degC"/>
            <timeCourse type="fixedTimeCourse" tau="5 ms"/>
            <steadyState type="HHSigmoidVariable" rate="1" midpoint="-0.03V" scale='8.25mV'/>
          </gateHHtauInf>
        </ionChannelHH>
      """;

  @Example
  void aMidpointThatIsDraggedChangesOneAttributeAndKeepsItsUnit() {
    Read read = Read.channel(TAU_INF);
    Handle midpoint = read.handle(Kind.MIDPOINT, Plot.STEADY_STATE, "midpoint");
    assertThat(midpoint.x()).isEqualTo(-30);
    assertThat(midpoint.y()).isCloseTo(0.5, within(1e-12));
    FormEdit edit = read.move(midpoint, 5.04, 0.2);
    String after = edit.change().apply(read.document().text());
    assertThat(after).isEqualTo(read.document().text().replace("-0.03V", "-0.025V"));
    assertThat(edit.change().inverse(read.document().text()).apply(after))
        .isEqualTo(read.document().text());
    assertThat(midpoint.value().text()).isEqualTo("-0.03V");
    assertThat(
            midpoint.edit(
                read.document(),
                new FormEdits(read.document(), read.knowledge()),
                midpoint.value()))
        .isEmpty();
  }

  @Example
  void slopesAreTakenHoldOfOneScaleAwayAndKeepTheirSign() {
    Read read = Read.channel(TAU_INF);
    Handle slope = read.handle(Kind.SLOPE, Plot.STEADY_STATE, "scale");
    assertThat(slope.x()).isCloseTo(-21.75, within(1e-9));
    assertThat(slope.moved(2.04, 0).text()).isEqualTo("10.3mV");
    assertThat(slope.moved(-100, 0).text()).isEqualTo("0.1mV");
  }

  /** 5 ms are 1.67 ms in a bath 10 °C warmer, and a drag of 1 ms there is one of 3 ms. */
  @Example
  void timeConstantsAreDraggedAtTheTemperatureOfTheBath() {
    Read read = Read.channel(TAU_INF);
    Handle tau = read.handle(Kind.FLOOR, Plot.TIME_CONSTANT, "tau");
    assertThat(tau.y()).isCloseTo(5 / 3.0, within(1e-12));
    assertThat(tau.moved(0, 1).text()).isEqualTo("8 ms");
    assertThat(tau.moved(40, -2).text()).isEqualTo("0.005 ms");
    assertThat(read.all()).hasSize(3);
  }

  @Example
  void timeConstantsOfTypesOfOnesOwnHaveHandlesByTheNamesOfTheirParameters() {
    Read read =
        Read.channel(
            """
            <ComponentType name="bell" extends="baseVoltageDepTime">
              <Parameter name="tau" dimension="time"/>
              <Parameter name="rate" dimension="time"/>
              <Parameter name="midpoint" dimension="voltage"/>
              <Parameter name="scale" dimension="voltage"/>
              <Dynamics>
                <DerivedVariable name="t" exposure="t" dimension="time" value="tau + rate * exp(0 - ((v - midpoint) / scale)^2)"/>
              </Dynamics>
            </ComponentType>
            <ionChannelHH id="k" conductance="10pS">
              <gateHHtauInf id="n" instances="1">
                <timeCourse type="bell" tau="0.5ms" rate="9ms" midpoint="-60mV" scale="20mV"/>
                <steadyState type="HHSigmoidVariable" rate="0.8" midpoint="-30mV" scale="8mV"/>
              </gateHHtauInf>
            </ionChannelHH>
            """);
    Handle floor = read.handle(Kind.FLOOR, Plot.TIME_CONSTANT, "tau");
    assertThat(floor.moved(0, 0.25).text()).isEqualTo("0.75ms");
    Handle top = read.handle(Kind.AMPLITUDE, Plot.TIME_CONSTANT, "rate");
    HandleValue higher = top.moved(0, 1);
    assertThat(read.y(top.curve(), top.x(), Map.of(top.parameter(), higher.si())))
        .isCloseTo(top.y() + 1, within(0.02));
    assertThat(read.handle(Kind.AMPLITUDE, Plot.STEADY_STATE, "rate").value().text())
        .isEqualTo("0.8");
  }

  @Example
  void ratesOfTransitionsHaveHandlesToo() {
    Read read =
        Read.channel(
            """
            <ionChannelKS id="c" conductance="10pS">
              <gateKS id="n" instances="1">
                <closedState id="shut"/>
                <openState id="open"/>
                <forwardTransition id="f" from="shut" to="open">
                  <rate type="HHExpRate" rate="1per_ms" midpoint="-20mV" scale="10mV"/>
                </forwardTransition>
                <vHalfTransition id="w" from="shut" to="open" vHalf="5mV" z="2" gamma="0.5" tau="3ms" tauMin="0.1ms"/>
              </gateKS>
            </ionChannelKS>
            """);
    assertThat(read.all())
        .extracting(Handle::parameter)
        .contains("n/f/rate/midpoint", "n/f/rate/scale", "n/f/rate/rate", "n/w/vHalf");
    assertThat(read.channels().getFirst().gate("n").type()).isEqualTo("gateKS");
  }

  /**
   * Any gate of three parts with rates of any form: each handle lies on its curve, each move is one
   * attribute, the curve follows, and the way back leads to the same bytes.
   */
  @Property(tries = 150)
  void everyHandleMovesOneAttributeOfAnyGate(@ForAll Random random) {
    Read read = Read.channel(RandomGate.channel(random));
    List<Handle> handles = read.all();
    assertThat(handles).isNotEmpty();
    for (Handle each : handles) {
      assertThat(each.y())
          .isCloseTo(read.y(each.curve(), each.x(), Map.of()), within(1e-9 * Math.abs(each.y())));
      double byX = random.nextDouble(-20, 20);
      double byY = random.nextDouble(-0.5, 2) * each.y();
      HandleValue value = each.moved(byX, byY);
      var edit =
          each.edit(read.document(), new FormEdits(read.document(), read.knowledge()), value);
      if (edit.isEmpty()) {
        continue;
      }
      String before = read.document().text();
      String after = edit.get().change().apply(before);
      Read now = Read.of(after);
      assertThat(differences(read.document().root(), now.document().root()))
          .containsExactly(each.attribute());
      assertThat(edit.get().change().inverse(before).apply(after)).isEqualTo(before);
      double[] mv = {-90, -60, -33, 0, 45};
      double[] live = read.ys(each.curve(), Map.of(each.parameter(), value.si()), mv);
      assertThat(now.ys(each.curve(), Map.of(), mv)).isEqualTo(live);
    }
  }

  /** Names of the attributes that two trees of the same shape differ in. */
  private static List<String> differences(XmlElement one, XmlElement other) {
    List<String> names = new ArrayList<>();
    for (XmlAttribute each : one.attributes()) {
      if (!each.value().equals(other.attribute(each.name()))) {
        names.add(each.name());
      }
    }
    assertThat(other.elements()).hasSameSizeAs(one.elements());
    for (int i = 0; i < one.elements().size(); i++) {
      names.addAll(differences(one.elements().get(i), other.elements().get(i)));
    }
    return names;
  }
}
