/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.preview;

import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.jspecify.annotations.Nullable;
import org.ranvier.edit.preview.Preview;

/** Draws a preview in the colours of the theme. */
public final class PreviewCanvas extends Canvas {
  private static final int MARGIN = 8;

  private @Nullable Preview preview;
  private String hint = PreviewMessages.awaited;

  public PreviewCanvas(Composite parent) {
    super(parent, SWT.DOUBLE_BUFFERED);
    addListener(SWT.Paint, this::paint);
    getAccessible()
        .addAccessibleListener(
            new AccessibleAdapter() {
              @Override
              public void getName(AccessibleEvent event) {
                event.result = description();
              }
            });
  }

  /** Shows a picture, or says that there is none. */
  public void show(Optional<Preview> finished) {
    preview = finished.orElse(null);
    hint = PreviewMessages.none;
    setToolTipText(description());
    redraw();
  }

  /** What the picture shows, in words; the hint where there is none. */
  public String description() {
    return switch (preview) {
      case null -> hint;
      case Preview.Shape shape -> NLS.bind(PreviewMessages.accessibleShape, shape.subject());
      case Preview.Curves curves -> NLS.bind(PreviewMessages.accessibleCurves, curves.subject());
      case Preview.Populations populations ->
          NLS.bind(
              PreviewMessages.accessiblePopulations,
              populations.subject(),
              populations.bars().stream()
                  .map(PopulationDrawing::label)
                  .collect(Collectors.joining(", ")));
    };
  }

  private void paint(Event event) {
    GC gc = event.gc;
    gc.setAntialias(SWT.ON);
    Rectangle area = getClientArea();
    Rectangle box =
        new Rectangle(
            area.x + MARGIN,
            area.y + MARGIN,
            Math.max(1, area.width - 2 * MARGIN),
            Math.max(1, area.height - 2 * MARGIN));
    gc.setForeground(getForeground());
    switch (preview) {
      case null -> hint(gc, box);
      case Preview.Shape shape -> new ShapeDrawing(gc, box).draw(shape);
      case Preview.Curves curves -> new CurveDrawing(gc, box).draw(curves);
      case Preview.Populations populations -> new PopulationDrawing(gc, box).draw(populations);
    }
  }

  private void hint(GC gc, Rectangle box) {
    Point size = gc.textExtent(hint);
    gc.drawText(hint, box.x + (box.width - size.x) / 2, box.y + (box.height - size.y) / 2, true);
  }
}
