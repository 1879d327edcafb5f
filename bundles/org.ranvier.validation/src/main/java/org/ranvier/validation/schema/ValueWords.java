/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.validation.schema;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ranvier.units.Dimension;
import org.ranvier.units.Suggestion;
import org.ranvier.validation.schema.SchemaIndex.ValueType;

/** Says what a value is and what kind of value a type wants, in the words of a model's author. */
final class ValueWords {
  private static final String QUANTITY = "Nml2Quantity_";
  private static final Pattern NUMBER_AND_UNIT =
      Pattern.compile("([-+]?(?:[0-9]+\\.?[0-9]*|\\.[0-9]+)(?:[eE][-+]?[0-9]+)?)\\s*(\\S.*)?");
  private static final Pattern DECIMAL_COMMA =
      Pattern.compile("([-+]?[0-9]+),([0-9]+(?:[eE][-+]?[0-9]+)?\\s*\\S*)");
  private static final Map<String, String> SPECIAL_NAMES =
      Map.of("pertime", "rate", "none", "plain number", "rhoFactor", "rho factor");

  private final SchemaIndex index;
  private final Map<String, List<String>> unitsOfType = new LinkedHashMap<>();
  private final Map<String, String> typeOfUnit = new LinkedHashMap<>();

  ValueWords(SchemaIndex index) {
    this.index = index;
    for (ValueType type : index.valueTypes()) {
      if (type.name().startsWith(QUANTITY)) {
        List<String> units = type.units();
        unitsOfType.put(type.name(), units);
        units.forEach(unit -> typeOfUnit.put(unit, type.name()));
      }
    }
  }

  /** What is wrong with the value of a type, and what is expected: a sentence without an end. */
  String mismatch(String value, String typeName) {
    List<String> units = unitsOfType.get(typeName);
    if (units != null) {
      return quantityMismatch(value, typeName, units);
    }
    String found = value.isEmpty() ? "an empty value was found" : quoted(value) + " was found";
    return found + "; " + expected(value, typeName);
  }

