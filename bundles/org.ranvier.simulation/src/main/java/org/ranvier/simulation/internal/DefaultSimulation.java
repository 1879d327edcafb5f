/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.simulation.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ranvier.lems.component.Component;
import org.ranvier.lems.component.LemsModel;
import org.ranvier.simulation.PopulationLayout;
import org.ranvier.xml.XmlDocument;
import org.ranvier.xml.XmlEncoding;
import org.ranvier.xml.XmlFile;
import org.ranvier.xml.include.IncludeReader;

/**
 * The run of a file that describes one network and says nothing about a run: a second of it, with
 * the potentials of its first cells. It is written as the LEMS file that a person would write.
 *
 * @param model the model with that Simulation
 * @param remark what its author should know
 */
record DefaultSimulation(LemsModel model, String remark) {
  private static final String LENGTH = "1s";
  private static final String STEP = "0.025ms";
  private static final int MOST_CELLS = 50;

  /**
   * Empty where the model says how it is run, or where there is not one network to run.
   *
   * @param files what the model was read with
   */
  static Optional<DefaultSimulation> find(LemsModel model, Path file, IncludeReader files) {
    List<Component> networks = model.components("network");
    boolean stated =
        model.target().isPresent()
            || model.components().stream().anyMatch(each -> ModelLoader.run(each).isPresent());
    Path name = file.getFileName();
    if (stated || networks.size() != 1 || name == null) {
      return Optional.empty();
    }
    Component network = networks.getFirst();
    List<String> potentials = potentials(network);
    String text = text(name.toString(), network.name(), potentials);
    XmlDocument document =
        XmlDocument.of(
            file.resolveSibling("LEMS_" + network.name() + ".xml"),
            new XmlFile(text, XmlEncoding.UTF_8));
    String remark =
        "this file has no Simulation: %s runs for %s in steps of %s, the potentials of %d cells go to %s.dat"
            .formatted(network, LENGTH, STEP, potentials.size(), network.name());
    return Optional.of(new DefaultSimulation(LemsModel.of(files.read(document)).sound(), remark));
  }

  private static List<String> potentials(Component network) {
    List<String> paths = new ArrayList<>();
    for (Component population : network.children()) {
      boolean cells =
          population.isA("basePopulation")
              && population
                  .findReference("component")
                  .filter(cell -> cell.type().findExposedDimension("v").isPresent())
                  .isPresent();
      if (cells) {
        members(population).stream()
            .limit(Math.max(0, MOST_CELLS - paths.size()))
            .map(id -> population.name() + "[" + id + "]/v")
            .forEach(paths::add);
      }
    }
    return paths;
  }

  private static List<String> members(Component population) {
    List<Component> listed = population.children("instances");
    List<String> ids = new ArrayList<>();
    if (listed.isEmpty()) {
      long size =
          PopulationLayout.find(population.element())
              .map(PopulationLayout::count)
              .orElseGet(
                  () -> population.findValue("size").map(v -> Math.round(v.si())).orElse(0L));
      for (int i = 0; i < Math.min(size, MOST_CELLS); i++) {
        ids.add(Integer.toString(i));
      }
    }
    for (int i = 0; i < listed.size(); i++) {
      ids.add(listed.get(i).id().orElse(Integer.toString(i)));
    }
    return ids;
  }

  private static String text(String file, String network, List<String> potentials) {
    StringBuilder lines = new StringBuilder();
    StringBuilder columns = new StringBuilder();
    for (int i = 0; i < potentials.size(); i++) {
      String quantity = potentials.get(i);
      String id = quantity.replaceAll("[^A-Za-z0-9]+", "_");
      lines.append(
          "<Line id=\"%s\" quantity=\"%s\" scale=\"1mV\" timeScale=\"1ms\"/>"
              .formatted(id, quantity));
      columns.append("<OutputColumn id=\"%s\" quantity=\"%s\"/>".formatted(id, quantity));
    }
    return """
        <Lems>
          <Target component="run_%1$s"/>
          <Include file="Cells.xml"/>
          <Include file="Networks.xml"/>
          <Include file="Simulation.xml"/>
          <Include file="%2$s"/>
          <Simulation id="run_%1$s" length="%3$s" step="%4$s" target="%1$s">
            <Display id="potentials" title="%1$s" timeScale="1ms" xmin="0" xmax="1000" ymin="-90" ymax="50">%5$s</Display>
            <OutputFile id="traces" fileName="%1$s.dat">%6$s</OutputFile>
          </Simulation>
        </Lems>
        """
        .formatted(network, escaped(file), LENGTH, STEP, lines, columns);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }
}
