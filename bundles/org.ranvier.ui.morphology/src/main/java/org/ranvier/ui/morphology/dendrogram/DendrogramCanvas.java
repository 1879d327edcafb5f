/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.morphology.dendrogram;

import java.util.Optional;
import java.util.OptionalInt;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.jspecify.annotations.Nullable;
import org.ranvier.edit.dendrogram.Dendrogram;
import org.ranvier.edit.dendrogram.DendrogramPicture;
import org.ranvier.edit.dendrogram.DendrogramRaster;
import org.ranvier.edit.dendrogram.DendrogramWindow;
import org.ranvier.edit.scene.Marks;
import org.ranvier.edit.scene.SceneStyle;
import org.ranvier.edit.scene.SegmentCard;
import org.ranvier.edit.scene.SegmentSelection;
import org.ranvier.ui.morphology.Pictures;
import org.ranvier.ui.morphology.panel.CellStage;
import org.ranvier.ui.morphology.panel.DrawnCell;

/** Draws a dendrogram over an axis. */
final class DendrogramCanvas extends Canvas {
  /** What is under the pointer, as {@link SceneStyle#on} has what stands out. */
  static final int HOVERED = SceneStyle.on(0).chosen();

  private static final int PIXELS_PER_TICK = 90;
  private static final int GAP = 4;
  private static final int HUNDRED_PERCENT = 100;

  /** What is on show, for a picture of it. */
  record Seen(
      DrawnCell cell,
      Dendrogram dendrogram,
      DendrogramWindow window,
      int[] colours,
      SegmentSelection chosen,
      SceneStyle style,
      String axis) {}

  private final DendrogramInput input;
  private @Nullable DrawnCell cell;
  private @Nullable Dendrogram dendrogram;
  private @Nullable DendrogramWindow window;
  private int[] colours = new int[0];
  private String axis = "";
  private SegmentSelection chosen = SegmentSelection.EMPTY;
  private OptionalInt hovered = OptionalInt.empty();
  private int[] band = new int[0];

  /** Whether all of it is seen and is to be, however large the panel is. */
  private boolean fitted = true;

  DendrogramCanvas(Composite parent, CellStage stage) {
    super(parent, SWT.DOUBLE_BUFFERED | SWT.NO_BACKGROUND);
    addListener(SWT.Paint, event -> paint(event.gc));
    addListener(SWT.Resize, _ -> fitWindow());
    getAccessible()
        .addAccessibleListener(
            new AccessibleAdapter() {
              @Override
              public void getName(AccessibleEvent event) {
                event.result = DendrogramMessages.title + ": " + summary();
              }
            });
    input = new DendrogramInput(this, stage);
    input.listen();
  }

  private String summary() {
    return cell == null ? DendrogramMessages.hint : SegmentCard.summary(cell.morphology(), chosen);
  }

  // ---- what is shown -------------------------------------------------------------------------

  /** Shows a cell; the next text of the same cell over the same axis from where it was seen. */
  void show(DrawnCell next, Dendrogram laid, String axisTitle, int[] newColours) {
    boolean same =
        cell != null
            && cell.shape().name().equals(next.shape().name())
            && axis.equals(axisTitle)
            && dendrogram != null;
    cell = next;
    dendrogram = laid;
    axis = axisTitle;
    colours = newColours;
    hovered = OptionalInt.empty();
    if (!same || fitted) {
      fit(SegmentSelection.EMPTY);
    }
    redraw();
  }

  void clear() {
    cell = null;
    dendrogram = null;
    window = null;
    redraw();
  }

  void recolour(int[] newColours) {
    if (newColours.length == colours.length) {
      colours = newColours;
    }
    redraw();
  }

  void select(SegmentSelection selection) {
    chosen = selection;
    redraw();
  }

  /** Marks the segment under the pointer; whether that is another one than before. */
  boolean hover(OptionalInt segment) {
    boolean other = !segment.equals(hovered);
    hovered = segment;
    if (other) {
      redraw();
    }
    return other;
  }

