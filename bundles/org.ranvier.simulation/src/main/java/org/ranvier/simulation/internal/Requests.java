/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.simulation.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.ranvier.lems.component.Component;
import org.ranvier.simulation.DisplayInfo;
import org.ranvier.simulation.EventOutputFileInfo;
import org.ranvier.simulation.EventSelection;
import org.ranvier.simulation.OutputFileInfo;
import org.ranvier.simulation.Recording;
import org.ranvier.solver.model.EventProbe;
import org.ranvier.units.Dimension;
import org.ranvier.units.Unit;
import org.ranvier.units.UnitTable;
import org.ranvier.xml.ModelProblemException;
import org.ranvier.xml.SourceLocation;

/** What a Simulation wants shown and written: each quantity is recorded once. */
final class Requests {
  /** Units that people read quantities in, where the model does not say. */
  private static final List<String> USUAL =
      List.of(
          "mV",
          "ms",
          "nA",
          "nS",
          "mM",
          "uA_per_cm2",
          "mS_per_cm2",
          "per_ms",
          "um",
          "um2",
          "pF",
          "degC",
          "uF_per_cm2");

  private record Wanted(int index, String label, Quantity quantity, Optional<Unit> unit) {}

  private final QuantityResolver resolver;
  private final Assembly assembly;
  private final UnitTable units;
  private final Component simulation;
  private final Path folder;
  private final boolean redirected;
  private final Map<String, Wanted> wanted = new LinkedHashMap<>();
  private final List<EventSelection> selections = new ArrayList<>();
  private final List<EventProbe> eventProbes = new ArrayList<>();
  private final List<DisplayInfo> displays = new ArrayList<>();
  private final List<OutputFileInfo> files = new ArrayList<>();
  private final List<EventOutputFileInfo> eventFiles = new ArrayList<>();

  /**
   * @param folder where relative file names begin
   * @param redirected whether that is a folder of the user's choice, which nothing may leave
   */
  Requests(
      Assembly assembly,
      QuantityResolver resolver,
      Component simulation,
      Path folder,
      boolean redirected) {
    this.assembly = assembly;
    this.resolver = resolver;
    this.units = assembly.surroundings().units();
    this.simulation = simulation;
    this.folder = folder;
    this.redirected = redirected;
  }

  void read() {
    for (Component child : simulation.children()) {
      if (child.isA("OutputFile")) {
        readOutputFile(child);
      } else if (child.isA("EventOutputFile")) {
        readEventFile(child);
      } else if (child.isA("Display")) {
        readDisplay(child);
      }
    }
  }

  /** Asks for everything that can be recorded, in place of what the Simulation asks for. */
  void wantAll() {
    for (String path : resolver.paths()) {
      want(path, simulation, simulation.location(), Optional.empty());
    }
  }

  private int want(Component asking, Optional<Unit> unit) {
    String path =
        asking
            .findText("quantity")
            .orElseThrow(
                () ->
                    asking
                        .element()
                        .problem("this %s needs the attribute quantity".formatted(asking.type())));
    return want(path, asking, asking.location("quantity"), unit);
  }

  private int want(String path, Component asking, SourceLocation place, Optional<Unit> unit) {
    Wanted known = wanted.get(path);
    if (known == null) {
      Quantity quantity = resolver.resolve(path, place);
      known = new Wanted(wanted.size(), asking.name(), quantity, unit);
      wanted.put(path, known);
    } else if (known.unit.isEmpty() && unit.isPresent()) {
      wanted.put(path, new Wanted(known.index, known.label, known.quantity, unit));
    }
    return known.index;
  }

  // ---- displays ----------------------------------------------------------------------------

  private void readDisplay(Component display) {
    List<DisplayInfo.DisplayLine> lines = new ArrayList<>();
    for (Component line : display.children()) {
      if (line.isA("Line")) {
        int recording = want(line, unitOf(line));
        double scale = si(line, "scale", 1);
        lines.add(
            new DisplayInfo.DisplayLine(
                line.name(), recording, scale == 0 ? 1 : scale, line.text("color", "")));
      }
    }
    displays.add(
        new DisplayInfo(
            display.name(),
            display.text("title", display.name()),
            si(display, "xmin", 0),
            si(display, "xmax", 1),
            si(display, "ymin", 0),
            si(display, "ymax", 1),
            si(display, "timeScale", 1e-3) * 1e3,
            lines));
  }

  private static double si(Component component, String name, double otherwise) {
    return component.findValue(name).map(Component.Value::si).orElse(otherwise);
  }

