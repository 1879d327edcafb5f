/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.validation.rule;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.ranvier.units.Suggestion;
import org.ranvier.validation.Fixes;
import org.ranvier.validation.Model;
import org.ranvier.validation.Report;
import org.ranvier.validation.Rule;
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
    Check check = new Check(report);
    PATHS.forEach((name, attributes) -> check.paths(model.elements(name), attributes, true));
    LOOSE_PATHS.forEach((name, attributes) -> check.paths(model.elements(name), attributes, false));
  }

  /** One pass over a model. */
  private static final class Check {
    private final Report report;
    private final Populations populations = new Populations();
    private final Map<XmlElement, Set<String>> names = new HashMap<>();

    Check(Report report) {
      this.report = report;
    }

    void paths(List<XmlElement> elements, List<String> attributes, boolean strict) {
      for (XmlElement element : elements) {
        Optional<XmlElement> network = Networks.findNetwork(element);
        if (network.isPresent()) {
          for (String attribute : attributes) {
            element.findAttribute(attribute).ifPresent(path -> path(path, network.get(), strict));
          }
        }
      }
    }

    private void path(XmlAttribute attribute, XmlElement network, boolean strict) {
      Optional<CellPath> path = Networks.findPath(attribute.value());
      if (path.isPresent()) {
        cell(attribute, path.get(), network);
      } else if (!strict) {
        name(attribute, network);
      } else {
        report.error(
            attribute,
            "%s was found; the path of a cell is expected, e.g. ../pop[0] or ../pop/0/cell"
                .formatted(attribute.value()));
      }
    }

    private void cell(XmlAttribute attribute, CellPath path, XmlElement network) {
      Optional<XmlElement> population = populations.find(network, path.population());
      if (population.isEmpty()) {
        noPopulation(
            attribute, path.population(), network, populations.ids(network), path::withPopulation);
      } else {
        populations
            .absentMember(population.get(), String.valueOf(path.index()))
            .ifPresent(
                why ->
                    report.error(
                        attribute, "%s leads to no cell: %s".formatted(attribute.value(), why)));
      }
    }

    /** A population of one, or another element of the network, is named without a number. */
    private void name(XmlAttribute attribute, XmlElement network) {
      String written = attribute.value().strip();
      String name = written.replaceFirst("^(\\.\\./)+", "");
      String outwards = written.substring(0, written.length() - name.length());
      Set<String> known = names.computeIfAbsent(network, Check::namesIn);
      if (name.matches("[A-Za-z_][A-Za-z0-9_]*") && !known.contains(name)) {
        noPopulation(attribute, name, network, known, each -> outwards + each);
      }
    }

    private static Set<String> namesIn(XmlElement network) {
      Set<String> names = new LinkedHashSet<>();
      for (XmlElement each : network.elements()) {
        each.findAttribute("id").ifPresent(id -> names.add(id.value()));
      }
      return names;
    }

    private void noPopulation(
        XmlAttribute path,
        String name,
        XmlElement network,
        Collection<String> known,
        UnaryOperator<String> mended) {
      Optional<String> near = Suggestion.closest(name, known);
      String hint = near.map(each -> "; did you mean " + each + "?").orElse("");
      report.error(
          path,
          "%s leads to no cell: there is no population %s in %s%s"
              .formatted(path.value(), name, Model.nameOf(network), hint),
          near.map(each -> Fixes.replaceValue(path, mended.apply(each))));
    }
  }
}
