/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.validation.rule;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.ranvier.lems.expression.ExpressionParser;
import org.ranvier.lems.expression.ExpressionSyntaxException;
import org.ranvier.lems.expression.Expressions;
import org.ranvier.validation.Fixes;
import org.ranvier.validation.Model;
import org.ranvier.validation.Report;
import org.ranvier.validation.Rule;
import org.ranvier.xml.XmlAttribute;
import org.ranvier.xml.XmlElement;

/**
 * A density that varies along the cell varies in a quantity that it has, with an inhomogeneous
 * parameter that exists, by a formula of that parameter's variable.
 */
public final class InhomogeneousParameters implements Rule {
  private static final List<String> QUANTITIES = List.of("condDensity", "permeability");

  @Override
  public String id() {
    return "inhomogeneous-parameters";
  }

  @Override
  public void check(Model model, Report report) {
    for (XmlElement cell : model.elements(Shape.CELLS)) {
      Optional<Shape> shape = Shape.ofCell(model, cell);
      if (shape.isPresent()) {
        Map<String, XmlElement> parameters = parametersOf(shape.get());
        Shape.BIOPHYSICS.stream()
            .flatMap(name -> Shape.part(model, cell, name).stream())
            .forEach(biophysics -> check(biophysics, shape.get(), parameters, report));
      }
    }
  }

  private static Map<String, XmlElement> parametersOf(Shape shape) {
    Map<String, XmlElement> found = new LinkedHashMap<>();
    for (XmlElement group : shape.groups().values()) {
      for (XmlElement parameter : group.elements("inhomogeneousParameter")) {
        String id = parameter.attribute("id");
        if (id != null) {
          found.put(id, parameter);
        }
      }
    }
    return found;
  }

  private static void check(
      XmlElement biophysics, Shape shape, Map<String, XmlElement> parameters, Report report) {
    for (XmlElement variable : biophysics.descendants()) {
      if (variable.localName().equals("variableParameter")) {
        checkQuantity(variable, report);
        Optional<XmlElement> value = variable.findElement("inhomogeneousValue");
        if (value.isEmpty()) {
          report.error(
              variable,
              "<inhomogeneousValue> is missing from <variableParameter>; it says how %s varies"
                  .formatted(
                      Objects.requireNonNullElse(variable.attribute("parameter"), "the density")));
        } else {
          checkValue(value.get(), shape, parameters, report);
        }
      }
    }
  }

  private static void checkQuantity(XmlElement variable, Report report) {
    boolean permeability =
        variable.parent().filter(each -> each.localName().contains("GHK")).isPresent();
    String expected = QUANTITIES.get(permeability ? 1 : 0);
    variable
        .findAttribute("parameter")
        .filter(each -> !each.value().equals(expected))
        .ifPresent(
            each ->
                report.error(
                    each,
                    "%s was found; %s is what can vary in this density"
                        .formatted(each.value(), expected),
                    Optional.of(Fixes.replaceValue(each, expected))));
  }

  private static void checkValue(
      XmlElement value, Shape shape, Map<String, XmlElement> parameters, Report report) {
    Optional<XmlAttribute> name = value.findAttribute("inhomogeneousParameter");
    if (name.isEmpty()) {
      return;
    }
    XmlElement parameter = parameters.get(name.get().value());
    if (parameter == null) {
      References.unknown(
          report,
          name.get(),
          "inhomogeneous parameter",
          "in the segment groups of " + shape.owner(),
          parameters.keySet());
      return;
    }
    String variable = parameter.attribute("variable");
    value
        .findAttribute("value")
        .ifPresent(formula -> checkFormula(formula, variable == null ? "p" : variable, report));
  }

  private static void checkFormula(XmlAttribute formula, String variable, Report report) {
    try {
      Set<String> others =
          new TreeSet<>(Expressions.variables(ExpressionParser.parse(formula.value())));
      others.remove(variable);
      if (!others.isEmpty()) {
        report.error(
            formula,
            "there is no quantity named %s here; the formula may name %s, the distance"
                .formatted(String.join(", ", others), variable));
      }
    } catch (ExpressionSyntaxException e) {
      report.error(formula, String.valueOf(e.getMessage()));
    }
  }
}
