/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.ranvier.edit.gate.GateCurve;
import org.ranvier.edit.gate.GateCurves;
import org.ranvier.edit.template.Picture.Curve;
import org.ranvier.edit.template.Picture.Panel;
import org.ranvier.edit.template.Picture.Quantity;
import org.ranvier.lems.component.Component;
import org.ranvier.lems.component.LemsModel;
import org.ranvier.lems.flat.Flattener;
import org.ranvier.xml.XmlDocument;

/** How the gates of a channel depend on the potential, or on a concentration. */
final class ChannelPicture {
  private ChannelPicture() {}

  /** The gates of the last channel in a document. */
  static Picture of(XmlDocument document) {
    LemsModel model = LemsModel.of(document);
    Optional<Component> channel =
        model.components("baseIonChannel").reversed().stream().findFirst();
    return channel
        .map(each -> picture(new GateCurves(new Flattener(model).flatten(each))))
        .orElse(Picture.EMPTY);
  }

  private static Picture picture(GateCurves channel) {
    List<GateCurve> gates = channel.overPotential();
    boolean flat = gates.stream().allMatch(GateCurve::isFlat);
    List<Panel> panels = new ArrayList<>();
    if (flat && !gates.isEmpty() && channel.hasConcentration()) {
      add(
          Quantity.STEADY_STATE_OF_CONCENTRATION,
          curves(channel.overConcentration(), GateCurves.logConcentrations(), GateCurve::open),
          panels);
    } else {
      double[] potentials = GateCurves.potentialsMv();
      add(Quantity.STEADY_STATE, curves(gates, potentials, GateCurve::open), panels);
      add(Quantity.TIME_COURSE, curves(gates, potentials, GateCurve::courseMs), panels);
    }
    return new Picture(panels);
  }

  private static void add(Quantity quantity, List<Curve> curves, List<Panel> panels) {
    if (!curves.isEmpty()) {
      panels.add(new Panel(quantity, curves));
    }
  }

  private static List<Curve> curves(
      List<GateCurve> gates, double[] x, Function<GateCurve, double[]> values) {
    return gates.stream()
        .filter(each -> GateCurves.isComplete(values.apply(each)))
        .map(each -> new Curve(each.name(), x, values.apply(each)))
        .toList();
  }
}
