/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.template;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.ranvier.edit.template.Picture.Curve;
import org.ranvier.edit.template.Picture.Panel;
import org.ranvier.edit.template.Picture.Quantity;
import org.ranvier.lems.component.Component;
import org.ranvier.lems.component.LemsModel;
import org.ranvier.lems.expression.Evaluator;
import org.ranvier.lems.flat.FlatSystem;
import org.ranvier.lems.flat.FlatSystem.Scheme;
import org.ranvier.lems.flat.FlatSystem.Transition;
import org.ranvier.lems.flat.Flattener;
import org.ranvier.units.Dimension;
import org.ranvier.xml.XmlDocument;

/** How the gates of a channel depend on the potential, or on a concentration. */
final class GateCurves {
  private static final Dimension VOLTAGE = new Dimension(1, 2, -3, -1, 0, 0, 0);
  private static final Dimension CONCENTRATION = new Dimension(0, -3, 0, 0, 0, 1, 0);
  private static final Dimension TEMPERATURE = new Dimension(0, 0, 0, 0, 1, 0, 0);
  private static final double BODY_K = 307.15;
  private static final double RESTING_CONCENTRATION = 1e-4; // mol/m³, 100 nM
  private static final int POINTS = 161;
  private static final double LOWEST_MV = -110;
  private static final double HIGHEST_MV = 50;
  private static final double LOWEST_LOG = -6;
  private static final double HIGHEST_LOG = 1;

  private final FlatSystem system;

  private GateCurves(FlatSystem system) {
    this.system = system;
  }

  /** The gates of the last channel in a document. */
  static Picture of(XmlDocument document) {
    LemsModel model = LemsModel.of(document);
    Optional<Component> channel =
        model.components("baseIonChannel").reversed().stream().findFirst();
    return channel
        .map(each -> new GateCurves(new Flattener(model).flatten(each)).picture())
        .orElse(Picture.EMPTY);
  }

  private Picture picture() {
    double[] potentials = steps(LOWEST_MV, HIGHEST_MV);
    List<Map<String, Double>> values =
        Arrays.stream(potentials).mapToObj(v -> values(v * 1e-3, RESTING_CONCENTRATION)).toList();
    List<Curve> open = curves(Quantity.STEADY_STATE, potentials, values);
    if (!open.isEmpty() && open.stream().allMatch(GateCurves::isFlat) && needsConcentration()) {
      double[] logs = steps(LOWEST_LOG, HIGHEST_LOG);
      List<Map<String, Double>> more =
          Arrays.stream(logs).mapToObj(log -> values(-0.04, Math.pow(10, log))).toList();
      open = curves(Quantity.STEADY_STATE, logs, more);
      return new Picture(List.of(new Panel(Quantity.STEADY_STATE_OF_CONCENTRATION, open)));
    }
    List<Panel> panels = new ArrayList<>();
    List<Curve> courses = curves(Quantity.TIME_COURSE, potentials, values);
    if (!open.isEmpty()) {
      panels.add(new Panel(Quantity.STEADY_STATE, open));
    }
    if (!courses.isEmpty()) {
      panels.add(new Panel(Quantity.TIME_COURSE, courses));
    }
    return new Picture(panels);
  }

  private boolean needsConcentration() {
    return system.inputs().stream().anyMatch(each -> each.dimension().equals(CONCENTRATION));
  }

  private static boolean isFlat(Curve curve) {
    return Arrays.stream(curve.y()).max().orElse(0) - Arrays.stream(curve.y()).min().orElse(0)
        < 1e-9;
  }

  private static double[] steps(double from, double to) {
    double[] steps = new double[POINTS];
    for (int i = 0; i < POINTS; i++) {
      steps[i] = from + i * (to - from) / (POINTS - 1);
    }
    return steps;
  }

