/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.validation.rule;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ranvier.lems.component.Component;
import org.ranvier.units.Quantity;
import org.ranvier.units.QuantityFormatException;
import org.ranvier.units.UnitTable;
import org.ranvier.validation.Fix;
import org.ranvier.validation.Fixes;
import org.ranvier.validation.Model;
import org.ranvier.validation.Report;
import org.ranvier.validation.Rule;
import org.ranvier.xml.XmlAttribute;

/**
 * What a simulation shows and writes exists: the paths of lines and columns lead to quantities,
 * those of event selections to something that sends events, and a scale is of the dimension of the
 * quantity that it scales.
 */
public final class RecordedQuantities implements Rule {
  @Override
  public String id() {
    return "recorded-quantities";
  }

  @Override
  public void check(Model model, Report report) {
    if (!model.isComplete()) {
      return;
    }
    for (Component simulation : model.componentsOf("Simulation")) {
      QuantityPath.networkOf(simulation)
          .ifPresent(network -> check(model, simulation, network, report));
    }
  }

  private static void check(Model model, Component simulation, Component network, Report report) {
    QuantityPath paths = new QuantityPath(model, network);
    UnitTable units = model.findLems().orElseThrow().units();
    for (Component output : simulation.children()) {
      for (Component asking : output.children()) {
        asking
            .element()
            .findAttribute("quantity")
            .ifPresent(path -> checkQuantity(path, paths.follow(path.value()), units, report));
        asking
            .element()
            .findAttribute("select")
            .ifPresent(path -> checkSender(path, paths.follow(path.value()), report));
      }
    }
  }

  private static void checkQuantity(
      XmlAttribute path, QuantityPath.End end, UnitTable units, Report report) {
    switch (end) {
      case QuantityPath.Lost lost -> report(path, lost, report);
      case QuantityPath.ToInstance(Component component) ->
          report.error(
              path,
              "%s leads to %s; a quantity of it is expected, e.g. %s/v"
                  .formatted(path.value(), component, path.value()));
      case QuantityPath.Leads leads -> checkScale(path, leads, units, report);
      case QuantityPath.Open open -> {}
    }
  }

  private static void checkScale(
      XmlAttribute path, QuantityPath.Leads leads, UnitTable units, Report report) {
    Optional<XmlAttribute> scale = path.element().findAttribute("scale");
    if (scale.isEmpty()) {
      return;
    }
    try {
      Quantity written = Quantity.parse(scale.get().value(), units);
      if (!leads.dimension().isNone()
          && !written.dimension().isNone()
          && !written.dimension().equals(leads.dimension())) {
        report.warning(
            scale.get(),
            "the scale %s is %s; %s is %s"
                .formatted(
                    scale.get().value(),
                    units.describe(written.dimension()),
                    path.value(),
                    units.describe(leads.dimension())),
            units
                .findLikelyUnit(leads.dimension(), written.unit())
                .map(unit -> Fixes.replaceValue(scale.get(), "1" + unit.symbol())));
      }
    } catch (QuantityFormatException e) {
      // The rule on LEMS speaks about values that cannot be read.
    }
  }

  private static void checkSender(XmlAttribute path, QuantityPath.End end, Report report) {
    switch (end) {
      case QuantityPath.Lost lost -> report(path, lost, report);
      case QuantityPath.Leads leads ->
          report.error(
              path,
              "%s leads to a quantity; a cell that sends events is expected"
                  .formatted(path.value()));
      case QuantityPath.ToInstance(Component component) ->
          path.element()
              .findAttribute("eventPort")
              .filter(port -> !Networks.sends(component, port.value()))
              .ifPresent(
                  port ->
                      report.error(
                          port,
                          "%s sends no events at a port %s%s"
                              .formatted(
                                  component,
                                  port.value(),
                                  Fixes.hint(port.value(), Networks.outPorts(component))),
                          Fixes.nearest(port, Networks.outPorts(component))));
      case QuantityPath.Open open -> {}
    }
  }

  private static void report(XmlAttribute path, QuantityPath.Lost lost, Report report) {
    String hint = lost.nearest().map(each -> "; did you mean " + each + "?").orElse("");
    report.error(
        path,
        "%s leads nowhere: %s%s".formatted(path.value(), lost.message(), hint),
        lost.nearest().map(each -> replaceStep(path, lost.step(), each)));
  }

  private static Fix replaceStep(XmlAttribute path, String step, String other) {
    Pattern whole = Pattern.compile("(?<![A-Za-z0-9_])" + Pattern.quote(step) + "(?![A-Za-z0-9_])");
    return Fixes.replaceValue(
        path, whole.matcher(path.value()).replaceFirst(Matcher.quoteReplacement(other)));
  }
}
