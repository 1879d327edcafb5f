/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.convert.reconstruction;

import java.util.ArrayList;
import java.util.List;
import org.ranvier.convert.Severity;

/**
 * What reading a file gave: findings with remedies, and cells where no error is left.
 *
 * <p>A reading does not change: {@link #with} gives the reading of what the file would hold after
 * some remedies, with what is then still to be said. The file itself stays as it is.
 */
public interface Reconstruction {
  /** Which findings are to be settled. */
  enum Remedied {
    /** None. */
    NONE,
    /** What keeps the file from being converted. */
    ERRORS,
    /** Also what looks like a mistake. */
    WARNINGS
  }

  /** A remedy and what it settled. */
  record Applied(ReconstructionFinding finding, Remedy remedy) {}

  /** The format of the file. */
  ReconstructionFormat format();

  /** By place in the file. */
  List<ReconstructionFinding> findings();

  /** The cells of the file; none while there is an error. */
  List<? extends ReconstructedCell> cells();

  /** What could be read, to be drawn, whether it makes a cell or not. */
  List<SketchLine> sketch();

  /** The reading after these remedies, which are some of those of its findings. */
  Reconstruction with(List<? extends Remedy> remedies);

  /**
   * The same reading, with all that can be left as it is to be mended in the cell: pieces that hang
   * on nothing stay apart, as further roots, and are warnings instead of errors.
   */
  default Reconstruction lenient() {
    return this;
  }

  default boolean hasErrors() {
    return findings().stream().anyMatch(ReconstructionFinding::isError);
  }

  /**
   * The reading after the first remedy of every finding that matters so much, and of what comes to
   * light by that.
   *
   * @param applied gets each remedy with the finding that it settles
   */
  default Reconstruction remedied(Remedied which, List<Applied> applied) {
    int mostRounds = 100; // each round settles what is seen; the next what was hidden behind it
    Reconstruction at = this;
    for (int round = 0; round < mostRounds && which != Remedied.NONE; round++) {
      List<Applied> next = new ArrayList<>();
      Severity least = which == Remedied.ERRORS ? Severity.ERROR : Severity.WARNING;
      for (ReconstructionFinding finding : at.findings()) {
        if (finding.severity().compareTo(least) <= 0) {
          finding.remedy().ifPresent(remedy -> next.add(new Applied(finding, remedy)));
        }
      }
      if (next.isEmpty()) {
        break;
      }
      applied.addAll(next);
      at = at.with(next.stream().map(Applied::remedy).toList());
    }
    return at;
  }
}
