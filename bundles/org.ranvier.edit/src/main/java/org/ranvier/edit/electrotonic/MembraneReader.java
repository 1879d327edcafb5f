/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.electrotonic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.ranvier.edit.EditMessages;
import org.ranvier.edit.language.Knowledge;
import org.ranvier.lems.component.Component;
import org.ranvier.morphology.Morphology;
import org.ranvier.morphology.SegmentValues;
import org.ranvier.validation.Model;
import org.ranvier.xml.XmlElement;

/** Reads from a cell what its membrane does to small signals. */
public final class MembraneReader {
  /** F/m² in nF/µm². */
  private static final double NANOFARAD_PER_UM2 = 1e-3;

  /** S/m² in µS/µm². */
  private static final double MICROSIEMENS_PER_UM2 = 1e-6;

  private static final double USUAL_VOLTS = -0.065;

  private final Morphology morphology;
  private final Model model;
  private final Optional<Component> membrane;
  private final Optional<Component> interior;
  private final Set<String> remarks = new LinkedHashSet<>();

  private MembraneReader(Optional<XmlElement> cell, Morphology morphology, Model model) {
    this.morphology = morphology;
    this.model = model;
    Optional<Component> biophysics =
        cell.flatMap(model::findComponent).flatMap(each -> part(each, "biophysicalProperties"));
    this.membrane = biophysics.flatMap(each -> part(each, "membraneProperties"));
    this.interior = biophysics.flatMap(each -> part(each, "intracellularProperties"));
  }

  /**
   * Reads a cell. What it does not state, or states so that it cannot be used, gets the usual
   * value.
   *
   * @param name id of a cell, or of a morphology, of which the first cell that names it counts
   * @param morphology the shape of that cell
   * @param knowledge of the file that it is in
   */
  public static CableMembrane read(
      String name, Morphology morphology, Knowledge knowledge, CableMembrane.Kind kind) {
    Model model = knowledge.model();
    return new MembraneReader(findCell(name, model), morphology, model).read(kind);
  }

  /** The cell of an id, or the first one that takes its shape from the morphology of the id. */
  public static Optional<XmlElement> findCell(String name, Model model) {
    Optional<XmlElement> named = model.findComponent(name);
    return named.isPresent() && !named.get().localName().equals("morphology")
        ? named
        : model.components().values().stream()
            .filter(each -> name.equals(each.attribute("morphology")))
            .findFirst();
  }

  private CableMembrane read(CableMembrane.Kind kind) {
    SegmentValues capacitance =
        filled(
            stated("specificCapacitance", each -> siValue(each, NANOFARAD_PER_UM2)),
            CableMembrane.USUAL_CAPACITANCE,
            EditMessages.of("cable.assumed.capacitance"));
    SegmentValues resistivity =
        filled(
            values(
                interior.map(each -> each.children("resistivity")).orElse(List.of()),
                each -> siValue(each, 1)),
            CableMembrane.USUAL_RESISTIVITY,
            EditMessages.of("cable.assumed.resistivity"));
    return new CableMembrane(conductance(kind), capacitance, resistivity, List.copyOf(remarks));
  }

  /** A child of that name, or of a variant whose name begins with it. */
  private static Optional<Component> part(Component owner, String name) {
    return owner
        .findChild(name)
        .or(
            () ->
                owner.children().stream()
                    .filter(each -> each.element().localName().startsWith(name))
                    .findFirst());
  }

  private SegmentValues stated(String element, ToDoubleFunction<Component> value) {
    List<Component> all = membrane.map(Component::children).orElse(List.of());
    return values(
        all.stream().filter(each -> each.element().localName().equals(element)).toList(), value);
  }

  private static double siValue(Component component, double factor) {
    return component.findValue("value").map(each -> each.si() * factor).orElse(Double.NaN);
  }

  /** What is stated last of a segment counts; a value that cannot be is none. */
  private SegmentValues values(List<Component> stated, ToDoubleFunction<Component> valueOf) {
    SegmentValues values = new SegmentValues(morphology);
    for (Component each : stated) {
      double value = valueOf.applyAsDouble(each);
      String group = each.text("segmentGroup", Morphology.ALL);
      if (Double.isFinite(value) && morphology.findMembers(group).isPresent()) {
        values.assign(group, value);
      }
    }
    return values;
  }

  private SegmentValues filled(SegmentValues stated, double usual, String remark) {
    if (morphology.segments().stream().anyMatch(each -> !(stated.at(each.index()) > 0))) {
      remarks.add(remark);
    }
    return SegmentValues.of(
        morphology,
        IntStream.range(0, morphology.segments().size())
            .mapToDouble(index -> stated.at(index) > 0 ? stated.at(index) : usual)
            .toArray());
  }

  private SegmentValues conductance(CableMembrane.Kind kind) {
    SegmentValues initial =
        stated("initMembPotential", each -> siValue(each, 1)); // volts, may be negative
    double[] volts = new double[morphology.segments().size()];
    for (int i = 0; i < volts.length; i++) {
      volts[i] = Double.isNaN(initial.at(i)) ? USUAL_VOLTS : initial.at(i);
    }
    double[] sum = new double[volts.length];
    for (Component each : mechanisms()) {
      new DensityConductance(each, morphology, model).addTo(sum, volts, kind, remarks);
    }
    if (mechanisms().isEmpty()) {
      remarks.add(EditMessages.of("cable.assumed.conductance"));
      return SegmentValues.uniform(morphology, CableMembrane.USUAL_CONDUCTANCE);
    }
    if (Arrays.stream(sum).anyMatch(each -> each < 0)) {
      remarks.add(EditMessages.of("cable.negative"));
    }
    return SegmentValues.of(
        morphology,
        Arrays.stream(sum).map(each -> Math.max(0, each) * MICROSIEMENS_PER_UM2).toArray());
  }

  private List<Component> mechanisms() {
    List<Component> all = new ArrayList<>();
    membrane.ifPresent(
        each -> {
          all.addAll(each.children("channelDensities"));
          all.addAll(each.children("populations"));
        });
    return all;
  }
}
