/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.kinetics;

import java.util.Optional;
import java.util.function.DoubleConsumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.FontMetrics;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.jspecify.annotations.Nullable;
import org.ranvier.edit.channel.Handle;
import org.ranvier.edit.channel.HandleValue;
import org.ranvier.edit.channel.KineticExport;
import org.ranvier.edit.channel.Plot;
import org.ranvier.edit.chart.ChartLayout;

/** A plot of curves with handles on them, which a {@link PlotHand} moves. */
final class PlotCanvas extends Canvas {
  /** Letters of the longest number at an axis: plots below each other are in line. */
  private static final int LABEL = 5;

  /** What the canvas tells of. */
  interface Listener extends DoubleConsumer {
    /** A handle was taken into use; null where none is any more. */
    void chosen(@Nullable Handle handle);

    /** The handle in use is being moved. */
    void moved(Handle handle, HandleValue value);

    /** The handle is dropped where it was moved to. */
    void dropped(Handle handle, HandleValue value);

    /** It is not to be moved after all. */
    void cancelled();

    /** The pointer is at a place along the axis; not a number where it is at none. */
    @Override
    void accept(double x);
  }

  private final Plot plot;
  private final PlotHand hand;
  private @Nullable PlotInput input;
  private String hint = "";
  private double highest = 1;
  private double pointer = Double.NaN;
  private String words = "";

  PlotCanvas(Composite parent, Plot plot, Listener listener) {
    super(parent, SWT.DOUBLE_BUFFERED);
    this.plot = plot;
    this.hand = new PlotHand(this, listener);
    addListener(SWT.Paint, event -> paint(event.gc, getClientArea()));
    addListener(SWT.Resize, _ -> redraw());
    addListener(SWT.FocusIn, _ -> redraw());
    addListener(SWT.FocusOut, _ -> redraw());
    getAccessible()
        .addAccessibleListener(
            new AccessibleAdapter() {
              @Override
              public void getName(AccessibleEvent event) {
                event.result = description();
              }
            });
  }

  /**
   * Shows curves; amounts do not jump while a handle is held.
   *
   * @param why said where there are none
   */
  void show(PlotInput next, String why) {
    input = next;
    hint = why;
    if (!hand.isHolding()) {
      highest = next.highest();
    }
    hand.renew(next.handles());
    redraw();
  }

  /** Marks a place along the axis, and says what is there. */
  void point(double x, String said) {
    pointer = x;
    words = said;
    redraw();
  }

  /** Lets go of the handle in use, as where another plot has one now. */
  void unchoose() {
    hand.unchoose();
  }

  /** The amount at the upper end of the axis. */
  double highest() {
    return highest;
  }

  Optional<PlotInput> input() {
    return Optional.ofNullable(input);
  }

  Optional<Handle> chosen() {
    return hand.chosen();
  }

  /** What is seen, in words. */
  String description() {
    String title = KineticExport.title(plot);
    Handle used = hand.chosen().orElse(null);
    if (used != null) {
      return title + ", " + KineticsMessages.of(used, used.value().text());
    }
    boolean empty = input == null || input.curves().isEmpty();
    return empty && !hint.isEmpty() ? title + ", " + hint : title;
  }

  /** Where a handle is, in pixels; empty where it is not shown. */
  Optional<Point> placeOf(Handle handle) {
    return seen()
        .map(
            each ->
                new Point(
                    PlotPainter.round(each.x(handle.x())), PlotPainter.round(each.y(handle.y()))));
  }

  /** Where things are drawn; empty where there is nothing. */
  Optional<ChartLayout> seen() {
    GC gc = new GC(this);
    try {
      return layout(gc, getClientArea());
    } finally {
      gc.dispose();
    }
  }

  private Optional<ChartLayout> layout(GC gc, Rectangle area) {
    PlotInput shown = input;
    if (shown == null || shown.curves().isEmpty()) {
      return Optional.empty();
    }
    FontMetrics font = gc.getFontMetrics();
    return Optional.of(
        new ChartLayout(
            shown.chart(highest),
            area.width,
            area.height,
            font.getAverageCharacterWidth(),
            font.getHeight(),
            LABEL));
  }

  // ---- drawing -------------------------------------------------------------------------------

  /** Draws all of it, on the screen or into a picture. */
  void paint(GC gc, Rectangle area) {
    Font font = getFont();
    gc.setFont(font);
    gc.setBackground(getBackground());
    gc.fillRectangle(area);
    gc.setAntialias(SWT.ON);
    gc.setForeground(getForeground());
    ChartLayout layout = layout(gc, area).orElse(null);
    PlotInput shown = input;
    if (layout == null || shown == null) {
      Point size = gc.textExtent(hint);
      gc.drawText(hint, (area.width - size.x) / 2, (area.height - size.y) / 2, true);
      return;
    }
    PlotPainter painter = new PlotPainter(gc, layout, getForeground(), getBackground());
    painter.axes();
    painter.curves(shown.curves());
    if (words.isEmpty()) {
      painter.legend(shown.curves());
    }
    if (Double.isFinite(pointer)) {
      painter.cursor(layout.x(pointer));
    }
    if (!words.isEmpty()) {
      painter.words(words);
    }
    Handle used = hand.chosen().orElse(null);
    for (Handle each : shown.handles()) {
      painter.handle(each, colour(shown, each), each.equals(used));
    }
  }

  private static int colour(PlotInput shown, Handle handle) {
    return shown.curves().stream()
        .filter(each -> each.chosen() && !each.saved())
        .filter(each -> each.curve().key().equals(handle.curve()))
        .map(DrawnCurve::colour)
        .findFirst()
        .orElse(0);
  }
}