  /** What a missing attribute of the type would hold, e.g. {@code 10 mS_per_cm2}. */
  Optional<String> example(String typeName) {
    List<String> units = unitsOfType.get(typeName);
    if (units == null || units.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of("1 " + units.getLast());
  }

  /** {@code a conductance density}, or empty for a type that is no quantity. */
  Optional<String> kind(String typeName) {
    return unitsOfType.containsKey(typeName)
        ? Optional.of(withArticle(dimensionWord(typeName)))
        : Optional.empty();
  }

  /**
   * The same number with the unit of the type that was most likely meant, spaced as it was written.
   */
  Optional<String> repaired(String value, String typeName) {
    Matcher comma = DECIMAL_COMMA.matcher(value.strip());
    if (comma.matches()) {
      return Optional.of(comma.group(1) + "." + comma.group(2));
    }
    List<String> units = unitsOfType.getOrDefault(typeName, List.of());
    Matcher matcher = NUMBER_AND_UNIT.matcher(value.strip());
    if (!matcher.matches() || units.isEmpty()) {
      return Optional.empty();
    }
    String unit = matcher.group(2) == null ? "" : matcher.group(2);
    String number = matcher.group(1).replaceFirst("^\\+", "");
    String space = unit.isEmpty() ? " " : value.strip().substring(matcher.end(1), matcher.start(2));
    return Optional.of(number + space + likelyUnit(unit, units));
  }

  /**
   * Whether LEMS understands the value as what the type wants, though the schema does not: a unit
   * or a spelling of numbers that the schema leaves out.
   */
  boolean isUnderstood(String value, String typeName, Vocabulary vocabulary) {
    List<String> units = unitsOfType.getOrDefault(typeName, List.of());
    Matcher matcher = NUMBER_AND_UNIT.matcher(value.strip());
    if (units.isEmpty() || !matcher.matches() || matcher.group(2) == null) {
      return false;
    }
    Optional<Dimension> dimension = vocabulary.findDimension(matcher.group(2));
    return dimension.isPresent() && dimension.equals(vocabulary.findDimension(units.getFirst()));
  }

  private String quantityMismatch(String value, String typeName, List<String> units) {
    String here = withArticle(dimensionWord(typeName)) + " is expected here";
    Matcher comma = DECIMAL_COMMA.matcher(value.strip());
    if (comma.matches()) {
      return "%s has a decimal comma; a point is expected, e.g. %s.%s"
          .formatted(quoted(value), comma.group(1), comma.group(2));
    }
    Matcher matcher = NUMBER_AND_UNIT.matcher(value.strip());
    if (!matcher.matches()) {
      String found = value.isBlank() ? "an empty value" : quoted(value);
      return found + " is no number with a unit; " + here + example("1", "", units);
    }
    String number = matcher.group(1).replaceFirst("^\\+", "");
    String unit = matcher.group(2);
    if (unit == null) {
      return quoted(value) + " has no unit; " + here + example(number, "", units);
    }
    String other = typeOfUnit.get(unit);
    if (units.isEmpty()) {
      return quoted(value) + " has a unit; " + here + ", e.g. " + number;
    }
    if (typeName.equals(other)) { // the unit is right, so it is the number's form
      return quoted(value) + " was found; " + here + example(number, unit, units);
    }
    String what =
        other == null ? "has the unknown unit " + unit : "is " + withArticle(dimensionWord(other));
    return quoted(value) + " " + what + "; " + here + example(number, unit, units);
  }

  private static String example(String number, String foundUnit, List<String> units) {
    return units.isEmpty()
        ? ", e.g. " + number
        : " ("
            + String.join(", ", units)
            + "), e.g. "
            + number
            + " "
            + likelyUnit(foundUnit, units);
  }

  /**
   * The unit that begins, or else ends, most like the one found; without one the usual of the
   * dimension, which in neurons is one of the small ones.
   */
  private static String likelyUnit(String foundUnit, List<String> units) {
    return mostAlike(units, unit -> sharedStart(unit, foundUnit))
        .or(() -> mostAlike(units, unit -> sharedStart(reversed(unit), reversed(foundUnit))))
        .orElseGet(
            () ->
                units.stream()
                    .filter(unit -> unit.length() > 1 && unit.startsWith("m"))
                    .findFirst()
                    .orElse(units.getLast()));
  }

  private static Optional<String> mostAlike(List<String> units, ToIntFunction<String> likeness) {
    return units.stream()
        .filter(unit -> likeness.applyAsInt(unit) > 0)
        .max(Comparator.comparingInt(likeness));
  }

  private static String reversed(String text) {
    return new StringBuilder(text).reverse().toString();
  }

  private static int sharedStart(String a, String b) {
    int length = 0;
    while (length < Math.min(a.length(), b.length()) && a.charAt(length) == b.charAt(length)) {
      length++;
    }
    return length;
  }

  private String expected(String value, String typeName) {
    Optional<ValueType> type = index.findValueType(typeName);
    List<String> choices = type.map(ValueType::values).orElse(List.of());
    if (!choices.isEmpty()) {
      return oneOf(choices)
          + " is expected"
          + Suggestion.closest(value, choices).map(c -> "; did you mean " + c + "?").orElse("");
    }
    return switch (typeName) {
      case "NmlId" ->
          "a name is expected here: letters, digits and _, no digit first" + nameExample(value);
      case "MetaId" -> "letters, digits and _ are expected";
      case "NeuroLexId" -> "letters, digits, _ and : are expected";
      case "Nml2PopulationReferencePath" ->
          "the path of a cell is expected, e.g. ../pop[0] or ../pop/0/cell";
      case "NonNegativeInteger", "nonNegativeInteger" ->
          "a whole number, zero or more, is expected";
      case "PositiveInteger", "positiveInteger" -> "a whole number, one or more, is expected";
      case "integer", "int" -> "a whole number is expected";
      case "DoubleGreaterThanZero" -> "a number above zero is expected";
      case "ZeroToOne" -> "a number from 0 to 1 is expected";
      case "double", "float", "decimal" -> "a number is expected" + numberExample(value);
      case "boolean" -> "true or false is expected";
      default -> "a value of the form " + spaced(typeName) + " is expected";
    };
  }

  private static String nameExample(String value) {
    String name =
        value.strip().replaceAll("[^A-Za-z0-9_]+", "_").replaceFirst("^([0-9]+)_*(.*)$", "$2$1");
    return name.matches("[A-Za-z_][A-Za-z0-9_]*") ? ", e.g. " + name : "";
  }

  private static String numberExample(String value) {
    String number = value.strip().replace(',', '.');
    return number.matches("[-+]?[0-9]*\\.?[0-9]+") ? ", e.g. " + number : "";
  }

  private static String oneOf(List<String> choices) {
    if (choices.size() == 1) {
      return choices.getFirst();
    }
    List<String> sorted = new ArrayList<>(choices);
    Collections.sort(sorted);
    String last = sorted.removeLast();
    return "one of " + String.join(", ", sorted) + " or " + last;
  }

  private static String dimensionWord(String typeName) {
    String name = typeName.substring(QUANTITY.length());
    return SPECIAL_NAMES.getOrDefault(name, spaced(name));
  }

  private static String spaced(String name) {
    return name.replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
  }

  private static String withArticle(String noun) {
    return ("aeiou".indexOf(noun.charAt(0)) >= 0 ? "an " : "a ") + noun;
  }

  private static String quoted(String value) {
    String shown = value.length() > 60 ? value.substring(0, 57) + "..." : value;
    return shown.isBlank() || !shown.equals(shown.strip()) ? "\"" + shown + "\"" : shown;
  }
}
