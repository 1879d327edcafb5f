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
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ranvier.convert.reconstruction.CellSettings;
import org.ranvier.convert.reconstruction.ConvertedCell;
import org.ranvier.convert.reconstruction.ReconstructedCell;
import org.ranvier.convert.reconstruction.Reconstruction;
import org.ranvier.convert.reconstruction.Reconstruction.Applied;
import org.ranvier.convert.reconstruction.Reconstruction.Remedied;
import org.ranvier.convert.reconstruction.ReconstructionFinding;
import org.ranvier.convert.reconstruction.ReconstructionFormat;
import org.ranvier.convert.reconstruction.SomaForm;
import org.ranvier.convert.swc.SomaChoice;

/** From a reconstruction to NeuroML 2, with a word about everything that is not as it should be. */
final class ReconstructionConversion {
  private final Printer printer;
  private final Path file;
  private final ReconstructionFormat format;
  private final Remedied remedied;
  private List<? extends ReconstructedCell> cells = List.of();

  ReconstructionConversion(
      Printer printer, Path file, ReconstructionFormat format, Remedied remedied) {
    this.printer = printer;
    this.file = file;
    this.format = format;
    this.remedied = remedied;
  }

  /** Reads, repairs, and prints findings; whether the file can be converted. */
  boolean read() throws IOException {
    List<Applied> applied = new ArrayList<>();
    Reconstruction reading = format.read(file).remedied(remedied, applied);
    for (Applied each : applied) {
      printer.note(each.finding().report());
      printer.note("  repaired: " + each.remedy().label());
    }
    for (ReconstructionFinding finding : reading.findings()) {
      printer.note(finding.report());
      finding.remedy().ifPresent(remedy -> printer.note("  possible: " + remedy.label()));
    }
    cells = reading.cells();
    if (cells.isEmpty()) {
      boolean possible =
          reading.findings().stream().anyMatch(each -> each.isError() && each.remedy().isPresent());
      printer.note(
          possible
              ? "This file cannot be converted as it is; with --repair errors it can."
              : "This file cannot be converted.");
    }
    return !cells.isEmpty();
  }

  /**
   * The cell that is meant, of several the one with this id.
   *
   * @return empty where it is not clear which, which is then said
   */
  Optional<ReconstructedCell> choose(@Nullable String id) {
    if (cells.size() == 1) {
      return Optional.of(cells.getFirst());
    }
    Optional<ReconstructedCell> chosen =
        cells.stream()
            .filter(each -> each.proposedId().equals(id))
            .map(ReconstructedCell.class::cast)
            .findFirst();
    if (chosen.isEmpty()) {
      String ids =
          cells.stream().map(ReconstructedCell::proposedId).collect(Collectors.joining(", "));
      printer.note(
          id == null
              ? "There are several cells; choose one with --cell: " + ids + "."
              : "There is no cell " + id + "; there are " + ids + ".");
    }
    return chosen;
  }

  /** Prints what each form of the soma would give. */
  void preview(ReconstructedCell cell) {
    List<SomaForm> forms = cell.somaForms();
    if (forms.isEmpty()) {
      printer.line("There is no soma to choose a form for.");
      return;
    }
    printer.line("Forms of the soma; areas in µm², * is what is done if nothing is chosen:");
    for (SomaForm form : forms) {
      printer.line(
          String.format(
              Locale.ROOT,
              "%s %-19s %10.2f  %+7.1f %%  %s",
              form.recommended() ? "*" : " ",
              form.id(),
              form.areaUm2(),
              100 * (form.areaRatio() - 1),
              form.meaning()));
    }
  }

  /**
   * The text of the cell; prints what is not kept.
   *
   * @throws IllegalArgumentException the choices do not fit the file
   */
  String convert(
      ReconstructedCell cell,
      @Nullable SomaChoice soma,
      @Nullable String id,
      Map<String, String> groups) {
    ConvertedCell result =
        cell.convert(
            new CellSettings(
                id == null ? cell.proposedId() : id,
                Optional.ofNullable(soma).map(SomaChoice::id),
                groups));
    result
        .somaForm()
        .map(SomaChoice::parse)
        .ifPresent(form -> printer.note("soma: " + form.id() + ", " + form.meaning()));
    result.losses().losses().forEach(loss -> printer.note("not kept: " + loss.report()));
    return result.text();
  }
}
