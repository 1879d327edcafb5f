/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.validation.rule;

import java.util.Optional;
import org.ranvier.lems.component.Component;
import org.ranvier.morphology.LengthConstant;
import org.ranvier.morphology.Morphology;
import org.ranvier.morphology.Section;
import org.ranvier.morphology.SectionTree;
import org.ranvier.morphology.SegmentGroup;
import org.ranvier.units.CoherentUnits;
import org.ranvier.validation.Fix;
import org.ranvier.validation.Fixes;
import org.ranvier.validation.Model;
import org.ranvier.validation.Report;
import org.ranvier.validation.Rule;
import org.ranvier.xml.ModelProblemException;
import org.ranvier.xml.XmlElement;

/**
 * Cables are cut finely enough for the voltage to be right: no control volume is longer than a
 * fraction of the length constant at 100 Hz; and not into more pieces than make sense.
 */
public final class ControlVolumes implements Rule {
  private static final double FREQUENCY_KHZ = 0.1;

  /** Up to here errors stay around a percent; the usual choice is 0.1. */
  private static final double LONGEST = 0.5;

  private static final double USUAL = 0.1;
  private static final double SHORTEST_UM = 0.1;

  @Override
  public String id() {
    return "control-volumes";
  }

  @Override
  public void check(Model model, Report report) {
    for (XmlElement cell : model.elements(Shape.CELLS)) {
      Optional<Morphology> morphology =
          Shape.part(model, cell, "morphology").flatMap(model::findMorphology);
      Optional<LengthConstant> lambda = lengthConstant(model, cell);
      if (morphology.isPresent() && lambda.isPresent()) {
        try {
          check(SectionTree.of(morphology.get()), lambda.get(), cell, report);
        } catch (ModelProblemException e) {
          // The rule on morphologies says why there are no sections.
        }
      }
    }
  }

  /** With the first capacitance and resistivity of the cell, which most cells have one of. */
  private static Optional<LengthConstant> lengthConstant(Model model, XmlElement cell) {
    Optional<Double> capacitance = first(model, cell, "specificCapacitance");
    Optional<Double> resistivity = first(model, cell, "resistivity");
    return capacitance
        .filter(c -> c > 0 && resistivity.filter(r -> r > 0).isPresent())
        .map(c -> new LengthConstant(FREQUENCY_KHZ, resistivity.get(), c));
  }

  private static Optional<Double> first(Model model, XmlElement cell, String name) {
    for (String part : Shape.BIOPHYSICS) {
      for (XmlElement biophysics : Shape.part(model, cell, part).stream().toList()) {
        for (XmlElement each : biophysics.descendants()) {
          if (each.localName().equals(name)) {
            return model
                .findComponent(each)
                .flatMap(c -> c.findValue("value"))
                .map(ControlVolumes::coherent);
          }
        }
      }
    }
    return Optional.empty();
  }

  /** nF/µm² and MΩ·µm. */
  private static double coherent(Component.Value value) {
    return CoherentUnits.fromSi(value.si(), value.dimension());
  }

  private static void check(
      SectionTree tree, LengthConstant lambda, XmlElement cell, Report report) {
    Optional<Section> worst = Optional.empty();
    double longest = LONGEST;
    int count = 0;
    for (Section section : tree.sections()) {
      double length = lambda.electrotonicLength(section) / section.declaredDivisions();
      if (length > LONGEST) {
        count++;
      }
      if (length > longest) {
        longest = length;
        worst = Optional.of(section);
      }
      checkShort(section, report);
    }
    if (worst.isPresent()) {
      reportLong(worst.get(), longest, count, lambda, cell, report);
    }
  }

  private static void checkShort(Section section, Report report) {
    double length = section.lengthUm() / section.declaredDivisions();
    if (section.declaredDivisions() > 1 && length < SHORTEST_UM) {
      report.warning(
          section.element(),
          "segment group %s is cut into %d control volumes of %.2g µm each; they cost time and add nothing"
              .formatted(section.name(), section.declaredDivisions(), length));
    }
  }

  private static void reportLong(
      Section section,
      double length,
      int count,
      LengthConstant lambda,
      XmlElement cell,
      Report report) {
    int divisions = lambda.divisions(USUAL).of(section);
    String others =
        count == 1
            ? ""
            : "; so are %d other sections of %s".formatted(count - 1, Model.nameOf(cell));
    report.info(
        section.location(),
        "control volumes of %s are %.1f length constants long (at 100 Hz), too long for exact voltages; %d divisions would make them 0.1%s"
            .formatted(section.name(), length, divisions, others),
        fix(section, divisions));
  }

  private static Optional<Fix> fix(Section section, int divisions) {
    XmlElement element = section.element();
    if (!element.localName().equals("segmentGroup")) {
      return Optional.empty();
    }
    Optional<XmlElement> property =
        element.elements("property").stream()
            .filter(each -> SegmentGroup.DIVISIONS_TAG.equals(each.attribute("tag")))
            .findFirst();
    return property.isPresent()
        ? property
            .get()
            .findAttribute("value")
            .map(value -> Fixes.replaceValue(value, Integer.toString(divisions)))
        : Fixes.addFirst(
            element,
            "<property tag=\"%s\" value=\"%d\"/>".formatted(SegmentGroup.DIVISIONS_TAG, divisions));
  }
}
