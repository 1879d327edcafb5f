/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.units;

import java.io.Serial;

/** A quantity in a model cannot be read. The message says what was found and what was expected. */
public final class QuantityFormatException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  /** What is wrong with the quantity. */
  public enum Fault {
    NO_NUMBER,
    UNKNOWN_UNIT,
    WRONG_DIMENSION
  }

  private final Fault fault;
  private final String found;
  private final String expected;

  QuantityFormatException(Fault fault, String found, String expected, String message) {
    super(message);
    this.fault = fault;
    this.found = found;
    this.expected = expected;
  }

  static QuantityFormatException noNumber(String text) {
    String found = text.isEmpty() ? "nothing" : "\"" + text + "\"";
    String message = found + " was found where a number is expected, with a unit if it has one";
    return new QuantityFormatException(Fault.NO_NUMBER, text, "a number", message);
  }

  static QuantityFormatException tooLarge(String text) {
    String message = text + " is beyond the numbers that can be computed with, up to about 1e308";
    return new QuantityFormatException(Fault.NO_NUMBER, text, "a number up to 1e308", message);
  }

  public Fault fault() {
    return fault;
  }

  /** The part of the text at fault. */
  public String found() {
    return found;
  }

  /** What would have been right, in words. */
  public String expected() {
    return expected;
  }
}
