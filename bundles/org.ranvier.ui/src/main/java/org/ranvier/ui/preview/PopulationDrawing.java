/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.preview;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.ranvier.edit.preview.Preview.Bar;
import org.ranvier.edit.preview.Preview.Populations;
import org.ranvier.ui.DataPalette;

/** Populations as bars, as long as they have cells; each with a name, a number and a cell. */
final class PopulationDrawing {
  private static final int BAR = 6;

  private final GC gc;
  private final Rectangle box;

  PopulationDrawing(GC gc, Rectangle box) {
    this.gc = gc;
    this.box = box;
  }

  static String label(Bar bar) {
    return NLS.bind(PreviewMessages.cells, new Object[] {bar.id(), bar.size(), bar.component()});
  }

  void draw(Populations populations) {
    int line = gc.getFontMetrics().getHeight() + BAR + 6;
    int room = Math.max(1, box.height / line - 1);
    int shown = Math.min(room, populations.bars().size());
    long most = populations.bars().stream().mapToLong(Bar::size).max().orElse(1);
    int y = box.y;
    for (Bar bar : populations.bars().subList(0, shown)) {
      gc.drawText(label(bar), box.x, y, true);
      int width =
          (int) Math.max(2, Math.round((double) box.width * bar.size() / Math.max(1, most)));
      Color before = gc.getBackground();
      gc.setBackground(new Color(DataPalette.series(0, before.getRGB())));
      gc.fillRectangle(box.x, y + line - BAR - 4, width, BAR);
      gc.setBackground(before);
      y += line;
    }
    int hidden = populations.bars().size() - shown + populations.more();
    if (hidden > 0) {
      gc.drawText(NLS.bind(PreviewMessages.more, hidden), box.x, y, true);
    }
  }
}
