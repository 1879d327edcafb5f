/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ranvier.edit.reference.References;
import org.ranvier.units.Quantity;
import org.ranvier.units.QuantityFormatException;
import org.ranvier.units.UnitTable;
import org.ranvier.xml.XmlAttribute;
import org.ranvier.xml.XmlElement;

/**
 * Finds elements whose attributes meet conditions on their values, whatever their units:
 *
 * <pre>
 *   condDensity &gt; 100 mS_per_cm2
 *   channelDensity* condDensity &gt;= 0.1 S_per_cm2 and erev &lt; 0 mV
 *   *tau* = 5 ms
 * </pre>
 *
 * Before the first attribute the name of an element or of a type it is of may stand. Names may
 * contain {@code *} and {@code ?}. A value is compared with values of the same dimension only.
 */
public final class ValueSearch implements ModelSearch {
  private static final Pattern CONDITION =
      Pattern.compile("\\s*(?:(\\S+)\\s+)?([^\\s<>=!]+)\\s*(<=|>=|!=|<|>|=)\\s*(.+?)\\s*");

  private static final Pattern AND = Pattern.compile("\\s+and\\s+", Pattern.CASE_INSENSITIVE);

  /** Two numbers that differ by less are written differently, not different. */
  private static final double TOLERANCE = 1e-9;

  private final Optional<NamePattern> element;
  private final List<Condition> conditions;

  private record Condition(NamePattern attribute, String operator, String value) {}

  private ValueSearch(Optional<NamePattern> element, List<Condition> conditions) {
    this.element = element;
    this.conditions = conditions;
  }

  /**
   * Reads what somebody typed.
   *
   * @throws SearchSyntaxException when it is no condition; the message says what is expected
   */
  public static ValueSearch parse(String text) throws SearchSyntaxException {
    Optional<NamePattern> element = Optional.empty();
    List<Condition> conditions = new ArrayList<>();
    for (String part : AND.split(text)) {
      Matcher matcher = CONDITION.matcher(part);
      if (!matcher.matches()) {
        throw new SearchSyntaxException(
            "\"%s\" was found; a condition is expected, such as condDensity > 100 mS_per_cm2"
                .formatted(part.strip()));
      }
      String owner = matcher.group(1);
      if (owner != null && !conditions.isEmpty()) {
        throw new SearchSyntaxException(
            "\"%s\" was found; the name of an element is expected at the beginning only"
                .formatted(owner));
      }
      if (owner != null) {
        element = Optional.of(NamePattern.of(owner, true));
      }
      String value = matcher.group(4).replace(',', '.');
      if (!value.matches("[-+]?(\\d+\\.?\\d*|\\.\\d+).*")) {
        throw new SearchSyntaxException(
            "\"%s\" was found; a number with a unit is expected, such as 100 mS_per_cm2"
                .formatted(matcher.group(4)));
      }
      conditions.add(
          new Condition(NamePattern.of(matcher.group(2), true), matcher.group(3), value));
    }
    return new ValueSearch(element, conditions);
  }

  /** Why the values mean nothing in a table of units; empty where they do. */
  public Optional<String> fault(UnitTable units) {
    for (Condition condition : conditions) {
      try {
        Quantity.parse(condition.value, units);
      } catch (QuantityFormatException e) {
        return Optional.ofNullable(e.getMessage());
      }
    }
    return Optional.empty();
  }

  @Override
  public void matches(References references, XmlElement owner, Consumer<Match> found) {
    if (element.filter(pattern -> !isCalled(references, owner, pattern)).isPresent()) {
      return;
    }
    UnitTable units = references.units(owner.document());
    List<XmlAttribute> matching = new ArrayList<>();
    for (Condition condition : conditions) {
      boolean met = false;
      for (XmlAttribute attribute : owner.attributes()) {
        if (condition.attribute.matches(attribute.name())
            && isMet(condition, attribute.value(), units)) {
          matching.add(attribute);
          met = true;
        }
      }
      if (!met) {
        return;
      }
    }
    matching.stream()
        .distinct()
        .forEach(attribute -> found.accept(Match.of(owner, attribute.range())));
  }

  private static boolean isCalled(References references, XmlElement element, NamePattern pattern) {
    return pattern.matches(element.localName())
        || references
            .typeOf(element)
            .filter(
                type -> {
                  for (var at = Optional.of(type); at.isPresent(); at = at.get().superType()) {
                    if (pattern.matches(at.get().name())) {
                      return true;
                    }
                  }
                  return false;
                })
            .isPresent();
  }

  private static boolean isMet(Condition condition, String written, UnitTable units) {
    try {
      Quantity limit = Quantity.parse(condition.value, units);
      Quantity value = Quantity.parse(written, units);
      return value.dimension().equals(limit.dimension())
          && isMet(condition.operator, value.si(), limit.si());
    } catch (QuantityFormatException e) {
      return false; // no quantity, or one in units of another model
    }
  }

  private static boolean isMet(String operator, double value, double limit) {
    double allowed = TOLERANCE * Math.max(Math.abs(value), Math.abs(limit));
    boolean equal = Math.abs(value - limit) <= allowed;
    return switch (operator) {
      case "=" -> equal;
      case "!=" -> !equal;
      case "<" -> value < limit && !equal;
      case "<=" -> value < limit || equal;
      case ">" -> value > limit && !equal;
      default -> value > limit || equal;
    };
  }
}
