/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.type;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.ranvier.edit.DimensionWords;
import org.ranvier.edit.EditMessages;
import org.ranvier.edit.language.Knowledge;
import org.ranvier.edit.language.ValueKind;
import org.ranvier.lems.type.ComponentType;
import org.ranvier.units.Dimension;
import org.ranvier.units.UnitTable;
import org.ranvier.xml.XmlElement;

/** An attribute of a type's declaration that holds a formula, and what the formula has to be. */
public final class FormulaPlace {
  /** Elements whose formula gives a variable its value, to the attribute with the name of it. */
  private static final Map<String, String> VARIABLE =
      Map.of(
          "TimeDerivative", "variable",
          "StateAssignment", "variable",
          "DerivedVariable", "name",
          "DerivedParameter", "name",
          "ConditionalDerivedVariable", "name");

  private final ComponentType type;
  private final Knowledge knowledge;
  private final XmlElement element;
  private final boolean condition;

  private FormulaPlace(
      ComponentType type, Knowledge knowledge, XmlElement element, boolean condition) {
    this.type = type;
    this.knowledge = knowledge;
    this.element = element;
    this.condition = condition;
  }

  /** The place of a formula; empty where the attribute holds none, or its type is not known. */
  public static Optional<FormulaPlace> find(
      XmlElement element, String attribute, Knowledge knowledge) {
    Optional<ComponentType> type =
        around(element)
            .flatMap(each -> Optional.ofNullable(each.attribute("name")))
            .flatMap(knowledge.lems().types()::find);
    Optional<ValueKind> kind =
        knowledge
            .language()
            .findAttribute(knowledge.language().of(element), attribute)
            .map(each -> each.values());
    boolean condition = kind.filter(ValueKind.Test.class::isInstance).isPresent();
    boolean formula = kind.filter(ValueKind.Formula.class::isInstance).isPresent();
    return condition || formula
        ? type.map(each -> new FormulaPlace(each, knowledge, element, condition))
        : Optional.empty();
  }

  /** The declaration of the type that an element is in, or is. */
  static Optional<XmlElement> around(XmlElement element) {
    Optional<XmlElement> at = Optional.of(element);
    while (at.isPresent() && !at.get().localName().equals("ComponentType")) {
      at = at.get().parent();
    }
    return at;
  }

  public boolean isCondition() {
    return condition;
  }

  /** What the formula has to be, in words; empty where anything may be. */
  public String expected() {
    UnitTable units = knowledge.lems().units();
    Dimension dimension = dimension();
    return condition
        ? EditMessages.of("formula.condition")
        : dimension == null ? "" : DimensionWords.of(dimension, units);
  }

  /** What is wrong with a formula that may stand here. */
  public Optional<FormulaFault> check(String formula) {
    FormulaCheck check = new FormulaCheck(type, knowledge.lems());
    return condition ? check.condition(formula) : check.number(formula, dimension());
  }

  /** The names that a formula may use here, with their dimensions in words. */
  public Map<String, String> names() {
    UnitTable units = knowledge.lems().units();
    Map<String, String> names = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    new FormulaCheck(type, knowledge.lems())
        .names()
        .forEach((name, dimension) -> names.put(name, DimensionWords.of(dimension, units)));
    return names;
  }

  private @Nullable Dimension dimension() {
    XmlElement about =
        element.localName().equals("Case") ? element.parent().orElse(element) : element;
    String attribute = VARIABLE.get(about.localName());
    String name = attribute == null ? null : about.attribute(attribute);
    if (name == null) {
      return null;
    }
    Dimension own = type.findDimension(name).orElse(null);
    return own != null && about.localName().equals("TimeDerivative")
        ? own.over(Dimension.TIME)
        : own;
  }
}
