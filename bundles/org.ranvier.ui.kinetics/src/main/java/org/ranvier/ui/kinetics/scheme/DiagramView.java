/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.kinetics.scheme;

import org.eclipse.swt.graphics.Rectangle;
import org.ranvier.edit.scheme.Box;
import org.ranvier.edit.scheme.Spot;

/** From where a diagram is seen: how large, and which place of it is in the corner. */
final class DiagramView {
  private static final double SMALLEST = 0.2;
  private static final double LARGEST = 4;

  /** Larger than this nothing is made by itself. */
  private static final double FITTED = 1.25;

  private double scale = 1;
  private double left;
  private double top;

  double scale() {
    return scale;
  }

  double left() {
    return left;
  }

  double top() {
    return top;
  }

  Spot toDiagram(int x, int y) {
    return new Spot((x - left) / scale, (y - top) / scale);
  }

  int x(double diagram) {
    return (int) Math.round(diagram * scale + left);
  }

  int y(double diagram) {
    return (int) Math.round(diagram * scale + top);
  }

  /** What a box takes on the screen. */
  Rectangle of(Box box) {
    return new Rectangle(
        x(box.x()),
        y(box.y()),
        (int) Math.round(box.width() * scale),
        (int) Math.round(box.height() * scale));
  }

  /**
   * Shows all of a box, in the middle.
   *
   * @param area what there is room in
   */
  void fit(Box box, Rectangle area) {
    double wanted = Math.min(area.width / box.width(), area.height / box.height());
    scale = Math.clamp(wanted, SMALLEST, FITTED);
    left = area.x + area.width / 2.0 - scale * box.centre().x();
    top = area.y + area.height / 2.0 - scale * box.centre().y();
  }

  /** Makes all larger or smaller, but for what is at a place of the screen. */
  void zoom(double factor, int x, int y) {
    Spot fixed = toDiagram(x, y);
    scale = Math.clamp(scale * factor, SMALLEST, LARGEST);
    left = x - scale * fixed.x();
    top = y - scale * fixed.y();
  }

  void move(int byX, int byY) {
    left += byX;
    top += byY;
  }
}
