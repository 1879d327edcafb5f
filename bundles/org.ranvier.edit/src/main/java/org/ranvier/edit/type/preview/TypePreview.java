/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.type.preview;

import java.util.List;

/** What trying out a ComponentType gave. */
public sealed interface TypePreview {
  /** The values that were taken for its parameters and its surroundings. */
  List<AssumedValue> values();

  /**
   * It ran.
   *
   * @param horizontal what the curves are drawn against: the time, or a quantity that was varied
   * @param curves its exposures, and the varied quantity first where there is one
   */
  record Ran(List<AssumedValue> values, Axis horizontal, List<Curve> curves)
      implements TypePreview {
    public Ran {
      values = List.copyOf(values);
      curves = List.copyOf(curves);
    }
  }

  /**
   * It cannot be tried out by itself.
   *
   * @param why what was missing, and what would be needed
   */
  record Refused(List<AssumedValue> values, String why) implements TypePreview {
    public Refused {
      values = List.copyOf(values);
    }
  }

  /**
   * What is drawn to the right.
   *
   * @param values ascending, in the unit
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Axis(String title, String unit, double[] values) {}

  /**
   * One quantity.
   *
   * @param given whether the stage varied it rather than the type computed it
   * @param values in the unit, one a value of the axis
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Curve(String name, String unit, boolean given, double[] values) {}
}
