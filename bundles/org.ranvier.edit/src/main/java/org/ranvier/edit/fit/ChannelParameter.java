/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.fit;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ranvier.edit.channel.Channel;
import org.ranvier.edit.channel.Gate;
import org.ranvier.edit.channel.GatePart;
import org.ranvier.edit.form.ElementPath;
import org.ranvier.edit.form.NumberAndUnit;
import org.ranvier.lems.component.Component;
import org.ranvier.units.Quantity;
import org.ranvier.units.Unit;
import org.ranvier.units.UnitTable;
import org.ranvier.xml.XmlAttribute;
import org.ranvier.xml.XmlDocument;
import org.ranvier.xml.edit.ElementEdits;
import org.ranvier.xml.edit.TextChange;

/**
 * A number of a channel as it is written: a rate, a midpoint, a time constant.
 *
 * @param path in the system of the channel, such as {@code m/forwardRate/midpoint}
 * @param element that has it
 * @param attribute its name
 * @param spelt as it is written; its unit stays
 * @param unit the same as it is known
 * @param si its value in SI units
 */
public record ChannelParameter(
    String path, ElementPath element, String attribute, NumberAndUnit spelt, Unit unit, double si) {

  /**
   * What can be changed in the rates, steady states and time constants of a channel, in the order
   * of the text. What is not written there, or in no known unit, is left out.
   *
   * @param units of the model
   */
  public static List<ChannelParameter> of(Channel channel, UnitTable units) {
    List<ChannelParameter> found = new ArrayList<>();
    XmlDocument document = channel.component().element().document();
    for (Gate gate : channel.gates()) {
      for (GatePart part : gate.parts()) {
        if (part.component().element().document() == document) {
          for (XmlAttribute each : part.component().element().attributes()) {
            of(part, each, units)
                .filter(it -> found.stream().noneMatch(other -> other.path.equals(it.path)))
                .ifPresent(found::add);
          }
        }
      }
    }
    return found;
  }

  private static Optional<ChannelParameter> of(
      GatePart part, XmlAttribute attribute, UnitTable units) {
    Component component = part.component();
    NumberAndUnit spelt = NumberAndUnit.of(attribute.value());
    Optional<Unit> unit =
        spelt.unit().isEmpty() ? Optional.of(Unit.NONE) : units.findUnit(spelt.unit());
    if (spelt.number().isEmpty() || unit.isEmpty()) {
      return Optional.empty();
    }
    return component
        .findValue(attribute.name())
        .filter(value -> value.dimension().equals(unit.get().dimension()))
        .map(
            value ->
                new ChannelParameter(
                    part.path() + "/" + attribute.name(),
                    ElementPath.of(component.element()),
                    attribute.name(),
                    spelt,
                    unit.get(),
                    value.si()));
  }

  /** A value in the unit in which it is written. */
  public double inUnit(double inSi) {
    return unit.fromSi(inSi);
  }

  /** A value in SI units. */
  public double inSi(double inUnit) {
    return unit.toSi(inUnit);
  }

  /** A value as it is written, with so many significant digits. */
  public String text(double inSi, int digits) {
    BigDecimal rounded = new BigDecimal(inUnit(inSi)).round(new MathContext(digits));
    return Quantity.plain(rounded) + spelt.space() + spelt.unit();
  }

  /**
   * The change of the text that gives it another spelling; none where it is that already.
   *
   * @return empty where its element is not there any more
   */
  Optional<TextChange> change(XmlDocument document, ElementEdits edits, String text) {
    return element
        .findIn(document)
        .map(each -> edits.setAttribute(each, attribute, text, List.of()));
  }
}
