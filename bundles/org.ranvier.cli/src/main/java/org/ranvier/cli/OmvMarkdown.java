/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.ranvier.simulation.omv.MethodChoice;
import org.ranvier.simulation.omv.MethodReport;
import org.ranvier.simulation.omv.TargetReport;

/** Reports on targets as a document. */
final class OmvMarkdown {
  private static final String CONVERGENCE =
      """

      * to dt → 0: the largest difference from the extrapolation of dt, dt/4 and dt/16; in brackets that of the expected values.""";

  private final OmvTable table;
  private final List<MethodChoice> methods;
  private final boolean converge;

  OmvMarkdown(OmvTable table, List<MethodChoice> methods, boolean converge) {
    this.table = table;
    this.methods = methods;
    this.converge = converge;
  }

  String document(List<TargetReport> reports) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(header());
    rows.add(header().stream().map(_ -> "---").toList());
    reports.forEach(report -> rows.add(row(report)));
    String text =
        introduction()
            + rows.stream()
                .map(row -> "| " + String.join(" | ", row) + " |\n")
                .collect(Collectors.joining());
    return text + "\n" + OmvTable.sum(reports) + "\n" + remarks(reports);
  }

  private String introduction() {
    return """
        # Conformance

        Written by `ranvier omv%s` with `--methods %s`; the first decides. Models are run at the step that their files state and compared with what their
        authors expect (`.omt` and `.mep` files).

        * error: the largest relative difference of a spike time, and what an engine is granted that did not make the expectations:
          0.5 %% for single compartments; for cables 1 %% or one and a half times what the authors grant NEURON. Counts must be equal.
          Spikes that depend on the seed are compared by rate and variation ("alike").
          "runs": nothing is expected but that it runs to its end with finite values.
        * as their engine: how many experiments pass within the tolerance that the authors grant the engine most like ours; 0 is that
          of the engine that made the values.
        * size: cells × compartments of the largest.
        * maker: the method that steps as the engine did that made the expected values (the one with the smallest tolerance), so that its
          error at that step comes out too: `neuron-export`, `jlems`, or `neuron` where nothing is expected.
        * time: loading and running on the machine that wrote this, with whatever else it did.%s

        """
        .formatted(
            converge ? " --converge" : "",
            methods.stream().map(MethodChoice::id).collect(Collectors.joining(",")),
            converge ? CONVERGENCE : "");
  }

  private List<String> header() {
    List<String> header = new ArrayList<>(List.of("target", "size", "dt", ""));
    for (int i = 0; i < methods.size(); i++) {
      String by = methods.size() == 1 ? "" : methods.get(i).id() + ": ";
      header.addAll(List.of(by + "error", by + "as their engine"));
      if (converge) {
        header.add(by + "to dt → 0");
      }
      header.add(by + "time");
    }
    return header;
  }

  private List<String> row(TargetReport report) {
    List<String> row = new ArrayList<>();
    row.add(table.name(report));
    row.add(report.methods().stream().findFirst().map(OmvTable::size).orElse("–"));
    row.add(report.methods().stream().findFirst().map(OmvTable::step).orElse("–"));
    row.add(OmvTable.word(report.outcome()));
    for (MethodReport method : report.methods()) {
      row.add(OmvTable.error(method));
      row.add(OmvTable.asEngine(method));
      if (converge) {
        row.add(OmvTable.convergence(method) + " (" + OmvTable.expectedError(method) + ")");
      }
      row.add(OmvTable.seconds(method));
    }
    int width = header().size();
    while (row.size() < width) {
      row.add("–");
    }
    return row.stream().map(cell -> cell.replace("|", "\\|")).toList();
  }

  /** What is wrong, and what was left out. */
  private String remarks(List<TargetReport> reports) {
    List<String> lines = new ArrayList<>();
    for (TargetReport report : reports) {
      report
          .faults()
          .forEach(fault -> lines.add("* " + table.name(report) + ": " + table.relative(fault)));
      report
          .target()
          .skipped()
          .forEach(reason -> lines.add("* " + table.name(report) + ": skipped, " + reason));
    }
    return lines.isEmpty() ? "" : "\n## Remarks\n\n" + String.join("\n", lines) + "\n";
  }
}
