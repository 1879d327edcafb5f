/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.morphology.dendrogram;

import java.util.Comparator;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.eclipse.swt.SWT;
import org.ranvier.edit.dendrogram.Dendrogram;
import org.ranvier.morphology.Segment;

/** Where arrows lead in a dendrogram. */
final class DendrogramSteps {
  private DendrogramSteps() {}

  /**
   * The segment in a direction; empty where there is none.
   *
   * @param key of an arrow
   */
  static OptionalInt next(Dendrogram laid, int from, int key) {
    Segment segment = laid.morphology().segments().get(from);
    return switch (key) {
      case SWT.ARROW_LEFT ->
          segment.isRoot() ? OptionalInt.empty() : OptionalInt.of(segment.parentIndex());
      case SWT.ARROW_RIGHT -> child(laid, from);
      default -> beside(laid, from, key == SWT.ARROW_DOWN);
    };
  }

  /** The child that goes on straightest. */
  private static OptionalInt child(Dendrogram laid, int from) {
    return laid.morphology().children(from).stream()
        .min(
            Comparator.comparingDouble(child -> Math.abs(laid.row(child.index()) - laid.row(from))))
        .map(child -> OptionalInt.of(child.index()))
        .orElse(OptionalInt.empty());
  }

  /** The nearest line below or above that passes the same distance. */
  private static OptionalInt beside(Dendrogram laid, int from, boolean down) {
    double middle = (laid.start(from) + laid.end(from)) / 2;
    double row = laid.row(from);
    return IntStream.range(0, laid.size())
        .filter(each -> laid.start(each) <= middle && laid.end(each) >= middle)
        .filter(each -> down ? laid.row(each) > row : laid.row(each) < row)
        .boxed()
        .min(Comparator.comparingDouble(each -> Math.abs(laid.row(each) - row)))
        .map(OptionalInt::of)
        .orElse(OptionalInt.empty());
  }
}
