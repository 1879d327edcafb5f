/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.validation.rule;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ranvier.lems.component.Component;
import org.ranvier.lems.flat.FlatSystem;
import org.ranvier.validation.Model;
import org.ranvier.validation.Report;
import org.ranvier.validation.Rule;
import org.ranvier.xml.XmlAttribute;
import org.ranvier.xml.XmlElement;

/**
 * The cells of a presynaptic population send spikes: a cell with a shape has a threshold for them,
 * any other component a port through which events go out.
 */
public final class SpikesSent implements Rule {
  @Override
  public String id() {
    return "spikes-sent";
  }

  @Override
  public void check(Model model, Report report) {
    Set<XmlElement> told = new HashSet<>();
    Populations populations = new Populations();
    for (XmlElement projection : model.elements("projection")) {
      Optional<XmlAttribute> name = projection.findAttribute("presynapticPopulation");
      Optional<Component> cell =
          populations
              .findNamed(projection, "presynapticPopulation")
              .flatMap(model::findComponent)
              .flatMap(population -> population.findReference("component"));
      if (cell.isPresent() && !projection.elements().isEmpty()) {
        check(model, name.get(), cell.get(), told, report);
      }
    }
  }

  private static void check(
      Model model, XmlAttribute population, Component cell, Set<XmlElement> told, Report report) {
    if (Mechanisms.isShaped(cell)) {
      if (!hasThreshold(model, cell) && told.add(cell.element())) {
        report.warning(
            cell.element(),
            "%s has no <spikeThresh>; its connections expect one, to know when a spike is sent"
                .formatted(cell));
      }
    } else if (model.findSystem(cell).filter(system -> !sends(system)).isPresent()) {
      report.error(
          population,
          "the cells of population %s never send spikes: nothing in %s sends an event"
              .formatted(population.value(), cell.type()));
    }
  }

  private static boolean sends(FlatSystem system) {
    Stream<FlatSystem.Trigger> triggers =
        Stream.concat(
            system.conditions().stream(),
            system.regimes().stream()
                .flatMap(set -> set.regimes().stream())
                .flatMap(regime -> regime.conditions().stream()));
    Stream<List<FlatSystem.Action>> entries =
        system.regimes().stream()
            .flatMap(set -> set.regimes().stream())
            .map(FlatSystem.Regime::onEntry);
    Stream<List<FlatSystem.Action>> handled =
        system.handlers().stream().map(FlatSystem.Handler::actions);
    return Stream.concat(Stream.concat(triggers.map(FlatSystem.Trigger::actions), handled), entries)
        .flatMap(List::stream)
        .anyMatch(FlatSystem.Send.class::isInstance);
  }

  private static boolean hasThreshold(Model model, Component cell) {
    return Shape.BIOPHYSICS.stream()
        .flatMap(name -> Shape.part(model, cell.element(), name).stream())
        .flatMap(biophysics -> biophysics.elements().stream())
        .anyMatch(group -> group.findElement("spikeThresh").isPresent());
  }
}
