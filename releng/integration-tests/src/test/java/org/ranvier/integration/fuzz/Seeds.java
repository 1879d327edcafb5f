/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.integration.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.ranvier.lems.component.CoreTypes;
import org.ranvier.xml.ModelProblemException;
import org.ranvier.xml.XmlDocument;
import org.ranvier.xml.XmlElement;
import org.ranvier.xml.include.IncludeReader;

/**
 * The models that cases start from: the embedded examples, the models of the validation rules and,
 * where present, the published models. A NeuroML file that nothing runs gets a simulation of its
 * network, or of a network of its first cell, so that it is lowered too.
 */
final class Seeds {
  /** With all that they include; larger ones would take the time of many smaller ones. */
  private static final long LARGEST_BYTES = 400_000;

  /** What a file costs apart from its length; decides how much rarer large files are chosen. */
  private static final double FIXED_COST_BYTES = 10_000;

  private static final Path RUNNER = Path.of("LEMS_FuzzRun.xml");

  private final List<Path> starts;
  private final double[] cumulated;
  private final Map<Path, Optional<Seed>> known = new HashMap<>();

  private Seeds(Collection<Path> starts) {
    this.starts = List.copyOf(starts);
    this.cumulated = new double[this.starts.size()];
    double sum = 0;
    for (int i = 0; i < cumulated.length; i++) {
      sum += 1 / (FIXED_COST_BYTES + this.starts.get(i).toFile().length());
      cumulated[i] = sum;
    }
  }

  /** Every model below the folders, in an order that does not depend on the file system. */
  static Seeds below(List<Path> folders) throws IOException {
    TreeSet<Path> starts = new TreeSet<>();
    for (Path folder : folders) {
      try (Stream<Path> files = Files.walk(folder)) {
        files.filter(Seeds::isModel).forEach(starts::add);
      }
    }
    if (starts.isEmpty()) {
      throw new IOException("there is no model below " + folders);
    }
    return new Seeds(starts);
  }

  private static boolean isModel(Path file) {
    String name = file.getFileName().toString();
    boolean named = name.endsWith(".nml") || name.endsWith(".xml");
    return named && !file.toString().contains("/target/") && Files.isRegularFile(file);
  }

  int size() {
    return starts.size();
  }

  /** Short models more often than long ones. */
  Seed choose(Chance chance) {
    while (true) {
      double at = chance.fraction() * cumulated[cumulated.length - 1];
      int index = 0;
      while (cumulated[index] < at) {
        index++;
      }
      Optional<Seed> seed = known.computeIfAbsent(starts.get(index), Seeds::read);
      if (seed.isPresent()) {
        return seed.get();
      }
    }
  }

  /** Empty where the file is no model, or one of more than all the bytes that are allowed. */
  private static Optional<Seed> read(Path start) {
    try {
      List<XmlDocument> documents = new ArrayList<>();
      for (XmlDocument each : new IncludeReader(CoreTypes.library()).read(start).documents()) {
        if (each.path().isPresent() && !CoreTypes.library().holds(each)) {
          documents.add(each);
        }
      }
      long bytes = documents.stream().mapToLong(each -> each.text().length()).sum();
      return bytes > LARGEST_BYTES ? Optional.empty() : Optional.of(seed(start, documents));
    } catch (ModelProblemException e) { // a model of a validation rule that is meant to be broken
      return Optional.of(single(start));
    }
  }

  private static Seed single(Path start) {
    Path name = start.getFileName();
    return new Seed(start.toString(), Map.of(name, content(start)), name, name);
  }

  private static Seed seed(Path start, List<XmlDocument> documents) {
    List<Path> paths = documents.stream().map(each -> absolute(each.path().orElseThrow())).toList();
    Path root = absolute(start).getParent();
    for (Path path : paths) {
      while (!path.startsWith(root)) {
        root = root.getParent();
      }
    }
    Map<Path, byte[]> files = new TreeMap<>();
    for (Path path : paths) {
      files.put(root.relativize(path), content(path));
    }
    Path subject = root.relativize(absolute(start));
    Optional<String> runner = runner(documents, subject);
    runner.ifPresent(text -> files.put(RUNNER, text.getBytes(StandardCharsets.UTF_8)));
    return new Seed(start.toString(), files, runner.isPresent() ? RUNNER : subject, subject);
  }

  private static Path absolute(Path path) {
    return path.toAbsolutePath().normalize();
  }

  private static byte[] content(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<String> runner(List<XmlDocument> documents, Path subject) {
    if (!documents.getLast().root().localName().equals("neuroml")) {
      return Optional.empty();
    }
    List<XmlElement> tops = documents.stream().flatMap(d -> d.root().elements().stream()).toList();
    Optional<String> network = id(tops, "network");
    String own =
        network.isPresent()
            ? ""
            : tops.stream()
                .filter(
                    each -> each.localName().toLowerCase(java.util.Locale.ROOT).contains("cell"))
                .findFirst()
                .map(cell -> cell.attribute("id"))
                .map(
                    cell ->
                        "<network id=\"fuzzNet\"><population id=\"fuzzPop\" component=\""
                            + cell
                            + "\" size=\"1\"/></network>")
                .orElse("");
    if (network.isEmpty() && own.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        """
        <Lems>
          <Target component="fuzzRun"/>
          <Include file="Cells.xml"/><Include file="Networks.xml"/><Include file="Simulation.xml"/>
          <Include file="%s"/>
          %s
          <Simulation id="fuzzRun" length="1ms" step="0.01ms" target="%s"/>
        </Lems>
        """
            .formatted(subject.toString().replace('\\', '/'), own, network.orElse("fuzzNet")));
  }

  private static Optional<String> id(List<XmlElement> elements, String localName) {
    return elements.stream()
        .filter(each -> each.localName().equals(localName))
        .findFirst()
        .map(each -> each.attribute("id"));
  }
}
