/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.morphology.tool;

import java.util.List;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.ranvier.edit.scene.SegmentCard;

/** Properties with their values, as they are told beside the pointer. */
public final class CardArea {
  private static final int WIDEST = 280;
  private static final int BORDER_ALPHA = 90;

  private final Composite area;
  private final Color text;

  /**
   * Makes an empty one.
   *
   * @param like whose colours it has
   */
  public CardArea(Composite parent, Control like) {
    area = new Composite(parent, SWT.NONE);
    GridLayoutFactory.swtDefaults().numColumns(2).margins(8, 6).spacing(10, 2).applyTo(area);
    // The colours of the system for this purpose let through what is below, once for each label.
    area.setBackground(like.getBackground());
    text = like.getForeground();
    area.addListener(
        SWT.Paint,
        event -> {
          event.gc.setForeground(text);
          event.gc.setAlpha(BORDER_ALPHA);
          event.gc.drawRectangle(0, 0, area.getSize().x - 1, area.getSize().y - 1);
        });
  }

  public Composite control() {
    return area;
  }

  /** Shows something else; labels that are there are used again. */
  public void show(String title, List<SegmentCard.Line> lines) {
    Control[] known = area.getChildren();
    int needed = 1 + 2 * lines.size();
    for (int i = needed; i < known.length; i++) {
      known[i].dispose();
    }
    Label heading = label(known, 0, title);
    heading.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
    GridDataFactory.fillDefaults().span(2, 1).applyTo(heading);
    for (int i = 0; i < lines.size(); i++) {
      label(known, 1 + 2 * i, lines.get(i).label());
      Label value = label(known, 2 + 2 * i, lines.get(i).value());
      int wide = value.computeSize(SWT.DEFAULT, SWT.DEFAULT).x;
      GridDataFactory.fillDefaults().hint(Math.min(wide, WIDEST), SWT.DEFAULT).applyTo(value);
    }
  }

  private Label label(Control[] known, int at, String words) {
    Label label =
        at < known.length && known[at] instanceof Label there ? there : new Label(area, SWT.WRAP);
    label.setText(words.replace("&", "&&"));
    label.setForeground(text);
    label.setBackground(area.getBackground());
    return label;
  }
}
