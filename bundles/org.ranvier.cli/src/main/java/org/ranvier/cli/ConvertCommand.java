/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.ranvier.convert.cell.CellText;
import org.ranvier.convert.mesh.TubeMesh;
import org.ranvier.convert.reconstruction.ReconstructedCell;
import org.ranvier.convert.reconstruction.Reconstruction.Remedied;
import org.ranvier.convert.reconstruction.ReconstructionFormat;
import org.ranvier.convert.reconstruction.ReconstructionFormats;
import org.ranvier.convert.swc.SomaChoice;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ranvier convert}: turns shapes of cells and mechanisms from one format into another. */
@Command(
    name = "convert",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description =
        "Turns the shape of a cell, or a mechanism of NEURON, into another format and says what is"
            + " not kept.")
final class ConvertCommand implements Callable<Integer> {
  private static final int MOST_SIDES = 1000;

  private final Printer printer;

  @Parameters(
      paramLabel = "FILE",
      description =
          "a reconstruction (SWC, Neurolucida ASC or XML, NeuroML 1), a NeuroML 2 file, or a mechanism"
              + " of NEURON (.mod); what it holds tells which")
  private Path file = Path.of("");

  @Option(
      names = "--to",
      paramLabel = "FORMAT",
      description =
          "of a reconstruction or a mechanism nml; of a NeuroML 2 file swc, or obj, stl, glb (a surface); what --out"
              + " ends with if it is not given, else nml or swc")
  private @Nullable String format;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description =
          "the file to write; beside FILE, with the ending of the format, if it is not given")
  private @Nullable Path out;

  @Option(names = "--force", description = "replace a file that is there already")
  private boolean force;

  @Option(
      names = "--cell",
      paramLabel = "ID",
      description = "to NeuroML: id of the cell; which cell, where there are several in the file")
  private @Nullable String cell;

  @Option(
      names = "--soma",
      paramLabel = "FORM",
      description =
          "what the samples of the soma mean: sphere, three-point, cylinders, as-is, contour,"
              + " equal-area-sphere, mean-radius-sphere")
  private @Nullable SomaChoice soma;

  @Option(
      names = "--group",
      paramLabel = "TYPE=NAME",
      description = "how the group of a type of sample is called, e.g. 7=tuft")
  private Map<String, String> groups = Map.of();

  @Option(
      names = "--repair",
      paramLabel = "WHAT",
      description =
          "which findings are settled by their first repair: none, errors (what keeps the file from"
              + " being converted) or warnings (what looks like a mistake, too)")
  private String repair = "none";

  @Option(
      names = "--preview",
      description = "list what each form of the soma would give, and write nothing")
  private boolean preview;

  @Option(
      names = "--sides",
      paramLabel = "N",
      description = "of a surface: number of sides of a tube, 12 if it is not given")
  private int sides = 12;

  ConvertCommand(Printer printer) {
    this.printer = printer;
  }

  @Override
  public Integer call() throws IOException {
    if (!Files.exists(file)) {
      printer.note("There is no file " + file + ".");
      return ExitCode.USAGE;
    }
    if (ending(file).equals("mod")) {
      return fromNmodl();
    }
    Optional<ReconstructionFormat> reconstruction = reconstruction();
    List<String> formats =
        reconstruction.isPresent() ? List.of("nml") : List.of("swc", "obj", "stl", "glb");
    String asked = format != null ? format : out != null ? ending(out) : formats.getFirst();
    String to = asked.equals("neuroml") ? "nml" : asked;
    if (!formats.contains(to)) {
      return refuse(
          "--to: \"%s\" was found; from this file %s is possible"
              .formatted(to, String.join(", ", formats)));
    }
    return reconstruction.isPresent() ? fromReconstruction(reconstruction.get()) : fromNeuroml(to);
  }

  private int fromNmodl() throws IOException {
    if (format != null && !format.equals("nml") && !format.equals("neuroml")) {
      return refuse("--to: \"%s\" was found; from this file nml is possible".formatted(format));
    }
    NmodlMechanism mechanism = new NmodlMechanism(printer, file);
    String text = mechanism.convert();
    write(
        target(mechanism.ending()), stream -> stream.write(text.getBytes(StandardCharsets.UTF_8)));
    return mechanism.isComplete() ? ExitCode.FINE : ExitCode.MODEL;
  }

  /** The format of the file, unless it is a model already. */
  private Optional<ReconstructionFormat> reconstruction() throws IOException {
    return ending(file).equals("h5") ? Optional.empty() : ReconstructionFormats.find(file);
  }

  private static String ending(Path path) {
    String name = name(path).toLowerCase(Locale.ROOT);
    return name.substring(name.lastIndexOf('.') + 1);
  }

  private int fromReconstruction(ReconstructionFormat from) throws IOException {
    Optional<Remedied> remedied = remedied();
    if (remedied.isEmpty()) {
      return refuse(
          "--repair: \"%s\" was found; none, errors or warnings is expected".formatted(repair));
    }
    for (String name : groups.values()) {
      if (!CellText.isId(name)) {
        return refuse(
            "--group: \"%s\" is no id; letters, digits and _ are expected".formatted(name));
      }
    }
    if (cell != null && !CellText.isId(cell)) {
      return refuse("--cell: \"%s\" is no id; letters, digits and _ are expected".formatted(cell));
    }
    var conversion = new ReconstructionConversion(printer, file, from, remedied.get());
    if (!conversion.read()) {
      return ExitCode.MODEL;
    }
    Optional<ReconstructedCell> chosen = conversion.choose(cell);
    if (chosen.isEmpty()) {
      return ExitCode.USAGE;
    }
    if (preview) {
      conversion.preview(chosen.get());
      return ExitCode.FINE;
    }
    return write(conversion, chosen.get());
  }

  private int write(ReconstructionConversion conversion, ReconstructedCell chosen)
      throws IOException {
    Path target = target(".cell.nml");
    try {
      String text = conversion.convert(chosen, soma, cell, groups);
      write(target, stream -> stream.write(text.getBytes(StandardCharsets.UTF_8)));
      return ExitCode.FINE;
    } catch (IllegalArgumentException impossible) {
      return refuse(String.valueOf(impossible.getMessage()));
    }
  }

  private int fromNeuroml(String to) throws IOException {
    if (sides < TubeMesh.LEAST_SIDES || sides > MOST_SIDES) {
      return refuse(
          "--sides: \"%d\" was found; a number from %d to %d is expected"
              .formatted(sides, TubeMesh.LEAST_SIDES, MOST_SIDES));
    }
    NeuromlConversion conversion = new NeuromlConversion(printer, file);
    if (!conversion.choose(cell)) {
      return ExitCode.USAGE;
    }
    write(target("." + to), stream -> conversion.write(to, sides, stream));
    return ExitCode.FINE;
  }

  private Optional<Remedied> remedied() {
    return List.of(Remedied.values()).stream()
        .filter(each -> each.name().equalsIgnoreCase(repair))
        .findFirst();
  }

  private int refuse(String message) {
    printer.note(message);
    printer.note("See: ranvier convert --help");
    return ExitCode.USAGE;
  }

  private static String name(Path path) {
    Path name = path.getFileName();
    return name == null ? "" : name.toString();
  }

  /**
   * The file to write.
   *
   * @throws FileAlreadyExistsException it is there, and is not to be replaced
   */
  private Path target(String ending) throws IOException {
    String stem = name(file).replaceFirst("(?i)(\\.cell)?\\.(swc|asc|nml|xml|mod)$", "");
    Path target = out != null ? out : file.resolveSibling(stem + ending);
    if (Files.exists(target) && !force) {
      throw new FileAlreadyExistsException(RanvierCommand.shown(target));
    }
    return target;
  }

  /** Writes what a file is to hold. */
  private interface Content {
    void to(OutputStream stream) throws IOException;
  }

  /** The file has all of it or what it had before. */
  private void write(Path target, Content content) throws IOException {
    Path folder = target.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    Path whole = target.resolveSibling(name(target) + ".part");
    try {
      try (OutputStream stream = new BufferedOutputStream(Files.newOutputStream(whole))) {
        content.to(stream);
      }
      Files.move(whole, target, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(whole);
    }
    printer.line("wrote " + RanvierCommand.shown(target));
  }
}
