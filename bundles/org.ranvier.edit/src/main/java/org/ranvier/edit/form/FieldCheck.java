/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.form;

import java.util.Optional;
import org.ranvier.edit.DimensionWords;
import org.ranvier.edit.EditMessages;
import org.ranvier.units.Dimension;
import org.ranvier.units.Quantity;
import org.ranvier.units.QuantityFormatException;
import org.ranvier.units.Unit;
import org.ranvier.units.UnitTable;

/** Tells at once whether a value may be put into a field, before the model is read with it. */
public final class FieldCheck {
  private final UnitTable units;

  /**
   * @param units those that the model knows
   */
  public FieldCheck(UnitTable units) {
    this.units = units;
  }

  /** What is found and what is expected; empty where nothing speaks against the value. */
  public Optional<String> problem(Field field, String value) {
    if (value.isBlank()) {
      return field.needed() ? Optional.of(EditMessages.of("field.needed")) : Optional.empty();
    }
    return switch (field.kind()) {
      case QUANTITY -> quantity(field, value);
      case NUMBER -> number(value);
      case CHOICE, TEXT, REFERENCE, FILE, CONTENT -> Optional.empty(); // the checks know more
    };
  }

  private Optional<String> quantity(Field field, String value) {
    Optional<Dimension> wanted =
        field.dimension().isEmpty()
            ? Optional.empty()
            : field.choices().stream().findFirst().flatMap(units::findUnit).map(Unit::dimension);
    try {
      Quantity found = Quantity.parse(value, units);
      return wanted.isEmpty() || found.dimension().equals(wanted.get())
          ? Optional.empty()
          : Optional.of(
              EditMessages.of(
                  "field.dimension",
                  value,
                  DimensionWords.of(found.dimension(), units),
                  field.dimension()));
    } catch (QuantityFormatException wrong) {
      return Optional.ofNullable(wrong.getMessage());
    }
  }

  private Optional<String> number(String value) {
    NumberAndUnit spelt = NumberAndUnit.of(value);
    return spelt.number().isEmpty() || !spelt.unit().isEmpty()
        ? Optional.of(EditMessages.of("field.number", value))
        : Optional.empty();
  }
}
