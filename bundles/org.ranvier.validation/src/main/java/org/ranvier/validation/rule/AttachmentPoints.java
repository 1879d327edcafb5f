/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.validation.rule;

import java.util.List;
import java.util.Optional;
import org.ranvier.lems.component.Component;
import org.ranvier.lems.type.TypeMember;
import org.ranvier.validation.Fixes;
import org.ranvier.validation.Model;
import org.ranvier.validation.Report;
import org.ranvier.validation.Rule;
import org.ranvier.xml.XmlAttribute;
import org.ranvier.xml.XmlElement;

/**
 * Inputs and synapses reach cells that take them: a destination is a list of attachments of the
 * cell, a cell of the target population has one, and it takes what is attached to it.
 */
public final class AttachmentPoints implements Rule {
  @Override
  public String id() {
    return "attachment-points";
  }

  @Override
  public void check(Model model, Report report) {
    Populations populations = new Populations();
    for (XmlElement list : model.elements("inputList")) {
      Optional<Component> input = referred(model, list, "component");
      Optional<Component> cell = cellOf(model, populations, list, list.attribute("population"));
      list.findAttribute("component").ifPresent(name -> check(name, cell, input, report));
      list.elements().forEach(each -> checkDestination(each, cell, report));
    }
    for (XmlElement each : model.elements("explicitInput")) {
      Optional<Component> cell =
          cellOf(model, populations, each, populationOf(each.attribute("target")));
      Optional<Component> input = referred(model, each, "input");
      each.findAttribute("input").ifPresent(name -> check(name, cell, input, report));
      checkDestination(each, cell, report);
    }
    for (XmlElement projection : model.elements("projection")) {
      Optional<Component> cell =
          cellOf(model, populations, projection, projection.attribute("postsynapticPopulation"));
      Optional<Component> synapse = referred(model, projection, "synapse");
      projection.findAttribute("synapse").ifPresent(n -> check(n, cell, synapse, report));
    }
  }

  private static Optional<Component> referred(Model model, XmlElement element, String attribute) {
    return model.findComponent(element).flatMap(each -> each.findReference(attribute));
  }

  private static String populationOf(@org.jspecify.annotations.Nullable String path) {
    return path == null ? "" : Networks.findPath(path).map(CellPath::population).orElse(path);
  }

  private static Optional<Component> cellOf(
      Model model,
      Populations populations,
      XmlElement element,
      @org.jspecify.annotations.Nullable String population) {
    return Networks.findNetwork(element)
        .filter(network -> population != null)
        .flatMap(network -> populations.find(network, String.valueOf(population)))
        .flatMap(model::findComponent)
        .flatMap(each -> each.findReference("component"));
  }

  private static List<String> attachmentsOf(Component cell) {
    return cell.type().members(TypeMember.Attachments.class).stream()
        .map(TypeMember.Attachments::name)
        .toList();
  }

  private static void check(
      XmlAttribute name, Optional<Component> cell, Optional<Component> attached, Report report) {
    if (cell.isEmpty() || attached.isEmpty()) {
      return;
    }
    var lists = cell.get().type().members(TypeMember.Attachments.class);
    boolean shaped = Shape.CELLS.contains(cell.get().type().name());
    if (lists.isEmpty() && !shaped && !takesEvents(cell.get(), attached.get())) {
      report.error(
          name,
          "%s cannot reach %s, which takes no currents and no synapses"
              .formatted(attached.get(), cell.get()));
      return;
    }
    if (lists.isEmpty()) {
      return;
    }
    boolean unitless = attached.get().isA("basePointCurrentDL");
    boolean known = unitless || attached.get().isA("basePointCurrent");
    if (known && lists.stream().noneMatch(list -> isUnitless(list.type()) == unitless) && !shaped) {
      report.error(
          name,
          "%s gives %s; %s takes %s"
              .formatted(
                  attached.get(),
                  unitless ? "a current without a unit" : "a current with a unit",
                  cell.get(),
                  unitless
                      ? "one with a unit, as of pulseGenerator"
                      : "one without, as of pulseGeneratorDL"));
    }
  }

  private static boolean isUnitless(String type) {
    return type.endsWith("DL");
  }

  /** A source of spikes may drive a component by events alone. */
  private static boolean takesEvents(Component cell, Component attached) {
    return !attached.isA("baseSynapse")
        && !Networks.outPorts(attached).isEmpty()
        && cell.type().eventPorts().stream().anyMatch(port -> !port.out());
  }

  private static void checkDestination(
      XmlElement element, Optional<Component> cell, Report report) {
    Optional<XmlAttribute> destination = element.findAttribute("destination");
    if (cell.isPresent() && destination.isPresent()) {
      List<String> known = attachmentsOf(cell.get());
      if (!known.isEmpty() && !known.contains(destination.get().value())) {
        String only = known.size() == 1 ? "; " + known.getFirst() + " is expected" : "";
        report.error(
            destination.get(),
            "%s has nothing named %s that inputs could be attached to%s"
                .formatted(cell.get(), destination.get().value(), only),
            known.size() == 1
                ? Optional.of(Fixes.replaceValue(destination.get(), known.getFirst()))
                : Fixes.nearest(destination.get(), known));
      }
    }
  }
}
