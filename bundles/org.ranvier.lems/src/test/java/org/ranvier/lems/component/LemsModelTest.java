/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lems.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.ranvier.lems.Models;
import org.ranvier.xml.ModelProblemException;

class LemsModelTest {
  private static final String CHANNEL =
      """
      <ionChannelHH id="na" conductance="10 pS" species="na">
        <notes>fast</notes>
        <gateHHrates id="m" instances="3">
          <q10Settings type="q10Fixed" fixedQ10="2"/>
          <forwardRate type="HHExpLinearRate" rate="1per_ms" midpoint="-40mV" scale="10mV"/>
          <reverseRate type="HHExpRate" rate="4per_ms" midpoint="-65mV" scale="-18mV"/>
        </gateHHrates>
        <gate id="h" type="gateHHtauInf" instances="1">
          <timeCourse type="fixedTimeCourse" tau="5ms"/>
          <steadyState type="HHSigmoidVariable" rate="1" midpoint="-35mV" scale="10mV"/>
        </gate>
      </ionChannelHH>
      """;

  @Test
  void readsValuesInSiUnits() {
    LemsModel model = Models.neuroml(CHANNEL).sound();
    Component channel = model.get("na");
    assertThat(channel.value("conductance")).isEqualTo(1e-11);
    assertThat(channel.text("species", "none")).isEqualTo("na");
    assertThat(channel.findText("nothing")).isEmpty();
    assertThat(channel.children("gates")).extracting(Component::name).containsExactly("m", "h");
    Component m = channel.children("gates").getFirst();
    assertThat(m.child("forwardRate").value("midpoint")).isEqualTo(-0.04);
    assertThat(m.child("forwardRate").value("rate")).isEqualTo(1000);
    assertThat(m.children("q10Settings").getFirst().value("fixedQ10")).isEqualTo(2);
    assertThat(m.parent()).contains(channel);
    assertThat(m.location("instances").line()).isEqualTo(4);
    assertThat(m.findChild("timeCourse")).isEmpty();
    assertThat(m).hasToString("gateHHrates m");
    assertThatIllegalArgumentException().isThrownBy(() -> m.value("nothing"));
    assertThatIllegalArgumentException().isThrownBy(() -> m.child("timeCourse"));
    assertThatIllegalArgumentException().isThrownBy(() -> m.reference("nothing"));
  }

  @Test
  void givesElementsTheTypeOfTheirTypeAttribute() {
    LemsModel model =
        Models.neuroml(
            CHANNEL
                + "<ionChannel id=\"leak\" type=\"ionChannelPassive\" conductance=\"1pS\"/>"
                + "<network id=\"net\" type=\"networkWithTemperature\" temperature=\"6.3 degC\"/>");
    assertThat(model.problems()).isEmpty();
    assertThat(model.get("na").findInside("h").orElseThrow().type().name())
        .isEqualTo("gateHHtauInf");
    assertThat(model.get("leak").isA("ionChannelPassive")).isTrue();
    assertThat(model.get("net").value("temperature")).isBetween(279.449, 279.451);
    assertThat(model.components("baseIonChannel")).hasSize(2);
    assertThat(model.ids()).contains("na", "leak", "net");
  }

  @Test
  void resolvesReferencesWhereverTheTargetStands() {
    LemsModel model =
        Models.neuroml(
            """
            <network id="net">
              <population id="a" component="cell1" size="2"/>
              <electricalProjection id="e" presynapticPopulation="a" postsynapticPopulation="a">
                <electricalConnection id="0" preCell="0" postCell="1" synapse="gj"/>
              </electricalProjection>
            </network>
            <gapJunction id="gj" conductance="1 nS"/>
            <iafTauCell id="cell1" leakReversal="-50mV" thresh="-55mV" reset="-70mV" tau="30ms"/>
            """);
    assertThat(model.problems()).isEmpty();
    Component net = model.get("net");
    Component population = net.children("populations").getFirst();
    assertThat(population.reference("component")).isSameAs(model.get("cell1"));
    Component projection = net.children("electricalProjection").getFirst();
    assertThat(projection.reference("presynapticPopulation")).isSameAs(population);
    Component connection = projection.children("connections").getFirst();
    assertThat(connection.value("postCell")).isEqualTo(1);
    assertThat(connection.reference("synapse")).isSameAs(model.get("gj"));
    assertThat(net.childNames()).containsExactly("populations", "electricalProjection");
  }

