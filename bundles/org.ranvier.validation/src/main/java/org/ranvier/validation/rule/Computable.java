/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.validation.rule;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.ranvier.lems.component.Component;
import org.ranvier.lems.component.LemsModel;
import org.ranvier.validation.ComponentRule;
import org.ranvier.validation.Model;
import org.ranvier.validation.Report;
import org.ranvier.xml.ModelProblem;
import org.ranvier.xml.XmlDocument;

/**
 * It can be worked out what channels, synapses, inputs, cells and mechanisms compute: what their
 * formulas and selections ask for is there. Speaks where no other rule has found why not.
 */
public final class Computable implements ComponentRule {
  private static final Set<String> KINDS =
      Set.of(
          "baseIonChannel",
          "basePointCurrent",
          "basePointCurrentDL",
          "concentrationModel",
          "baseSpikeSource",
          "baseChannelDensity");

  @Override
  public String id() {
    return "computable";
  }

  @Override
  public boolean isLastResort() {
    return true;
  }

  @Override
  public Optional<Consumer<Component>> looking(Model model, Report report) {
    if (!model.isComplete() || model.findLems().map(LemsModel::problems).orElseThrow().size() > 0) {
      return Optional.empty(); // what is missing is missing for a reason that was told
    }
    Set<String> own = new HashSet<>();
    model.files().stream().map(XmlDocument::fileName).forEach(own::add);
    return Optional.of(
        component -> {
          boolean alone = component.parent().isEmpty() || component.isA("baseChannelDensity");
          if (alone && computes(component)) {
            model.problemOf(component).ifPresent(each -> report(component, each, own, report));
          }
        });
  }

  private static boolean computes(Component component) {
    boolean cell = component.isA("baseCell") && !Mechanisms.isShaped(component);
    return cell || KINDS.stream().anyMatch(component::isA);
  }

  private static void report(
      Component component, ModelProblem problem, Set<String> own, Report report) {
    boolean here = own.contains(problem.location().file());
    report.error(
        here ? problem.location() : component.location(), problem.message(), Optional.empty());
  }
}
