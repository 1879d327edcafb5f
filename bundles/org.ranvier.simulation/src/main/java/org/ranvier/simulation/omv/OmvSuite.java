/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.simulation.omv;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ranvier.xml.ModelProblem;

/**
 * All models below some folders of which something is expected: those that an {@code .omt} file
 * names, and every other LEMS model that can be run, which has to run to its end.
 */
public final class OmvSuite {
  private static final Pattern TARGET = Pattern.compile("<Target\\s+component\\s*=");
  private static final long LARGEST_LEMS_FILE = 64L << 20;

  private OmvSuite() {}

  /**
   * Reads all tests; what is wrong with one of them is in its target, not thrown.
   *
   * @param paths folders, {@code .omt} files or LEMS models
   * @param testedOnly leave out models that no test names
   * @return targets in order of their paths
   * @throws IOException where a folder cannot be listed
   */
  public static List<OmvTarget> read(List<Path> paths, boolean testedOnly) throws IOException {
    Map<Path, List<OmtReader.Content>> byModel = new TreeMap<>();
    Set<Path> models = new LinkedHashSet<>();
    for (Path start : paths) {
      try (Stream<Path> files = Files.walk(start)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          Path absolute = file.toAbsolutePath().normalize();
          if (file.toString().endsWith(".omt")) {
            OmtReader.Content content = OmtReader.read(absolute);
            byModel.computeIfAbsent(content.model(), any -> new ArrayList<>()).add(content);
          } else if (!testedOnly && isRunnable(absolute)) {
            models.add(absolute);
          }
        }
      }
    }
    models.forEach(model -> byModel.computeIfAbsent(model, OmvSuite::untested));
    return byModel.entrySet().stream().map(each -> target(each.getKey(), each.getValue())).toList();
  }

  private static List<OmtReader.Content> untested(Path model) {
    return List.of(new OmtReader.Content(model, true, List.of(), List.of(), List.of()));
  }

  private static boolean isRunnable(Path file) throws IOException {
    Path name = file.getFileName();
    if (name == null
        || !name.toString().startsWith("LEMS")
        || !name.toString().endsWith(".xml")
        || Files.size(file) > LARGEST_LEMS_FILE) {
      return false;
    }
    // Only a few letters are looked for, all of them the same in every encoding of such files.
    return TARGET.matcher(Files.readString(file, StandardCharsets.ISO_8859_1)).find();
  }

  private static OmvTarget target(Path model, List<OmtReader.Content> tests) {
    record Key(Path mep, String name, String observable) {}
    Map<Key, List<OmtReader.Entry>> grouped = new LinkedHashMap<>();
    Set<ModelProblem> problems = new LinkedHashSet<>();
    Set<String> skipped = new LinkedHashSet<>();
    boolean runnable = false;
    for (OmtReader.Content test : tests) {
      runnable |= test.runnable();
      problems.addAll(test.problems());
      skipped.addAll(test.skipped());
      for (OmtReader.Entry entry : test.entries()) {
        Key key = new Key(entry.mep(), entry.name(), entry.observable());
        grouped.computeIfAbsent(key, any -> new ArrayList<>()).add(entry);
      }
    }
    List<OmvExperiment> experiments =
        grouped.values().stream()
            .map(
                entries ->
                    new OmvExperiment(
                        entries.getFirst().name(),
                        entries.getFirst().observable(),
                        entries.getFirst().expected(),
                        entries.stream().map(OmtReader.Entry::variant).toList()))
            .toList();
    return new OmvTarget(model, experiments, List.copyOf(problems), List.copyOf(skipped), runnable);
  }
}
