/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** The core types by themselves: complete, described, and without a name that leads nowhere. */
class CoreTypesTest {

  private static final Set<String> FUNCTIONS =
      Set.of("exp", "ln", "log", "sin", "cos", "tan", "sqrt", "abs", "ceil", "random", "H");

  private static final Pattern NAME = Pattern.compile("(?<![\\w.])[A-Za-z_]\\w*");

  /**
   * The published Inputs.xml extends a type that its own includes do not bring; whoever includes it
   * has it by another way.
   */
  private static final String BASE_OUTSIDE_INCLUDES = "Inputs.xml baseStandalone";

  /** Kinds of members that LEMS 0.7.6 lets carry a description. */
  private static final Set<String> DESCRIBED =
      Set.of(
          "Parameter",
          "DerivedParameter",
          "Property",
          "Constant",
          "Exposure",
          "Requirement",
          "Text",
          "Path",
          "Link",
          "Child",
          "Children",
          "Attachments",
          "EventPort");

  /** Kinds whose names an expression may use. */
  private static final Set<String> VALUES =
      Set.of(
          "Parameter",
          "DerivedParameter",
          "Property",
          "Constant",
          "Exposure",
          "Requirement",
          "StateVariable",
          "DerivedVariable",
          "ConditionalDerivedVariable");

  private final Map<String, Element> core = LemsFiles.ours();
  private final Map<String, Element> files = withTypesBesideNeuroMl(core);
  private final Map<String, Element> types = LemsFiles.componentTypes(files);

  private static Map<String, Element> withTypesBesideNeuroMl(Map<String, Element> core) {
    Map<String, Element> all = new LinkedHashMap<>(core);
    all.putAll(LemsFiles.besideNeuroMl());
    return all;
  }

  @Test
  void holdsThePublishedNumberOfTypesDimensionsAndUnits() {
    Map<String, Integer> perFile = new LinkedHashMap<>();
    core.forEach(
        (name, root) -> perFile.put(name, LemsFiles.children(root, "ComponentType").size()));
    assertThat(perFile)
        .isEqualTo(
            Map.of(
                "NeuroML2CoreTypes.xml",
                0,
                "NeuroMLCoreDimensions.xml",
                0,
                "NeuroMLCoreCompTypes.xml",
                58,
                "Channels.xml",
                46,
                "Inputs.xml",
                25,
                "Synapses.xml",
                24,
                "Cells.xml",
                68,
                "Networks.xml",
                27,
                "PyNN.xml",
                16,
                "Simulation.xml",
                8));
    assertThat(LemsFiles.componentTypes(core)).hasSize(272);
    Element dimensions = files.get("NeuroMLCoreDimensions.xml");
    assertThat(LemsFiles.children(dimensions, "Dimension")).hasSize(24);
    assertThat(LemsFiles.children(dimensions, "Unit")).hasSize(74);
  }

  @Test
  void everyTypeAndEveryMemberThatMayBeDescribedIsDescribed() {
    for (Element type : types.values()) {
      assertThat(type.getAttribute("description").strip())
          .as(type.getAttribute("name"))
          .hasSizeGreaterThan(10)
          .matches("(?s).*[.]");
      for (Element member : LemsFiles.children(type)) {
        if (DESCRIBED.contains(member.getLocalName())) {
          assertThat(member.getAttribute("description").strip())
              .as("%s of %s", member.getAttribute("name"), type.getAttribute("name"))
              .hasSizeGreaterThan(3)
              .endsWith(".");
        }
      }
    }
  }

  @Test
  void everyExtendedReferencedAndContainedTypeExists() {
    for (Element type : types.values()) {
      for (Element element : LemsFiles.subtree(type)) {
        String referred =
            element == type ? type.getAttribute("extends") : element.getAttribute("type");
        if (!referred.isEmpty() && !referred.equals("Component")) {
          assertThat(types)
              .as("%s in %s", element.getLocalName(), type.getAttribute("name"))
              .containsKey(referred);
        }
      }
    }
  }

  @Test
  void aBaseTypeComesBeforeTheTypesThatExtendItAndIsReachedByTheIncludes() {
    for (String file : files.keySet()) {
      Set<String> known = new HashSet<>();
      Set<String> included = includes(file);
      included.remove(file);
      included.forEach(
          other ->
              LemsFiles.children(files.get(other), "ComponentType")
                  .forEach(t -> known.add(t.getAttribute("name"))));
      for (Element type : LemsFiles.children(files.get(file), "ComponentType")) {
        String base = type.getAttribute("extends");
        if (!base.isEmpty() && !(file + " " + base).equals(BASE_OUTSIDE_INCLUDES)) {
          assertThat(known).as("base of %s in %s", type.getAttribute("name"), file).contains(base);
        }
        known.add(type.getAttribute("name"));
      }
    }
  }

  @Test
  void includesReachEveryTypeFromTheEntryPointButPyNNAndSimulation() {
    assertThat(includes("NeuroML2CoreTypes.xml"))
        .containsExactlyInAnyOrder(
            "NeuroML2CoreTypes.xml",
            "Cells.xml",
            "NeuroMLCoreDimensions.xml",
            "Channels.xml",
            "NeuroMLCoreCompTypes.xml",
            "Synapses.xml",
            "Inputs.xml",
            "Networks.xml");
  }