  @Test
  void takesAMorphologyFromElsewhere() {
    LemsModel model =
        Models.neuroml(
            """
            <morphology id="shape">
              <segment id="0"><distal x="0" y="0" z="0" diameter="2"/></segment>
            </morphology>
            <cell id="c" morphology="shape"/>
            """);
    assertThat(model.problems()).isEmpty();
    assertThat(model.get("c").child("morphology")).isSameAs(model.get("shape"));
  }

  @Test
  void componentsMayExtendOthers() {
    LemsModel model =
        Models.lems(
            """
            <Component id="slow" extends="fast" tau="60ms"/>
            <Component id="fast" type="iafTauCell" leakReversal="-50mV" thresh="-55mV"
                reset="-70mV" tau="30ms"/>
            """);
    assertThat(model.problems()).isEmpty();
    assertThat(model.get("slow").value("tau")).isEqualTo(0.06);
    assertThat(model.get("slow").value("thresh")).isEqualTo(-0.055);
    assertThat(model.get("slow").isA("baseCell")).isTrue();
    assertThat(model.get("slow").text("thresh", "")).isEqualTo("-55mV");
  }

  @Test
  void componentsMayExtendOthersInALongChain() {
    StringBuilder chain =
        new StringBuilder(
            "<iafTauCell id='k0' leakReversal='-50mV' thresh='-55mV' reset='-70mV' tau='30ms'/>");
    for (int i = 1; i <= 15_000; i++) {
      chain.append("<Component id='k%d' extends='k%d'/>\n".formatted(i, i - 1));
    }
    LemsModel model = Models.lems(chain.toString());
    assertThat(model.problems()).isEmpty();
    assertThat(model.get("k15000").text("thresh", "")).isEqualTo("-55mV");
    assertThat(model.get("k15000").findReference("nothing")).isEmpty();
    assertThat(model.get("k15000").findChild("nothing")).isEmpty();
    assertThat(model.get("k15000").children("nothing")).isEmpty();
  }

  @Test
  void readsDimensionsUnitsAndConstantsOfTheModel() {
    LemsModel model =
        Models.lems(
            """
            <Dimension name="acceleration" l="1" t="-2"/>
            <Unit symbol="gal" dimension="acceleration" power="-2"/>
            <Constant name="G" value="981 gal"/>
            <ComponentType name="thing">
              <Parameter name="a" dimension="acceleration"/>
              <DerivedParameter name="double" dimension="acceleration" value="2 * half * 2"/>
              <DerivedParameter name="half" dimension="acceleration" value="a / 2 + 0 * G"/>
            </ComponentType>
            <thing id="x" a="100 gal"/>
            """);
    assertThat(model.problems()).isEmpty();
    assertThat(model.constants().get("G").si()).isEqualTo(9.81);
    assertThat(model.get("x").value("double")).isEqualTo(2);
  }

  /** A parameter is looked at again only when what it needs has been found. */
  @Test
  void derivesParametersInTimeLinearInTheFormulas() {
    int count = 20_000;
    StringBuilder chain = new StringBuilder("<Parameter name=\"d0\" dimension=\"none\"/>");
    for (int i = count; i > 0; i--) {
      chain.append(
          "<DerivedParameter name=\"d%d\" dimension=\"none\" value=\"d%d + 1\"/>"
              .formatted(i, i - 1));
    }
    var thread = ManagementFactory.getThreadMXBean();
    long start = thread.getCurrentThreadCpuTime();
    LemsModel model =
        Models.lems(
            "<ComponentType name=\"thing\">"
                + chain
                + "</ComponentType><thing id=\"x\" d0=\"7\"/>");
    double seconds = (thread.getCurrentThreadCpuTime() - start) / 1e9;
    assertThat(model.problems()).isEmpty();
    assertThat(model.get("x").value("d" + count)).isEqualTo(7 + count);
    assertThat(seconds).as("seconds").isLessThan(5);
  }

