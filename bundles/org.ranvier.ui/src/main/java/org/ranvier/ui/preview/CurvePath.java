/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.preview;

import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Path;
import org.eclipse.swt.graphics.Rectangle;

/**
 * Draws curves into a box.
 *
 * @param x what the width of the box stands for
 * @param y what its height stands for, the low end at the bottom
 */
public record CurvePath(Rectangle box, Range x, Range y) {
  /** Draws one curve; it is interrupted where there is no number. */
  public void draw(GC gc, double[] along, double[] values) {
    Path path = new Path(gc.getDevice());
    boolean begun = false;
    for (int i = 0; i < Math.min(along.length, values.length); i++) {
      boolean number = Double.isFinite(along[i]) && Double.isFinite(values[i]);
      if (number) {
        float atX = (float) (box.x + box.width * x.share(along[i]));
        float atY = (float) (box.y + box.height * (1 - y.share(values[i])));
        if (begun) {
          path.lineTo(atX, atY);
        } else {
          path.moveTo(atX, atY);
        }
      }
      begun = number;
    }
    gc.drawPath(path);
    path.dispose();
  }
}
