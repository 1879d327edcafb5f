/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.convert.neuroml1;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ranvier.convert.LossReport;
import org.ranvier.convert.Severity;
import org.ranvier.convert.swc.SamplePlace;
import org.ranvier.convert.swc.SwcFinding;
import org.ranvier.convert.swc.SwcFinding.Kind;
import org.ranvier.convert.swc.SwcRepair;
import org.ranvier.xml.ModelProblem;
import org.ranvier.xml.XmlAttribute;
import org.ranvier.xml.XmlDocument;
import org.ranvier.xml.XmlElement;
import org.ranvier.xml.XmlLimits;

/** Reads a document of NeuroML 1: the unit of length, and then cell by cell. */
final class Neuroml1Reader {
  private static final int MOST_FAULTS = 1000;
  private static final int MOST_LEVELS = 2_000_000;

  /** What a unit is in µm. */
  private static final Map<String, Double> UNITS =
      Map.of(
          "micrometer", 1.0,
          "micrometers", 1.0,
          "micron", 1.0,
          "millimeter", 1e3,
          "millimetre", 1e3,
          "meter", 1e6,
          "metre", 1e6);

  private final String fileName;
  private final String text;
  private final List<SwcFinding> faults = new ArrayList<>();
  private final LossReport.Counter losses = new LossReport.Counter();

  Neuroml1Reader(String fileName, String text) {
    this.fileName = fileName;
    this.text = text;
  }

  Neuroml1Document read() {
    XmlLimits limits = new XmlLimits(Long.MAX_VALUE, MOST_LEVELS, Integer.MAX_VALUE);
    XmlDocument document = XmlDocument.parseTolerantly(fileName, text, limits);
    for (ModelProblem problem : document.problems()) {
      SamplePlace at = new SamplePlace(problem.location().line(), problem.location().column());
      faults.add(
          new SwcFinding(
              Kind.LINE,
              Severity.ERROR,
              problem.location(),
              problem.message(),
              List.of(new SwcRepair.Skip(at))));
    }
    Optional<XmlElement> root = document.findRoot();
    List<XmlElement> cells = root.map(Neuroml1Reader::cells).orElse(List.of());
    if (cells.isEmpty() || faults.size() > MOST_FAULTS) {
      return Neuroml1Document.refused(
          fileName, "the file has no cell of NeuroML 1 with segments; one is expected");
    }
    double unit = unit(root.orElseThrow());
    noteRest(root.orElseThrow());
    List<String> notes = texts(root.orElseThrow(), "notes");
    List<Neuroml1Document.Entry> entries = new ArrayList<>();
    for (XmlElement cell : cells) {
      List<SwcFinding> before = entries.isEmpty() ? faults : List.of();
      entries.add(new CellReader(cell, unit, before, losses).read(notes));
    }
    return new Neuroml1Document(entries, losses.report());
  }

  private static List<XmlElement> cells(XmlElement root) {
    return root.elements("cells").stream()
        .flatMap(each -> each.elements("cell").stream())
        .filter(each -> each.findElement("segments").isPresent())
        .toList();
  }

  static List<String> texts(XmlElement element, String child) {
    return element.elements(child).stream()
        .map(each -> each.text().strip())
        .filter(each -> !each.isEmpty())
        .toList();
  }

  private double unit(XmlElement root) {
    XmlAttribute stated =
        root.findAttribute("length_units").or(() -> root.findAttribute("lengthUnits")).orElse(null);
    String word = stated == null ? "" : stated.value().strip();
    Double unit = UNITS.get(word);
    if (unit == null) {
      sayUnit(root, stated, word);
    }
    return unit == null ? 1 : unit;
  }

  private void sayUnit(XmlElement root, @Nullable XmlAttribute stated, String word) {
    var place = stated == null ? root.location() : stated.location();
    SamplePlace at = new SamplePlace(place.line(), place.column());
    faults.add(
        new SwcFinding(
            Kind.SCALE,
            stated == null ? Severity.INFO : Severity.ERROR,
            place,
            stated == null
                ? "no unit of length is said (length_units); micrometer is taken"
                : "the unit of length is '%s'; micrometer, millimeter or meter is expected"
                    .formatted(word),
            stated == null ? List.of() : List.of(new SwcRepair.Skip(at))));
  }

  private void noteRest(XmlElement root) {
    for (XmlElement child : root.elements()) {
      switch (child.localName()) {
        case "channels" ->
            losses.add(
                "channels and synapses are not kept",
                "channels and synapses are not kept",
                child.location());
        case "populations", "projections", "inputs" ->
            losses.add("the network is not kept", "the network is not kept", child.location());
        case "features" ->
            losses.add(
                "what was traced beside the cells is not kept",
                "what was traced beside the cells is not kept",
                child.location());
        default -> {}
      }
    }
  }
}
