/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.validation.rule;

import java.util.List;
import java.util.Optional;
import org.ranvier.validation.Model;
import org.ranvier.validation.Report;
import org.ranvier.validation.Rule;
import org.ranvier.xml.XmlAttribute;
import org.ranvier.xml.XmlElement;

/** The populations of projections and input lists exist in their network. (10040) */
public final class ProjectionPopulations implements Rule {
  @Override
  public String id() {
    return "projection-populations";
  }

  @Override
  public void check(Model model, Report report) {
    Populations populations = new Populations();
    for (XmlElement projection : model.elements(Networks.PROJECTIONS)) {
      check(projection, "presynapticPopulation", populations, report);
      check(projection, "postsynapticPopulation", populations, report);
    }
    model.elements("inputList").forEach(list -> check(list, "population", populations, report));
  }

  private static void check(
      XmlElement element, String attribute, Populations populations, Report report) {
    Optional<XmlElement> network = Networks.findNetwork(element);
    Optional<XmlAttribute> name = element.findAttribute(attribute);
    if (network.isPresent()
        && name.isPresent()
        && populations.find(network.get(), name.get().value()).isEmpty()) {
      List<String> known = populations.ids(network.get());
      String where = "in " + Model.nameOf(network.get());
      References.unknown(report, name.get(), "population", where, known);
    }
  }
}
