/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import org.ranvier.simulation.RunInfo;
import org.ranvier.simulation.omv.Convergence;
import org.ranvier.simulation.omv.ExperimentReport;
import org.ranvier.simulation.omv.MethodChoice;
import org.ranvier.simulation.omv.MethodReport;
import org.ranvier.simulation.omv.TargetReport;

/** Reports on targets as the rows of a table. */
final class OmvTable {
  private final List<Path> roots;
  private final List<MethodChoice> methods;
  private final boolean converge;

  OmvTable(List<Path> roots, List<MethodChoice> methods, boolean converge) {
    this.roots = roots.stream().map(path -> path.toAbsolutePath().normalize()).toList();
    this.methods = methods;
    this.converge = converge;
  }

  /** Path of a target below the one path that was asked for, else as the user would write it. */
  String name(TargetReport report) {
    Path model = report.target().model();
    Path root = roots.getFirst();
    return roots.size() == 1 && model.startsWith(root) && !model.equals(root)
        ? root.relativize(model).toString()
        : RanvierCommand.shown(model);
  }

  /**
   * A message with paths as they are below what was asked for, so that it means the same anywhere.
   */
  String relative(String message) {
    String relative = message;
    for (Path root : roots) {
      relative = relative.replace(root + root.getFileSystem().getSeparator(), "");
    }
    return relative;
  }

  /** The row of a target, then what is wrong and what was left out, a line each. */
  List<String> lines(TargetReport report) {
    List<String> lines = new ArrayList<>();
    StringJoiner row = new StringJoiner("  ");
    row.add(word(report.outcome()));
    for (int i = 0; i < report.methods().size(); i++) {
      MethodReport method = report.methods().get(i);
      if (methods.size() > 1) {
        row.add("%-13s".formatted(method.method().id()));
      }
      row.add("%9s".formatted(seconds(method)));
      row.add("%-22s".formatted(error(method)));
      row.add("%-10s".formatted(asEngine(method)));
      if (converge) {
        row.add("%-9s".formatted(convergence(method)));
      }
    }
    lines.add(row.add(name(report)).toString());
    report.faults().forEach(fault -> lines.add("      " + fault));
    report.target().skipped().forEach(reason -> lines.add("      skipped: " + reason));
    return lines;
  }

  static String word(TargetReport.Outcome outcome) {
    return switch (outcome) {
      case PASSED -> "pass";
      case FAILED -> "FAIL";
      case SKIPPED -> "skip";
      case STOPPED -> "stop";
    };
  }

  /** "64 passed, 0 failed". */
  static String sum(List<TargetReport> reports) {
    String sum =
        "%d passed, %d failed"
            .formatted(
                count(reports, TargetReport.Outcome.PASSED),
                count(reports, TargetReport.Outcome.FAILED));
    long skipped = count(reports, TargetReport.Outcome.SKIPPED);
    long stopped = count(reports, TargetReport.Outcome.STOPPED);
    return sum
        + (skipped == 0 ? "" : ", " + skipped + " skipped")
        + (stopped == 0 ? "" : ", " + stopped + " not run to the end");
  }

  static long count(List<TargetReport> reports, TargetReport.Outcome outcome) {
    return reports.stream().filter(report -> report.outcome() == outcome).count();
  }

  static String seconds(MethodReport method) {
    return String.format(Locale.ROOT, "%.2f s", method.wallSeconds());
  }

  /** Size of the model: cells, control volumes of the largest. */
  static String size(MethodReport method) {
    return method
        .info()
        .map(info -> info.cells() + " × " + Math.max(1, info.largestCell()))
        .orElse("–");
  }

  static String step(MethodReport method) {
    return method.info().map(RunInfo::timeStepMs).map(Words::milliseconds).orElse("–");
  }

  /** "0.12 % of 0.5 %": the largest error and its limit; those of random values say nothing. */
  static String error(MethodReport method) {
    List<ExperimentReport> all =
        method.experiments().stream().filter(each -> !each.random() || !each.passed()).toList();
    if (all.stream().anyMatch(each -> Double.isNaN(each.error()))) {
      return "other count";
    }
    return all.stream()
        .max(Comparator.comparingDouble(each -> each.error() / each.limit()))
        .map(each -> percent(each.error()) + " of " + percent(each.limit()))
        .orElseGet(
            () -> {
              String without = method.faults().isEmpty() ? "runs" : "–";
              return method.experiments().isEmpty() ? without : "alike";
            });
  }

  /** "3 of 4": how many experiments pass as the authors' own engine does. */
  static String asEngine(MethodReport method) {
    long passed = method.experiments().stream().filter(ExperimentReport::withinTolerance).count();
    return method.experiments().isEmpty() ? "–" : passed + " of " + method.experiments().size();
  }

  /** The largest error against the extrapolation. */
  static String convergence(MethodReport method) {
    List<Convergence> all =
        method.experiments().stream().flatMap(each -> each.convergence().stream()).toList();
    double largest = all.stream().mapToDouble(Convergence::errorAtStep).reduce(0, Math::max);
    return all.isEmpty() ? "–" : Double.isNaN(largest) ? "no limit" : percent(largest);
  }

  /** The error of the expected values themselves. */
  static String expectedError(MethodReport method) {
    List<Convergence> all =
        method.experiments().stream().flatMap(each -> each.convergence().stream()).toList();
    double largest = all.stream().mapToDouble(Convergence::errorOfExpected).reduce(0, Math::max);
    return all.isEmpty() || Double.isNaN(largest) ? "–" : percent(largest);
  }

  static String percent(double share) {
    double percent = 100 * share;
    if (percent != 0 && percent < 1e-3) {
      return String.format(Locale.ROOT, "%.0e %%", percent);
    }
    return String.format(Locale.ROOT, percent < 0.1 ? "%.3f %%" : "%.2f %%", percent);
  }
}
