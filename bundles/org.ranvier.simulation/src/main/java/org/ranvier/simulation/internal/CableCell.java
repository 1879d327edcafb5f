/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.simulation.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.ranvier.lems.component.Component;
import org.ranvier.morphology.CableLayout;
import org.ranvier.morphology.Morphology;
import org.ranvier.morphology.Segment;
import org.ranvier.morphology.SegmentSet;
import org.ranvier.morphology.SegmentValues;
import org.ranvier.units.CoherentUnits;

/**
 * A cell component with a shape, as far as all its instances share it: the cut cable with
 * capacitance, axial conductance and initial voltage of each node, and which mechanisms sit where.
 */
final class CableCell {
  static final double DEFAULT_VOLTAGE = -65;

  /**
   * A mechanism on part of the membrane.
   *
   * @param component density, channel population or species
   * @param nodes nodes that it sits on, ascending
   * @param areas its membrane there, µm²
   * @param values value there, in SI units, of the parameter that varies; empty where none does
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Placed(Component component, int[] nodes, double[] areas, double[] values) {
    /** Position of a node among those it sits on, −1 where it does not. */
    int positionOf(int node) {
      int position = Arrays.binarySearch(nodes, node);
      return position < 0 ? -1 : position;
    }

    double totalArea() {
      return Arrays.stream(areas).sum();
    }
  }

  private final Component component;
  private final Component biophysics;
  private final Component membrane;
  private final Optional<Component> interior;
  private final CableLayout layout;
  private final double[] areas;
  private final double[] capacitance;
  private final double[] conductance;
  private final double[] initial;
  private final double threshold;
  private final List<Placed> densities = new ArrayList<>();
  private final List<Placed> populations = new ArrayList<>();
  private final List<Placed> species = new ArrayList<>();

  CableCell(Component cell) {
    this.component = cell;
    this.biophysics = part(cell, "biophysicalProperties");
    this.membrane = part(biophysics, "membraneProperties");
    this.interior = findPart(biophysics, "intracellularProperties");
    this.layout =
        CableLayout.of(
            Morphology.read(
                cell.findChild("morphology").map(Component::element).orElse(cell.element())));
    this.areas = layout.areasUm2();
    this.capacitance =
        layout.areaMeans(
            values(
                membrane.children("specificCapacitances"),
                "specificCapacitance",
                c -> positive(c, coherent(c, "value"))));
    for (int i = 0; i < capacitance.length; i++) {
      capacitance[i] *= areas[i];
    }
    this.conductance = axialConductances();
    this.initial = initialVoltages();
    this.threshold =
        listed("spikeThresh").stream().mapToDouble(c -> coherent(c, "value")).findFirst().orElse(0);
    membrane.children("channelDensities").forEach(c -> densities.add(place(c)));
    membrane.children("populations").forEach(c -> populations.add(place(c)));
    interior.ifPresent(i -> i.children("speciesList").forEach(c -> species.add(place(c))));
  }

  /** Whether a component is a cell with a shape and membrane, to be cut into a cable. */
  static boolean hasShape(Component component) {
    return component.isA("cell") && findPart(component, "biophysicalProperties").isPresent();
  }

  private static Component part(Component owner, String name) {
    return findPart(owner, name)
        .orElseThrow(
            () -> owner.element().problem("this %s needs %s inside".formatted(owner.type(), name)));
  }

  /** A child of that name, or of a variant whose name begins with it. */
  private static Optional<Component> findPart(Component owner, String name) {
    return owner
        .findChild(name)
        .or(() -> owner.children().stream().filter(c -> isVariant(c, name)).findFirst());
  }

  private static boolean isVariant(Component component, String name) {
    return component.element().localName().startsWith(name);
  }

  private List<Component> listed(String elementName) {
    return membrane.children().stream()
        .filter(c -> c.element().localName().equals(elementName))
        .toList();
  }

  private static double coherent(Component component, String parameter) {
    Component.Value value =
        component
            .findValue(parameter)
            .orElseThrow(
                () ->
                    component
                        .element()
                        .problem("this %s needs a %s".formatted(component.type(), parameter)));
    return CoherentUnits.fromSi(value.si(), value.dimension());
  }

  private static double positive(Component c, double value) {
    if (!(value > 0)) {
      throw new org.ranvier.xml.ModelProblemException(
          c.location("value"),
          "%s is %s; a value above zero is expected".formatted(c.type(), c.text("value", "")));
    }
    return value;
  }

  /** A value for every segment; later elements override earlier ones on their groups. */
  private SegmentValues values(List<Component> elements, String what) {
    return values(elements, what, c -> coherent(c, "value"));
  }

  private SegmentValues values(
      List<Component> elements, String what, ToDoubleFunction<Component> valueOf) {
    SegmentValues values = new SegmentValues(layout.morphology());
    for (Component c : elements) {
      members(c);
      values.assign(group(c), valueOf.applyAsDouble(c));
    }
    Optional<Segment> bare = values.findUnassigned();
    if (bare.isPresent()) {
      String where = elements.isEmpty() ? "" : ": segment " + bare.get().id() + " has none";
      throw membrane
          .element()
          .problem("%s needs a %s for all segments%s".formatted(component, what, where));
    }
    return values;
  }

  /** NEURON's own initial value where the model states none. */
  private double[] initialVoltages() {
    List<Component> elements = listed("initMembPotential");
    if (elements.isEmpty()) {
      return layout.areaMeans(SegmentValues.uniform(layout.morphology(), DEFAULT_VOLTAGE));
    }
    return layout.areaMeans(values(elements, "initMembPotential"));
  }

  boolean statesInitialVoltage() {
    return !listed("initMembPotential").isEmpty();
  }

  /** Resistivity has the same number in SI units (Ω·m) and in MΩ·µm. */
  private double[] axialConductances() {
    if (layout.nodeCount() == 1) {
      return new double[1];
    }
    List<Component> elements = interior.map(i -> i.children("resistivity")).orElse(List.of());
    return layout.axialConductancesMicrosiemens(
        values(elements, "resistivity", c -> positive(c, c.value("value"))));
  }

  private static String group(Component c) {
    return VaryingDensity.find(c)
        .map(VaryingDensity::segmentGroup)
        .orElseGet(() -> c.text("segmentGroup", Morphology.ALL));
  }

  private SegmentSet members(Component c) {
    Optional<String> segment = c.findText("segment");
    if (segment.isPresent() && c.findText("segmentGroup").isEmpty()) {
      return SegmentSet.of(segment(segmentId(segment.get(), c), c));
    }
    return layout
        .morphology()
        .findMembers(group(c))
        .orElseThrow(
            () ->
                new org.ranvier.xml.ModelProblemException(
                    VaryingDensity.find(c)
                        .map(VaryingDensity::where)
                        .orElse(c)
                        .location("segmentGroup"),
                    "there is no segment group %s in this cell; known are %s"
                        .formatted(
                            group(c),
                            String.join(
                                ", ",
                                layout.morphology().groups().stream().map(g -> g.id()).toList()))));
  }

  private Placed place(Component c) {
    double[] share = layout.membership(members(c));
    IntList nodes = new IntList();
    for (int node = 0; node < share.length; node++) {
      if (share[node] > 0 && areas[node] > 0) {
        nodes.add(node);
      }
    }
    int[] chosen = nodes.toArray();
    double[] own = new double[chosen.length];
    for (int k = 0; k < own.length; k++) {
      own[k] = share[chosen[k]] * areas[chosen[k]];
    }
    return new Placed(c, chosen, own, values(c, chosen));
  }

  private double[] values(Component c, int[] nodes) {
    Optional<VaryingDensity> varying = VaryingDensity.find(c);
    if (varying.isEmpty()) {
      return new double[0];
    }
    double[] all = varying.get().values(layout);
    return Arrays.stream(nodes).mapToDouble(node -> all[node]).toArray();
  }

  private static int segmentId(String text, Component c) {
    try {
      return Integer.parseInt(text.strip());
    } catch (NumberFormatException e) {
      throw new org.ranvier.xml.ModelProblemException(
          c.location("segment"), "\"" + text + "\" was found; the id of a segment is expected");
    }
  }

  /**
   * Node of the control volume at a place.
   *
   * @param asking what asks for it, for the message where there is no such segment
   */
  int nodeAt(Place place, Component asking) {
    return layout.volumeAt(segment(place.segment(), asking).index(), place.fraction());
  }

  private Segment segment(int id, Component asking) {
    return layout
        .morphology()
        .findSegment(id)
        .orElseThrow(
            () ->
                asking.element().problem("there is no segment %d in %s".formatted(id, component)));
  }

  Component component() {
    return component;
  }

  /** The part of the cell that holds membrane and interior. */
  Component biophysics() {
    return biophysics;
  }

  CableLayout layout() {
    return layout;
  }

  int nodeCount() {
    return layout.nodeCount();
  }

  double[] capacitance() {
    return capacitance;
  }

  double[] conductance() {
    return conductance;
  }

  double[] initial() {
    return initial;
  }

  double area(int node) {
    return areas[node];
  }

  /** Spike threshold, mV. */
  double threshold() {
    return threshold;
  }

  List<Placed> densities() {
    return densities;
  }

  List<Placed> populations() {
    return populations;
  }

  List<Placed> species() {
    return species;
  }

  /** The species of an ion on a node; the last one where several overlap. */
  Optional<Placed> findSpecies(String ion, int node) {
    return species.reversed().stream()
        .filter(p -> p.component().text("ion", "").equals(ion) && p.positionOf(node) >= 0)
        .findFirst();
  }
}
