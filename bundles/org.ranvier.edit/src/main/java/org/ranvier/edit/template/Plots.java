/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.template;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.ranvier.edit.template.Gaps.Row;
import org.ranvier.simulation.Recordable;

/** Recorded quantities as a simulation shows them: one plot for each kind of quantity. */
final class Plots {
  /** Okabe and Ito's colours, which all people can tell apart. */
  private static final List<String> COLOURS =
      List.of(
          "#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9", "#F0E442", "#7F7F7F");

  private static final String POTENTIAL = "/v";

  private Plots() {}

  /** A row for each dimension: id, title, low, high, and the list {@code lines}. */
  static List<Row> of(List<Recordable> recordables) {
    Map<String, List<Recordable>> byDimension = new LinkedHashMap<>();
    recordables.forEach(
        each -> byDimension.computeIfAbsent(each.dimension(), d -> new ArrayList<>()).add(each));
    Set<String> ids = new HashSet<>();
    List<Row> plots = new ArrayList<>();
    byDimension.forEach(
        (dimension, all) -> {
          boolean voltage = dimension.equals("voltage");
          boolean number = dimension.equals("none");
          plots.add(
              new Row(
                  Map.of(
                      "id", number ? "numbers" : dimension,
                      "title", title(dimension),
                      "low", voltage ? "-90" : "0",
                      "high", voltage ? "50" : "1"),
                  Map.of("lines", lines(all, ids))));
        });
    return plots;
  }

  private static String title(String dimension) {
    return switch (dimension) {
      case "voltage" -> "Membrane potential";
      case "none" -> "Gates and other numbers";
      default -> {
        String words = dimension.replaceAll("([a-z])([A-Z])", "$1 $2").replace('_', ' ');
        yield words.substring(0, 1).toUpperCase(Locale.ROOT)
            + words.substring(1).toLowerCase(Locale.ROOT);
      }
    };
  }

  private static List<Row> lines(List<Recordable> all, Set<String> ids) {
    List<Row> lines = new ArrayList<>();
    for (Recordable each : all) {
      String scale = "1" + each.unit();
      lines.add(
          new Row(
              Map.of(
                  "id", freeId(each.path(), ids),
                  "path", each.path(),
                  "scale", scale,
                  "color", COLOURS.get(lines.size() % COLOURS.size())),
              Map.of()));
    }
    return lines;
  }

  /** The path in letters, digits and _, which nothing else is called. */
  private static String freeId(String path, Set<String> ids) {
    String wanted = path.replaceAll("[^A-Za-z0-9]+", "_").replaceAll("^_|_$", "");
    String free = wanted;
    for (int number = 2; !ids.add(free); number++) {
      free = wanted + "_" + number;
    }
    return free;
  }

  /** A row for each cell whose potential is recorded: id and path. */
  static List<Row> cells(List<Recordable> recordables) {
    Set<String> cells = new LinkedHashSet<>();
    for (Recordable each : recordables) {
      String path = each.path();
      if (each.dimension().equals("voltage") && path.endsWith(POTENTIAL)) {
        String cell = path.substring(0, path.length() - POTENTIAL.length());
        cells.add(cell.replaceFirst("(\\[[0-9]+]|^([^/\\[]+/){2}[^/]+)/[0-9]+$", "$1"));
      }
    }
    List<Row> rows = new ArrayList<>();
    cells.forEach(
        cell ->
            rows.add(new Row(Map.of("id", String.valueOf(rows.size()), "path", cell), Map.of())));
    return rows;
  }
}