  /** The unit in a scale such as {@code 1mV}. */
  private Optional<Unit> unitOf(Component line) {
    String scale = line.text("scale", "").strip();
    String symbol = scale.replaceFirst("^[-+0-9.]*([eE][-+]?[0-9]+)?\\s*", "");
    return symbol.isEmpty() ? Optional.empty() : units.findUnit(symbol);
  }

  // ---- files -------------------------------------------------------------------------------

  private void readOutputFile(Component file) {
    List<String> columns = new ArrayList<>();
    List<Integer> recordings = new ArrayList<>();
    for (Component column : file.children()) {
      if (column.isA("OutputColumn")) {
        columns.add(column.name());
        recordings.add(want(column, Optional.empty()));
      }
    }
    files.add(new OutputFileInfo(file.name(), pathOf(file), columns, recordings));
  }

  private void readEventFile(Component file) {
    List<Integer> chosen = new ArrayList<>();
    for (Component selection : file.children()) {
      if (selection.isA("EventSelection")) {
        chosen.add(select(selection));
      }
    }
    String format = file.text("format", "TIME_ID").strip().toUpperCase(Locale.ROOT);
    for (EventOutputFileInfo.Format known : EventOutputFileInfo.Format.values()) {
      if (known.name().equals(format)) {
        eventFiles.add(new EventOutputFileInfo(file.name(), pathOf(file), known, chosen));
        return;
      }
    }
    throw new ModelProblemException(
        file.location("format"), "\"" + format + "\" was found; TIME_ID or ID_TIME is expected");
  }

  private int select(Component selection) {
    String path = selection.text("select", "");
    CellInstance cell = resolver.cell(path, selection.location("select"));
    Place place = resolver.placeOf(path, selection.location("select"));
    Optional<String> port = selection.findText("eventPort");
    Assembly.Sender sender = assembly.sender(cell, place, port, selection);
    eventProbes.add(new EventProbe(sender.draft().index(), sender.instance(), sender.port()));
    int index = selections.size();
    selections.add(new EventSelection(index, selection.name(), path, port.orElse("spike")));
    return index;
  }

  private Path pathOf(Component file) {
    String name =
        file.findText("fileName")
            .filter(n -> !n.isBlank())
            .orElseThrow(
                () -> file.element().problem("this %s needs a fileName".formatted(file.type())));
    try {
      Path written = Path.of(file.text("path", ""), name.strip()).normalize();
      return folder.resolve(redirected ? inside(written) : written).normalize();
    } catch (java.nio.file.InvalidPathException e) {
      throw new ModelProblemException(
          file.location("fileName"), "\"" + name + "\" is not the name of a file");
    }
  }

  /** The part of a path that does not lead out of the folder. */
  private static Path inside(Path written) {
    Path name = written.getFileName();
    if (written.isAbsolute() && name != null) {
      return name;
    }
    Path rest = written;
    while (rest.getNameCount() > 1 && rest.getName(0).toString().equals("..")) {
      rest = rest.subpath(1, rest.getNameCount());
    }
    return rest;
  }

  // ---- results -----------------------------------------------------------------------------

  List<Quantity> quantities() {
    return wanted.values().stream().map(Wanted::quantity).toList();
  }

  List<Recording> recordings() {
    List<Recording> recordings = new ArrayList<>();
    wanted.forEach(
        (path, w) -> {
          Dimension dimension = w.quantity.dimension();
          Unit unit =
              w.unit.filter(u -> u.dimension().equals(dimension)).orElseGet(() -> usual(dimension));
          recordings.add(
              new Recording(
                  recordings.size(),
                  w.label,
                  path,
                  units.findName(dimension).orElse(dimension.toString()),
                  unit.symbol(),
                  1 / unit.factor()));
        });
    return recordings;
  }

  private Unit usual(Dimension dimension) {
    if (dimension.isNone()) {
      return Unit.NONE;
    }
    return USUAL.stream()
        .flatMap(symbol -> units.findUnit(symbol).stream())
        .filter(u -> u.dimension().equals(dimension) && u.offset() == 0)
        .findFirst()
        .or(() -> units.unitsOf(dimension).stream().filter(u -> u.offset() == 0).findFirst())
        .orElse(new Unit(dimension.toString(), dimension, 0));
  }

  List<EventSelection> selections() {
    return selections;
  }

  List<EventProbe> eventProbes() {
    return eventProbes;
  }

  List<DisplayInfo> displays() {
    return displays;
  }

  List<OutputFileInfo> files() {
    return files;
  }

  List<EventOutputFileInfo> eventFiles() {
    return eventFiles;
  }
}
