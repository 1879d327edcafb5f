/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.cli;

import java.util.ArrayList;
import java.util.List;
import org.ranvier.cli.ModelInfo.CellInfo;
import org.ranvier.cli.ModelInfo.ChannelInfo;
import org.ranvier.cli.ModelInfo.NetworkInfo;
import org.ranvier.cli.ModelInfo.PopulationInfo;
import org.ranvier.cli.ModelInfo.ProjectionInfo;
import org.ranvier.cli.ModelInfo.SimulationInfo;

/** What is in a model, for people. */
final class ModelInfoText {
  private static final int SHOWN = 12;

  private final List<String> lines = new ArrayList<>();

  private ModelInfoText() {}

  static List<String> of(ModelInfo info) {
    var text = new ModelInfoText();
    text.lines.add(info.files().getFirst());
    if (info.files().size() > 1) {
      text.lines.add("  includes " + few(info.files().subList(1, info.files().size())));
    }
    info.simulations().forEach(text::add);
    info.networks().forEach(text::add);
    info.cells().forEach(text::add);
    info.channels().forEach(text::add);
    info.others().forEach((type, ids) -> text.lines.add(type + ": " + few(ids)));
    if (info.problems() > 0) {
      text.lines.add("This may not be all: the model has problems, which ranvier validate names.");
    }
    return text.lines;
  }

  private void add(SimulationInfo simulation) {
    lines.add(
        "simulation %s: %s, %s in steps of %s"
            .formatted(
                simulation.id(),
                simulation.target(),
                Words.milliseconds(simulation.lengthMs()),
                Words.milliseconds(simulation.stepMs())));
    addIfAny("  records ", simulation.records());
    addIfAny("  writes ", simulation.writes());
  }

  private void add(NetworkInfo network) {
    lines.add("network " + network.id());
    for (PopulationInfo each : network.populations()) {
      String layout = each.layout().isEmpty() ? "" : ", layout " + each.layout();
      lines.add(
          "  population %s: %d × %s%s".formatted(each.id(), each.size(), each.component(), layout));
    }
    for (ProjectionInfo each : network.projections()) {
      lines.add(
          "  projection %s: %s → %s, %s by %s"
              .formatted(
                  each.id(),
                  each.from(),
                  each.to(),
                  Words.counted(each.connections(), "connection"),
                  each.synapse()));
    }
    addIfAny("  inputs: ", network.inputs());
  }

  private void add(CellInfo cell) {
    lines.add(
        "cell %s: %s in %s, %s, %s; %s µm long, %s µm² of membrane"
            .formatted(
                cell.id(),
                Words.counted(cell.segments(), "segment"),
                Words.counted(cell.groups(), "group"),
                Words.counted(cell.sections(), "section"),
                Words.counted(cell.compartments(), "compartment"),
                Words.number(cell.lengthUm()),
                Words.number(cell.areaUm2())));
    addIfAny("  channels: ", cell.densities());
  }

  private void add(ChannelInfo channel) {
    String gates = channel.gates().isEmpty() ? "no gates" : String.join(" ", channel.gates());
    lines.add("channel %s: %s, %s".formatted(channel.id(), gates, channel.type()));
  }

  private void addIfAny(String start, List<String> items) {
    if (!items.isEmpty()) {
      lines.add(start + few(items));
    }
  }

  private static String few(List<String> items) {
    return items.size() <= SHOWN
        ? String.join(", ", items)
        : String.join(", ", items.subList(0, SHOWN)) + " and " + (items.size() - SHOWN) + " more";
  }
}
