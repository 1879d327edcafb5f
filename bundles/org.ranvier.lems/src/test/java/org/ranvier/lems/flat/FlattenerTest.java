/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lems.flat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ranvier.lems.Models;
import org.ranvier.lems.component.LemsModel;
import org.ranvier.lems.expression.Evaluator;
import org.ranvier.lems.expression.ExpressionPrinter;
import org.ranvier.lems.flat.FlatSystem.Assign;
import org.ranvier.lems.flat.FlatSystem.Attached;
import org.ranvier.lems.flat.FlatSystem.Enter;
import org.ranvier.lems.flat.FlatSystem.Input;
import org.ranvier.lems.flat.FlatSystem.OfPeer;
import org.ranvier.lems.flat.FlatSystem.Route;
import org.ranvier.lems.flat.FlatSystem.Send;
import org.ranvier.xml.ModelProblemException;

class FlattenerTest {
  private static final String CHANNELS =
      """
      <ionChannelHH id="na" conductance="10 pS">
        <gateHHrates id="m" instances="3">
          <forwardRate type="HHExpLinearRate" rate="1per_ms" midpoint="-40mV" scale="10mV"/>
          <reverseRate type="HHExpRate" rate="4per_ms" midpoint="-65mV" scale="-18mV"/>
        </gateHHrates>
        <gateHHrates id="h" instances="1">
          <q10Settings type="q10ExpTemp" q10Factor="3" experimentalTemp="6.3 degC"/>
          <forwardRate type="HHExpRate" rate="0.07per_ms" midpoint="-65mV" scale="-20mV"/>
          <reverseRate type="HHSigmoidRate" rate="1per_ms" midpoint="-35mV" scale="10mV"/>
        </gateHHrates>
      </ionChannelHH>
      <ionChannelPassive id="passive" conductance="10pS"/>
      <channelDensity id="naChans" ionChannel="na" condDensity="120 mS_per_cm2" erev="50 mV" ion="na"/>
      """;

  @Test
  void putsTheChannelOfADensityUnderPathNames() {
    FlatSystem system = Models.flatten(CHANNELS, "naChans");
    assertThat(system.inputs())
        .extracting(Input::name)
        .containsExactlyInAnyOrder("v", "temperature");
    assertThat(system.states())
        .extracting(FlatSystem.State::name)
        .containsExactly("na/m/q", "na/h/q");
    assertThat(system.states()).extracting(FlatSystem.State::depth).containsOnly(2);
    assertThat(system.exposures())
        .containsEntry("na/m/inf", "na/m/inf")
        .containsEntry("iDensity", "iDensity");
    assertThat(system.findVariable("na/m/forwardRate/r")).contains("na/m/forwardRate/r");
    assertThat(system.findVariable("nothing")).isEmpty();
    assertThat(system.findVariable("/")).isEmpty();
    assertThat(system.findVariable("[")).isEmpty();
    assertThat(system.findState("na/h/q").orElseThrow().dimension().isNone()).isTrue();
    assertThat(system.startActions()).hasSize(2);
    assertThat(ExpressionPrinter.print(system.findState("na/m/q").orElseThrow().rate()))
        .isEqualTo("(na/m/inf - na/m/q) / na/m/tau");
  }

  @Test
  void computesTheRatesOfHodgkinAndHuxley() {
    FlatSystem system = Models.flatten(CHANNELS, "naChans");
    double v = -0.055;
    Map<String, Double> values =
        Models.values(system, Map.of("v", v, "temperature", 289.45, "na/m/q", 0.2, "na/h/q", 0.5));
    double alphaM = 1000 * -1.5 / (1 - Math.exp(1.5));
    double betaM = 4000 * Math.exp(-10.0 / 18);
    assertThat(values.get("na/m/alpha")).isCloseTo(alphaM, within(1e-9));
    assertThat(values.get("na/m/inf")).isCloseTo(alphaM / (alphaM + betaM), within(1e-12));
    assertThat(values.get("na/m/tau")).isCloseTo(1 / (alphaM + betaM), within(1e-15));
    double alphaH = 70 * Math.exp(-0.5);
    double betaH = 1000 / (1 + Math.exp(2.0));
    assertThat(values.get("na/h/rateScale")).isCloseTo(3, within(1e-12));
    assertThat(values.get("na/h/tau")).isCloseTo(1 / ((alphaH + betaH) * 3), within(1e-15));
    double g = 1200 * 0.2 * 0.2 * 0.2 * 0.5;
    assertThat(values.get("gDensity")).isCloseTo(g, within(1e-9));
    assertThat(values.get("iDensity")).isCloseTo(g * (0.05 - v), within(1e-9));
  }

