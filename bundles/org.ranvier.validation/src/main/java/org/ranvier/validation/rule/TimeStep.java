/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.validation.rule;

import java.util.Optional;
import org.ranvier.lems.component.Component;
import org.ranvier.validation.Model;
import org.ranvier.validation.Report;
import org.ranvier.validation.Rule;
import org.ranvier.validation.rule.TimeConstants.Fastest;
import org.ranvier.xml.XmlAttribute;

/**
 * The step of a simulation is shorter than twice the fastest time constant in it, from which on
 * explicit methods run away and the results of others depend on the step.
 */
public final class TimeStep implements Rule {
  /** Forward Euler's limit of stability, in time constants. */
  private static final double RUNAWAY = 2;

  @Override
  public String id() {
    return "time-step";
  }

  @Override
  public void check(Model model, Report report) {
    if (!model.isComplete()) {
      return;
    }
    for (Component simulation : model.componentsOf("Simulation")) {
      Optional<Component> network = QuantityPath.networkOf(simulation);
      Optional<Double> step = simulation.findValue("step").map(Component.Value::si);
      Optional<XmlAttribute> written = simulation.element().findAttribute("step");
      if (network.isPresent() && step.isPresent() && written.isPresent() && step.get() > 0) {
        check(model, network.get(), step.get(), written.get(), report);
      }
    }
  }

  private static void check(
      Model model, Component network, double step, XmlAttribute written, Report report) {
    double kelvin = network.findValue("temperature").map(Component.Value::si).orElse(0.0);
    Optional<Fastest> fastest = Optional.empty();
    String owner = "";
    for (Component each : Mechanisms.of(model, network)) {
      Optional<Fastest> own =
          model.findSystem(each).flatMap(system -> new TimeConstants(system, kelvin).fastest());
      if (own.isPresent() && (fastest.isEmpty() || own.get().seconds() < fastest.get().seconds())) {
        fastest = own;
        owner = each.toString();
      }
    }
    if (fastest.isPresent() && step > RUNAWAY * fastest.get().seconds()) {
      report(written, fastest.get(), owner, report);
    }
  }

  private static void report(XmlAttribute written, Fastest fastest, String owner, Report report) {
    String where = fastest.volts().map(v -> " at %.0f mV".formatted(v * 1e3)).orElse("");
    report.warning(
        written,
        "the step is %s; the fastest time constant is %.2g ms (%s of %s%s), a step below it is expected"
            .formatted(written.value(), fastest.seconds() * 1e3, fastest.state(), owner, where));
  }
}