  @Test
  void everyDimensionThatIsUsedIsDefinedAndEveryUnitHasOne() {
    List<Element> declared = everywhere("Dimension");
    Set<String> dimensions = names(declared, "name");
    assertThat(dimensions).hasSameSizeAs(declared);
    List<Element> units = everywhere("Unit");
    assertThat(names(units, "symbol")).hasSameSizeAs(units);
    assertThat(dimensions).containsAll(names(units, "dimension"));
    for (Element type : types.values()) {
      for (Element element : LemsFiles.subtree(type)) {
        String dimension = element.getAttribute("dimension");
        if (!dimension.isEmpty() && !dimension.equals("none") && !dimension.equals("*")) {
          assertThat(dimensions)
              .as("%s of %s", element.getAttribute("name"), type.getAttribute("name"))
              .contains(dimension);
        }
      }
    }
  }

  @Test
  void everyConstantIsWrittenInAUnitOfItsDimension() {
    Map<String, String> dimensionOfUnit =
        LemsFiles.children(files.get("NeuroMLCoreDimensions.xml"), "Unit").stream()
            .collect(
                Collectors.toMap(u -> u.getAttribute("symbol"), u -> u.getAttribute("dimension")));
    dimensionOfUnit.put("", "none");
    Pattern quantity = Pattern.compile("-?[0-9.]+(?:[eE]-?[0-9]+)?\\s*([A-Za-z]\\w*)?");
    for (Element type : types.values()) {
      for (Element constant : LemsFiles.children(type, "Constant")) {
        Matcher matcher = quantity.matcher(constant.getAttribute("value"));
        assertThat(matcher.matches()).as(constant.getAttribute("value")).isTrue();
        String unit = matcher.group(1) == null ? "" : matcher.group(1);
        assertThat(dimensionOfUnit.get(unit))
            .as("%s of %s", constant.getAttribute("name"), type.getAttribute("name"))
            .isEqualTo(constant.getAttribute("dimension"));
      }
    }
  }

  @Test
  void everyNameInAnEquationIsDeclared() {
    for (Element type : types.values()) {
      Set<String> values = declared(type, VALUES);
      values.add("t");
      for (Element element : LemsFiles.subtree(type)) {
        for (String attribute : expressions(element)) {
          Matcher names =
              NAME.matcher(
                  element
                      .getAttribute(attribute)
                      .replaceAll("\\.[a-z]+\\.", " ")
                      .replaceAll("[0-9.]+[eE]-?[0-9]+", " "));
          while (names.find()) {
            assertThat(values.contains(names.group()) || FUNCTIONS.contains(names.group()))
                .as(
                    "%s in %s of %s",
                    names.group(), element.getAttribute(attribute), type.getAttribute("name"))
                .isTrue();
          }
        }
      }
    }
  }

  @Test
  void dynamicsOnlyNamesVariablesExposuresPortsAndRegimesThatExist() {
    for (Element type : types.values()) {
      Map<String, Set<String>> known = new HashMap<>();
      known.put("variable", declared(type, Set.of("StateVariable")));
      known.put("exposure", declared(type, Set.of("Exposure")));
      known.put("port", declared(type, Set.of("EventPort")));
      known.put("regime", declared(type, Set.of("Regime")));
      for (Element element : LemsFiles.subtree(type)) {
        if (element.getLocalName().equals("Run")) {
          continue;
        }
        known.forEach(
            (attribute, names) -> {
              if (element.hasAttribute(attribute)) {
                assertThat(names)
                    .as(
                        "%s of %s in %s",
                        attribute, element.getLocalName(), type.getAttribute("name"))
                    .contains(element.getAttribute(attribute));
              }
            });
      }
    }
  }

  private static List<String> expressions(Element element) {
    return switch (element.getLocalName()) {
      case "DerivedParameter", "DerivedVariable", "TimeDerivative", "StateAssignment", "Assign" ->
          List.of("value");
      case "Case" -> List.of("condition", "value");
      case "OnCondition" -> List.of("test");
      default -> List.of();
    };
  }

  /** Names of the given kinds in a type, including what it inherits. */
  private Set<String> declared(Element type, Set<String> kinds) {
    Set<String> result = new HashSet<>();
    List<Element> chain = new ArrayList<>();
    for (Element t = type; t != null; t = types.get(t.getAttribute("extends"))) {
      chain.add(t);
    }
    for (Element t : chain) {
      LemsFiles.subtree(t).stream()
          .filter(e -> kinds.contains(e.getLocalName()))
          .forEach(e -> result.add(e.getAttribute("name")));
    }
    return result;
  }

  private Set<String> includes(String file) {
    Set<String> result = new LinkedHashSet<>();
    result.add(file);
    for (Element include : LemsFiles.children(files.get(file), "Include")) {
      result.addAll(includes(include.getAttribute("file")));
    }
    return result;
  }

  private List<Element> everywhere(String kind) {
    return files.values().stream()
        .flatMap(root -> LemsFiles.children(root, kind).stream())
        .toList();
  }

  private static Set<String> names(List<Element> elements, String attribute) {
    return elements.stream().map(e -> e.getAttribute(attribute)).collect(Collectors.toSet());
  }
}
