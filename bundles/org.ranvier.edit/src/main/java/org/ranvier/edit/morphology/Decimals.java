/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.morphology;

import java.math.BigDecimal;
import org.ranvier.morphology.Point;
import org.ranvier.xml.XmlAttribute;
import org.ranvier.xml.XmlElement;

/**
 * How numbers of a morphology are written: with as many decimals as its own numbers have, at least
 * to the picometre, and no more than that, so that 0.1 + 0.2 is 0.3.
 */
public final class Decimals {
  private static final int FEWEST = 6;
  private static final int MOST = 12;
  private static final int SAMPLE = 500;
  private static final double FRACTIONS = 1e9;

  /** Beyond this a double has no decimals to round. */
  private static final double EXACT = 1L << 53;

  private final double scale;

  private Decimals(int places) {
    this.scale = Math.pow(10, places);
  }

  /** As many as the first segments of a morphology have. */
  static Decimals of(XmlElement morphology) {
    int most = FEWEST;
    int seen = 0;
    for (XmlElement segment : morphology.elements("segment")) {
      for (XmlElement point : segment.elements()) {
        for (XmlAttribute each : point.attributes()) {
          most = Math.max(most, places(each.value()));
        }
      }
      if (++seen == SAMPLE) {
        break;
      }
    }
    return new Decimals(Math.min(most, MOST));
  }

  private static int places(String number) {
    int dot = number.indexOf('.');
    if (dot < 0) {
      return 0;
    }
    int end = dot + 1;
    while (end < number.length() && Character.isDigit(number.charAt(end))) {
      end++;
    }
    return end - dot - 1;
  }

  /** The nearest number of few decimals. */
  public double round(double value) {
    double scaled = value * scale;
    if (!(Math.abs(scaled) < EXACT)) {
      return value;
    }
    double rounded = Math.rint(scaled) / scale;
    return rounded == 0 ? 0 : rounded; // no minus zero
  }

  /** The nearest point of few decimals; a diameter stays greater than zero. */
  public Point round(Point point) {
    double diameter = round(point.diameter());
    return new Point(
        round(point.x()),
        round(point.y()),
        round(point.z()),
        diameter > 0 ? diameter : point.diameter());
  }

  /** A place along a segment. */
  static double fraction(double value) {
    return Math.clamp(Math.rint(value * FRACTIONS) / FRACTIONS, 0, 1);
  }

  /** The shortest decimal that means the value, without exponent. */
  public static String print(double value) {
    if (value == 0) {
      return "0";
    }
    String text = Double.toString(value);
    if (text.indexOf('E') >= 0) {
      return new BigDecimal(text).stripTrailingZeros().toPlainString();
    }
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }
}
