/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.validation.rule;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.ranvier.lems.component.Component;
import org.ranvier.lems.component.LemsModel;
import org.ranvier.lems.type.TypeMember;
import org.ranvier.units.Dimension;
import org.ranvier.units.Quantity;
import org.ranvier.units.QuantityFormatException;
import org.ranvier.units.UnitTable;
import org.ranvier.validation.ComponentRule;
import org.ranvier.validation.Fix;
import org.ranvier.validation.Fixes;
import org.ranvier.validation.Model;
import org.ranvier.validation.Report;
import org.ranvier.xml.XmlAttribute;

/**
 * Values are of the size that such quantities have in neurons: a potential of -65 V was meant to be
 * -65 mV. Durations, delays, time constants and capacitances are not negative.
 */
public final class PlausibleValues implements ComponentRule {
  /** Bounds in SI units, far beyond what models use on purpose. */
  private record Bounds(double low, double high) {
    boolean hold(double si) {
      return si >= low && si <= high;
    }
  }

  private static final Map<String, Bounds> BY_DIMENSION =
      Map.ofEntries(
          Map.entry("voltage", new Bounds(-1, 1)),
          Map.entry("current", new Bounds(-1e-3, 1e-3)),
          Map.entry("time", new Bounds(-1e5, 1e7)),
          Map.entry("conductance", new Bounds(-1e-2, 1e-2)),
          Map.entry("conductanceDensity", new Bounds(-1e5, 1e5)),
          Map.entry("capacitance", new Bounds(0, 1e-5)),
          Map.entry("specificCapacitance", new Bounds(1e-4, 10)),
          Map.entry("resistivity", new Bounds(1e-3, 1e3)),
          Map.entry("temperature", new Bounds(250, 330)),
          Map.entry("concentration", new Bounds(0, 1e5)));

  /** Names of times that must not be negative. */
  private static final List<String> NOT_NEGATIVE =
      List.of("delay", "duration", "period", "refract", "interval");

  @Override
  public String id() {
    return "plausible-values";
  }

  @Override
  public Optional<Consumer<Component>> looking(Model model, Report report) {
    return model.findLems().map(LemsModel::units).map(units -> each -> check(each, units, report));
  }

  private static void check(Component component, UnitTable units, Report report) {
    for (TypeMember.Parameter parameter : component.type().parameters()) {
      component
          .element()
          .findAttribute(parameter.name())
          .ifPresent(each -> check(component, each, units, report));
    }
  }

  private static void check(
      Component component, XmlAttribute attribute, UnitTable units, Report report) {
    Optional<Component.Value> value = component.findValue(attribute.name());
    if (value.isEmpty()
        || value.get().dimension().isNone()
        || component.type().findDimension(attribute.name()).isEmpty()) {
      return;
    }
    double si = value.get().si();
    String dimension = units.findName(value.get().dimension()).orElse("");
    String owner = attribute.name() + " of " + component;
    if (value.get().dimension().equals(Dimension.TIME) && !checkTime(attribute, si, report)) {
      return;
    }
    if (dimension.equals("capacitance") && si < 0) {
      report.warning(
          attribute,
          "%s is %s; a capacitance above zero is expected".formatted(owner, attribute.value()));
      return;
    }
    Bounds bounds = BY_DIMENSION.get(dimension);
    if (bounds != null && !bounds.hold(si)) {
      Optional<Fix> fix = smaller(attribute, bounds, units);
      String hint = fix.map(f -> "; was " + f.written() + " meant?").orElse("");
      report.warning(
          attribute,
          "%s is %s, which no neuron has%s".formatted(owner, attribute.value(), hint),
          fix);
    }
  }

  /** Whether a time is fine so far. */
  private static boolean checkTime(XmlAttribute attribute, double si, Report report) {
    String name = attribute.name().toLowerCase(Locale.ROOT);
    if (si < 0 && NOT_NEGATIVE.stream().anyMatch(name::contains)) {
      report.warning(
          attribute,
          "%s is %s; a time of zero or more is expected"
              .formatted(attribute.name(), attribute.value()));
      return false;
    }
    if (si < 0 && (name.startsWith("tau") || name.endsWith("tau"))) {
      report.warning(
          attribute,
          "%s is %s; a time constant above zero is expected"
              .formatted(attribute.name(), attribute.value()));
      return false;
    }
    return true;
  }

  /** As it is spelt, but for the unit. */
  private static String inUnit(XmlAttribute attribute, Quantity written, Quantity meant) {
    String value = attribute.value().strip();
    String number = value.substring(0, value.length() - written.unit().symbol().length());
    return number + meant.unit().symbol();
  }

  /** The same number in a smaller unit of the dimension in which it would be usual. */
  private static Optional<Fix> smaller(XmlAttribute attribute, Bounds bounds, UnitTable units) {
    try {
      Quantity written = Quantity.parse(attribute.value(), units);
      return units.unitsOf(written.dimension()).stream()
          .filter(unit -> unit.symbol().endsWith(written.unit().symbol()))
          .filter(unit -> unit.factor() < written.unit().factor())
          .map(unit -> new Quantity(written.value(), unit))
          .filter(each -> bounds.hold(each.si()))
          .findFirst()
          .map(each -> Fixes.replaceValue(attribute, inUnit(attribute, written, each)));
    } catch (QuantityFormatException e) {
      return Optional.empty();
    }
  }
}
