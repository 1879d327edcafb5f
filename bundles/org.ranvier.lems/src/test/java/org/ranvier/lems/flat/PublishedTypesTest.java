/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lems.flat;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.ranvier.lems.Models;
import org.ranvier.lems.component.Component;
import org.ranvier.lems.component.CoreTypes;
import org.ranvier.lems.component.LemsModel;
import org.ranvier.xml.XmlDocument;
import org.ranvier.xml.include.IncludeReader;
import org.ranvier.xml.include.Library;

/**
 * Our core types against the published ones by what they compute: the same components, resolved
 * against both, yield the same numbers at random states. The declarations themselves are compared
 * in {@code neuroml-schemas}.
 */
class PublishedTypesTest {
  private static final int PARAMETER_SETS = 5;
  private static final int STATES = 40;
  private static final double TOLERANCE = 1e-12;

  /** Types whose components only make sense together, each in a whole of its own. */
  private static final String WHOLES =
      """
      <ionChannelKS id="ks" conductance="%1$s nS">
        <gateKS id="n" instances="2">
          <q10Settings type="q10ExpTemp" q10Factor="%2$s" experimentalTemp="%3$s degC"/>
          <closedState id="c1"/><closedState id="c2"/><openState id="o1"/><openState id="o2"/>
          <forwardTransition id="f" from="c1" to="c2">
            <rate type="HHExpRate" rate="%4$s per_ms" midpoint="%5$s mV" scale="%6$s mV"/>
          </forwardTransition>
          <reverseTransition id="r" from="c1" to="c2">
            <rate type="HHSigmoidRate" rate="%5$s per_ms" midpoint="%4$s mV" scale="%1$s mV"/>
          </reverseTransition>
          <vHalfTransition id="v" from="c2" to="o1" vHalf="%2$s mV" z="%3$s" gamma="0.%7$s"
              tau="%6$s ms" tauMin="%5$s ms"/>
          <tauInfTransition id="t" from="o1" to="o2">
            <timeCourse type="fixedTimeCourse" tau="%1$s ms"/>
            <steadyState type="HHSigmoidVariable" rate="1" midpoint="%6$s mV" scale="%3$s mV"/>
          </tauInfTransition>
        </gateKS>
      </ionChannelKS>
      <ionChannelHH id="hh" conductance="%6$s nS">
        <q10ConductanceScaling q10Factor="%1$s" experimentalTemp="%2$s degC"/>
        <gateFractional id="f" instances="2">
          <q10Settings type="q10ExpTemp" q10Factor="%2$s" experimentalTemp="%3$s degC"/>
          <subGate id="a" fractionalConductance="0.4">
            <notes/>
            <steadyState type="HHSigmoidVariable" rate="1" midpoint="%2$s mV" scale="%3$s mV"/>
            <timeCourse type="fixedTimeCourse" tau="%1$s ms"/>
          </subGate>
        </gateFractional>
        <gateHHratesTauInf id="rti" instances="3">
          <forwardRate type="HHExpLinearRate" rate="%1$s per_ms" midpoint="%2$s mV" scale="%3$s mV"/>
          <reverseRate type="HHExpRate" rate="%4$s per_ms" midpoint="%5$s mV" scale="%6$s mV"/>
          <timeCourse type="fixedTimeCourse" tau="%6$s ms"/>
          <steadyState type="HHExpLinearVariable" rate="1" midpoint="%5$s mV" scale="%4$s mV"/>
        </gateHHratesTauInf>
        <gateHHInstantaneous id="i" instances="1">
          <steadyState type="HHExpVariable" rate="1" midpoint="%6$s mV" scale="%2$s mV"/>
        </gateHHInstantaneous>
      </ionChannelHH>
      <decayingPoolConcentrationModel id="pool" restingConc="%1$se-4 mM" decayConstant="%2$s ms"
          shellThickness="0.%7$s um" ion="ca"/>
      <cell id="whole">
        <morphology id="m">
          <segment id="0"><proximal x="0" y="0" z="0" diameter="%3$s"/>
            <distal x="0" y="0" z="%4$s" diameter="%5$s"/></segment>
        </morphology>
        <biophysicalProperties id="b">
          <membraneProperties>
            <channelPopulation id="cp" ionChannel="ks" number="20" erev="%1$s mV" ion="k"/>
            <channelDensity id="cd" ionChannel="hh" condDensity="%2$s mS_per_cm2" erev="%3$s mV"
                ion="na"/>
            <channelDensityNernst id="cn" ionChannel="hh" condDensity="%4$s mS_per_cm2" ion="ca"/>
            <channelDensityGHK id="cg" ionChannel="ks" permeability="%5$s cm_per_s" ion="ca"/>
            <channelDensityGHK2 id="cg2" ionChannel="ks" condDensity="%6$s S_per_m2" ion="ca"/>
            <channelDensityVShift id="cv" ionChannel="shifted" condDensity="%1$s mS_per_cm2"
                erev="%6$s mV" vShift="%5$s mV" ion="k"/>
            <spikeThresh value="%1$s mV"/>
            <specificCapacitance value="%2$s uF_per_cm2"/>
            <initMembPotential value="-%3$s mV"/>
          </membraneProperties>
          <intracellularProperties>
            <species id="ca" ion="ca" concentrationModel="pool" initialConcentration="%4$se-4 mM"
                initialExtConcentration="%5$s mM"/>
            <resistivity value="0.1 kohm_cm"/>
          </intracellularProperties>
        </biophysicalProperties>
      </cell>
      <ionChannelVShift id="shifted" conductance="%2$s nS" vShift="%1$s mV">
        <gate type="gateHHrates" id="s" instances="1">
          <forwardRate type="HHExpRate" rate="%4$s per_ms" midpoint="%5$s mV" scale="%6$s mV"/>
          <reverseRate type="HHSigmoidRate" rate="%5$s per_ms" midpoint="%4$s mV" scale="%1$s mV"/>
        </gate>
      </ionChannelVShift>
      """;

