/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.validation.rule;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ranvier.units.Suggestion;
import org.ranvier.validation.Fixes;
import org.ranvier.validation.Model;
import org.ranvier.validation.Report;
import org.ranvier.validation.Rule;
import org.ranvier.validation.rule.Networks.CellPath;
import org.ranvier.xml.XmlAttribute;
import org.ranvier.xml.XmlElement;

/**
 * The cells that connections and inputs name are written as a path (10060) and exist: the
 * population is there, the index is below its size.
 */
public final class CellPaths implements Rule {
  private static final List<String> ENDS = List.of("preCellId", "postCellId");
  private static final Map<String, List<String>> PATHS =
      Map.of(
          "connection", ENDS,
          "connectionWD", ENDS,
          "electricalConnectionInstance", List.of("preCell", "postCell"),
          "electricalConnectionInstanceW", List.of("preCell", "postCell"),
          "continuousConnectionInstance", List.of("preCell", "postCell"),
          "continuousConnectionInstanceW", List.of("preCell", "postCell"),
          "input", List.of("target"),
          "inputW", List.of("target"));

  /** These may also name a population of one, or an element that is no population. */
  private static final Map<String, List<String>> LOOSE_PATHS =
      Map.of(
          "explicitInput", List.of("target"),
          "synapticConnection", List.of("from", "to"),
          "synapticConnectionWD", List.of("from", "to"));

  @Override
  public String id() {
    return "cell-paths";
  }

  @Override
  public void check(Model model, Report report) {
    PATHS.forEach((name, attributes) -> check(model, name, attributes, true, report));
    LOOSE_PATHS.forEach((name, attributes) -> check(model, name, attributes, false, report));
  }

  private static void check(
      Model model, String name, List<String> attributes, boolean strict, Report report) {
    for (XmlElement element : model.elements(name)) {
      Optional<XmlElement> network = Networks.findNetwork(element);
      if (network.isPresent()) {
        for (String attribute : attributes) {
          element
              .findAttribute(attribute)
              .ifPresent(path -> check(path, network.get(), strict, report));
        }
      }
    }
  }

  private static void check(
      XmlAttribute attribute, XmlElement network, boolean strict, Report report) {
    Optional<CellPath> path = Networks.findPath(attribute.value());
    if (path.isEmpty()) {
      if (!strict) {
        checkName(attribute, network, report);
      } else {
        report.error(
            attribute,
            "%s was found; the path of a cell is expected, e.g. ../pop[0] or ../pop/0/cell"
                .formatted(attribute.value()));
      }
      return;
    }
    Optional<XmlElement> population = Networks.findPopulation(network, path.get().population());
    if (population.isEmpty()) {
      String name = path.get().population();
      List<String> known = Networks.populationIds(network);
      report.error(
          attribute,
          "%s leads to no cell: there is no population %s in %s%s"
              .formatted(attribute.value(), name, Model.nameOf(network), Fixes.hint(name, known)),
          Suggestion.closest(name, known)
              .map(each -> Fixes.replaceValue(attribute, path.get().withPopulation(each))));
    } else {
      checkCell(attribute, path.get(), population.get(), report);
    }
  }

  /** A population of one, or another element of the network, is named without a number. */
  private static void checkName(XmlAttribute attribute, XmlElement network, Report report) {
    String name = attribute.value().strip().replaceFirst("^(\\.\\./)+", "");
    List<String> known =
        network.elements().stream()
            .flatMap(e -> Optional.ofNullable(e.attribute("id")).stream())
            .toList();
    if (name.matches("[A-Za-z_][A-Za-z0-9_]*") && !known.contains(name)) {
      report.error(
          attribute,
          "%s leads to no cell: there is no population %s in %s%s"
              .formatted(attribute.value(), name, Model.nameOf(network), Fixes.hint(name, known)),
          Fixes.nearest(attribute, known));
    }
  }

  private static void checkCell(
      XmlAttribute attribute, CellPath path, XmlElement population, Report report) {
    Networks.absentMember(population, String.valueOf(path.index()))
        .ifPresent(
            why ->
                report.error(
                    attribute, "%s leads to no cell: %s".formatted(attribute.value(), why)));
  }
}
