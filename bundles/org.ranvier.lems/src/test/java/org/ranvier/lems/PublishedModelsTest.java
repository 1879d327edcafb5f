/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lems;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ranvier.lems.component.Component;
import org.ranvier.lems.component.CoreTypes;
import org.ranvier.lems.component.LemsModel;
import org.ranvier.lems.expression.ExpressionPrinter;
import org.ranvier.lems.flat.FlatSystem;
import org.ranvier.lems.flat.Flattener;
import org.ranvier.xml.ModelProblemException;
import org.ranvier.xml.XmlDocument;
import org.ranvier.xml.include.IncludeReader;

class PublishedModelsTest {
  /** Networks and what connects or places things in them are instantiated natively. */
  private static final Set<String> NETWORK_LEVEL =
      Set.of(
          "network",
          "baseTissue",
          "basePopulation",
          "instance",
          "projection",
          "explicitConnection",
          "connection",
          "electricalProjection",
          "electricalConnection",
          "electricalConnectionInstance",
          "continuousProjection",
          "continuousConnection",
          "continuousConnectionInstance",
          "explicitInput",
          "inputList",
          "input",
          "Simulation",
          "morphology");

  /** Problems that the published files themselves have: what they include is not there. */
  private static boolean isKnown(String message) {
    return message.startsWith("there is no file ") || message.contains("is an HDF5 file");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "NeuroML2/LEMSexamples/LEMS_NML2_Ex0_IaF.xml",
        "NeuroML2/LEMSexamples/LEMS_NML2_Ex1_HH.xml",
        "NeuroML2/LEMSexamples/LEMS_NML2_Ex2_Izh.xml",
        "NeuroML2/LEMSexamples/LEMS_NML2_Ex3_Net.xml",
        "NeuroML2/LEMSexamples/LEMS_NML2_Ex5_DetCell.xml",
        "NeuroML2/LEMSexamples/LEMS_NML2_Ex9_FN.xml",
        "NeuroML2/LEMSexamples/LEMS_NML2_Ex25_MultiComp.xml",
        "NeuroML2/LEMSexamples/morphologies/LEMS_pyrfull_in.xml",
        "IzhikevichModel/NeuroML2/LEMS_2007One.xml",
        "WangBuzsaki1996/NeuroML2/LEMS/LEMS_WangBuzsaki.xml",
        "PospischilEtAl2008/NeuroML2/cells/RS/LEMS_RS.xml",
      })
  void targetsAreSoundAndFlatten(String file) {
    LemsModel model = LemsModel.read(Models.corpus().resolve(file)).sound();
    assertThat(model.targetComponent().isA("Simulation")).isTrue();
    List<String> failures = new ArrayList<>();
    int flattened = flattenAll(model, model.components(), new HashSet<>(), failures);
    assertThat(failures).isEmpty();
    assertThat(flattened).isPositive();
  }

  @Test
  void everyPublishedModelReadsAndItsComponentsFlatten() throws IOException {
    Path corpus = Models.corpus();
    Map<Path, XmlDocument> cache = new HashMap<>();
    IncludeReader reader =
        new IncludeReader(
            CoreTypes.library(), path -> cache.computeIfAbsent(path, XmlDocument::read));
    Set<String> seen = new HashSet<>();
    List<String> problems = new ArrayList<>();
    int flattened = 0;
    for (Path file : models(corpus)) {
      LemsModel model = LemsModel.of(reader.read(file));
      List<String> own = Models.messages(model);
      boolean incomplete = own.stream().anyMatch(PublishedModelsTest::isKnown);
      own.stream()
          .filter(message -> !isKnown(message) && !incomplete)
          .forEach(message -> problems.add(file + ": " + message));
      if (!incomplete) {
        flattened += flattenAll(model, model.components(), seen, problems);
      }
    }
    assertThat(problems).isEmpty();
    assertThat(flattened).isGreaterThan(1000);
  }

  private static List<Path> models(Path corpus) throws IOException {
    try (Stream<Path> files = Files.walk(corpus)) {
      return files
          .filter(Files::isRegularFile)
          .filter(PublishedModelsTest::isModel)
          .sorted()
          .toList();
    }
  }

  /** Files that stand for themselves: a cell alone may need what the file including it brings. */
  private static boolean isModel(Path file) {
    String name = String.valueOf(file.getFileName());
    return (name.startsWith("LEMS_") && name.endsWith(".xml"))
        || name.endsWith(".net.nml")
        || name.endsWith(".channel.nml");
  }

  private static int flattenAll(
      LemsModel model, List<Component> components, Set<String> seen, List<String> failures) {
    int flattened = 0;
    for (Component component : components) {
      if (!seen.add(component.location().toString())) {
        continue;
      }
      if (NETWORK_LEVEL.stream().noneMatch(component::isA)) {
        flattened += flatten(model, component, failures);
      }
      if (component.isA("cell")
          || component.isA("biophysicalProperties")
          || component.isA("membraneProperties")) {
        flattened += flattenAll(model, component.children(), seen, failures);
      }
    }
    return flattened;
  }

  private static int flatten(LemsModel model, Component component, List<String> failures) {
    // A cell of several segments has no equations of its own: it is cut into control volumes.
    if (component.isA("cell") && component.child("morphology").children("segments").size() > 1) {
      return 0;
    }
    try {
      FlatSystem system = new Flattener(model).flatten(component);
      Set<String> known = new HashSet<>(system.variables().keySet());
      known.add("t");
      for (FlatSystem.Derived derived : system.derived()) {
        assertThat(known)
            .as(ExpressionPrinter.print(derived.value()))
            .containsAll(org.ranvier.lems.expression.Expressions.variables(derived.value()));
      }
      return 1;
    } catch (ModelProblemException e) {
      failures.add(e.report());
      return 0;
    }
  }
}
