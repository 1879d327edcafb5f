/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.validation.rule;

import java.util.Optional;
import org.ranvier.lems.component.Component;
import org.ranvier.validation.Fix;
import org.ranvier.validation.Fixes;
import org.ranvier.validation.Model;
import org.ranvier.validation.Report;
import org.ranvier.validation.Rule;
import org.ranvier.xml.XmlElement;

/**
 * A network with channels that depend on the temperature (Q10, Nernst potentials, GHK currents)
 * states it; simulators assume different ones where it does not.
 */
public final class TemperatureStated implements Rule {
  private static final String TEMPERATURE = "temperature";

  @Override
  public String id() {
    return "temperature-stated";
  }

  @Override
  public void check(Model model, Report report) {
    for (Component network : model.componentsOf("network")) {
      boolean around =
          network
              .parent()
              .filter(
                  p ->
                      p.findValue(TEMPERATURE).isPresent()
                          || p.type().findExposedDimension(TEMPERATURE).isPresent())
              .isPresent();
      if (network.findValue(TEMPERATURE).isEmpty() && !around) {
        Mechanisms.of(model, network).stream()
            .filter(each -> Mechanisms.requiredBy(model, each).contains(TEMPERATURE))
            .findFirst()
            .ifPresent(each -> report(network, each, report));
      }
    }
  }

  private static void report(Component network, Component depending, Report report) {
    report.warning(
        network.element(),
        "%s depends on the temperature, and %s states none; type=\"networkWithTemperature\" temperature=\"…\" is expected, else simulators assume their own (mostly 6.3 degC)"
            .formatted(depending, network),
        fix(network.element()));
  }

  private static Optional<Fix> fix(XmlElement network) {
    if (!network.localName().equals("network") || network.findAttribute("type").isPresent()) {
      return Optional.empty();
    }
    return Optional.of(
        Fixes.addAttributes(
            Fix.Title.of(Fix.Title.Words.STATE, "6.3 degC"),
            network,
            "type=\"networkWithTemperature\" temperature=\"6.3 degC\""));
  }
}
