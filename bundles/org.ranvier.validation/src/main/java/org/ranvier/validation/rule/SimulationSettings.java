/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.validation.rule;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ranvier.lems.component.Component;
import org.ranvier.units.Suggestion;
import org.ranvier.validation.Fixes;
import org.ranvier.validation.Model;
import org.ranvier.validation.Report;
import org.ranvier.validation.Rule;
import org.ranvier.xml.XmlAttribute;
import org.ranvier.xml.XmlElement;

/**
 * A simulation lasts some time and advances in smaller steps; its output files have names of their
 * own and a known format, its plots a range; and what a LEMS file runs is a simulation.
 */
public final class SimulationSettings implements Rule {
  private static final double MANY_STEPS = 1e9;
  private static final Set<String> FORMATS = Set.of("TIME_ID", "ID_TIME");

  @Override
  public String id() {
    return "simulation-settings";
  }

  @Override
  public void check(Model model, Report report) {
    for (Component simulation : model.componentsOf("Simulation")) {
      checkTime(simulation, report);
      checkFiles(simulation, report);
      for (Component display : simulation.children("displays")) {
        checkRange(display, "xmin", "xmax", report);
        checkRange(display, "ymin", "ymax", report);
      }
    }
    model.elements("Target").forEach(target -> checkTarget(model, target, report));
  }

  private static void checkTarget(Model model, XmlElement target, Report report) {
    Optional<XmlAttribute> name = target.findAttribute("component");
    Optional<Component> component =
        name.flatMap(each -> model.findLems().flatMap(lems -> lems.find(each.value())));
    if (component.isPresent() && component.get().type().simulation().isEmpty()) {
      Optional<String> simulation =
          model.componentsOf("Simulation").stream().map(Component::name).findFirst();
      report.error(
          name.get(),
          "%s is no simulation; the id of a <Simulation> is expected%s"
              .formatted(
                  component.get(),
                  simulation.map(each -> "; did you mean " + each + "?").orElse("")),
          simulation.map(each -> Fixes.replaceValue(name.get(), each)));
    }
  }

  private static void checkTime(Component simulation, Report report) {
    Optional<Double> step = simulation.findValue("step").map(Component.Value::si);
    Optional<Double> length = simulation.findValue("length").map(Component.Value::si);
    Optional<XmlAttribute> written = simulation.element().findAttribute("step");
    if (step.isPresent() && written.isPresent() && !(step.get() > 0)) {
      report.error(
          written.get(),
          "the step is %s; a time above zero is expected".formatted(written.get().value()));
    } else if (length.isPresent() && !(length.get() > 0)) {
      simulation
          .element()
          .findAttribute("length")
          .ifPresent(
              each ->
                  report.error(
                      each,
                      "the length is %s; a time above zero is expected".formatted(each.value())));
    } else if (step.isPresent() && length.isPresent() && written.isPresent()) {
      compare(written.get(), step.get(), length.get(), report);
    }
  }

  private static void compare(XmlAttribute written, double step, double length, Report report) {
    if (step > length) {
      report.error(
          written,
          "the step of %s is longer than the whole simulation of %s; a shorter one is expected"
              .formatted(written.value(), written.element().attribute("length")));
    } else if (length / step > MANY_STEPS) {
      report.warning(
          written,
          "%s in steps of %s are %.1g steps; fewer are expected of a run that somebody waits for"
              .formatted(written.element().attribute("length"), written.value(), length / step));
    }
  }

  private static void checkFiles(Component simulation, Report report) {
    Map<String, XmlElement> names = new HashMap<>();
    for (Component output : simulation.children()) {
      XmlElement element = output.element();
      if (output.isA("OutputFile") || output.isA("EventOutputFile")) {
        Optional<XmlAttribute> name = element.findAttribute("fileName");
        if (name.isEmpty() || name.get().value().isBlank()) {
          report.error(
              element, "%s has no fileName; a name of a file is expected".formatted(output));
        } else {
          XmlElement before = names.putIfAbsent(name.get().value().strip(), element);
          if (before != null) {
            report.warning(
                name.get(),
                "%s is written by <%s> of line %d as well, so one of them is lost"
                    .formatted(name.get().value(), before.name(), before.location().line()));
          }
        }
        element.findAttribute("format").ifPresent(each -> checkFormat(each, report));
      }
    }
  }

  private static void checkFormat(XmlAttribute format, Report report) {
    if (!FORMATS.contains(format.value().strip())) {
      String nearest = Suggestion.closest(format.value(), FORMATS).orElse("TIME_ID");
      report.error(
          format,
          "%s was found; TIME_ID or ID_TIME is expected".formatted(format.value()),
          Optional.of(Fixes.replaceValue(format, nearest)));
    }
  }

  private static void checkRange(Component display, String from, String to, Report report) {
    Optional<Double> low = display.findValue(from).map(Component.Value::si);
    Optional<Double> high = display.findValue(to).map(Component.Value::si);
    if (low.isPresent() && high.isPresent() && low.get() >= high.get()) {
      display
          .element()
          .findAttribute(to)
          .ifPresent(
              each ->
                  report.warning(
                      each,
                      "the plot ends at %s and starts at %s; more is expected"
                          .formatted(each.value(), display.element().attribute(from))));
    }
  }
}
