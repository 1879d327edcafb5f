/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.dendrogram;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ranvier.lems.component.LemsModel;
import org.ranvier.morphology.Frustum;
import org.ranvier.morphology.LengthConstant;
import org.ranvier.morphology.Morphology;
import org.ranvier.morphology.Segment;
import org.ranvier.morphology.SegmentPlace;
import org.ranvier.morphology.SegmentSet;
import org.ranvier.units.Quantity;
import org.ranvier.units.QuantityFormatException;
import org.ranvier.xml.XmlElement;

/**
 * Distances from the root in units of the local length constant of an alternating signal, λ(f) = ½
 * √(d / (π f R C)): ∫ dx / λ(x), exactly also where the diameter varies. R and C are the axial
 * resistivity and specific capacitance that the cell states; conductances of the membrane hardly
 * matter at such frequencies (Hines and Carnevale, The Neuroscientist 7:123–135, 2001). A sphere
 * counts as the cylinder of its area.
 */
public final class ElectrotonicPath {
  /** The frequency at which control volumes are usually judged, Hz. */
  public static final double USUAL_HZ = 100;

  private static final double HZ_PER_KHZ = 1000;

  /** nF/µm² in a F/m². */
  private static final double NANOFARAD_PER_UM2 = 1e-3;

  private final Morphology morphology;
  private final double[] resistivity;
  private final double[] capacitance;
  private final double frequencyHz;
  private final double[] toStart;

  private ElectrotonicPath(
      Morphology morphology, double[] resistivity, double[] capacitance, double frequencyHz) {
    this.morphology = morphology;
    this.resistivity = resistivity;
    this.capacitance = capacitance;
    this.frequencyHz = frequencyHz;
    this.toStart = new double[resistivity.length];
    List<Segment> waiting = new ArrayList<>(List.of(morphology.root()));
    while (!waiting.isEmpty()) {
      Segment segment = waiting.removeLast();
      for (Segment child : morphology.children(segment.index())) {
        toStart[child.index()] = fromRoot(new SegmentPlace(segment.index(), child.fractionAlong()));
        waiting.add(child);
      }
    }
  }

  /**
   * Measures a cell by what its document says of it.
   *
   * @param frequencyHz of the signal, greater than 0
   * @return empty where a segment has no resistivity or no capacitance in this document
   */
  public static Optional<ElectrotonicPath> find(Morphology morphology, double frequencyHz) {
    double[] resistivity = stated(morphology, "intracellularProperties", "resistivity");
    double[] capacitance = stated(morphology, "membraneProperties", "specificCapacitance");
    for (int i = 0; i < resistivity.length; i++) {
      if (!(resistivity[i] > 0) || !(capacitance[i] > 0)) {
        return Optional.empty();
      }
    }
    return Optional.of(new ElectrotonicPath(morphology, resistivity, capacitance, frequencyHz));
  }

  /** By segment, in SI units; what is said last counts; NaN where nothing is. */
  private static double[] stated(Morphology morphology, String part, String name) {
    double[] values = new double[morphology.segments().size()];
    Arrays.fill(values, Double.NaN);
    for (XmlElement biophysics : biophysics(morphology)) {
      for (XmlElement inside : biophysics.elements()) {
        if (inside.localName().startsWith(part)) {
          for (XmlElement each : inside.elements(name)) {
            String group = each.attribute("segmentGroup");
            double si = si(each.attribute("value"));
            morphology
                .findMembers(group == null ? Morphology.ALL : group)
                .map(SegmentSet::indices)
                .ifPresent(members -> members.forEach(index -> values[index] = si));
          }
        }
      }
    }
    return values;
  }

  /** Within the cell, or named by it in the same document. */
  private static List<XmlElement> biophysics(Morphology morphology) {
    Optional<XmlElement> cell = morphology.element().parent();
    List<XmlElement> inside =
        cell.map(XmlElement::elements).orElse(List.of()).stream()
            .filter(each -> each.localName().startsWith("biophysicalProperties"))
            .toList();
    String named = cell.map(each -> each.attribute("biophysicalProperties")).orElse(null);
    if (!inside.isEmpty() || named == null) {
      return cell.filter(each -> each.parent().isPresent()).isPresent() ? inside : List.of();
    }
    return morphology.element().document().root().elements().stream()
        .filter(each -> each.localName().startsWith("biophysicalProperties"))
        .filter(each -> named.equals(each.attribute("id")))
        .toList();
  }

  private static double si(@Nullable String written) {
    try {
      return written == null ? Double.NaN : Quantity.parse(written, LemsModel.core().units()).si();
    } catch (QuantityFormatException _) {
      return Double.NaN; // a finding says what is wrong with it
    }
  }

  public Morphology morphology() {
    return morphology;
  }

  /** Frequency of the signal, Hz. */
  public double frequencyHz() {
    return frequencyHz;
  }

  /** Along the neurites from the start of the root to a place, a pure number. */
  public double fromRoot(SegmentPlace place) {
    return toStart[place.segmentIndex()] + within(place.segmentIndex(), place.fraction());
  }

  /** λ is that of 1 µm times √d; for d linear in x, ∫ dx / √d = 2 x / (√d(0) + √d(x)). */
  private double within(int segmentIndex, double fraction) {
    Frustum cable = morphology.segments().get(segmentIndex).cable();
    double length = fraction * cable.lengthUm();
    if (length == 0) {
      return 0;
    }
    double start = Math.sqrt(2 * cable.startRadiusUm());
    double end = Math.sqrt(2 * cable.radiusUm(fraction));
    LengthConstant lambda =
        new LengthConstant(
            frequencyHz / HZ_PER_KHZ,
            resistivity[segmentIndex],
            NANOFARAD_PER_UM2 * capacitance[segmentIndex]);
    return 2 * length / (start + end) / lambda.ofDiameterUm(1);
  }
}