  /** A curve for each gate that has one. */
  private List<Curve> curves(Quantity quantity, double[] x, List<Map<String, Double>> values) {
    List<Curve> curves = new ArrayList<>();
    boolean open = quantity == Quantity.STEADY_STATE;
    double scale = open ? 1 : 1e3;
    system
        .exposures()
        .forEach(
            (path, variable) -> {
              String gate = path.contains("/") ? path.substring(0, path.lastIndexOf('/')) : "";
              String name = path.substring(path.lastIndexOf('/') + 1);
              boolean scheme =
                  system.kineticSchemes().stream().anyMatch(each -> each.path().equals(gate));
              boolean wanted = open ? name.equals(scheme ? "q" : "inf") : name.equals("tau");
              if (wanted && isGate(gate)) {
                double[] y =
                    values.stream()
                        .mapToDouble(each -> scale * each.getOrDefault(variable, Double.NaN))
                        .toArray();
                if (Arrays.stream(y).allMatch(Double::isFinite)) {
                  curves.add(new Curve(gate.substring(gate.lastIndexOf('/') + 1), x, y));
                }
              }
            });
    return curves;
  }

  private boolean isGate(String path) {
    return !path.isEmpty() && system.exposures().containsKey(path + "/q");
  }

  /** All variables at a potential and a concentration, with occupancies that stand still. */
  private Map<String, Double> values(double volts, double concentration) {
    Map<String, Double> values = new HashMap<>();
    values.put("t", 0.0);
    system.constants().forEach(each -> values.put(each.name(), each.value()));
    system.properties().forEach(each -> values.put(each.name(), each.defaultValue()));
    system.states().forEach(each -> values.put(each.name(), 0.0));
    for (FlatSystem.Input each : system.inputs()) {
      Dimension dimension = each.dimension();
      values.put(
          each.name(),
          dimension.equals(VOLTAGE)
              ? volts
              : dimension.equals(CONCENTRATION)
                  ? concentration
                  : dimension.equals(TEMPERATURE) ? BODY_K : 0.0);
    }
    derive(values);
    if (!system.kineticSchemes().isEmpty()) {
      system.kineticSchemes().forEach(scheme -> settle(scheme, values));
      derive(values);
    }
    return values;
  }

  private void derive(Map<String, Double> values) {
    Evaluator evaluator =
        new Evaluator(name -> Objects.requireNonNullElse(values.get(name), Double.NaN), () -> 0.5);
    system.derived().forEach(each -> values.put(each.name(), evaluator.value(each.value())));
  }

  /** Puts in the occupancies that do not change: flows balance and the sum is one. */
  private static void settle(Scheme scheme, Map<String, Double> values) {
    int size = scheme.occupancies().size();
    double[][] flow = new double[size][size + 1];
    for (Transition each : scheme.transitions()) {
      double forward = values.getOrDefault(each.forwardRate(), 0.0);
      double reverse = values.getOrDefault(each.reverseRate(), 0.0);
      flow[each.from()][each.from()] -= forward;
      flow[each.to()][each.from()] += forward;
      flow[each.to()][each.to()] -= reverse;
      flow[each.from()][each.to()] += reverse;
    }
    Arrays.fill(flow[size - 1], 1); // one balance follows from the others
    double[] occupancies = solve(flow);
    for (int i = 0; i < size; i++) {
      values.put(scheme.occupancies().get(i), occupancies[i]);
    }
  }

  /** Gauss's elimination with pivots of a system with its right side in the last column. */
  private static double[] solve(double[][] rows) {
    int size = rows.length;
    for (int column = 0; column < size; column++) {
      int pivot = column;
      for (int row = column + 1; row < size; row++) {
        if (Math.abs(rows[row][column]) > Math.abs(rows[pivot][column])) {
          pivot = row;
        }
      }
      double[] swapped = rows[pivot];
      rows[pivot] = rows[column];
      rows[column] = swapped;
      for (int row = 0; row < size; row++) {
        if (row != column) {
          double factor = rows[row][column] / swapped[column];
          for (int k = column; k <= size; k++) {
            rows[row][k] -= factor * swapped[k];
          }
        }
      }
    }
    double[] solution = new double[size];
    for (int i = 0; i < size; i++) {
      solution[i] = rows[i][size] / rows[i][i];
    }
    return solution;
  }
}