  @Test
  void keepsTheRemovableSingularityOfExpLinearRates() {
    FlatSystem system = Models.flatten(CHANNELS, "naChans");
    for (double offset : List.of(0.0, 1e-6, -1e-6)) {
      Map<String, Double> values =
          Models.values(system, Map.of("v", -0.04 + offset, "temperature", 280.0));
      assertThat(values.get("na/m/alpha")).isCloseTo(1000, within(0.1));
    }
  }

  @Test
  void leavesAttachedCurrentsAndTemperatureToTheSurroundings() {
    FlatSystem cell =
        Models.flatten(
            CHANNELS
                + """
                <pointCellCondBased id="hh" C="10pF" v0="-65mV" thresh="20mV">
                  <channelPopulation id="leak" ionChannel="passive" number="300" erev="-54.3mV"/>
                  <channelPopulation id="naPop" ionChannel="na" number="120000" erev="50mV"/>
                </pointCellCondBased>
                """,
            "hh");
    assertThat(cell.inputs()).hasSize(2);
    Attached attached = (Attached) cell.findInput("synapses[*]/i").orElseThrow();
    assertThat(attached.collection()).isEqualTo("synapses");
    assertThat(attached.exposure()).isEqualTo("i");
    assertThat(cell.states().getFirst()).satisfies(v -> assertThat(v.name()).isEqualTo("v"));
    Map<String, Double> values =
        Models.values(cell, Map.of("v", -0.065, "synapses[*]/i", 1e-10, "temperature", 280.0));
    assertThat(values.get("leak/i")).isCloseTo(3e-9 * 0.0107, within(1e-18));
    assertThat(values.get("iMemb")).isCloseTo(values.get("leak/i") + 1e-10, within(1e-18));
    assertThat(cell.outPorts()).containsExactly("spike");
    assertThat(cell.conditions()).hasSize(2);
    assertThat(cell.expand(cell.conditions().getFirst().actions())).contains(new Send("spike"));
    assertThat(cell.derivedFor(List.of("leak/i")))
        .extracting(FlatSystem.Derived::name)
        .contains("leak/i", "leak/passive/g")
        .doesNotContain("iMemb");
  }

  @Test
  void keepsRegimesWithTheirOwnRates() {
    FlatSystem cell =
        Models.flatten(
            "<iafTauRefCell id=\"c\" leakReversal=\"-50mV\" thresh=\"-55mV\" reset=\"-70mV\" tau=\"30ms\" refract=\"5ms\"/>",
            "c");
    FlatSystem.RegimeSet set = cell.regimes().getFirst();
    assertThat(set.initial()).isEqualTo("integrating");
    assertThat(set.get("integrating").rates()).containsOnlyKeys("v");
    assertThat(set.get("integrating").conditions().getFirst().actions())
        .containsExactly(new Send("spike"), new Enter("", "refractory"));
    assertThat(set.get("refractory").rates()).isEmpty();
    assertThat(set.get("refractory").onEntry()).hasSize(2);
    assertThat(cell.conditions()).isEmpty();
    assertThat(cell.findState("v").orElseThrow().rate()).isNull();
    assertThatIllegalArgumentException().isThrownBy(() -> set.get("sleeping"));
  }

  @Test
  void passesEventsOnBetweenParts() {
    FlatSystem synapse =
        Models.flatten(
            """
            <blockingPlasticSynapse id="s" gbase="1nS" erev="0mV" tauRise="1ms" tauDecay="5ms">
              <plasticityMechanism type="tsodyksMarkramDepMechanism" initReleaseProb="0.5" tauRec="120 ms"/>
              <blockMechanism type="voltageConcDepBlockMechanism" species="mg" blockConcentration="1.2 mM" scalingConc="1.9205 mM" scalingVolt="16.13 mV"/>
            </blockingPlasticSynapse>
            """,
            "s");
    assertThat(synapse.routes()).containsExactly(new Route("relay", "plasticityMechanisms/in", 0));
    List<FlatSystem.Action> actions = synapse.actionsAt("in");
    assertThat(actions.stream().filter(Assign.class::isInstance).map(a -> ((Assign) a).state()))
        .containsExactly("A", "B", "plasticityMechanisms/R");
    assertThat(synapse.properties())
        .extracting(FlatSystem.Property::name)
        .containsExactly("weight");
    Map<String, Double> values =
        new HashMap<>(Models.values(synapse, Map.of("plasticityMechanisms/R", 1.0)));
    Evaluator evaluator = new Evaluator(values::get);
    for (FlatSystem.Action action : actions) {
      if (action instanceof Assign assign) {
        values.put(assign.state(), evaluator.value(assign.value()));
      }
    }
    double peak = Math.log(5.0) * (1e-3 * 5e-3) / 4e-3;
    double factor = 1 / (-Math.exp(-peak / 1e-3) + Math.exp(-peak / 5e-3));
    assertThat(values.get("A")).isCloseTo(0.5 * factor, within(1e-12));
    assertThat(values.get("plasticityMechanisms/R")).isEqualTo(0.5);
  }

