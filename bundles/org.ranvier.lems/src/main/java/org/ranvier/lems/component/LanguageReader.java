/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lems.component;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.ranvier.lems.expression.DimensionInference;
import org.ranvier.lems.expression.DimensionMismatchException;
import org.ranvier.lems.expression.ExpressionParser;
import org.ranvier.lems.expression.ExpressionSyntaxException;
import org.ranvier.units.Dimension;
import org.ranvier.units.Suggestion;
import org.ranvier.units.Unit;
import org.ranvier.units.UnitTable;
import org.ranvier.xml.ModelProblem;
import org.ranvier.xml.XmlAttribute;
import org.ranvier.xml.XmlElement;

/** Reads the dimensions and units that a document declares. */
final class LanguageReader {
  private final UnitTable units;
  private final Consumer<ModelProblem> problems;

  LanguageReader(UnitTable units, Consumer<ModelProblem> problems) {
    this.units = units;
    this.problems = problems;
  }

  void readDimensions(XmlElement root) {
    for (XmlElement e : root.elements("Dimension")) {
      String name = e.attribute("name");
      if (name == null) {
        problems.accept(new ModelProblem(e.location(), "a Dimension needs a name"));
        continue;
      }
      units.addDimension(
          name,
          new Dimension(
              whole(e, "m"),
              whole(e, "l"),
              whole(e, "t"),
              whole(e, "i"),
              whole(e, "k"),
              whole(e, "n"),
              whole(e, "j")));
    }
  }

  void readUnits(XmlElement root) {
    for (XmlElement e : root.elements("Unit")) {
      String symbol = e.attribute("symbol");
      String name = e.attribute("dimension");
      Optional<Dimension> dimension =
          name == null ? Optional.empty() : units.findDimension(name.strip());
      if (symbol == null || dimension.isEmpty()) {
        String hint =
            Suggestion.closest(name == null ? "" : name, units.dimensionNames())
                .map(s -> "; did you mean " + s + "?")
                .orElse("");
        problems.accept(
            new ModelProblem(
                e.location(), "a Unit needs a symbol and the name of a known dimension" + hint));
      } else {
        units.addUnit(
            new Unit(
                symbol.strip(),
                dimension.get(),
                whole(e, "power"),
                number(e, "scale", 1),
                number(e, "offset", 0)));
      }
    }
  }

  /**
   * {@code <Assertion dimension="resistance" matches="1 / conductance"/>}: says so where it fails.
   */
  void checkAssertions(XmlElement root) {
    for (XmlElement e : root.elements("Assertion")) {
      Optional<XmlAttribute> formula = e.findAttribute("matches");
      String name = e.attribute("dimension");
      if (formula.isEmpty() || name == null) {
        problems.accept(
            new ModelProblem(e.location(), "an Assertion needs a dimension and what it matches"));
        continue;
      }
      checkAssertion(name.strip(), formula.get());
    }
  }

  private void checkAssertion(String name, XmlAttribute formula) {
    Map<String, Dimension> known = new HashMap<>();
    for (String dimension : units.dimensionNames()) {
      units.findDimension(dimension).ifPresent(d -> known.put(dimension, d));
    }
    Dimension stated = known.get(name);
    if (stated == null) {
      problems.accept(new ModelProblem(formula.location(), "there is no dimension " + name));
      return;
    }
    try {
      new DimensionInference(known, units).check(ExpressionParser.parse(formula.value()), stated);
    } catch (DimensionMismatchException | ExpressionSyntaxException e) {
      problems.accept(
          new ModelProblem(
              formula.location(), "this assertion about " + name + " fails: " + e.getMessage()));
    }
  }

  private int whole(XmlElement element, String attribute) {
    double value = number(element, attribute, 0);
    if (value != Math.rint(value)) {
      report(element, attribute, "a whole number");
    }
    return (int) Math.rint(value);
  }

  private double number(XmlElement element, String attribute, double otherwise) {
    String text = element.attribute(attribute);
    if (text == null || text.isBlank()) {
      return otherwise;
    }
    try {
      double value = Double.parseDouble(text.strip());
      if (Double.isFinite(value)) {
        return value;
      }
    } catch (NumberFormatException e) {
      // Said below.
    }
    report(element, attribute, "a number");
    return otherwise;
  }

  private void report(XmlElement element, String attribute, String expected) {
    element
        .findAttribute(attribute)
        .ifPresent(
            a ->
                problems.accept(
                    new ModelProblem(
                        a.location(),
                        "\"" + a.value() + "\" was found where " + expected + " is expected")));
  }
}
