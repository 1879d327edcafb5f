/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.convert.swc;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ranvier.convert.ReconstructionText;
import org.ranvier.convert.Severity;
import org.ranvier.convert.swc.SwcFinding.Kind;

/**
 * What reading a file of samples gave: findings with repairs, and a tree where no error is left.
 * Nothing that a file holds makes reading fail.
 *
 * <p>Repairs are chosen by whoever reads: {@link #with} gives the reading of the samples as they
 * are after some of them, with what is then still to be said. The file itself stays as it is.
 */
public final class SwcReading {
  /** Which findings are to be settled. */
  public enum Repairs {
    /** None. */
    NONE,
    /** What keeps the file from being converted. */
    ERRORS,
    /** Also what looks like a mistake. */
    WARNINGS
  }

  /** Each round settles what is seen; what was hidden behind it is seen in the next. */
  private static final int MOST_ROUNDS = 100;

  private final SwcText text;
  private final List<SwcFinding> findings;
  private final @Nullable SwcTree tree;

  private SwcReading(SwcText text) {
    this.text = text;
    SwcFindings found = new SwcFindings(text);
    SwcLinks links = new SwcLinks(text.samples());
    new StructureCheck(text, links, found).run();
    List<SwcFinding> structure = found.sorted();
    if (text.samples().isEmpty() || structure.stream().anyMatch(SwcFinding::isError)) {
      tree = null;
      findings = structure;
    } else {
      tree = SwcTree.of(text, links);
      new GeometryCheck(text, tree, found).run();
      findings = found.sorted();
    }
  }

  /**
   * @param fileName what findings call the file
   */
  public static SwcReading of(String fileName, String text) {
    return new SwcReading(new SwcParser(fileName, text).parse());
  }

  /** Reads samples that come from another format. */
  public static SwcReading of(SwcText text) {
    return new SwcReading(text);
  }

  /**
   * Reads a file in UTF-8, UTF-16 with a byte order mark, or else Latin-1.
   *
   * @throws IOException where the file cannot be read, or is far too large to be a cell
   */
  public static SwcReading read(Path file) throws IOException {
    ReconstructionText content = ReconstructionText.read(file);
    SwcText text = new SwcParser(file.toString(), content.text()).parse();
    return new SwcReading(content.unicode() ? text : withRemarkOnEncoding(text));
  }

  /** Comments may have wrong letters; numbers have not. */
  public static SwcText withRemarkOnEncoding(SwcText text) {
    List<SwcFinding> faults = new ArrayList<>(text.faults());
    faults.add(
        new SwcFinding(
            Kind.ENCODING,
            Severity.INFO,
            text.place(),
            "the file is not in UTF-8; its comments are read as Latin-1",
            List.of()));
    return text.with(text.samples(), faults);
  }

  /** By line. */
  public List<SwcFinding> findings() {
    return findings;
  }

  public boolean hasErrors() {
    return findings.stream().anyMatch(SwcFinding::isError);
  }

  /** All samples that could be read, as far as they are not repaired away, in the file's order. */
  public List<SwcSample> samples() {
    return text.samples();
  }

  /** The tree; empty while there is an error. */
  public Optional<SwcTree> findTree() {
    return hasErrors() ? Optional.empty() : Optional.ofNullable(tree);
  }

  /** The reading after these repairs. */
  public SwcReading with(List<SwcRepair> repairs) {
    return new SwcReading(SwcMending.apply(text, repairs));
  }

  /**
   * The reading after the first repair of every finding that matters so much, and of what comes to
   * light by that.
   *
   * @param applied gets each repair with the finding that it settles
   */
  public SwcReading repaired(Repairs which, List<Applied> applied) {
    SwcReading at = this;
    for (int round = 0; round < MOST_ROUNDS && which != Repairs.NONE; round++) {
      List<Applied> next = at.repairs(which);
      if (next.isEmpty()) {
        break;
      }
      applied.addAll(next);
      at = at.with(next.stream().map(Applied::repair).toList());
    }
    return at;
  }

  /** A repair and what it settled. */
  public record Applied(SwcFinding finding, SwcRepair repair) {}

  private List<Applied> repairs(Repairs which) {
    Severity least = which == Repairs.ERRORS ? Severity.ERROR : Severity.WARNING;
    List<Applied> repairs = new ArrayList<>();
    for (SwcFinding finding : findings) {
      if (finding.severity().compareTo(least) <= 0) {
        finding.repair().ifPresent(repair -> repairs.add(new Applied(finding, repair)));
      }
    }
    return repairs;
  }
}