  @Test
  void givesEachSpikeOfATimedInputItsWayToTheSynapse() {
    FlatSystem input =
        Models.flatten(
            """
            <expOneSynapse id="syn" gbase="1nS" erev="0mV" tauDecay="2ms"/>
            <timedSynapticInput id="train" synapse="syn" spikeTarget="./syn">
              <spike id="0" time="2 ms"/><spike id="1" time="15 ms"/>
            </timedSynapticInput>
            """,
            "train");
    assertThat(input.routes())
        .containsExactlyInAnyOrder(
            new Route("spike", "syn/in", 0),
            new Route("0/spike", "in", 0),
            new Route("1/spike", "in", 0));
    List<FlatSystem.Action> actions = input.expand(input.conditions().getFirst().actions());
    assertThat(actions.stream().filter(Assign.class::isInstance).map(a -> ((Assign) a).state()))
        .containsExactly("0/spiked", "0/tsince", "tsince", "syn/g");
    assertThat(actions).endsWith(new Send("spike"));
  }

  @Test
  void asksThePeerForItsVoltage() {
    FlatSystem junction = Models.flatten("<gapJunction id=\"gj\" conductance=\"1 nS\"/>", "gj");
    assertThat(junction.findInput("peer/v")).get().isInstanceOf(OfPeer.class);
    Map<String, Double> values = Models.values(junction, Map.of("v", -0.07, "peer/v", -0.05));
    assertThat(values.get("i")).isCloseTo(2e-11, within(1e-22));
  }

  @Test
  void describesKineticSchemes() {
    FlatSystem channel =
        Models.flatten(
            """
            <ionChannelKS id="k" conductance="10pS">
              <gateKS id="n" instances="4">
                <closedState id="c1"/><openState id="o1"/>
                <vHalfTransition from="c1" to="o1" vHalf="0mV" z="1.5" gamma="0.75" tau="3.2ms" tauMin="0.3ms"/>
              </gateKS>
            </ionChannelKS>
            """,
            "k");
    FlatSystem.Scheme scheme = channel.kineticSchemes().getFirst();
    assertThat(scheme.occupancies()).containsExactly("n/c1/occupancy", "n/o1/occupancy");
    FlatSystem.Transition transition = scheme.transitions().getFirst();
    assertThat(transition.from()).isZero();
    assertThat(transition.to()).isEqualTo(1);
    Map<String, Double> values = Models.values(channel, Map.of("v", 0.0, "n/o1/occupancy", 0.5));
    assertThat(values.get(transition.forwardRate())).isCloseTo(1 / 0.0035, within(1e-9));
    assertThat(values.get("n/q")).isEqualTo(0.5);
    assertThat(values.get("fopen")).isEqualTo(0.0625);
  }

  @Test
  void addsUpWhatAConditionOfThePathSelects() {
    FlatSystem cell =
        Models.flatten(
            CHANNELS
                + """
                <pointCellCondBasedCa id="c" C="10pF" v0="-65mV" thresh="20mV">
                  <channelPopulation id="a" ionChannel="passive" ion="ca" number="100" erev="50mV"/>
                  <channelPopulation id="b" ionChannel="passive" ion="k" number="200" erev="50mV"/>
                </pointCellCondBasedCa>
                """,
            "c");
    Map<String, Double> values = Models.values(cell, Map.of("v", 0.0));
    assertThat(values.get("iCa")).isEqualTo(values.get("a/i"));
    assertThat(values.get("iChannels")).isCloseTo(3 * values.get("a/i"), within(1e-20));
    assertThat(values.get("caConc")).isZero();
  }

  @Test
  void namesWhatIsMissing() {
    String gate =
        "<gateHHtauInf id=\"g\" instances=\"1\"><timeCourse type=\"fixedTimeCourse\" tau=\"1ms\"/></gateHHtauInf>";
    assertFails(gate, "g", "this gateHHtauInf needs a value at steadyState/x; nothing is there");
    assertFails(
        "<channelPopulation id=\"p\" number=\"1\" erev=\"0mV\"/>",
        "p",
        "this channelPopulation needs the attribute ionChannel with the id of a component");
    assertFails(
        "<expOneSynapse id=\"s\" gbase=\"1nS\" erev=\"0mV\" tauDecay=\"2ms\"/>"
            + "<poissonFiringSynapse id=\"p\" averageRate=\"1Hz\" synapse=\"s\" spikeTarget=\"./t\"/>",
        "p",
        "there is no ./t inside this poissonFiringSynapse");
  }