  /** Draws the outline of a box; empty for none. */
  void band(int... corners) {
    band = corners;
    redraw();
  }

  /** Nobody sees it any more. */
  void leave() {
    input.leave();
  }

  Optional<DrawnCell> cell() {
    return Optional.ofNullable(cell);
  }

  Optional<Dendrogram> dendrogram() {
    return Optional.ofNullable(dendrogram);
  }

  Optional<DendrogramWindow> window() {
    return Optional.ofNullable(window);
  }

  Optional<Seen> seen() {
    DrawnCell shown = cell;
    Dendrogram laid = dendrogram;
    DendrogramWindow from = window;
    return shown == null || laid == null || from == null
        ? Optional.empty()
        : Optional.of(new Seen(shown, laid, from, colours, chosen, style(), axis));
  }

  // ---- from where ----------------------------------------------------------------------------

  /** Shows some segments; all where none are chosen. */
  void fit(SegmentSelection part) {
    if (dendrogram != null) {
      Point size = getSize();
      window = DendrogramWindow.fitting(dendrogram, part, size.x, size.y - axisRows());
      fitted = part.isEmpty();
      redraw();
    }
  }

  void see(DendrogramWindow next) {
    window = next;
    fitted = false;
    redraw();
  }

  private void fitWindow() {
    if (fitted) {
      fit(SegmentSelection.EMPTY);
    } else if (window != null) {
      window = window.withSize(getSize().x, getSize().y - axisRows());
    }
    redraw();
  }

  /** Height of the axis with its numbers and title. */
  int axisRows() {
    GC gc = new GC(this);
    int rows = gc.getFontMetrics().getHeight();
    gc.dispose();
    return 2 * rows + 3 * GAP;
  }

  // ---- drawing -------------------------------------------------------------------------------

  private SceneStyle style() {
    Color back = getBackground();
    return SceneStyle.on(back.getRed() << 16 | back.getGreen() << 8 | back.getBlue());
  }

  private void paint(GC gc) {
    Point size = getSize();
    gc.setBackground(getBackground());
    gc.setForeground(getForeground());
    Dendrogram laid = dendrogram;
    DendrogramWindow from = window;
    if (laid == null || from == null || colours.length != laid.size()) {
      gc.fillRectangle(0, 0, size.x, size.y);
      return;
    }
    int zoom = getMonitor().getZoom();
    double finer = (double) zoom / HUNDRED_PERCENT;
    Marks marks = new Marks(chosen, hovered.orElse(-1));
    int[] pixels = DendrogramRaster.draw(laid, from, finer, colours, marks, style());
    int width = (int) Math.round(from.width() * finer);
    Image image = Pictures.image(getDisplay(), Pictures.data(pixels, width), zoom);
    gc.drawImage(image, 0, 0);
    image.dispose();
    gc.fillRectangle(0, from.height(), size.x, size.y - from.height());
    axis(gc, from);
    if (band.length == 4) {
      gc.setLineStyle(SWT.LINE_DASH);
      gc.drawRectangle(
          Math.min(band[0], band[2]),
          Math.min(band[1], band[3]),
          Math.abs(band[2] - band[0]),
          Math.abs(band[3] - band[1]));
    }
  }

  private void axis(GC gc, DendrogramWindow from) {
    int y = from.height();
    int rows = gc.getFontMetrics().getHeight();
    gc.drawLine(0, y, from.width(), y);
    int about = Math.max(2, from.width() / PIXELS_PER_TICK);
    for (DendrogramPicture.Tick tick : DendrogramPicture.ticks(from, about)) {
      int x = (int) Math.round(tick.x());
      gc.drawLine(x, y, x, y + GAP);
      gc.drawText(tick.label(), x - gc.textExtent(tick.label()).x / 2, y + GAP, true);
    }
    int left = (from.width() - gc.textExtent(axis).x) / 2;
    gc.drawText(axis, left, y + 2 * GAP + rows, true);
  }

  /** Where the pointer is over lines, and not over the axis. */
  boolean isOverLines(Event event) {
    return window != null && event.y < window.height();
  }
}
