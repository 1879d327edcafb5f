/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ranvier.convert.swc.SomaChoice;
import org.ranvier.convert.swc.SomaPreview;
import org.ranvier.convert.swc.SwcFinding;
import org.ranvier.convert.swc.SwcImport;
import org.ranvier.convert.swc.SwcReading;
import org.ranvier.convert.swc.SwcReading.Applied;
import org.ranvier.convert.swc.SwcReading.Repairs;
import org.ranvier.convert.swc.SwcTree;

/** From SWC to NeuroML, with a word about everything that is not as it should be. */
final class SwcConversion {
  private final Printer printer;
  private final Path file;
  private final Repairs repairs;
  private @Nullable SwcTree tree;

  SwcConversion(Printer printer, Path file, Repairs repairs) {
    this.printer = printer;
    this.file = file;
    this.repairs = repairs;
  }

  /** Reads, repairs, and prints findings; whether the file can be converted. */
  boolean read() throws IOException {
    List<Applied> applied = new ArrayList<>();
    SwcReading reading = SwcReading.read(file).repaired(repairs, applied);
    for (Applied each : applied) {
      printer.note(each.finding().report());
      printer.note("  repaired: " + each.repair().label());
    }
    for (SwcFinding finding : reading.findings()) {
      printer.note(finding.report());
      finding.repair().ifPresent(repair -> printer.note("  possible: " + repair.label()));
    }
    tree = reading.findTree().orElse(null);
    if (tree == null) {
      boolean possible =
          reading.findings().stream().anyMatch(each -> each.isError() && each.repair().isPresent());
      printer.note(
          possible
              ? "This file cannot be converted as it is; with --repair errors it can."
              : "This file cannot be converted.");
    }
    return tree != null;
  }

  private SwcTree tree() {
    if (tree == null) {
      throw new IllegalStateException("nothing has been read");
    }
    return tree;
  }

  /** Prints what each form of the soma would give. */
  void preview() {
    SomaPreview preview = SomaPreview.of(tree());
    if (preview.options().isEmpty()) {
      printer.line("The cell starts with a neurite: there is no soma to choose a form for.");
      return;
    }
    printer.line(
        "The soma has "
            + Words.counted(preview.sampleCount(), "sample")
            + "; areas in µm², * is what is done if nothing is chosen:");
    for (SomaPreview.Option option : preview.options()) {
      boolean recommended = preview.recommended().filter(option.choice()::equals).isPresent();
      printer.line(
          String.format(
              Locale.ROOT,
              "%s %-19s %10.2f  %+7.1f %%  %s",
              recommended ? "*" : " ",
              option.choice().id(),
              option.areaUm2(),
              100 * (option.areaRatio() - 1),
              option.choice().meaning()));
    }
  }

  /**
   * The text of the cell; prints what is not kept.
   *
   * @throws IllegalArgumentException the choices do not fit the file
   */
  String convert(@Nullable SomaChoice soma, @Nullable String id, Map<Integer, String> groups) {
    SwcImport settings = SwcImport.usual(file.toString()).withGroupNames(groups);
    settings = soma == null ? settings : settings.withSoma(soma);
    settings = id == null ? settings : settings.withCellId(id);
    SwcImport.Result result = settings.convert(tree());
    result.soma().ifPresent(form -> printer.note("soma: " + form.id() + ", " + form.meaning()));
    result.losses().losses().forEach(loss -> printer.note("not kept: " + loss.report()));
    return result.text();
  }
}