  @Test
  void refusesTypesThatDoNotHangTogether() {
    String types =
        """
        <ComponentType name="%s"><ComponentReference name="inner" type="x"/>
          <Children name="many" type="baseGate"/>
          <Structure>%s</Structure>
          <Dynamics><StateVariable name="s" dimension="none"/>%s</Dynamics></ComponentType>
        """;
    String circle =
        "<DerivedVariable name=\"a\" dimension=\"none\" value=\"b\"/><DerivedVariable name=\"b\" dimension=\"none\" value=\"a\"/>";
    assertFails(
        types.formatted("x", "", circle) + "<x id=\"i\"/>",
        "i",
        "quantities depend on each other in a circle: a → b → a");
    assertFails(
        types.formatted("x", "", "<DerivedVariable name=\"a\" dimension=\"none\" value=\"ss\"/>")
            + "<x id=\"i\"/>",
        "i",
        "there is no quantity ss in x; did you mean s? (in x i)");
    assertFails(
        types.formatted("x", "<ChildInstance component=\"inner\"/>", "")
            + "<x id=\"i\" inner=\"i\"/>",
        "i",
        "x i contains itself, by way of x i");
    StringBuilder chain = new StringBuilder("<x id=\"i\" inner=\"c0\"/>");
    for (int k = 0; k < 5000; k++) {
      chain.append("<x id=\"c%d\" inner=\"c%d\"/>".formatted(k, k + 1));
    }
    assertFails(
        types.formatted("x", "<ChildInstance component=\"inner\"/>", "")
            + chain
            + "<x id=\"c5000\" inner=\"i\"/>",
        "i",
        "x c30 is nested more than 30 levels deep, by way of x c29");
    assertFails(
        types.formatted("x", "", "<OnStart><StateAssignment variable=\"q\" value=\"1\"/></OnStart>")
            + "<x id=\"i\"/>",
        "i",
        "q is no state variable; only these can be assigned to (in x i)");
    assertFails(
        types.formatted(
                "x",
                "",
                "<Regime name=\"r\"><OnCondition test=\"s .gt. 0\"><Transition regime=\"z\"/></OnCondition></Regime>")
            + "<x id=\"i\"/>",
        "i",
        "there is no regime z; known are r (in x i)");
  }

  @Test
  void makesManyInstancesAndDecidesByParameters() {
    LemsModel model =
        Models.lems(
            """
            <ComponentType name="unit"><Parameter name="p" dimension="none"/>
              <Exposure name="y" dimension="none"/><EventPort name="in" direction="in"/>
              <Dynamics><StateVariable name="y" exposure="y" dimension="none"/>
                <OnEvent port="in"><StateAssignment variable="y" value="p"/></OnEvent></Dynamics>
            </ComponentType>
            <ComponentType name="crowd"><Parameter name="n" dimension="none"/>
              <ComponentReference name="member" type="unit"/><EventPort name="go" direction="out"/>
              <Dynamics><DerivedVariable name="total" dimension="none" select="member[*]/y" reduce="add"/>
                <DerivedVariable name="first" dimension="none" select="member[0]/y"/>
                <OnStart><EventOut port="go"/></OnStart></Dynamics>
              <Structure>
                <If test="n .gt. 1"><MultiInstantiate number="n" component="member"/></If>
                <With instance="this" as="me"/>
                <ForEach instances="member" as="each"><EventConnection from="me" to="each"/></ForEach>
              </Structure>
            </ComponentType>
            <unit id="u" p="7"/><crowd id="c" n="3" member="u"/>
            """);
    assertThat(model.problems()).isEmpty();
    FlatSystem crowd = new Flattener(model).flatten(model.get("c"));
    assertThat(crowd.states()).hasSize(3);
    assertThat(crowd.routes()).hasSize(3);
    assertThat(crowd.expand(crowd.startActions().getFirst().actions())).hasSize(4);
    assertThat(Models.values(crowd, Map.of("0/y", 1.0, "1/y", 2.0)).get("total")).isEqualTo(3);
  }

  private static void assertFails(String content, String id, String message) {
    LemsModel model = Models.neuroml(content);
    assertThatExceptionOfType(ModelProblemException.class)
        .isThrownBy(() -> new Flattener(model).flatten(model.get(id)))
        .withMessage(message);
  }
}
