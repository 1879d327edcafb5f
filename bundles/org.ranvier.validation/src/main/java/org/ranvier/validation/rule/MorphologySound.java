/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.validation.rule;

import java.util.Optional;
import org.ranvier.morphology.Morphology;
import org.ranvier.morphology.MorphologyReading;
import org.ranvier.morphology.SectionTree;
import org.ranvier.validation.Model;
import org.ranvier.validation.Report;
import org.ranvier.validation.Rule;
import org.ranvier.xml.ModelProblemException;
import org.ranvier.xml.XmlElement;

/** Every morphology can be read as a shape: its groups are sections without gaps. */
public final class MorphologySound implements Rule {
  @Override
  public String id() {
    return "morphology";
  }

  @Override
  public boolean isLastResort() {
    return true;
  }

  @Override
  public void check(Model model, Report report) {
    for (XmlElement element : model.elements("morphology")) {
      MorphologyReading reading = model.readMorphology(element);
      reading
          .problems()
          .forEach(each -> report.error(each.location(), each.message(), Proposal.of(model, each)));
      reading.morphology().ifPresent(morphology -> checkSections(morphology, report));
    }
  }

  private static void checkSections(Morphology morphology, Report report) {
    try {
      SectionTree.of(morphology)
          .warnings()
          .forEach(each -> report.warning(each.location(), each.message(), Optional.empty()));
    } catch (ModelProblemException e) {
      report.error(e.location(), String.valueOf(e.getMessage()), Optional.empty());
    }
  }
}
