/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.convert.neuroml1;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ranvier.convert.LossReport;
import org.ranvier.convert.Severity;
import org.ranvier.convert.swc.SamplePlace;
import org.ranvier.convert.swc.SampleSource;
import org.ranvier.convert.swc.SwcFinding;
import org.ranvier.convert.swc.SwcFinding.Kind;
import org.ranvier.convert.swc.SwcNumbers;
import org.ranvier.convert.swc.SwcReading;
import org.ranvier.convert.swc.SwcSample;
import org.ranvier.convert.swc.SwcText;
import org.ranvier.morphology.Point;
import org.ranvier.xml.XmlAttribute;
import org.ranvier.xml.XmlElement;

/** Reads one cell of NeuroML 1. */
final class CellReader {
  private final XmlElement cell;
  private final double unit;
  private final LossReport.Counter losses;
  private final CellFaults faults;
  private final CableReader cables;
  private final Map<SamplePlace, MorphmlCell.Piece> pieces = new LinkedHashMap<>();
  private final List<SwcSample> ends = new ArrayList<>();

  /**
   * @param unit the unit of length in µm
   * @param before what is wrong with the file
   * @param losses gets what the cell has that is not kept
   */
  CellReader(XmlElement cell, double unit, List<SwcFinding> before, LossReport.Counter losses) {
    this.cell = cell;
    this.unit = unit;
    this.losses = losses;
    this.faults = new CellFaults(before);
    this.cables = new CableReader(faults, losses);
  }

  /**
   * @param notes those of the file
   */
  Neuroml1Document.Entry read(List<String> notes) {
    cell.elements("cables").forEach(cables::read);
    for (XmlElement segments : cell.elements("segments")) {
      segments.elements("segment").forEach(this::readSegment);
    }
    noteRest();
    List<String> all = new ArrayList<>(notes);
    all.addAll(Neuroml1Reader.texts(cell, "notes"));
    String fileName = cell.document().fileName();
    if (ends.isEmpty() && faults.found().stream().noneMatch(SwcFinding::isError)) {
      faults.add(Kind.EMPTY, Severity.ERROR, cell.location(), "the cell has no segment", List.of());
    }
    SwcText text =
        new SwcText(
            fileName,
            SwcText.Lines.of(cell.document().text()),
            List.of(),
            ends,
            faults.found(),
            Set.of(),
            SampleSource.SEGMENTS);
    String name = cell.attribute("name");
    return new Neuroml1Document.Entry(
        new MorphmlCell(
            name == null ? "" : name.strip(), all, pieces, cables.cables(), cables.groups()),
        SwcReading.of(text));
  }

  private void readSegment(XmlElement element) {
    if (faults.areTooMany()) {
      return;
    }
    Optional<Long> id = faults.number(element, "id", true);
    Optional<XmlElement> distal = element.findElement("distal");
    if (distal.isEmpty()) {
      faults.error(
          Kind.LINE, element.location(), "the segment has no distal point; one is expected");
    }
    double[] end = distal.map(this::point).orElse(null);
    if (id.isEmpty() || end == null) {
      return;
    }
    Optional<Long> parent = faults.number(element, "parent", false);
    long cable = faults.number(element, "cable", false).orElse(MorphmlCell.NO_CABLE);
    if (cable != MorphmlCell.NO_CABLE) {
      cables.mention(cable);
    }
    SamplePlace at = CellFaults.place(element.location());
    String name = element.attribute("name");
    Point asRead = new Point(end[0], end[1], end[2], end[3]);
    pieces.put(
        at,
        new MorphmlCell.Piece(
            name == null ? "" : name.strip(), cable, start(element, end), asRead));
    ends.add(
        new SwcSample(
            at,
            id.get(),
            cables.type(cable),
            end[0],
            end[1],
            end[2],
            end[3] / 2,
            parent.orElse(SwcSample.NO_PARENT)));
  }

  /** A start without a thickness of its own is as thick as the end. */
  private @Nullable Point start(XmlElement segment, double[] end) {
    Optional<XmlElement> proximal = segment.findElement("proximal");
    double[] start = proximal.map(this::point).orElse(null);
    if (start == null) {
      return null;
    }
    boolean thick = start[3] > 0 && Double.isFinite(start[3]);
    if (!thick) {
      faults.add(
          Kind.RADIUS,
          Double.isNaN(start[3]) ? Severity.INFO : Severity.WARNING,
          proximal.orElseThrow().location(),
          "the start has no diameter above 0; that of the end is taken",
          List.of());
    }
    double diameter = thick ? start[3] : end[3] > 0 && Double.isFinite(end[3]) ? end[3] : 1;
    return new Point(start[0], start[1], start[2], diameter);
  }

  /** x, y, z and diameter in µm, the last not a number where there is none. */
  private double @Nullable [] point(XmlElement element) {
    String[] names = {"x", "y", "z", "diameter"};
    double[] values = new double[names.length];
    for (int i = 0; i < names.length; i++) {
      Optional<XmlAttribute> attribute = element.findAttribute(names[i]);
      String value = attribute.map(each -> each.value().strip()).orElse("");
      OptionalDouble number = SwcNumbers.parse(value, 0, value.length());
      values[i] = unit * number.orElse(Double.NaN);
      if (i < 3 && !Double.isFinite(values[i])) {
        faults.error(
            Kind.NUMBER,
            attribute.map(XmlAttribute::location).orElseGet(element::location),
            attribute.isPresent()
                ? "%s is '%s'; a finite number is expected".formatted(names[i], value)
                : "the point has no %s; x, y and z are expected".formatted(names[i]));
        return null;
      }
    }
    return values;
  }

  private void noteRest() {
    for (XmlElement child : cell.elements()) {
      switch (child.localName()) {
        case "biophysics" -> lose("the biophysics of 1 cell is not kept", child);
        case "connectivity" -> lose("where 1 cell may be connected is not kept", child);
        case "cellBody" -> lose("the outline of 1 cell body is not kept", child);
        case "freePoints" -> lose("1 set of varicosities or synapses is not kept", child);
        case "spines" -> child.elements("spine").forEach(each -> lose("1 spine is not kept", each));
        default -> {}
      }
    }
  }

  private void lose(String one, XmlElement element) {
    String many =
        one.replace("1 cell body", "%d cell bodies")
            .replace("1 cell", "%d cells")
            .replace("1 set", "%d sets")
            .replace("1 spine is", "%d spines are");
    losses.add(one, many, element.location());
  }
}
