/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.morphology.drag;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.ranvier.edit.EditMessages;
import org.ranvier.edit.scene.SegmentCard.Line;

/**
 * What is told beside the pointer while a point is dragged.
 *
 * @param segmentId id of the segment whose end it is
 * @param changedCount how many segments get another length
 * @param lengthUm of that segment
 * @param areaUm2 of its membrane
 * @param pathUm from the start of the root to the point
 * @param cellLengthUm of all neurites
 * @param cellAreaUm2 of the whole membrane
 * @param steadyLambdaUm λ of a steady current at the mean diameter of the segment; empty where the
 *     cell states no resistivity or no leak there
 * @param alternatingLambdaUm λ at 100 Hz there; empty where the cell states no resistivity or no
 *     capacitance
 */
public record DragFigures(
    int segmentId,
    int changedCount,
    Change lengthUm,
    Change areaUm2,
    Change pathUm,
    Change cellLengthUm,
    Change cellAreaUm2,
    OptionalDouble steadyLambdaUm,
    OptionalDouble alternatingLambdaUm) {
  private static final MathContext DIGITS = new MathContext(4);
  private static final String UM = "\u2009µm";
  private static final String UM2 = "\u2009µm²";

  /** A number before the drag and now. */
  public record Change(double before, double now) {
    public double by() {
      return now - before;
    }
  }

  /** The length of the segment over λ of a steady current. */
  public OptionalDouble electrotonicLength() {
    return over(steadyLambdaUm);
  }

  private OptionalDouble over(OptionalDouble lambda) {
    return lambda.isPresent()
        ? OptionalDouble.of(lengthUm.now() / lambda.getAsDouble())
        : OptionalDouble.empty();
  }

  /** In words, a line each. */
  public List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    lines.add(line(EditMessages.of("drag.length"), lengthUm, UM));
    lines.add(line(EditMessages.of("drag.area"), areaUm2, UM2));
    lines.add(line(EditMessages.of("drag.path"), pathUm, UM));
    lambda(lines, EditMessages.of("drag.steady"), steadyLambdaUm);
    lambda(lines, EditMessages.of("drag.alternating"), alternatingLambdaUm);
    lines.add(line(EditMessages.of("drag.cellLength"), cellLengthUm, UM));
    lines.add(line(EditMessages.of("drag.cellArea"), cellAreaUm2, UM2));
    if (changedCount > 1) {
      lines.add(
          new Line(EditMessages.of("drag.changed"), EditMessages.of("drag.count", changedCount)));
    }
    return lines;
  }

  private static Line line(String label, Change change, String unit) {
    String by = rounded(change.by());
    String sign = change.by() > 0 ? "+" : "";
    String value = rounded(change.now()) + unit;
    return new Line(label, by.equals("0") ? value : value + " (" + sign + by + ")");
  }

  private void lambda(List<Line> lines, String label, OptionalDouble lambda) {
    if (lambda.isPresent()) {
      lines.add(
          new Line(
              label,
              EditMessages.of(
                  "drag.lambda",
                  rounded(lambda.getAsDouble()) + UM,
                  rounded(over(lambda).getAsDouble()))));
    }
  }

  private static String rounded(double value) {
    // Below the picometre nothing was moved.
    BigDecimal exact =
        new BigDecimal(Math.abs(value) < 1e-6 ? 0 : value).round(DIGITS).stripTrailingZeros();
    return exact.signum() == 0 ? "0" : exact.toPlainString().replace("-", "\u2212");
  }
}
