/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.kinetics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.jspecify.annotations.Nullable;
import org.ranvier.edit.channel.Channel;
import org.ranvier.edit.channel.Gate;
import org.ranvier.edit.channel.Handle;
import org.ranvier.edit.channel.HandleValue;
import org.ranvier.edit.channel.KineticCurve;
import org.ranvier.edit.channel.KineticCurve.Over;
import org.ranvier.edit.channel.KineticExport;
import org.ranvier.edit.channel.Plot;
import org.ranvier.edit.scene.RoundNumbers;

/** The plots below each other, with one cursor through all of them. */
final class PlotArea {
  private static final int[] WEIGHTS = {36, 32, 32};
  private static final double ROUNDED = 1e3;

  /** What is done with handles. */
  interface Hands {
    void chosen(Handle handle);

    void moved(Handle handle, HandleValue value);

    void dropped(Handle handle, HandleValue value);

    void cancelled();
  }

  private final Map<Plot, PlotCanvas> canvases = new EnumMap<>(Plot.class);
  private final SashForm sash;

  /** Where the pointer is along the axis; not a number where it is at no place. */
  private double pointer = Double.NaN;

  PlotArea(Composite parent, FormToolkit toolkit, Hands hands) {
    sash = new SashForm(parent, SWT.VERTICAL | SWT.SMOOTH);
    toolkit.adapt(sash);
    for (Plot each : Plot.values()) {
      PlotCanvas canvas = new PlotCanvas(sash, each, new Told(each, hands));
      toolkit.adapt(canvas, true, true);
      canvases.put(each, canvas);
    }
    sash.setWeights(WEIGHTS);
  }

  SashForm control() {
    return sash;
  }

  PlotCanvas canvas(Plot plot) {
    return canvases.get(plot);
  }

  void redraw() {
    canvases.values().forEach(PlotCanvas::redraw);
  }

  /** Shows curves, each in the colour that its gate has wherever it is drawn. */
  void show(KineticsResult result) {
    Map<GateItem, Integer> colours = colours(result.channels());
    for (Plot plot : Plot.values()) {
      List<DrawnCurve> curves = new ArrayList<>();
      add(plot, result.saved(), colours, result, true, curves);
      add(plot, result.curves(), colours, result, false, curves);
      // What is drawn later lies on top.
      curves.sort(
          Comparator.comparing((DrawnCurve each) -> !each.saved())
              .thenComparing(DrawnCurve::chosen));
      List<Handle> handles =
          result.handles().stream().filter(each -> each.curve().plot() == plot).toList();
      PlotInput input = new PlotInput(plot, result.request().over(), result.xs(), curves, handles);
      String why =
          result.request().drawn().isEmpty() ? KineticsMessages.empty : KineticsMessages.noCurve;
      canvas(plot).show(input, why);
    }
    if (Double.isFinite(pointer)) {
      point(pointer); // the curves are others
    }
  }

  private static Map<GateItem, Integer> colours(List<Channel> channels) {
    Map<GateItem, Integer> colours = new LinkedHashMap<>();
    for (Channel channel : channels) {
      for (Gate gate : channel.gates()) {
        colours.put(new GateItem(channel.name(), gate.path()), colours.size());
      }
    }
    return colours;
  }

  private static void add(
      Plot plot,
      List<KineticCurve> all,
      Map<GateItem, Integer> colours,
      KineticsResult result,
      boolean saved,
      List<DrawnCurve> curves) {
    for (KineticCurve each : all) {
      if (each.key().plot() == plot) {
        GateItem item = new GateItem(each.channel(), each.key().gate());
        boolean chosen = item.equals(result.request().chosen());
        curves.add(new DrawnCurve(each, colours.getOrDefault(item, 0), chosen, saved));
      }
    }
  }

  // ---- the cursor ----------------------------------------------------------------------------

  private void point(double x) {
    pointer = x;
    for (PlotCanvas each : canvases.values()) {
      each.point(x, each.input().map(input -> words(input, x)).orElse(""));
    }
  }

  /** The place and what the curves have there, those of the chosen gate first. */
  private static String words(PlotInput input, double x) {
    if (!Double.isFinite(x) || input.curves().isEmpty()) {
      return "";
    }
    boolean potential = input.over() == Over.POTENTIAL;
    int at = nearest(input.xs(), potential ? x : Math.log10(x));
    double seen = potential ? input.xs()[at] : Math.pow(10, input.xs()[at]);
    String unit = KineticExport.unit(input.plot());
    String place = number(seen) + " " + KineticExport.xAxis(input.over()).unit() + "   ";
    return place
        + input.curves().reversed().stream()
            .filter(each -> !each.saved())
            .map(each -> each.curve().label() + " " + number(each.curve().y()[at]))
            .collect(Collectors.joining(PlotPainter.BETWEEN))
        + (unit.isEmpty() ? "" : " " + unit);
  }

  private static int nearest(double[] xs, double x) {
    double share = (x - xs[0]) / (xs[xs.length - 1] - xs[0]);
    return Math.clamp(Math.round(share * (xs.length - 1)), 0, xs.length - 1);
  }

  private static String number(double value) {
    if (!Double.isFinite(value)) {
      return "–";
    }
    double digits =
        Math.pow(10, Math.floor(Math.log10(Math.max(Math.abs(value), 1e-12)))) / ROUNDED;
    return RoundNumbers.format(value == 0 ? 0 : Math.round(value / digits) * digits);
  }

  /** What one plot tells, to all of them. */
  private final class Told implements PlotCanvas.Listener {
    private final Plot plot;
    private final Hands hands;

    Told(Plot plot, Hands hands) {
      this.plot = plot;
      this.hands = hands;
    }

    @Override
    public void chosen(@Nullable Handle handle) {
      if (handle != null) {
        canvases.forEach(
            (other, canvas) -> {
              if (other != plot) {
                canvas.unchoose();
              }
            });
        hands.chosen(handle);
      }
    }

    @Override
    public void moved(Handle handle, HandleValue value) {
      if (Double.isFinite(pointer)) {
        pointer = Double.NaN;
        canvases.forEach(
            (other, canvas) -> {
              if (other != plot) {
                canvas.point(Double.NaN, ""); // what was said there is not true any more
              }
            });
      }
      hands.moved(handle, value);
    }

    @Override
    public void dropped(Handle handle, HandleValue value) {
      hands.dropped(handle, value);
    }

    @Override
    public void cancelled() {
      hands.cancelled();
    }

    @Override
    public void accept(double x) {
      point(x);
    }
  }
}
