/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.convert.reconstruction;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is to be made of one file: what is done about each finding. Does not change; {@link #with}
 * gives the plan after another decision, which reads the samples again and may take long for a very
 * large file.
 *
 * <p>Where nobody decides, what keeps the file from being converted is settled by the first remedy,
 * and all else stays as it is in the file.
 */
public final class ImportPlan {
  /** Each round settles what is seen; what was hidden behind it is seen in the next. */
  private static final int MOST_ROUNDS = 100;

  private final Path file;
  private final Reconstruction base;
  private final Reconstruction reading;
  private final Map<Key, Decision> decisions;

  /**
   * A finding and what is done about it.
   *
   * @param chosen empty where it stays as it is
   */
  public record Decision(ReconstructionFinding finding, Optional<Remedy> chosen) {
    /** Whether it has to be settled, and is not. */
    public boolean isOpen() {
      return finding.isError() && chosen.isEmpty();
    }
  }

  /** A finding is the same one as long as it says the same about the same line. */
  private record Key(String rule, int line, String message) {
    static Key of(ReconstructionFinding finding) {
      return new Key(finding.rule(), finding.place().line(), finding.message());
    }
  }

  private ImportPlan(Path file, Reconstruction base, Map<Key, Decision> decided) {
    this.file = file;
    this.base = base;
    Map<Key, Decision> all = new LinkedHashMap<>(decided);
    Reconstruction at = base.with(chosen(all));
    for (int round = 0; round < MOST_ROUNDS && addNew(at, all); round++) {
      at = base.with(chosen(all));
    }
    this.reading = at;
    this.decisions = all;
    Set<Key> left = new HashSet<>();
    at.findings().forEach(each -> left.add(Key.of(each)));
    all.entrySet()
        .removeIf(each -> each.getValue().chosen().isEmpty() && !left.contains(each.getKey()));
  }

  /**
   * The plan for a file.
   *
   * @throws IOException the file cannot be read, or is in no format that is known
   */
  public static ImportPlan of(Path file) throws IOException {
    ReconstructionFormat format =
        ReconstructionFormats.find(file)
            .orElseThrow(
                () ->
                    new IOException(
                        file.getFileName()
                            + " is in none of the formats that can be read: "
                            + String.join(
                                ", ",
                                ReconstructionFormats.all().stream()
                                    .map(ReconstructionFormat::title)
                                    .toList())));
    return of(file, format.read(file));
  }

  /** The plan for what was read. */
  public static ImportPlan of(Path file, Reconstruction reading) {
    return new ImportPlan(file, reading.lenient(), Map.of());
  }

  /** Adds what has not been decided; whether that settles anything. */
  private static boolean addNew(Reconstruction at, Map<Key, Decision> decisions) {
    boolean settles = false;
    for (ReconstructionFinding each : at.findings()) {
      Key key = Key.of(each);
      if (!decisions.containsKey(key)) {
        Optional<Remedy> chosen = each.isError() ? each.remedy() : Optional.empty();
        settles |= chosen.isPresent();
        decisions.put(key, new Decision(each, chosen));
      }
    }
    return settles;
  }

  private static List<Remedy> chosen(Map<Key, Decision> decisions) {
    return decisions.values().stream().flatMap(each -> each.chosen().stream()).toList();
  }

  /** What is done about each finding, by line. */
  public List<Decision> decisions() {
    List<Decision> sorted = new ArrayList<>(decisions.values());
    sorted.sort(Comparator.comparingInt(each -> each.finding().place().line()));
    return sorted;
  }

  /**
   * The plan after another decision about a finding.
   *
   * @param remedy one of those of the finding; empty to leave it as it is
   */
  public ImportPlan with(ReconstructionFinding finding, Optional<Remedy> remedy) {
    return with(List.of(new Decision(finding, remedy)));
  }

  /** The plan after other decisions. */
  public ImportPlan with(List<Decision> others) {
    Map<Key, Decision> next = new LinkedHashMap<>(decisions);
    others.forEach(each -> next.put(Key.of(each.finding()), each));
    return new ImportPlan(file, base, next);
  }

  /** The plan that settles all that looks like a mistake, each by its first remedy. */
  public ImportPlan settlingAll() {
    ImportPlan at = this;
    for (int round = 0; round < MOST_ROUNDS; round++) {
      List<Decision> next =
          at.decisions().stream()
              .filter(each -> each.chosen().isEmpty() && each.finding().remedy().isPresent())
              .map(each -> new Decision(each.finding(), each.finding().remedy()))
              .toList();
      if (next.isEmpty()) {
        return at;
      }
      at = at.with(next);
    }
    return at;
  }

  /** The plan that leaves as it is what need not be settled. */
  public ImportPlan settlingLeast() {
    return new ImportPlan(file, base, Map.of());
  }

  public Path file() {
    return file;
  }

  public ReconstructionFormat format() {
    return base.format();
  }

  /** What could be read, as it is after what was decided, to be drawn. */
  public List<SketchLine> sketch() {
    return reading.sketch();
  }

  /** The cells that the file gives; none while something has to be settled that is not. */
  public List<? extends ReconstructedCell> cells() {
    return reading.cells();
  }

  /** Whether there is a cell to be written. */
  public boolean isPossible() {
    return !cells().isEmpty();
  }
}
