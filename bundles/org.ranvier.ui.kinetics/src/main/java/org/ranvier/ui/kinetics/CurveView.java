/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.kinetics;

import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Scale;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.ranvier.edit.channel.Handle;
import org.ranvier.edit.channel.KineticCurve.Over;
import org.ranvier.edit.channel.Plot;

/** The curves, and what is asked of them: over what, at which temperature, in which range. */
final class CurveView {
  /** Room for what is asked of curves and for three plots, pixels. */
  private static final int LEAST_HEIGHT = 520;

  private final ScrolledComposite scrolled;
  private final BathBar bath;
  private final RangeBar range;
  private final PlotArea plots;

  /** What the view tells of. */
  interface Listener extends PlotArea.Hands {
    /** Something is to be drawn otherwise. */
    void asked();

    /** Another temperature, or another version, is to be drawn. */
    void warmed();

    /** What is wrong with what is typed; nothing where all is well. */
    void warn(String words);
  }

  CurveView(Composite parent, FormToolkit toolkit, Listener listener) {
    scrolled = new ScrolledComposite(parent, SWT.V_SCROLL);
    toolkit.adapt(scrolled);
    Composite curves = toolkit.createComposite(scrolled);
    GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(curves);
    bath = new BathBar(curves, toolkit, listener::warmed);
    range = new RangeBar(curves, toolkit, listener::asked, listener::warn);
    plots = new PlotArea(curves, toolkit, listener);
    GridDataFactory.fillDefaults().grab(true, true).applyTo(plots.control());
    // In a low editor, curves below what is asked of them would have no room at all.
    scrolled.setContent(curves);
    scrolled.setExpandHorizontal(true);
    scrolled.setExpandVertical(true);
    scrolled.setMinHeight(LEAST_HEIGHT);
  }

  /** What takes the room. */
  Composite control() {
    return scrolled;
  }

  void show(KineticsResult result) {
    bath.show(result);
    range.show(result.request().over(), bath.hasBoth());
    plots.show(result);
  }

  void redraw() {
    plots.redraw();
  }

  /**
   * Offers files to save what is drawn in.
   *
   * @param asked told which ending somebody wants
   */
  void offerExport(Consumer<String> asked) {
    bath.offerExport(asked);
  }

  Over over() {
    return bath.over();
  }

  CurveRange range() {
    return range.range();
  }

  boolean isSavedShown() {
    return bath.isSavedShown();
  }

  /** In °C, to a tenth. */
  double celsius() {
    return bath.celsius();
  }

  void setCelsius(double next) {
    bath.setCelsius(next);
  }

  Scale temperature() {
    return bath.temperature();
  }

  PlotArea plots() {
    return plots;
  }

  PlotCanvas canvas(Plot plot) {
    return plots.canvas(plot);
  }

  /** Where a handle is on the canvas of its plot; empty where it is not seen. */
  Optional<Point> placeOf(Handle handle) {
    return canvas(handle.curve().plot()).placeOf(handle);
  }
}