  /** What follows from a fault that was named already is not said as well. */
  @Test
  void saysOnceWhyParametersCannotBeDerived() {
    LemsModel model =
        Models.lems(
            """
            <Constant name="k" value="5"/>
            <ComponentType name="thing">
              <Parameter name="a" dimension="none"/>
              <DerivedParameter name="b" dimension="none" value="2 * a"/>
              <DerivedParameter name="c" dimension="none" value="2 * b"/>
              <DerivedParameter name="d" dimension="none" value="2 * e"/>
              <DerivedParameter name="e" dimension="none" value="2 * d"/>
              <DerivedParameter name="f" dimension="none" value="2 * g + nowhere"/>
              <DerivedParameter name="g" dimension="none" value="k"/>
              <DerivedParameter name="k" dimension="none" value="1"/>
            </ComponentType>
            <thing id="x"/>
            """);
    String expectation = " is not known here; parameters and constants of thing are expected";
    assertThat(Models.messages(model))
        .contains("this thing needs the attribute a, a pure number")
        .filteredOn(message -> message.contains("cannot be computed"))
        .containsExactlyInAnyOrder(
            "d cannot be computed: e in its formula" + expectation,
            "e cannot be computed: d in its formula" + expectation,
            "f cannot be computed: nowhere in its formula" + expectation);
    assertThat(model.get("x").value("g")).as("a type's own k hides the model's").isEqualTo(1);
  }

  /** Whatever the one before it stated. */
  @Test
  void derivesParametersOfEachComponentFromItsOwnValues() {
    LemsModel model =
        Models.lems(
            """
            <ComponentType name="thing">
              <Parameter name="a" dimension="none"/>
              <Parameter name="b" dimension="none"/>
              <DerivedParameter name="twice" dimension="none" value="sum + sum"/>
              <DerivedParameter name="sum" dimension="none" value="a + b"/>
              <DerivedParameter name="square" dimension="none" value="a * a"/>
              <DerivedParameter name="lost" dimension="none" value="a + nowhere"/>
            </ComponentType>
            <thing id="x" a="1" b="2"/>
            <thing id="y" a="3" b="4"/>
            <thing id="withoutB" a="5"/>
            <thing id="z" a="6" b="7"/>
            """);
    assertThat(model.get("x").value("twice")).isEqualTo(6);
    assertThat(model.get("y").value("twice")).isEqualTo(14);
    assertThat(model.get("y").value("square")).isEqualTo(9);
    assertThat(model.get("withoutB").value("square")).isEqualTo(25);
    assertThat(model.get("withoutB").findValue("twice")).isEmpty();
    assertThat(model.get("z").value("twice")).isEqualTo(26);
    assertThat(Models.messages(model))
        .filteredOn(message -> message.startsWith("lost cannot be computed"))
        .hasSize(4);
  }

  @Test
  void reportsWrongQuantitiesWhereTheyStand() {
    LemsModel model =
        Models.neuroml(
            """
            <channelPopulation id="p" ionChannel="na" number="many" erev="50 mS"/>
            <ionChannelHH id="na" conductance="10 furlongs"/>
            <iafTauCell id="c" leakReversal="-50mV" thresh="-55mV" reset="-70mV"/>
            """);
    assertThat(Models.messages(model))
        .containsExactlyInAnyOrder(
            "number: \"many\" was found where a number is expected, with a unit if it has one",
            "erev: 50 mS is a conductance; a voltage is expected here, e.g. 50 mV",
            "conductance: \"furlongs\" in \"10 furlongs\" is not a known unit; a conductance is expected"
                + " here, e.g. in uS, nS, S or mS",
            "this iafTauCell needs the attribute tau, a time, e.g. 1 ms");
    var erev =
        model.problems().stream()
            .filter(p -> p.message().startsWith("erev"))
            .findFirst()
            .orElseThrow();
    assertThat(erev.location().line()).isEqualTo(2);
    assertThat(erev.location().range().of(model.files().start().text())).isEqualTo("50 mS");
    assertThatExceptionOfType(ModelProblemException.class).isThrownBy(model::sound);
  }

