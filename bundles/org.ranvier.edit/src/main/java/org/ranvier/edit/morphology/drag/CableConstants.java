/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.morphology.drag;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ranvier.morphology.LengthConstant;
import org.ranvier.morphology.Morphology;
import org.ranvier.units.CoherentUnits;
import org.ranvier.validation.Model;
import org.ranvier.xml.XmlElement;

/**
 * What a cell states of its cables, segment by segment, as far as it does: axial resistivity,
 * specific capacitance, and the conductance of its channels without gates, which is its leak.
 *
 * <p>Units: MΩ·µm, nF/µm², µS/µm². What is not stated is NaN; a leak that is not is 0.
 */
public final class CableConstants {
  /** The frequency at which the usual rule for control volumes measures, kHz. */
  public static final double USUAL_KHZ = 0.1;

  private static final List<String> MEMBRANES =
      List.of("membraneProperties", "membraneProperties2CaPools");
  private static final List<String> BIOPHYSICS =
      List.of("biophysicalProperties", "biophysicalProperties2CaPools");
  private static final List<String> INTERIORS =
      List.of("intracellularProperties", "intracellularProperties2CaPools");

  private final Morphology morphology;
  private final double[] resistivity;
  private final double[] capacitance;
  private final double[] leak;

  private CableConstants(Morphology morphology) {
    int count = morphology.segments().size();
    this.morphology = morphology;
    this.resistivity = new double[count];
    this.capacitance = new double[count];
    this.leak = new double[count];
    Arrays.fill(resistivity, Double.NaN);
    Arrays.fill(capacitance, Double.NaN);
  }

  /** Those of a cell of which nothing is known yet. */
  public static CableConstants none(Morphology morphology) {
    return new CableConstants(morphology);
  }

  /**
   * What the cell around a morphology, or the first one that names it, states. May take a while:
   * the model is resolved.
   *
   * @param model in which the cell is
   */
  public static CableConstants of(Model model, Morphology morphology) {
    CableConstants constants = new CableConstants(morphology);
    constants.cell(model).ifPresent(cell -> constants.read(model, cell));
    return constants;
  }

  private Optional<XmlElement> cell(Model model) {
    return model.elements(List.of("cell", "cell2CaPools")).stream()
        .filter(each -> holds(each) || names(each))
        .findFirst();
  }

  /** The model may have been read from an earlier text than the shape: the ids tell. */
  private boolean holds(XmlElement cell) {
    return morphology
        .element()
        .parent()
        .filter(each -> each.localName().equals(cell.localName()))
        .map(each -> each.attribute("id"))
        .filter(id -> id.equals(cell.attribute("id")))
        .flatMap(_ -> cell.findElement("morphology"))
        .isPresent();
  }

  private boolean names(XmlElement cell) {
    return !morphology.id().isEmpty() && morphology.id().equals(cell.attribute("morphology"));
  }

  private void read(Model model, XmlElement cell) {
    for (XmlElement part : parts(model, cell)) {
      under(part, INTERIORS, "resistivity")
          .forEach(each -> put(model, each, "value", resistivity, false));
      under(part, MEMBRANES, "specificCapacitance")
          .forEach(each -> put(model, each, "value", capacitance, false));
      under(part, MEMBRANES, "channelDensity")
          .filter(each -> isLeak(model, each))
          .forEach(each -> put(model, each, "condDensity", leak, true));
    }
  }

  /** The parts of a cell that stand in it or are named by it. */
  private static List<XmlElement> parts(Model model, XmlElement cell) {
    return BIOPHYSICS.stream()
        .flatMap(
            name -> {
              String reference = cell.attribute(name);
              return cell
                  .findElement(name)
                  .or(() -> Optional.ofNullable(reference).flatMap(model::findComponent))
                  .stream();
            })
        .toList();
  }

  private static Stream<XmlElement> under(XmlElement part, List<String> inner, String name) {
    return inner.stream()
        .flatMap(each -> part.elements(each).stream())
        .flatMap(each -> each.elements(name).stream());
  }

  private static boolean isLeak(Model model, XmlElement density) {
    String channel = density.attribute("ionChannel");
    return Optional.ofNullable(channel)
        .flatMap(model::findComponent)
        .filter(each -> each.localName().startsWith("ionChannel"))
        .filter(each -> each.elements().stream().noneMatch(CableConstants::isGate))
        .isPresent();
  }

  private static boolean isGate(XmlElement part) {
    return part.localName().startsWith("gate");
  }

  /** Puts a value on the segments that it is said of; what is said last counts, or all together. */
  private void put(
      Model model, XmlElement element, String attribute, double[] values, boolean add) {
    OptionalDouble value =
        model
            .findComponent(element)
            .flatMap(each -> each.findValue(attribute))
            .map(each -> OptionalDouble.of(CoherentUnits.fromSi(each.si(), each.dimension())))
            .orElse(OptionalDouble.empty());
    value.ifPresent(
        known ->
            segmentsOf(element)
                .forEach(index -> values[index] = add ? values[index] + known : known));
  }

  private IntStream segmentsOf(XmlElement element) {
    String segment = element.attribute("segment");
    if (segment != null && segment.strip().matches("\\d{1,9}")) {
      return morphology.findSegment(Integer.parseInt(segment.strip())).stream()
          .mapToInt(each -> each.index());
    }
    String group = element.attribute("segmentGroup");
    return morphology.findMembers(group == null ? Morphology.ALL : group).stream()
        .flatMapToInt(each -> each.indices());
  }

  /** λ of a steady current in a cylinder, √(d / (4 R g)), µm; empty where R or g is not known. */
  public OptionalDouble steadyUm(int segment, double diameterUm) {
    double ohms = 4 * resistivity[segment] * leak[segment];
    return ohms > 0 ? OptionalDouble.of(Math.sqrt(diameterUm / ohms)) : OptionalDouble.empty();
  }

  /** λ at 100 Hz, see {@link LengthConstant}, µm; empty where R or C is not known. */
  public OptionalDouble alternatingUm(int segment, double diameterUm) {
    double ohms = resistivity[segment];
    double farads = capacitance[segment];
    return ohms > 0 && farads > 0
        ? OptionalDouble.of(new LengthConstant(USUAL_KHZ, ohms, farads).ofDiameterUm(diameterUm))
        : OptionalDouble.empty();
  }
}
