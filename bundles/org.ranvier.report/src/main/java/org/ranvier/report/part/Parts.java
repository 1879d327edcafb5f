/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.report.part;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.ranvier.edit.chart.Chart;
import org.ranvier.lab.stage.StagedPart;
import org.ranvier.lems.component.Component;
import org.ranvier.lems.component.LemsModel;
import org.ranvier.report.ReportMessages;
import org.ranvier.report.channel.Anchors;
import org.ranvier.report.document.Block;
import org.ranvier.report.document.Line;
import org.ranvier.report.equation.NumberText;
import org.ranvier.simulation.Cancellation;
import org.ranvier.validation.Model;
import org.ranvier.xml.ModelProblemException;
import org.ranvier.xml.XmlDocument;
import org.ranvier.xml.XmlElement;

/** The synapses and the models of a concentration of a file. */
public final class Parts {
  private static final String SYNAPSE = "baseSynapse";
  private static final String POOL = "concentrationModel";

  private final Model model;
  private final double celsius;

  /**
   * @param celsius temperature that they run at
   */
  public Parts(Model model, double celsius) {
    this.model = model;
    this.celsius = celsius;
  }

  /** Those of the first file of a model, synapses first. */
  public static List<Component> of(Model model) {
    if (model.files().isEmpty()) {
      return List.of();
    }
    XmlDocument file = model.files().getFirst();
    List<Component> found = new ArrayList<>(model.componentsOf(SYNAPSE));
    found.addAll(model.componentsOf(POOL));
    return found.stream()
        .filter(each -> each.element().document() == file && each.parent().isEmpty())
        .toList();
  }

  /** Whether a document has any, as far as its text alone tells. */
  public static boolean isIn(XmlDocument document) {
    XmlElement root = document.findRoot().orElse(null);
    if (root == null) {
      return false;
    }
    Map<String, String> parents = new HashMap<>();
    root.elements("ComponentType")
        .forEach(
            type ->
                parents.put(
                    Objects.requireNonNullElse(type.attribute("name"), ""),
                    Objects.requireNonNullElse(type.attribute("extends"), "")));
    for (String name : root.elementCounts().keySet()) {
      String local = name.substring(name.indexOf(':') + 1);
      boolean found =
          local.equals("Component")
              ? root.elements(local).stream().anyMatch(each -> isPart(Model.kindOf(each), parents))
              : isPart(local, parents);
      if (found) {
        return true;
      }
    }
    return false;
  }

  private static boolean isPart(String type, Map<String, String> parents) {
    Set<String> seen = new HashSet<>();
    String at = type;
    while (parents.containsKey(at) && seen.add(at)) {
      at = parents.get(at);
    }
    return LemsModel.core()
        .types()
        .find(at)
        .filter(each -> each.isA(SYNAPSE) || each.isA(POOL))
        .isPresent();
  }

  /** Whether it is a synapse; else it is a pool. */
  public static boolean isSynapse(Component component) {
    return component.isA(SYNAPSE);
  }

  /**
   * The plots of a part. May take seconds.
   *
   * @throws ModelProblemException it cannot be worked out, or cannot run alone
   * @throws java.util.concurrent.CancellationException it was cancelled
   */
  public List<Chart> charts(Component component, Cancellation cancellation) {
    LemsModel lems = model.findLems().orElseThrow();
    XmlDocument file = component.element().document();
    Path path = file.path().orElse(Path.of(file.fileName()));
    StagedPart part = StagedPart.of(path, this::document, lems, component);
    return isSynapse(component)
        ? SynapseFigures.of(part, celsius, cancellation)
        : PoolFigures.of(part, celsius, cancellation);
  }

  /** The document as the model has it: an editor may hold a text that is not saved. */
  private XmlDocument document(Path path) {
    return model.files().stream()
        .filter(each -> each.path().map(it -> isSame(it, path)).orElse(false))
        .findFirst()
        .orElseGet(() -> XmlDocument.read(path));
  }

  private static boolean isSame(Path one, Path other) {
    return one.toAbsolutePath().normalize().equals(other.toAbsolutePath().normalize());
  }

  /** The section of a part in a report. May take seconds. */
  public List<Block> section(Component component) {
    String title =
        isSynapse(component)
            ? ReportMessages.of("synapse", component.name())
            : ReportMessages.of("pool", component.name());
    List<Block> blocks =
        new ArrayList<>(new PartSection(model.findLems().orElseThrow(), component).blocks(title));
    try {
      List<Block.Figure> figures = new ArrayList<>();
      for (Chart each : charts(component, Cancellation.none())) {
        figures.add(
            new Block.Figure(
                Anchors.of(component.name() + "-" + (figures.size() + 1)), each, each.title()));
      }
      if (!figures.isEmpty()) {
        blocks.add(new Block.Figures(figures));
        blocks.add(new Block.Remark(Line.of(conditions(component))));
      }
    } catch (ModelProblemException impossible) {
      blocks.add(
          new Block.Notice(
              Block.Kind.REMARK,
              Line.of(ReportMessages.of("notRun", String.valueOf(impossible.getMessage())))));
    }
    return blocks;
  }

  private String conditions(Component component) {
    return isSynapse(component)
        ? ReportMessages.of(
            "heldSynapse", NumberText.number(SynapseFigures.HELD_MV), NumberText.number(celsius))
        : ReportMessages.of("held", NumberText.number(celsius));
  }

  /** The one of an id, among them. */
  public static Optional<Component> find(Model model, String id) {
    return of(model).stream().filter(each -> each.name().equals(id)).findFirst();
  }
}
