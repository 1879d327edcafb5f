/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.simulation.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ranvier.lems.component.Component;
import org.ranvier.lems.type.SimulationPart;
import org.ranvier.lems.type.TypeMember;
import org.ranvier.simulation.DisplayInfo;
import org.ranvier.simulation.EventOutputFileInfo;
import org.ranvier.simulation.EventSelection;
import org.ranvier.simulation.OutputFileInfo;
import org.ranvier.simulation.RecordableCell;
import org.ranvier.simulation.Recording;
import org.ranvier.solver.model.EventProbe;
import org.ranvier.xml.ModelProblemException;

/**
 * What a simulation wants shown and written. The types say which role a component has: what its
 * type's Simulation declares as display, writer or record, whatever it is called.
 */
final class Requests {
  /** Longer than any path that file systems take. */
  private static final int LONGEST_PATH = 1000;

  /** Receives the records inside a component. */
  private interface Sink {
    default void record(Component component, SimulationPart.QuantityRecord part) {}

    default void recordEvents(Component component, SimulationPart.EventRecord part) {}
  }

  private final QuantityResolver resolver;
  private final ShapePlaces places;
  private final RecordedQuantities recorded;
  private final Assembly assembly;
  private final Component simulation;
  private final Path folder;
  private final boolean redirected;
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
    this.places = new ShapePlaces(assembly, resolver);
    this.recorded = new RecordedQuantities(resolver, places, assembly.surroundings().units());
    this.simulation = simulation;
    this.folder = folder;
    this.redirected = redirected;
  }

  void read() {
    Lines loose = new Lines();
    readInside(simulation, loose);
    if (!loose.lines.isEmpty()) {
      displays.add(loose.display(displayBeside(loose), Optional.empty()));
    }
  }

  /** Asks for everything that can be recorded, in place of what the simulation asks for. */
  void wantAll() {
    for (String path : resolver.paths()) {
      recorded.want(path, simulation);
    }
  }

  /**
   * Asks for quantities besides those of the simulation.
   *
   * @param paths as in {@link org.ranvier.simulation.RunDescription#recordings}
   */
  void want(List<String> paths) {
    for (String path : paths) {
      for (String each : places.expanded(path, simulation.location())) {
        recorded.want(each, simulation);
      }
    }
  }

  /** The cells with a shape. */
  List<RecordableCell> cells() {
    return places.recordableCells();
  }

  /** Records that stand in no display may name one: by a reference of what they stand in. */
  private Component displayBeside(Lines loose) {
    for (Optional<Component> at = loose.first; at.isPresent(); at = at.get().parent()) {
      for (TypeMember.Link link : at.get().type().members(TypeMember.Link.class)) {
        Optional<Component> display = at.get().findReference(link.name());
        if (display.isPresent()
            && find(display.get(), SimulationPart.DataDisplay.class).isPresent()) {
          return display.get();
        }
      }
    }
    return simulation;
  }

  private static <T extends SimulationPart> Optional<T> find(Component component, Class<T> kind) {
    return component.type().simulation().stream()
        .filter(kind::isInstance)
        .map(kind::cast)
        .findFirst();
  }

  private void readInside(Component component, Sink sink) {
    component.children().forEach(child -> read(child, sink));
  }

  private void read(Component component, Sink sink) {
    if (find(component, SimulationPart.Run.class).isPresent()) {
      return; // a run of its own
    }
    Sink inner = sink;
    for (SimulationPart part : component.type().simulation()) {
      switch (part) {
        case SimulationPart.DataDisplay display -> {
          Lines lines = new Lines();
          readInside(component, lines);
          displays.add(lines.display(component, Optional.of(display)));
          return;
        }
        case SimulationPart.DataWriter writer -> {
          Columns columns = new Columns();
          readInside(component, columns);
          files.add(
              new OutputFileInfo(
                  component.name(),
                  pathOf(component, writer.path(), writer.fileName()),
                  columns.names,
                  columns.recordings));
          return;
        }
        case SimulationPart.EventWriter writer -> {
          Chosen chosen = new Chosen();
          readInside(component, chosen);
          eventFiles.add(
              new EventOutputFileInfo(
                  component.name(),
                  pathOf(component, writer.path(), writer.fileName()),
                  format(component, writer.format()),
                  chosen.selections));
          return;
        }
        case SimulationPart.QuantityRecord one -> inner.record(component, one);
        case SimulationPart.EventRecord one -> inner.recordEvents(component, one);
        case SimulationPart.Run run -> {}
      }
    }
    readInside(component, sink);
  }

  // ---- displays ----------------------------------------------------------------------------

  private final class Lines implements Sink {
    private final List<DisplayInfo.DisplayLine> lines = new ArrayList<>();
    private Optional<Component> first = Optional.empty();

    @Override
    public void record(Component line, SimulationPart.QuantityRecord part) {
      first = first.or(() -> Optional.of(line));
      double scale = part.scale() == null ? 1 : si(line, part.scale(), 1);
      lines.add(
          new DisplayInfo.DisplayLine(
              line.name(),
              recorded.want(line, part.quantity(), part.scale()),
              scale == 0 ? 1 : scale,
              part.color() == null ? "" : line.text(part.color(), "")));
    }

    /** A display of these lines; its type says which attributes hold title and region. */
    DisplayInfo display(Component display, Optional<SimulationPart.DataDisplay> part) {
      SimulationPart.@Nullable DataDisplay stated =
          part.or(() -> find(display, SimulationPart.DataDisplay.class)).orElse(null);
      String title = stated == null || stated.title() == null ? "title" : stated.title();
      String region = stated == null || stated.dataRegion() == null ? "" : stated.dataRegion();
      String[] names = (region.isBlank() ? "xmin,xmax,ymin,ymax" : region).split(",");
      double[] bounds = {0, 1, 0, 1};
      for (int i = 0; i < Math.min(bounds.length, names.length); i++) {
        bounds[i] = si(display, names[i].strip(), bounds[i]);
      }
      return new DisplayInfo(
          display.name(),
          display.text(title, display.name()),
          bounds[0],
          bounds[1],
          bounds[2],
          bounds[3],
          si(display, "timeScale", 1e-3) * 1e3,
          lines);
    }
  }

  private static double si(Component component, String name, double otherwise) {
    return component.findValue(name).map(Component.Value::si).orElse(otherwise);
  }

  // ---- files -------------------------------------------------------------------------------

  private final class Columns implements Sink {
    private final List<String> names = new ArrayList<>();
    private final List<Integer> recordings = new ArrayList<>();

    @Override
    public void record(Component column, SimulationPart.QuantityRecord part) {
      names.add(column.name());
      recordings.add(recorded.want(column, part.quantity(), null));
    }
  }

  private final class Chosen implements Sink {
    private final List<Integer> selections = new ArrayList<>();

    @Override
    public void recordEvents(Component selection, SimulationPart.EventRecord part) {
      selections.add(select(selection, part));
    }
  }

  private static EventOutputFileInfo.Format format(Component file, @Nullable String attribute) {
    String name = attribute == null ? "format" : attribute;
    String format = file.text(name, "TIME_ID").strip().toUpperCase(Locale.ROOT);
    for (EventOutputFileInfo.Format known : EventOutputFileInfo.Format.values()) {
      if (known.name().equals(format)) {
        return known;
      }
    }
    throw new ModelProblemException(
        file.location(name), "\"" + format + "\" was found; TIME_ID or ID_TIME is expected");
  }

  private int select(Component selection, SimulationPart.EventRecord part) {
    String path = selection.text(part.quantity(), "");
    CellInstance cell = resolver.cell(path, selection.location(part.quantity()));
    Place place = resolver.placeOf(path, selection.location(part.quantity()));
    Optional<String> port =
        part.eventPort() == null ? Optional.empty() : selection.findText(part.eventPort());
    Assembly.Sender sender = assembly.sender(cell, place, port, selection);
    eventProbes.add(new EventProbe(sender.draft().index(), sender.instance(), sender.port()));
    int index = selections.size();
    selections.add(new EventSelection(index, selection.name(), path, port.orElse("spike")));
    return index;
  }

  private Path pathOf(Component file, @Nullable String path, @Nullable String fileName) {
    String attribute = fileName == null ? "fileName" : fileName;
    String before = path == null ? "" : file.text(path, "");
    String name =
        file.findText(attribute)
            .filter(n -> !n.isBlank())
            .orElseThrow(
                () ->
                    file.element().problem("this %s needs a %s".formatted(file.type(), attribute)));
    if (before.length() + name.length() > LONGEST_PATH) {
      throw new ModelProblemException(
          file.location(attribute),
          "the name of this file has %d characters; at most %d are expected"
              .formatted(before.length() + name.length(), LONGEST_PATH));
    }
    try {
      Path written = Path.of(before, name.strip()).normalize();
      return folder.resolve(redirected ? inside(written) : written).normalize();
    } catch (java.nio.file.InvalidPathException e) {
      throw new ModelProblemException(
          file.location(attribute), "\"" + name + "\" is not the name of a file");
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
    return recorded.quantities();
  }

  List<Recording> recordings() {
    return recorded.recordings();
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
