/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lems.type;

import java.util.Collection;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.ranvier.lems.expression.Expression;
import org.ranvier.lems.expression.ExpressionParser;
import org.ranvier.lems.expression.ExpressionSyntaxException;
import org.ranvier.units.Suggestion;
import org.ranvier.xml.ModelProblem;
import org.ranvier.xml.SourceLocation;
import org.ranvier.xml.TextRange;
import org.ranvier.xml.XmlAttribute;
import org.ranvier.xml.XmlElement;

/** Takes attributes from elements of a type's declaration and reports what is missing or wrong. */
final class Attributes {
  private final Consumer<ModelProblem> problems;

  Attributes(Consumer<ModelProblem> problems) {
    this.problems = problems;
  }

  /** The value, or an empty one after a problem was reported. */
  String required(XmlElement element, String name) {
    String value = element.attribute(name);
    if (value == null) {
      problems.accept(
          new ModelProblem(
              element.location(), element.localName() + " needs the attribute \"" + name + "\""));
      return "";
    }
    return value.strip();
  }

  @Nullable String optional(XmlElement element, String name) {
    String value = element.attribute(name);
    return value == null || value.isBlank() ? null : value.strip();
  }

  /** A path to a quantity; null without one or after a problem was reported. */
  @Nullable String path(XmlElement element, String name) {
    String path = optional(element, name);
    if (path != null && Dynamics.Selection.steps(path).isEmpty()) {
      problems.accept(
          new ModelProblem(
              location(element, name), "\"" + path + "\" is no path, such as gates[*]/fcond"));
      return null;
    }
    return path;
  }

  SourceLocation location(XmlElement element, String name) {
    return element.findAttribute(name).map(XmlAttribute::location).orElseGet(element::location);
  }

  /** The formula in an attribute; zero after a problem was reported. */
  NumberFormula formula(XmlElement element, String name) {
    return findFormula(element, name)
        .orElseGet(
            () -> {
              required(element, name);
              return new NumberFormula(Expression.ZERO, element.location());
            });
  }

  Optional<NumberFormula> findFormula(XmlElement element, String name) {
    return element
        .findAttribute(name)
        .map(
            attribute -> {
              try {
                return new NumberFormula(
                    ExpressionParser.parse(attribute.value()), attribute.location());
              } catch (ExpressionSyntaxException e) {
                report(attribute, e);
                return new NumberFormula(Expression.ZERO, attribute.location());
              }
            });
  }

  /** The condition in an attribute; empty without one or after a problem was reported. */
  Optional<ConditionFormula> findCondition(XmlElement element, String name) {
    Optional<XmlAttribute> attribute = element.findAttribute(name);
    if (attribute.isEmpty() || attribute.get().value().isBlank()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new ConditionFormula(
              ExpressionParser.parseCondition(attribute.get().value()),
              attribute.get().location()));
    } catch (ExpressionSyntaxException e) {
      report(attribute.get(), e);
      return Optional.empty();
    }
  }

  /**
   * The condition between the brackets of a selection of pairs, such as {@code x[abs(p:a - q:a)
   * .lt. range]}.
   */
  Optional<ConditionFormula> findPairCondition(XmlElement element, String name) {
    String text = required(element, name);
    int open = text.indexOf('[');
    int close = text.lastIndexOf(']');
    if (open < 0 || close < open) {
      problems.accept(
          new ModelProblem(
              location(element, name),
              "\"" + text + "\" was found; x[condition] with p: and q: is expected"));
      return Optional.empty();
    }
    String condition = text.substring(open + 1, close).replaceAll("\\b([pq])\\s*:\\s*", "$1__");
    try {
      return Optional.of(
          new ConditionFormula(
              ExpressionParser.parseCondition(condition), location(element, name)));
    } catch (ExpressionSyntaxException e) {
      problems.accept(new ModelProblem(location(element, name), String.valueOf(e.getMessage())));
      return Optional.empty();
    }
  }

  /** Reports a way of reduction that there is none of. */
  Dynamics.@Nullable Reduction unknownReduction(XmlElement element) {
    problems.accept(
        new ModelProblem(
            location(element, "reduce"),
            "\"" + element.attribute("reduce") + "\" was found; add or multiply is expected"));
    return null;
  }

  /** Reports an element that has no meaning where it stands. */
  void unknown(XmlElement element, String where, Collection<String> known) {
    String name = element.localName();
    String hint = Suggestion.closest(name, known).map(s -> "; did you mean " + s + "?").orElse("");
    problems.accept(
        new ModelProblem(
            element.location(),
            name
                + " is not supported in "
                + where
                + hint
                + "; supported are "
                + String.join(", ", new TreeSet<>(known))));
  }

  /** Reports an element whose name another of its kind beside it has already. */
  void declaredTwice(XmlElement element) {
    problems.accept(
        new ModelProblem(
            location(element, "name"),
            "the %s %s is declared twice; a name is expected once"
                .formatted(element.localName(), element.attribute("name"))));
  }

  /** Marks the very characters at fault where the attribute is written without references. */
  private void report(XmlAttribute attribute, ExpressionSyntaxException fault) {
    TextRange value = attribute.valueRange();
    XmlElement element = attribute.element();
    boolean literal = value.of(element.document().text()).equals(attribute.value());
    SourceLocation location =
        literal
            ? element
                .document()
                .location(
                    new TextRange(
                        value.start() + fault.range().start(), value.start() + fault.range().end()),
                    element.name())
            : attribute.location();
    problems.accept(new ModelProblem(location, String.valueOf(fault.getMessage())));
  }
}
