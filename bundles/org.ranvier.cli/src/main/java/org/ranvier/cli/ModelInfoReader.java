/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.ranvier.cli.ModelInfo.CellInfo;
import org.ranvier.cli.ModelInfo.ChannelInfo;
import org.ranvier.cli.ModelInfo.NetworkInfo;
import org.ranvier.cli.ModelInfo.PopulationInfo;
import org.ranvier.cli.ModelInfo.ProjectionInfo;
import org.ranvier.cli.ModelInfo.SimulationInfo;
import org.ranvier.lems.component.Component;
import org.ranvier.lems.component.CoreTypes;
import org.ranvier.lems.component.LemsModel;
import org.ranvier.morphology.CableLayout;
import org.ranvier.morphology.Morphology;
import org.ranvier.morphology.MorphologyReader;
import org.ranvier.morphology.Morphometrics;
import org.ranvier.simulation.PopulationLayout;
import org.ranvier.xml.XmlDocument;
import org.ranvier.xml.XmlElement;

/** Sums up what is in a model. */
final class ModelInfoReader {
  private static final List<String> LISTED =
      List.of("Simulation", "network", "baseIonChannel", "cell");

  private final LemsModel model;

  private ModelInfoReader(LemsModel model) {
    this.model = model;
  }

  /**
   * @throws org.ranvier.xml.ModelProblemException where the file itself cannot be read, or a cell's
   *     shape makes no sense
   */
  static ModelInfo read(Path file) {
    return new ModelInfoReader(LemsModel.read(file)).read();
  }

  private ModelInfo read() {
    return new ModelInfo(
        files(),
        model.components("Simulation").stream().map(this::simulation).toList(),
        model.components("network").stream().map(this::network).toList(),
        model.components("cell").stream().flatMap(each -> cell(each).stream()).toList(),
        model.components("baseIonChannel").stream().map(this::channel).toList(),
        others(),
        model.problems().size());
  }

  private List<String> files() {
    XmlDocument start = model.files().start();
    Stream<XmlDocument> others =
        model.files().documents().stream()
            .filter(each -> each != start && !CoreTypes.library().holds(each));
    return Stream.concat(Stream.of(start), others)
        .map(each -> each.path().map(RanvierCommand::shown).orElse(each.fileName()))
        .toList();
  }

  private SimulationInfo simulation(Component simulation) {
    List<String> records = new ArrayList<>();
    List<String> writes = new ArrayList<>();
    for (XmlElement element : simulation.element().descendants()) {
      Stream.of("quantity", "select")
          .flatMap(name -> Optional.ofNullable(element.attribute(name)).stream())
          .filter(path -> !records.contains(path))
          .forEach(records::add);
      Optional.ofNullable(element.attribute("fileName")).ifPresent(writes::add);
    }
    return new SimulationInfo(
        simulation.name(),
        simulation.text("target", ""),
        milliseconds(simulation, "length"),
        milliseconds(simulation, "step"),
        records,
        writes);
  }

  private static double milliseconds(Component component, String quantity) {
    return component.findValue(quantity).map(value -> value.si() * 1e3).orElse(0.0);
  }

  private NetworkInfo network(Component network) {
    List<PopulationInfo> populations = new ArrayList<>();
    List<ProjectionInfo> projections = new ArrayList<>();
    List<String> inputs = new ArrayList<>();
    for (XmlElement element : network.element().elements()) {
      switch (element.localName()) {
        case "population", "populationList" -> populations.add(population(element));
        case "projection", "electricalProjection", "continuousProjection" ->
            projections.add(projection(element));
        case "inputList" ->
            inputs.add(
                text(element, "component")
                    + " → "
                    + Words.counted(countInputs(element), "cell")
                    + " of "
                    + text(element, "population"));
        case "explicitInput" ->
            inputs.add(text(element, "input") + " → " + text(element, "target"));
        default -> {} // connections one by one, layout, notes
      }
    }
    return new NetworkInfo(network.name(), populations, projections, inputs);
  }

  private static int countInputs(XmlElement list) {
    return list.elements("input").size() + list.elements("inputW").size();
  }

  private static PopulationInfo population(XmlElement element) {
    int instances = element.elements("instance").size();
    String size = text(element, "size");
    int stated = size.matches("[0-9]{1,9}") ? Integer.parseInt(size) : 0;
    Optional<PopulationLayout> layout = PopulationLayout.find(element);
    int count = layout.map(each -> (int) each.count()).orElse(instances == 0 ? stated : instances);
    return new PopulationInfo(
        text(element, "id"),
        text(element, "component"),
        count,
        layout.map(each -> each.kind().name().toLowerCase(Locale.ROOT)).orElse(""));
  }

  private static ProjectionInfo projection(XmlElement element) {
    List<XmlElement> connections =
        element.elements().stream()
            .filter(each -> each.localName().toLowerCase(Locale.ROOT).contains("connection"))
            .toList();
    String synapse =
        connections.stream()
            .findFirst()
            .map(first -> text(first, "synapse") + text(first, "postComponent"))
            .orElse("");
    return new ProjectionInfo(
        text(element, "id"),
        text(element, "presynapticPopulation"),
        text(element, "postsynapticPopulation"),
        element.attribute("synapse") == null ? synapse : text(element, "synapse"),
        connections.size());
  }

  /** Empty for a cell whose shape is elsewhere and was not found. */
  private Optional<CellInfo> cell(Component cell) {
    return MorphologyReader.findReference(cell.element())
        .map(id -> model.find(id).map(Component::element))
        .orElseGet(() -> cell.element().findElement("morphology"))
        .map(morphology -> cell(cell, MorphologyReader.read(morphology).get()));
  }

  private static CellInfo cell(Component cell, Morphology morphology) {
    Morphometrics measures = Morphometrics.of(morphology);
    CableLayout layout = CableLayout.of(morphology);
    List<String> densities = new ArrayList<>();
    for (XmlElement element : cell.element().descendants()) {
      Optional.ofNullable(element.attribute("ionChannel"))
          .filter(channel -> !densities.contains(channel))
          .ifPresent(densities::add);
    }
    return new CellInfo(
        cell.name(),
        measures.segmentCount(),
        morphology.groups().size(),
        layout.sections().sections().size(),
        layout.volumeCount(),
        measures.lengthUm(),
        measures.areaUm2(),
        densities);
  }

  private ChannelInfo channel(Component channel) {
    List<String> gates =
        channel.children().stream()
            .filter(each -> each.isA("baseGate"))
            .map(gate -> gate.name() + power(gate))
            .toList();
    return new ChannelInfo(channel.name(), channel.type().name(), gates);
  }

  private static String power(Component gate) {
    String instances = gate.text("instances", "1").strip();
    return instances.equals("1") ? "" : "^" + instances;
  }

  private Map<String, List<String>> others() {
    Map<String, List<String>> others = new TreeMap<>();
    for (Component component : model.components()) {
      if (component.id().isPresent() && LISTED.stream().noneMatch(component::isA)) {
        others
            .computeIfAbsent(component.type().name(), type -> new ArrayList<>())
            .add(component.name());
      }
    }
    return others;
  }

  private static String text(XmlElement element, String attribute) {
    String value = element.attribute(attribute);
    return value == null ? "" : value;
  }
}