  @Test
  void sameNumbersFollowFromOursAndThePublished() {
    Library published = published();
    LemsModel core = model(CoreTypes.library(), "");
    List<String> differences = new ArrayList<>();
    int compared = 0;
    for (int set = 0; set < PARAMETER_SETS; set++) {
      Random random = new Random(97 + set);
      CoreComponents components =
          new CoreComponents(core, () -> Math.round(1000 * (0.3 + 2 * random.nextDouble())) / 1e3);
      String text = components.text() + wholes(random);
      LemsModel ours = model(CoreTypes.library(), text);
      LemsModel theirs = model(published, text);
      List<String> ids =
          Stream.concat(
                  components.types().stream().map(CoreComponents::id),
                  Stream.of("ks", "hh", "whole", "shifted", "pool"))
              .toList();
      for (String id : ids) {
        compared += compare(flatten(ours, id), flatten(theirs, id), differences);
      }
    }
    assertThat(differences).isEmpty();
    assertThat(compared).isGreaterThan(100_000);
  }

  /** The comparison has teeth: one changed constant in one formula shows. */
  @Test
  void aChangedFormulaIsNoticed() {
    Library published = published();
    Library changed = name -> published.find(name).map(PublishedTypesTest::changed);
    String text = wholes(new Random(5));
    List<String> differences = new ArrayList<>();
    compare(
        flatten(model(CoreTypes.library(), text), "ks"),
        flatten(model(changed, text), "ks"),
        differences);
    assertThat(differences).isNotEmpty();
  }

  private static XmlDocument changed(XmlDocument document) {
    return XmlDocument.parse(
        document.fileName(), document.text().replace("1/rf0 + tauMin", "1/rf0 + 1.0001*tauMin"));
  }

  private static String wholes(Random random) {
    Object[] numbers = new Object[7];
    for (int i = 0; i < 6; i++) {
      numbers[i] = Math.round(1e4 * (0.5 + 2 * random.nextDouble())) / 1e4;
    }
    numbers[6] = 1 + random.nextInt(9);
    return WHOLES.formatted(numbers);
  }

  private static Library published() {
    Path folder = Models.corpus().resolve("NeuroML2").resolve("NeuroML2CoreTypes");
    Map<String, Optional<XmlDocument>> documents = new HashMap<>();
    return name ->
        documents.computeIfAbsent(
            name, n -> Optional.of(folder.resolve(n)).filter(Files::exists).map(XmlDocument::read));
  }

  private static LemsModel model(Library library, String content) {
    StringBuilder text = new StringBuilder("<Lems>");
    for (String file : List.of(CoreTypes.ALL_TYPES, "PyNN.xml", "Simulation.xml")) {
      text.append("<Include file=\"").append(file).append("\"/>");
    }
    XmlDocument document = XmlDocument.parse("test.xml", text + content + "</Lems>");
    LemsModel model = LemsModel.of(new IncludeReader(library).read(document));
    assertThat(model.problems()).isEmpty();
    return model;
  }

  private static FlatSystem flatten(LemsModel model, String id) {
    Component component = model.get(id);
    return new Flattener(model).flatten(component);
  }

  /** Number of values compared. */
  private static int compare(FlatSystem ours, FlatSystem theirs, List<String> differences) {
    int compared = 0;
    for (int state = 0; state < STATES; state++) {
      Map<String, Object> expected = Outcome.at(theirs, state);
      Map<String, Object> actual = Outcome.at(ours, state);
      if (!actual.keySet().equals(expected.keySet())) {
        differences.add(ours.component() + " computes other things");
        return compared;
      }
      for (Map.Entry<String, Object> entry : expected.entrySet()) {
        compared++;
        Object value = actual.get(entry.getKey());
        if (!agree(entry.getValue(), value)) {
          differences.add(
              "%s: %s is %s, published %s"
                  .formatted(ours.component(), entry.getKey(), value, entry.getValue()));
        }
      }
    }
    return compared;
  }

  private static boolean agree(Object expected, Object actual) {
    if (expected instanceof Double e && actual instanceof Double a) {
      return e.equals(a) || Math.abs(e - a) <= TOLERANCE * Math.max(Math.abs(e), Math.abs(a));
    }
    return expected.equals(actual);
  }
}
