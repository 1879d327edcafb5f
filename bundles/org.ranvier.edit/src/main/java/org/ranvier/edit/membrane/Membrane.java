/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.membrane;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ranvier.edit.card.CellCard;
import org.ranvier.edit.language.Knowledge;
import org.ranvier.morphology.CableLayout;
import org.ranvier.morphology.Morphology;
import org.ranvier.morphology.SegmentValues;
import org.ranvier.units.UnitTable;
import org.ranvier.validation.Model;
import org.ranvier.xml.XmlElement;

/**
 * A cell's membrane and cytoplasm: its shape and what its biophysics states about it. Amounts are
 * in SI units.
 */
public final class Membrane {
  private static final List<String> CELLS = List.of("cell", "cell2CaPools");
  private static final List<String> VARIANTS = List.of("", "2CaPools");

  private final XmlElement cell;
  private final Morphology morphology;
  private final List<XmlElement> biophysics;
  private final List<Mechanism> mechanisms;
  private final UnitTable units;

  private Membrane(
      XmlElement cell, Morphology morphology, List<XmlElement> biophysics, UnitTable units) {
    this.cell = cell;
    this.morphology = morphology;
    this.biophysics = List.copyOf(biophysics);
    this.units = units;
    MembraneReader reader = new MembraneReader(morphology, units);
    this.mechanisms =
        biophysics.stream()
            .flatMap(each -> each.elements().stream())
            .filter(each -> !each.localName().startsWith("extracellular"))
            .flatMap(each -> reader.read(each).stream())
            .toList();
  }

  /**
   * Reads the membrane of a cell, whose shape and biophysics may be written in it or named by it.
   *
   * @return empty where the element is no cell with a shape
   */
  public static Optional<Membrane> find(XmlElement cell, Knowledge knowledge) {
    return CELLS.contains(cell.localName())
        ? CellCard.findShape(cell, knowledge.model()).map(shape -> of(cell, shape, knowledge))
        : Optional.empty();
  }

  /** As {@link #find} with the shape known. */
  public static Membrane of(XmlElement cell, Morphology morphology, Knowledge knowledge) {
    List<XmlElement> biophysics =
        VARIANTS.stream()
            .flatMap(each -> part(cell, "biophysicalProperties" + each, knowledge.model()).stream())
            .toList();
    return new Membrane(cell, morphology, biophysics, knowledge.lems().units());
  }

  private static Optional<XmlElement> part(XmlElement cell, String name, Model model) {
    String reference = cell.attribute(name);
    return cell.findElement(name)
        .or(() -> reference == null ? Optional.empty() : model.findComponent(reference));
  }

  public XmlElement cell() {
    return cell;
  }

  public Morphology morphology() {
    return morphology;
  }

  /** The units that amounts can be written in. */
  public UnitTable units() {
    return units;
  }

  /** The element that holds the membrane's properties; empty where the cell has none. */
  public Optional<XmlElement> findBiophysics() {
    return biophysics.stream().findFirst();
  }

  /** All statements in the order of the text. */
  public List<Mechanism> mechanisms() {
    return mechanisms;
  }

  /** The statement that an element makes. */
  public Optional<Mechanism> find(XmlElement element) {
    return mechanisms.stream().filter(each -> each.element().equals(element)).findFirst();
  }

  /** All statements about something, in the order of the text. */
  public List<Mechanism> of(Subject subject) {
    return mechanisms.stream().filter(each -> each.subject().equals(subject)).toList();
  }

  /** What something is stated about: channels first, each kind in the order of the text. */
  public List<Subject> subjects() {
    return mechanisms.stream()
        .map(Mechanism::subject)
        .distinct()
        .sorted(Comparator.comparing(Subject::family))
        .toList();
  }

  /** Ids of the channels of the cell. */
  public Set<String> channels() {
    Set<String> found = new LinkedHashSet<>();
    mechanisms.stream()
        .filter(each -> each.kind().isChannel())
        .forEach(each -> found.add(each.channel()));
    return found;
  }

  /** Groups that something is stated about, in the order of the text. */
  public Set<String> groups() {
    Set<String> found = new LinkedHashSet<>();
    mechanisms.stream()
        .filter(each -> each.segment().isEmpty())
        .forEach(each -> found.add(each.group()));
    return found;
  }

  /**
   * The amount at the middle of each segment in SI units, by index; NaN where there is none. Of a
   * channel the sum counts, of anything else what is stated last, as in simulations.
   */
  public double[] siOnSegments(Subject subject) {
    double[] values = new double[morphology.segments().size()];
    Arrays.fill(values, Double.NaN);
    for (Mechanism each : of(subject)) {
      each.segments()
          .indices()
          .forEach(
              index -> {
                double own = each.siOn(morphology, index);
                boolean sum = subject.adds() && !Double.isNaN(values[index]);
                values[index] = sum ? values[index] + own : own;
              });
    }
    return values;
  }

  /**
   * The amount in each control volume in SI units, by node; NaN where there is none, and at
   * junctions that hang on a volume without. What covers a part of a volume counts by its share of
   * the membrane.
   */
  public double[] siInVolumes(Subject subject, CableLayout layout) {
    if (!subject.adds()) {
      return layout.areaMeans(SegmentValues.of(morphology, siOnSegments(subject)));
    }
    double[] weighted = new double[layout.nodeCount()];
    double[] share = new double[weighted.length];
    for (Mechanism each : of(subject)) {
      double[] own = each.siIn(layout);
      double[] membership = layout.membership(each.segments());
      for (int node = 0; node < weighted.length; node++) {
        if (membership[node] > 0) {
          weighted[node] += membership[node] * own[node];
          share[node] += membership[node];
        }
      }
    }
    for (int node = 0; node < weighted.length; node++) {
      weighted[node] = share[node] > 0 ? weighted[node] : Double.NaN;
    }
    return weighted;
  }

  /** The reversal potential that a statement makes, V; NaN where it makes none that can be read. */
  public double reversalSi(Mechanism mechanism) {
    return readSi(mechanism.attribute("erev"), "voltage");
  }

  /** A quantity in SI units; NaN where the text is none of that dimension. */
  public double readSi(String written, String dimension) {
    return MembraneReader.si(written, units, dimension);
  }

  /** Capacitance of the whole membrane, pF; NaN where a part of it has none. */
  public double capacitancePf() {
    double[] specific = siOnSegments(Subject.of(MechanismKind.SPECIFIC_CAPACITANCE));
    double sum = 0; // F/m² times µm² are pF
    for (var segment : morphology.segments()) {
      sum += segment.areaUm2() * specific[segment.index()];
    }
    return sum;
  }

  /** Area of the whole membrane, µm². */
  public double areaUm2() {
    return morphology.segments().stream().mapToDouble(each -> each.areaUm2()).sum();
  }

  /** The inhomogeneous parameters of all groups. */
  public List<GroupParameter> parameters() {
    return morphology.groups().stream()
        .flatMap(
            group ->
                group.inhomogeneousParameters().stream()
                    .map(each -> new GroupParameter(group.id(), each)))
        .toList();
  }
}
