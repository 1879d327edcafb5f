/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.channel;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import org.ranvier.edit.form.ElementPath;
import org.ranvier.edit.form.FormEdit;
import org.ranvier.edit.form.FormEdits;
import org.ranvier.edit.form.NumberAndUnit;
import org.ranvier.units.Quantity;
import org.ranvier.units.Unit;
import org.ranvier.xml.XmlDocument;

/**
 * A point on a curve that stands for one parameter: who moves it moves that.
 *
 * @param kind which parameter of a curve it is
 * @param curve the curve that it lies on
 * @param element whose attribute it changes
 * @param attribute its name
 * @param parameter path of the parameter in the system of the channel
 * @param spelt the value as it is written, whose unit stays
 * @param unit the unit as it is known
 * @param si the value, in SI units
 * @param x where it lies, in the unit of the axis
 * @param y where it lies, in the unit of the axis
 * @param siPerX how much more of the parameter one unit of x is
 * @param siPerY how much more of the parameter one unit of y is
 */
public record Handle(
    Kind kind,
    CurveKey curve,
    ElementPath element,
    String attribute,
    String parameter,
    NumberAndUnit spelt,
    Unit unit,
    double si,
    double x,
    double y,
    double siPerX,
    double siPerY) {
  /** A tenth of a millivolt: closer nobody measures. */
  private static final double VOLTAGE_STEP = 1e-4;

  private static final int DIGITS = 3;

  /** What is above zero stays above, by this part of it. */
  private static final double LEAST_PART = 1e-3;

  /** Which parameter of a curve. */
  public enum Kind {
    /** Where it has its middle: moved along the potential. */
    MIDPOINT,
    /** How far from there it has changed by one step: moved along the potential. */
    SLOPE,
    /** How high it is: moved up and down. */
    AMPLITUDE,
    /** What a time constant never goes below: moved up and down. */
    FLOOR
  }

  /** Whether it is moved along the potential; up and down otherwise. */
  public boolean isAlong() {
    return kind == Kind.MIDPOINT || kind == Kind.SLOPE;
  }

  /** Whether it stands for the same parameter as another. */
  public boolean isLike(Handle other) {
    return element.equals(other.element)
        && attribute.equals(other.attribute)
        && kind == other.kind
        && curve.equals(other.curve);
  }

  /** The value as it is. */
  public HandleValue value() {
    String number = spelt.number();
    return unit.toSi(Double.parseDouble(number)) == si
        ? new HandleValue(number + spelt.space() + spelt.unit(), si)
        : spelt(si);
  }

  /**
   * The value after it was moved, with as many digits as make sense. What is above zero stays so,
   * and slopes keep their sign.
   */
  public HandleValue moved(double byX, double byY) {
    double wanted = si + (isAlong() ? byX * siPerX : byY * siPerY);
    return spelt(
        switch (kind) {
          case MIDPOINT -> wanted;
          case SLOPE -> Math.signum(si) * Math.max(Math.signum(si) * wanted, VOLTAGE_STEP);
          case AMPLITUDE, FLOOR ->
              si > 0 ? Math.max(wanted, LEAST_PART * si) : si < 0 ? wanted : Math.max(wanted, 0);
        });
  }

  private HandleValue spelt(double wanted) {
    BigDecimal exact = new BigDecimal(unit.fromSi(wanted));
    BigDecimal rounded =
        isAlong()
            ? exact.setScale(decimals(VOLTAGE_STEP / unit.factor()), RoundingMode.HALF_EVEN)
            : exact.round(new MathContext(DIGITS));
    String number = Quantity.plain(rounded);
    return new HandleValue(
        number + spelt.space() + spelt.unit(), unit.toSi(Double.parseDouble(number)));
  }

  private static int decimals(double step) {
    return (int) Math.round(-Math.log10(step));
  }

  /**
   * The edit of the text that gives the parameter another value; empty where it is that already or
   * its element is gone.
   *
   * @param edits of the same document
   */
  public Optional<FormEdit> edit(XmlDocument document, FormEdits edits, HandleValue value) {
    return element
        .findIn(document)
        .filter(each -> !value.text().equals(each.attribute(attribute)))
        .map(each -> edits.set(each, attribute, value.text()));
  }
}
