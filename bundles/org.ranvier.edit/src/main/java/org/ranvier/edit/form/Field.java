/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.form;

import java.util.List;
import java.util.Optional;
import org.ranvier.units.UnitTable;

/**
 * One thing of an element that can be filled in.
 *
 * @param name of the attribute; empty for the text between the tags
 * @param kind how it is filled in
 * @param needed whether the element is not complete without it
 * @param written what the text has; empty where it leaves the attribute out
 * @param otherwise what counts where it is left out; empty where nothing does
 * @param dimension what is measured, in words; empty where nothing is
 * @param choices units of a quantity, or the words of a choice; empty for others
 * @param documentation what it means; empty where nothing is said of it
 * @param problem what is wrong with it and what is expected; empty where nothing is
 */
public record Field(
    String name,
    Kind kind,
    boolean needed,
    Optional<String> written,
    String otherwise,
    String dimension,
    List<String> choices,
    String documentation,
    Optional<String> problem) {

  /** How a field is filled in. */
  public enum Kind {
    /** A number and a unit. */
    QUANTITY,
    NUMBER,
    TEXT,
    /** One of a few words. */
    CHOICE,
    /** What something in the model is called, see {@link Choices}. */
    REFERENCE,
    /** A file beside this one. */
    FILE,
    /** The text between the tags. */
    CONTENT
  }

  public boolean isSet() {
    return written.isPresent();
  }

  /** What counts: what is written, else what counts otherwise. */
  public String value() {
    return written.orElse(otherwise);
  }

  /** The number of a quantity as it is spelt; the whole value where it is none. */
  public String number() {
    return kind == Kind.QUANTITY ? NumberAndUnit.of(value()).number() : value();
  }

  /** The unit of a quantity as it is spelt; empty where there is none. */
  public String unit() {
    return kind == Kind.QUANTITY ? NumberAndUnit.of(value()).unit() : "";
  }

  /** The same quantity in another unit; the same number where it cannot be told in that. */
  public String withUnit(String unit, UnitTable units) {
    return NumberAndUnit.of(value()).in(unit, units).orElseGet(() -> number() + " " + unit);
  }

  /**
   * The value that is meant when something is typed where the number stands.
   *
   * @param unit the one beside it; left out where one was typed with the number
   */
  public String withNumber(String typed, String unit) {
    NumberAndUnit spelt = NumberAndUnit.of(typed);
    if (kind != Kind.QUANTITY || spelt.number().isEmpty() || !spelt.unit().isEmpty()) {
      return typed.strip();
    }
    NumberAndUnit before = NumberAndUnit.of(value());
    String space = before.unit().isEmpty() ? " " : before.space();
    return unit.isEmpty() ? spelt.number() : spelt.number() + space + unit;
  }
}