  @Test
  void reportsNamesThatLeadNowhere() {
    LemsModel model =
        Models.neuroml(
            CHANNEL
                + """
                <ionChanelHH id="x" conductance="1pS"/>
                <ionChannelHH id="na" conductance="1pS"/>
                <channelPopulation id="p" ionChannel="nb" number="1" erev="50 mV"/>
                <network id="n" type="netwerk"/>
                <network id="o">
                  <iafTauCell id="d" leakReversal="-50mV" thresh="-55mV" reset="-70mV" tau="1ms"/>
                </network>
                <iafTauCell id="c" leakReversal="-50mV" thresh="-55mV" reset="-70mV" tau="1ms">
                  <gateHHrates id="m" instances="3"/>
                </iafTauCell>
                """);
    assertThat(Models.messages(model))
        .anyMatch(m -> m.startsWith("the id na is already used by the ionChannelHH at test.nml:2:"))
        .contains(
            "there is no ComponentType ionChanelHH in this model; did you mean ionChannelHH?",
            "there is no component with the id nb; did you mean na?",
            "there is no ComponentType netwerk in this model; did you mean network?",
            "gateHHrates was found in iafTauCell; no components are expected in it")
        .anyMatch(
            m ->
                m.matches(
                    "iafTauCell was found in network; expected in it are .*basePopulation.*"));
  }

  @Test
  void reportsFaultyTypesAndUnits() {
    LemsModel model =
        Models.lems(
            """
            <Unit symbol="zz" dimension="voltag"/>
            <Unit symbol="yy" dimension="voltage" power="half"/>
            <Dimension m="1"/>
            <Constant name="C"/>
            <Constant name="D" value="1 zzz"/>
            <Constant name="E" dimension="time" value="1 mv"/>
            <ComponentType name="a" extends="b"/>
            <ComponentType name="b" extends="a"/>
            <ComponentType name="c" extends="baseCel"/>
            <ComponentType name="d"><Parameter name="p" dimension="speed"/><Text/></ComponentType>
            <ComponentType name="e"><Dynamics>
              <DerivedVariable name="x" dimension="none" value="1 + (2"/>
              <DerivedVariable name="y" dimension="none"/>
              <OnCondition/>
            </Dynamics></ComponentType>
            <ComponentType name="f"><DerivedParameter name="q" dimension="none" value="zzz"/></ComponentType>
            <ComponentType name="f"><Parameter name="q" dimension="none"/></ComponentType>
            <f id="f1" q="1"/>
            <Component id="p1" extends="p2"/>
            <Component id="p2" extends="p1"/>
            """);
    assertThat(Models.messages(model))
        .contains(
            "a Unit needs a symbol and the name of a known dimension; did you mean voltage?",
            "\"half\" was found where a number is expected",
            "a Dimension needs a name",
            "a Constant needs a name and a value",
            "\"mv\" in \"1 mv\" is not a known unit; a time is expected here, in ms, s, min or hour",
            "ComponentTypes extend each other in a circle: a → b → a",
            "there is no ComponentType baseCel to extend; did you mean baseCell?",
            "there is no dimension speed",
            "Text needs the attribute \"name\"",
            "the end was found where \")\" is expected",
            "DerivedVariable needs the attribute \"value\"",
            "OnCondition needs the attribute \"test\"")
        .anyMatch(m -> m.startsWith("ComponentType f is declared differently at LEMS_test.xml:"))
        .anyMatch(m -> m.startsWith("components extend each other in a circle: p1 → p2"));
  }

  @Test
  void saysWhereElementsOfTheLanguageBelong() {
    LemsModel model =
        Models.lems(
            """
            <DerivedVariable name="x" value="1"/>
            <iafTauCell id="a" leakReversal="0mV" thresh="0mV" reset="0mV" tau="1ms">
              <Assign property="x" value="1"/>
            </iafTauCell>
            """);
    assertThat(Models.messages(model))
        .containsExactlyInAnyOrder(
            "DerivedVariable stands here; it is expected in the Dynamics of a ComponentType",
            "Assign stands here; it is expected in an element of a Structure");
  }

  @Test
  void refusesTypesThatExtendEachOtherWithoutEnd() {
    StringBuilder chain = new StringBuilder();
    for (int i = 20_000; i > 0; i--) {
      chain.append("<ComponentType name=\"t%d\" extends=\"t%d\"/>".formatted(i, i - 1));
    }
    LemsModel model = Models.lems(chain + "<ComponentType name=\"t0\"/>");
    assertThat(Models.messages(model))
        .contains(
            "ComponentTypes extend each other through more than 100 steps; fewer are expected");
  }

