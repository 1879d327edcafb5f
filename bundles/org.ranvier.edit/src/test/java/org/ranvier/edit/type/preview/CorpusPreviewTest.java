/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.type.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.ranvier.edit.CorpusFiles;
import org.ranvier.edit.equation.Equation;
import org.ranvier.edit.equation.EquationLayout;
import org.ranvier.edit.equation.Equations;
import org.ranvier.edit.equation.LetterMetrics;
import org.ranvier.edit.language.Knowledge;
import org.ranvier.lems.type.ComponentType;
import org.ranvier.simulation.Cancellation;
import org.ranvier.xml.XmlElement;

/** Every type of published models is set as equations, and runs by itself or says why it cannot. */
class CorpusPreviewTest {
  private static final int FEWEST_RUNNING = 250;

  /**
   * Types that compute something and yet do not run by themselves, since parts of them, a partner
   * or a component that they name decide what they do; and two whose formulas are at fault.
   */
  private static final Set<String> NEEDING_MORE =
      Set.of(
          "adExIaFCell",
          "cell",
          "cell2CaPools",
          "channelDensity",
          "channelDensityGHK",
          "channelDensityGHK2",
          "channelDensityNernst",
          "channelDensityNernstCa2",
          "channelDensityVShift",
          "channelPopulation",
          "channelPopulationNernst",
          "doubleSynapse",
          "gapJunction",
          "gateKS",
          "gradedSynapse",
          "linearGradedSynapse",
          "pinskyRinzelCA3Cell",
          "poissonFiringSynapse",
          "silentSynapse",
          "spike",
          "timedSynapticInput",
          "transientPoissonFiringSynapse",
          "tsodyksMarkramDepFacMechanism",
          "tsodyksMarkramDepMechanism");

  private final Set<String> seen = new LinkedHashSet<>();
  private final Set<String> others = new TreeSet<>();
  private final Map<String, String> refused = new TreeMap<>();
  private int ran;

  @Test
  void publishedTypesRunOrSayWhyTheyDoNot() throws IOException {
    CorpusFiles.forEach(
        0,
        (knowledge, none) ->
            knowledge
                .model()
                .files()
                .getFirst()
                .root()
                .elements("ComponentType")
                .forEach(each -> tryOut(each, knowledge)));
    String report = "%d ran, %d refused:%n%s".formatted(ran, refused.size(), lines());
    if (Boolean.getBoolean("ranvier.preview.report")) {
      assertThat(report).isEmpty(); // shows it
    }
    assertThat(ran).as(report).isGreaterThan(FEWEST_RUNNING);
    assertThat(others).as(report).isSubsetOf(NEEDING_MORE).hasSizeGreaterThan(15);
  }

  private String lines() {
    StringBuilder text = new StringBuilder();
    refused.forEach((type, why) -> text.append(type).append(": ").append(why).append('\n'));
    return text.toString();
  }

  /** Whether a type has no exposure at all, or has no dynamics of its own that compute one. */
  private static boolean hasNothingToShow(XmlElement element, ComponentType type) {
    for (XmlElement each : element.descendants()) {
      if (each.attribute("exposure") != null) {
        return false;
      }
    }
    return type.exposures().isEmpty() || element.findElement("Dynamics").isEmpty();
  }

  /** Files of the corpus hold copies of each other's types; each is tried out once. */
  private void tryOut(XmlElement element, Knowledge knowledge) {
    String name = String.valueOf(element.attribute("name"));
    if (!seen.add(element.range().of(element.document().text()))) {
      return;
    }
    ComponentType type = knowledge.lems().types().get(name);
    for (Equation each : Equations.of(type.dynamics())) {
      assertThat(each.latex()).isNotBlank();
      assertThat(new EquationLayout(LetterMetrics.ESTIMATED, 12).of(each.notation()).width())
          .isPositive();
    }
    TypePreview preview;
    try {
      preview =
          TypePreviews.of(type, knowledge.lems(), Map.of(), Cancellation.none()).orElseThrow();
    } catch (RuntimeException e) {
      throw new AssertionError(name + " of " + element.document().fileName(), e);
    }
    switch (preview) {
      case TypePreview.Ran(var _, TypePreview.Axis axis, var curves) -> {
        ran++;
        assertThat(curves).as(name).isNotEmpty();
        curves.forEach(each -> assertThat(each.values()).hasSameSizeAs(axis.values()));
      }
      case TypePreview.Refused(var _, String why) -> {
        assertThat(why).as(name).isNotBlank().doesNotContain("null", "previewed_");
        if (!hasNothingToShow(element, type)) {
          others.add(name);
        }
        refused.put(name + " of " + element.document().fileName(), why);
      }
    }
  }
}
