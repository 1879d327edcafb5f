/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.validation.mutation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.ranvier.validation.Finding;
import org.ranvier.validation.Model;
import org.ranvier.validation.Severity;
import org.ranvier.validation.Validator;
import org.ranvier.validation.mutation.Mutant.Operator;
import org.ranvier.xml.XmlDocument;

/**
 * Damages documents one at a time and asks the validator about each damaged model. A damage is
 * caught when a finding appears that the model did not have before. A file is judged as part of the
 * smallest model that includes it, since what refers to it stands there.
 */
final class MutationRun {
  /** How many damages of a kind there were, and how many of them were found. */
  static final class Count {
    int faulty;
    int caught;
    int asError;
  }

  private final Validator validator = Validator.standard();
  private final Map<Path, XmlDocument> documents = new HashMap<>();
  private final Map<Path, Path> judgedBy = new LinkedHashMap<>();
  private final Map<Operator, Count> counts = new EnumMap<>(Operator.class);
  private final Map<String, List<String>> missed = new TreeMap<>();
  private int equivalent;

  /**
   * Takes the valid documents of a collection.
   *
   * @param files all documents; those that are at fault are left out
   */
  MutationRun(List<Path> files) {
    Map<Path, Integer> sizes = new HashMap<>();
    for (Path file : files) {
      Model model = Model.read(file, this::read);
      if (!model.isComplete() || validator.validate(model).stream().anyMatch(Finding::isError)) {
        continue;
      }
      // A file with a network says more about its parts than one without, and others more than the
      // file itself.
      int weight = model.elementNames().contains("network") ? 1 : 1000;
      for (XmlDocument part : model.files()) {
        Path path = part.path().orElseThrow();
        int size = model.files().size() * weight * (path.equals(file) ? 100 : 1);
        if (files.contains(path) && size < sizes.getOrDefault(path, Integer.MAX_VALUE)) {
          sizes.put(path, size);
          judgedBy.put(path, file);
        }
      }
    }
  }

  private XmlDocument read(Path path) {
    return documents.computeIfAbsent(
        path.toAbsolutePath().normalize(), p -> XmlDocument.read(path));
  }

  /**
   * Judges some damages of each kind in some documents, always the same ones.
   *
   * @param perOperator the most damages of one kind in one document
   * @param everyDocument 1 for all documents, 2 for every other one and so on
   */
  void judge(int perOperator, int everyDocument, long seed) {
    Random random = new Random(seed);
    int number = 0;
    for (Map.Entry<Path, Path> entry : judgedBy.entrySet()) {
      if (number++ % everyDocument == 0) {
        judge(entry.getKey(), entry.getValue(), perOperator, random);
      }
    }
  }

  private void judge(Path file, Path main, int perOperator, Random random) {
    Model model = Model.read(main, this::read);
    Set<String> before = findings(model);
    XmlDocument document = read(file);
    List<Mutant> all = new ArrayList<>(new ComponentMutator(new Facts(model)).mutate(document));
    all.addAll(new TypeMutator().mutate(document));
    for (Mutant mutant : sample(all, perOperator, random)) {
      if (!mutant.faulty()) {
        equivalent++;
        continue;
      }
      Count count = counts.computeIfAbsent(mutant.operator(), o -> new Count());
      count.faulty++;
      Set<String> after = findings(damaged(main, file, mutant.applyTo(document)));
      after.removeAll(before);
      if (after.isEmpty()) {
        String line = file + ":" + document.lineOf(mutant.range().start());
        missed
            .computeIfAbsent(mutant.operator() + " " + mutant.place(), k -> new ArrayList<>())
            .add(line + " " + mutant.replacement().lines().findFirst().orElse(""));
      } else {
        count.caught++;
        if (after.stream().anyMatch(each -> each.startsWith("ERROR"))) {
          count.asError++;
        }
      }
    }
  }

  private static List<Mutant> sample(List<Mutant> all, int perOperator, Random random) {
    Map<Operator, List<Mutant>> byOperator = new EnumMap<>(Operator.class);
    all.forEach(m -> byOperator.computeIfAbsent(m.operator(), o -> new ArrayList<>()).add(m));
    List<Mutant> chosen = new ArrayList<>();
    for (List<Mutant> each : byOperator.values()) {
      Collections.shuffle(each, random);
      chosen.addAll(each.subList(0, Math.min(perOperator, each.size())));
    }
    return chosen;
  }

  private Model damaged(Path main, Path file, String text) {
    Path changed = file.toAbsolutePath().normalize();
    return Model.read(
        main,
        path ->
            path.toAbsolutePath().normalize().equals(changed)
                ? read(path).withText(text)
                : read(path));
  }

  /** Severity, rule and message of errors and warnings; places move with the text. */
  private Set<String> findings(Model model) {
    Map<String, Integer> times = new HashMap<>();
    Set<String> found = new HashSet<>();
    for (Finding finding : validator.validate(model)) {
      if (finding.severity() == Severity.INFO) {
        continue; // nothing is wrong then
      }
      String said =
          finding.severity()
              + " "
              + finding.rule()
              + " "
              + finding.message().replaceAll("line [0-9]+", "line");
      found.add(said + " #" + times.merge(said, 1, Integer::sum));
    }
    return found;
  }

  int caught() {
    return counts.values().stream().mapToInt(c -> c.caught).sum();
  }

  int faulty() {
    return counts.values().stream().mapToInt(c -> c.faulty).sum();
  }

  int equivalent() {
    return equivalent;
  }

  Map<Operator, Count> counts() {
    return counts;
  }

  Map<String, List<String>> missed() {
    return missed;
  }

  int documents() {
    return judgedBy.size();
  }
}
