/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.stream.IntStream;
import org.ranvier.report.channel.ChannelSummary;
import org.ranvier.report.channel.ChannelSummary.GateSummary;
import org.ranvier.report.equation.NumberText;

/** Channels in short as lines for a terminal. */
final class ChannelTable {
  private final List<String> lines = new ArrayList<>();

  private ChannelTable() {}

  static List<String> of(List<ChannelSummary> channels, double celsius) {
    ChannelTable table = new ChannelTable();
    for (ChannelSummary each : channels) {
      if (!table.lines.isEmpty()) {
        table.lines.add("");
      }
      table.add(each, celsius);
    }
    return table.lines;
  }

  private void add(ChannelSummary channel, double celsius) {
    StringJoiner title = new StringJoiner(", ");
    title.add(channel.id() + ": " + channel.type());
    channel.species().ifPresent(title::add);
    channel.conductance().ifPresent(title::add);
    title.add("at " + Words.number(celsius) + " degC");
    lines.add(title.toString());
    if (channel.gates().isEmpty()) {
      lines.add("  no gates");
      return;
    }
    List<List<String>> gates = new ArrayList<>();
    gates.add(List.of("gate", "instances", "form", "speed"));
    for (GateSummary each : channel.gates()) {
      gates.add(
          List.of(each.path(), each.instances(), each.type(), NumberText.number(each.speed())));
    }
    print(gates, false);
    print(values(channel), true);
  }

  private static List<List<String>> values(ChannelSummary channel) {
    List<List<String>> rows = new ArrayList<>();
    List<String> head = new ArrayList<>(List.of("v (mV)"));
    for (GateSummary each : channel.gates()) {
      head.add(each.path() + " inf");
      if (!each.courseMs().isEmpty()) {
        head.add(each.path() + " tau (ms)");
      }
    }
    rows.add(head);
    for (int i = 0; i < ChannelSummary.POTENTIALS_MV.size(); i++) {
      List<String> row = new ArrayList<>();
      row.add(NumberText.number(ChannelSummary.POTENTIALS_MV.get(i)));
      for (GateSummary each : channel.gates()) {
        row.add(NumberText.number(each.steady().get(i)));
        if (!each.courseMs().isEmpty()) {
          row.add(NumberText.number(each.courseMs().get(i)));
        }
      }
      rows.add(row);
    }
    return rows;
  }

  private void print(List<List<String>> rows, boolean toTheRight) {
    int[] widths =
        IntStream.range(0, rows.getFirst().size())
            .map(i -> rows.stream().mapToInt(each -> each.get(i).length()).max().orElse(0))
            .toArray();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < row.size(); i++) {
        String gap = " ".repeat(widths[i] - row.get(i).length());
        line.append("  ").append(toTheRight ? gap + row.get(i) : row.get(i) + gap);
      }
      lines.add(line.toString().stripTrailing());
    }
  }
}