  @Test
  void saysOnceThatAnExtendedComponentIsMissing() {
    LemsModel model =
        Models.lems(
            """
            <Component id="a" extends="nothing"/>
            <Component id="b" extends="a"/>
            <Component id="c" extends="b"/>
            <Component id="d"/>
            """);
    assertThat(Models.messages(model))
        .containsExactlyInAnyOrder(
            "there is no component with the id nothing",
            "this Component says neither its type nor what it extends; the attribute type with the"
                + " name of a ComponentType is expected");
  }

  @Test
  void refusesExtensionsWithoutEnd() {
    StringBuilder chain = new StringBuilder();
    for (int i = 20_000; i > 0; i--) {
      chain.append("<Component id=\"k%d\" extends=\"k%d\"/>".formatted(i, i - 1));
    }
    LemsModel model = Models.lems(chain + "<Component id=\"k0\" type=\"iafCell\"/>");
    assertThat(Models.messages(model))
        .contains("components extend each other through more than 100 steps; fewer are expected");
  }

  @Test
  void marksTheVeryCharactersOfAFaultyFormula() {
    LemsModel model =
        Models.lems(
            "<ComponentType name=\"e\"><Dynamics>"
                + "<DerivedVariable name=\"x\" dimension=\"none\" value=\"1 + sine(2)\"/>"
                + "</Dynamics></ComponentType>");
    var problem = model.problems().getFirst();
    String text = model.files().start().text();
    assertThat(problem.location().range().of(text)).isEqualTo("sine");
  }

  @Test
  void refusesDocumentsThatAreNoModel() {
    LemsModel model = LemsModel.of(org.ranvier.xml.XmlDocument.parse("a.html", "<html/>"));
    assertThat(Models.messages(model))
        .containsExactly("a html document was found; neuroml or Lems is expected");
  }

  @Test
  void saysWhichComponentToRun() {
    String simulation =
        "<Simulation id=\"sim\" length=\"1s\" step=\"1ms\" target=\"net\"/><network id=\"net\"/>";
    LemsModel model = Models.lems("<Target component=\"sim\" reportFile=\"r.txt\"/>" + simulation);
    assertThat(model.targetComponent().name()).isEqualTo("sim");
    assertThat(model.target().orElseThrow().reportFile()).isEqualTo("r.txt");
    assertThat(model.targetComponent().reference("target").isA("network")).isTrue();
    assertThatExceptionOfType(ModelProblemException.class)
        .isThrownBy(() -> Models.lems(simulation).targetComponent())
        .withMessageContaining("names no component to run");
    assertThatExceptionOfType(ModelProblemException.class)
        .isThrownBy(() -> Models.lems("<Target component=\"sum\"/>" + simulation).targetComponent())
        .withMessage("there is no component with the id sum; did you mean sim?");
  }

  @Test
  void followsIncludes(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("na.nml"), "<neuroml id=\"x\">" + CHANNEL + "</neuroml>");
    Path start = folder.resolve("LEMS_start.xml");
    Files.writeString(
        start, "<Lems><Include file=\"na.nml\"/><Include file=\"missing.nml\"/></Lems>");
    LemsModel model = LemsModel.read(start);
    assertThat(model.find("na")).isPresent();
    assertThat(model.problems()).hasSize(1);
    assertThat(model.problems().getFirst().location().line()).isEqualTo(1);
  }

  @Test
  @Timeout(60) // against work that grows with the square; LoadBenchmark measures
  void readsAHundredThousandComponents() {
    StringBuilder text =
        new StringBuilder(
            "<network id=\"net\"><projection id=\"p\" synapse=\"s\" presynapticPopulation=\"a\" postsynapticPopulation=\"a\">");
    for (int i = 0; i < 100_000; i++) {
      text.append("<connectionWD id=\"")
          .append(i)
          .append("\" preCellId=\"../a[0]\" postCellId=\"../a[1]\" weight=\"0.5\" delay=\"")
          .append(i % 7)
          .append("ms\"/>");
    }
    text.append(
        "</projection></network><expOneSynapse id=\"s\" gbase=\"1nS\" erev=\"0mV\" tauDecay=\"2ms\"/>");
    LemsModel model = Models.neuroml(text.toString());
    assertThat(model.problems()).isEmpty();
    Component projection = model.get("net").children("projections").getFirst();
    assertThat(projection.children("connectionsWD")).hasSize(100_000);
    assertThat(projection.children("connectionsWD").get(99_999).value("delay")).isEqualTo(0.004);
  }
}
