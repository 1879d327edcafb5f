/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.morphology.tool;

import java.math.BigDecimal;
import java.math.MathContext;
import org.eclipse.osgi.util.NLS;

/** What the tools of the picture say. */
final class ToolMessages extends NLS {
  public static String brush;
  public static String brushAdds;
  public static String brushHint;
  public static String brushSelects;
  public static String brushSize;
  public static String diameter;
  public static String draw;
  public static String drawHint;
  public static String elsewhere;
  public static String followAlone;
  public static String followLinear;
  public static String followRigid;
  public static String followSharp;
  public static String followSmooth;
  public static String growsFrom;
  public static String held;
  public static String heldByAxis;
  public static String heldByGrid;
  public static String heldByPoint;
  public static String length;
  public static String move;
  public static String moveHint;
  public static String options;
  public static String optionsHint;
  public static String range;
  public static String rangeHint;
  public static String rangeTitle;
  public static String rangeWrong;
  public static String reading;
  public static String segment;
  public static String segments;
  public static String select;
  public static String selectHint;
  public static String toGrid;
  public static String toPoints;

  private static final MathContext DIGITS = new MathContext(4);

  static {
    NLS.initializeMessages("org.ranvier.ui.morphology.tool.messages", ToolMessages.class);
  }

  private ToolMessages() {}

  /** A length to the precision that people read. */
  static String um(double value) {
    BigDecimal rounded = new BigDecimal(value).round(DIGITS).stripTrailingZeros();
    return (rounded.signum() == 0 ? "0" : rounded.toPlainString()) + "\u2009\u00B5m";
  }
}
