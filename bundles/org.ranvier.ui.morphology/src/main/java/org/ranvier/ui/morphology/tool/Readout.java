/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.morphology.tool;

import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.jspecify.annotations.Nullable;
import org.ranvier.edit.scene.SegmentCard;

/** Numbers beside the pointer that change while it moves. */
final class Readout {
  private static final int BESIDE = 20;

  private final Control picture;
  private @Nullable Shell shell;
  private @Nullable CardArea card;
  private String words = "";

  Readout(Control picture) {
    this.picture = picture;
    picture.addListener(SWT.Dispose, _ -> hide());
  }

  /** Shows numbers beside a place of the picture. */
  void show(int x, int y, String title, List<SegmentCard.Line> lines) {
    Shell window = shell;
    CardArea area = card;
    if (window == null || area == null) {
      window = new Shell(picture.getShell(), SWT.NO_TRIM | SWT.TOOL | SWT.ON_TOP | SWT.NO_FOCUS);
      window.setLayout(new FillLayout());
      area = new CardArea(window, picture);
      shell = window;
      card = area;
    }
    area.show(title, lines);
    words = title + "\n" + String.join("\n", lines.stream().map(Readout::words).toList());
    window.pack();
    window.setLocation(place(window.getSize(), x, y));
    if (!window.isVisible()) {
      window.setVisible(true);
    }
  }

  private static String words(SegmentCard.Line line) {
    return line.label() + ": " + line.value();
  }

  /** Beside the pointer, on the other side of it where there is no room. */
  private Point place(Point size, int x, int y) {
    Point at = picture.toDisplay(x, y);
    Rectangle room = picture.getMonitor().getClientArea();
    int left = at.x + BESIDE;
    int top = at.y + BESIDE;
    return new Point(
        left + size.x > room.x + room.width ? at.x - BESIDE - size.x : left,
        top + size.y > room.y + room.height ? at.y - BESIDE - size.y : top);
  }

  /** What it says now; empty where it is not seen. */
  String words() {
    return shell == null ? "" : words;
  }

  void hide() {
    if (shell != null) {
      shell.dispose();
      shell = null;
      card = null;
    }
  }
}
